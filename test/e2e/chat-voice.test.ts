import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { answersOf, everythingIn, settled, slotIndex } from '../support/chat.ts';
import { tracesInFiles } from '../support/files-in.ts';
import {
  isClosing,
  joinAndAgree,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';
import { createScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import { createTranscriptionRoutes } from '../support/scripted-transcriber.ts';
import { smallGuide } from '../support/small-guide.ts';
import { joinAt, logOf, named, smallStudy } from '../support/small-study.ts';

const transcriber = createTranscriptionRoutes();
let model: ScriptedModel;
let journey: TestJourney;
let study: { id: string; customer: string; staff: string };

beforeAll(async () => {
  model = await createScriptedModel({ beside: transcriber.app });
  journey = await startTestJourney({ OPENAI_BASE_URL: model.url });
  study = await smallStudy(journey);
});
afterEach(() => transcriber.always(null));
afterAll(async () => {
  await journey?.close();
  await model?.close();
});

/** A recording in which this is said. */
const saying = (text: string) => ({ bytes: Buffer.from(text) });

/** Somebody at "What do you do?". */
async function atJob(name = 'Ann', language = 'en', person = journey.person(name, language)) {
  person.start(study.customer);
  const consent = await person.waitFor(({ buttons }) => buttons.length > 0);
  person.tap(consent.messageId, consent.buttons[0]?.[0]?.text ?? '');
  const age = await question(person);
  person.tap(age.messageId, age.buttons[0]?.[0]?.text ?? '');
  return { person, job: await question(person) };
}

/** Somebody at the first question of a stage. */
const atStage = (person: Person, stage = 'search') =>
  joinAt(person, study.customer, { guide: smallGuide, stage });

const textsOf = (person: Person) =>
  person.chat().flatMap(({ from, text }) => (from === 'bot' && text ? [text] : []));

describe('what is said', () => {
  it.each([
    ['a voice message', (person: Person) => person.sendVoice(saying('I bake bread')), 'voice.ogg'],
    ['a video note', (person: Person) => person.sendVideoNote(saying('I bake bread')), 'voice.mp4'],
    ['a recording', (person: Person) => person.sendAudio(saying('I bake bread')), 'voice.mp3'],
  ])(
    'in %s is shown, becomes the answer, and the next question follows',
    async (_name, send, file) => {
      const { person } = await atJob();
      const { messageId } = send(person);
      const shown = await says(person, '🎙 “I bake bread”');
      expect(shown.replyTo).toBe(messageId);
      expect(shown.text).toContain('reply to this message');
      const next = await question(person);
      expect(next.text).toContain('Did this happen?');
      expect(next.messageId).toBeGreaterThan(shown.messageId);
      expect(await named(journey, person, 'job')).toMatchObject([
        { text: 'I bake bread', source: 'voice', revisions: 0 },
      ]);
      expect(transcriber.requests.at(-1)).toMatchObject({ fileName: file, language: 'en' });
    },
  );

  it('in another language is expected in that one', async () => {
    const { person } = await atJob('Ola', 'pl');
    person.sendVoice(saying('Piekę chleb'));
    await says(person, '🎙 „Piekę chleb”');
    await question(person);
    expect(transcriber.requests.at(-1)).toMatchObject({ language: 'pl' });
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'Piekę chleb', language: 'pl' },
    ]);
  });

  it('is put right by replying to what was shown', async () => {
    const { person } = await atJob();
    person.sendVoice(saying('I break bread'));
    const shown = await says(person, 'I break bread');
    await question(person);
    person.sendText('I bake bread', { replyTo: shown.messageId });
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'I bake bread', revisions: 1 },
    ]);
    const log = await logOf(journey, person, study.id);
    expect(log.flatMap(({ answer }) => answer?.text || [])).toEqual([
      'Under 40',
      'I break bread',
      'I bake bread',
    ]);
  });

  it('is put right also before the next question was asked', async () => {
    const { person } = await atJob();
    person.sendVoice(saying('I break bread'));
    const shown = await says(person, 'I break bread');
    person.sendText('I bake bread', { replyTo: shown.messageId });
    const next = await question(person);
    expect(next.text).toContain('Did this happen?');
    const [answer] = await named(journey, person, 'job');
    expect(answer?.text).toContain('I bake bread');
  });

  it('answers questions with buttons: a number, the name of an option, a yes', async () => {
    const person = journey.person('Ann');
    await atStage(person);
    person.sendVoice(saying('Yes, it did.'));
    expect((await question(person)).text).toContain('Where did it happen?');
    person.sendVoice(saying('website'));
    expect((await question(person)).text).toContain('How did that feel?');
    person.sendVoice(saying('plus one'));
    await question(person);
    person.sendVoice(saying('Nobody called back for days'));
    expect((await question(person)).text).toContain('What kind of obstacle');
    person.sendVoice(saying('the first one'));
    expect((await question(person)).text).toContain('How bad was it?');
    person.sendVoice(saying('Two'));
    await person.waitFor(isClosing);
    expect(await named(journey, person, 'happened')).toMatchObject([
      { choices: ['yes'], source: 'voice' },
    ]);
    expect(await named(journey, person, 'touchpoints')).toMatchObject([
      { choices: ['website'], source: 'voice' },
    ]);
    expect(await named(journey, person, 'barriers')).toMatchObject([
      { text: 'Nobody called back for days', obstacle: ['waiting'], severity: 2 },
    ]);
  });

  it('that is no answer to a question with buttons is asked about', async () => {
    const person = journey.person('Ann');
    const happened = await atStage(person);
    person.sendVoice(saying('The weather was lovely'));
    await says(person, 'The weather was lovely');
    await says(person, 'Was that a yes or a no?');
    expect(slotIndex(await question(person))).toBe(slotIndex(happened));
    expect(await named(journey, person, 'happened')).toEqual([]);
  });

  it('goes on in writing, and the other way round', async () => {
    const { person } = await atJob();
    person.sendVoice(saying('I bake bread'));
    await says(person, 'I bake bread');
    person.sendText('and cakes');
    await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'I bake bread\nand cakes', source: 'voice' },
    ]);

    const other = await atJob('Bob');
    other.person.sendText('I bake bread');
    other.person.sendVoice(saying('and cakes'));
    await says(other.person, 'and cakes');
    await settled(other.person);
    expect(await named(journey, other.person, 'job')).toMatchObject([
      { text: 'I bake bread\nand cakes' },
    ]);
    expect(await answersOf(journey, other.person)).toHaveLength(2);
  });

  it('in two messages is one answer, both of them shown', async () => {
    const { person } = await atJob();
    transcriber.next(null, 2);
    person.sendVoice(saying('I bake'));
    person.sendVoice(saying('bread'));
    await expect.poll(() => textsOf(person).filter((text) => text.startsWith('🎙')).length).toBe(2);
    await question(person);
    await settled(person);
    const [answer, ...more] = await named(journey, person, 'job');
    expect(more).toEqual([]);
    // They are listened to at once: whichever is written down first comes first.
    expect(answer?.text.split('\n').sort()).toEqual(['I bake', 'bread'].sort());
    expect(textsOf(person).filter((text) => text.includes('Did this happen?'))).toHaveLength(1);
    expect(await named(journey, person, 'happened')).toEqual([]);
  });
});

describe('what cannot be heard', () => {
  const silence = 'Napisy stworzone przez społeczność Amara.org';
  it('as nobody speaks is said to be silent, and the question is put again', async () => {
    const { person, job } = await atJob();
    transcriber.hear(silence);
    person.sendVoice();
    await says(person, "couldn't hear any words");
    expect(slotIndex(await question(person))).toBe(slotIndex(job));
    expect(await named(journey, person, 'job')).toEqual([]);
    person.sendText('baker');
    await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker', revisions: 0 }]);
  });

  it('as the service refuses it is asked for in writing', async () => {
    const { person, job } = await atJob();
    transcriber.always('unauthorized');
    person.sendVoice(saying('I bake bread'));
    await says(person, "couldn't make that message out");
    expect(slotIndex(await question(person))).toBe(slotIndex(job));
    expect(await named(journey, person, 'job')).toEqual([]);
  });

  it('at first is tried again, and the person waits for nobody', async () => {
    const { person } = await atJob();
    transcriber.next('server-error');
    person.sendVoice(saying('I bake bread'));
    // Meanwhile the chat answers.
    person.sendText('/help');
    await says(person, '/skip');
    await says(person, '🎙 “I bake bread”', 15_000);
    await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'I bake bread' }]);
  });

  it('as it is too big is said so, without being asked for', async () => {
    const { person, job } = await atJob();
    const requests = transcriber.requests.length;
    person.sendVoice({ bytes: Buffer.alloc(20 * 1024 * 1024 + 1) });
    await says(person, 'too long for me');
    expect(slotIndex(await question(person))).toBe(slotIndex(job));
    expect(transcriber.requests).toHaveLength(requests);
  });
});

describe('a voice message', () => {
  it('while paused is no answer: it is asked whether to go on, and the words stay in sight', async () => {
    const { person } = await atJob();
    person.sendText('/pause');
    await says(person, 'Paused');
    person.sendVoice(saying('I bake bread'));
    await says(person, '🎙 “I bake bread”');
    tapLabel(person, await says(person, 'You were at'), 'Go on');
    await question(person);
    expect(await named(journey, person, 'job')).toEqual([]);
  });

  it('at a recap says yes like words do', async () => {
    const person = journey.person('Ann');
    await atStage(person);
    for (const text of ['yes', 'website', '+1']) {
      person.sendText(text);
      await question(person);
    }
    person.sendText('nothing');
    const recap = await person.waitFor(isClosing);
    expect(recap.text).toContain('what I noted');
    person.sendVoice(saying('Yes, that is right'));
    expect((await question(person)).text).toContain('Decision · 1/');
    expect(transcriber.requests.at(-1)?.bytes.toString()).toBe('Yes, that is right');
  });

  it('of an employee with nothing open becomes an observation', async () => {
    const person = journey.person('Eve');
    const first = await joinAndAgree(person, study.staff);
    tapLabel(person, first, 'No');
    tapLabel(person, await question(person), 'No');
    await says(person, 'That was the last question');
    person.sendVoice(saying('They could not find the price list'));
    await says(person, '🎙 “They could not find the price list”');
    tapLabel(person, await question(person), 'Decision');
    await question(person);
    expect(await named(journey, person, 'seen')).toMatchObject([
      { text: 'They could not find the price list', source: 'voice', stage: 'decide' },
    ]);
  });

  it('while an observation is still being filed becomes the next one', async () => {
    const person = journey.person('Eve');
    await joinAndAgree(person, study.staff);
    person.sendText('/observe');
    await question(person);
    person.sendVoice(saying('They could not find the price list'));
    await question(person);
    person.sendVoice(saying('The door was locked at noon'));
    await says(person, '🎙 “The door was locked at noon”');
    tapLabel(person, await question(person), 'Decision');
    await question(person);
    expect(await named(journey, person, 'seen')).toMatchObject([
      { text: 'They could not find the price list', source: 'voice', stage: null },
      { text: 'The door was locked at noon', source: 'voice', stage: 'decide' },
    ]);
  });

  it('that is being listened to at a restart is heard after it, once', async () => {
    const { person } = await atJob();
    transcriber.always('hang');
    const requests = transcriber.requests.length;
    person.sendVoice(saying('I bake bread'));
    await expect.poll(() => transcriber.requests.length).toBe(requests + 1);
    await journey.stop();
    transcriber.always(null);
    await journey.start();
    await says(person, '🎙 “I bake bread”');
    expect((await question(person)).text).toContain('Did this happen?');
    await settled(person);
    expect(textsOf(person).filter((text) => text.includes('I bake bread'))).toHaveLength(1);
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'I bake bread', revisions: 0 },
    ]);
  });

  it('that is heard only when the person has gone on belongs to what it was said to', async () => {
    const { person } = await atJob();
    transcriber.always('hang');
    const requests = transcriber.requests.length;
    person.sendVoice(saying('I bake bread'));
    await expect.poll(() => transcriber.requests.length).toBe(requests + 1);
    person.sendText('/skip');
    const happened = await question(person);
    await journey.stop();
    transcriber.always(null);
    await journey.start();
    await says(person, '🎙 “I bake bread”');
    await settled(person);
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'I bake bread', skipped: false },
    ]);
    expect(await named(journey, person, 'happened')).toEqual([]);
    tapLabel(person, happened, 'Yes');
    expect((await question(person)).text).toContain('Where did it happen?');
  });

  it('leaves nothing behind when everything is deleted while it is listened to', async () => {
    const id = 77_123_456_788;
    const known = journey.api.person({ id, firstName: 'Zed', languageCode: 'en' });
    const { person } = await atJob('Zed', 'en', known);
    transcriber.always('hang');
    const requests = transcriber.requests.length;
    const canary = `canary ${person.id}`;
    const sent = person.sendVoice(saying(canary));
    const file = person.chat().find(({ messageId }) => messageId === sent.messageId)?.voice?.fileId;
    await expect.poll(() => transcriber.requests.length).toBe(requests + 1);
    person.sendText('/forget');
    tapLabel(person, await says(person, 'cannot be undone'), 'Delete everything');
    await says(person, 'Done');
    transcriber.always(null);
    const traces = [canary, file ?? '?', String(id)];
    // What was written before is rewritten: by then it would long have been heard, were it still wanted.
    await expect
      .poll(() => tracesInFiles(journey.dataDir, traces), { timeout: 20_000 })
      .toEqual([]);
    expect(textsOf(person).filter((text) => text.startsWith('🎙'))).toEqual([]);
    const left = await everythingIn(journey.redis());
    expect(traces.filter((trace) => left.includes(trace))).toEqual([]);
    expect(journey.logs()).not.toContain(canary);
  });
});

it('is asked for in writing where nobody can listen', async () => {
  await journey.stop();
  await journey.start({ OPENAI_BASE_URL: '' });
  const { person, job } = await atJob();
  const requests = transcriber.requests.length;
  person.sendVoice(saying('I bake bread'));
  await says(person, "can't listen to voice messages");
  expect(slotIndex(await question(person))).toBe(slotIndex(job));
  expect(await named(journey, person, 'job')).toEqual([]);
  expect(transcriber.requests).toHaveLength(requests);
});
