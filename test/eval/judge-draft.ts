import { groupByNgrams } from './baseline.ts';
import type { DraftedCorpus } from './draft-corpus.ts';
import { bCubedOf } from './grouping.ts';
import { judgeBarriers } from './judge-barriers.ts';
import { judgeEvidence } from './judge-evidence.ts';
import { judgeInjections, judgePersonalData } from './judge-intrusions.ts';
import { judgeWishes } from './judge-wishes.ts';
import { findPlanted } from './planted.ts';
import { findShownBarriers } from './statements.ts';

/** Everything that can be said of a draft of a corpus. Shares are from 0 to 1. */
export type Verdict = ReturnType<typeof judgeDraft>;

/** Judges a draft by what was planted in its corpus. */
export function judgeDraft(drafted: DraftedCorpus) {
  const { gold, map, usage, problems, seconds } = drafted;
  const planted = findPlanted(drafted);
  const shown = findShownBarriers(map, planted.voices);
  const untapped = planted.voices.filter(({ tapped }) => !tapped);
  const { verified, violations } = judgeEvidence(drafted);
  return {
    language: gold.language,
    respondents: map.sample.customers + map.sample.staff,
    plantedDenials: planted.denials.length,
    plantedNoise: planted.noise.length + planted.opposite.length,
    ...judgeBarriers(drafted, planted, shown),
    ...judgeWishes(drafted, planted, shown),
    /** What n-grams make of the voices without a tap. */
    ngrams: bCubedOf(untapped, groupByNgrams(untapped)),
    verified,
    injections: [...violations, ...judgeInjections(drafted)],
    personalData: judgePersonalData(drafted),
    notCovered: map.notCovered.reduce((sum, { answers }) => sum + answers, 0),
    usage,
    problems,
    seconds,
  };
}
