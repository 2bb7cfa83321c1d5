import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { Redis } from 'ioredis';
import { pino } from 'pino';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../src/adapters/playground/local-bot-api.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { createStores } from '../../src/composition.ts';
import { createConfig } from '../../src/config.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { type Journey, startJourney } from '../../src/journey.ts';

/** The token of the bot in tests. */
export const token = '42:test-token';
/** The owner's Telegram id. */
export const ownerId = 1000;

/** The whole product against a local Bot API, with people to chat with. */
export interface TestJourney {
  api: LocalBotApi;
  owner: Person;
  logs: () => string;
  dataDir: string;
  person(name: string, languageCode?: string): Person;
  /** Reads and writes what the bot stores, on a connection of its own. */
  stores(): ReturnType<typeof createStores>;
  redis(): Redis;
  stop(): Promise<void>;
  /** Starts it again, with another environment where `changed` says so. */
  start(changed?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything in a folder of its own; `env` adds to the environment. */
export async function startTestJourney(env: Record<string, string> = {}): Promise<TestJourney> {
  const api = await createLocalBotApi();
  api.addBot({ token, username: 'journey_test_bot', id: 42 });
  const dataDir = await mkdtemp(join(tmpdir(), 'journey-test-'));
  let log = '';
  const lines = new Writable({
    write: (chunk, _encoding, done) => {
      log += String(chunk);
      done();
    },
  });
  let journey: Journey | undefined;
  let redis: Redis | undefined;
  const start = async (changed: Record<string, string> = {}) => {
    const config = createConfig({
      BOT_TOKEN: token,
      TELEGRAM_API_ROOT: api.url,
      ADMIN_IDS: String(ownerId),
      DATA_DIR: dataDir,
      // Long enough for words sent at once, short enough for thousands of answers.
      FRAGMENT_PAUSE_MS: '60',
      ...env,
      ...changed,
    });
    journey = await startJourney(config, pino({ level: 'debug' }, lines));
    journey.ended.catch(() => null);
  };
  await start();
  const owner = api.person({ id: ownerId, firstName: 'Olga', languageCode: 'en' });
  let next = ownerId;
  const connection = () => {
    redis ??= new Redis(env.REDIS_URL ?? join(dataDir, 'redis', 'redis.sock'))
      // Outages are part of what is tested; the tests look at what comes of them.
      .on('error', () => undefined);
    return redis;
  };
  return {
    api,
    owner,
    dataDir,
    logs: () => log,
    person: (firstName, languageCode = 'en') => api.person({ id: ++next, firstName, languageCode }),
    redis: connection,
    stores: () => createStores(connection()),
    start,
    async stop() {
      redis?.disconnect();
      redis = undefined;
      await journey?.stop();
      journey = undefined;
    },
    async close() {
      redis?.disconnect();
      await journey?.stop();
      await api.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits for a message of the bot that contains a text or matches a pattern. */
export function says(
  person: Person,
  what: string | RegExp,
  timeoutMs = 30_000,
): Promise<VisibleMessage> {
  return person.waitFor(
    ({ text, caption }) => {
      const said = `${text ?? ''}${caption ?? ''}`;
      return typeof what === 'string' ? said.includes(what) : what.test(said);
    },
    { timeoutMs },
  );
}

/** Taps the button whose label contains a text. */
export function tapLabel(person: Person, message: VisibleMessage, label: string) {
  const found = message.buttons.flat().find(({ text }) => text.includes(label));
  if (!found) throw new Error(`no button "${label}" in ${JSON.stringify(message.buttons)}`);
  return person.tap(message.messageId, found.text);
}

/** Taps the button that stands for something. */
export function tapData(person: Person, message: VisibleMessage, data: string) {
  const found = message.buttons.flat().find((button) => button.data === data);
  if (!found) throw new Error(`no button for ${data} in ${JSON.stringify(message.buttons)}`);
  return person.tap(message.messageId, found.text);
}

/** The owner sets up a study by chat and makes an invitation; resolves to its token. */
export async function newStudy(
  { owner }: Pick<TestJourney, 'owner'>,
  { title = 'Welds', role = 'customer', template = 'classic' } = {},
): Promise<string> {
  owner.start();
  await says(owner, /newstudy/);
  owner.sendText('/newstudy');
  await says(owner, 'title');
  owner.sendText(title);
  await says(owner, 'find out');
  owner.sendText('Find what gets in the way');
  const { kind } = guideNamed(template);
  tapData(owner, await says(owner, 'Which map'), `tk:${kind}`);
  if (kind === 'current') tapData(owner, await says(owner, 'stages'), `t:${template}`);
  tapLabel(owner, await says(owner, 'language'), 'English');
  await says(owner, 'is ready');
  return invitation({ owner }, role);
}

/** The owner invites someone to the current study; resolves to the token. */
export async function invitation(
  { owner }: Pick<TestJourney, 'owner'>,
  role: string,
): Promise<string> {
  owner.sendText('/invite');
  const isFor = (data: string | undefined) => data?.startsWith(`r:${role}:`) ?? false;
  const whom = await owner.waitFor(({ buttons }) => buttons.flat().some((b) => isFor(b.data)), {
    timeoutMs: 30_000,
  });
  owner.tap(whom.messageId, whom.buttons.flat().find((b) => isFor(b.data))?.text ?? '');
  const link = await says(owner, 't.me/');
  return /start=([\w-]+)/.exec(link.text ?? '')?.[1] ?? '';
}

/** The guides that studies are made from, by name. */
export function guideNamed(name: string): Guide {
  const guide = loadGuides(new URL('../../prompts/guides/', import.meta.url)).find(
    ({ id }) => id === name,
  );
  if (!guide) throw new Error(`no guide "${name}"`);
  return guide;
}

/** Opens an invitation, agrees, and resolves to the first question. */
export async function joinAndAgree(person: Person, token: string): Promise<VisibleMessage> {
  person.start(token);
  const consent = await person.waitFor(({ buttons }) =>
    buttons.flat().some((b) => b.data?.startsWith('c:yes')),
  );
  person.tap(consent.messageId, consent.buttons[0]?.[0]?.text ?? '');
  return question(person);
}

/** The next question: a message with a progress bar. What comes at the end of a stage is agreed to or skipped. */
export async function question(person: Person): Promise<VisibleMessage> {
  for (;;) {
    const message = await person.waitFor((each) => isQuestion(each) || isClosing(each), {
      timeoutMs: 30_000,
    });
    if (isQuestion(message)) return message;
    passBy(person, message);
  }
}

/** Whether a message is a question that can still be answered: it has a progress bar and buttons. */
export function isQuestion({ text, buttons }: VisibleMessage): boolean {
  return /\d+\/\d+ ▓/.test(text ?? '') && buttons.length > 0;
}

/** Whether a message is a follow-up, a recap or the playback, still to be answered. */
export function isClosing({ buttons }: VisibleMessage): boolean {
  return buttons.flat().some(({ data }) => /^[uqy]:/.test(data ?? ''));
}

/** Skips a follow-up, finds a recap correct, rates the playback 4. */
export function passBy(person: Person, message: VisibleMessage): void {
  const data = message.buttons
    .flat()
    .map((button) => button.data ?? '')
    .find((each) => /^(u:.*|q:.*:ok|y:.*:4)$/.test(each));
  if (data === undefined) throw new Error(`nothing to agree to in ${message.text}`);
  person.tap(message.messageId, data);
}
