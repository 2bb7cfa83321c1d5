import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from '@grammyjs/conversations';
import { sequentialize } from '@grammyjs/runner';
import { Bot, type Context } from 'grammy';
import type { Redis } from 'ioredis';
import { planOf, wording } from '../../src/domain/plan.ts';
import { benchGuide } from './bench-guide.ts';
import { type Contestant, wordsOf } from './contestant.ts';
import { localFetch, me, textUpdate, token } from './local-telegram.ts';

const stateKey = (key: string) => `reference:state:${key}`;
const answersKey = (chat: number) => `reference:answers:${chat}`;

/**
 * The straightforward bot: one conversation for the whole interview, as the plugin's guide shows it. It asks,
 * waits, stores the answer through `external`, and goes on to the next question.
 */
export function createReferenceBot(redis: Redis): Contestant {
  const questions = planOf(benchGuide, 'customer').map(
    (slot) => `${slot.stage?.name.en} · ${slot.index + 1}\n\n${wording(slot).en}`,
  );
  const bot = new Bot<ConversationFlavor<Context>>(token, {
    botInfo: me,
    client: { fetch: localFetch },
  });

  async function interview(conversation: Conversation, ctx: Context) {
    const chat = ctx.chatId ?? 0;
    for (const [n, question] of questions.entries()) {
      await ctx.reply(question);
      const answer = await conversation.waitFor('message:text');
      const { text } = answer.message;
      await conversation.external(() => redis.hset(answersKey(chat), String(n), text));
    }
    await ctx.reply('Thank you!');
  }

  bot.use(sequentialize((ctx) => String(ctx.chatId)));
  bot.use(
    conversations({
      storage: {
        type: 'key',
        version: 1,
        adapter: {
          async read(key): Promise<VersionedState<ConversationData> | undefined> {
            const text = await redis.get(stateKey(key));
            return text === null ? undefined : JSON.parse(text);
          },
          async write(key, state) {
            await redis.set(stateKey(key), JSON.stringify(state));
          },
          async delete(key) {
            await redis.del(stateKey(key));
          },
        },
      },
    }),
  );
  bot.use(createConversation(interview, 'interview'));
  bot.command('start', (ctx) => ctx.conversation.enter('interview'));

  return {
    begin: (chat) => bot.handleUpdate(textUpdate(chat, '/start')),
    async answer(chat, n) {
      const start = performance.now();
      await bot.handleUpdate(textUpdate(chat, wordsOf(chat, n)));
      return { messages: [performance.now() - start], asking: 0 };
    },
    recorded: (chat) => redis.hlen(answersKey(chat)),
    stateBytes: (chat) => redis.strlen(stateKey(String(chat))),
  };
}
