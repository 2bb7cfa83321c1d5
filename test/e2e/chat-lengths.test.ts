import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { settled } from '../support/chat.ts';
import { joinAndAgree, question, startTestJourney, type TestJourney } from '../support/journey.ts';
import { type Phone, watchPhone } from '../support/phone.ts';

const texts = createTexts();
/** As long as a study's title and goal may be. */
const title = 'Weldtest: how our customers choose, buy and use '.padEnd(120, 'non-destructive testing ');
const goal = 'Find what gets in the way when dealing with us '.padEnd(400, 'and propose what to do ');

/** Buttons of these kinds delete or leave something: the walk presses them last. */
const last = /^(f:|d:|c:no|w:no|i:(keep|erase))/;

let journey: TestJourney;
beforeAll(async () => {
  journey = await startTestJourney();
});
afterAll(() => journey?.close());

const has = (data: string) => (message: VisibleMessage) =>
  message.buttons.flat().some((button) => button.data?.startsWith(data));

/** Taps the first button whose data begin so, as soon as one is shown. */
async function tap(person: Person, data: string): Promise<VisibleMessage> {
  const message = await person.waitFor(has(data), { timeoutMs: 10_000 });
  const button = message.buttons.flat().find((each) => each.data?.startsWith(data));
  person.tap(message.messageId, button?.data ?? '');
  return message;
}

/** The owner, who sees the bot in this language, sets up a study with the longest words there can be. */
async function newStudy(owner: Person, language: Language): Promise<void> {
  const said = (key: string) => owner.waitFor(({ text }) => text === texts(language, key));
  owner.sendText('/newstudy');
  await said('newstudy-title');
  owner.sendText(title);
  await said('newstudy-goal');
  owner.sendText(goal);
  await tap(owner, 't:');
  await tap(owner, 'n:');
  await owner.waitFor(({ text }) => text === texts(language, 'newstudy-done', { title }));
}
