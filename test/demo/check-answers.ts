import { z } from 'zod';
import type { Expected } from './expected.ts';

const exportedSchema = z.array(
  z.looseObject({
    id: z.string(),
    person: z.string().regex(/^P\d+$/),
    audience: z.enum(['customer', 'staff']),
    stage: z.string().nullable(),
    question: z.string(),
    text: z.string(),
    rating: z.number().nullable(),
    severity: z.number().nullable(),
    obstacle: z.array(z.string()),
  }),
);
type Exported = z.infer<typeof exportedSchema>[number];

/** What a person said, as the store should hold it. */
export interface Said {
  name: string;
  role: 'customer' | 'staff';
  answers: Expected[];
}

/** Compares exported answers with what was sent: each exactly once, under its stage. Empty when all is well. */
export function checkAnswers(json: string, people: Said[]): string[] {
  const exported = exportedSchema.parse(JSON.parse(json));
  const byPerson = new Map<string, Exported[]>();
  for (const answer of exported)
    byPerson.set(answer.person, [...(byPerson.get(answer.person) ?? []), answer]);
  const claimed = new Set<string>();
  const problems = people.flatMap((said) => {
    const pseudonym = closest(said, byPerson, claimed);
    if (pseudonym) claimed.add(pseudonym);
    return compare(said, byPerson.get(pseudonym ?? '') ?? []);
  });
  const strangers = [...byPerson.keys()].filter((person) => !claimed.has(person));
  return [...problems, ...strangers.map((person) => `nobody knows ${person}`)];
}

/** The pseudonym under which most of a person's words are found. */
function closest(said: Said, byPerson: Map<string, Exported[]>, claimed: Set<string>) {
  const texts = new Set(said.answers.map(({ text }) => text).filter((text) => text.length > 3));
  const known = (answers: Exported[]) => answers.filter(({ text }) => texts.has(text)).length;
  const [best] = [...byPerson]
    .filter(([person]) => !claimed.has(person))
    .map(([person, answers]) => ({ person, hits: known(answers) }))
    .sort((one, other) => other.hits - one.hits);
  return best && best.hits > 0 ? best.person : undefined;
}

function compare({ name, role, answers }: Said, exported: Exported[]): string[] {
  const place = ({ stage, question, isMore }: Pick<Expected, 'stage' | 'question' | 'isMore'>) =>
    `${name}: ${stage ?? 'no stage'}/${question}${isMore ? '+' : ''}`;
  const found = new Map<string, Exported[]>();
  for (const answer of exported) {
    // The id of an answer to a follow-up ends so.
    const at = place({ ...answer, isMore: answer.id.endsWith('f') });
    found.set(at, [...(found.get(at) ?? []), answer]);
  }
  const wrong = answers.flatMap((answer) => {
    const [only, ...more] = found.get(place(answer)) ?? [];
    found.delete(place(answer));
    if (!only) return [`${place(answer)} is missing: “${answer.text}”`];
    if (more.length > 0) return [`${place(answer)} is there ${more.length + 1} times`];
    const differs = (['text', 'rating', 'severity'] as const).filter(
      (field) => answer[field] !== undefined && answer[field] !== only[field],
    );
    const obstacles = answer.obstacle?.join() === only.obstacle.join() || !answer.obstacle;
    return [
      ...differs.map(
        (field) => `${place(answer)}: ${field} is “${only[field]}”, not “${answer[field]}”`,
      ),
      ...(obstacles
        ? []
        : [`${place(answer)}: obstacle is “${only.obstacle}”, not “${answer.obstacle}”`]),
      ...(only.audience === role ? [] : [`${place(answer)} was filed as said by ${only.audience}`]),
    ];
  });
  return [...wrong, ...[...found.keys()].map((what) => `${what} was never said`)];
}
