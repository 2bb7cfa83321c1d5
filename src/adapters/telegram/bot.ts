import { Bot } from 'grammy';
import type { Logger } from 'pino';
import type { VoiceQueue } from '../../app/jobs.ts';
import { createObserving } from '../../app/observe.ts';
import type { InterviewStore, PersonStore, Texts } from '../../app/ports.ts';
import type { InterviewRef } from '../../domain/interview.ts';
import type { Language } from '../../domain/language.ts';
import { membershipOf } from '../../domain/person.ts';
import { aboutComposer } from './about.ts';
import { type Asking, createAsking } from './asking.ts';
import { type AskingAgainDeps, askingAgainComposer } from './asking-again.ts';
import { chatWith } from './chat.ts';
import type { BotContext } from './context.ts';
import { type EveryoneDeps, everyoneComposer } from './everyone.ts';
import { createFetchFile } from './fetch-file.ts';
import { createHearing, type Heard } from './hearing.ts';
import { type ImportingDeps, importingComposer } from './importing.ts';
import { isInterviewWish, wishOf } from './incoming.ts';
import { interviewComposer } from './interviewing.ts';
import { joiningComposer } from './joining.ts';
import { type MarketingDeps, marketingComposer } from './marketing.ts';
import { createMenus, hasMenu } from './menus.ts';
import { type NewStudyDeps, newStudyComposer } from './new-study.ts';
import { createResponding } from './responding.ts';
import { type JoiningDeps, sayWhatIsOpen } from './returning.ts';
import { gently, installTransformers } from './sending.ts';
import { createSettling, type Settling } from './settling.ts';
import { createStopping } from './stopping.ts';
import { createStudyChoices } from './study-choices.ts';
import type { InTurn } from './turns.ts';

/** Everything the bot is built from. */
export interface BotDeps
  extends Omit<JoiningDeps, 'asking' | 'observing' | 'choices'>,
    Omit<EveryoneDeps, 'asking' | 'observing' | 'choices' | 'stopping'>,
    Omit<ImportingDeps, 'fetchFile'>,
    MarketingDeps,
    AskingAgainDeps,
    NewStudyDeps {
  token: string;
  /** Root of the Bot API, without the trailing slash; Telegram's own when absent. */
  apiRoot: string | undefined;
  texts: Texts;
  interviews: InterviewStore;
  people: Pick<PersonStore, 'get'>;
  defaultLanguage: Language;
  /** Where voice messages are listened to; null where nothing can. */
  voices: VoiceQueue | null;
  /** Has a follow-up to an answer thought of meanwhile. */
  prepareFollowUp(ref: InterviewRef, slot: number): void;
  inTurn: InTurn;
  /** Ids and kinds go there, and nobody's words. */
  log: Logger;
}

/** The bot, and what it does in a chat by itself: asking what comes next, and taking in what was heard. */
export interface BotParts {
  bot: Bot<BotContext>;
  asking: Asking;
  settling: Settling;
  heard: Heard;
}

/** Builds the bot: one composer a feature, in the order in which they may take an update. */
export function createBot(deps: BotDeps): BotParts {
  const { takingPart, texts, interviewing, inTurn } = deps;
  const bot = new Bot<BotContext>(deps.token, {
    client: { timeoutSeconds: 60, ...(deps.apiRoot ? { apiRoot: deps.apiRoot } : {}) },
  });
  installTransformers(bot.api);
  const asking = createAsking({ interviewing, texts });
  const settling = createSettling({
    ...deps,
    async settled(chat, outcome) {
      await respond(await chatOf(chat), outcome);
    },
    async unasked(chat, view) {
      // Where it may stand in the chat already, words sent before this copy are meant for it.
      const { unasked, unsent } = view.interview;
      await asking.ask(await chatOf(chat), view, unsent ? unasked : undefined);
    },
    async blocked(chat) {
      const person = await deps.people.get(String(chat));
      if (person) await takingPart.seen(person, true);
    },
  });
  /** A chat to which the bot writes by itself: that tells nothing about whether its person is there. */
  const chatOf = async (chat: number) => {
    const person = await deps.people.get(String(chat));
    return chatWith(bot.api, texts, chat, person?.language ?? deps.defaultLanguage);
  };
  const respond = createResponding({
    asking,
    settling,
    prepareFollowUp: deps.prepareFollowUp,
    async leave(chat, { interview }) {
      const person = await deps.people.get(String(chat.id));
      if (person) await takingPart.leave(person, interview);
    },
    async comeBack(chat, { study }) {
      const person = await deps.people.get(String(chat.id));
      const interview = person && membershipOf(person, study, 'staff')?.interviews.staff;
      const view = interview ? await interviewing.view({ study, interview }) : null;
      if (!person || !interview || view?.interview.status !== 'open') return;
      await takingPart.turnTo(person, interview);
      await asking.ask(chat, view);
    },
  });
  const fetchFile = createFetchFile({ ...deps, api: bot.api });
  const stopping = createStopping({ ...deps, asking, respond });
  const observing = createObserving(deps);
  const parts = {
    ...deps,
    asking,
    respond,
    stopping,
    fetchFile,
    observing,
    choices: createStudyChoices(),
  };
  const menus = createMenus();

  bot.use((ctx, next) => inTurn(ctx.chat?.id ?? ctx.from?.id ?? 0, next));
  bot.on('my_chat_member', async (ctx) => {
    const { new_chat_member: member } = ctx.myChatMember;
    if (ctx.chat.type === 'private') {
      const person = await takingPart.greet(String(ctx.chat.id), ctx.from.language_code);
      return takingPart.seen(person, member.status === 'kicked');
    }
    if (member.status === 'member' || member.status === 'administrator')
      await gently(ctx.reply(texts(deps.defaultLanguage, 'private-only'))).catch(() => null);
  });
  // Interviews are private: whatever is said in groups and channels is not for the bot.
  bot.use(async (ctx, next) => {
    if (ctx.chat?.type !== 'private' || !ctx.from || ctx.from.is_bot) return;
    ctx.person = await takingPart.greet(String(ctx.from.id), ctx.from.language_code);
    ctx.isOwner = deps.designing.isOwner(ctx.person);
    ctx.t = (key, values) => texts(ctx.person.language, key, values);
    ctx.talk = chatWith(bot.api, texts, ctx.chat.id, ctx.person.language);
    ctx.wish = wishOf(ctx.message?.text ?? '', ctx.person.language);
    const had = hasMenu(ctx.person, ctx.isOwner);
    await next();
    const chat = { ...ctx.talk, t: ctx.t, language: ctx.person.language };
    menus.show(chat, ctx.person, ctx.isOwner, had);
  });
  bot.use(
    newStudyComposer(deps),
    aboutComposer(parts),
    everyoneComposer(parts),
    importingComposer(parts),
    joiningComposer(parts),
    marketingComposer(deps),
    askingAgainComposer(deps),
  );
  bot.use(async (ctx, next) => {
    await next();
    if (!ctx.heard) return;
    const { ref, outcome } = ctx.heard;
    const what = outcome.kind === 'recorded' ? outcome.what : outcome.kind;
    deps.log.info({ update: ctx.update.update_id, ...ref, what }, 'update of an interview');
  });
  bot.use(interviewComposer(parts));
  bot.on('callback_query', (ctx) => gently(ctx.answerCallbackQuery({ text: ctx.t('toast-gone') })));
  bot.on('message', async (ctx) => {
    const isKnown = ctx.wish === null || isInterviewWish(ctx.wish);
    if (isKnown) await sayWhatIsOpen(parts, ctx);
    else await ctx.reply(ctx.t('unknown-command'));
  });
  return { bot, asking, settling, heard: createHearing({ ...parts, api: bot.api }) };
}
