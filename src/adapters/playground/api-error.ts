/** What the Bot API adds to some refusals. */
export interface ErrorParameters {
  retry_after?: number | undefined;
  migrate_to_chat_id?: number | undefined;
}

/** A refusal that reaches the bot as `{ok: false, error_code, description}`. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: ErrorParameters | undefined;

  constructor(code: number, description: string, parameters?: ErrorParameters) {
    super(description);
    this.name = 'ApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

/** The refusal for a request that makes no sense; `reason` is Telegram's own wording. */
export function badRequest(reason: string): ApiError {
  return new ApiError(400, `Bad Request: ${reason}`);
}

/** The refusal for a request that is not allowed; `reason` is Telegram's own wording. */
export function forbidden(reason: string): ApiError {
  return new ApiError(403, `Forbidden: ${reason}`);
}
