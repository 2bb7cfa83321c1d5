import type { Guide } from '../domain/guide.ts';
import { type Invitation, invitationProblem } from '../domain/invitation.ts';
import { audiences } from '../domain/lane.ts';
import type { Language } from '../domain/language.ts';
import type { Person } from '../domain/person.ts';
import {
  changeSettings,
  type Role,
  type SettingsChange,
  type Study,
  studySchema,
} from '../domain/study.ts';
import { createManaging, type Managing } from './manage-study.ts';
import type { Environment, InvitationStore, MapStore, PersonStore, StudyStore } from './ports.ts';
import { createSeats } from './seats.ts';
import { type NoStart, startFrom } from './start-from.ts';

/** What a marketer says to set up a study. */
export interface StudyWish {
  title: string;
  goal: string;
  template: string;
  language: Language;
  /** For a future state: the study whose current-state map it starts from. */
  from?: string;
}

/** Other terms than usual for an invitation: how many people may use it (null: no limit), for how many days. */
export interface InvitationWish {
  uses?: number | null;
  days?: number;
}

/** Sets up studies and invites people to them. */
export interface Designing {
  templates(): Guide[];
  create(wish: StudyWish): Promise<Study | 'no-such-template' | NoStart>;
  /** The studies with a current-state map that a person may start a future state from, oldest first. */
  startingPoints(person: Person): Promise<Study[]>;
  configure(study: string, change: SettingsChange): Promise<Study | 'no-such-study'>;
  /** A link's token: staff and customers any number of times, marketers once; valid for 90 days. */
  invite(study: string, role: Role, wish?: InvitationWish): Promise<Invitation | 'no-such-study'>;
  /** Invitations that let somebody in now, newest first. */
  invitations(study: string): Promise<Invitation[]>;
  /** Withdraws a link: nobody new comes in; whoever has joined goes on. */
  revoke(study: string, token: string): Promise<Invitation | 'no-such-invitation'>;
  /** The studies a person may manage, oldest first. */
  managedBy(person: Person): Promise<Study[]>;
  mayManage(person: Person, study: string): boolean;
  /** Whoever manages a study invites customers and employees; marketers are invited by owners. */
  mayInvite(person: Person, study: string, role: Role): boolean;
  /** Owners, and marketers of any study, may set up another. */
  mayCreate(person: Person): boolean;
  isOwner(person: Person): boolean;
  /** The same for people in the chat: each call is refused to those who have no right to it. */
  managing: Managing;
}

const invitationDays = 90;
const dayMs = 86_400_000;

/** Builds {@link Designing}. `owners` are messenger ids. */
export function createDesigning(deps: {
  studies: StudyStore;
  people: Pick<PersonStore, 'get' | 'members'>;
  invitations: InvitationStore;
  maps: Pick<MapStore, 'latest'>;
  guides: { get(template: string): Guide | undefined; list(): Guide[] };
  owners: string[];
  env: Environment;
}): Designing {
  const { studies, invitations, env } = deps;
  const seats = createSeats(deps);
  const isOwner = (person: Person) => deps.owners.includes(person.id);
  const mayManage = (person: Person, study: string) =>
    isOwner(person) ||
    person.memberships.some((part) => part.study === study && part.role === 'marketer');
  const designing: Omit<Designing, 'managing'> = {
    templates: () => deps.guides.list(),
    isOwner,
    mayManage,
    mayInvite: (person, study, role) =>
      role === 'marketer' ? isOwner(person) : mayManage(person, study),
    mayCreate: (person) =>
      isOwner(person) || person.memberships.some(({ role }) => role === 'marketer'),
    async managedBy(person) {
      return (await studies.list()).filter((study) => mayManage(person, study.id));
    },
    async startingPoints(person) {
      const current = (await designing.managedBy(person)).filter(({ kind }) => kind === 'current');
      const maps = await Promise.all(current.map(({ id }) => deps.maps.latest(id)));
      return current.filter((_, n) => maps[n]);
    },
    async create({ title, goal, template, language, from }) {
      const guide = deps.guides.get(template);
      if (!guide) return 'no-such-template';
      const start = from === undefined ? null : await startFrom(deps, guide.kind, from);
      if (typeof start === 'string') return start;
      const study = studySchema.parse({
        id: env.id(8),
        title,
        goal,
        template,
        language,
        kind: guide.kind,
        guide: `${guide.id}-${guide.version}`,
        createdAt: env.now().toISOString(),
        ...(start ? { startsFrom: start } : {}),
      });
      await studies.create(study, guide);
      return study;
    },
    async configure(study, change) {
      // Before the limit is there, so that nobody comes in between who is one too many.
      for (const role of audiences)
        if (typeof change.quota?.[role] === 'number') await seats.seatAll(study, role);
      const changed = await studies.update(study, (each) => changeSettings(each, change));
      return changed ?? 'no-such-study';
    },
    async invite(study, role, { uses, days = invitationDays } = {}) {
      if (!(await studies.get(study))) return 'no-such-study';
      const now = env.now();
      const invitation: Invitation = {
        token: env.id(24),
        study,
        role,
        createdAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + days * dayMs).toISOString(),
        maxUses: uses === undefined ? (role === 'marketer' ? 1 : null) : uses,
        uses: 0,
        revoked: false,
      };
      await invitations.create(invitation);
      return invitation;
    },
    async invitations(study) {
      const all = await invitations.list(study);
      return all.filter((each) => invitationProblem(each, env.now()) === null);
    },
    async revoke(study, token) {
      const invitation = await invitations.get(token);
      if (invitation?.study !== study) return 'no-such-invitation';
      await invitations.revoke(token);
      return { ...invitation, revoked: true };
    },
  };
  return { ...designing, managing: createManaging({ ...deps, designing }) };
}
