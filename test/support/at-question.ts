import { setImmediate } from 'node:timers/promises';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { token as botToken, joinAndAgree, question, type TestJourney } from './journey.ts';

/**
 * Brings somebody to "needs", the first question of the classic guide that wants words. The one after it,
 * "touchpoints", takes words too: what is taken twice is noticed there.
 */
export async function atNeeds(person: Person, token: string): Promise<VisibleMessage> {
  await joinAndAgree(person, token);
  // Who they are comes first.
  for (let asked = 0; asked < 7; asked++) {
    person.sendText('/skip');
    await question(person);
  }
  person.sendText('yes');
  return question(person);
}

/** Updates that Telegram still has to deliver, or to be told that they are taken. */
export function undelivered({ api }: Pick<TestJourney, 'api'>): number {
  return api.state.bots.get(botToken)?.pending.size ?? 0;
}

/** Waits until nothing is in hand: a question that can be seen is not yet one that is waited for. */
export async function allTaken(journey: Pick<TestJourney, 'api'>): Promise<void> {
  while (undelivered(journey) > 0) await setImmediate();
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
