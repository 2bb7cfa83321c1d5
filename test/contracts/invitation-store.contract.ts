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

    it('gives no uses back when created again', async () => {
      const { store, token, invitation } = await created({ maxUses: 1 });
      await store.use(token, 'anna');
      await store.create(invitation);
      expect(await store.use(token, 'boris')).toBe(false);
    });
  });
}
