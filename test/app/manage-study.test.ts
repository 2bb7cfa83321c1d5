import { beforeEach, describe, expect, it } from 'vitest';
import { createDesigning, type Designing } from '../../src/app/design-study.ts';
import { createTakingPart, type TakingPart } from '../../src/app/take-part.ts';
import { membershipSchema, type Person } from '../../src/domain/person.ts';
import type { Role, Study } from '../../src/domain/study.ts';
import { aGuide, aPerson, aStudy, freshId } from '../contracts/fixtures.ts';
import { createInMemoryStores, type InMemoryStores } from '../support/in-memory-stores.ts';

let stores: InMemoryStores;
let designing: Designing;
let takingPart: TakingPart;
let study: Study;
let now: Date;

const owner = aPerson();
const stranger = aPerson();

beforeEach(async () => {
  stores = createInMemoryStores();
  now = new Date('2026-03-01T00:00:00.000Z');
  const env = { now: () => now, id: () => freshId('id').padEnd(24, '_') };
  const owners = [owner.id];
  const guides = { get: () => aGuide(), list: () => [aGuide()] };
  designing = createDesigning({ ...stores, guides, owners, env });
  takingPart = createTakingPart({ ...stores, defaultLanguage: 'en', owners, env });
  study = aStudy();
  await stores.studies.create(study, aGuide());
});

/** Somebody with a part in the study. */
function someone(role: Role, consent = true): Person {
  const agreed = { at: '2026-02-01T00:00:00.000Z', version: 1, language: 'en' };
  const part = membershipSchema.parse({
    study: study.id,
    role,
    participant: freshId('participant'),
    consent: consent ? agreed : null,
  });
  return aPerson({ memberships: [part] });
}

async function linkFor(role: Role, wish = {}) {
  const invitation = await designing.invite(study.id, role, wish);
  if (invitation === 'no-such-study') throw new Error(invitation);
  return invitation;
}

describe('whoever has no right to a study', () => {
  it('is refused everything, and nothing changes', async () => {
    const { managing } = designing;
    const { token } = await linkFor('customer');
    const elsewhere = someone('marketer');
    for (const part of elsewhere.memberships) part.study = 'another';
    for (const person of [stranger, someone('customer'), someone('staff'), elsewhere]) {
      const refused = await Promise.all([
        managing.show(person, study.id),
        managing.configure(person, study.id, { followUps: 0 }),
        managing.invite(person, study.id, 'customer'),
        managing.invitations(person, study.id),
        managing.revoke(person, token),
      ]);
      expect(refused).toEqual(Array.from({ length: 5 }, () => 'not-allowed'));
    }
    expect(await stores.studies.get(study.id)).toEqual(study);
    expect(await stores.invitations.list(study.id)).toMatchObject([{ token, revoked: false }]);
  });

  it('may be a marketer, where the links of marketers are concerned', async () => {
    const { managing } = designing;
    const marketer = someone('marketer');
    const theirs = await linkFor('marketer');
    const open = await linkFor('staff');
    expect(await managing.invite(marketer, study.id, 'marketer')).toBe('not-allowed');
    expect(await managing.revoke(marketer, theirs.token)).toBe('not-allowed');
    expect(await managing.invitations(marketer, study.id)).toEqual([open]);
    expect(await managing.invite(marketer, study.id, 'staff')).toMatchObject({ study });
    expect(await managing.invitations(owner, study.id)).toHaveLength(3);
    expect(await managing.revoke(owner, theirs.token)).toMatchObject({
      invitation: { token: theirs.token, revoked: true },
    });
  });

  it('hears the same of what does not exist', async () => {
    const { managing } = designing;
    expect(await managing.show(owner, 'none')).toBe('not-allowed');
    expect(await managing.configure(owner, 'none', {})).toBe('not-allowed');
    expect(await managing.invite(owner, 'none', 'staff')).toBe('not-allowed');
    expect(await managing.revoke(owner, 'none')).toBe('not-allowed');
  });
});

describe('invitations', () => {
  it('are for any number and 90 days, for marketers once; or as wished', async () => {
    const day = (n: number) => new Date(now.getTime() + n * 86_400_000).toISOString();
    expect(await linkFor('staff')).toMatchObject({ maxUses: null, expiresAt: day(90) });
    expect(await linkFor('marketer')).toMatchObject({ maxUses: 1, expiresAt: day(90) });
    const wish = { uses: 3, days: 2 };
    expect(await linkFor('customer', wish)).toMatchObject({ maxUses: 3, expiresAt: day(2) });
    expect(await linkFor('marketer', { uses: null })).toMatchObject({ maxUses: null });
  });

  it('are listed as long as they let somebody in', async () => {
    const used = await linkFor('customer', { uses: 1 });
    await stores.invitations.use(used.token, 'anna');
    const short = await linkFor('customer', { days: 1 });
    const withdrawn = await linkFor('customer');
    await designing.revoke(study.id, withdrawn.token);
    const long = await linkFor('customer');
    const tokens = async () => (await designing.invitations(study.id)).map(({ token }) => token);
    expect((await tokens()).sort()).toEqual([short.token, long.token].sort());
    now = new Date('2026-03-02T00:00:00.000Z');
    expect(await tokens()).toEqual([long.token]);
  });

  it('are withdrawn in their own study only', async () => {
    const { token } = await linkFor('customer');
    const other = aStudy();
    await stores.studies.create(other, aGuide());
    expect(await designing.revoke(other.id, token)).toBe('no-such-invitation');
    expect(await designing.invitations(study.id)).toHaveLength(1);
  });

  it('let somebody in who was interrupted on the way', async () => {
    const { token } = await linkFor('customer', { uses: 1 });
    const person = aPerson();
    // Counted, but not yet noted with the person.
    await stores.invitations.use(token, person.id);
    expect((await takingPart.join(aPerson(), token)).kind).toBe('used-up');
    expect((await takingPart.join(person, token)).kind).toBe('joined');
  });

  it('work again after their only person declined', async () => {
    const { token } = await linkFor('customer', { uses: 1 });
    const [first, second] = [aPerson(), aPerson()];
    await takingPart.join(first, token);
    expect((await takingPart.join(second, token)).kind).toBe('used-up');
    await takingPart.decline(first, study.id, 'customer');
    const again = await takingPart.greet(first.id, 'en');
    expect((await takingPart.join(again, token)).kind).toBe('joined');
    await takingPart.decline(again, study.id, 'customer');
    expect((await takingPart.join(second, token)).kind).toBe('joined');
  });
});

describe('places', () => {
  const limit = (customer: number) => designing.configure(study.id, { quota: { customer } });
  const taken = () => stores.studies.seats(study.id, 'customer');

  it('are taken by agreeing, exactly as many as there are', async () => {
    await limit(10);
    const { token } = await linkFor('customer');
    const people = Array.from({ length: 50 }, () => aPerson());
    for (const person of people) expect((await takingPart.join(person, token)).kind).toBe('joined');
    expect(await taken()).toBe(0);
    const agreed = await Promise.all(
      people.map((person) => takingPart.agree(person, study.id, 'customer')),
    );
    expect(agreed.filter((each) => each === 'agreed')).toHaveLength(10);
    expect(await taken()).toBe(10);
    // Whoever was too late leaves no trace; the link tells the next one at once.
    const late = people.filter((_, n) => agreed[n] === 'full');
    for (const person of late) expect(await stores.people.get(person.id)).toBeNull();
    expect(await stores.invitations.get(token)).toMatchObject({ uses: 10 });
    expect((await takingPart.join(aPerson(), token)).kind).toBe('full');
  });

  it('are kept by those who have one when the link is opened or agreed to again', async () => {
    await limit(1);
    const { token } = await linkFor('customer');
    const person = aPerson();
    await takingPart.join(person, token);
    await takingPart.agree(person, study.id, 'customer');
    expect((await takingPart.join(person, token)).kind).toBe('joined');
    expect(await takingPart.agree(person, study.id, 'customer')).toBe('agreed');
    expect(await takingPart.begin(person, study.id, 'customer')).toMatchObject({
      study: study.id,
    });
    expect(await taken()).toBe(1);
  });

  it('are by role, and none is needed by those who run the study', async () => {
    await limit(1);
    const customers = await linkFor('customer');
    const staff = await linkFor('staff');
    const first = aPerson();
    await takingPart.join(first, customers.token);
    await takingPart.agree(first, study.id, 'customer');
    expect((await takingPart.join(aPerson(), staff.token)).kind).toBe('joined');
    for (const person of [aPerson({ id: owner.id }), someone('marketer')]) {
      expect((await takingPart.join(person, customers.token)).kind).toBe('joined');
      expect(await takingPart.agree(person, study.id, 'customer')).toBe('agreed');
      expect(await takingPart.begin(person, study.id, 'customer')).toHaveProperty('interview');
    }
    expect(await taken()).toBe(1);
  });

  it('are counted for those who took part before there was a limit', async () => {
    const before = [someone('customer'), someone('customer'), someone('customer', false)];
    for (const person of [...before, someone('marketer')]) await stores.people.save(person);
    expect(await taken()).toBe(0);
    await limit(3);
    expect(await taken()).toBe(2);
  });

  it('are given back by somebody who is forgotten while they agree', async () => {
    await limit(1);
    const { token } = await linkFor('customer');
    const person = aPerson();
    await takingPart.join(person, token);
    await stores.people.remove(person.id);
    await expect(takingPart.agree(person, study.id, 'customer')).rejects.toThrow();
    expect(await taken()).toBe(0);
  });

  it('are given back with the answers, and must be free again to go on', async () => {
    await limit(1);
    const { token } = await linkFor('customer');
    const [first, second] = [aPerson(), aPerson()];
    await takingPart.join(first, token);
    await takingPart.agree(first, study.id, 'customer');
    const participant = first.memberships[0]?.participant ?? '';
    await stores.eraser.forget(study.id, participant);
    await takingPart.join(second, token);
    expect(await takingPart.agree(second, study.id, 'customer')).toBe('agreed');
    expect(await takingPart.begin(first, study.id, 'customer')).toBe('full');
  });
});
