/** First letters of the first two words, in capitals. */
export function initialsOf(name: string): string {
  return Array.from(name.matchAll(/(?<!\p{L})\p{L}/gu), ([letter]) => letter)
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase('und');
}
