import type { Evidence, JourneyMap, MapStage, Statement } from './journey-map.ts';
import { kept } from './kept.ts';
import { mapRows, type RowName } from './map-rows.ts';

/** Rows whose cells hold what people said: lanes, words for a feeling, reasons to leave. */
export type SaidRow = Exclude<RowName, 'recommendations' | 'metrics' | 'hypotheses'>;

/** Something that people said at a stage, with where it stands on the map. */
export interface MapItem {
  /** A statement's own id; words for a feeling have none and are numbered within their stage. */
  id: string;
  stage: MapStage;
  row: SaidRow;
  text: string;
  kind: Statement['kind'];
  respondents: { customers: number; staff: number };
  severity: number | null;
  minority: boolean;
  contested: boolean;
  review: Statement['review'] | null;
  evidence: Evidence[];
}

/** What was said at a stage in a row, in the order of the map, without what a person rejected. */
export function itemsAt(stage: MapStage, row: SaidRow): MapItem[] {
  if (row === 'emotions')
    return stage.emotion.words.map(({ text, respondents, evidence }, n) => ({
      id: `${stage.id}/emotions/${n + 1}`,
      stage,
      row,
      text,
      kind: null,
      respondents: { customers: respondents, staff: 0 },
      severity: null,
      minority: respondents === 1,
      contested: false,
      review: null,
      evidence,
    }));
  const statements = row === 'dropoff' ? stage.dropOff.reasons : stage.lanes[row];
  return kept(statements).map((statement) => ({ ...statement, stage, row }));
}

/** The rows of a map that hold what people said, in its order. */
export function saidRows(map: JourneyMap): SaidRow[] {
  return mapRows(map).flatMap((row) =>
    typeof row !== 'string' ||
    row === 'recommendations' ||
    row === 'metrics' ||
    row === 'hypotheses'
      ? []
      : [row],
  );
}

/** Everything that people said on a map: by stage, then by row. */
export function mapItems(map: JourneyMap): MapItem[] {
  const rows = saidRows(map);
  return map.stages.flatMap((stage) => rows.flatMap((row) => itemsAt(stage, row)));
}
