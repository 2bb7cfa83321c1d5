import { ApiError } from './api-error.ts';

/** What goes back: an answer, something that is no answer, or a connection closed without a word. */
export type ApiReply =
  | { kind: 'json'; status: number; body: Record<string, unknown> }
  | { kind: 'garbage' }
  | { kind: 'drop' };

/** The result of `work`, or its refusal, as a bot reads it; what is no ApiError goes to `log`. */
export async function answer(
  log: (line: string) => void,
  work: () => Promise<unknown>,
): Promise<ApiReply> {
  try {
    return { kind: 'json', status: 200, body: { ok: true, result: await work() } };
  } catch (error) {
    if (!(error instanceof ApiError)) log(`playground: ${String(error)}`);
    return refusal(error instanceof ApiError ? error : new ApiError(500, 'Internal Server Error'));
  }
}

/** A refusal in the Bot API's form. */
export function refusal({ code, message, parameters }: ApiError) {
  const body = { ok: false, error_code: code, description: message, parameters };
  return { kind: 'json' as const, status: code, body };
}
