import { z } from 'zod';
import { badRequest } from '../api-error.ts';

/** The parameters of a call: real values from JSON, strings from a form or a query string. */
export type Params = Record<string, unknown>;

/** Parses parameters, and refuses them the way Telegram does. */
export function parseParams<S extends z.ZodType>(schema: S, params: Params): z.output<S> {
  const parsed = schema.safeParse(params);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const name = issue?.path.join('.') || 'request';
  throw badRequest(`can't parse parameter "${name}": ${issue?.message ?? 'invalid'}`);
}

/** A text, also when JSON carried it as a number. */
export const string = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value),
  z.string(),
);

/** A whole number, also when a form carried it as text. */
export const integer = z.preprocess(
  (value) => (typeof value === 'string' && value.trim() !== '' ? Number(value) : value),
  z.number().int(),
);

/** A yes or no, also in the spellings a form may use. */
export const flag = z.preprocess(
  (value) => (typeof value === 'string' ? ['true', 'True', '1', 'yes'].includes(value) : value),
  z.boolean(),
);

/** A structure, also when a form carried it as JSON text. */
export function json<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (typeof value === 'string' ? parseJson(value) : value), schema);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Left as it is, so that the schema refuses it by name.
    return text;
  }
}

/** A chat by number or by `@username`. */
export const chatId = z.preprocess(
  (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
  z.union([z.number().int(), z.string()], { error: 'chat_id is empty' }),
);

/** The entities of a text. */
export const entities = json(
  z.array(
    z.looseObject({
      type: z.string(),
      offset: z.number().int().min(0),
      length: z.number().int().min(0),
    }),
  ),
);
