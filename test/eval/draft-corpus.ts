import { createHash } from 'node:crypto';
import { createGuideLibrary, loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { createDraftMap } from '../../src/app/draft-map.ts';
import { createImportAnswers } from '../../src/app/import-answers.ts';
import { respondentIds } from '../../src/app/importing/respondent.ts';
import type { Summariser, Usage } from '../../src/app/summariser.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { studySchema } from '../../src/domain/study.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import type { Corpus, Gold } from './gold.ts';

/** A draft of a corpus with all that it takes to judge it. */
export interface DraftedCorpus {
  gold: Gold;
  /** As stored, so that each voice can be followed to its person. */
  map: JourneyMap;
  answers: Answer[];
  /** Whether an answer is that of a respondent, as the corpus calls them. */
  saidBy(answer: Answer, respondent: string): boolean;
  usage: Usage;
  problems: string[];
  seconds: number;
}

/** Takes a corpus through the product's own import and draft, in stores of its own unless some are given. */
export async function draftCorpus(
  corpus: Corpus,
  summariser: Summariser,
  stores = createInMemoryStores(),
): Promise<DraftedCorpus> {
  const { gold } = corpus;
  const guides = createGuideLibrary(() =>
    loadGuides(new URL('../../prompts/guides/', import.meta.url)),
  );
  const guide = guides.get(gold.template);
  if (!guide) throw new Error(`There is no guide "${gold.template}".`);
  const study = studySchema.parse({
    id: `eval-${gold.language}`,
    title: gold.title,
    goal: gold.goal,
    kind: guide.kind,
    template: guide.id,
    language: gold.language,
    guide: 'eval',
    createdAt: '2026-01-01T00:00:00Z',
  });
  await stores.studies.create(study, guide);
  const importAnswers = createImportAnswers({ ...stores, hash });
  const imported = await importAnswers(study.id, corpus.rows, { dryRun: false });
  if (imported.kind !== 'imported' || imported.refused.length > 0)
    throw new Error(`The corpus in ${gold.language}: ${JSON.stringify(imported)}`);

  const env = { now: () => new Date(), id: () => 'eval' };
  const draftMap = createDraftMap({ ...stores, summariser, env });
  const start = performance.now();
  const drafted = await draftMap(study, `eval-${corpus.rows.length}`, {
    signal: new AbortController().signal,
  });
  const seconds = (performance.now() - start) / 1000;
  const map = await stores.maps.latest(study.id);
  if (drafted.kind !== 'drafted' || !map)
    throw new Error(`No draft of the corpus in ${gold.language}: ${drafted.kind}`);
  return {
    gold,
    map,
    answers: await stores.answers.all(study.id),
    saidBy: (answer, respondent) =>
      answer.person === respondentIds(hash, study.id, respondent, answer.audience).person,
    usage: drafted.usage,
    problems: drafted.problems,
    seconds,
  };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
