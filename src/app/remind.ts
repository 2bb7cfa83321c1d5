import { forms } from '../domain/guide.ts';
import type { InterviewRef } from '../domain/interview.ts';
import { betterMoment, nextReminder } from '../domain/next-reminder.ts';
import type { Membership, Person } from '../domain/person.ts';
import type { ReminderOrder, ReminderQueue } from './jobs.ts';
import type { Environment, InterviewStore, PersonStore } from './ports.ts';

/** What a reminder that waited has come to. `over`: there is nothing, or nobody, to be reminded any more. */
export type Reminded = 'sent' | 'put-off' | 'over' | 'blocked';

/** Reminds people who asked for it of an interview they left unfinished: after a day and after three, at most. */
export interface Reminding {
  /** Sees to it that the interview's next reminder waits, where the person wants any. Again changes nothing. */
  schedule(person: Person, ref: InterviewRef): Promise<void>;
  /** The person wants to be reminded of an interview; false when it is not theirs. */
  optIn(person: Person, interview: string): Promise<boolean>;
  /** The person wants no reminders any more, of anything. */
  optOut(person: Person): Promise<void>;
  /**
   * Sends a reminder that waited, or puts it off because the person has answered since. To be called within
   * the chat's turn. A crash between sending and noting it may send it twice, never more.
   */
  fire(order: ReminderOrder): Promise<Reminded>;
}

/** Says the reminder in the chat, and leaves the interview paused, so that "yes" goes on with it. */
export type SendReminder = (person: Person, order: ReminderOrder) => Promise<'sent' | 'blocked'>;

/** Builds {@link Reminding}. `day` is the length of a day in milliseconds, for those who cannot wait. */
export function createReminding(deps: {
  people: Pick<PersonStore, 'get' | 'save'>;
  interviews: Pick<InterviewStore, 'get'>;
  queue: ReminderQueue;
  send: SendReminder;
  env: Pick<Environment, 'now'>;
  day?: number | undefined;
}): Reminding {
  const { people, env, day } = deps;

  async function wait(person: Person, ref: InterviewRef, due: Date): Promise<void> {
    const { study, interview } = ref;
    const order = { study, interview, person: person.id, due: due.toISOString() };
    await deps.queue.add(order, due.getTime() - env.now().getTime());
  }

  async function schedule(person: Person, ref: InterviewRef): Promise<void> {
    const part = partOf(person, ref.interview);
    if (!part?.reminders || person.blocked) return;
    const interview = await deps.interviews.get(ref.study, ref.interview);
    const next = interview && nextReminder(part, interview, person.language, day);
    if (next) await wait(person, ref, next.due);
  }

  async function fire(order: ReminderOrder): Promise<Reminded> {
    const person = await people.get(order.person);
    const part = person && partOf(person, order.interview);
    const interview = await deps.interviews.get(order.study, order.interview);
    if (!person || !part || person.blocked || !interview) return 'over';
    const next = nextReminder(part, interview, person.language, day);
    if (!next) return 'over';
    const touched = next.due.toISOString() > order.due;
    const better = touched ? next.due : betterMoment(env.now(), next.due, person.language, day);
    if (better) {
      await wait(person, order, better);
      return 'put-off';
    }
    if ((await deps.send(person, order)) === 'blocked') {
      person.blocked = true;
      await people.save(person);
      return 'blocked';
    }
    const { times, since } = next;
    part.reminded = { interview: interview.id, times, at: env.now().toISOString(), since };
    // What they type next is about this interview, whatever they were in before.
    const form = forms.find((each) => part.interviews[each] === interview.id) ?? null;
    person.current = { study: part.study, role: part.role, form };
    await people.save(person);
    await schedule(person, order);
    return 'sent';
  }

  return {
    schedule,
    fire,
    async optIn(person, interview) {
      const part = partOf(person, interview);
      if (!part) return false;
      part.reminders = true;
      await people.save(person);
      await schedule(person, { study: part.study, interview });
      return true;
    },
    async optOut(person) {
      for (const part of person.memberships) part.reminders = false;
      await people.save(person);
    },
  };
}

/** The part in which a person has an interview. */
function partOf(person: Person, interview: string): Membership | undefined {
  return person.memberships.find(({ interviews }) => Object.values(interviews).includes(interview));
}
