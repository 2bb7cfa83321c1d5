import type { Answer } from './answer.ts';
import type { Guide, Question } from './guide.ts';
import type { Evidence } from './journey-map.ts';
import type { Language } from './language.ts';

/** What employees tapped about a change they propose. */
export interface OwnerAndTarget {
  owner: string | null;
  target: string | null;
}

/** Named for "somebody else": it says nothing of who. */
const nobody = 'other';

/**
 * Who would see to a change and by when, as most of the employees tapped whose words it rests on; null where nobody
 * did, or where as many say something else: that is for people to decide.
 */
export function createOwnerAndTarget(answers: Answer[], guide: Guide, language: Language) {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const ask = (as: 'owner' | 'target') =>
    guide.questions.staff.find((question) => question.files?.as === as);
  const questions = { owner: ask('owner'), target: ask('target') };
  return (evidence: Evidence[]): OwnerAndTarget => {
    const ids = new Set(evidence.map(({ answer }) => answer));
    const said = [...ids].flatMap((id) => byId.get(id) ?? []);
    const most = (as: 'owner' | 'target') =>
      labelOf(questions[as], mostTapped(said.map((answer) => answer[as] ?? null)), language);
    return { owner: most('owner'), target: most('target') };
  };
}

function mostTapped(taps: (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const tap of taps)
    if (tap !== null && tap !== nobody) counts.set(tap, (counts.get(tap) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, one], [, other]) => other - one);
  return first && first[1] !== second?.[1] ? first[0] : null;
}

/** Only what the guide offers: an id that came in with a file may be anything. */
function labelOf(question: Question | undefined, id: string | null, language: Language) {
  return question?.options?.find((option) => option.id === id)?.label[language] ?? null;
}
