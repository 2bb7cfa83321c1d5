import type { CodeLane } from '../domain/lane.ts';
import type { Language } from '../domain/language.ts';
import type { StageMetric } from '../domain/metric.ts';
import type { Segment } from '../domain/segment.ts';
import type { Study } from '../domain/study.ts';

/** What one or more segments say, in the map's language; `lane` says where it belongs. */
export interface Code {
  id: string;
  segments: string[];
  lane: CodeLane;
  label: string;
}

/** Codes of one lane that say the same. */
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

/** What a draft will read. */
export interface Estimate {
  /** Segments, and how many of them were not read before. */
  segments: number;
  fresh: number;
  /** About how many tokens that takes in and out, and how many it may take at most; null for no limit. */
  tokens: number;
  limit: number | null;
}

/** What every call to a summariser knows. */
export interface SummariserContext {
  study: Study;
  stage: { id: string; name: string };
  /** Numbers brought in for the stage, what tells most first. */
  metrics: StageMetric[];
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
  /** How many segments did not have to be read again. */
  known: number;
  usage: Usage;
}

export interface GroupResult {
  /** Lane by lane. */
  themes: (Theme & { lane: CodeLane })[];
  unknownIds: number;
  /** Where codes were left ungrouped (each then stands for itself), and why. */
  problems: { lane: CodeLane; reason: string }[];
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
  /** Ids of metrics it rests on as well; absent for none. */
  metrics?: string[];
  impact: number | null;
  effort: number | null;
  origin: 'model' | 'customer' | 'staff';
  /** Segments whose words it is, where it is somebody's own proposal. */
  segments: string[];
}

/** A supposed cause that nobody named, to be checked; `about` are the ids of the themes that it would explain. */
export interface Supposition {
  text: string;
  about: string[];
}

export interface RecommendResult {
  proposals: Proposal[];
  hypotheses: Supposition[];
  /** Ids of themes of which another theme of the stage says the opposite. */
  contested?: string[];
  unknownIds: number;
  problem: string | null;
  usage: Usage;
}

/** A quote in another language than the map's. */
export interface QuoteToTranslate {
  id: string;
  text: string;
  language: string;
  /** All of the answer that it was said in, masked. */
  answer: string;
}

/** What a translation knows: the language to translate into. */
export interface TranslationContext {
  language: Language;
  signal: AbortSignal;
}

export interface TranslateResult {
  /** By id; what could not be translated is not there, and is read as it was said. */
  translations: Map<string, string>;
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
  /** What the segments of one stage will cost; not there where nothing costs anything. */
  estimate?(context: SummariserContext, segments: Segment[]): Promise<Estimate>;
  /** Segments of one stage. */
  code(context: SummariserContext, segments: Segment[]): Promise<CodeResult>;
  /** Codes of one stage, with the segments they cite; each lane by itself. */
  group(
    context: SummariserContext,
    codes: Code[],
    segments: Map<string, Segment>,
  ): Promise<GroupResult>;
  /** Themes of one stage; `said` is all that was said there, also what is in no theme. */
  recommend(
    context: SummariserContext,
    themes: ThemeSummary[],
    said?: Segment[],
  ): Promise<RecommendResult>;
  /** Quotes, for readers; not there where nothing can be translated. */
  translate?(context: TranslationContext, quotes: QuoteToTranslate[]): Promise<TranslateResult>;
}
