import type { Answer } from '../domain/answer.ts';
import { AppError } from '../domain/app-error.ts';
import type { JourneyMap } from '../domain/journey-map.ts';
import { audiences } from '../domain/lane.ts';
import type { Person } from '../domain/person.ts';
import { citedIn, withdrawEvidence } from '../domain/withdraw-evidence.ts';
import { type Hash, respondentIds } from './importing/respondent.ts';
import type { JobEraser } from './jobs.ts';
import type {
  AnswerStore,
  DrawingEraser,
  Environment,
  Eraser,
  InterviewStore,
  MapStore,
  PersonStore,
  StudyStore,
} from './ports.ts';
import { refreshNow } from './start-from.ts';

/** Deletes what is stored about people: answers, interviews, logs, words in maps, memberships. */
export interface Forgetting {
  /** All that a study holds about one participant; resolves to the number of answers. */
  forgetParticipant(study: string, participant: string): Promise<number>;
  /** The same of several, whose part in the study ends with it. */
  endParticipation(study: string, participants: string[]): Promise<number>;
  /**
   * The same by any name: the pseudonym of exported answers (`P07`), the participant's id, a messenger id,
   * or the respondent_id of an imported file. `ambiguous`: the pseudonym of one person and the
   * respondent_id of another; `pseudonym:P07` or `respondent:P07` says which. Resolves once it is gone from
   * the store's history as well.
   */
  forgetByPseudonym(
    study: string,
    name: string,
  ): Promise<{ kind: 'forgotten'; answers: number } | { kind: 'unknown' } | { kind: 'ambiguous' }>;
  /** Everything about a person of the messenger, in all studies; resolves to the number of answers. */
  forgetPerson(id: string): Promise<number>;
}

/** Builds {@link Forgetting}. Whatever is interrupted can be called again. */
export function createForgetting(deps: {
  people: Pick<PersonStore, 'get' | 'save' | 'remove' | 'members' | 'pseudonyms'>;
  answers: Pick<AnswerStore, 'all'>;
  interviews: Pick<InterviewStore, 'list'>;
  maps: Pick<MapStore, 'get' | 'rewrite'>;
  eraser: Eraser;
  jobs: JobEraser;
  drawings: DrawingEraser;
  studies: Pick<StudyStore, 'get' | 'list'>;
  env: Pick<Environment, 'now'>;
  hash: Hash;
}): Forgetting {
  const { people } = deps;

  async function forgetParticipants(study: string, participants: string[]): Promise<number> {
    const gone = new Set(participants);
    const theirs = (await deps.answers.all(study)).filter(({ person }) => gone.has(person));
    const interviews = (await deps.interviews.list(study)).filter((each) =>
      gone.has(each.participant),
    );
    // Their words wherever they stand, and what a map counted without quoting it.
    const withdraw = async (counted: (answer: Answer, map: JourneyMap) => boolean) => {
      await deps.maps.rewrite(study, (map) => {
        const cited = citedIn(map);
        const ids = theirs.filter((each) => cited.has(each.id) || counted(each, map));
        const now = deps.env.now().toISOString();
        return withdrawEvidence(map, new Set(ids.map(({ id }) => id)), now);
      });
      await refreshNow(deps, study);
    };
    // Maps first: once the answers are gone, nothing tells which words were theirs.
    if (theirs.length > 0)
      await withdraw(
        ({ answeredAt, trial }, map) =>
          !trial && Date.parse(answeredAt) <= Date.parse(map.createdAt),
      );
    let answers = 0;
    for (const participant of gone) answers += await deps.eraser.forget(study, participant);
    // Work that waits finds nothing any more; it must not name anybody either.
    await deps.jobs.forget([...gone, ...interviews.map(({ id }) => id)]);
    // And again, for a draft that was stored in between.
    if (theirs.length > 0) await withdraw(() => false);
    // Last, so that nothing drawn of the maps as they were is kept.
    await deps.drawings.eraseDrawings();
    return answers;
  }

  /** The participants that a name stands for; `ambiguous` where it stands for different people. */
  async function participantsNamed(study: string, said: string): Promise<string[] | 'ambiguous'> {
    const [, as, name = said] = /^(pseudonym|respondent):(.*)$/.exec(said) ?? [];
    const interviews = await deps.interviews.list(study);
    const answers = await deps.answers.all(study);
    const known = new Set([
      ...interviews.map(({ participant }) => participant),
      ...answers.map(({ person }) => person),
    ]);
    const pseudonyms = await people.pseudonyms(study, [...known]);
    const named = [...known].filter(
      (each) => each === name || pseudonyms.get(each) === name.toUpperCase(),
    );
    const imported = audiences
      .map((audience) => respondentIds(deps.hash, study, name, audience).person)
      .filter((each) => known.has(each));
    if (as === 'pseudonym') return named;
    if (as === 'respondent') return imported;
    const different = imported.some((each) => !named.includes(each));
    if (named.length > 0 && imported.length > 0 && different) return 'ambiguous';
    if (named.length + imported.length > 0) return [...new Set([...named, ...imported])];
    const person = await people.get(name);
    return (person?.memberships ?? [])
      .filter((part) => part.study === study)
      .map(({ participant }) => participant);
  }

  /** Ends the memberships of people who took part as these participants. */
  async function endMemberships(study: string, participants: string[]): Promise<void> {
    for (const id of await people.members(study)) {
      const person = await people.get(id);
      if (!person || !leave(person, study, participants)) continue;
      await (person.memberships.length > 0 ? saveLeft(person) : removePerson(id));
    }

    /** The person may be writing at this very moment. */
    async function saveLeft(person: Person): Promise<void> {
      try {
        await people.save(person);
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'person-moved')) throw error;
        await endMemberships(study, participants);
      }
    }
  }

  async function removePerson(id: string): Promise<void> {
    await deps.jobs.forget([id]);
    await people.remove(id);
  }

  async function endParticipation(study: string, participants: string[]): Promise<number> {
    const answers = await forgetParticipants(study, participants);
    await endMemberships(study, participants);
    return answers;
  }

  return {
    forgetParticipant: (study, participant) => forgetParticipants(study, [participant]),
    endParticipation,
    async forgetByPseudonym(study, name) {
      if (!(await deps.studies.get(study))) return { kind: 'unknown' };
      const participants = await participantsNamed(study, name.trim());
      if (participants === 'ambiguous') return { kind: 'ambiguous' };
      if (participants.length === 0) return { kind: 'unknown' };
      const answers = await endParticipation(study, participants);
      await deps.eraser.purge();
      return { kind: 'forgotten', answers };
    },
    async forgetPerson(id) {
      const person = await people.get(id);
      let answers = 0;
      for (const { study, participant } of person?.memberships ?? [])
        answers += await forgetParticipants(study, [participant]);
      // Last: the memberships are what leads to the rest.
      await removePerson(id);
      return answers;
    },
  };
}

/** Whether the person had one of these memberships, which now are gone. */
function leave(person: Person, study: string, participants: string[]): boolean {
  const left = person.memberships.filter(
    (part) => part.study !== study || !participants.includes(part.participant),
  );
  if (left.length === person.memberships.length) return false;
  const { current } = person;
  person.memberships = left;
  if (current && !left.some((part) => part.study === current.study && part.role === current.role))
    person.current = null;
  return true;
}
