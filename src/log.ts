import { type Logger, pino } from 'pino';
import type { Config } from './config.ts';

/** Logs go to standard error: standard output is for what a command answers. */
export function createLog(config: Config): Logger {
  const secrets = [config.token, config.model?.apiKey, config.webhook?.secret];
  return pino(
    { level: config.logLevel, serializers: { err: describeError(secrets.filter(isSecret)) } },
    pino.destination(2),
  );
}

/** An error as it is logged: these fields and no others. */
export interface DescribedError {
  type: string;
  message: string;
  stack: string;
  code?: string | number;
  cause?: DescribedError;
}

/**
 * Builds pino's serializer for errors. Errors carry along what failed: a Redis command with somebody's
 * answer, a request whose address holds the bot's token. Only name, code, message and stack are kept, and
 * secrets are taken out of these.
 */
export function describeError(secrets: string[]): (error: unknown) => DescribedError {
  const hide = (text: string) =>
    secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '[secret]'), text);
  const describe = (error: unknown): DescribedError => {
    if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
    const { name, message, stack = '', cause } = error;
    const code = codeOf(error);
    return {
      type: name,
      message: hide(message),
      stack: hide(stack),
      ...(code === undefined ? {} : { code }),
      ...(cause instanceof Error ? { cause: describe(cause) } : {}),
    };
  };
  return describe;
}

function codeOf(error: Error): string | number | undefined {
  const code = 'code' in error ? error.code : 'error_code' in error ? error.error_code : undefined;
  return typeof code === 'string' || typeof code === 'number' ? code : undefined;
}

/** Anything shorter is no secret, and replacing it would only garble the log. */
function isSecret(text: string | undefined): text is string {
  return text !== undefined && text.length >= 6;
}
