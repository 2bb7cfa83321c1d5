import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { dialogueKey } from '../../src/adapters/redis/keys.ts';
import { aMap } from '../contracts/fixtures.ts';
import { allTaken, atNeeds, storedUnder } from '../support/at-question.ts';
import { codeOf, everythingIn, settled } from '../support/chat.ts';
import {
  invitation,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

let journey: TestJourney;
let link: string;
/** A marketer of their own for each test. */
let mia: Person;

beforeAll(async () => {
  journey = await startTestJourney();
  link = await newStudy(journey);
});
afterAll(() => journey?.close());

beforeEach(async () => {
  mia = journey.person('Miazebulon');
  mia.start(await invitation(journey, 'marketer'));
  await says(mia, 'Welcome to');
});

const keyOf = ({ id }: Person) => dialogueKey(String(id));

async function atGoal() {
  mia.sendText('/newstudy');
  await says(mia, 'What is its title?');
  mia.sendText('Bridges');
  await says(mia, 'find out');
  // What can be seen is not yet stored.
  await allTaken(journey);
}

async function titles() {
  return (await journey.stores().studies.list()).map(({ title }) => title);
}

it('goes on after a restart with the next question, by text and by button', async () => {
  await atGoal();
  await journey.stop();
  mia.sendText('What gets in the way');
  await journey.start();
  tapLabel(mia, await says(mia, 'Which map'), 'As it is today');
  const templates = await says(mia, 'Which stages');
  await journey.stop();
  tapLabel(mia, templates, 'Awareness to loyalty');
  await journey.start();
  tapLabel(mia, await says(mia, 'which language'), 'English');
  await says(mia, '“Bridges” is ready');
  expect(await titles()).toContain('Bridges');
  expect(await journey.redis().exists(keyOf(mia))).toBe(0);
});

it('offers the maps of today that a future may start from, once there are any', async () => {
  const { studies, maps } = journey.stores();
  const future = async () => {
    await atGoal();
    mia.sendText('What it should be like');
    tapLabel(mia, await says(mia, 'Which map do you want'), 'As it should be');
  };
  await future();
  // Nothing to start from, and one template: neither is asked for.
  await says(mia, 'which language');
  const [welds] = await studies.list();
  await maps.add(welds?.id ?? '', 'd1', aMap('Welds'));
  await future();
  const starts = await says(mia, 'Which map of today');
  tapLabel(mia, starts, 'Welds');
  tapLabel(mia, await says(mia, 'which language'), 'English');
  await says(mia, 'is ready');
  const chosen = mia.chat().find(({ messageId }) => messageId === starts.messageId);
  expect(chosen?.text).toMatch(/✓ Welds$/);
  expect((await studies.list()).at(-1)).toMatchObject({
    ...{ kind: 'future', template: 'future' },
    startsFrom: { study: welds?.id, version: 1 },
  });
  mia.sendText('/studies');
  await says(mia, /· As it should be/);
});

it('lets commands through, and keeps nobody’s name meanwhile', async () => {
  await atGoal();
  await settled(mia);
  expect(await journey.redis().exists(keyOf(mia))).toBe(1);
  expect((await everythingIn(journey.redis())).toLowerCase()).not.toContain('miazebulon');
  mia.sendText('What gets in the way');
  await says(mia, 'Which map');
});

it.each([
  ['that is lost', () => null],
  [
    'of another version',
    (state: string) => state.replace(/"version":(\[?[^,}\]]*)/, '"version":["x",999'),
  ],
  ['that is no JSON', () => '{"half'],
  ['of another shape', () => '[1,2,3]'],
])('begins anew with a state %s', async (_name, change) => {
  await atGoal();
  const state = (await journey.redis().get(keyOf(mia))) ?? '';
  expect(state).not.toBe('');
  const changed = change(state);
  expect(changed).not.toBe(state);
  if (changed === null) await journey.redis().del(keyOf(mia));
  else await journey.redis().set(keyOf(mia), changed);
  mia.sendText('What gets in the way');
  await says(mia, 'no question open');
  await atGoal();
  expect(journey.logs()).not.toContain('an update failed');
});

it('takes the words of somebody in an interview, until they turn to it', async () => {
  const needs = await atNeeds(mia, link);
  await atGoal();
  mia.sendText('What gets in the way');
  await says(mia, 'Which map');
  expect(await storedUnder(journey, 'What gets in the way')).toEqual([]);
  // A button of the interview: what is typed next is for that.
  mia.tap(needs.messageId, codeOf(needs, 'skip'));
  await question(mia);
  mia.sendText('zebra of the interview');
  await question(mia);
  expect(await storedUnder(journey, 'zebra of the interview')).toEqual(['touchpoints']);
});

it('ends where an interview is begun, so that the first words are the first answer', async () => {
  await atGoal();
  const first = await joinAndAgree(mia, link);
  mia.sendText('giraffe of the interview');
  const next = await question(mia);
  expect(next.messageId).toBeGreaterThan(first.messageId);
  expect(await titles()).not.toContain('giraffe of the interview');
});

it('leaves nothing of itself behind somebody who has everything deleted', async () => {
  await atGoal();
  mia.sendText('/forget');
  tapLabel(mia, await says(mia, 'cannot be undone'), 'Delete everything');
  await says(mia, 'I no longer know anything about you');
  await settled(mia);
  expect(await journey.redis().exists(keyOf(mia))).toBe(0);
});

it('costs those who cannot have such a dialogue no look for one', async () => {
  const ann = journey.person('Ann');
  const monitor = await journey.redis().monitor();
  const looked: string[] = [];
  monitor.on('monitor', (_time: string, [command, key]: string[]) => {
    if (command?.toLowerCase() === 'get') looked.push(key ?? '');
  });
  await atNeeds(ann, link);
  await settled(mia);
  monitor.disconnect();
  expect(looked).toContain(keyOf(mia));
  expect(looked).not.toContain(keyOf(ann));
});
