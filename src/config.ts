import { existsSync } from 'node:fs';
import { z } from 'zod';
import { languageSchema } from './domain/language.ts';

/** An environment variable that is set to nothing counts as absent, as in a copied .env.example. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const url = z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/+$/, ''));

/** The environment the product runs in; every variable is optional. See .env.example. */
const environmentSchema = z.object({
  BOT_TOKEN: optional(z.string().regex(/^\d+:[\w-]+$/, 'a token looks like 123456:ABC-def')),
  TELEGRAM_API_ROOT: optional(url),
  WEBHOOK_URL: optional(url),
  WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{1,256}$/, 'letters, digits, _ and -')),
  PORT: optional(z.coerce.number().int().min(0).max(65_535)),
  ADMIN_IDS: optional(
    z
      .string()
      .transform((ids) =>
        ids
          .split(',')
          .map((id) => id.trim())
          .filter(Boolean),
      )
      .pipe(z.array(z.string().regex(/^\d+$/, 'Telegram ids are numbers, separated by commas'))),
  ),
  REDIS_URL: optional(z.url({ protocol: /^rediss?$/ })),
  REDIS_ALLOW_WEAK: optional(z.stringbool()),
  DATA_DIR: optional(z.string()),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(url),
  OPENAI_MODEL: optional(z.string()),
  OPENAI_DRAFT_TOKENS: optional(z.coerce.number().int().min(0)),
  OPENAI_TRANSCRIBE_MODEL: optional(z.string()),
  DEFAULT_LANGUAGE: optional(languageSchema),
  REMINDER_DAY_MS: optional(z.coerce.number().int().min(1)),
  FRAGMENT_PAUSE_MS: optional(z.coerce.number().int().min(0).max(60_000)),
  LOG_LEVEL: optional(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'])),
});

/** The names of all variables. */
export const environmentVariables = Object.keys(environmentSchema.shape);

const configSchema = environmentSchema.transform((env) => ({
  token: env.BOT_TOKEN,
  apiRoot: env.TELEGRAM_API_ROOT,
  webhook: env.WEBHOOK_URL ? { url: env.WEBHOOK_URL, secret: env.WEBHOOK_SECRET } : null,
  port: env.PORT ?? 8080,
  isPortChosen: env.PORT !== undefined,
  owners: env.ADMIN_IDS ?? [],
  redisUrl: env.REDIS_URL,
  allowWeakRedis: env.REDIS_ALLOW_WEAK ?? false,
  dataDir: env.DATA_DIR ?? './data',
  /** Null: answers are grouped without a language model. */
  model:
    env.OPENAI_API_KEY || env.OPENAI_BASE_URL
      ? {
          apiKey: env.OPENAI_API_KEY ?? 'none',
          baseUrl: env.OPENAI_BASE_URL,
          name: env.OPENAI_MODEL ?? 'gpt-4o-mini',
          /** Tokens in and out that one draft may take. */
          draftTokens: env.OPENAI_DRAFT_TOKENS ?? 3_000_000,
        }
      : null,
  /** Null: voice messages cannot be understood, and people are asked to write. */
  transcriber:
    env.OPENAI_API_KEY || env.OPENAI_BASE_URL
      ? {
          apiKey: env.OPENAI_API_KEY ?? 'none',
          baseUrl: env.OPENAI_BASE_URL,
          model: env.OPENAI_TRANSCRIBE_MODEL ?? 'whisper-1',
        }
      : null,
  defaultLanguage: env.DEFAULT_LANGUAGE ?? ('en' as const),
  /** How long words may go on, in fragments, before the next question is asked, in milliseconds. */
  fragmentPause: env.FRAGMENT_PAUSE_MS ?? 1500,
  /** How long the days are after which people are reminded, in milliseconds; undefined: as long as days are. */
  reminderDay: env.REMINDER_DAY_MS,
  logLevel: env.LOG_LEVEL ?? (env.BOT_TOKEN ? ('info' as const) : ('warn' as const)),
}));

/** What the environment means for the product. */
export type Config = z.infer<typeof configSchema>;

/** The process's environment, with what `.env` in the working folder adds where a variable is not set. */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/** Reads the environment; throws one message that names every variable that is wrong and what it should be. */
export function createConfig(env: Record<string, string | undefined>): Config {
  const parsed = configSchema.safeParse(env);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The configuration is wrong:\n  ${problems.join('\n  ')}`);
}
