import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { qrPicture } from '../../src/adapters/qr/qr-picture.ts';
import { createDialogueStorage } from '../../src/adapters/redis/dialogue-storage.ts';
import { createBot } from '../../src/adapters/telegram/bot.ts';
import { callbackData } from '../../src/adapters/telegram/callback-data.ts';
import { createTakingUpdates } from '../../src/adapters/telegram/taking-updates.ts';
import { createTurns } from '../../src/adapters/telegram/turns.ts';
import { createInterviewing } from '../../src/app/conduct-interview.ts';
import type { InterviewView } from '../../src/app/interview-view.ts';
import { createReminding } from '../../src/app/remind.ts';
import { createMyData } from '../../src/app/show-my-data.ts';
import { createTakingPart } from '../../src/app/take-part.ts';
import { createCore, createStores } from '../../src/composition.ts';
import { createConfig } from '../../src/config.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { answerLocally } from './answer-locally.ts';
import { benchGuide } from './bench-guide.ts';
import { createStudy } from './bench-study.ts';
import { type Contestant, wordsOf } from './contestant.ts';
import { me, tapUpdate, textUpdate, token } from './local-telegram.ts';
import { createStopwatch } from './stopwatch.ts';

/** How our bot is set up, and how people answer it. */
export interface Setting {
  guide: Guide;
  /** How long words may go on before what comes next is asked, in milliseconds. */
  pause: number;
  /** The messages that make one answer. */
  messages: (chat: number, n: number) => string[];
}

const usual: Setting = {
  guide: benchGuide,
  pause: 0,
  messages: (chat, n) => [wordsOf(chat, n)],
};

/** The product's bot on the product's stores, put together as at its start, with one study. */
export async function createOurBot(
  redis: Redis,
  study: string,
  { guide, pause, messages }: Setting = usual,
): Promise<Contestant> {
  const log = pino({ level: 'error' }, pino.destination(2));
  const config = createConfig({});
  const stores = createStores(redis);
  const core = createCore(config, stores);
  const { texts, env } = core;
  const { defaultLanguage, owners } = config;
  const takingPart = createTakingPart({ ...stores, defaultLanguage, owners, env });
  const watch = createStopwatch(createInterviewing({ ...stores, env, pause }));
  const { bot } = createBot({
    ...stores,
    token,
    apiRoot: undefined,
    texts,
    log,
    dialogues: createDialogueStorage(redis),
    defaultLanguage,
    takingPart,
    interviewing: watch.interviewing,
    designing: core.designing,
    forgetting: core.forgetting,
    myData: createMyData(stores),
    usesModel: false,
    transcribes: false,
    drafts: { add: async () => 'queued', cancel: async () => 'none' },
    voices: null,
    prepareFollowUp: () => undefined,
    inTurn: createTurns(),
    reminding: createReminding({
      ...stores,
      env,
      queue: { add: async () => undefined },
      send: async () => 'sent',
    }),
    askingAgain: {
      agree: async () => false,
      withdraw: async () => undefined,
      order: async () => 0,
    },
    qrPicture,
    importFile: async () => ({ kind: 'unknown-header' }),
    sendExport: async () => 'no-map',
    newsSinceMap: async () => 0,
  });
  bot.botInfo = me;
  answerLocally(bot);
  const invitation = await createStudy(stores, study, guide);
  const taking = createTakingUpdates({ bot, texts, takingPart, defaultLanguage, log });

  /** Interviews by chat, so that measuring does not have to look them up. */
  const begun = new Map<number, string>();
  /** What stands open by chat, where it is no question. */
  const closing = new Map<number, InterviewView>();

  function idOf(chat: number): string {
    const id = begun.get(chat);
    if (id === undefined) throw new Error(`${chat} has begun no interview`);
    return id;
  }

  /** What a person does, and the view of what was asked then. */
  async function send(interview: string, updates: ReturnType<typeof textUpdate>[]) {
    const asked = watch.nextAsked(interview);
    const times: number[] = [];
    for (const update of updates) {
      const start = performance.now();
      await taking.take(update);
      times.push(performance.now() - start);
    }
    const { view, asking } = await asked;
    return { view, effort: { messages: times, asking } };
  }

  /** Answers follow-ups and agrees to recaps, until there is a question again. */
  async function passBy(chat: number, { interview, standing }: InterviewView): Promise<void> {
    if (standing.kind === 'question') return;
    const stage = guide.stages.findIndex(
      ({ id }) => standing.kind === 'recap' && id === standing.stage.id,
    );
    const update =
      standing.kind === 'recap'
        ? tapUpdate(chat, callbackData('q', interview.id, stage, 'ok'))
        : textUpdate(chat, 'Then I called them, and somebody told me what it would cost.');
    const { view } = await send(interview.id, [update]);
    return passBy(chat, view);
  }

  return {
    async begin(chat) {
      await taking.take(textUpdate(chat, `/start ${invitation}`));
      await taking.take(tapUpdate(chat, callbackData('c', 'yes', study, 'customer')));
      const person = await stores.people.get(String(chat));
      const ref = person && takingPart.current(person);
      if (ref) begun.set(chat, ref.interview);
    },
    async answer(chat, n) {
      const before = closing.get(chat);
      if (before) await passBy(chat, before);
      const updates = messages(chat, n).map((text) => textUpdate(chat, text));
      const { view, effort } = await send(idOf(chat), updates);
      if (view.standing.kind === 'question') closing.delete(chat);
      else closing.set(chat, view);
      return effort;
    },
    async recorded(chat) {
      const interview = await stores.interviews.get(study, idOf(chat));
      return interview ? interview.marks.replaceAll('.', '').length : 0;
    },
    async stateBytes(chat) {
      const interview = await stores.interviews.get(study, idOf(chat));
      return Buffer.byteLength(JSON.stringify(interview));
    },
  };
}
