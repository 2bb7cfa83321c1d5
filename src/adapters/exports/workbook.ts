import type { JourneyMap } from '../../domain/journey-map.ts';
import { plain } from '../../domain/plain-text.ts';
import type { Cell, SheetPlan } from './sheet-plan.ts';
import type { Words } from './words.ts';
import { mapSheet } from './workbook-map.ts';
import {
  actionsSheet,
  coverageSheet,
  evidenceSheet,
  itemsSheet,
  metricsSheet,
} from './workbook-sheets.ts';

/** The workbook of a map, as it is to be written. */
export function workbookOf(map: JourneyMap, hash: string, words: Words): SheetPlan[] {
  return [
    mapSheet(map, hash, words),
    itemsSheet(map, words),
    evidenceSheet(map, words),
    actionsSheet(map, words),
    metricsSheet(map, words),
    coverageSheet(map, words),
  ].map((sheet) => ({
    ...sheet,
    above: sheet.above.map(plainRow),
    columns: sheet.columns.map(({ label, width }) => ({ label: plain(label), width })),
    rows: sheet.rows.map(plainRow),
  }));
}

function plainRow(row: Cell[]): Cell[] {
  return row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell));
}
