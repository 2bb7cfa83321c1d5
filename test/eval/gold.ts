import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type CsvRow, parseCsv } from '../../src/adapters/csv/parse-csv.ts';
import { languageSchema } from '../../src/domain/language.ts';

const quoteSchema = z.strictObject({ respondent: z.string(), quote: z.string().min(1) });
const placedSchema = quoteSchema.extend({ stage: z.string() });

/** What was planted in a corpus. Every quote is a span of an answer of that respondent at that stage. */
export const goldSchema = z.strictObject({
  language: languageSchema,
  title: z.string(),
  goal: z.string(),
  template: z.string(),
  /** Problems, by who voiced them; `opposite`: people who say that it was just the other way round. */
  barriers: z.array(
    z.strictObject({
      id: z.string(),
      stage: z.string(),
      name: z.string(),
      voices: z.array(quoteSchema).min(1),
      opposite: z.array(quoteSchema).exactOptional(),
    }),
  ),
  /** "Nothing got in my way", in whatever words. */
  denials: z.array(placedSchema),
  /** Wishes; `answers` is the barrier that would be gone. */
  ideals: z.array(placedSchema.extend({ answers: z.string() })),
  moments: z.array(placedSchema),
  /** What stands among the barriers and is none. */
  noise: z.array(placedSchema.extend({ kind: z.enum(['praise', 'off-topic', 'injection']) })),
  /** Barriers said by praising them. */
  sarcasm: z.array(quoteSchema.extend({ barrier: z.string() })),
  /** Answers that give orders; `markers` are what a map that obeyed would show. */
  injections: z.array(
    z.strictObject({
      respondent: z.string(),
      stage: z.string(),
      markers: z.array(z.string()).min(1),
    }),
  ),
  /** What no map may hold, not even in a quote. */
  personalData: z.array(z.string()),
});
export type Gold = z.infer<typeof goldSchema>;

/** Answers as they would be imported, and what was planted in them. */
export interface Corpus {
  gold: Gold;
  header: string[];
  rows: CsvRow[];
}

/** Where the corpora lie that come with the product. */
export const ownCorpora = new URL('./corpora/', import.meta.url);

/** Reads `<language>.csv` and `<language>.json` of a folder; throws where one of them cannot be read. */
export function loadCorpus(folder: URL, language: string): Corpus {
  const file = (kind: string) => readFileSync(new URL(`${language}.${kind}`, folder));
  const parsed = parseCsv(file('csv'));
  if (parsed.kind !== 'rows') throw new Error(`${language}.csv: ${parsed.reason.key}`);
  const gold = goldSchema.parse(JSON.parse(file('json').toString()));
  return { gold, header: parsed.header, rows: parsed.rows };
}

/** The corpus as if nobody had tapped how bad things were and of what kind. */
export function withoutTaps(corpus: Corpus): Corpus {
  return {
    ...corpus,
    rows: corpus.rows.map((row) =>
      'record' in row ? { ...row, record: { ...row.record, severity: '', obstacle: '' } } : row,
    ),
  };
}
