import { describe, expect, it } from 'vitest';
import { createAskingAgain, type SendAgain } from '../../src/app/ask-again.ts';
import { createInterviewing } from '../../src/app/conduct-interview.ts';
import type { QuestionOrder, ReminderOrder } from '../../src/app/jobs.ts';
import type { Gap } from '../../src/domain/gap.ts';
import type { Language } from '../../src/domain/language.ts';
import { membershipSchema, type Person } from '../../src/domain/person.ts';
import { aPerson, aStudy } from '../contracts/fixtures.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { stepByStep } from '../support/step-by-step.ts';
import { wordyGuide } from '../support/wordy-guide.ts';

const barriers: Gap = { stage: 'search', lane: 'barriers', kind: 'thin' };
const owner = aPerson({ id: '1' });

/** A study, a clock that is set, and a queue that is looked into. */
async function scene() {
  const stores = createInMemoryStores();
  const study = aStudy({ id: 's1', guide: 'wordy-1' });
  await stores.studies.create(study, wordyGuide);
  let now = Date.parse('2026-03-01T12:00:00Z');
  const env = { now: () => new Date(now), id: () => 'id' };
  const waiting: QuestionOrder[] = [];
  const sent: string[] = [];
  let send: SendAgain = async ({ id }, view) => {
    const { interview } = view;
    sent.push(id);
    await interviewing.asked(view, { chat: 1, message: 7, mayStandTwice: false, answered: null });
    expect(interview.reopened).toBe(true);
    return 'sent';
  };
  const interviewing = createInterviewing({ ...stores, env, pause: 0 });
  const asking = createAskingAgain({
    ...stores,
    interviewing,
    queue: {
      async add(order: ReminderOrder | QuestionOrder) {
        if ('again' in order) waiting.push(order);
      },
    },
    send: (...given) => send(...given),
    mayManage: ({ id }) => id === owner.id,
    env,
  });

  /** Somebody who skipped what got in the way, ended at 10:00 and may be asked again. */
  async function willing(id: string, { language = 'en' as Language, skip = ['barriers'] } = {}) {
    const s = stepByStep(wordyGuide, { id, language });
    while (s.open !== null) {
      const [, question = ''] = s.open.split('/');
      if (s.open === 'playback') s.do({ kind: 'playback', rating: 4 });
      else if (question === 'recap') s.do({ kind: 'recap', stage: 0 });
      else if (question === 'happened') s.taps(s.open === 'search/happened' ? 'yes' : 'no');
      else if (question === 'actions' && !skip.includes(question)) s.says('I looked around');
      else s.do({ kind: 'skip' });
    }
    await stores.interviews.open(s.interview);
    const part = { study: 's1', role: 'customer', participant: id, consent: null, askAgain: true };
    const membership = membershipSchema.parse({ ...part, interviews: { customer: id } });
    await stores.people.save(aPerson({ id, language, memberships: [membership] }));
    return s;
  }

  return {
    stores,
    asking,
    waiting,
    sent,
    willing,
    at(time: string) {
      now = Date.parse(time);
    },
    sendBy(other: SendAgain) {
      send = other;
    },
    async next() {
      const order = waiting.shift();
      if (!order) throw new Error('nothing waits');
      now = Math.max(now, Date.parse(order.due));
      return asking.fire(order);
    },
    async person(id: string): Promise<Person> {
      const found = await stores.people.get(id);
      if (!found) throw new Error(`nobody is "${id}"`);
      return found;
    },
    interview: (id: string) => stores.interviews.get('s1', id),
  };
}

describe('asking people once more', () => {
  it('waits until their own hour, and never comes at night', async () => {
    const { willing, asking, waiting } = await scene();
    await willing('11');
    expect(await asking.order(owner, 's1', barriers)).toBe(1);
    expect(waiting).toMatchObject([
      { interview: '11', person: '11', due: expect.stringMatching(/^2026-03-02T10:00/) },
    ]);
    const polish = await scene();
    await polish.willing('12', { language: 'pl' });
    polish.at('2026-03-01T23:00:00Z');
    const { touchedAt = '' } = (await polish.interview('12')) ?? {};
    expect(touchedAt).toMatch(/T10:00/);
    await polish.asking.order(owner, 's1', barriers);
    polish.at('2026-03-02T22:00:00Z');
    // Late, as after an outage: not in the night, but when their own hour comes round again.
    const [order] = polish.waiting.splice(0);
    if (!order) throw new Error('nothing waits');
    expect(await polish.asking.fire(order)).toBe('put-off');
    expect(polish.waiting[0]?.due).toMatch(/^2026-03-03T10:00/);
    expect(await polish.next()).toBe('sent');
  });

  it('asks at most twenty at once', async () => {
    const { willing, asking, waiting } = await scene();
    for (let n = 0; n < 23; n++) await willing(`2${n}`);
    expect(await asking.order(owner, 's1', barriers)).toBe(20);
    expect(waiting).toHaveLength(20);
  });

  it('is refused to who does not run the study', async () => {
    const { willing, asking, waiting } = await scene();
    await willing('11');
    expect(await asking.order(aPerson({ id: '11' }), 's1', barriers)).toBe('not-allowed');
    expect(waiting).toEqual([]);
  });

  it('puts the question once, though the process dies on the way or it is ordered twice', async () => {
    const { willing, asking, waiting, sent, next, interview, person, sendBy } = await scene();
    const s = await willing('11');
    await asking.order(owner, 's1', barriers);
    await asking.order(owner, 's1', barriers);
    const [first] = waiting;
    sendBy(async () => {
      throw new Error('died');
    });
    await expect(next()).rejects.toThrow('died');
    expect((await interview('11'))?.reopened).toBe(true);
    sendBy(async ({ id }, view) => {
      sent.push(id);
      expect(view.interview.at).toBe(s.slot('search/barriers'));
      return 'sent';
    });
    if (first) expect(await asking.fire(first)).toBe('sent');
    expect(sent).toEqual(['11']);
    expect((await interview('11'))?.askedAgain).toHaveLength(1);
    expect((await person('11')).current).toEqual({
      study: 's1',
      role: 'customer',
      form: 'customer',
    });
    await asking.withdraw(await person('11'), { update: '1', chat: 11, language: 'en' });
    expect(await next()).toBe('over');
    expect(sent).toHaveLength(1);
    expect((await interview('11'))?.status).toBe('finished');
    expect((await person('11')).current?.form).toBeNull();
  });

  it('asks nobody who has taken it back, blocked the bot or gone meanwhile', async () => {
    const { willing, asking, next, sent, stores, person, interview } = await scene();
    for (const id of ['11', '12', '13']) await willing(id);
    expect(await asking.order(owner, 's1', barriers)).toBe(3);
    const told = { update: '1', chat: 11, language: 'en' as const };
    await asking.withdraw(await person('11'), told);
    await stores.people.save({ ...(await person('12')), blocked: true });
    await stores.people.remove('13');
    expect([await next(), await next(), await next()]).toEqual(['over', 'over', 'over']);
    expect(sent).toEqual([]);
    expect((await interview('12'))?.askedAgain).toEqual([]);
    expect(await asking.order(owner, 's1', barriers)).toBe(0);
  });

  it('asks nobody a third time within a week, but later', async () => {
    const { willing, asking, waiting, next, sent, stores, at } = await scene();
    const s = await willing('11', { skip: ['barriers', 'actions'] });
    const gap = (lane: Gap['lane']) => asking.order(owner, 's1', { ...barriers, lane });
    const skip = async (update: string) => {
      const interviewing = createInterviewing({
        ...stores,
        env: { now: () => new Date('2026-03-02T12:00:00Z'), id: () => 'id' },
        pause: 0,
      });
      const told = { update, chat: 11, language: 'en' as const };
      await interviewing.apply({ study: 's1', interview: '11' }, { kind: 'skip' }, told);
    };
    expect([await gap('barriers'), await gap('actions'), await gap('touchpoints')]).toEqual([
      1, 1, 1,
    ]);
    expect(await next()).toBe('sent');
    // Something is under way: a day later.
    expect(await next()).toBe('put-off');
    await skip('u1');
    waiting.sort((one, other) => one.due.localeCompare(other.due));
    expect(await next()).toBe('sent');
    await skip('u2');
    expect(s.interview.status).toBe('finished');
    expect(await next()).toBe('put-off');
    expect(sent).toHaveLength(2);
    expect(await gap('touchpoints')).toBe(0);
    at('2026-03-12T12:00:00Z');
    while ((await next()) === 'put-off');
    expect(sent).toHaveLength(3);
  });

  it('gives up what could not be put for two weeks', async () => {
    const { willing, asking, next, sent, stores, person } = await scene();
    await willing('11');
    await asking.order(owner, 's1', barriers);
    const other = stepByStep(wordyGuide, { id: '12' }).interview;
    await stores.interviews.open(other);
    const busy = await person('11');
    const part = { study: 's1', role: 'customer', participant: '12', consent: null };
    busy.memberships.push(membershipSchema.parse({ ...part, interviews: { customer: '12' } }));
    await stores.people.save(busy);
    // Wanted on the 1st at noon: at 10:00 from the 2nd to the 15th it may still come, on the 16th no more.
    for (let day = 2; day <= 15; day++) expect(await next()).toBe('put-off');
    expect(await next()).toBe('over');
    expect(sent).toEqual([]);
  });
});
