/** A typed cell; texts are texts whatever they look like. */
export type Cell = string | number | boolean | Date | null;

/** A sheet: rows above a table, its columns with their widths in characters, and its rows. */
export interface SheetPlan {
  name: string;
  above: Cell[][];
  columns: { label: string; width: number }[];
  rows: Cell[][];
  /** How many columns stay in sight. */
  fixed: number;
  filtered: boolean;
}
