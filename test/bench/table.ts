import type { Verdict } from './judge.ts';

/** One line of a benchmark's result; `ratio` and `met` where the benchmark works them out itself. */
export interface Row {
  what: string;
  ours: string;
  reference: string;
  goal: string;
  /** Ours against the reference, in words. */
  ratio?: string;
  met?: Verdict;
}

/** Lays cells out in columns under a header, as wide as their longest cell. */
export function tableOf(header: string[], rows: string[][]): string {
  const all = [header, ...rows];
  const widths = header.map((_, n) => Math.max(...all.map((row) => widthOf(row[n] ?? ''))));
  const line = (row: string[]) =>
    widths.map((width, n) => (row[n] ?? '') + ' '.repeat(width - widthOf(row[n] ?? ''))).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(header), rule, ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}

function widthOf(text: string): number {
  return [...text].length;
}
