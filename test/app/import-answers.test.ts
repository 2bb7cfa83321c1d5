import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { createImportAnswers, type ImportRow } from '../../src/app/import-answers.ts';
import { sayReasons } from '../../src/app/importing/say-reasons.ts';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import { createEvidenceDesk } from '../../src/domain/evidence.ts';
import { segmentAnswer } from '../../src/domain/segment.ts';
import { touchpointsOf } from '../../src/domain/statement.ts';
import { aStudy } from '../contracts/fixtures.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { smallGuide } from '../support/small-guide.ts';

const valid = {
  respondent_id: 'c1',
  audience: 'customer',
  language: 'en',
  stage: 'search',
  lane: 'barriers',
  text: 'I waited for a week',
  rating: '',
  answered_at: '2026-03-01T10:00:00Z',
};
type Cells = Record<string, string>;

const texts = createTexts();

function rowsOf(...records: Cells[]): ImportRow[] {
  return records.map((record, n) => ({ line: n + 2, record: { ...valid, ...record } }));
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function setUp(language: 'en' | 'ru' = 'en') {
  const stores = createInMemoryStores();
  const study = aStudy({ language, guide: 'small-1' });
  await stores.studies.create(study, smallGuide);
  const importAnswers = createImportAnswers({ ...stores, hash: sha256 });
  const bring = (...records: Cells[]) =>
    importAnswers(study.id, rowsOf(...records), { dryRun: false });
  return { ...stores, study, importAnswers, bring };
}

/** The one answer that a row becomes. */
async function answerFrom(record: Cells, language: 'en' | 'ru' = 'en'): Promise<Answer> {
  const { bring, answers, study } = await setUp(language);
  const outcome = await bring(record);
  expect(outcome).toEqual({ kind: 'imported', read: 1, stored: 1, refused: [] });
  const [answer] = await answers.all(study.id);
  return answerSchema.parse(answer);
}

async function reasonFor(record: Cells): Promise<string> {
  const { bring, answers, study } = await setUp();
  const outcome = await bring(record);
  expect(outcome).toMatchObject({ kind: 'imported', read: 1, stored: 0 });
  expect(await answers.all(study.id)).toEqual([]);
  const [refused] = outcome.kind === 'imported' ? outcome.refused : [];
  return sayReasons(texts, 'en', refused?.reasons ?? []);
}

describe('importAnswers', () => {
  it('stores rows as answers', async () => {
    const answer = await answerFrom({ severity: '4', obstacle: 'waiting', channel: 'mail' });
    expect(answer).toEqual({
      id: expect.stringMatching(/^import-[0-9a-f]{20}-[0-9a-f]{20}$/),
      interview: expect.stringMatching(/^import-[0-9a-f]{20}$/),
      person: expect.stringMatching(/^respondent-[0-9a-f]{20}$/),
      audience: 'customer',
      stage: 'search',
      lane: 'barriers',
      question: 'barriers',
      kind: 'text',
      text: 'I waited for a week',
      choices: [],
      rating: null,
      score: null,
      severity: 4,
      obstacle: ['waiting'],
      frequency: null,
      language: 'en',
      source: 'import',
      answeredAt: '2026-03-01T10:00:00Z',
      revisions: 0,
      trial: false,
      skipped: false,
      notes: { channel: 'mail' },
    });
    expect(segmentAnswer(answer)).toHaveLength(1);
  });

  it('knows neither study nor header that are not there', async () => {
    const { importAnswers, study, answers } = await setUp();
    expect(await importAnswers('elsewhere', [], { dryRun: false })).toEqual({
      kind: 'no-such-study',
    });
    const { rating: _, stage: __, ...record } = valid;
    const missing = { kind: 'wrong-header', missing: ['stage', 'rating'] };
    expect(await importAnswers(study.id, [{ line: 2, record }], { dryRun: false })).toEqual(
      missing,
    );
    const header = Object.keys(record);
    expect(await importAnswers(study.id, [], { dryRun: true, header })).toEqual(missing);
    expect(await answers.all(study.id)).toEqual([]);
  });

  it('takes columns in any order and spelling', async () => {
    const { importAnswers, study } = await setUp();
    const record = Object.fromEntries(
      Object.entries({ ...valid, severity: '5' })
        .reverse()
        .map(([name, cell]) => [` ${name.replace('_', ' ').toUpperCase()} `, cell]),
    );
    const outcome = await importAnswers(study.id, [{ line: 2, record }], { dryRun: false });
    expect(outcome).toMatchObject({ stored: 1, refused: [] });
  });

  it('stores nothing in a dry run, and refuses the same', async () => {
    const { importAnswers, study, answers } = await setUp();
    const broken: ImportRow = { line: 4, reasons: [{ key: 'open-quote' }] };
    const rows = [...rowsOf({}, { rating: '9' }), broken];
    const wanted = { key: 'elsewhere', list: ['emotions'] };
    expect(await importAnswers(study.id, rows, { dryRun: true })).toEqual({
      kind: 'imported',
      read: 3,
      stored: 0,
      refused: [
        { line: 3, reasons: [{ key: 'unfit', column: 'rating', value: '9', wanted }] },
        broken,
      ],
    });
    expect(await answers.all(study.id)).toEqual([]);
  });

  it('adds nothing when a file comes again, and a row that comes twice once', async () => {
    const { bring } = await setUp();
    const rows = [{}, {}, { text: 'Another' }, { respondent_id: 'c2' }, { audience: 'nobody' }];
    expect(await bring(...rows)).toMatchObject({ read: 5, stored: 3 });
    expect(await bring(...rows)).toMatchObject({ read: 5, stored: 0 });
    // Nor does spelling the same otherwise make it something else.
    const same = { stage: ' DECISION ', lane: 'Barriers', audience: 'Customer', language: 'EN' };
    expect(await bring({ stage: 'decide' }, same)).toMatchObject({ read: 2, stored: 1 });
  });

  it('tells respondents apart by id and audience, and by study', async () => {
    const { bring, answers, study } = await setUp();
    const staff = { audience: 'staff', lane: 'observations' };
    const anna = { respondent_id: 'anna@example.org' };
    await bring(anna, { ...anna, text: 'More' }, {}, { ...anna, ...staff });
    const all = await answers.all(study.id);
    expect(new Set(all.map(({ person }) => person)).size).toBe(3);
    expect(new Set(all.map(({ interview }) => interview)).size).toBe(3);
    expect(JSON.stringify(all)).not.toContain('anna');
    expect(all.map(({ person }) => person)).not.toContain((await answerFrom({})).person);
  });

  it('handles 100,000 rows in chunks', async () => {
    const stores = createInMemoryStores();
    const study = aStudy({ guide: 'small-1' });
    await stores.studies.create(study, smallGuide);
    const sizes: number[] = [];
    const importAnswers = createImportAnswers({
      studies: stores.studies,
      answers: {
        async add(_, answers) {
          sizes.push(answers.length);
          return answers.length;
        },
      },
      hash: sha256,
    });
    function* rows() {
      for (let n = 0; n < 100_000; n++)
        yield { line: n + 2, record: { ...valid, respondent_id: `c${n % 500}`, text: `Day ${n}` } };
    }
    expect(await importAnswers(study.id, rows(), { dryRun: false })).toEqual({
      kind: 'imported',
      read: 100_000,
      stored: 100_000,
      refused: [],
    });
    expect(Math.max(...sizes)).toBeLessThanOrEqual(2000);
  });
});

describe('importAnswers: what is refused', () => {
  it.each<[string, Cells, string]>([
    ['no respondent', { respondent_id: ' ' }, 'respondent_id is empty: say who answered'],
    ['a long respondent', { respondent_id: 'x'.repeat(201) }, 'respondent_id is longer than 200'],
    ['an unknown audience', { audience: 'boss' }, 'audience "boss" is not accepted: give customer'],
    ['an unknown stage', { stage: 'Start' }, 'give search (Search) or decide (Decision)'],
    ['no stage', { stage: '' }, 'stage is empty: give search (Search) or decide (Decision)'],
    ['an unknown lane', { lane: 'joy' }, 'lane "joy" is not accepted: for audience customer give'],
    ['the other audience’s lane', { lane: 'backstage' }, 'lane "backstage" is not accepted'],
    ['a customer’s lane of staff', { audience: 'staff' }, 'for audience staff give ideal'],
    ['no text', { text: ' \n' }, 'text is empty: lane barriers needs one'],
    ['a long text', { text: 'x'.repeat(10_001) }, 'text is longer than 10,000 characters'],
    ['a long extra cell', { notes: 'x'.repeat(10_001) }, 'notes is longer than 10,000 characters'],
    [
      'a rating elsewhere',
      { rating: '1' },
      'rating "1" is not accepted: leave it empty, as only lane emotions',
    ],
    ['a rating too high', { lane: 'emotions', rating: '3' }, 'rating "3" is not accepted: give a'],
    ['half a rating', { lane: 'emotions', rating: '1.5' }, 'a whole number from -2 to 2'],
    ['a word for a rating', { lane: 'emotions', rating: 'good' }, 'rating "good" is not accepted'],
    ['no feeling', { lane: 'emotions', text: '' }, 'rating and text are both empty'],
    ['a severity of 0', { severity: '0' }, 'severity "0" is not accepted: give a whole number'],
    ['a severity of 6', { severity: '6' }, 'a whole number from 1 to 5'],
    ['a severity elsewhere', { lane: 'needs', severity: '2' }, 'only lane barriers or observ'],
    ['an obstacle elsewhere', { lane: 'needs', obstacle: 'price' }, 'obstacle "price" is not'],
    ['a time of another kind', { answered_at: '01.03.2026' }, 'answered_at "01.03.2026" is not'],
    ['a day there is not', { answered_at: '2026-02-30' }, 'give ISO 8601, such as 2026-03-31'],
    ['a language by its name', { language: 'Russian' }, 'language "Russian" is not accepted'],
    ['no language at all', { language: 'e' }, 'give a BCP 47 tag such as "en" or "pt-BR"'],
    ['neither yes nor no', { lane: 'reach', text: 'n/a' }, 'on lane reach give yes or no'],
    ['a score of 11', { lane: 'recommend', text: '11' }, 'a whole number from 0 to 10'],
    ['no touchpoint', { lane: 'touchpoints', text: ';;' }, 'name touchpoints, with ; between'],
  ])('%s', async (_, record, reason) => {
    expect(await reasonFor(record)).toContain(reason);
  });

  it('says all that is wrong with a row, and cuts long values', async () => {
    const reason = await reasonFor({ respondent_id: '', language: 'x'.repeat(99), rating: '7' });
    expect(reason.split('; ')).toHaveLength(3);
    expect(reason).toContain(`"${'x'.repeat(60)}…"`);
  });

  it('stores the rest', async () => {
    const { bring } = await setUp();
    const outcome = await bring({}, { stage: '?' }, { text: 'Another' }, { rating: 'x' });
    expect(outcome).toMatchObject({ read: 4, stored: 2, refused: [{ line: 3 }, { line: 5 }] });
  });
});

describe('importAnswers: what is understood', () => {
  it.each([
    ['search', 'search'],
    ['Ricerca', 'search'],
    [' РЕШЕНИЕ ', 'decide'],
    ['decyzja', 'decide'],
  ])('stage %s', async (stage, id) => {
    expect((await answerFrom({ stage })).stage).toBe(id);
  });

  it.each([
    ['+1', 1],
    ['−1', -1],
    ['-2', -2],
    ['1.0', 1],
    ['-1,0', -1],
    ['-0', 0],
    ['0', 0],
  ])('rating %s', async (rating, value) => {
    const answer = await answerFrom({ lane: 'emotions', rating, text: '' });
    expect(answer).toMatchObject({ kind: 'rating', rating: value, question: 'feeling' });
  });

  it('words for a feeling, with or without a rating, of staff too', async () => {
    const words = await answerFrom({ lane: 'emotions', text: 'I was furious' });
    expect(words).toMatchObject({ kind: 'rating', rating: null });
    expect(segmentAnswer(words)).toHaveLength(1);
    const staff = await answerFrom({ audience: 'staff', lane: 'emotions', rating: '1', text: '' });
    expect(staff).toMatchObject({ kind: 'rating', rating: 1, audience: 'staff' });
  });

  it.each([
    ['2026-03-31', '2026-03-31T00:00:00Z'],
    ['2026-03-31 14:05', '2026-03-31T14:05:00Z'],
    ['2026-03-31T14:05:06', '2026-03-31T14:05:06Z'],
    ['2026-03-31t14:05:06+02:00', '2026-03-31T14:05:06+02:00'],
    ['2026-03-31T14:05:06.789Z', '2026-03-31T14:05:06.789Z'],
    ['', '2026-01-05T10:00:00.000Z'],
  ])('time %s', async (answered_at, answeredAt) => {
    expect((await answerFrom({ answered_at })).answeredAt).toBe(answeredAt);
  });

  it.each([
    ['RU', 'ru'],
    ['pt_br', 'pt-BR'],
    ['sr-latn', 'sr-Latn'],
    ['', 'en'],
  ])('language %s', async (language, tag) => {
    expect((await answerFrom({ language })).language).toBe(tag);
  });

  it.each([
    ['waiting', ['waiting']],
    ['Czekanie; Цена ;Price', ['waiting', 'price']],
    ['finding', ['finding']],
    ['Finding the right information', ['finding']],
    ['информации', ['finding']],
    ['другое; the weather', ['other', 'the weather']],
    ['3', ['3']],
    ['', []],
  ])('obstacle %s', async (obstacle, kinds) => {
    expect((await answerFrom({ obstacle })).obstacle).toEqual(kinds);
  });

  it.each([
    ['да', 'yes'],
    ['Sì, certo', 'yes'],
    ['TRUE', 'yes'],
    ['nie', 'no'],
    ['Not really', 'no'],
    ['0', 'no'],
  ])('reach %s', async (text, choice) => {
    const answer = await answerFrom({ lane: 'reach', text });
    expect(answer).toMatchObject({ kind: 'yesno', choices: [choice], text, question: 'happened' });
  });

  it('lanes of an interview that stand under no stage', async () => {
    const nowhere = { stage: '' };
    const recommend = await answerFrom({ ...nowhere, lane: 'recommend', text: '9/10' });
    expect(recommend).toMatchObject({ kind: 'scale', score: 9, stage: null });
    const moment = await answerFrom({ ...nowhere, lane: 'moments', text: 'The call' });
    expect(moment).toMatchObject({ kind: 'text', question: 'moment', stage: null });
    const seen = { ...nowhere, audience: 'staff', lane: 'observations' };
    expect(await answerFrom(seen)).toMatchObject({ question: 'seen', stage: null });
    expect(await answerFrom({ lane: 'Drop-off' })).toMatchObject({ lane: 'dropoff' });
  });

  it('traits of the persona by their question', async () => {
    const trait = { lane: 'persona', stage: '' };
    expect(await answerFrom({ ...trait, question: 'age', text: 'Meno di 40' })).toMatchObject({
      question: 'age',
      kind: 'choice',
      choices: ['under-40'],
    });
    const unnamed = await answerFrom({ ...trait, question: 'Your job?', text: 'Welder' });
    expect(unnamed).toMatchObject({ question: '', kind: 'text', notes: { question: 'Your job?' } });
  });

  it.each<[string, string[], string]>([
    ['Website; my cousin', ['website', 'my cousin'], 'Website; my cousin'],
    ['Сайт', ['website'], 'Сайт'],
    ['website;PHONE CALL;website', ['website', 'phone'], 'Website; Phone call'],
    ['Website, at a fair', ['website', 'at a fair'], 'Website, at a fair'],
    ['a shop in Rome, Italy', ['a shop in Rome, Italy'], 'a shop in Rome, Italy'],
  ])('touchpoints %s', async (text, choices, kept) => {
    const answer = await answerFrom({ lane: 'touchpoints', text });
    expect(answer).toMatchObject({ kind: 'multi', choices, text: kept });
    // Each of them can be quoted as evidence.
    const [stage] = smallGuide.stages;
    const desk = createEvidenceDesk([answer], new Map([[answer.person, 'P01']]));
    expect(stage && touchpointsOf(stage, [answer], 'en', desk)).toHaveLength(choices.length);
  });

  it('touchpoints named by their ids, in the language of the row', async () => {
    const record = { lane: 'touchpoints', text: 'phone', language: 'ru-RU' };
    expect((await answerFrom(record)).text).toBe('Звонок');
    expect((await answerFrom({ ...record, language: 'de' }, 'ru')).text).toBe('Звонок');
  });

  it('texts exactly as they stand', async () => {
    const text = '  =1+1\r\n\u202bשלום\u202c 🚲 ';
    expect((await answerFrom({ text })).text).toBe(text);
  });
});
