import type { CodeLane } from '../domain/lane.ts';
import type { Segment } from '../domain/segment.ts';
import type { Study } from '../domain/study.ts';

/** What one or more segments say, in the map's language; `lane` says where it belongs. */
export interface Code {
  id: string;
  segments: string[];
  lane: CodeLane;
  label: string;
}

/** Codes that say the same. */
export interface Theme {
  title: string;
  definition: string;
  codes: string[];
  /** Codes among them that say the opposite of the rest. */
  opposed: string[];
}

/** Tokens that a model took in and gave out. */
export interface Usage {
  calls: number;
  input: number;
  output: number;
}

/** What every call to a summariser knows. */
export interface SummariserContext {
  study: Study;
  stage: { id: string; name: string };
  signal: AbortSignal;
}

export interface CodeResult {
  codes: Omit<Code, 'id'>[];
  /** Segments that say nothing for the map: denials, greetings, what is off the topic. */
  setAside: { segment: string; reason: 'denial' | 'nothing' | 'off-topic' }[];
  /** Segments for which no result could be had, and why. */
  notSummarised: { segments: string[]; reason: string }[];
  /** Ids that were cited and do not exist. */
  unknownIds: number;
  usage: Usage;
}

export interface GroupResult {
  themes: Theme[];
  unknownIds: number;
  /** Why codes were left ungrouped (each then stands for itself); null when all went well. */
  problem: string | null;
  usage: Usage;
}

/** A theme as recommendations see it. */
export interface ThemeSummary {
  id: string;
  lane: CodeLane;
  title: string;
  customers: number;
  staff: number;
  asked: number;
  severity: number | null;
  segments: Segment[];
}

/** A proposed action; `answers` are theme ids. */
export interface Proposal {
  text: string;
  answers: string[];
  impact: number | null;
  effort: number | null;
  origin: 'model' | 'customer' | 'staff';
  /** Segments whose words it is, where it is somebody's own proposal. */
  segments: string[];
}

export interface RecommendResult {
  proposals: Proposal[];
  /** Ids of themes of which another theme of the stage says the opposite. */
  contested?: string[];
  unknownIds: number;
  problem: string | null;
  usage: Usage;
}

/**
 * Reads, labels and proposes; never counts, quotes or decides. Cites segments, codes and themes by id.
 * Rejects only when cancelled through the signal: what cannot be summarised is said in the result.
 */
export interface Summariser {
  readonly kind: 'extractive' | 'llm';
  readonly model: string | null;
  readonly promptVersions: Record<string, number>;
  /** Segments of one stage. */
  code(context: SummariserContext, segments: Segment[]): Promise<CodeResult>;
  /** Codes of one stage and lane, with the segments they cite. */
  group(
    context: SummariserContext,
    lane: CodeLane,
    codes: Code[],
    segments: Map<string, Segment>,
  ): Promise<GroupResult>;
  /** Themes of one stage. */
  recommend(context: SummariserContext, themes: ThemeSummary[]): Promise<RecommendResult>;
}
