import { z } from 'zod';
import type { Chats } from '../store/chats.ts';
import type { ChatState } from '../store/state.ts';

const withChat = z.object({
  chat: z.looseObject({
    id: z.number().int(),
    type: z.enum(['private', 'group', 'supergroup', 'channel']),
    title: z.string().optional(),
    first_name: z.string().optional(),
    username: z.string().optional(),
  }),
});
const schema = z.union([
  withChat,
  z.object({ message: withChat }).transform(({ message }) => message),
]);

/** Opens the chat a made-up update comes from, so that the bot can answer there. */
export function openChatOf(chats: Chats, payload: unknown): ChatState | undefined {
  const chat = schema.safeParse(payload).data?.chat;
  if (!chat) return undefined;
  const opened = chats.open(chat);
  opened.started = true;
  return opened;
}
