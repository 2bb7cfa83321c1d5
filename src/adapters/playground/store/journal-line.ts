import { z } from 'zod';
import type { Message, ReplyKeyboard, Update } from './model.ts';

const id = z.number().int();
const chat = z.object({
  id,
  type: z.enum(['private', 'group', 'supergroup', 'channel']),
  title: z.string().optional(),
  first_name: z.string().optional(),
  username: z.string().optional(),
});
const user = z.object({
  id,
  is_bot: z.boolean(),
  first_name: z.string(),
  username: z.string().optional(),
  language_code: z.string().optional(),
});
const command = z.object({ command: z.string(), description: z.string() });

/** What came from a bot or a client was checked when it came; here only its frame is looked at. */
const framed = <T>(frame: z.ZodType) => z.custom<T>((value) => frame.safeParse(value).success);
const message = framed<Message>(z.looseObject({ message_id: id, date: id, chat }));
const keyboard = framed<ReplyKeyboard>(z.looseObject({ keyboard: z.array(z.array(z.unknown())) }));
const update = framed<Update>(z.looseObject({ update_id: id }));

/** One step in the history of a bot's chats. */
const lineSchema = z.union([
  z.object({
    bot: z.object({
      nextUpdateId: id,
      nextMessageId: id,
      nextObjectId: id,
      allowedUpdates: z.array(z.string()),
      commands: z.array(z.tuple([z.string(), z.array(command)])),
      profile: z.array(z.tuple([z.string(), z.string()])),
    }),
  }),
  z.object({
    file: z.object({
      fileId: z.string(),
      uniqueId: z.string(),
      path: z.string(),
      name: z.string(),
      mime: z.string(),
    }),
  }),
  z.object({
    chat: z.object({
      chat,
      person: user.optional(),
      started: z.boolean(),
      blocked: z.boolean(),
      version: id,
      lastActed: id,
    }),
    put: z.array(
      z.object({
        wire: message,
        outgoing: z.boolean(),
        version: id,
        keyboard: z.union([keyboard, z.literal('removed')]).optional(),
        silent: z.boolean(),
      }),
    ),
    removed: z.array(id),
  }),
  z.object({
    pending: z.array(
      z.object({
        id,
        kind: z.string(),
        lane: z.string(),
        expiresAt: z.number().optional(),
        twice: z.boolean(),
        update,
      }),
    ),
    gone: z.array(id),
  }),
]);
export type JournalLine = z.infer<typeof lineSchema>;

/** Reads a line; null for one that is empty or not whole. */
export function readLine(text: string): JournalLine | null {
  try {
    return text === '' ? null : (lineSchema.safeParse(JSON.parse(text)).data ?? null);
  } catch {
    return null;
  }
}
