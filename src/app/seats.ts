import type { Audience } from '../domain/lane.ts';
import type { Person } from '../domain/person.ts';
import type { Role, Study } from '../domain/study.ts';
import type { PersonStore, StudyStore } from './ports.ts';

/** The places of studies that take only so many participants in a role. */
export interface Seats {
  /** Whether the person's own interviews do not count: they run the study and only try it out. */
  isTrial(person: Person, study: string): boolean;
  /** Whether nobody else can take part; never for whoever needs no place. */
  isFull(person: Person, study: Study, role: Role): Promise<boolean>;
  /** Holds a place for the participant; false when all are taken. */
  take(person: Person, study: Study, role: Role, participant: string): Promise<boolean>;
  free(study: string, role: Role, participant: string): Promise<void>;
  /** Gives a place to everybody who takes part already, as before the study had a quota. */
  seatAll(study: string, role: Audience): Promise<void>;
}

/** Builds {@link Seats}. `owners` are messenger ids. */
export function createSeats(deps: {
  studies: Pick<StudyStore, 'takeSeat' | 'freeSeat' | 'seats'>;
  people: Pick<PersonStore, 'get' | 'members'>;
  owners: string[];
}): Seats {
  const { studies, people } = deps;
  const isTrial = (person: Person, study: string) =>
    deps.owners.includes(person.id) ||
    person.memberships.some((part) => part.study === study && part.role === 'marketer');
  const agreed = (person: Person | null, study: string, role: Audience) =>
    person?.memberships.find(
      (part) => part.study === study && part.role === role && part.consent !== null,
    );
  return {
    isTrial,
    async isFull(person, { id, settings }, role) {
      if (role === 'marketer' || isTrial(person, id)) return false;
      const quota = settings.quota[role];
      return quota !== null && (await studies.seats(id, role)) >= quota;
    },
    async take(person, { id, settings }, role, participant) {
      if (role === 'marketer' || isTrial(person, id)) return true;
      return studies.takeSeat(id, role, participant, settings.quota[role]);
    },
    async free(study, role, participant) {
      if (role !== 'marketer') await studies.freeSeat(study, role, participant);
    },
    async seatAll(study, role) {
      for (const id of await people.members(study)) {
        const person = await people.get(id);
        const part = agreed(person, study, role);
        if (!person || !part || isTrial(person, study)) continue;
        await studies.takeSeat(study, role, part.participant, null);
        // Forgotten meanwhile: nothing of them may stay behind.
        if (!agreed(await people.get(id), study, role))
          await studies.freeSeat(study, role, part.participant);
      }
    },
  };
}
