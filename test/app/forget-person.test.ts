import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createForgetting } from '../../src/app/forget-person.ts';
import { createImportAnswers } from '../../src/app/import-answers.ts';
import { respondentIds } from '../../src/app/importing/respondent.ts';
import { createMyData } from '../../src/app/show-my-data.ts';
import { createTakingPart } from '../../src/app/take-part.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { type JourneyMap, journeyMapSchema, perLane } from '../../src/domain/journey-map.ts';
import { withNow } from '../../src/domain/now.ts';
import { type Membership, membershipSchema } from '../../src/domain/person.ts';
import { aMap, anAnswer, anInterview, aPerson, aStudy } from '../contracts/fixtures.ts';
import { aChange } from '../contracts/interview-store.contract.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { smallGuide } from '../support/small-guide.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const now = '2026-06-01T00:00:00.000Z';

function member(study: string, participant: string, role: Membership['role']): Membership {
  const consent = { at: '2026-01-05T09:00:00.000Z', version: 1, language: 'en' } as const;
  const interviews = { customer: `${participant}-iv` };
  return membershipSchema.parse({ study, role, participant, consent, interviews });
}

function mapOf(answers: Answer[]): JourneyMap {
  const evidence = answers.map(({ id, text, audience, language }, n) => ({
    answer: id,
    person: `P0${n + 1}`,
    audience,
    language,
    quote: text,
    start: 0,
    end: text.length,
  }));
  const statement = {
    id: 'b1',
    text: answers[0]?.text ?? '',
    kind: null,
    respondents: { customers: answers.length, staff: 0 },
    severity: null,
    minority: false,
    contested: false,
    review: 'proposed' as const,
    evidence,
  };
  return journeyMapSchema.parse({
    ...aMap('Map'),
    createdAt: '2026-03-01T00:00:00.000Z',
    stages: [
      {
        id: 'search',
        name: 'Search',
        asked: { customers: 2, staff: 0 },
        emotion: { customers: null, staff: null, words: [] },
        lanes: perLane((lane) => (lane === 'barriers' && answers[0] ? [statement] : [])),
        dropOff: { left: 0, of: 2, reasons: [] },
        metrics: [],
      },
    ],
  });
}

/** Anna (7, customer and staff) and Boris (8) in one study, Anna in another; both quoted in the map. */
async function setUp() {
  const stores = createInMemoryStores();
  const [study, other] = [aStudy({ guide: 'small-1' }), aStudy({ guide: 'small-1' })];
  for (const each of [study, other]) await stores.studies.create(each, smallGuide);
  const said = async (place: string, participant: string, text: string) => {
    const interview = anInterview({
      id: `${participant}-iv`,
      study: place,
      participant,
      language: 'en',
    });
    await stores.interviews.open(interview);
    const answer = anAnswer({ interview: interview.id, person: participant, text });
    const change = aChange(interview, { answer });
    if (change.entry) change.entry.answer = answer;
    await stores.interviews.record(change);
    return answer;
  };
  const anna = await said(study.id, 'anna', 'Anna waited for a week');
  const boris = await said(study.id, 'boris', 'Boris was not called');
  const staff = await said(study.id, 'anna-staff', 'Anna sees them struggle');
  await said(other.id, 'anna-too', 'Anna elsewhere');
  await stores.maps.add(study.id, 'd1', mapOf([anna, boris]));
  const late = anAnswer({
    person: 'anna',
    text: 'Anna again',
    answeredAt: '2026-05-01T00:00:00.000Z',
  });
  await stores.answers.add(study.id, [late]);
  await stores.people.save(
    aPerson({
      id: '7',
      memberships: [
        member(study.id, 'anna', 'customer'),
        member(study.id, 'anna-staff', 'staff'),
        member(other.id, 'anna-too', 'customer'),
      ],
      current: { study: study.id, role: 'customer', form: 'customer' },
    }),
  );
  await stores.people.save(
    aPerson({ id: '8', memberships: [member(study.id, 'boris', 'customer')] }),
  );
  const namedJobs: string[] = [];
  const shownAtErasure: string[] = [];
  const forgetting = createForgetting({
    ...stores,
    jobs: {
      async forget(names) {
        namedJobs.push(...names);
      },
    },
    drawings: {
      // As long as a map shows their words, a drawing of it may be made.
      async eraseDrawings() {
        const maps = await Promise.all([study, other].map(({ id }) => stores.maps.latest(id)));
        shownAtErasure.push(JSON.stringify(maps));
      },
    },
    env: { now: () => new Date(now) },
    hash: sha256,
  });
  const people = async () => (await stores.answers.all(study.id)).map(({ person }) => person);
  return {
    ...stores,
    ...forgetting,
    namedJobs,
    shownAtErasure,
    study,
    other,
    anna,
    boris,
    staff,
    late,
    peopleIn: people,
  };
}

describe('forgetting', () => {
  it('deletes a participant, and their words from the map', async () => {
    const { forgetParticipant, study, peopleIn, interviews, maps, shownAtErasure } = await setUp();
    expect(await forgetParticipant(study.id, 'anna')).toBe(2);
    expect((await peopleIn()).sort()).toEqual(['anna-staff', 'boris']);
    expect(await interviews.get(study.id, 'anna-iv')).toBeNull();
    expect(await interviews.log(study.id, 'anna-iv')).toEqual([]);
    const map = await maps.get(study.id, 1);
    expect(JSON.stringify(map)).not.toContain('Anna');
    expect(shownAtErasure).toHaveLength(1);
    expect(shownAtErasure[0]).not.toContain('Anna waited');
    expect(map?.stages[0]?.lanes.barriers[0]).toMatchObject({
      text: 'Boris was not called',
      respondents: { customers: 1, staff: 0 },
      minority: true,
    });
    // What she said after the map was made is none of its business.
    expect(map?.withdrawn).toEqual({ answers: 1, at: now });
    expect(await forgetParticipant(study.id, 'anna')).toBe(0);
    expect(await maps.get(study.id, 1)).toEqual(map);
  });

  it('deletes their words from maps of the future that start from the map, too', async () => {
    const { forgetParticipant, studies, study, maps } = await setUp();
    const current = await maps.get(study.id, 1);
    const startsFrom = { study: study.id, version: 1 };
    const future = aStudy({ guide: 'small-1', kind: 'future', startsFrom });
    await studies.create(future, smallGuide);
    await maps.add(future.id, 'f1', withNow(mapOf([]), current));
    const now = async () => (await maps.get(future.id, 1))?.stages[0]?.now?.barriers;
    expect(await now()).toMatchObject([{ text: 'Anna waited for a week' }]);
    await forgetParticipant(study.id, 'anna');
    expect(await now()).toMatchObject([
      { text: 'Boris was not called', respondents: { customers: 1, staff: 0 } },
    ]);
    await forgetParticipant(study.id, 'boris');
    expect(await now()).toEqual([]);
  });

  it('finds a participant by the pseudonym of the export', async () => {
    const { forgetByPseudonym, study, other, people, peopleIn, maps } = await setUp();
    await people.pseudonyms(study.id, ['boris', 'anna']);
    expect(await forgetByPseudonym(study.id, ' p01 ')).toEqual({ kind: 'forgotten', answers: 1 });
    expect(await peopleIn()).not.toContain('boris');
    expect(JSON.stringify(await maps.get(study.id, 1))).not.toContain('Boris');
    expect(await people.get('8')).toBeNull();
    expect(await people.members(study.id)).toEqual(['7']);
    expect(await forgetByPseudonym(study.id, 'P01')).toEqual({ kind: 'unknown' });
    expect(await forgetByPseudonym(other.id, 'P77')).toEqual({ kind: 'unknown' });
    expect(await forgetByPseudonym('elsewhere', 'P01')).toEqual({ kind: 'unknown' });
  });

  it('asks who is meant where a pseudonym is also the respondent_id of somebody else', async () => {
    const { forgetByPseudonym, study, people, answers, peopleIn } = await setUp();
    await people.pseudonyms(study.id, ['boris', 'anna']);
    const imported = respondentIds(sha256, study.id, 'P01', 'customer');
    const [some] = await answers.all(study.id);
    if (!some) throw new Error('no answers');
    await answers.add(study.id, [{ ...some, ...imported, id: 'imported-1' }]);
    expect(await forgetByPseudonym(study.id, 'P01')).toEqual({ kind: 'ambiguous' });
    expect(await peopleIn()).toContain('boris');
    expect(await forgetByPseudonym(study.id, 'respondent:P01')).toMatchObject({ answers: 1 });
    expect(await peopleIn()).not.toContain(imported.person);
    expect(await peopleIn()).toContain('boris');
    expect(await forgetByPseudonym(study.id, 'P01')).toMatchObject({ kind: 'forgotten' });
    expect(await peopleIn()).not.toContain('boris');
  });

  it('finds a person by messenger id, in both roles of one study', async () => {
    const { forgetByPseudonym, study, other, people, peopleIn, answers } = await setUp();
    expect(await forgetByPseudonym(study.id, '7')).toEqual({ kind: 'forgotten', answers: 3 });
    expect(await peopleIn()).toEqual(['boris']);
    const person = await people.get('7');
    expect(person?.memberships.map((part) => part.study)).toEqual([other.id]);
    expect(person?.current).toBeNull();
    expect(await answers.all(other.id)).toHaveLength(1);
  });

  it('finds an imported respondent by their id in the file or in the study', async () => {
    const { forgetByPseudonym, study, answers, peopleIn, ...stores } = await setUp();
    const importAnswers = createImportAnswers({ ...stores, answers, hash: sha256 });
    const record = {
      respondent_id: 'crm-5',
      audience: 'customer',
      language: 'en',
      stage: 'search',
      lane: 'needs',
      text: 'A price',
      rating: '',
      answered_at: '2026-02-01',
    };
    const bring = () => importAnswers(study.id, [{ line: 2, record }], { dryRun: false });
    await bring();
    expect(await forgetByPseudonym(study.id, 'crm-5')).toEqual({ kind: 'forgotten', answers: 1 });
    await bring();
    const participant = (await peopleIn()).find((person) => person.startsWith('respondent-'));
    expect(await forgetByPseudonym(study.id, participant ?? '')).toEqual({
      kind: 'forgotten',
      answers: 1,
    });
    expect(await peopleIn()).toHaveLength(4);
  });

  it('deletes everything about a person', async () => {
    const { forgetPerson, study, other, people, answers, interviews, maps } = await setUp();
    expect(await forgetPerson('7')).toBe(4);
    expect(await people.get('7')).toBeNull();
    expect(await people.members(study.id)).toEqual(['8']);
    expect(await answers.all(other.id)).toEqual([]);
    expect(await interviews.list(other.id)).toEqual([]);
    expect(
      JSON.stringify([await answers.all(study.id), await maps.latest(study.id)]),
    ).not.toContain('Anna');
    expect(await forgetPerson('7')).toBe(0);
  });

  it('takes work that waits for them out of the queues, and nobody else’s', async () => {
    const { forgetPerson, forgetByPseudonym, study, namedJobs } = await setUp();
    await forgetPerson('7');
    expect(new Set(namedJobs)).toEqual(
      new Set([
        ...['anna', 'anna-staff', 'anna-too', 'anna-iv', 'anna-staff-iv', 'anna-too-iv'],
        '7',
      ]),
    );
    namedJobs.length = 0;
    await forgetByPseudonym(study.id, 'boris');
    expect(new Set(namedJobs)).toEqual(new Set(['boris', 'boris-iv', '8']));
  });

  it('is not undone by what the person does at the same moment', async () => {
    const { forgetByPseudonym, study, other, ...stores } = await setUp();
    const { people, interviews } = stores;
    const takingPart = createTakingPart({
      ...stores,
      defaultLanguage: 'en',
      owners: [],
      env: { now: () => new Date(now), id: () => 'fresh' },
    });
    // Boris's update had begun when the operator forgot him.
    const boris = await takingPart.greet('8', 'en');
    await forgetByPseudonym(study.id, '8');
    await expect(takingPart.choose(boris, 'it')).rejects.toMatchObject({ code: 'person-moved' });
    await expect(takingPart.begin(boris, study.id, 'customer')).rejects.toThrow();
    expect(await people.get('8')).toBeNull();
    expect(await people.members(study.id)).toEqual(['7']);
    expect(await interviews.get(study.id, 'fresh')).toBeNull();
    expect(await stores.studies.seats(study.id, 'customer')).toBe(0);
    // Anna is in another study as well: what she wrote in between does not bring this one back.
    const anna = await takingPart.greet('7', 'en');
    const forgotten = forgetByPseudonym(study.id, '7');
    const outcomes = await Promise.allSettled([forgotten, takingPart.choose(anna, 'it')]);
    expect(outcomes[0]).toMatchObject({ status: 'fulfilled' });
    expect((await people.get('7'))?.memberships.map((part) => part.study)).toEqual([other.id]);
  });
});

describe('my data', () => {
  it('is all that is stored about a person, and nothing of others', async () => {
    const { study, other, anna, staff, late, ...stores } = await setUp();
    const showMyData = createMyData(stores);
    const data = await showMyData('7');
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(data.person?.id).toBe('7');
    expect(data.studies).toMatchObject([
      {
        study: study.id,
        title: study.title,
        role: 'customer',
        participant: 'anna',
        pseudonym: 'P01',
        consent: { version: 1 },
        interviews: [{ id: 'anna-iv', log: [{ event: 'answered', answer: anna }] }],
        answers: [anna, late],
      },
      { role: 'staff', pseudonym: 'P02', answers: [staff] },
      { study: other.id, pseudonym: 'P01', answers: [{ text: 'Anna elsewhere' }] },
    ]);
    expect(JSON.stringify(data)).not.toMatch(/boris/i);
  });

  it('is nothing for a stranger, and no pseudonym for those who said nothing', async () => {
    const { study, ...stores } = await setUp();
    const showMyData = createMyData(stores);
    expect(await showMyData('9')).toEqual({ person: null, studies: [] });
    await stores.people.save(
      aPerson({ id: '9', memberships: [member(study.id, 'carla', 'marketer')] }),
    );
    const data = await showMyData('9');
    expect(data.studies).toMatchObject([{ role: 'marketer', pseudonym: null, answers: [] }]);
  });
});
