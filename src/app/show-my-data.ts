import type { Answer } from '../domain/answer.ts';
import type { Interview } from '../domain/interview.ts';
import type { Membership, Person } from '../domain/person.ts';
import type { AnswerStore, InterviewStore, LogEntry, PersonStore, StudyStore } from './ports.ts';

/** Everything stored about a person, ready to be written as JSON. */
export interface MyData {
  person: Person | null;
  studies: StudyData[];
}

/** What a study holds about a person in one role. `pseudonym` is null for those who said nothing. */
interface StudyData
  extends Pick<Membership, 'role' | 'participant' | 'consent' | 'reminders' | 'askAgain'> {
  study: string;
  title: string | null;
  pseudonym: string | null;
  /** Reminders that were sent of an interview. */
  reminded: Membership['reminded'];
  interviews: (Interview & { log: LogEntry[] })[];
  answers: Answer[];
}

/** Gathers what is stored about a person, by their messenger id. */
export type ShowMyData = (person: string) => Promise<MyData>;

/** Builds {@link ShowMyData}. */
export function createMyData(deps: {
  studies: Pick<StudyStore, 'get'>;
  interviews: Pick<InterviewStore, 'list' | 'log'>;
  answers: Pick<AnswerStore, 'all'>;
  people: Pick<PersonStore, 'get' | 'pseudonyms'>;
}): ShowMyData {
  async function inStudy(part: Membership): Promise<StudyData> {
    const { study, role, participant, consent, reminders, askAgain, reminded } = part;
    const listed = await deps.interviews.list(study);
    const interviews: StudyData['interviews'] = [];
    for (const interview of listed.filter((each) => each.participant === participant))
      interviews.push({ ...interview, log: await deps.interviews.log(study, interview.id) });
    const answers = (await deps.answers.all(study)).filter(({ person }) => person === participant);
    // Asking for a pseudonym gives one: not to those who have nothing to stand under it.
    const named = interviews.length + answers.length > 0;
    const names = named ? await deps.people.pseudonyms(study, [participant]) : null;
    return {
      study,
      title: (await deps.studies.get(study))?.title ?? null,
      role,
      participant,
      pseudonym: names?.get(participant) ?? null,
      consent,
      reminders,
      askAgain,
      reminded,
      interviews,
      answers,
    };
  }

  return async (id) => {
    const person = await deps.people.get(id);
    const studies: StudyData[] = [];
    for (const membership of person?.memberships ?? []) studies.push(await inStudy(membership));
    return { person, studies };
  };
}
