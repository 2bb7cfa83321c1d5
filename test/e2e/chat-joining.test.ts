import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answersOf,
  answerUpTo,
  everythingIn,
  settled,
  slotIndex,
  transcript,
} from '../support/chat.ts';
import {
  guideNamed,
  invitation,
  isQuestion,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const guide = guideNamed('classic');
let journey: TestJourney;
let linkA: string;
let linkB: string;
let studyA: string;
let studyB: string;

beforeAll(async () => {
  journey = await startTestJourney();
  linkA = await newStudy(journey, { title: 'Alpha' });
  linkB = await newStudy(journey, { title: 'Beta' });
  const studies = await journey.stores().studies.list();
  studyA = studies.find(({ title }) => title === 'Alpha')?.id ?? '';
  studyB = studies.find(({ title }) => title === 'Beta')?.id ?? '';
});
afterAll(() => journey?.close());

async function link(change: { expiresAt?: string; maxUses?: number } = {}) {
  const known = await journey.stores().invitations.get(linkA);
  if (!known) throw new Error('no invitation');
  const token = `made-by-hand-${Math.random().toString(36).slice(2)}`;
  await journey.stores().invitations.create({ ...known, ...change, token });
  return token;
}

/** Somebody whose id cannot turn up in the store by chance. */
function rare(firstName: string, languageCode: string) {
  return journey.api.person({
    id: 99_000_000_000 + firstName.charCodeAt(0),
    firstName,
    languageCode,
  });
}

describe('an invitation that does not open', () => {
  it('may be unknown, or no token at all', async () => {
    const person = rare('Uri', 'en');
    const tokens = [
      'nobody-made-this-token',
      '../../x',
      'x'.repeat(200),
      '🙂🙂',
      'a b',
      '{s:x}',
      '%00',
    ];
    for (const token of tokens) {
      person.sendText(`/start ${token}`);
      await says(person, "don't know this invitation");
    }
    expect(await everythingIn(journey.redis())).not.toContain(String(person.id));
  });

  it('may have expired', async () => {
    const person = journey.person('Exa');
    person.start(await link({ expiresAt: '2020-01-01T00:00:00.000Z' }));
    await says(person, 'has expired');
  });

  it('may have been withdrawn', async () => {
    const token = await link();
    await journey.stores().invitations.revoke(token);
    const person = journey.person('Rev');
    person.start(token);
    await says(person, 'has been withdrawn');
  });

  it('may have been used up by others, but not by oneself', async () => {
    const token = await link({ maxUses: 1 });
    const first = journey.person('One');
    await joinAndAgree(first, token);
    const second = journey.person('Two');
    second.start(token);
    await says(second, 'already been used');
    first.start(token);
    await question(first);
  });
});

describe('consent', () => {
  it('that is declined leaves nothing', async () => {
    const person = journey.api.person({ id: 88_123_456_789, firstName: 'Dec', languageCode: 'en' });
    person.start(linkA);
    tapLabel(person, await says(person, 'Shall we begin?'), 'No, thanks');
    await says(person, 'I have kept nothing');
    expect(await everythingIn(journey.redis())).not.toContain(String(person.id));
    // A late yes on the same message is for nothing, the link works again.
    person.tapStale(`c:yes:${studyA}:customer`, 2);
    await says(person, "don't know this invitation");
    await joinAndAgree(person, linkA);
  });

  it('can be given and refused in words', async () => {
    const person = journey.person('Wanda', 'pl');
    person.start(linkA);
    await says(person, 'Zaczynamy?');
    person.sendText('A po co to?');
    await says(person, 'Zaczynamy?');
    expect(await answersOf(journey, person)).toEqual([]);
    person.sendText('Tak, jasne');
    expect((await question(person)).text).toContain('1/7');

    const other = journey.person('Nina');
    other.start(linkA);
    await says(other, 'Shall we begin?');
    other.sendText('no thanks');
    await says(other, 'I have kept nothing');
  });

  it('comes before anything is asked, however often the link is opened', async () => {
    const person = journey.person('Lin');
    for (let n = 0; n < 3; n++) {
      person.start(linkA);
      await says(person, 'Shall we begin?');
    }
    person.start();
    const consent = await says(person, 'Shall we begin?');
    expect(person.chat().filter(isQuestion)).toEqual([]);
    person.tap(consent.messageId, 'I agree');
    const first = await question(person);
    person.tapStale(`c:yes:${studyA}:customer`, consent.messageId);
    await settled(person);
    expect(slotIndex(first)).toBe(0);
    const people = (await journey.stores().interviews.list(studyA)).map((each) => each.participant);
    const part = (await journey.stores().people.get(String(person.id)))?.memberships[0];
    expect(people.filter((each) => each === part?.participant)).toHaveLength(1);
  });
});

describe('somebody in two studies', () => {
  it('answers the one whose question was put last', async () => {
    const person = journey.person('Duo');
    const first = await joinAndAgree(person, linkA);
    const needsA = await answerUpTo(person, first, { guide, id: 'needs' });
    person.start(linkB);
    tapLabel(person, await says(person, '“Beta”'), 'I agree');
    const ageB = await question(person);
    person.sendText('30');
    await question(person);
    expect(await answersOf(journey, person, studyB)).toMatchObject([{ question: 'age' }]);

    // A button of the first study: what follows belongs to the first.
    const back = person.tapStale(
      `i:back:${needsA.buttons.flat()[0]?.data?.split(':')[1]}`,
      needsA.messageId,
    );
    await back.answered();
    await question(person);
    person.sendText('yes, I had');
    expect((await question(person)).text).toContain('What did you need');
    person.sendText('a weld that holds');
    await question(person);
    expect((await answersOf(journey, person, studyA)).at(-1)).toMatchObject({
      question: 'needs',
      text: 'a weld that holds',
    });
    expect(await answersOf(journey, person, studyB)).toHaveLength(1);
    expect(ageB.text).toContain('About you');
  });

  it('is led back to the first when the second is declined', async () => {
    const person = journey.person('Duo');
    const first = await joinAndAgree(person, linkA);
    const needs = await answerUpTo(person, first, { guide, id: 'needs' });
    person.start(linkB);
    tapLabel(person, await says(person, '“Beta”'), 'No, thanks');
    await says(person, 'I have kept nothing');
    expect(slotIndex(await question(person))).toBe(slotIndex(needs));
    person.sendText('a weld that holds');
    await question(person);
    expect((await answersOf(journey, person, studyA)).at(-1)).toMatchObject({ question: 'needs' });
  });

  it('is asked which one, where it cannot be known', async () => {
    const person = journey.person('Duo');
    await joinAndAgree(person, linkA);
    const firstB = await joinAndAgree(person, linkB);
    await answerUpTo(person, firstB, { guide, id: 'recommend' });
    person.start(await invitation(journey, 'marketer'));
    await says(person, 'Welcome to “Beta”');
    person.sendText('Where were we?');
    tapLabel(person, await says(person, 'Which study'), 'Beta');
    expect((await question(person)).text).toContain('recommend us');
  });
});

describe('somebody without an invitation', () => {
  it('is told how to get one, whatever they send', async () => {
    const person = rare('Sid', 'it');
    const send = [
      () => person.sendText('Buongiorno'),
      () => person.sendVoice(),
      () => person.sendSticker(),
      () => person.sendPhoto(),
      () => person.sendLocation(),
      () => person.start(),
    ];
    for (const each of send) {
      each();
      await says(person, 'link d’invito');
    }
    person.sendText('/back');
    await says(person, 'link d’invito');
    person.sendText('/stop');
    await says(person, 'Non c’è');
    person.sendText('/mydata');
    await person.waitFor(({ document }) => document !== undefined);
    expect(await everythingIn(journey.redis())).not.toContain(String(person.id));
    if (process.env.SHOW) console.log(transcript(person));
  });
});

describe('a marketer', () => {
  it('manages the study of the invitation, and only that', async () => {
    journey.owner.sendText('/invite');
    const marketer = journey.person('Mia');
    marketer.start(await invitation(journey, 'marketer'));
    await says(marketer, 'Welcome to “Beta”');
    marketer.sendText('/studies');
    const studies = await says(marketer, 'Beta');
    expect(studies.text).not.toContain('Alpha');
    expect(await invitation({ owner: marketer }, 'customer')).toMatch(/^\w{24}$/);
    marketer.sendText('/export');
    tapLabel(marketer, await says(marketer, 'What would you like'), 'Answers as CSV');
    await marketer.waitFor(({ document }) => document?.name === 'answers.csv');
    marketer.sendText('/map');
    await says(marketer, 'drafting the map of “Beta”');
    for (const data of [
      `m:${studyA}`,
      `v:${studyA}`,
      `x:${studyA}`,
      `e:csv:${studyA}`,
      `r:customer:${studyA}`,
    ]) {
      marketer.tapStale(data, studies.messageId);
      await says(marketer, 'for the people who run studies');
    }
    marketer.sendText('/help');
    await says(marketer, '/newstudy starts a study');
    const used = journey.person('Second');
    used.start((await marketersToken()) ?? '');
    await says(used, 'already been used');
  });

  /** The invitation that Mia used. */
  async function marketersToken() {
    const link = journey.owner.chat().findLast(({ text }) => text?.includes('one marketer'))?.text;
    return /start=(\w+)/.exec(link ?? '')?.[1];
  }

  it('sets up a study of their own, as /help says', async () => {
    const marketer = journey.person('Max');
    marketer.start(await invitation(journey, 'marketer'));
    await says(marketer, 'Welcome to');
    const token = await newStudy({ owner: marketer }, { title: 'Gamma' });
    const customer = journey.person('Cat');
    customer.start(token);
    await says(customer, '“Gamma”');
    marketer.sendText('/studies');
    expect((await says(marketer, 'Gamma')).text).toContain('Beta');
  });

  it('is not what a customer can be by pressing the right buttons', async () => {
    const customer = journey.person('Eve');
    await joinAndAgree(customer, linkA);
    for (const command of ['/newstudy', '/map', '/invite', '/export', '/studies']) {
      customer.sendText(command);
      await says(customer, 'for the people who run studies');
    }
    for (const data of [
      `m:${studyA}`,
      `v:${studyA}`,
      `x:${studyA}`,
      `e:answers:${studyA}`,
      `r:marketer:${studyA}`,
    ]) {
      customer.tapStale(data, 1);
      await says(customer, 'for the people who run studies');
    }
    for (const data of [
      't:classic',
      'n:en',
      'e:exe:x',
      'zzz',
      `c:yes:${studyB}:customer`,
      `c:yes:${studyA}:marketer`,
    ]) {
      const tap = customer.tapStale(data, 1);
      await tap.answered();
    }
    await settled(customer);
    expect(
      customer.chat().filter(({ document, text }) => document ?? text?.includes('t.me/')),
    ).toEqual([]);
    const known = await journey.stores().people.get(String(customer.id));
    expect(known?.memberships).toMatchObject([{ study: studyA, role: 'customer' }]);
  });
});
