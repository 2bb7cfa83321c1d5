import { z } from 'zod';
import { roleSchema } from './study.ts';

/** The token of an invitation link and what it opens. Where `maxUses` is null, any number of people may use it. */
export const invitationSchema = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  study: z.string(),
  role: roleSchema,
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  maxUses: z.int().min(1).nullable(),
  uses: z.int().min(0),
  revoked: z.boolean(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** Why an invitation cannot be used now; null when it can. */
export function invitationProblem(
  invitation: Invitation,
  now: Date,
): 'revoked' | 'expired' | 'used-up' | null {
  if (invitation.revoked) return 'revoked';
  if (invitation.expiresAt && invitation.expiresAt <= now.toISOString()) return 'expired';
  if (invitation.maxUses !== null && invitation.uses >= invitation.maxUses) return 'used-up';
  return null;
}
