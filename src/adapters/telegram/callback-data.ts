import { z } from 'zod';
import { formSchema, mapKindSchema } from '../../domain/guide.ts';
import { mapLaneSchema } from '../../domain/lane.ts';
import { languageSchema } from '../../domain/language.ts';
import { placeSchema } from '../../domain/place.ts';
import { roleSchema } from '../../domain/study.ts';

/** A number, or nothing for none. */
const optional = z
  .string()
  .transform((text) => (text === '' ? null : Number(text)))
  .pipe(z.int().nullable());
const pageNumber = z.coerce.number().int();

/** Settings of a study that buttons change. */
const settingNames = z.enum(['followups', 'retention', 'customer', 'staff']);
export type SettingName = z.infer<typeof settingNames>;

/** Files that /export offers; `pdf` is for A3, `contrast` a picture, `csv` the answers. */
export const exportFormats = [
  'png',
  'contrast',
  'pdf-a4',
  'pdf',
  'pdf-a1',
  'svg',
  'html',
  'pptx',
  'xlsx',
  'map-csv',
  'md',
  'mmd',
  'json',
  'csv',
  'answers',
] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What a button means. Written as `kind:field:field` within Telegram's 64 bytes. */
const actions = {
  a: z.tuple([z.string(), z.coerce.number().int(), z.string()]), // interview, slot, code
  i: z.tuple([z.enum(['back', 'go', 'again', 'keep', 'erase']), z.string()]), // what, interview
  u: z.tuple([z.string(), placeSchema]), // skip a follow-up: interview, place
  q: z.tuple([z.string(), z.coerce.number().int(), z.string()]), // recap: interview, stage, code or slot
  y: z.tuple([z.string(), z.coerce.number().int()]), // playback: interview, rating
  c: z.tuple([z.enum(['yes', 'remind', 'no']), z.string(), roleSchema]), // consent: study, role
  w: z.union([z.tuple([z.literal('yes'), z.string()]), z.tuple([z.literal('no')])]), // remind me of: interview
  gz: z.union([z.tuple([z.literal('yes'), z.string()]), z.tuple([z.literal('no')])]), // ask me again about: interview
  gq: z.tuple([z.string(), z.string(), mapLaneSchema, z.enum(['t', 'c'])]), // ask about a gap: study, stage, lane, thin or contested
  h: z.tuple([z.string(), formSchema]), // these words belong to: study, form
  l: z.tuple([languageSchema]),
  f: z.tuple([z.enum(['yes', 'no'])]), // forget me
  b: z.tuple([z.string(), formSchema]), // begin: study, form
  m: z.tuple([z.string()]), // map of study
  mx: z.tuple([z.string()]), // cancel the draft of study
  v: z.tuple([z.string()]), // invite to study
  r: z.tuple([roleSchema, z.string()]), // invitation: role, study
  x: z.tuple([z.string()]), // export study
  e: z.tuple([z.enum(exportFormats), z.string()]), // export: format, study
  tk: z.tuple([mapKindSchema]), // kind of a new study's map
  t: z.tuple([z.string()]), // template of a new study
  tf: z.tuple([z.string()]), // study that a new one starts from; empty for none
  n: z.tuple([languageSchema]), // language of a new study
  p: z.tuple([z.enum(['all', 'm', 'v', 'x', 'g']), pageNumber]), // list of studies: what for, page
  s: z.tuple([z.string()]), // settings of study
  k: z.tuple([z.string(), settingNames, optional]), // set: study, setting, value
  o: z.tuple([roleSchema, z.string()]), // invitation for one person: role, study
  j: z.tuple([z.string(), pageNumber, z.enum(['new', 'turn'])]), // links in use: study, page
  g: z.tuple([z.string()]), // look at a file for study
  z: z.tuple([z.string()]), // store a file in study
  d: z.tuple([z.string(), optional]), // withdraw: token, page of the list it stands in
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
