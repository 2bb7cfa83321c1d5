import type { Invitation } from '../domain/invitation.ts';
import type { Person } from '../domain/person.ts';
import type { Role, SettingsChange, Study } from '../domain/study.ts';
import type { Designing, InvitationWish } from './design-study.ts';
import type { InvitationStore, StudyStore } from './ports.ts';

/** What people do to studies that run; each call is refused to those who have no right to it. */
export interface Managing {
  /** The study with its settings, and how many places are taken. */
  show(person: Person, study: string): Promise<ShownStudy | 'not-allowed'>;
  configure(
    person: Person,
    study: string,
    change: SettingsChange,
  ): Promise<ShownStudy | 'not-allowed'>;
  invite(
    person: Person,
    study: string,
    role: Role,
    wish?: InvitationWish,
  ): Promise<Invited | 'not-allowed'>;
  /** Links that let somebody in now, newest first: those that the person could have made. */
  invitations(person: Person, study: string): Promise<Invitation[] | 'not-allowed'>;
  revoke(person: Person, token: string): Promise<Invited | 'not-allowed'>;
}

/** A study as those see it who run it. */
export interface ShownStudy {
  study: Study;
  seats: { customer: number; staff: number };
}

/** An invitation and the study it leads to. */
export interface Invited {
  study: Study;
  invitation: Invitation;
}

/** Builds {@link Managing}. A study or a link that is not there is refused like one that is somebody else's. */
export function createManaging(deps: {
  designing: Omit<Designing, 'managing'>;
  studies: Pick<StudyStore, 'get' | 'seats'>;
  invitations: Pick<InvitationStore, 'get'>;
}): Managing {
  const { designing, studies } = deps;
  const withSeats = async (study: Study): Promise<ShownStudy> => {
    const [customer, staff] = await Promise.all([
      studies.seats(study.id, 'customer'),
      studies.seats(study.id, 'staff'),
    ]);
    return { study, seats: { customer, staff } };
  };
  return {
    async show(person, id) {
      const study = designing.mayManage(person, id) ? await studies.get(id) : null;
      return study ? withSeats(study) : 'not-allowed';
    },
    async configure(person, id, change) {
      if (!designing.mayManage(person, id)) return 'not-allowed';
      const study = await designing.configure(id, change);
      return study === 'no-such-study' ? 'not-allowed' : withSeats(study);
    },
    async invite(person, id, role, wish) {
      const study = designing.mayInvite(person, id, role) ? await studies.get(id) : null;
      if (!study) return 'not-allowed';
      const invitation = await designing.invite(id, role, wish);
      return invitation === 'no-such-study' ? 'not-allowed' : { study, invitation };
    },
    async invitations(person, id) {
      if (!designing.mayManage(person, id)) return 'not-allowed';
      const live = await designing.invitations(id);
      return live.filter(({ role }) => designing.mayInvite(person, id, role));
    },
    async revoke(person, token) {
      const known = await deps.invitations.get(token);
      const study = known && (await studies.get(known.study));
      if (!study || !designing.mayInvite(person, study.id, known.role)) return 'not-allowed';
      const invitation = await designing.revoke(study.id, token);
      return invitation === 'no-such-invitation' ? 'not-allowed' : { study, invitation };
    },
  };
}
