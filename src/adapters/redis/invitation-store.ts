import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { InvitationStore } from '../../app/ports.ts';
import { invitationSchema } from '../../domain/invitation.ts';
import { compare } from './compare.ts';
import { invitationKeys, personKeys, studyKeys } from './keys.ts';
import { loadScript, runScript } from './script.ts';
import { parseReply, parseStored } from './stored.ts';
import { replies } from './transaction.ts';
import { guarded } from './unavailable.ts';

const useScript = loadScript('use-invitation');
const giveBackScript = loadScript('give-back-use');
const usedSchema = z.literal([0, 1]);
const baseSchema = invitationSchema.omit({ uses: true, revoked: true });
const fieldsSchema = z.object({
  json: z.string(),
  uses: z.coerce.number<string>().int().min(0),
  revoked: z.enum(['0', '1']),
});

/** Invitations; what changes (uses, revoked) stands in fields of its own that a script can count. */
export function createInvitationStore(redis: Redis): InvitationStore {
  const get = async (token: string) => {
    const key = invitationKeys(token).invitation;
    const hash = await redis.hgetall(key);
    if (Object.keys(hash).length === 0) return null;
    const fields = parseReply(fieldsSchema, key, hash);
    return {
      ...parseStored(baseSchema, key, fields.json),
      uses: fields.uses,
      revoked: fields.revoked === '1',
    };
  };
  return {
    create: guarded(async (invitation) => {
      const { uses, revoked, ...base } = invitation;
      // Listed first, so that no link works that cannot be found and withdrawn.
      await redis.sadd(studyKeys(invitation.study).invitations, invitation.token);
      const key = invitationKeys(invitation.token).invitation;
      // Only where there is none: a repeated call must not give back uses.
      const write = redis.multi();
      write.hsetnx(key, 'json', JSON.stringify(base));
      write.hsetnx(key, 'max', invitation.maxUses ?? '');
      write.hsetnx(key, 'uses', uses);
      write.hsetnx(key, 'revoked', revoked ? 1 : 0);
      await replies(write);
    }),
    get: guarded(get),
    list: guarded(async (study) => {
      const tokens = await redis.smembers(studyKeys(study).invitations);
      return (await Promise.all(tokens.map(get)))
        .filter((invitation) => invitation !== null)
        .sort((a, b) => compare(b.createdAt, a.createdAt) || compare(a.token, b.token));
    }),
    use: guarded(async (token, person) => {
      const keys = invitationKeys(token);
      // Noted first, so that removing the person finds every place where their id stands.
      await redis.sadd(personKeys(person).invitations, token);
      const reply = await runScript(redis, useScript, [keys.invitation, keys.people], [person]);
      return parseReply(usedSchema, keys.invitation, reply) === 1;
    }),
    giveBack: guarded(async (study, role, person) => {
      const { invitations } = personKeys(person);
      for (const token of await redis.smembers(invitations)) {
        const invitation = await get(token);
        if (invitation?.study !== study || invitation.role !== role) continue;
        const keys = invitationKeys(token);
        await runScript(redis, giveBackScript, [keys.invitation, keys.people], [person]);
        await redis.srem(invitations, token);
      }
    }),
    revoke: guarded(async (token) => {
      const key = invitationKeys(token).invitation;
      // A token nobody gave out leaves no trace.
      if (await redis.exists(key)) await redis.hset(key, 'revoked', 1);
    }),
  };
}
