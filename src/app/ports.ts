import type { Answer } from '../domain/answer.ts';
import type { Guide } from '../domain/guide.ts';
import type { Interview } from '../domain/interview.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { JourneyMap } from '../domain/journey-map.ts';
import type { CodeLane } from '../domain/lane.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Segment } from '../domain/segment.ts';
import type { Study } from '../domain/study.ts';

/** Time and chance, passed in so that the rest stays reproducible. */
export interface Environment {
  now(): Date;
  /** A random identifier of lower-case letters and digits that cannot be guessed. */
  id(length?: number): string;
}

/** Studies and the snapshots of the guides that their interviews follow. */
export interface StudyStore {
  /** Stores a study together with the guide named by `study.guide`. */
  create(study: Study, guide: Guide): Promise<void>;
  get(id: string): Promise<Study | null>;
  /** Oldest first. */
  list(): Promise<Study[]>;
  guide(study: string, ref: string): Promise<Guide | null>;
}

/**
 * What one update does to an interview. `expected` is the revision the caller saw; `interview.revision`
 * is one higher. `answer` is upserted under its stage and leaves `formerStage` where it moved.
 */
export interface InterviewChange {
  update: string;
  expected: number;
  interview: Interview;
  /** Appended to the interview's log, which is never rewritten. */
  entry: LogEntry;
  answer?: Answer;
  formerStage?: string | null;
}

/** A line of an interview's log. */
export interface LogEntry {
  at: string;
  event: string;
  slot: number;
  answer?: Answer;
  /** What could not be understood as an answer, so that it is not lost. */
  said?: string;
}

/** `seen`: this update was recorded before. `moved`: another update came first; nothing was written. */
export type RecordOutcome = 'recorded' | 'seen' | 'moved';

/** Interviews and their append-only logs. */
export interface InterviewStore {
  open(interview: Interview): Promise<void>;
  get(study: string, id: string): Promise<Interview | null>;
  list(study: string): Promise<Interview[]>;
  /** Atomic: all of the change is written, or none. */
  record(change: InterviewChange): Promise<RecordOutcome>;
  log(study: string, id: string): Promise<LogEntry[]>;
}

/** Answers by study and stage. */
export interface AnswerStore {
  get(study: string, stage: string | null, id: string): Promise<Answer | null>;
  /** Every answer of a study, oldest first; by time, then id. */
  all(study: string): Promise<Answer[]>;
  /** Adds answers whose id is not yet known; resolves to how many were. */
  add(study: string, answers: Answer[]): Promise<number>;
}

/** People who write to the bot. */
export interface PersonStore {
  get(id: string): Promise<Person | null>;
  save(person: Person): Promise<void>;
  /** Deletes the person and every mention of their messenger id: members, users of invitations. */
  remove(id: string): Promise<void>;
  /** The study's pseudonym of a participant (P01, P02 …): the same at every call, given on first use. */
  pseudonyms(study: string, participants: string[]): Promise<Map<string, string>>;
  /** The messenger ids of people with a role in the study. */
  members(study: string): Promise<string[]>;
}

/** Invitation links. */
export interface InvitationStore {
  create(invitation: Invitation): Promise<void>;
  get(token: string): Promise<Invitation | null>;
  /** Counts one use; false when none was left. */
  use(token: string, person: string): Promise<boolean>;
  revoke(token: string): Promise<void>;
}

/** Versions of a study's map. */
export interface MapStore {
  latest(study: string): Promise<JourneyMap | null>;
  get(study: string, version: number): Promise<JourneyMap | null>;
  /** Stores under the next version number; the same `draft` twice gives the version stored the first time. */
  add(study: string, draft: string, map: JourneyMap): Promise<JourneyMap>;
  /** Replaces versions that are stored already, as when a person's evidence is withdrawn. */
  rewrite(study: string, change: (map: JourneyMap) => JourneyMap): Promise<void>;
}

/** Deletes a participant of a study: interviews, logs, answers, pseudonym. Resolves to the number of answers. */
export interface Eraser {
  forget(study: string, participant: string): Promise<number>;
}

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

/** Formats a map can be drawn or written in. */
export const mapFormats = ['png', 'pdf', 'svg', 'json'] as const;
export type MapFormat = (typeof mapFormats)[number];

/** Draws a map. Same map, same bytes. */
export interface MapRenderer {
  render(map: JourneyMap, formats: MapFormat[]): Promise<Map<MapFormat, Uint8Array>>;
}

/** Texts that a person reads, by key and language. An unknown key throws. */
export type Texts = (
  language: Language,
  key: string,
  values?: Record<string, string | number>,
) => string;

/** A draft to be made outside of the chat's turn. */
export interface DraftOrder {
  study: string;
  chat: number;
  message: number;
  language: Language;
}

/** Where drafts wait to be made; an order survives a crash. */
export interface DraftQueue {
  add(order: DraftOrder): Promise<'queued' | 'running'>;
}
