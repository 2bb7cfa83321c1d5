import type { Guide } from '../domain/guide.ts';
import type { Invitation } from '../domain/invitation.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import { type Role, type Study, studySchema } from '../domain/study.ts';
import type { Environment, InvitationStore, StudyStore } from './ports.ts';

/** What a marketer says to set up a study. */
export interface StudyWish {
  title: string;
  goal: string;
  template: string;
  language: Language;
}

/** Sets up studies and invites people to them. */
export interface Designing {
  templates(): Guide[];
  create(wish: StudyWish): Promise<Study | 'no-such-template'>;
  /** A link's token: staff and customers any number of times, marketers once; valid for 90 days. */
  invite(study: string, role: Role): Promise<Invitation | 'no-such-study'>;
  /** The studies a person may manage, oldest first. */
  managedBy(person: Person): Promise<Study[]>;
  mayManage(person: Person, study: string): boolean;
  /** Whoever manages a study invites customers and employees; marketers are invited by owners. */
  mayInvite(person: Person, study: string, role: Role): boolean;
  /** Owners, and marketers of any study, may set up another. */
  mayCreate(person: Person): boolean;
  isOwner(person: Person): boolean;
}

const invitationDays = 90;

/** Builds {@link Designing}. `owners` are messenger ids. */
export function createDesigning(deps: {
  studies: StudyStore;
  invitations: InvitationStore;
  guides: { get(template: string): Guide | undefined; list(): Guide[] };
  owners: string[];
  env: Environment;
}): Designing {
  const isOwner = (person: Person) => deps.owners.includes(person.id);
  const mayManage = (person: Person, study: string) =>
    isOwner(person) ||
    person.memberships.some((part) => part.study === study && part.role === 'marketer');
  return {
    templates: () => deps.guides.list(),
    isOwner,
    mayManage,
    mayInvite: (person, study, role) =>
      role === 'marketer' ? isOwner(person) : mayManage(person, study),
    mayCreate: (person) =>
      isOwner(person) || person.memberships.some(({ role }) => role === 'marketer'),
    async managedBy(person) {
      return (await deps.studies.list()).filter((study) => mayManage(person, study.id));
    },
    async create({ title, goal, template, language }) {
      const guide = deps.guides.get(template);
      if (!guide) return 'no-such-template';
      const study = studySchema.parse({
        id: deps.env.id(8),
        title,
        goal,
        template,
        language,
        kind: guide.kind,
        guide: `${guide.id}-${guide.version}`,
        createdAt: deps.env.now().toISOString(),
      });
      await deps.studies.create(study, guide);
      return study;
    },
    async invite(study, role) {
      if (!(await deps.studies.get(study))) return 'no-such-study';
      const now = deps.env.now();
      const invitation: Invitation = {
        token: deps.env.id(24),
        study,
        role,
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + invitationDays * 86_400_000).toISOString(),
        maxUses: role === 'marketer' ? 1 : null,
        uses: 0,
        revoked: false,
      };
      await deps.invitations.create(invitation);
      return invitation;
    },
  };
}
