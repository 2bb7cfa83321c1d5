import { classify } from './classify.ts';

/** "Never so", by language, and measures that tell of trouble after it. */
const forms: Record<string, { never: string; so: string; measures: string }> = {
  en: { never: 'never', so: 'so such', measures: 'much many' },
  it: { never: 'mai', so: 'cosi', measures: 'tanto tanta tanti tante' },
  pl: { never: 'nigdy', so: 'tak tyle tylu', measures: '' },
  ru: { never: 'никогда', so: 'так настолько столько', measures: '' },
};

/** Whether a clause, as folded words, tells of trouble as there never was: "I have never waited so long" denies none. */
export function isUnheardOf(words: string[], language: string): boolean {
  const known = forms[language];
  const never = words.indexOf(known?.never ?? '');
  if (!known || never < 0) return false;
  const so = known.so.split(' ');
  return words.some((word, at) => {
    const next = words.slice(at + 1, at + 4);
    if (at < never || !so.includes(word) || next[0] === 'far') return false;
    const found = classify(next, language) ?? [];
    const isMuch = known.measures.split(' ').includes(next[0] ?? '');
    return isMuch || found.includes('trouble') || found.includes('problem');
  });
}
