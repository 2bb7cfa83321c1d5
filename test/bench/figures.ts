/** The middle of some numbers; of an even count, the upper of the two. */
export function median(numbers: number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

/** The number that so large a part of some numbers does not exceed. */
export function quantile(numbers: number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** "3.21 ms". */
export function inMilliseconds(time: number): string {
  return `${time.toFixed(2)} ms`;
}

/** "712 B", "64.3 KB", "182 MB". */
export function inBytes(bytes: number): string {
  if (bytes < 2048) return `${Math.round(bytes)} B`;
  if (bytes < 2 * 1024 ** 2) return `${(bytes / 1024).toFixed(1)} KB`;
  return `${Math.round(bytes / 1024 ** 2)} MB`;
}

/** "3.2 ×". */
export function inTimes(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
