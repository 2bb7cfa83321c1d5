import { Api, type ApiCallFn, type Bot, type RawApi, type Transformer } from 'grammy';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { turnKey } from '../../src/adapters/redis/keys.ts';
import { createTurnStorage } from '../../src/adapters/redis/turn-storage.ts';
import { createBot } from '../../src/adapters/telegram/bot.ts';
import { callbackData } from '../../src/adapters/telegram/callback-data.ts';
import type { BotContext } from '../../src/adapters/telegram/context.ts';
import { createTakingUpdates } from '../../src/adapters/telegram/taking-updates.ts';
import { createInterviewing } from '../../src/app/conduct-interview.ts';
import { createMyData } from '../../src/app/show-my-data.ts';
import { createTakingPart } from '../../src/app/take-part.ts';
import { createCore, createStores } from '../../src/composition.ts';
import { createConfig } from '../../src/config.ts';
import { studySchema } from '../../src/domain/study.ts';
import { benchGuide } from './bench-guide.ts';
import { type Contestant, wordsOf } from './contestant.ts';
import { localFetch, me, tapUpdate, textUpdate, token } from './local-telegram.ts';

const invitation = 'bench-invitation';

/** The product's bot on the product's stores, put together as at its start, with one study. */
export async function createOurBot(redis: Redis, study: string): Promise<Contestant> {
  const log = pino({ level: 'error' }, pino.destination(2));
  const config = createConfig({});
  const stores = createStores(redis);
  const core = createCore(config, stores);
  const { defaultLanguage, owners } = config;
  const takingPart = createTakingPart({ ...stores, defaultLanguage, owners, env: core.env });
  const bot = createBot({
    ...stores,
    token,
    apiRoot: undefined,
    texts: core.texts,
    log,
    turns: createTurnStorage(redis),
    defaultLanguage,
    takingPart,
    interviewing: createInterviewing({ ...stores, env: core.env }),
    designing: core.designing,
    forgetting: core.forgetting,
    myData: createMyData(stores),
    usesModel: false,
    drafts: { add: async () => 'queued' },
    sendExport: async () => 'no-map',
  });
  bot.botInfo = me;
  answerLocally(bot);
  await createStudy(stores, study);
  const taking = createTakingUpdates({ bot, texts: core.texts, takingPart, defaultLanguage, log });

  async function interviewOf(chat: number) {
    const person = await stores.people.get(String(chat));
    const ref = person && takingPart.current(person);
    return ref && stores.interviews.get(ref.study, ref.interview);
  }

  return {
    async begin(chat) {
      await taking.take(textUpdate(chat, `/start ${invitation}-${study}`));
      await taking.take(tapUpdate(chat, callbackData('c', 'yes', study, 'customer')));
    },
    async answer(chat, n) {
      await taking.take(textUpdate(chat, wordsOf(chat, n)));
    },
    async recorded(chat) {
      const interview = await interviewOf(chat);
      return interview ? interview.marks.replaceAll('.', '').length : 0;
    },
    async stateBytes(chat) {
      const cursor = Buffer.byteLength(JSON.stringify(await interviewOf(chat)));
      return cursor + (await redis.strlen(turnKey(String(chat))));
    },
  };
}

async function createStudy(stores: ReturnType<typeof createStores>, id: string) {
  const createdAt = new Date().toISOString();
  const study = studySchema.parse({
    id,
    title: 'Bench',
    goal: 'How fast it is',
    kind: benchGuide.kind,
    template: benchGuide.id,
    language: 'en',
    guide: `${benchGuide.id}-${benchGuide.version}`,
    createdAt,
  });
  await stores.studies.create(study, benchGuide);
  await stores.invitations.create({
    token: `${invitation}-${id}`,
    study: id,
    role: 'customer',
    createdAt,
    expiresAt: null,
    maxUses: null,
    uses: 0,
    revoked: false,
  });
}

/** Leaves the bot's own transformers in place and answers below them, as `createBot` takes no client of ours. */
function answerLocally(bot: Bot<BotContext>): void {
  const { raw } = new Api(token, { fetch: localFetch });
  const send: unknown = async (method: string, payload: object) => ({
    ok: true,
    result: await Reflect.get(raw, method)(payload),
  });
  if (!isApiCall(send)) throw new Error('not a function');
  const call = bot.api.config
    .installedTransformers()
    .reduce<ApiCallFn<RawApi>>(
      (previous, transform) => (method, payload, signal) =>
        transform(previous, method, payload, signal),
      send,
    );
  const local: Transformer = (_previous, method, payload, signal) => call(method, payload, signal);
  bot.api.config.use(local);
}

/** Answers of the Bot API are typed by method; what a method name known only at run time gives cannot be. */
function isApiCall(value: unknown): value is ApiCallFn<RawApi> {
  return typeof value === 'function';
}
