import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { createConfig, readEnvironment } from '../../src/config.ts';
import { languageSchema, languages } from '../../src/domain/language.ts';
import { draftCorpus } from './draft-corpus.ts';
import { loadCorpus, ownCorpora, withoutTaps } from './gold.ts';
import { judgeDraft } from './judge-draft.ts';
import { createRecording } from './recording.ts';
import { brokenMusts, type Judged, tableOfVerdicts } from './report.ts';
import { createNamedSummariser, summariserNames } from './summarisers.ts';

const list = z.string().transform((text) => text.split(','));
const price = z.coerce.number().min(0).optional();

const read = z
  .object({
    summariser: list.pipe(z.array(z.enum(summariserNames))),
    language: list.pipe(z.array(languageSchema)).optional(),
    corpus: z.string().optional(),
    record: z.string().optional(),
    replay: z.string().optional(),
    'price-in': price,
    'price-out': price,
    'without-taps': z.boolean(),
    json: z.boolean(),
  })
  .safeParse(
    parseArgs({
      options: {
        summariser: { type: 'string', default: 'extractive' },
        language: { type: 'string' },
        corpus: { type: 'string' },
        record: { type: 'string' },
        replay: { type: 'string' },
        'price-in': { type: 'string' },
        'price-out': { type: 'string' },
        'without-taps': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values,
  );
if (!read.success) {
  console.error(z.prettifyError(read.error));
  process.exit(2);
}
const options = read.data;

const folder = options.corpus ? pathToFileURL(`${resolve(options.corpus)}/`) : ownCorpora;
const there = languages.filter((language) => existsSync(new URL(`${language}.json`, folder)));
const { model } = createConfig(readEnvironment());
const recording = createRecording(options);
const judged: Judged[] = [];
for (const name of options.summariser)
  for (const language of options.language ?? there) {
    // Each draft has a summariser of its own, as in the product.
    const summariser = createNamedSummariser(name, model, recording);
    const corpus = loadCorpus(folder, language);
    const given = options['without-taps'] ? withoutTaps(corpus) : corpus;
    const verdict = judgeDraft(await draftCorpus(given, summariser));
    judged.push({ summariser: name, verdict });
  }

const prices = { in: options['price-in'], out: options['price-out'] };
console.log(options.json ? JSON.stringify(judged, null, 2) : tableOfVerdicts(judged, prices));
if (recording.missing() > 0)
  console.error(`${recording.missing()} requests were not in the recording and had no answer.`);
const broken = brokenMusts(judged);
if (broken.length > 0) console.error(['Not to be shown to anybody:', ...broken].join('\n  '));
process.exitCode = broken.length > 0 ? 1 : 0;
