import type { AnswerLane, Audience } from '../../domain/lane.ts';

/** What a cell may hold instead: the key of a text, and what that text names. */
export type Wanted =
  | { key: 'one-of'; list: readonly string[] }
  | { key: 'lane'; audience: Audience; list: readonly AnswerLane[] }
  | { key: 'elsewhere'; list: readonly AnswerLane[] }
  | { key: 'text' | 'yes-or-no' | 'score'; lane: AnswerLane }
  | { key: 'whole'; min: number; max: number }
  | { key: 'shorter'; most: number }
  | { key: 'unsure'; whole: number; decimal: number }
  | { key: 'no-percent'; unit: string }
  | { key: 'respondent' | 'time' | 'language' | 'touchpoints' }
  | { key: 'metric' | 'source' | 'number' | 'count' | 'period' | 'words' };

/** Why a row is refused: the key of a text, and what that text names. */
export type Reason =
  | { key: 'empty'; column: string; wanted: Wanted }
  | { key: 'unfit'; column: string; value: string; wanted: Wanted }
  | { key: 'both-empty'; column: string; other: string; lane: AnswerLane }
  | { key: 'too-long'; column: string; most: number }
  | { key: 'contradiction'; line: number }
  | { key: 'cells'; cells: number; columns: number }
  | { key: 'cells-to-line'; cells: number; columns: number; last: number }
  | { key: 'open-quote' };

/** Why a file cannot be read at all: the key of a text, and what that text names. */
export type FileReason =
  | { key: 'encoding'; list: readonly string[] }
  | { key: 'line-encoding'; line: number; list: readonly string[] }
  | { key: 'broken'; encoding: string }
  | { key: 'two-columns'; column: string }
  | { key: 'empty' | 'open-quote' };

/** A row that was not taken, by its line of the file, with all that is wrong with it. */
export interface Refused {
  line: number;
  reasons: Reason[];
}

const longestShown = 60;

/** A cell as a reason quotes it: on one line, and cut where it is long. */
export function shown(cell: string): string {
  const line = cell.replace(/[\s\p{Cc}]+/gu, ' ');
  const letters = [...line];
  return letters.length > longestShown ? `${letters.slice(0, longestShown).join('')}…` : line;
}
