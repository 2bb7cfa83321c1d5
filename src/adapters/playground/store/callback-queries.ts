import { badRequest } from '../api-error.ts';
import type { BotState, CallbackAnswer, QueryState } from './state.ts';

/** How long a tapped button can be answered, in ms. */
const QUERY_LIFETIME_MS = 150_000;

/** The tapped buttons of one bot. */
export interface CallbackQueries {
  open(tap: { chatId: number; messageId: number; data: string }): QueryState;
  /** Refuses an unknown, expired or already answered query, all with Telegram's one wording. */
  answer(id: string, answer: Pick<CallbackAnswer, 'text' | 'showAlert' | 'url'>): QueryState;
}

/** Callback queries kept in `state`; `now` is in ms. */
export function createCallbackQueries(state: BotState, now: () => number): CallbackQueries {
  return {
    open(tap) {
      state.nextObjectId += 1;
      const id = String(state.nextObjectId);
      const query = { id, ...tap, expiresAt: now() + QUERY_LIFETIME_MS };
      state.queries.set(id, query);
      return query;
    },
    answer(id, answer) {
      const query = state.queries.get(id);
      if (!query || query.answer || query.expiresAt <= now()) {
        const late = 'query is too old and response timeout expired';
        throw badRequest(`${late} or query ID is invalid`);
      }
      const { messageId, data } = query;
      query.answer = { queryId: id, messageId, data, ...answer };
      return query;
    },
  };
}
