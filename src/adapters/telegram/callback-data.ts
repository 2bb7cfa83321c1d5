import { z } from 'zod';
import { formSchema } from '../../domain/guide.ts';
import { languageSchema } from '../../domain/language.ts';
import { roleSchema } from '../../domain/study.ts';

/** What a button means. Written as `kind:field:field` within Telegram's 64 bytes. */
const actions = {
  a: z.tuple([z.string(), z.coerce.number().int(), z.string()]), // interview, slot, code
  i: z.tuple([z.enum(['back', 'go', 'keep', 'erase']), z.string()]), // what, interview
  c: z.tuple([z.enum(['yes', 'no']), z.string(), roleSchema]), // consent: study, role
  l: z.tuple([languageSchema]),
  f: z.tuple([z.enum(['yes', 'no'])]), // forget me
  b: z.tuple([z.string(), formSchema]), // begin: study, form
  m: z.tuple([z.string()]), // map of study
  v: z.tuple([z.string()]), // invite to study
  r: z.tuple([roleSchema, z.string()]), // invitation: role, study
  x: z.tuple([z.string()]), // export study
  e: z.tuple([z.enum(['png', 'pdf', 'json', 'csv', 'answers']), z.string()]), // export: format, study
  t: z.tuple([z.string()]), // template of a new study
  n: z.tuple([languageSchema]), // language of a new study
};

type Actions = { [K in keyof typeof actions]: z.infer<(typeof actions)[K]> };
const schemas: { [K in keyof Actions]: z.ZodType<Actions[K]> } = actions;

/** A button's data. */
export function callbackData<K extends keyof Actions>(kind: K, ...fields: Actions[K]): string {
  return [kind, ...fields].join(':');
}

/** The fields of a button's data, or null when it is of another kind or not ours. */
export function readCallback<K extends keyof Actions>(
  kind: K,
  data: string | undefined,
): Actions[K] | null {
  const [found, ...fields] = (data ?? '').split(':');
  if (found !== kind) return null;
  return schemas[kind].safeParse(fields).data ?? null;
}
