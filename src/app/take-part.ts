import { audienceOf, type Form, forms } from '../domain/guide.ts';
import type { InterviewRef } from '../domain/interview.ts';
import { beginInterview, type Interview, isOpen } from '../domain/interview.ts';
import { invitationProblem } from '../domain/invitation.ts';
import { closestLanguage, type Language } from '../domain/language.ts';
import { type Membership, membershipSchema, type Person, personSchema } from '../domain/person.ts';
import type { Role, Study } from '../domain/study.ts';
import type {
  Environment,
  InterviewStore,
  InvitationStore,
  PersonStore,
  StudyStore,
} from './ports.ts';
import type { Reminding } from './remind.ts';
import { createSeats } from './seats.ts';

/** Version of the consent text; a new wording gets a new number, so that it is known who agreed to what. */
export const consentVersion = 3;

/** What came of opening an invitation link. */
export type Joined =
  | { kind: 'joined'; study: Study; membership: Membership }
  | { kind: 'unknown' | 'revoked' | 'expired' | 'used-up' | 'full' };

/** An interview that somebody has begun and neither finished nor stopped. */
export interface UnderWay {
  study: string;
  form: Form;
}

/** What a person has to do with studies: joining, agreeing, beginning, changing language, leaving. */
export interface TakingPart {
  /** The person; `tag` is the messenger's language tag. Nothing is stored of somebody who only passes by. */
  greet(id: string, tag: string | undefined): Promise<Person>;
  join(person: Person, token: string): Promise<Joined>;
  /** `full`: all places were taken meanwhile; then nothing of the person's joining is kept. */
  agree(
    person: Person,
    study: string,
    role: Role,
    wish?: { reminders: boolean },
  ): Promise<'agreed' | 'full'>;
  decline(person: Person, study: string, role: Role): Promise<void>;
  /** The person's interview in this form: the one under way, or a new one. */
  begin(person: Person, study: string, form: Form): Promise<InterviewRef | 'not-allowed' | 'full'>;
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

/** The role in which a form is filled in. */
function roleFor(form: Form): 'customer' | 'staff' {
  return audienceOf(form);
}

/** A person's part in a study; undefined when they have none in that role. */
export function membershipOf(person: Person, study: string, role: Role): Membership | undefined {
  return person.memberships.find((part) => part.study === study && part.role === role);
}

/** Builds {@link TakingPart}. Every method that changes a person changes the object it was given and stores it. */
export function createTakingPart(deps: {
  people: PersonStore;
  studies: StudyStore;
  interviews: InterviewStore;
  invitations: InvitationStore;
  defaultLanguage: Language;
  /** Absent where nobody is to be reminded. */
  reminders?: Pick<Reminding, 'schedule'>;
  owners: string[];
  env: Environment;
}): TakingPart {
  const { people, env } = deps;
  const seats = createSeats(deps);

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

  async function join(person: Person, token: string): Promise<Joined> {
    const invitation = await deps.invitations.get(token);
    const study = invitation && (await deps.studies.get(invitation.study));
    if (!invitation || !study) return { kind: 'unknown' };
    const { role } = invitation;
    let membership = membershipOf(person, study.id, role);
    const problem = membership ? null : invitationProblem(invitation, env.now());
    // Whoever used it up may be this person, interrupted before it was noted with them.
    if (problem && problem !== 'used-up') return { kind: problem };
    if (!membership?.consent && (await seats.isFull(person, study, role))) return { kind: 'full' };
    if (!membership) {
      if (!(await deps.invitations.use(token, person.id))) return { kind: 'used-up' };
      membership = membershipSchema.parse({
        study: study.id,
        role,
        participant: env.id(12),
        consent: null,
      });
      person.memberships.push(membership);
    }
    person.current = { study: study.id, role, form: null };
    await people.save(person);
    return { kind: 'joined', study, membership };
  }

  async function begin(person: Person, study: string, form: Form) {
    const role = roleFor(form);
    const membership = membershipOf(person, study, role);
    const found = await deps.studies.get(study);
    if (!membership?.consent || !found) return 'not-allowed' as const;
    const before = membership.interviews[form];
    const running = before ? await deps.interviews.get(study, before) : null;
    let id = running && isOpen(running) ? running.id : null;
    let fresh: Interview | null = null;
    if (id === null) {
      // Their place was given back if they had their answers deleted.
      if (!(await seats.take(person, found, role, membership.participant))) return 'full' as const;
      const guide = await deps.studies.guide(study, found.guide);
      if (!guide) return 'not-allowed' as const;
      fresh = beginInterview(
        guide,
        {
          id: env.id(10),
          study,
          guide: found.guide,
          form,
          participant: membership.participant,
          language: person.language,
          trial: seats.isTrial(person, study),
        },
        env.now(),
      );
      id = fresh.id;
    }
    membership.interviews[form] = id;
    person.current = { study, role, form };
    // First: for somebody who was forgotten meanwhile nothing is begun.
    await saveSeated(person, study, membership);
    if (fresh) await deps.interviews.open(fresh);
    const ref = { study, interview: id };
    await deps.reminders?.schedule(person, ref);
    return ref;
  }

  /** Stores a person who was given a place; whoever was forgotten at that very moment does not keep it. */
  async function saveSeated(person: Person, study: string, part: Membership): Promise<void> {
    try {
      await people.save(person);
    } catch (error) {
      const stored = await people.get(person.id);
      if (!stored || !membershipOf(stored, study, part.role))
        await seats.free(study, part.role, part.participant);
      throw error;
    }
  }

  /** Forgets that a person who has not agreed opened a link: it works for them again, or for somebody else. */
  async function passBy(person: Person, study: string, role: Role): Promise<void> {
    const waiting = membershipOf(person, study, role);
    if (waiting && !waiting.consent) {
      await seats.free(study, role, waiting.participant);
      await deps.invitations.giveBack(study, role, person.id);
    }
    person.memberships = person.memberships.filter(
      (part) => part.study !== study || part.role !== role || part.consent !== null,
    );
    person.current = null;
    if (person.memberships.length > 0) await people.save(person);
    else await people.remove(person.id);
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
    join,
    begin,
    current,
    async agree(person, study, role, wish) {
      const membership = membershipOf(person, study, role);
      const found = await deps.studies.get(study);
      if (!membership || !found) return 'agreed';
      const { consent, participant } = membership;
      if (!consent && !(await seats.take(person, found, role, participant))) {
        await passBy(person, study, role);
        return 'full';
      }
      membership.consent ??= {
        at: env.now().toISOString(),
        version: consentVersion,
        language: person.language,
      };
      if (wish?.reminders) membership.reminders = true;
      try {
        await people.save(person);
      } catch (error) {
        // Forgotten meanwhile, as by the operator: their place must not stay behind.
        if (!consent) await seats.free(study, role, participant);
        throw error;
      }
      return 'agreed';
    },
    decline: passBy,
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
