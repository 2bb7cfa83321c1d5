import { answerRows } from '../../src/adapters/example/answer-rows.ts';
import { loadCorpus } from '../../src/adapters/example/corpus.ts';
import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { draftCorpus } from '../eval/draft-corpus.ts';

const planted = {
  barriers: [],
  denials: [],
  ideals: [],
  moments: [],
  noise: [],
  sarcasm: [],
  injections: [],
  personalData: [],
};

/** The map of the demo's study, made of the same answers. */
export async function demoMap(): Promise<JourneyMap> {
  const { marketer, people } = loadCorpus(new URL('../../example/people.yaml', import.meta.url));
  const { in: _, ...study } = marketer.study;
  const guides = loadGuides(new URL('../../prompts/guides/', import.meta.url));
  const guide = guides.find(({ id }) => id === study.template);
  if (!guide) throw new Error(`There is no guide "${study.template}".`);
  const corpus = { gold: { ...study, ...planted }, header: [], rows: answerRows(people, guide) };
  return (await draftCorpus(corpus, createExtractiveSummariser())).map;
}
