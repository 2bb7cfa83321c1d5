import { Api, type ApiCallFn, type Bot, type RawApi, type Transformer } from 'grammy';
import type { BotContext } from '../../src/adapters/telegram/context.ts';
import { localFetch, token } from './local-telegram.ts';

/** Leaves the bot's own transformers in place and answers below them, as `createBot` takes no client of ours. */
export function answerLocally(bot: Bot<BotContext>): void {
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
