import { describe, expect, it } from 'vitest';
import type { InvitationStore } from '../../src/app/ports.ts';
import { anInvitation } from './fixtures.ts';

/** What every InvitationStore keeps to. */
export function invitationStoreContract(make: () => Promise<InvitationStore>): void {
  const created = async (fields: Parameters<typeof anInvitation>[0] = {}) => {
    const store = await make();
    const invitation = anInvitation(fields);
    await store.create(invitation);
    return { store, invitation, token: invitation.token };
  };

  describe('InvitationStore', () => {
    it('gives back an invitation', async () => {
      const plain = await created();
      expect(await plain.store.get(plain.token)).toEqual(plain.invitation);
      const limited = await created({ maxUses: 3, expiresAt: '2027-01-01T00:00:00.000Z' });
      expect(await limited.store.get(limited.token)).toEqual(limited.invitation);
    });

    it('knows no token nobody gave out', async () => {
      const store = await make();
      const { token } = anInvitation();
      expect(await store.use(token, '7')).toBe(false);
      await store.revoke(token);
      expect(await store.get(token)).toBeNull();
    });

    it('counts each person once and stops at the limit', async () => {
      const { store, token } = await created({ maxUses: 2 });
      expect(await store.use(token, 'anna')).toBe(true);
      expect(await store.use(token, 'anna')).toBe(true);
      expect(await store.use(token, 'boris')).toBe(true);
      expect(await store.use(token, 'carla')).toBe(false);
      expect(await store.use(token, 'anna')).toBe(true);
      expect((await store.get(token))?.uses).toBe(2);
    });

    it('gives twenty simultaneous people exactly the uses there are', async () => {
      const { store, token } = await created({ maxUses: 5 });
      const admitted = await Promise.all(
        Array.from({ length: 20 }, (_, n) => store.use(token, `person-${n}`)),
      );
      expect(admitted.filter(Boolean)).toHaveLength(5);
      expect((await store.get(token))?.uses).toBe(5);
    });

    it('lets nobody new in once revoked', async () => {
      const { store, token } = await created();
      await store.use(token, 'anna');
      await store.revoke(token);
      expect(await store.use(token, 'boris')).toBe(false);
      expect(await store.get(token)).toMatchObject({ uses: 1, revoked: true });
    });

    it('lists the invitations of a study, newest first', async () => {
      const store = await make();
      const older = anInvitation({ createdAt: '2026-02-01T00:00:00.000Z' });
      const { study } = older;
      const newer = anInvitation({ study, createdAt: '2026-03-01T00:00:00.000Z', role: 'staff' });
      for (const each of [older, newer, anInvitation()]) await store.create(each);
      await store.use(older.token, 'anna');
      await store.revoke(newer.token);
      expect(await store.list(study)).toEqual([
        { ...newer, revoked: true },
        { ...older, uses: 1 },
      ]);
      expect(await store.list(anInvitation().study)).toEqual([]);
    });

    it('takes uses back, of this study and role and person only', async () => {
      const { store, token, invitation } = await created({ maxUses: 2 });
      const other = anInvitation({ study: invitation.study, role: 'staff', maxUses: 2 });
      await store.create(other);
      for (const each of [token, other.token])
        for (const person of ['anna', 'boris']) await store.use(each, person);
      // Whoever never used it gives nothing back.
      for (const person of ['anna', 'anna', 'carla'])
        await store.giveBack(invitation.study, 'customer', person);
      expect((await store.get(token))?.uses).toBe(1);
      expect((await store.get(other.token))?.uses).toBe(2);
      expect(await store.use(token, 'carla')).toBe(true);
      expect(await store.use(token, 'anna')).toBe(false);
      expect(await store.use(token, 'boris')).toBe(true);
    });

    it('gives no uses back when created again', async () => {
      const { store, token, invitation } = await created({ maxUses: 1 });
      await store.use(token, 'anna');
      await store.create(invitation);
      expect(await store.use(token, 'boris')).toBe(false);
    });
  });
}
