import { setImmediate } from 'node:timers/promises';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import type { Guide } from '../../src/domain/guide.ts';
import {
  token as botToken,
  guideNamed,
  joinAndAgree,
  question,
  type TestJourney,
} from './journey.ts';
import { smallStudy } from './small-study.ts';

/** The classic guide without its questions about the person, which come first. */
function aboutStagesOnly(): Guide {
  const guide = guideNamed('classic');
  const { questions } = guide;
  const customer = questions.customer.filter(({ at }) => at !== 'opening');
  return { ...guide, questions: { ...questions, customer } };
}

/** A study in which it is not far to "needs", put into the store; resolves to an invitation. */
export async function studyOfStages(journey: Pick<TestJourney, 'stores'>): Promise<string> {
  return (await smallStudy(journey, { guide: aboutStagesOnly() })).customer;
}

/**
 * Brings somebody to "needs", the first question of the classic guide that wants words. The one after it,
 * "touchpoints", takes words too: what is taken twice is noticed there.
 */
export async function atNeeds(person: Person, token: string): Promise<VisibleMessage> {
  let message = await joinAndAgree(person, token);
  // In a study by the whole guide, who they are comes first.
  while (!message.text?.includes('heard of us before')) {
    person.sendText('/skip');
    message = await question(person);
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
