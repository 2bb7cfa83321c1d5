import type { Stage } from '../../domain/guide.ts';
import { type AnswerLane, type Audience, audienceSchema, audiences } from '../../domain/lane.ts';
import { problem, type Read } from './cells.ts';
import type { Row } from './columns.ts';
import type { GuideWords } from './guide-words.ts';
import type { Lanes } from './lanes.ts';

/** Where on the map an answer belongs, and whose it is. */
export interface Place {
  audience: Audience;
  lane: AnswerLane;
  stage: Stage | null;
}

/** What a study's guide says about rows. */
export interface RowRules {
  lanes: Lanes;
  words: GuideWords;
}

/** Reads audience, lane and stage, of which each narrows the next. */
export function readPlace(row: Row, { lanes, words }: RowRules): Read<Place> {
  const audience = audienceSchema.safeParse(row.cell('audience').toLowerCase()).data;
  if (!audience)
    return problem('audience', row.cell('audience'), { key: 'one-of', list: audiences });
  const lane = lanes.read(row.cell('lane'));
  if (lane === null || !lanes.of(audience).includes(lane))
    return problem('lane', row.cell('lane'), { key: 'lane', audience, list: lanes.of(audience) });
  const said = row.cell('stage');
  if (said === '' && lanes.mayLackStage(audience, lane))
    return { value: { audience, lane, stage: null } };
  const stage = words.stage(said);
  return stage
    ? { value: { audience, lane, stage } }
    : problem('stage', said, { key: 'one-of', list: words.stages });
}
