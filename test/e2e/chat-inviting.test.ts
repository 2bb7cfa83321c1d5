import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { changeSettings, type SettingsChange } from '../../src/domain/study.ts';
import { aGuide, aStudy } from '../contracts/fixtures.ts';
import { everythingIn, settled } from '../support/chat.ts';
import {
  joinAndAgree,
  newStudy,
  ownerId,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';
import { readQr } from '../support/read-qr.ts';

let journey: TestJourney;
let owner: Person;
/** The id of the study that the owner's chat is about. */
let study: string;
let open: string;

beforeAll(async () => {
  journey = await startTestJourney();
  owner = journey.owner;
  open = await newStudy(journey, { title: 'Alpha' });
  study = (await journey.stores().studies.list())[0]?.id ?? '';
});
afterAll(() => journey?.close());

const tokenIn = (message: VisibleMessage) => /start=([\w-]+)/.exec(message.text ?? '')?.[1] ?? '';

/** Asks for a link and resolves to the message with it. */
async function linkMessage(role: 'customer' | 'staff' | 'marketer', by = owner) {
  by.sendText('/invite');
  const whom = await says(by, 'Whom would you like to invite');
  by.tap(whom.messageId, `r:${role}:${study}`);
  return says(by, /t\.me\/.*start=/);
}

/** A marketer of the study. */
async function marketer(name: string): Promise<Person> {
  const person = journey.person(name);
  person.start(tokenIn(await linkMessage('marketer')));
  await says(person, 'Welcome to');
  return person;
}

describe('a link', () => {
  it.each(['customer', 'staff', 'marketer'] as const)(
    'for a %s comes as a text, and as a picture that says exactly the same',
    async (role) => {
      const text = await linkMessage(role);
      const picture = await owner.waitFor(({ photo }) => photo !== undefined);
      const link = `https://t.me/journey_test_bot?start=${tokenIn(text)}`;
      expect(text.text).toContain(link);
      expect(readQr(picture.photo?.bytes ?? new Uint8Array())).toBe(link);
      // It can be shown alone; the link is the last word.
      expect(picture.caption).toContain('“Alpha”');
      expect(picture.buttons).toEqual([]);
      expect(picture.messageId).toBe(text.messageId - 1);
    },
  );

  it('for one person lets one in, and stays theirs when they decline first', async () => {
    tapLabel(owner, await linkMessage('customer'), 'For one person');
    const message = await says(owner, 'one customer of');
    expect(message.buttons.flat().map(({ text }) => text)).toEqual(['Withdraw']);
    const [first, second] = [journey.person('First'), journey.person('Second')];
    first.start(tokenIn(message));
    tapLabel(first, await says(first, 'Shall we begin?'), 'No, thanks');
    await says(first, 'I have kept nothing');
    await joinAndAgree(first, tokenIn(message));
    second.start(tokenIn(message));
    await says(second, 'already been used by somebody else');
    first.start(tokenIn(message));
    await question(first);
  });

  it('that is withdrawn lets nobody new in; whoever has joined goes on', async () => {
    const message = await linkMessage('staff');
    const joined = journey.person('Joined');
    await joinAndAgree(joined, tokenIn(message));
    tapLabel(owner, message, 'Withdraw');
    const now = await owner.waitFor(
      ({ messageId, edited }) => edited && messageId === message.messageId,
    );
    expect(now.text).toMatch(/^Withdrawn: this link for employees in “Alpha”/);
    expect(now.text).not.toContain('t.me/');
    expect(now.buttons).toEqual([]);
    const late = journey.person('Late', 'it');
    late.start(tokenIn(message));
    await says(late, 'Questo invito è stato ritirato');
    joined.start(tokenIn(message));
    await question(joined);
  });
});

describe('the links in use', () => {
  async function list(by = owner) {
    by.sendText('/invite');
    tapLabel(by, await says(by, 'Whom would you like to invite'), 'Links in use');
    return says(by, /Links in use for|No link to/);
  }
  const lines = ({ text }: VisibleMessage) => (text ?? '').split('\n').slice(2);

  it('say for whom they are, how often used, until when, and can be withdrawn one by one', async () => {
    for (const { token } of await journey.stores().invitations.list(study))
      if (token !== open) await journey.stores().invitations.revoke(token);
    const mine = tokenIn(await linkMessage('staff'));
    await journey.stores().invitations.use(open, 'somebody');
    const shown = await list();
    expect(lines(shown)).toEqual([
      expect.stringMatching(
        new RegExp(`^1\\. …${mine.slice(-4)} · employees · not used yet · until \\w+ \\d+$`),
      ),
      expect.stringMatching(
        new RegExp(`^2\\. …${open.slice(-4)} · customers · used once · until \\w+ \\d+$`),
      ),
    ]);
    tapLabel(owner, shown, 'Withdraw 1');
    const rest = await owner.waitFor(
      ({ messageId, edited }) => edited && messageId === shown.messageId,
    );
    expect(lines(rest)).toHaveLength(1);
    expect(rest.text).toContain(`1. …${open.slice(-4)} · customers`);
    expect(rest.buttons.flat().map(({ text }) => text)).toEqual(['Withdraw 1']);
    expect(await journey.stores().invitations.get(mine)).toMatchObject({ revoked: true });
    expect(await journey.stores().invitations.get(open)).toMatchObject({ revoked: false });
  });

  it('leave out what has expired or is used up, and come page by page', async () => {
    const { invitations } = journey.stores();
    const known = await invitations.get(open);
    if (!known) throw new Error('no invitation');
    const add = (token: string, change = {}) =>
      invitations.create({ ...known, uses: 0, token: token.padEnd(20, '-'), ...change });
    await add('expired', { expiresAt: '2020-01-01T00:00:00.000Z' });
    await add('used-up', { maxUses: 1, uses: 1 });
    for (let n = 0; n < 8; n += 1) await add(`live-${n}`, { maxUses: 5 });
    const first = await list();
    expect(lines(first)).toHaveLength(8);
    tapLabel(owner, first, '›');
    const second = await owner.waitFor(
      ({ messageId, edited }) => edited && messageId === first.messageId,
    );
    expect(lines(second)).toHaveLength(1);
    expect(lines(second)[0]).toMatch(/^9\. /);
    expect(`${first.text}${second.text}`).toContain('used 0 of 5');
    tapLabel(owner, second, 'Withdraw 9');
    const back = await owner.waitFor(
      ({ messageId, text }) => messageId === first.messageId && (text ?? '').includes('1. …'),
    );
    expect(lines(back)).toHaveLength(8);
    expect(back.buttons.flat().map(({ text }) => text)).not.toContain('›');
  });

  it('are hidden from a marketer where they are for marketers', async () => {
    const person = await marketer('Mara');
    const theirs = tokenIn(await linkMessage('marketer'));
    expect((await list()).text).toContain(theirs.slice(-4));
    expect((await list(person)).text).not.toContain('a marketer');
    person.tapStale(`d:${theirs}:`, 1);
    await says(person, 'for the people who run studies');
    person.tapStale(`r:marketer:${study}`, 1);
    await says(person, 'Only the owner of this bot invites marketers');
    expect(await journey.stores().invitations.get(theirs)).toMatchObject({ revoked: false });
  });
});

it('refuses the buttons of a study to everybody who does not run it', async () => {
  const before = await journey.stores().invitations.list(study);
  const settings = (await journey.stores().studies.get(study))?.settings;
  const customer = journey.person('Curious');
  const token = tokenIn(await linkMessage('customer'));
  await joinAndAgree(customer, token);
  for (const data of [
    `s:${study}`,
    `k:${study}:followups:0`,
    `j:${study}:0:new`,
    `o:customer:${study}`,
    `r:customer:${study}`,
    `d:${token}:`,
    `d:${token}:0`,
    'p:all:0',
  ]) {
    customer.tapStale(data, 1);
    await says(customer, 'for the people who run studies');
  }
  expect((await journey.stores().studies.get(study))?.settings).toEqual(settings);
  const now = await journey.stores().invitations.list(study);
  expect(now).toHaveLength(before.length + 1);
  expect(now.find((each) => each.token === token)).toMatchObject({ revoked: false });
});

describe('the settings', () => {
  async function open() {
    owner.sendText('/studies');
    tapLabel(owner, await says(owner, /“Alpha”: /), '⚙️');
    return says(owner, 'Settings of “Alpha”');
  }
  const labels = ({ buttons }: VisibleMessage) => buttons.flat().map(({ text }) => text);
  const stored = async () => (await journey.stores().studies.get(study))?.settings;

  it('show themselves and change in place, tap by tap', async () => {
    let shown = await open();
    expect(labels(shown)).toEqual([
      'Follow-ups: 2',
      '90 days',
      '180 days',
      '✓ 365 days',
      'Never delete',
      'Customers: no limit',
      'Employees: no limit',
    ]);
    expect(shown.text).toContain('deleted after 365 days');
    const { messageId } = shown;
    const tap = async (label: string, then: string) => {
      tapLabel(owner, shown, label);
      shown = await owner.waitFor(
        (each) => each.messageId === messageId && labels(each).includes(then),
      );
    };
    for (const n of [3, 0, 1, 2]) await tap('Follow-ups', `Follow-ups: ${n}`);
    await tap('Follow-ups', 'Follow-ups: 3');
    // Straight to the value, past none that would delete more.
    await tap('Never delete', '✓ Never delete');
    expect(await stored()).toMatchObject({ followUps: 3, retentionDays: null });
    await tap('180 days', '✓ 180 days');
    for (const n of [10, 25, 50, 100]) await tap('Customers', `Customers: ${n}`);
    await tap('Employees', 'Employees: 10');
    expect(await stored()).toMatchObject({
      retentionDays: 180,
      quota: { customer: 100, staff: 10 },
    });
    expect(shown.text).toMatch(/Customers taking part: \d+ of 100/);
    await tap('Customers', 'Customers: no limit');
    expect(await stored()).toMatchObject({ quota: { customer: null, staff: 10 } });
  });

  it('take a tap that arrives twice for one', async () => {
    const shown = await open();
    const button = shown.buttons.flat().find(({ text }) => text.startsWith('Employees: 10'));
    for (let n = 0; n < 2; n += 1) owner.tapStale(button?.data ?? '', shown.messageId);
    await settled(owner);
    expect(await stored()).toMatchObject({ quota: { staff: 25 } });
  });

  it('go on from values that only the command line gives', async () => {
    await journey.stores().studies.update(study, (each) =>
      changeSettings(each, {
        retentionDays: 7,
        quota: { customer: 30, staff: 500 },
        controller: 'Welds Ltd, privacy@welds.example',
      }),
    );
    const shown = await open();
    expect(shown.text).toContain('deleted after 7 days');
    expect(shown.text).toContain('Run by: Welds Ltd, privacy@welds.example');
    expect(labels(shown)).toEqual(expect.arrayContaining(['Customers: 30', 'Employees: 500']));
    expect(labels(shown).join()).not.toContain('✓');
    for (const label of ['Customers: 30', 'Employees: 500']) tapLabel(owner, shown, label);
    await settled(owner);
    expect(await stored()).toMatchObject({ quota: { customer: 50, staff: null } });
  });
});

describe('a study with few places', () => {
  const set = (change: SettingsChange) =>
    journey.stores().studies.update(study, (each) => changeSettings(each, change));

  /** A study of its own for each test, and its link for customers. */
  async function withPlaces(title: string, customer: number) {
    open = await newStudy(journey, { title });
    study = (await journey.stores().studies.list()).find((each) => each.title === title)?.id ?? '';
    await set({ quota: { customer } });
  }

  const consent = async (person: Person, words = 'Shall we begin?') => {
    person.start(open);
    return says(person, words);
  };

  it('thanks those for whom there is none, at the link or at their yes, in their language', async () => {
    await withPlaces('Two', 2);
    const [anna, boris, late] = [
      journey.person('Anna'),
      journey.person('Boris'),
      journey.api.person({ id: 88_765_432_101, firstName: 'Carla', languageCode: 'it' }),
    ];
    const asked = await consent(late, 'Cominciamo?');
    for (const person of [anna, boris]) await joinAndAgree(person, open);
    late.tap(asked.messageId, asked.buttons[0]?.[0]?.text ?? '');
    await says(late, 'sono tutti occupati');
    expect(await everythingIn(journey.redis())).not.toContain(String(late.id));
    const [polish, russian] = [journey.person('Piotr', 'pl'), journey.person('Rita', 'ru')];
    polish.start(open);
    await says(polish, 'Wszystkie miejsca w tym badaniu są już zajęte');
    russian.start(open);
    await says(russian, 'Все места в этом исследовании уже заняты');
    // Who has a place comes back as usual, and who runs the study needs none.
    anna.start(open);
    await question(anna);
    await joinAndAgree(await marketer('Tess'), open);
    // One leaves for good: the next one comes in.
    boris.sendText('/forget');
    tapLabel(boris, await says(boris, 'Shall I delete everything'), 'Delete everything');
    await says(boris, 'Done.');
    await joinAndAgree(late, open);
    polish.start(open);
    await says(polish, 'są już zajęte');
  });

  it('gives twenty who agree at once exactly the places there are', async () => {
    await withPlaces('Five', 5);
    const people = Array.from({ length: 20 }, (_, n) => journey.person(`P${n}`));
    const asked = await Promise.all(people.map((person) => consent(person)));
    for (const [n, person] of people.entries()) person.tap(asked[n]?.messageId ?? 0, 'I agree');
    const heard = await Promise.all(
      people.map(async (person) => (await says(person, /\d\/\d+ ▓|All places/)).text ?? ''),
    );
    expect(heard.filter((text) => text.includes('All places'))).toHaveLength(15);
    expect(await journey.stores().interviews.list(study)).toHaveLength(5);
    expect(await journey.stores().studies.seats(study, 'customer')).toBe(5);
  });

  it('gives the place of somebody who had their answers deleted to the next one', async () => {
    await withPlaces('One', 1);
    const [first, second] = [journey.person('First'), journey.person('Second')];
    await joinAndAgree(first, open);
    first.sendText('/stop');
    tapLabel(first, await says(first, 'keep what you have told me'), 'Delete my answers');
    await says(first, 'Stopped.');
    await joinAndAgree(second, open);
    first.start(open);
    await says(first, 'All places in this study are taken');
    expect(await journey.stores().interviews.list(study)).toHaveLength(1);
  });
});

it('lists many studies page by page, within the limits of a message', async () => {
  const { studies } = journey.stores();
  const before = (await studies.list()).length;
  for (let n = before; n < 130; n += 1) {
    const title = `Study ${String(n).padStart(3, '0')} ${'with a long title '.repeat(6)}`.slice(
      0,
      120,
    );
    await studies.create(aStudy({ title, createdAt: '2100-01-01T00:00:00.000Z' }), aGuide());
  }
  owner.sendText('/studies');
  const first = await says(owner, '“Alpha”: ');
  expect((first.text ?? '').split('\n')).toHaveLength(8);
  expect(first.buttons.flat().every(({ text }) => [...text].length <= 24)).toBe(true);
  tapLabel(owner, first, '›');
  const second = await owner.waitFor((each) => each.edited && each.messageId === first.messageId);
  expect(second.text).not.toContain('“Alpha”');
  tapLabel(owner, second, '‹');
  await owner.waitFor(
    ({ messageId, text }) => messageId === first.messageId && (text ?? '').includes('“Alpha”'),
  );
  tapLabel(owner, first, '‹');
  const last = await owner.waitFor(
    ({ messageId, buttons }) =>
      messageId === first.messageId && buttons.flat().some(({ text }) => text === '17/17'),
  );
  expect((last.text ?? '').split('\n')).toHaveLength(2);
  // A list to choose from, for somebody whose chat is about no study.
  const person = await journey.stores().people.get(String(ownerId));
  if (!person) throw new Error('no owner');
  await journey.stores().people.save({ ...person, current: null });
  owner.sendText('/map');
  const choose = await says(owner, 'Which study is it about?');
  expect(choose.buttons.flat().map(({ text }) => text)).toContain('1/7');
  const again = await journey.stores().people.get(String(ownerId));
  if (again) await journey.stores().people.save({ ...again, current: person.current });
  // What only offers something takes the study of the chat to be meant, says so, and lets another one be chosen.
  for (const [command, named] of [
    ['/invite', 'like to invite to “'],
    ['/export', 'like to have of “'],
  ] as const) {
    owner.sendText(command);
    const offer = await says(owner, named);
    tapLabel(owner, offer, 'Another study…');
    const list = await owner.waitFor(
      ({ messageId, text }) => messageId === offer.messageId && text === 'Which study is it about?',
    );
    tapLabel(owner, list, 'Alpha');
    const other = await says(owner, `${named}Alpha”`);
    expect(other.buttons.flat().map(({ text }) => text)).not.toContain('Another study…');
  }
});
