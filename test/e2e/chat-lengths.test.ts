import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { settled } from '../support/chat.ts';
import { startTestJourney, type TestJourney } from '../support/journey.ts';
import { watchPhone } from '../support/phone.ts';

const texts = createTexts();
/** As long as a study's title and goal may be. */
const title = 'Weldtest: how our customers choose and buy '.padEnd(120, 'testing of welds, ');
const goal = 'Find what gets in the way when dealing with us '.padEnd(400, 'and propose better, ');

let journey: TestJourney;
beforeAll(async () => {
  const owners = languages.map(ownerId).join(',');
  journey = await startTestJourney({ ADMIN_IDS: owners });
});
afterAll(() => journey?.close());

it.each(languages)('says nothing in %s that is too long for a phone', async (language) => {
  const owner = journey.api.person({
    id: ownerId(language),
    firstName: 'Olga',
    languageCode: language,
  });
  const person = journey.person('Ann', language);
  const phones = [owner, person].map(watchPhone);

  const first = await runStudy(owner, language);
  const second = await runStudy(owner, language);
  await send(owner, '/start', '/studies', '/observe', '/mydata', '/privacy', '/language');
  // Left last, as a customer, words may belong to any of the others.
  await takePart(person, [...first, ...second.toReversed()]);

  // What is gone by now was seen all the same, and what varies was seen at its longest.
  const labels = phones.flatMap(({ shown }) => shown.flatMap(({ buttons }) => buttons));
  const said = phones.flatMap(({ shown }) => shown.map(({ text }) => text));
  expect(labels).toEqual(
    expect.arrayContaining([
      texts(language, 'button-agree-remind'),
      texts(language, 'button-withdraw-number', { number: 1 }),
      `✓ ${texts(language, 'button-retention', { days: 0 })}`,
      texts(language, 'button-quota-customer', { number: 100 }),
      texts(language, 'button-quota-staff', { number: 100 }),
    ]),
  );
  for (const key of ['place-customer', 'place-staff']) {
    const role = texts(language, key, { title: '…' });
    expect(labels.some((label) => label.startsWith('Weld') && label.endsWith(role))).toBe(true);
  }
  for (const key of ['paused', 'stop-how', 'unclear-again', 'forwarded', 'which-study-words'])
    expect(
      said.some((text) => text.includes(texts(language, key))),
      key,
    ).toBe(true);
  expect(said.some((text) => text.includes(goal))).toBe(true);
  expect(said).not.toContain(texts(language, 'sorry'));

  const misfits = phones.flatMap((phone) => phone.misfits([title, goal]));
  // The law asks for more than a glance.
  expect(misfits.filter((each) => !each.includes(texts(language, 'privacy')))).toEqual([]);
});

function ownerId(language: Language): number {
  return 9000 + languages.indexOf(language);
}

/** Sends commands or words, one after the other, and waits for what comes of each. */
async function send(person: Person, ...words: string[]): Promise<void> {
  for (const each of words) {
    person.sendText(each);
    await settled(person);
  }
}

/** Presses the first of the latest buttons that mean this, and waits for what comes of it. */
async function press(person: Person, ...meanings: RegExp[]): Promise<void> {
  for (const meaning of meanings) {
    const means = ({ data }: { data?: string | undefined }) => meaning.test(data ?? '');
    const found = person.chat().findLast(({ buttons }) => buttons.flat().some(means));
    const data = found?.buttons.flat().find(means)?.data;
    if (!found || data === undefined) throw new Error(`no button means ${meaning}`);
    person.tap(found.messageId, data);
    await settled(person);
  }
}

/** Sets up a study with the longest words, and does what can be done with it; resolves to links for two roles. */
async function runStudy(owner: Person, language: Language): Promise<string[]> {
  const asks = (key: string) => owner.waitFor(({ text }) => text === texts(language, key));
  owner.sendText('/newstudy');
  await asks('newstudy-title');
  owner.sendText(title);
  await asks('newstudy-goal');
  owner.sendText(goal);
  await owner.waitFor(({ text }) => text?.startsWith(texts(language, 'newstudy-kind')) ?? false);
  await press(owner, /^tk:/, /^t:/, /^n:/);

  await send(owner, '/studies');
  await press(owner, /^s:/, /:retention:90$/, /:retention:$/, /:followups:/);
  for (const role of [/:customer:/, /:staff:/]) await press(owner, role, role, role, role);

  await send(owner, '/invite');
  const links: string[] = [];
  for (const role of [/^r:customer:/, /^r:staff:/]) {
    await press(owner, role);
    const link = owner.chat().findLast(({ text }) => text?.includes('start='));
    links.push(/start=([\w-]+)/.exec(link?.text ?? '')?.[1] ?? '');
    await press(owner, /^o:/);
  }
  await press(owner, /^r:marketer:/, /^d:/, /^j:/);

  owner.sendText('/map');
  await owner.waitFor(({ text }) => text === texts(language, 'map-no-answers', { title }));
  await send(owner, '/export');
  await press(owner, /^e:png/, /^e:csv/);
  return links;
}

/** Takes part in everything at once, and tries everything that can go another way than straight on. */
async function takePart(person: Person, links: string[]): Promise<void> {
  await send(person, '/start', '/start nothing');
  for (const link of links) {
    await send(person, `/start ${link}`);
    await press(person, /^c:yes:/);
  }
  await press(person, /^a:.*:explain$/);
  const { messageId } = person.sendText('/privacy');
  await settled(person);
  for (const act of [
    () => person.sendSticker(),
    () => person.sendLocation(),
    () => person.sendVoice(),
    () => person.forwardText('They were late'),
    () => person.sendPhoto(),
    () => person.editText(messageId, 'Something else'),
  ]) {
    act();
    await settled(person);
  }
  await send(person, 'qwrt zxcv', 'qwrt zxcv', '/back', '/pause');
  await press(person, /^w:yes/);
  await send(person, '/start', '/stop');
  await press(person, /^i:keep/);
  await send(person, 'The new form asks for the same thing twice', '/start', '/observe', '/mydata');
  await send(person, '/forget');
  await press(person, /^f:no/);
  await send(person, '/forget');
  await press(person, /^f:yes/);
}
