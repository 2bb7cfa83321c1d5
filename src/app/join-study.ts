import { audienceOf, type Form } from '../domain/guide.ts';
import { beginInterview, type Interview, type InterviewRef, isOpen } from '../domain/interview.ts';
import { invitationProblem } from '../domain/invitation.ts';
import { type Membership, membershipOf, membershipSchema, type Person } from '../domain/person.ts';
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
const consentVersion = 3;

/** What came of opening an invitation link. */
type Joined =
  | { kind: 'joined'; study: Study; membership: Membership }
  | { kind: 'unknown' | 'revoked' | 'expired' | 'used-up' | 'full' };

/** How somebody comes to take part: by a link, agreeing, and beginning an interview. */
export interface Joining {
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
}

/** What {@link Joining} works with. */
export interface JoiningDeps {
  people: PersonStore;
  studies: StudyStore;
  interviews: InterviewStore;
  invitations: InvitationStore;
  /** Absent where nobody is to be reminded. */
  reminders?: Pick<Reminding, 'schedule'>;
  owners: string[];
  env: Environment;
}

/** Builds {@link Joining}. Every method that changes a person changes the object it was given and stores it. */
export function createJoining(deps: JoiningDeps): Joining {
  const { people, env } = deps;
  const seats = createSeats(deps);

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
    const role = audienceOf(form);
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

  return {
    join,
    begin,
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
  };
}
