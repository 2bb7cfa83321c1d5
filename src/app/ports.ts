import type { Answer, Attachment } from '../domain/answer.ts';
import type { PreparedFollowUp } from '../domain/follow-up.ts';
import type { Guide } from '../domain/guide.ts';
import type { Interview } from '../domain/interview.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { JourneyMap } from '../domain/journey-map.ts';
import type { Audience, CodeLane } from '../domain/lane.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import type { Segment } from '../domain/segment.ts';
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

/** Deletes a participant of a study: interviews, logs, answers, pseudonym. Resolves to the number of answers. */
export interface Eraser {
  forget(study: string, participant: string): Promise<number>;
  /** Rewrites what the store keeps of the past, so that nothing erased is left in it; resolves once that is done. */
  purge(): Promise<void>;
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

/** A voice or video message to be put into words outside of the chat's turn. Ids only, and nobody's words. */
export interface VoiceOrder {
  study: string;
  interview: string;
  /** Where in the interview it was said. */
  place: string;
  chat: number;
  message: number;
  /** Telegram's id of the file. */
  file: string;
  /** In bytes; null where it is not known. */
  size: number | null;
  language: Language;
  /** The update that brought it. */
  update: string;
}

/** Where voice messages wait to be listened to; an order survives a crash. */
export interface VoiceQueue {
  /** A message that waits already is not added again. */
  add(order: VoiceOrder): Promise<void>;
}

/** What a voice message came to. `nothing`: silence. `too-big`: Telegram does not hand such files to bots. */
export type VoiceOutcome =
  | { kind: 'text'; text: string }
  | { kind: 'nothing' }
  | { kind: 'failed' }
  | { kind: 'too-big' };

/** What a transcriber made of a recording. `nothing`: silence. `retry`: it may go better a little later. */
export type Transcribed =
  | { kind: 'text'; text: string }
  | { kind: 'nothing' }
  | { kind: 'failed'; retry: boolean };

/** Writes down what is said in a recording. Rejects only when cancelled through the signal. */
export interface Transcriber {
  /** `name` has the extension of the recording's format; `language` is the one to expect. */
  transcribe(
    audio: { bytes: Uint8Array; name: string },
    language: Language,
    signal: AbortSignal,
  ): Promise<Transcribed>;
}

/** A reminder that waits: of which interview, for whom, and the time it was meant for (ISO 8601). */
export interface ReminderOrder {
  study: string;
  interview: string;
  person: string;
  due: string;
}

/** Where reminders wait; they survive restarts. */
export interface ReminderQueue {
  /** `delay` in milliseconds. The same reminder added again changes nothing. */
  add(order: ReminderOrder, delay: number): Promise<void>;
}

/** Takes work that waits out of every queue. */
export interface JobEraser {
  /** What names any of these: a person, a participant, an interview. What is being done is waited for, briefly. */
  forget(names: string[]): Promise<void>;
}

/** An answer that may deserve a follow-up. Masked texts only: they leave the house. */
export interface FollowUpRequest {
  /** The question as it was asked, and what was answered. */
  question: string;
  answer: string;
  /** What else was asked and said at this stage. */
  others: { question: string; answer: string }[];
  goal: string;
  stage: string;
  /** The language to ask in. */
  language: Language;
}

/** What a writer of follow-ups came to. `none`: the answer needs no follow-up. */
export type WrittenFollowUp =
  | { kind: 'question'; text: string; usage: Usage }
  | { kind: 'none'; usage: Usage }
  | { kind: 'failed'; reason: string; usage: Usage };

/** Writes a follow-up for an answer, to be checked before it is asked. Rejects only when cancelled through the signal. */
export interface FollowUpWriter {
  write(request: FollowUpRequest, signal: AbortSignal): Promise<WrittenFollowUp>;
}

/** Follow-ups written while an interview goes on, by slot. They are kept for 30 days. */
export interface FollowUpStore {
  /** Stores nothing for an interview that is not there (any more). */
  put(study: string, interview: string, slot: number, followUp: PreparedFollowUp): Promise<void>;
  get(study: string, interview: string): Promise<Map<number, PreparedFollowUp>>;
  clear(study: string, interview: string): Promise<void>;
}

/** An answer for which a follow-up is to be written. Ids only, and nobody's words. */
export interface FollowUpOrder {
  study: string;
  interview: string;
  slot: number;
}

/** Where answers wait for follow-ups to be written. */
export interface FollowUpQueue {
  /** An answer that waits already is not added again: it is read when its turn comes. */
  add(order: FollowUpOrder): Promise<void>;
}
