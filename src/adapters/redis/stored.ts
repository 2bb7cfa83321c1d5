import { z } from 'zod';
import { AppError } from '../../domain/app-error.ts';

const json = z.string().transform((text, context): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: 'custom', message: 'is not JSON' });
    return z.NEVER;
  }
});

/** What the JSON stored at a place says; AppError `corrupt` naming the place where it is not what is expected. */
export function parseStored<T extends z.ZodType>(
  schema: T,
  place: string,
  text: unknown,
): z.output<T> {
  const parsed = json.pipe(schema).safeParse(text);
  if (!parsed.success) throw corrupt(place, parsed.error);
  return parsed.data;
}

/** A reply of Redis in its expected shape; AppError `corrupt` naming the place otherwise. */
export function parseReply<T extends z.ZodType>(
  schema: T,
  place: string,
  reply: unknown,
): z.output<T> {
  const parsed = schema.safeParse(reply);
  if (!parsed.success) throw corrupt(place, parsed.error);
  return parsed.data;
}

/** Names where and which field, never the value: it may be somebody's words. */
function corrupt(place: string, error: z.ZodError): AppError {
  const issue = error.issues[0];
  const field = issue?.path.length ? ` (${issue.path.join('.')}: ${issue.code})` : '';
  return new AppError('corrupt', `What Redis holds at ${place} cannot be read${field}.`, {
    cause: error,
  });
}
