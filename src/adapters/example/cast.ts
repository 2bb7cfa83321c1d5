import type { Language } from '../../domain/language.ts';
import type { Corpus, Respondent } from './corpus.ts';

/** Somebody who can be played. */
export interface CastMember {
  id: number;
  name: string;
  language: Language;
}

/** Who runs the studies when somebody only tries the product. */
export const marketerId = 1001;
const firstPlayed = 2001;

/** People of the example to begin with: the marketer, two customers and an employee, who all speak a language. */
export function castOf({ marketer, people }: Corpus, language: Language): CastMember[] {
  const of = (role: Respondent['role'], count: number) =>
    people
      .filter((each) => each.role === role && each.languageCode === language && !each.declines)
      .slice(0, count);
  const played = [...of('customer', 2), ...of('staff', 1)];
  return [
    { id: marketerId, name: marketer.name, language },
    ...played.map((each, n) => ({ id: firstPlayed + n, name: each.name, language })),
  ];
}
