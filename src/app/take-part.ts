import { audienceOf, type Form } from '../domain/guide.ts';
import { beginInterview, isOpen } from '../domain/interview.ts';
import { invitationProblem } from '../domain/invitation.ts';
import { closestLanguage, type Language } from '../domain/language.ts';
import { type Membership, membershipSchema, type Person, personSchema } from '../domain/person.ts';
import type { Role, Study } from '../domain/study.ts';
import type { InterviewRef } from './conduct-interview.ts';
import type {
  Environment,
  InterviewStore,
  InvitationStore,
  PersonStore,
  StudyStore,
} from './ports.ts';

/** Version of the consent text; a new wording gets a new number, so that it is known who agreed to what. */
export const consentVersion = 1;

/** What came of opening an invitation link. */
export type Joined =
  | { kind: 'joined'; study: Study; membership: Membership }
  | { kind: 'unknown' | 'revoked' | 'expired' | 'used-up' };

/** What a person has to do with studies: joining, agreeing, beginning, changing language, leaving. */
export interface TakingPart {
  /** The person, made known on first sight; `tag` is the messenger's language tag. */
  greet(id: string, tag: string | undefined): Promise<Person>;
  join(person: Person, token: string): Promise<Joined>;
  agree(person: Person, study: string, role: Role): Promise<void>;
  decline(person: Person, study: string, role: Role): Promise<void>;
  /** The person's interview in this form: the one under way, or a new one. */
  begin(person: Person, study: string, form: Form): Promise<InterviewRef | 'not-allowed'>;
  /** The interview that an ordinary message belongs to; null when there is none. */
  current(person: Person): InterviewRef | null;
  /** Leaves the form being filled in: messages are no longer answers. */
  leave(person: Person): Promise<void>;
  choose(person: Person, language: Language): Promise<void>;
  focus(person: Person, study: string, role: Role): Promise<void>;
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
  owners: string[];
  env: Environment;
}): TakingPart {
  const { people, env } = deps;

  async function greet(id: string, tag: string | undefined): Promise<Person> {
    const known = await people.get(id);
    const language = closestLanguage(tag, known?.language ?? deps.defaultLanguage);
    if (!known) {
      const person = personSchema.parse({ id, language });
      await people.save(person);
      return person;
    }
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
    if (!membership) {
      const problem = invitationProblem(invitation, env.now());
      if (problem) return { kind: problem };
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
    if (id === null) {
      const guide = await deps.studies.guide(study, found.guide);
      if (!guide) return 'not-allowed' as const;
      const interview = beginInterview(
        guide,
        {
          id: env.id(10),
          study,
          guide: found.guide,
          form,
          participant: membership.participant,
          language: person.language,
          trial:
            deps.owners.includes(person.id) || Boolean(membershipOf(person, study, 'marketer')),
        },
        env.now(),
      );
      await deps.interviews.open(interview);
      id = interview.id;
    }
    membership.interviews[form] = id;
    person.current = { study, role, form };
    await people.save(person);
    return { study, interview: id };
  }

  return {
    greet,
    join,
    begin,
    async agree(person, study, role) {
      const membership = membershipOf(person, study, role);
      if (!membership) return;
      membership.consent ??= {
        at: env.now().toISOString(),
        version: consentVersion,
        language: person.language,
      };
      await people.save(person);
    },
    async decline(person, study, role) {
      person.memberships = person.memberships.filter(
        (part) => part.study !== study || part.role !== role || part.consent !== null,
      );
      person.current = null;
      await people.save(person);
    },
    current(person) {
      const { current } = person;
      if (!current?.form) return null;
      const interview = membershipOf(person, current.study, current.role)?.interviews[current.form];
      return interview ? { study: current.study, interview } : null;
    },
    async leave(person) {
      if (!person.current?.form) return;
      person.current = { ...person.current, form: null };
      await people.save(person);
    },
    async choose(person, language) {
      person.language = language;
      person.languageChosen = true;
      await people.save(person);
    },
    async focus(person, study, role) {
      person.current = { study, role, form: null };
      await people.save(person);
    },
    async seen(person, blocked) {
      person.blocked = blocked;
      await people.save(person);
    },
  };
}
