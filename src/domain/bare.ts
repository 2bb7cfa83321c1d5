/**
 * A text as people type it in a hurry: lower case, no punctuation, no emoji, no apostrophes, Latin letters
 * without their marks ("wróć" → "wroc", "più" → "piu") and Russian ё as е. Russian й stays й.
 */
export function bare(text: string): string {
  return text
    .replaceAll('🔟', ' 10 ')
    .replace(/[№º°ª]/g, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘`´ʼ]/g, '')
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .replaceAll('ł', 'l')
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a text, made {@link bare}; letters drawn out for effect ("yesss", "дааа") are said once. */
export function bareWords(text: string): string[] {
  const plain = bare(text.replace(/(\p{L})\1{2,}/giu, '$1'));
  return plain === '' ? [] : plain.split(' ');
}
