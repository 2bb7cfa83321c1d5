import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { defineMethod, type Method } from './method.ts';
import { flag, string } from './params.ts';

const MAX_TOAST = 200;

const answerSchema = z.object({
  callback_query_id: string,
  text: string.default(''),
  show_alert: flag.default(false),
  url: string.optional(),
});

const answerCallbackQuery = defineMethod(answerSchema, ({ host }, input) => {
  if (input.text.length > MAX_TOAST) throw badRequest('MESSAGE_TOO_LONG');
  const { text, show_alert: showAlert, url } = input;
  const query = host.queries.answer(input.callback_query_id, { text, showAlert, url });
  const chat = host.chats.known(query.chatId);
  if (query.answer) chat.answers.push(query.answer);
  host.chats.touch(chat);
  return true;
});

/** Answers to tapped buttons. */
export const callbackMethods: Record<string, Method> = { answerCallbackQuery };
