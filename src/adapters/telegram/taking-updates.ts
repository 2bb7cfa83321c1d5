import { setTimeout } from 'node:timers/promises';
import { type Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Texts } from '../../app/ports.ts';
import type { TakingPart } from '../../app/take-part.ts';
import { AppError } from '../../domain/app-error.ts';
import { closestLanguage, type Language } from '../../domain/language.ts';
import type { BotContext } from './context.ts';
import { createHeldWords } from './held-words.ts';
import { isBlocked, isHarmless } from './sending.ts';

/** What became of an update: `store-down` must be delivered again, as nothing of it could be kept. */
export type Taken = 'done' | 'store-down';

/** Takes updates in, each to a defined end. */
export interface TakingUpdates {
  take(update: Update): Promise<Taken>;
  /** Takes an update again and again until the store has it; rejects, and leaves it undone, once the signal says so. */
  takeSurely(update: Update, signal: AbortSignal): Promise<void>;
}

const pauseBetweenAttempts = 500;
const remembered = 5_000;

/** Builds {@link TakingUpdates}. */
export function createTakingUpdates(deps: {
  bot: Bot<BotContext>;
  texts: Texts;
  takingPart: TakingPart;
  defaultLanguage: Language;
  log: Logger;
}): TakingUpdates {
  const { bot, texts, log } = deps;
  const recent = new Map<number, Promise<Taken>>();
  const held = createHeldWords();
  const told = new Set<number>();

  /** The same update twice within this process is taken once; across restarts the store knows. */
  function take(update: Update): Promise<Taken> {
    const known = recent.get(update.update_id);
    if (known) return known;
    const forget = () => recent.delete(update.update_id);
    const taken = attempt(update);
    taken.then((outcome) => outcome === 'store-down' && forget(), forget);
    recent.set(update.update_id, taken);
    const [oldest] = recent.keys();
    if (recent.size > remembered && oldest !== undefined) recent.delete(oldest);
    return taken;
  }

  async function attempt(update: Update): Promise<Taken> {
    try {
      if (await isResend(update)) return 'done';
      await bot.handleUpdate(update);
      told.delete(update.update_id);
      const { chat } = senderOf(update);
      if (chat !== undefined) held.kept(chat, update.update_id);
      return 'done';
    } catch (error) {
      return defined(update, error instanceof BotError ? error.error : error);
    }
  }

  /** The defined end of a failure. */
  async function defined(update: Update, error: unknown): Promise<Taken> {
    const { chat, language } = senderOf(update);
    if (isStoreDown(error)) {
      log.warn({ update: update.update_id }, 'the store is unavailable; the update is held');
      return hold(update);
    }
    if (isBlocked(error) && chat !== undefined) {
      log.info({ update: update.update_id }, 'the person has blocked the bot');
      await markBlocked(chat);
      return 'done';
    }
    if (isHarmless(error)) return 'done';
    log.error({ update: update.update_id, err: error }, 'an update failed');
    if (chat !== undefined) await say(chat, texts(language, 'sorry'));
    return 'done';
  }

  /** Tells the person, once; the same words sent twice are held once. */
  async function hold(update: Update): Promise<Taken> {
    const { chat, language, words } = senderOf(update);
    if (chat === undefined) return 'store-down';
    const first = words === undefined || held.hold(chat, words, update.update_id);
    if (!told.has(update.update_id)) {
      if (first) told.add(update.update_id);
      await say(chat, texts(language, 'store-down'));
    }
    return first ? 'store-down' : 'done';
  }

  /** Whether somebody did as told and sent words again that are held, or have been kept meanwhile; says which. */
  async function isResend(update: Update): Promise<boolean> {
    const { chat, language, words } = senderOf(update);
    if (chat === undefined || words === undefined) return false;
    const repeated = held.repeated(chat, words, update.update_id);
    if (repeated === 'no') return false;
    await say(chat, texts(language, repeated === 'kept' ? 'already-kept' : 'store-down'));
    return true;
  }

  /** Only spares calls: the next one to be refused would find out again. */
  async function markBlocked(chat: number) {
    try {
      const person = await deps.takingPart.greet(String(chat), undefined);
      await deps.takingPart.seen(person, true);
    } catch (err) {
      log.warn({ err }, 'could not note that the person has blocked the bot');
    }
  }

  /** Sends a line where it can be sent; a second failure on top of the first changes nothing. */
  async function say(chat: number, text: string) {
    try {
      await bot.api.sendMessage(chat, text);
    } catch (error) {
      log.warn({ err: error }, 'could not tell the person');
    }
  }

  function senderOf(update: Update) {
    const message = update.message ?? update.edited_message;
    const from = message?.from ?? update.callback_query?.from;
    const isPrivate = (message?.chat ?? update.callback_query?.message?.chat)?.type === 'private';
    return {
      chat: isPrivate ? from?.id : undefined,
      words: wordsOf(message?.text),
      language: closestLanguage(from?.language_code, deps.defaultLanguage),
    };
  }

  return {
    take,
    async takeSurely(update, signal) {
      signal.throwIfAborted();
      while ((await take(update)) === 'store-down') {
        await setTimeout(pauseBetweenAttempts, undefined, { signal });
      }
    },
  };
}

function isStoreDown(error: unknown): boolean {
  return error instanceof AppError && error.code === 'store-unavailable';
}

/** What moves an interview on, and so must not be taken twice; other commands may be given again at any time. */
function wordsOf(text: string | undefined): string | undefined {
  return text && /^\/(?!skip\b|back\b)/.test(text) ? undefined : text;
}
