import { canAskAgain, mayBeAskedNow, neutralQuestion } from '../domain/ask-again.ts';
import type { Gap } from '../domain/gap.ts';
import type { Interview, InterviewRef } from '../domain/interview.ts';
import { betterMoment } from '../domain/next-reminder.ts';
import type { Membership, Person } from '../domain/person.ts';
import { isFollowUp, type Place, slotOfPlace } from '../domain/place.ts';
import { planOf } from '../domain/plan.ts';
import { dayLength, nextMoment, zoneOf } from '../domain/reminder-time.ts';
import type { Interviewing, Told } from './conduct-interview.ts';
import type { InterviewView } from './interview-view.ts';
import type { QuestionOrder, ReminderQueue } from './jobs.ts';
import { mostPeople } from './open-gaps.ts';
import type { AnswerStore, Environment, InterviewStore, PersonStore } from './ports.ts';
import { createWillingPeople } from './willing-people.ts';

/** Days after which a question that could not be put is given up. */
const patience = 14;

/** What a question that waited has come to. `over`: it is not to be put any more. */
export type AskedAgain = 'sent' | 'put-off' | 'over' | 'blocked';

/** Asks people who agreed to it once more, where a map rests on too little. */
export interface AskingAgain {
  /** The person may be asked again about an interview; false when it is not theirs. */
  agree(person: Person, interview: string): Promise<boolean>;
  /** The person is asked nothing more in any study; what was being asked once more ends. */
  withdraw(person: Person, told: Told): Promise<void>;
  /** Has people asked about a gap, each at a decent hour; resolves to how many. */
  order(by: Person, study: string, gap: Gap): Promise<number | 'not-allowed'>;
  /** Puts a question that waited, or puts it off. To be called within the chat's turn; again changes nothing. */
  fire(order: QuestionOrder): Promise<AskedAgain>;
}

/** Puts a question in the chat, with why it comes. */
export type SendAgain = (person: Person, view: InterviewView) => Promise<'sent' | 'blocked'>;

/** Builds {@link AskingAgain}. `day` is the length of a day in milliseconds, for those who cannot wait. */
export function createAskingAgain(deps: {
  people: Pick<PersonStore, 'get' | 'save' | 'members'>;
  interviews: Pick<InterviewStore, 'get'>;
  answers: Pick<AnswerStore, 'all'>;
  interviewing: Pick<Interviewing, 'view' | 'apply'>;
  queue: ReminderQueue;
  send: SendAgain;
  mayManage(person: Person, study: string): boolean;
  env: Pick<Environment, 'now'>;
  day?: number | undefined;
}): AskingAgain {
  const { people, interviewing, env, day = dayLength } = deps;
  const { interviewsOf, candidates } = createWillingPeople({ ...deps, day });

  /** Has a question wait until the person's next decent hour after a time. */
  async function wait(
    person: Person,
    { id, study, touchedAt }: Interview,
    again: QuestionOrder['again'],
    after: Date,
  ): Promise<void> {
    const due = nextMoment(new Date(touchedAt), after, zoneOf(person.language), day);
    await add({ study, interview: id, person: person.id, due: due.toISOString(), again });
  }

  async function add(order: QuestionOrder): Promise<void> {
    await deps.queue.add(order, Date.parse(order.due) - env.now().getTime());
  }

  /** Opens the interview for the question; null where it is not to be put (any more). */
  async function open(
    person: Person,
    { guide, interview }: InterviewView,
    place: Place,
  ): Promise<InterviewView | null> {
    const slot = planOf(guide, interview.form)[slotOfPlace(place)];
    const text =
      slot && isFollowUp(place) ? neutralQuestion(guide, slot, person.language) : undefined;
    if (text === null) return null;
    const event = { kind: 'ask-again' as const, place, ...(text === undefined ? {} : { text }) };
    const told = { update: `again-${place}`, chat: Number(person.id), language: person.language };
    const outcome = await interviewing.apply(refOf(interview), event, told);
    return outcome.kind === 'recorded' ? outcome.view : null;
  }

  /** Ends what is being asked once more: words are no longer answers to it. The person is still to be stored. */
  async function close(person: Person, interview: Interview, told: Told): Promise<void> {
    await interviewing.apply(refOf(interview), { kind: 'stop' }, told);
    const { current } = person;
    if (current?.study === interview.study && current.form === interview.form)
      person.current = { ...current, form: null };
  }

  async function fire(order: QuestionOrder): Promise<AskedAgain> {
    const { place, wanted } = order.again;
    const person = await people.get(order.person);
    const part = person && partOf(person, order.interview);
    const view = await interviewing.view(order);
    if (!person || person.blocked || !part?.askAgain || !view) return 'over';
    const { interview, guide } = view;
    // The process may have died before it was put.
    const isOpened = interview.reopened && interview.asked === null;
    const isHere = isOpened && interview.askedAgain.at(-1)?.place === place;
    if (!isHere) {
      const now = env.now();
      if (!mayBeAskedNow(await interviewsOf(person), now, day)) {
        if (now.getTime() - Date.parse(wanted) > patience * day) return 'over';
        // Never the hour it was meant for: as long as that job is being done, the same one is not added.
        const due = new Date(order.due);
        await wait(person, interview, order.again, due > now ? due : now);
        return 'put-off';
      }
      if (!canAskAgain(guide, interview, place)) return 'over';
      const better = betterMoment(now, new Date(order.due), person.language, day);
      if (better) {
        await add({ ...order, due: better.toISOString() });
        return 'put-off';
      }
    }
    const opened = isHere ? view : await open(person, view, place);
    if (!opened) return 'over';
    // What they type next answers it, whatever they were in before.
    person.current = { study: part.study, role: part.role, form: interview.form };
    await people.save(person);
    if ((await deps.send(person, opened)) === 'sent') return 'sent';
    const told = { update: `closed-${place}`, chat: Number(person.id), language: person.language };
    await close(person, interview, told);
    person.blocked = true;
    await people.save(person);
    return 'blocked';
  }

  return {
    fire,
    async agree(person, interview) {
      const part = partOf(person, interview);
      if (!part) return false;
      part.askAgain = true;
      await people.save(person);
      return true;
    },
    async withdraw(person, told) {
      for (const interview of await interviewsOf(person))
        if (interview.reopened) await close(person, interview, told);
      for (const part of person.memberships) part.askAgain = false;
      await people.save(person);
    },
    async order(by, study, gap) {
      if (!deps.mayManage(by, study)) return 'not-allowed';
      const whom = (await candidates(study))(gap).slice(0, mostPeople);
      const now = env.now();
      for (const { person, interview, place } of whom)
        await wait(person, interview, { place, wanted: now.toISOString() }, now);
      return whom.length;
    },
  };
}

/** The part in which a person has an interview as a customer. */
function partOf(person: Person, interview: string): Membership | undefined {
  return person.memberships.find(({ interviews }) => interviews.customer === interview);
}

function refOf({ study, id }: Interview): InterviewRef {
  return { study, interview: id };
}
