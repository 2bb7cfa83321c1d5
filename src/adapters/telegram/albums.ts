import type { Middleware } from 'grammy';
import type { BotContext } from './context.ts';

/**
 * Lets one message of an album through, and those that have a caption: an album arrives as a message for each
 * picture, and nobody wants to be told as often that pictures cannot be read. After a restart it may be told again.
 */
export function oncePerAlbum(): Middleware<BotContext> {
  const lastByChat = new Map<number, string>();
  return async (ctx, next) => {
    const { chat, message } = ctx;
    const album = message?.media_group_id;
    if (!chat || album === undefined) return next();
    const isKnown = lastByChat.get(chat.id) === album;
    lastByChat.set(chat.id, album);
    if (!isKnown || message?.caption !== undefined) await next();
  };
}
