import { type Form, forms } from '../domain/guide.ts';
import { type InterviewRef, isOpen } from '../domain/interview.ts';
import { closestLanguage, type Language } from '../domain/language.ts';
import { membershipOf, membershipSchema, type Person, personSchema } from '../domain/person.ts';
import { createJoining, type Joining, type JoiningDeps } from './join-study.ts';

/** An interview that somebody has begun and neither finished nor stopped. */
export interface UnderWay {
  study: string;
  form: Form;
}

/** What a person has to do with studies: joining, agreeing, beginning, changing language, leaving. */
export interface TakingPart extends Joining {
  /** The person; `tag` is the messenger's language tag. Nothing is stored of somebody who only passes by. */
  greet(id: string, tag: string | undefined): Promise<Person>;
  /** The interview that an ordinary message belongs to; null when there is none. */
  current(person: Person): InterviewRef | null;
  /** Interviews of the person that can still be answered, in the order in which the studies were joined. */
  underWay(person: Person): Promise<UnderWay[]>;
  /** Makes one of the person's interviews the one that messages belong to. */
  turnTo(person: Person, interview: string): Promise<void>;
  /** Leaves an interview, where it is the current one: messages are no longer answers. */
  leave(person: Person, interview: string): Promise<void>;
  choose(person: Person, language: Language): Promise<void>;
  /** Notes that somebody who takes part is asked for a language, or no more: one named next is the answer. */
  choosing(person: Person, isAsked: boolean): Promise<void>;
  /** Makes the person a marketer of a study that they have set up, and the chat about it. */
  manage(person: Person, study: string): Promise<void>;
  seen(person: Person, blocked: boolean): Promise<void>;
}

/** Builds {@link TakingPart}. Every method that changes a person changes the object it was given and stores it. */
export function createTakingPart(deps: JoiningDeps & { defaultLanguage: Language }): TakingPart {
  const { people, env } = deps;
  const joining = createJoining(deps);

  async function greet(id: string, tag: string | undefined): Promise<Person> {
    const known = await people.get(id);
    const language = closestLanguage(tag, known?.language ?? deps.defaultLanguage);
    if (!known) return personSchema.parse({ id, language });
    if (known.blocked || (!known.languageChosen && known.language !== language)) {
      known.blocked = false;
      if (!known.languageChosen) known.language = language;
      await people.save(known);
    }
    return known;
  }

  function current({ current, ...person }: Person): InterviewRef | null {
    if (!current?.form) return null;
    const part = person.memberships.find(
      ({ study, role }) => study === current.study && role === current.role,
    );
    const interview = part?.interviews[current.form];
    return interview ? { study: current.study, interview } : null;
  }

  return {
    greet,
    ...joining,
    current,
    async underWay(person) {
      const found: UnderWay[] = [];
      for (const { study, interviews } of person.memberships)
        for (const form of forms) {
          const id = interviews[form];
          const interview = id === undefined ? null : await deps.interviews.get(study, id);
          if (interview && isOpen(interview)) found.push({ study, form });
        }
      return found;
    },
    async turnTo(person, interview) {
      if (current(person)?.interview === interview) return;
      for (const { study, role, interviews } of person.memberships) {
        const form = forms.find((each) => interviews[each] === interview);
        if (form) person.current = { study, role, form };
      }
      await people.save(person);
    },
    async leave(person, interview) {
      if (!person.current || current(person)?.interview !== interview) return;
      person.current = { ...person.current, form: null };
      await people.save(person);
    },
    async choose(person, language) {
      person.language = language;
      person.languageChosen = true;
      person.languageAsked = false;
      await people.save(person);
    },
    async choosing(person, isAsked) {
      // Nothing is stored of somebody who only passes by.
      if (person.languageAsked === isAsked || person.memberships.length === 0) return;
      person.languageAsked = isAsked;
      await people.save(person);
    },
    async manage(person, study) {
      const role = 'marketer';
      if (!membershipOf(person, study, role))
        person.memberships.push(
          membershipSchema.parse({ study, role, participant: env.id(12), consent: null }),
        );
      person.current = { study, role, form: null };
      await people.save(person);
    },
    async seen(person, blocked) {
      if (!(await people.get(person.id))) return;
      person.blocked = blocked;
      await people.save(person);
    },
  };
}
