import { setTimeout as sleep } from 'node:timers/promises';
import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { queuePrefix } from '../../src/adapters/redis/keys.ts';
import { createConfig } from '../../src/config.ts';
import { planOf, wording } from '../../src/domain/plan.ts';
import { openOperator } from '../../src/operator.ts';
import { answersOf, answerUpTo, everythingIn, replyTo } from '../support/chat.ts';
import { tracesInFiles } from '../support/files-in.ts';
import {
  guideNamed,
  invitation,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const guide = guideNamed('classic');
/** As /forget promises. */
const within = 60_000;

let journey: TestJourney;
let customers: string;
let employees: string;

beforeAll(async () => {
  journey = await startTestJourney({ FRAGMENT_PAUSE_MS: '0' });
  customers = await newStudy(journey);
  employees = await invitation(journey, 'staff');
});
afterAll(() => journey.close());

/** Where any of these stands: keys with their values, of every type, and files, byte for byte. */
async function tracesOf(traces: string[]): Promise<string[]> {
  const stored = await everythingIn(journey.redis());
  const keys = stored
    .split('\n')
    .flatMap((line) =>
      traces
        .filter((each) => line.includes(each))
        .map((each) => `${each} at ${line.slice(0, 200)}`),
    );
  return [...keys, ...(await tracesInFiles(journey.dataDir, traces))];
}

/** Waits until none of these stands anywhere, for as long as was promised at most. */
async function untilGone(traces: string[]): Promise<void> {
  const until = performance.now() + within;
  while (performance.now() < until && (await tracesOf(traces)).length > 0) await sleep(250);
  expect(await tracesOf(traces)).toEqual([]);
}

/** Puts a job that waits for an hour into a queue of the bot. */
async function addJob(name: string, jobId: string, data: object): Promise<void> {
  const { path = '' } = journey.redis().options;
  const connection = new Redis({ path, maxRetriesPerRequest: null });
  const queue = new Queue(name, { connection, prefix: queuePrefix, skipVersionCheck: true });
  await queue.add(name, data, { jobId, delay: 3_600_000 });
  await queue.close();
  connection.disconnect();
}

async function jobsIn(name: string): Promise<number> {
  return journey.redis().zcard(`${queuePrefix}:${name}:delayed`);
}

/** A customer who has agreed, with reminders, and has come to their first barrier. */
async function atBarriers(person: Person) {
  person.start(customers);
  tapLabel(person, await says(person, 'interview bot'), 'I agree, and remind me');
  return answerUpTo(person, await question(person), { guide, id: 'barriers' });
}

async function partsOf(person: Person) {
  return (await journey.stores().people.get(String(person.id)))?.memberships ?? [];
}

describe('/forget', () => {
  it('leaves nothing of a person in any key, queue or file', async () => {
    const id = 77_123_456_789;
    const name = { firstName: 'Zebulon', username: 'zebulon_q' };
    const person = journey.api.person({ id, ...name, languageCode: 'en' });
    const witness = journey.person('Walter');
    await replyTo(witness, await atBarriers(witness), { type: 'the lift was slow' });
    await question(witness);
    const barrier = await atBarriers(person);
    const said = person.sendText('CANARY the lift was broken for three days');
    await question(person);
    // Revisions are kept, and so have to go as well.
    person.editText(said.messageId, 'CANARY-edited the lift was broken for two days');
    await says(person, /./);
    // Words that could not be understood are kept in the log.
    person.sendText('CANARY-unclear');
    await question(person);
    person.sendPhoto({ caption: 'CANARY-caption of a photo' });
    await says(person, /./);

    person.start(employees);
    tapLabel(person, await says(person, 'interview bot'), 'I agree');
    await question(person);
    person.sendText('/observe');
    await question(person);
    person.sendText('CANARY-observed somebody waiting at the desk');
    await question(person);

    const parts = await partsOf(person);
    const [study = ''] = parts.map((part) => part.study);
    const interview = parts[0]?.interviews.customer ?? '';
    const chat = { study, chat: id };
    await addJob('drafts', `draft-${study}-${id}`, { ...chat, message: 1, language: 'en' });
    await addJob('voices', `v-${interview}-1`, { ...chat, interview, file: 'CANARY-file' });
    await addJob('follow-ups', `f-${interview}-3`, { study, interview, slot: 3 });
    await addJob('drafts', 'draft-other-1', { study: 'other', chat: 1 });
    expect(await jobsIn('reminders')).toBe(2);
    // A map that quotes them.
    journey.owner.sendText('/map');
    await says(journey.owner, /version \d+:/, 30_000);
    const map = await journey.stores().maps.latest(study);

    const traces = ['CANARY', String(id), ...parts.map(({ participant }) => participant)];
    const interviews = parts.flatMap((part) => Object.values(part.interviews));
    const all = [...traces, ...interviews, 'CANARY-unclear', 'CANARY-observed', 'CANARY-edited'];
    const before = (await tracesOf(all)).join('\n');
    for (const trace of all) expect(before).toContain(trace);
    for (const place of [`${queuePrefix}:reminders`, ':maps', ':log:', '.aof'])
      expect(before).toContain(place);
    // As /privacy says: no name, not even while a question is open.
    expect(before.toLowerCase()).not.toContain('zebulon');

    person.sendText('/forget');
    tapLabel(person, await says(person, 'cannot be undone'), 'Delete everything');
    await says(person, /everything else about you are deleted/);
    await untilGone([...traces, ...interviews, 'Zebulon', 'zebulon']);
    // Nobody else's work was touched.
    expect(await jobsIn('reminders')).toBe(1);
    expect(await jobsIn('drafts')).toBe(1);
    expect(barrier.messageId).toBeGreaterThan(0);

    // The map says that evidence was withdrawn, and what rested on theirs alone is gone.
    const left = await journey.stores().maps.get(study, map?.version ?? 0);
    const { answers } = z.object({ answers: z.int().min(1) }).parse(left?.withdrawn);
    // And so does the next one, which was made without it.
    journey.owner.sendText('/map');
    await says(journey.owner, `${answers} answers have been withdrawn since version 1`, 30_000);
    const next = await journey.stores().maps.latest(study);
    expect(next).toMatchObject({ version: 2, withdrawnSince: { version: 1, answers } });
    expect(JSON.stringify(next)).toContain('the lift was slow');
  });
});

describe('"Delete my answers"', () => {
  it('leaves nothing of what was said, and the person as they were', async () => {
    const person = journey.person('Erasmus');
    const before = await jobsIn('reminders');
    await atBarriers(person);
    person.sendText('CANARY-erased nobody called back');
    await question(person);
    person.sendText('/stop');
    tapLabel(person, await says(person, 'or delete it'), 'Delete my answers');
    await says(person, /answers have been deleted/);
    await untilGone(['CANARY-erased']);
    expect(await answersOf(journey, person)).toEqual([]);
    expect(await jobsIn('reminders')).toBe(before);
    expect(await partsOf(person)).toMatchObject([{ consent: { version: 3 } }]);
  });
});

describe("the operator's forget", () => {
  it('leaves nothing of somebody in the chat, and they cannot write themselves back', async () => {
    const person = journey.api.person({ id: 78_987_654_321, firstName: 'Olimpia' });
    await atBarriers(person);
    person.sendText('CANARY-operator the invoice came twice');
    await question(person);
    const [part] = await partsOf(person);
    const config = { DATA_DIR: journey.dataDir, LOG_LEVEL: 'silent' };
    const operator = await openOperator(createConfig(config));
    try {
      await operator.forget(part?.study ?? '', String(person.id));
      // Once the command has ended, it is done.
      const traces = ['CANARY-operator', String(person.id), part?.participant ?? '?'];
      expect(await tracesOf(traces)).toEqual([]);
    } finally {
      await operator.close();
    }
    person.sendText('as I was saying, the invoice came twice');
    await says(person, 'invitation link');
    expect(await journey.stores().people.get(String(person.id))).toBeNull();
    expect(await tracesOf([part?.participant ?? '?'])).toEqual([]);
  });
});

describe('/mydata and /privacy', () => {
  it('hand out everything, also to be read', async () => {
    const person = journey.person('Marta');
    const barrier = await atBarriers(person);
    await replyTo(person, barrier, { type: 'nobody answered the phone' });
    await question(person);
    person.sendText('well, you know');
    await question(person);
    person.sendText('/mydata');
    const files = new Map<string, string>();
    for (const name of ['my-data.json', 'my-data.txt']) {
      const { document } = await person.waitFor((each) => each.document?.name === name);
      files.set(name, Buffer.from(document?.bytes ?? []).toString('utf8'));
    }
    const data = JSON.parse(files.get('my-data.json') ?? '');
    expect(data.studies).toMatchObject([
      { title: 'Welds', consent: { version: 3, language: 'en' }, reminders: true },
    ]);
    expect(data.studies[0].answers).toEqual(await answersOf(journey, person));
    expect(data.studies[0].interviews[0].log.length).toBeGreaterThan(0);
    const text = files.get('my-data.txt') ?? '';
    const slot = planOf(guide, 'customer').find(({ question: { id } }) => id === 'barriers');
    for (const part of [
      `Telegram ID: ${person.id}`,
      '=== Welds ===',
      'You take part as a customer.',
      'version 3 of the text, in English',
      'Reminders: yes',
      slot && wording(slot).en,
      '→ nobody answered the phone',
      'could not understand:\n→ well, you know',
    ])
      expect(text).toContain(part);
    if (process.env.SHOW) console.log(text);
    // Every answer is there, in words rather than in ids.
    expect(text).not.toMatch(/undefined|\bnull\b|\{/);
  });

  it('tell who runs the study, for what and for how long, and what employees must know', async () => {
    const person = journey.person('Priska', 'it');
    await joinAndAgree(person, employees);
    const { studies } = journey.stores();
    const [part] = await partsOf(person);
    await studies.update(part?.study ?? '', (study) => ({
      ...study,
      settings: {
        ...study.settings,
        controller: 'Welds Ltd, privacy@welds.example',
        retentionDays: 90,
        lawfulBasis: 'legitimate-interest',
        privacy: { it: 'Testo proprio dello studio. '.repeat(50).trim(), en: 'Not for Italians' },
      },
    }));
    person.sendText('/privacy');
    await says(person, 'ID Telegram');
    const all = person
      .chat()
      .filter(({ from }) => from === 'bot')
      .map(({ text }) => text ?? '')
      .join('\n');
    for (const told of [
      'Welds: Find what gets in the way',
      'privacy@welds.example',
      '90 giorni',
      'legittimo interesse',
      'Nessun responsabile vede le tue parole con il tuo nome',
      'nessun’altra azienda le vede',
      'vocali',
      'Testo proprio dello studio.',
    ])
      expect(all).toContain(told);
    expect(all).not.toContain('Not for Italians');
  });
});

describe('/help', () => {
  it('fits the role and the moment', async () => {
    const person = journey.person('Hilde');
    const help = async (text: string) => {
      person.sendText('/help');
      await says(person, text);
    };
    await help('You need an invitation link');
    await joinAndAgree(person, employees);
    await help('/skip leaves a question out');
    person.sendText('/pause');
    await says(person, 'Paused');
    await help('is paused');
    person.sendText('/stop');
    tapLabel(person, await says(person, 'or delete it'), 'Keep my answers');
    await says(person, 'Stopped');
    await help('Saw something worth noting');
    journey.owner.sendText('/help');
    await says(journey.owner, '/newstudy starts a study');
  });
});
