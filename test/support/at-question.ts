import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { joinAndAgree, question, type TestJourney } from './journey.ts';

/**
 * Brings somebody to "needs", the first question of the classic guide that wants words. The one after it,
 * "touchpoints", takes words too: what is taken twice is noticed there.
 */
export async function atNeeds(person: Person, token: string): Promise<VisibleMessage> {
  await joinAndAgree(person, token);
  for (const said of ['/skip', '/skip', '/skip']) {
    person.sendText(said);
    await question(person);
  }
  person.sendText('yes');
  return question(person);
}

/** The question ids under which a text is stored in any study, once for each time it is. */
export async function storedUnder(
  journey: Pick<TestJourney, 'stores'>,
  text: string,
): Promise<string[]> {
  const { studies, answers } = journey.stores();
  const all = await Promise.all((await studies.list()).map(({ id }) => answers.all(id)));
  return all.flat().flatMap((answer) => (answer.text === text ? [answer.question] : []));
}

/** The question somebody sees now: the last message, if it can be answered. */
export function openQuestion(person: Person): string | undefined {
  const last = person.chat().findLast(({ from, buttons }) => from === 'bot' && buttons.length > 0);
  return last?.text;
}
