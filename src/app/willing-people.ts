import type { Answer } from '../domain/answer.ts';
import { mayBeAskedNow, placeForGap } from '../domain/ask-again.ts';
import type { Gap } from '../domain/gap.ts';
import type { Interview } from '../domain/interview.ts';
import type { Person } from '../domain/person.ts';
import type { Place } from '../domain/place.ts';
import type { Interviewing } from './conduct-interview.ts';
import type { InterviewView } from './interview-view.ts';
import type { AnswerStore, Environment, InterviewStore, PersonStore } from './ports.ts';

/** Somebody who can be asked about a gap, and where in their interview. */
export interface Candidate {
  person: Person;
  interview: Interview;
  place: Place;
}

/** Finds people who agreed to be asked once more. */
export interface WillingPeople {
  /** All that a person was asked or is being asked, in every study. */
  interviewsOf(person: Person): Promise<Interview[]>;
  /** Looks through a study once; tells of any gap who can be asked about it now. */
  candidates(study: string): Promise<(gap: Gap) => Candidate[]>;
}

/** Builds {@link WillingPeople}. `day` is the length of a day in milliseconds. */
export function createWillingPeople(deps: {
  people: Pick<PersonStore, 'get' | 'members'>;
  interviews: Pick<InterviewStore, 'get'>;
  answers: Pick<AnswerStore, 'all'>;
  interviewing: Pick<Interviewing, 'view'>;
  env: Pick<Environment, 'now'>;
  day: number;
}): WillingPeople {
  async function interviewsOf({ memberships }: Person): Promise<Interview[]> {
    const found: Interview[] = [];
    for (const { study, interviews } of memberships)
      for (const id of Object.values(interviews)) {
        const interview = await deps.interviews.get(study, id);
        if (interview) found.push(interview);
      }
    return found;
  }

  async function willingIn(study: string) {
    const willing: { person: Person; view: InterviewView }[] = [];
    for (const id of await deps.people.members(study)) {
      const person = await deps.people.get(id);
      const part = person?.memberships.find((each) => each.study === study && each.askAgain);
      const interview = part?.interviews.customer;
      if (!person || person.blocked || !interview) continue;
      if (!mayBeAskedNow(await interviewsOf(person), deps.env.now(), deps.day)) continue;
      const view = await deps.interviewing.view({ study, interview });
      if (view) willing.push({ person, view });
    }
    return willing;
  }

  return {
    interviewsOf,
    async candidates(study) {
      const willing = await willingIn(study);
      const said = new Map<string, Answer[]>(willing.map(({ view }) => [view.interview.id, []]));
      if (willing.length > 0)
        for (const answer of await deps.answers.all(study))
          said.get(answer.interview)?.push(answer);
      return (gap) =>
        willing.flatMap(({ person, view: { guide, interview } }) => {
          const place = placeForGap(guide, interview, gap, said.get(interview.id) ?? []);
          return place === null ? [] : [{ person, interview, place }];
        });
    },
  };
}
