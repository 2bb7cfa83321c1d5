import { invitationLink } from './adapters/telegram/invitation-link.ts';
import type { Core, Stores } from './composition.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';
import type { Role, Study } from './domain/study.ts';
import type { Said } from './operator.ts';
import { writeOutput } from './operator-files.ts';

/** Other terms than usual: how many people, for how many days; `qr` is a file for the link's picture. */
export interface InviteWish {
  as: Role;
  uses?: number;
  days?: number;
  qr?: string;
}

/** The operator's commands about invitation links. */
export function createInviteCommands(deps: {
  config: Config;
  core: Core;
  stores: Stores;
  studyOf(id: string): Promise<Study>;
}) {
  const { config, core, stores, studyOf } = deps;
  const linkOf = async () => {
    const username = (await stores.facts.username()) ?? (await askUsername(config));
    return (token: string) => username && invitationLink(username, token);
  };
  return {
    async invite(id: string, { as: role, qr, ...terms }: InviteWish): Promise<Said> {
      await studyOf(id);
      const toLink = await linkOf();
      if (qr !== undefined && toLink('') === null)
        throw new AppError(
          'no-link',
          'Start the bot once, so that its name is known: without it there is no link to draw.',
        );
      const invitation = await core.designing.invite(id, role, terms);
      if (invitation === 'no-such-study') throw new AppError('no-study', `No study "${id}".`);
      const { token } = invitation;
      const link = toLink(token);
      const text =
        link ?? `${token}\nStart the bot once, so that its name is known, to get a whole link.`;
      if (qr === undefined || link === null) return { value: { token, link }, text };
      // Only this needs what draws.
      const { qrPicture } = await import('./adapters/qr/qr-picture.ts');
      await writeOutput(qr, qrPicture(link));
      return { value: { token, link, qr }, text: `${text}\n${qr}` };
    },

    async invitations(id: string): Promise<Said> {
      await studyOf(id);
      const toLink = await linkOf();
      const live = await core.designing.invitations(id);
      const value = live.map(({ token, role, createdAt, expiresAt, uses, maxUses }) => ({
        token,
        link: toLink(token),
        role,
        createdAt,
        expiresAt,
        uses,
        maxUses,
      }));
      const lines = value.map(
        ({ token, role, uses, maxUses, expiresAt }) =>
          `${token}  ${role}  ${uses} of ${maxUses ?? 'any number'}  until ${expiresAt?.slice(0, 10) ?? 'withdrawn'}`,
      );
      return { value, text: lines.join('\n') || 'There is no link in use.' };
    },

    async revoke(id: string, token: string): Promise<Said> {
      await studyOf(id);
      const invitation = await core.designing.revoke(id, token);
      if (invitation === 'no-such-invitation')
        throw new AppError(
          'no-invitation',
          `There is no link "${token}" to this study. See: invitations ${id}.`,
        );
      return { value: { revoked: token }, text: `${token} lets nobody in any more.` };
    },
  };
}

/** The bot's name from Telegram, when there is a token and Telegram answers in time. */
async function askUsername({ token, apiRoot }: Config): Promise<string | null> {
  if (!token) return null;
  try {
    const { Api } = await import('grammy');
    const api = new Api(token, { timeoutSeconds: 5, ...(apiRoot ? { apiRoot } : {}) });
    return (await api.getMe()).username;
  } catch {
    return null;
  }
}
