import type { Study } from '../domain/study.ts';
import type { Forgetting } from './forget-person.ts';
import type { AnswerStore, Environment, InterviewStore, PersonStore, StudyStore } from './ports.ts';

/** Deletes what people said once the time that their study keeps it is over. */
export interface Retention {
  /** Interrupted, it goes on at the next call. Resolves to what was deleted. */
  enforce(signal?: AbortSignal): Promise<Enforced>;
  /** Enforces now and every few hours, until it is stopped. */
  start(): { stop(): Promise<void> };
}

/** How many participants were forgotten, and how many answers with them. */
export interface Enforced {
  participants: number;
  answers: number;
}

/** Where it is told how it went: counts, and nobody's words or ids. */
export interface RetentionLog {
  info(what: object, message: string): void;
  error(what: object, message: string): void;
}

const dayLength = 86_400_000;
const interval = 6 * 3_600_000;
/** Participants forgotten at once; between them a stop is heeded. */
const chunk = 50;

/** Builds {@link Retention}. `every` is in milliseconds. */
export function createRetention(deps: {
  studies: Pick<StudyStore, 'list'>;
  interviews: Pick<InterviewStore, 'list'>;
  answers: Pick<AnswerStore, 'all'>;
  people: Pick<PersonStore, 'get' | 'members'>;
  forgetting: Pick<Forgetting, 'endParticipation'>;
  env: Pick<Environment, 'now'>;
  log: RetentionLog;
  every?: number;
}): Retention {
  const { log, every = interval } = deps;

  async function enforce(signal?: AbortSignal): Promise<Enforced> {
    const total: Enforced = { participants: 0, answers: 0 };
    for (const study of await deps.studies.list()) {
      if (signal?.aborted) break;
      try {
        const { participants, answers } = await enforceIn(study, signal);
        total.participants += participants;
        total.answers += answers;
      } catch (err) {
        // What cannot be read in one study must not keep another's answers for ever.
        log.error({ study: study.id, err }, 'what was kept long enough could not be deleted yet');
      }
    }
    return total;
  }

  async function enforceIn(study: Study, signal?: AbortSignal): Promise<Enforced> {
    const done: Enforced = { participants: 0, answers: 0 };
    const { retentionDays } = study.settings;
    if (retentionDays === null) return done;
    const limit = deps.env.now().getTime() - retentionDays * dayLength;
    const last = [...(await lastHeard(study))];
    const old = last.flatMap(([participant, time]) => (time < limit ? participant : []));
    for (let from = 0; from < old.length && !signal?.aborted; from += chunk) {
      const some = old.slice(from, from + chunk);
      done.answers += await deps.forgetting.endParticipation(study.id, some);
      done.participants += some.length;
    }
    return done;
  }

  /**
   * When each participant was last heard of: in an interview, by an imported answer, or when they agreed and
   * then said nothing. Answers older than the study were brought in for it, so their time begins with it.
   * Milliseconds since 1970.
   */
  async function lastHeard({ id, createdAt }: Study): Promise<Map<string, number>> {
    const began = Date.parse(createdAt);
    const last = new Map<string, number>();
    const heard = (participant: string, time: string) =>
      last.set(participant, Math.max(last.get(participant) ?? began, Date.parse(time)));
    for (const { participant, touchedAt } of await deps.interviews.list(id))
      heard(participant, touchedAt);
    for (const { person, answeredAt } of await deps.answers.all(id)) heard(person, answeredAt);
    for (const member of await deps.people.members(id))
      for (const part of (await deps.people.get(member))?.memberships ?? [])
        if (part.study === id && part.role !== 'marketer' && part.consent)
          heard(part.participant, part.consent.at);
    return last;
  }

  return {
    enforce,
    start() {
      const stopping = new AbortController();
      let running: Promise<void> | null = null;
      const run = async () => {
        try {
          const { participants, answers } = await enforce(stopping.signal);
          if (participants > 0) log.info({ participants, answers }, 'kept long enough: deleted');
        } catch (err) {
          log.error({ err }, 'what was kept long enough could not be deleted yet');
        }
      };
      const begin = () => {
        running ??= run().finally(() => {
          running = null;
        });
      };
      begin();
      const timer = setInterval(begin, every);
      timer.unref();
      return {
        async stop() {
          clearInterval(timer);
          stopping.abort();
          await running;
        },
      };
    },
  };
}
