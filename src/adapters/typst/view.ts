import type { Segment } from '../../domain/monotone-curve.ts';

/** How many said so, as drawn: `7/16`, with the share from 0 to 1 where it is known. */
export interface Chip {
  who: 'customers' | 'staff';
  text: string;
  share: number | null;
}

/** A statement or recommendation as drawn; marks and numbers that do not apply are null or false. */
export interface Card {
  text: string;
  chips: Chip[];
  severity: { value: number; text: string } | null;
  impact: number | null;
  effort: number | null;
  quickWin: boolean;
  minority: boolean;
  contested: boolean;
  kind: 'physical' | 'digital' | null;
  /** Whose idea a recommendation is; null where it is the model's. */
  proposedBy: 'customers' | 'staff' | null;
  note: string | null;
  /** A metric's number; null for anything else. */
  figure: { value: string; unit: string } | null;
}

/** Where a lane meets a stage. `note` says why a cell is empty. */
export interface Cell {
  level: 'strong' | 'thin' | 'none';
  note: string | null;
  cards: Card[];
  more: string | null;
  /** Above the cards: "3 of 16 left here". */
  lead: { text: string; share: number } | null;
}

/** A stage now or as it should be: how it feels to how many, and what most people said, of how many; or that nothing was. */
export interface PairSide {
  label: string;
  face: number | null;
  score: string | null;
  n: string | null;
  note: string | null;
  text: string | null;
  share: string | null;
}

/** A cell that shows a stage now beside how it should be. */
export interface PairCell extends Cell {
  pair: { now: PairSide; expected: PairSide };
}

/** A row of the picture. */
export type Row =
  | {
      type: 'cards' | 'pills' | 'figures' | 'hypotheses';
      lane: string;
      name: string;
      hint: string;
      cells: Cell[];
    }
  | { type: 'emotions'; lane: 'emotions'; name: string; hint: string; band: Band }
  | { type: 'pairs'; lane: 'ideal'; name: string; hint: string; cells: PairCell[] }
  | { type: 'line'; name: string };

/** The band of feelings on one page. x counts stages from the page's left edge, y is the score. */
export interface Band {
  main: 'customers' | 'staff';
  /** Whether curves run on beyond the page. */
  clipped: boolean;
  curve: Segment[][];
  upper: Segment[][];
  lower: Segment[][];
  staffCurve: Segment[][];
  points: FeelingPoint[];
  staffPoints: { x: number; y: number }[];
  quotes: { x: number; y: number; side: 'above' | 'below'; text: string }[];
  cells: FeelingCell[];
}

/** A face on the curve, its label above or below. */
export interface FeelingPoint {
  x: number;
  y: number;
  face: number;
  label: string;
  side: 'above' | 'below';
}

/** A mean feeling in words, and in short for where a sign says whose it is. */
export interface Mean {
  who: 'customers' | 'staff';
  text: string;
  short: string;
}

/** What stands under the curve at a stage: means, how many chose each score, the words for it. */
export interface FeelingCell {
  note: string | null;
  means: Mean[];
  counts: number[];
  words: Card[];
  more: string | null;
}

/** A stage in the bar at the top. */
export interface StageHead {
  name: string;
  about: string;
  chips: Chip[];
}

/** One page of the picture. */
export interface Page {
  /** Whether the map begins here. */
  first: boolean;
  part: string | null;
  stages: StageHead[];
  rows: Row[];
}

/** A quote under a statement in the appendix, and all who said just this. */
export interface Quote {
  text: string;
  who: string;
  language: string | null;
  /** Made by the model, with the words that say so. */
  translation: string | null;
}

/** A block of the appendix: a statement or recommendation with what it rests on. */
export interface Entry {
  card: Card;
  facts: string[];
  /** What it has to do with other statements: "Answers:", and their texts. */
  notes: { label: string; texts: string[] }[];
  quotes: Quote[];
  /** How many quotes are not shown, and where they are; null where all are. */
  more: string | null;
}

/** The appendix: by stage, then by lane. */
export interface AppendixPart {
  name: string;
  lanes: { lane: string; name: string; entries: Entry[] }[];
}

/** What stands behind the map, on pages of its own. */
export interface Appendix {
  title: string;
  intro: string;
  /** That not all quotes are shown; null where they are. */
  most: string | null;
  /** What the sign for an omission means; null where there is none. */
  mark: string | null;
  parts: AppendixPart[];
}

/** All that the template draws, in words ready to be shown. */
export interface View {
  language: string;
  kind: string;
  date: number[];
  title: string;
  header: {
    kind: string;
    title: string;
    goal: string;
    focus: string;
    facts: string[];
    tag: { text: string; approved: boolean };
    persona: {
      name: string;
      initials: string;
      label: string;
      traits: { trait: string; value: string; chip: string }[];
      more: string | null;
    } | null;
  };
  pages: Page[];
  words: Record<string, string>;
  legend: { sign: string; text: string }[];
  footer: { left: string[]; right: string; notCovered: string | null };
  appendix: Appendix | null;
}
