import type { Logger } from 'pino';
import type { Interviewing } from '../../app/conduct-interview.ts';
import type { InterviewView } from '../../app/interview-view.ts';
import type { InterviewStore, StudyStore } from '../../app/ports.ts';
import type { InterviewRef } from '../../domain/interview.ts';
import type { RecordedOutcome } from './asking.ts';
import { isBlocked, isRefused } from './sending.ts';
import type { InTurn } from './turns.ts';

/** Asks what comes next once somebody's words have surely ended: after each answer typed, and after a restart. */
export interface Settling {
  /** `until` in milliseconds of the epoch; a later time takes the place of an earlier one. */
  schedule(ref: InterviewRef, chat: number, until: number): void;
  /** Takes up what was waiting when the last process ended, and keeps looking for what others left behind. */
  start(): Promise<void>;
  /** Finishes what is being asked; what still waits is taken up by the next start. */
  stop(): Promise<void>;
}

/** How often interviews are looked for that another process left waiting, in milliseconds. */
const sweepEvery = 10_000;

/** How long after its time another process surely does not ask any more, in milliseconds. */
const overdue = 5_000;

/** How long to wait where the store or Telegram cannot be reached, in milliseconds. */
const retryAfter = 1_000;

/**
 * Builds {@link Settling}. `settled` says what comes next in the chat, `unasked` what did not reach it before;
 * `blocked` notes that the chat cannot be written to.
 */
export function createSettling(deps: {
  interviewing: Pick<Interviewing, 'settle' | 'unsent' | 'rest'>;
  studies: Pick<StudyStore, 'list'>;
  interviews: Pick<InterviewStore, 'waiting'>;
  inTurn: InTurn;
  settled(chat: number, outcome: RecordedOutcome): Promise<void>;
  unasked(chat: number, view: InterviewView): Promise<void>;
  blocked(chat: number): Promise<void>;
  log: Logger;
}): Settling {
  const timers = new Map<string, NodeJS.Timeout>();
  const inHand = new Set<Promise<void>>();
  let sweeping: NodeJS.Timeout | undefined;
  let isStopped = false;

  function schedule(ref: InterviewRef, chat: number, until: number) {
    clearTimeout(timers.get(ref.interview));
    if (isStopped) return;
    const begin = () => {
      const turn = deps.inTurn(chat, () => settle(ref, chat, timer));
      inHand.add(turn);
      void turn.finally(() => inHand.delete(turn));
    };
    const timer = setTimeout(begin, Math.max(0, until - Date.now()));
    timers.set(ref.interview, timer);
  }

  async function settle(ref: InterviewRef, chat: number, timer: NodeJS.Timeout) {
    // More words came while this waited for its turn.
    if (timers.get(ref.interview) !== timer || isStopped) return;
    timers.delete(ref.interview);
    try {
      const outcome = await deps.interviewing.settle(ref, chat);
      if (outcome.kind === 'recorded') await deps.settled(chat, outcome);
      else if (outcome.kind === 'unasked') await deps.unasked(chat, outcome.view);
      else if (outcome.kind === 'early' || outcome.kind === 'moved')
        schedule(ref, chat, Date.parse(outcome.view.interview.listening?.until ?? ''));
    } catch (err) {
      if (isBlocked(err)) return rest(ref, chat);
      deps.log.warn({ ...ref, err }, 'could not ask what comes next; trying again');
      if (isRefused(err)) await noteUnsent(ref);
      schedule(ref, chat, Date.now() + retryAfter);
    }
  }

  async function noteUnsent(ref: InterviewRef) {
    try {
      await deps.interviewing.unsent(ref);
    } catch (err) {
      deps.log.warn({ ...ref, err }, 'could not note that what comes next was refused');
    }
  }

  /** Somebody who has blocked the bot is asked when they come back. */
  async function rest(ref: InterviewRef, chat: number) {
    try {
      await deps.interviewing.rest(ref, chat);
      await deps.blocked(chat);
    } catch (err) {
      deps.log.warn({ ...ref, err }, 'could not note that the person has blocked the bot');
    }
  }

  async function sweep(isDue: (until: number) => boolean) {
    for (const { id: study } of await deps.studies.list())
      for (const { interview, chat, until } of await deps.interviews.waiting(study))
        if (isDue(until) && !timers.has(interview)) schedule({ study, interview }, chat, until);
  }

  return {
    schedule,
    async start() {
      await sweep(() => true);
      sweeping = setInterval(() => {
        sweep((until) => until < Date.now() - overdue).catch((err: unknown) =>
          deps.log.warn({ err }, 'could not look for interviews that wait'),
        );
      }, sweepEvery);
    },
    async stop() {
      isStopped = true;
      clearInterval(sweeping);
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
      await Promise.all(inHand);
    },
  };
}
