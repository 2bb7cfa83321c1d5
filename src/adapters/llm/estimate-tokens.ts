/**
 * Tokens that a text takes at most in the usual tokenisers, from its characters and their script. English
 * takes about 4 characters a token; Cyrillic 2 to 3 in new vocabularies and under 2 in old ones; letters
 * with diacritics and rarer scripts one token or more each. Rather too high: budgets rely on it.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) tokens += weight(character.codePointAt(0) ?? 0);
  return Math.ceil(tokens);
}

function weight(code: number): number {
  if (code < 0x80) return 1 / 3;
  if (code < 0x370) return 1;
  if (code < 0x530) return 0.6;
  if (code < 0x3000) return 1;
  return code < 0x10000 ? 1.5 : 3;
}
