import { setTimeout } from 'node:timers/promises';
import { type Bot, BotError } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Texts } from '../../app/ports.ts';
import type { TakingPart } from '../../app/take-part.ts';
import { AppError } from '../../domain/app-error.ts';
import { closestLanguage, type Language } from '../../domain/language.ts';
import type { BotContext } from './context.ts';
import { isBlocked, isHarmless } from './sending.ts';

/** What became of an update: `store-down` must be delivered again, as nothing of it could be kept. */
export type Taken = 'done' | 'store-down';

/** Takes updates in, each to a defined end. */
export interface TakingUpdates {
  take(update: Update): Promise<Taken>;
  /** Takes an update again and again until the store has it, or until the signal says to leave it undone. */
  takeSurely(update: Update, signal: AbortSignal): Promise<void>;
}

/** How long the same words count as sent again because the first attempt could not be kept, in milliseconds. */
const resendWindow = 600_000;
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
  const held = new Map<number, { text: string; until: number }>();
  const told = new Set<number>();

  /** The same update twice within this process is taken once; across restarts the store knows. */
  function take(update: Update): Promise<Taken> {
    const known = recent.get(update.update_id);
    if (known) return known;
    const taken = attempt(update).then((outcome) => {
      if (outcome === 'store-down') recent.delete(update.update_id);
      return outcome;
    });
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
      return 'done';
    } catch (error) {
      return defined(update, error instanceof BotError ? error.error : error);
    }
  }

  /** The defined end of a failure. */
  async function defined(update: Update, error: unknown): Promise<Taken> {
    const { chat, language } = senderOf(update);
    if (error instanceof AppError && error.code === 'store-unavailable') {
      log.warn({ update: update.update_id }, 'the store is unavailable; the update is held');
      await tellHeld(update);
      return 'store-down';
    }
    if (isBlocked(error) && chat !== undefined) {
      log.info({ update: update.update_id }, 'the person has blocked the bot');
      const person = await deps.takingPart.greet(String(chat), undefined);
      await deps.takingPart.seen(person, true);
      return 'done';
    }
    if (isHarmless(error)) return 'done';
    log.error({ update: update.update_id, err: error }, 'an update failed');
    if (chat !== undefined) await say(chat, texts(language, 'sorry'));
    return 'done';
  }

  async function tellHeld(update: Update) {
    const { chat, language, text } = senderOf(update);
    if (chat === undefined) return;
    if (text) held.set(chat, { text, until: Date.now() + resendWindow });
    if (told.has(update.update_id)) return;
    told.add(update.update_id);
    await say(chat, texts(language, 'store-down'));
  }

  /** Whether somebody did as told and sent words again that have been kept meanwhile; says so then. */
  async function isResend(update: Update): Promise<boolean> {
    const { chat, language, text } = senderOf(update);
    const before = chat === undefined ? undefined : held.get(chat);
    // An update that was held and is now delivered again is no resend.
    if (chat === undefined || !before || !text || told.has(update.update_id)) return false;
    held.delete(chat);
    if (before.text !== text || before.until < Date.now()) return false;
    await say(chat, texts(language, 'already-kept'));
    return true;
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
      text: message?.text,
      language: closestLanguage(from?.language_code, deps.defaultLanguage),
    };
  }

  return {
    take,
    async takeSurely(update, signal) {
      while ((await take(update)) === 'store-down') {
        await setTimeout(pauseBetweenAttempts, undefined, { signal });
      }
    },
  };
}
