import type { Answer, Attachment } from '../domain/answer.ts';
import type { PreparedFollowUp } from '../domain/follow-up.ts';
import type { Guide } from '../domain/guide.ts';
import type { Interview } from '../domain/interview.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { JourneyMap } from '../domain/journey-map.ts';
import type { Audience, CodeLane } from '../domain/lane.ts';
import type { Language } from '../domain/language.ts';
import type { StudyMetric } from '../domain/metric.ts';
import type { Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import type { ActionsReading, AnswerReading, LaneReading } from '../domain/reading.ts';
import type { Role, Study } from '../domain/study.ts';

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
  /** Changes a study that is stored; null when there is none. `change` runs again where another one came first. */
  update(id: string, change: (study: Study) => Study): Promise<Study | null>;
  /** Gives the participant a place among at most `quota` in the role (null: no limit); false when all are taken. */
  takeSeat(
    study: string,
    role: Audience,
    participant: string,
    quota: number | null,
  ): Promise<boolean>;
  /** Gives a participant's place to whoever comes next. */
  freeSeat(study: string, role: Audience, participant: string): Promise<void>;
  /** How many places are taken. */
  seats(study: string, role: Audience): Promise<number>;
}

/**
 * What is done to an interview at once. `expected` is the revision the caller saw; `interview.revision` is one
 * higher. `answer` is upserted under its stage and leaves `formerStage` where it moved.
 */
export interface InterviewChange {
  /** Recorded once, however often it is delivered; null for what came from no update. */
  update: string | null;
  expected: number;
  interview: Interview;
  /** Appended to the interview's log, which is never rewritten; null where there is nothing to tell. */
  entry: LogEntry | null;
  answer?: Answer;
  formerStage?: string | null;
  /** Messages to be known again in replies and edits. */
  messages?: KnownMessage[];
  /** When to ask what comes next, in milliseconds of the epoch, and in which chat; null: not waiting any more. */
  waiting?: { chat: number; until: number | null };
}

/** A message that asked or said something, and the place of the answer it belongs to. */
export interface KnownMessage {
  kind: 'asked' | 'said';
  message: number;
  place: Place;
}

/** A line of an interview's log. */
export interface LogEntry {
  at: string;
  event: string;
  slot: number;
  answer?: Answer;
  /** The place of the answer that words belong to. */
  place?: Place;
  /** How words came to the answer: as a new one, as more of it, or by editing the message. */
  how?: 'new' | 'add' | 'edit';
  /** The number of the message that said it. */
  message?: number;
  /** What was typed, as far as the answer does not show it: not understood, or a part of an answer. */
  said?: string;
  /** A file that came without words. */
  attachment?: Attachment;
}

/** An interview whose next question waits to be asked. */
export interface Waiting {
  study: string;
  interview: string;
  chat: number;
  /** Milliseconds of the epoch. */
  until: number;
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
  /** The place that a message belongs to; null for one that is not known. */
  placeOf(
    study: string,
    id: string,
    kind: KnownMessage['kind'],
    message: number,
  ): Promise<Place | null>;
  /** Interviews of a study whose next question waits to be asked, the earliest first. */
  waiting(study: string): Promise<Waiting[]>;
}

/** Answers by study and stage. */
export interface AnswerStore {
  get(study: string, stage: string | null, id: string): Promise<Answer | null>;
  /** Those of the ids that have an answer at the stage, in the order asked. */
  some(study: string, stage: string | null, ids: string[]): Promise<Answer[]>;
  /** Every answer of a study, oldest first; by time, then id. */
  all(study: string): Promise<Answer[]>;
  /** The id of every answer of a study, in any order. */
  ids(study: string): Promise<string[]>;
  /** Adds answers whose id is not yet known; resolves to how many were. */
  add(study: string, answers: Answer[]): Promise<number>;
}

/** People who write to the bot. */
export interface PersonStore {
  get(id: string): Promise<Person | null>;
  /**
   * Stores the person and raises the revision of the object given. AppError `person-moved` where somebody else
   * stored or removed them since they were read: nobody who was forgotten comes back.
   */
  save(person: Person): Promise<void>;
  /** Deletes the person and every mention of their messenger id: members, users of invitations. */
  remove(id: string): Promise<void>;
  /** The study's pseudonym of a participant (P01, P02 …): the same at every call, given on first use. */
  pseudonyms(study: string, participants: string[]): Promise<Map<string, string>>;
  /** The messenger ids of people with a role in the study. */
  members(study: string): Promise<string[]>;
}

/** Follow-ups written while an interview goes on, by slot. They are kept for 30 days. */
export interface FollowUpStore {
  /** Stores nothing for an interview that is not there (any more). */
  put(study: string, interview: string, slot: number, followUp: PreparedFollowUp): Promise<void>;
  get(study: string, interview: string): Promise<Map<number, PreparedFollowUp>>;
  clear(study: string, interview: string): Promise<void>;
}

/** Invitation links. */
export interface InvitationStore {
  create(invitation: Invitation): Promise<void>;
  get(token: string): Promise<Invitation | null>;
  /** Every invitation of a study, newest first. */
  list(study: string): Promise<Invitation[]>;
  /** Counts one use; false when none was left. */
  use(token: string, person: string): Promise<boolean>;
  /** Takes back a person's uses of invitations to a role, as when they decline: the link is as before. */
  giveBack(study: string, role: Role, person: string): Promise<void>;
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

/** What drafts have asked of a model so far, by the name of the attempt: what a restart takes up has spent already. */
export interface SpendingStore {
  of(study: string, draft: string): Promise<{ calls: number; tokens: number }>;
  /** Adds, or takes off what turned out to be less. Kept for a week. */
  add(study: string, draft: string, calls: number, tokens: number): Promise<void>;
}

/** Numbers from analytics, CRM and surveys, by study. */
export interface MetricStore {
  /** In no particular order. */
  all(study: string): Promise<StudyMetric[]>;
  /** Stores metrics; one whose id is known already takes the place of that one. */
  put(study: string, metrics: StudyMetric[]): Promise<void>;
}

/**
 * What a model has read of a study, so that nothing is read twice. Only a cache: what it keeps may be gone
 * at any time. It takes nothing that rests on answers (`from`: their ids) of which one is not there any more.
 */
export interface ReadingCache {
  /** By answer, in any order. */
  answers(study: string, ids: string[]): Promise<Map<string, AnswerReading>>;
  /** Readings of answers of one stage, by answer. */
  keepAnswers(study: string, stage: string, readings: Map<string, AnswerReading>): Promise<void>;
  lane(study: string, stage: string, lane: CodeLane): Promise<LaneReading | null>;
  keepLane(
    study: string,
    stage: string,
    lane: CodeLane,
    reading: LaneReading,
    from: string[],
  ): Promise<void>;
  actions(study: string, stage: string): Promise<ActionsReading | null>;
  keepActions(study: string, stage: string, reading: ActionsReading, from: string[]): Promise<void>;
}

/** Deletes a participant of a study: interviews, logs, answers, what was read of them, pseudonym. Resolves to the number of answers. */
export interface Eraser {
  forget(study: string, participant: string): Promise<number>;
  /** Rewrites what the store keeps of the past, so that nothing erased is left in it; resolves once that is done. */
  purge(): Promise<void>;
}

/** Formats a map is drawn in. */
export const drawnFormats = ['png', 'pdf', 'svg'] as const;
export type DrawnFormat = (typeof drawnFormats)[number];

/** Formats a map is written in. */
export const writtenFormats = ['html', 'pptx', 'xlsx', 'csv', 'md', 'mmd', 'json'] as const;
export type WrittenFormat = (typeof writtenFormats)[number];

/** Formats a map can be drawn or written in, each also the extension of its file. */
export const mapFormats = [...drawnFormats, ...writtenFormats] as const;
export type MapFormat = (typeof mapFormats)[number];

/** Paper, landscape, that a PDF is laid out for. */
export const papers = ['a4', 'a3', 'a1'] as const;
export type Paper = (typeof papers)[number];

/** Colours of a drawn map. */
export const mapStyles = ['light', 'contrast'] as const;
export type MapStyle = (typeof mapStyles)[number];

/** How a map is drawn; by default for A3, in light colours, and a picture in full resolution. */
export interface Look {
  paper?: Paper;
  style?: MapStyle;
  /** A picture as large as a chat shows it, and brief, so that its letters are large. */
  photo?: boolean;
  /** Which of the {@link photoParts} a photo shows, from 0. */
  part?: number;
}

/** How many stages stand side by side in a photo. */
export const mostInPhoto = 7;

/** How many photos a map takes. */
export function photoParts({ stages }: JourneyMap): number {
  return Math.max(1, Math.ceil(stages.length / mostInPhoto));
}

/** Draws or writes a map. Same map, same bytes; the files come in the order of {@link mapFormats}. */
export interface MapRenderer<Format extends MapFormat = MapFormat> {
  /** AppError `drawing-too-large` or `drawing-too-slow` where a map is beyond what can be drawn. */
  render(map: JourneyMap, formats: Format[], look?: Look): Promise<Map<Format, Uint8Array>>;
}

/** Drawings that are kept so that nothing is drawn twice; they show people's words. */
export interface DrawingEraser {
  /** Deletes all of them, and those under way are not kept either. */
  eraseDrawings(): Promise<void>;
}

/** Texts that a person reads, by key and language. An unknown key throws. */
export type Texts = (
  language: Language,
  key: string,
  values?: Record<string, string | number>,
) => string;
