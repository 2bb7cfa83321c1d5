import type { Statement } from '../../src/domain/journey-map.ts';
import type { DraftedCorpus } from './draft-corpus.ts';
import { bCubedOf } from './grouping.ts';
import type { AllPlanted, Voice } from './planted.ts';
import { share } from './share.ts';
import type { ShownBarriers } from './statements.ts';

/** How well planted barriers are found, kept apart and counted. */
export function judgeBarriers({ gold }: DraftedCorpus, planted: AllPlanted, shown: ShownBarriers) {
  const barriers = gold.barriers.map(({ id }) => {
    const voices = planted.voices.filter(({ barrier }) => barrier === id);
    const best = bestStatement(voices, shown);
    const people = new Set(voices.map(({ respondent }) => respondent));
    const together = new Set(
      voices.filter((v) => best && shown.of.get(v) === best).map(({ respondent }) => respondent),
    );
    const counted = best ? best.respondents.customers + best.respondents.staff : 0;
    return {
      id,
      single: people.size === 1,
      found: best !== undefined && together.size >= people.size / 2,
      alone: best !== undefined && shown.meaning(best) === id,
      contested: best?.contested ?? false,
      error: Math.abs(counted - people.size),
    };
  });
  const singles = barriers.filter(({ single }) => single);
  const disputed = gold.barriers.filter(({ opposite }) => opposite).map(({ id }) => id);
  const errors = barriers.map(({ error }) => error).sort((a, b) => a - b);
  return {
    /** At least half of the people who voice it stand in one statement. */
    recall: share(barriers, ({ found }) => found),
    /** Statements more than half of whose evidence voices one and the same planted barrier. */
    precision: share(shown.all, (statement) => shown.meaning(statement) !== undefined),
    singles: share(singles, ({ alone }) => alone),
    countErrorMedian: median(errors),
    countErrorMean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
    coverage: share(planted.voices, shown.shows),
    tapped: grouping(
      planted.voices.filter(({ tapped }) => tapped),
      shown,
    ),
    words: grouping(
      planted.voices.filter(({ tapped }) => !tapped),
      shown,
    ),
    /** Barriers of which others say the opposite, and that are marked so. */
    contested: share(
      barriers.filter(({ id }) => disputed.includes(id)),
      ({ contested }) => contested,
    ),
    sarcasm: share(gold.sarcasm, ({ quote }) =>
      planted.voices.some((voice) => voice.quote === quote && shown.shows(voice)),
    ),
    denialsShown: planted.denials.filter(shown.shows).map(({ quote }) => quote),
    noiseShown: [...planted.noise, ...planted.opposite]
      .filter(shown.shows)
      .map(({ quote }) => quote),
    lost: planted.voices.filter((voice) => !shown.shows(voice)).map(({ quote }) => quote),
    missed: barriers.filter(({ found }) => !found).map(({ id }) => id),
  };
}

/** The statement in which most people of a barrier stand together. */
function bestStatement(voices: Voice[], shown: ShownBarriers): Statement | undefined {
  const people = (statement: Statement) =>
    new Set(voices.filter((v) => shown.of.get(v) === statement).map((v) => v.respondent)).size;
  return [...new Set(voices.flatMap((voice) => shown.of.get(voice) ?? []))].sort(
    (a, b) => people(b) - people(a),
  )[0];
}

/** B-cubed of some voices; one that is not shown is a group of its own. */
function grouping(voices: Voice[], shown: ShownBarriers) {
  return bCubedOf(voices, (voice) => shown.of.get(voice)?.id ?? `lost ${voices.indexOf(voice)}`);
}

function median(sorted: number[]): number {
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
