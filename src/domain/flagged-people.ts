import type { Answer } from './answer.ts';
import type { Guide, Question } from './guide.ts';
import { type Flag, flags, interviewQuality, sharedTexts } from './interview-quality.ts';

/** Whose interviews somebody should look at: customers by pseudonym and why, employees only how many. */
export interface FlaggedPeople {
  customers: { person: string; flags: Flag[] }[];
  /** 0 where fewer than the minimum cell size took part: a count would then point at somebody. */
  staff: number;
}

const inOrder = new Intl.Collator('en', { numeric: true });

/** Looks at every interview of a study; who gave several is named once. Trials are not to be among `answers`. */
export function flaggedPeople(
  answers: Answer[],
  guide: Guide,
  pseudonyms: ReadonlyMap<string, string>,
  minimumCell: number,
): FlaggedPeople {
  const { customer, staff: employee, observation } = guide.questions;
  const short = {
    customer: shortOnes(customer),
    staff: shortOnes([...employee, ...observation]),
  };
  const shared = sharedTexts(answers);
  const interviews = new Map<string, Answer[]>();
  for (const answer of answers)
    interviews.set(answer.interview, [...(interviews.get(answer.interview) ?? []), answer]);
  const found = new Map<string, Set<Flag>>();
  const staff = new Set<string>();
  for (const interview of interviews.values()) {
    const [first] = interview;
    if (!first) continue;
    const odd = interviewQuality(interview, { short: short[first.audience], shared });
    if (odd.length === 0) continue;
    if (first.audience === 'staff') staff.add(first.person);
    else found.set(first.person, new Set([...(found.get(first.person) ?? []), ...odd]));
  }
  const employees = new Set(
    answers.flatMap(({ audience, person }) => (audience === 'staff' ? [person] : [])),
  );
  return {
    customers: [...found]
      .map(([person, theirs]) => ({
        person: pseudonyms.get(person) ?? '',
        flags: flags.filter((flag) => theirs.has(flag)),
      }))
      .sort((one, other) => inOrder.compare(one.person, other.person)),
    staff: employees.size < minimumCell ? 0 : staff.size,
  };
}

function shortOnes(questions: Question[]): Set<string> {
  return new Set(questions.flatMap(({ id, short }) => (short ? [id] : [])));
}
