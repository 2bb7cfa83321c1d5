import { afterAll, beforeAll, expect, it } from 'vitest';
import { dialogueKey, studyKeys } from '../../src/adapters/redis/keys.ts';
import { planOf, wording } from '../../src/domain/plan.ts';
import { answersOf, answerUpTo, codeOf, settled, slotIndex } from '../support/chat.ts';
import {
  guideNamed,
  isQuestion,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const guide = guideNamed('classic');
let journey: TestJourney;
let link: string;

beforeAll(async () => {
  journey = await startTestJourney();
  link = await newStudy(journey);
});
afterAll(() => journey?.close());

async function someoneAt(id: string, stage?: string) {
  const person = journey.person('Ann');
  const first = await joinAndAgree(person, link);
  const asked = await answerUpTo(person, first, { guide, id, ...(stage ? { stage } : {}) });
  return { person, asked, before: await answersOf(journey, person) };
}

async function restart() {
  await journey.stop();
  await journey.start();
}

it('goes on after a restart, by text and by button, also with what came meanwhile', async () => {
  const typing = await someoneAt('needs');
  const tapping = await someoneAt('happened', 'interest');
  await journey.stop();
  typing.person.sendText('a reliable test');
  tapLabel(tapping.person, tapping.asked, 'Yes');
  await journey.start();
  await question(typing.person);
  await question(tapping.person);
  expect((await answersOf(journey, typing.person)).at(-1)).toMatchObject({
    question: 'needs',
    text: 'a reliable test',
  });
  expect((await answersOf(journey, tapping.person)).at(-1)).toMatchObject({
    question: 'happened',
    stage: 'interest',
    choices: ['yes'],
  });
});

it('records an update once that is delivered again after a restart, and asks the next question again', async () => {
  const { person, asked, before } = await someoneAt('happened', 'awareness');
  const tap = person.tap(asked.messageId, codeOf(asked, 'yes'));
  const next = await question(person);
  const text = person.sendText('a reliable test');
  const third = await question(person);
  await restart();

  // As after a crash between recording and asking: the tap looks stale, but what it led to was perhaps never said.
  for (const { updateId } of [text, tap]) {
    const since = person.version();
    journey.api.redeliver(updateId);
    const again = await person.waitFor(isQuestion, { since });
    expect(slotIndex(again)).toBe(slotIndex(third));
  }
  expect(slotIndex(next)).toBe(slotIndex(asked) + 1);
  expect((await answersOf(journey, person)).slice(before.length)).toMatchObject([
    { question: 'happened', choices: ['yes'], revisions: 0 },
    { question: 'needs', text: 'a reliable test', revisions: 0 },
  ]);
});

it('says thanks again when the last tap is delivered again', async () => {
  const { person, asked } = await someoneAt('recommend');
  person.tap(asked.messageId, codeOf(asked, '9'));
  const tap = tapLabel(person, await says(person, 'Your story in short'), '3');
  await says(person, 'That was the last question');
  await restart();
  const since = person.version();
  journey.api.redeliver(tap.updateId);
  await person.waitFor(({ text }) => text?.includes('That was the last question') ?? false, {
    since,
  });
  expect((await answersOf(journey, person)).at(-1)).toMatchObject({ score: 9, revisions: 0 });
});

it('stays paused and stopped when commands are delivered again', async () => {
  const { person } = await someoneAt('needs');
  const pause = person.sendText('/pause');
  await says(person, 'Paused');
  await restart();
  const since = person.version();
  journey.api.redeliver(pause.updateId);
  await person.waitFor(({ text }) => text?.includes('Paused') ?? false, { since });

  person.sendText('/stop');
  const how = await says(person, 'Shall I keep');
  const keep = tapLabel(person, how, 'Keep');
  await says(person, 'Stopped');
  await restart();
  const afterStop = person.version();
  journey.api.redeliver(keep.updateId);
  await person.waitFor(({ text }) => text?.includes('Stopped') ?? false, { since: afterStop });
  expect(person.chat().filter(isQuestion)).toEqual([]);
});

it('is not held up by the state that a turn of an earlier version has left behind', async () => {
  const { person, before } = await someoneAt('needs');
  const left = dialogueKey(String(person.id));
  await journey.redis().set(left, leftTurn(person.id));
  person.sendText('a reliable test');
  await question(person);
  expect((await answersOf(journey, person)).slice(before.length)).toMatchObject([
    { question: 'needs', text: 'a reliable test' },
  ]);
  // It would name them for 30 days yet.
  person.sendText('/forget');
  tapLabel(person, await says(person, 'cannot be undone'), 'Delete everything');
  await says(person, /everything else about you (is|are) deleted/);
  expect(await journey.redis().exists(left)).toBe(0);
});

/** What was stored while a question of an interview was a conversation of its own. */
function leftTurn(id: number): string {
  const message = {
    message_id: 20,
    from: { id, is_bot: false, first_name: '', language_code: 'en' },
    chat: { id, type: 'private', first_name: '' },
    date: 1_790_000_000,
    text: '',
  };
  const send = [{ payload: 'wait' }, { payload: 'until' }];
  const receive = [{ send: 0, returnValue: { update_id: 1_790_000_001, message } }];
  const turn = [{ interrupts: [1], replay: { send, receive } }];
  return JSON.stringify({ version: [0, 2], state: { turn } });
}

it('asks by the guide that the study began with, whatever the prompts say now', async () => {
  const { person, asked, before } = await someoneAt('needs');
  const [study] = await journey.stores().studies.list();
  if (!study) throw new Error('no study');
  // A deploy changes the file, never the snapshot; so the other way round the snapshot must be what counts.
  const changed = structuredClone(guide);
  const [touchpoints] = changed.questions.customer.filter(({ id }) => id === 'touchpoints');
  if (!touchpoints?.textAt?.awareness) throw new Error('no question');
  touchpoints.textAt.awareness.en = 'Where on earth did you find us?';
  await journey.stop();
  await journey.start();
  await journey.redis().set(studyKeys(study.id).guide(study.guide), JSON.stringify(changed));
  person.sendText('a reliable test');
  const next = await question(person);
  expect(next.text).toContain('Where on earth did you find us?');
  const slot = planOf(guide, 'customer')[slotIndex(next)];
  expect(slot && wording(slot).en).not.toBe('Where on earth did you find us?');
  await journey.redis().set(studyKeys(study.id).guide(study.guide), JSON.stringify(guide));
  await restart();
  await settled(person);
  expect(await answersOf(journey, person)).toHaveLength(before.length + 1);
  expect(slotIndex(asked)).toBe(slotIndex(next) - 1);
});
