import { conversations } from '@grammyjs/conversations';
import { sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';
import type { Logger } from 'pino';
import type { Texts } from '../../app/ports.ts';
import type { Language } from '../../domain/language.ts';
import { oncePerAlbum } from './albums.ts';
import { createAsking } from './asking.ts';
import type { BotContext } from './context.ts';
import { conversationsVersion, nameless, type TurnStorage } from './conversation-state.ts';
import { type EveryoneDeps, everyoneComposer } from './everyone.ts';
import { incoming } from './incoming.ts';
import { interviewComposer, turnConversation } from './interviewing.ts';
import { joiningComposer } from './joining.ts';
import { type MarketingDeps, marketingComposer } from './marketing.ts';
import { newStudyComposer, newStudyConversation } from './new-study.ts';
import { type JoiningDeps, sayWhatIsOpen } from './returning.ts';
import { gently, installTransformers } from './sending.ts';

/** Everything the bot is built from. */
export interface BotDeps
  extends Omit<JoiningDeps, 'asking'>,
    Omit<EveryoneDeps, 'asking'>,
    MarketingDeps {
  token: string;
  /** Root of the Bot API, without the trailing slash; Telegram's own when absent. */
  apiRoot: string | undefined;
  texts: Texts;
  turns: TurnStorage;
  defaultLanguage: Language;
  /** Ids and kinds go there, and nobody's words. */
  log: Pick<Logger, 'info'>;
}

/** Builds the bot: one composer a feature, in the order in which they may take an update. */
export function createBot(deps: BotDeps): Bot<BotContext> {
  const { takingPart, texts } = deps;
  const bot = new Bot<BotContext>(deps.token, {
    client: { timeoutSeconds: 60, ...(deps.apiRoot ? { apiRoot: deps.apiRoot } : {}) },
  });
  installTransformers(bot.api);
  const asking = createAsking({ interviewing: deps.interviewing, texts });

  bot.use(sequentialize((ctx) => String(ctx.chat?.id ?? ctx.from?.id ?? 'none')));
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
    await next();
  });
  bot.use(oncePerAlbum());
  bot.use(
    conversations<BotContext, BotContext>({
      storage: { type: 'key', version: conversationsVersion, adapter: nameless(deps.turns) },
    }),
  );
  bot.use(turnConversation({ ...deps, asking }), newStudyConversation(deps));
  bot.use(
    everyoneComposer({ ...deps, asking }),
    joiningComposer({ ...deps, asking }),
    newStudyComposer(deps),
    marketingComposer(deps),
  );
  bot.use(async (ctx, next) => {
    await next();
    if (!ctx.heard) return;
    const { ref, outcome } = ctx.heard;
    const what = outcome.kind === 'recorded' ? outcome.what : outcome.kind;
    deps.log.info({ update: ctx.update.update_id, ...ref, what }, 'update of an interview');
  });
  bot.use(interviewComposer({ ...deps, asking }));
  bot.on('callback_query', (ctx) => gently(ctx.answerCallbackQuery({ text: ctx.t('toast-gone') })));
  bot.on('edited_message', async (ctx) => {
    if (takingPart.current(ctx.person)) await ctx.reply(ctx.t('edited'));
  });
  bot.on('message', async (ctx) => {
    const isKnown = incoming(ctx).kind !== 'nothing';
    if (isKnown) await sayWhatIsOpen({ ...deps, asking }, ctx);
    else await ctx.reply(ctx.t('unknown-command'));
  });
  return bot;
}
