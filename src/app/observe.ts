import type { InterviewEvent } from '../domain/event.ts';
import { type InterviewRef, isOpen } from '../domain/interview.ts';
import { isNextObservation } from '../domain/next-observation.ts';
import type { Person } from '../domain/person.ts';
import type { Interviewing, Outcome, Told } from './conduct-interview.ts';
import type { TakingPart } from './take-part.ts';

/** An observation just begun; `noted`: what became of the one before, where that was still being filed. */
export interface Observation {
  ref: InterviewRef | 'not-allowed' | 'full';
  noted: Extract<Outcome, { kind: 'recorded' }> | null;
}

/** Takes down an employee's observations, one after the other. */
export interface Observing {
  /** An observation at its first question; one that was still being filed is noted as it is. */
  begin(person: Person, study: string, told: Told): Promise<Observation>;
  /**
   * What the words of a message are to the observation that the chat is about: another one (`next`), as that one
   * is told and still being filed, or noted already (`over`); null where they belong to it, or there is none.
   */
  meant(
    person: Person,
    event: Extract<InterviewEvent, { kind: 'answer' }>,
  ): Promise<{ study: string; is: 'next' | 'over' } | null>;
}

/** Builds {@link Observing}. */
export function createObserving(deps: {
  interviewing: Pick<Interviewing, 'view' | 'apply' | 'knows'>;
  takingPart: Pick<TakingPart, 'begin' | 'current'>;
}): Observing {
  const { interviewing, takingPart } = deps;
  return {
    async begin(person, study, told) {
      const ref = await takingPart.begin(person, study, 'observation');
      const view = typeof ref === 'string' ? null : await interviewing.view(ref);
      if (typeof ref === 'string' || !view?.interview.marks.startsWith('a'))
        return { ref, noted: null };
      const update = `${told.update}-new`;
      const outcome = await interviewing.apply(ref, { kind: 'pause' }, { ...told, update });
      const noted = outcome.kind === 'recorded' ? outcome : null;
      return { ref: await takingPart.begin(person, study, 'observation'), noted };
    },
    async meant(person, event) {
      const ref = person.current?.form === 'observation' ? takingPart.current(person) : null;
      const view = ref && (await interviewing.view(ref));
      if (!view) return null;
      const { study } = ref;
      if (!isOpen(view.interview)) return { study, is: 'over' };
      if (!isNextObservation(view.guide, view.interview, event)) return null;
      // The same message once more, as after a restart, is the one that this observation was told in.
      const isKnown = event.message !== undefined && (await interviewing.knows(ref, event.message));
      return isKnown ? null : { study, is: 'next' };
    },
  };
}
