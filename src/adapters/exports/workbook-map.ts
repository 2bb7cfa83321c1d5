import { sayNotCovered } from '../../app/not-covered.ts';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { type CellLine, cellLines, type FileRow, fileRows, rowName } from './cell-text.ts';
import type { SheetPlan } from './sheet-plan.ts';
import { headFacts, type Words } from './words.ts';

/** The map as a sheet: a column for each stage, a row for each lane, below facts about it. */
export function mapSheet(map: JourneyMap, hash: string, words: Words): SheetPlan {
  const { study, persona } = map;
  const traits = persona.traits.map(
    ({ trait, value, respondents, asked }) => `${trait}: ${value} (${respondents}/${asked})`,
  );
  const text = (row: FileRow) => (stage: MapStage) =>
    cellLines(map, stage, row, words).map(inCell).join('\n');
  const rows = fileRows(map).map((row) => [rowName(row, words), ...map.stages.map(text(row))]);
  return {
    name: 'Map',
    above: [
      [study.title],
      [study.goal],
      [[...headFacts(map, hash, words), sayNotCovered(map, words) ?? []].flat().join(' · ')],
      [[persona.name, ...traits].filter(Boolean).join(' · ')],
      [words.label('drafted'), new Date(map.createdAt)],
    ],
    columns: [
      { label: words.label('lane'), width: 20 },
      ...map.stages.map(({ name }) => ({ label: name, width: 44 })),
    ],
    rows,
    fixed: 1,
    filtered: false,
  };
}

function inCell({ lead, before, text, after }: CellLine): string {
  const line = after === '' ? `${before}${text}` : `${before}${text} (${after})`;
  return lead ? line : `• ${line}`;
}
