import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersCsv } from '../../src/adapters/csv/answers-csv.ts';
import { parseCsv } from '../../src/adapters/csv/parse-csv.ts';
import { type AnswerRecord, createExportAnswers } from '../../src/app/export-answers.ts';
import { createImportAnswers } from '../../src/app/import-answers.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { type Form, forms } from '../../src/domain/guide.ts';
import { currentSlot } from '../../src/domain/interview.ts';
import { optionsOf } from '../../src/domain/options.ts';
import { planOf } from '../../src/domain/plan.ts';
import { anAnswer, aStudy } from '../contracts/fixtures.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { smallGuide } from '../support/small-guide.ts';
import { stepByStep } from '../support/step-by-step.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

async function aPlace(answers: Answer[] = []) {
  const stores = createInMemoryStores();
  const study = aStudy({ language: 'it', guide: 'small-1' });
  await stores.studies.create(study, smallGuide);
  await stores.answers.add(study.id, answers);
  const exportAnswers = createExportAnswers(stores);
  const importAnswers = createImportAnswers({ ...stores, hash: sha256 });
  return {
    ...stores,
    study,
    out: () => exportAnswers(study),
    async in(records: AnswerRecord[]) {
      const parsed = parseCsv(Buffer.from(answersCsv(records)));
      if (parsed.kind !== 'rows') throw new Error(parsed.kind);
      return importAnswers(study.id, parsed.rows, { dryRun: false });
    },
  };
}

/** An answer as the interview stores it; the id begins with the interview's. */
function answered(n: number, fields: Partial<Answer>): Answer {
  const interview = `iv${n % 3}`;
  const answeredAt = new Date(Date.UTC(2026, 2, 1, 0, n)).toISOString();
  const person = `participant-${n % 3}`;
  return anAnswer({ id: `${interview}-${n}`, interview, person, answeredAt, ...fields });
}

const shapes: Partial<Answer>[] = [
  {
    lane: 'persona',
    stage: null,
    question: 'age',
    kind: 'choice',
    text: 'Poniżej 40',
    choices: ['under-40'],
  },
  { lane: 'reach', question: 'happened', kind: 'yesno', text: '', choices: ['no'] },
  { lane: 'reach', question: 'happened', kind: 'yesno', text: 'Tak, jasne', choices: ['yes'] },
  { lane: 'dropoff', question: 'ended', text: 'Za drogo', stage: 'decide' },
  {
    lane: 'touchpoints',
    question: 'touchpoints',
    kind: 'multi',
    text: 'Strona; u znajomych',
    choices: ['website', 'u znajomych'],
  },
  { lane: 'emotions', question: 'feeling', kind: 'rating', text: '', rating: -1 },
  { lane: 'barriers', question: 'barriers', severity: 4, obstacle: ['waiting', 'price'] },
  { lane: 'moments', question: 'moment', text: 'Telefon', stage: null },
  { lane: 'recommend', question: 'recommend', kind: 'scale', text: '9', score: 9, stage: null },
  {
    lane: 'observations',
    question: 'seen',
    audience: 'staff',
    text: 'Szukają ceny',
    person: 'employee',
  },
  {
    lane: 'ideal',
    question: '',
    audience: 'staff',
    text: 'Cena od razu',
    person: 'employee',
    owner: 'sales',
    target: 'weeks',
  },
  { lane: 'barriers', question: 'barriers', text: 'próba', trial: true, revisions: 2 },
];
const stored = shapes.map((fields, n) => answered(n, fields));

describe('exportAnswers', () => {
  it('gives records oldest first, under pseudonyms, as they were said', async () => {
    const skipped = answered(2, { skipped: true });
    const call = answered(1, { text: 'Call me: +39 333 1234567', lane: 'actions' });
    const touchpoints = stored.filter(({ lane }) => lane === 'touchpoints');
    const { out } = await aPlace([...touchpoints, skipped, call]);
    const records = await out();
    expect(records).toEqual([
      {
        id: 'iv1-1',
        interview: 'iv1',
        person: 'P01',
        audience: 'customer',
        stage: 'search',
        lane: 'actions',
        question: 'doing',
        kind: 'text',
        text: 'Call me: +39 333 1234567',
        rating: null,
        severity: null,
        obstacle: [],
        touchpoints: [],
        language: 'pl',
        source: 'text',
        answeredAt: '2026-03-01T00:01:00.000Z',
        revisions: 0,
        trial: false,
        score: null,
        frequency: null,
        owner: null,
        target: null,
      },
      expect.objectContaining({
        person: 'P01',
        text: 'Strona; u znajomych',
        touchpoints: ['Sito web', 'u znajomych'],
      }),
    ]);
    expect(JSON.stringify(records)).not.toContain('participant');
  });

  it('gives follow-ups as answers to the same question, with taps once', async () => {
    const parent = answered(0, { lane: 'barriers', question: 'barriers', severity: 4 });
    const { id: followUpOf, interview, person } = parent;
    const followUp = answered(3, {
      ...{ id: `${followUpOf}f`, interview, person, followUpOf },
      ...{ lane: 'barriers', question: 'barriers', text: 'Trzy dni' },
    });
    const { out } = await aPlace([parent, followUp]);
    expect(await out()).toMatchObject([
      { question: 'barriers', severity: 4, person: 'P01' },
      { question: 'barriers', severity: null, person: 'P01', text: 'Trzy dni' },
    ]);
  });

  it('gives what no longer counts too, as it may count again', async () => {
    const corrected = answered(3, {
      ...{ lane: 'reach', question: 'happened', kind: 'yesno', text: '', choices: ['no'] },
    });
    const { out } = await aPlace([answered(0, { lane: 'barriers' }), corrected]);
    expect((await out()).map(({ lane }) => lane)).toEqual(['barriers', 'reach']);
  });

  it('says yes or no alike, tapped or typed, and more where more was said', async () => {
    const why = 'Nie, bo cena była za wysoka';
    const long = answered(12, {
      ...{ lane: 'reach', question: 'happened', kind: 'yesno', text: why, choices: ['no'] },
    });
    const { out } = await aPlace([...stored, long]);
    const reach = (await out()).filter(({ lane }) => lane === 'reach');
    expect(reach.map(({ text }) => text)).toEqual(['no', 'yes', why]);
  });

  it('has the import columns among those of the CSV', async () => {
    const { out } = await aPlace(stored);
    const [header, first] = answersCsv(await out()).split('\r\n');
    expect(header).toBe(
      '\ufeffid,interview,respondent_id,audience,language,stage,lane,question,kind,text,rating,severity,obstacle,touchpoints,source,answered_at,revisions,trial,score,frequency,owner,target',
    );
    expect(first).toBe(
      'iv0-0,iv0,P01,customer,pl,,persona,age,choice,Poniżej 40,,,,,text,2026-03-01T00:00:00.000Z,0,false,,,,',
    );
  });
});

/** Every answer that an interview in this form stores when its questions are answered by tapping, or in words. */
function interviewed(form: Form, tapping: boolean): Answer[] {
  const plan = planOf(smallGuide, form);
  const s = stepByStep(smallGuide, {
    form,
    id: `iv${form}${tapping}`,
    language: 'ru',
    followUps: ({ at, marks }) =>
      plan
        .filter(({ index, stage }) => stage?.id === plan[at]?.stage?.id && marks[index] === 'a')
        .filter(({ question }) => question.kind === 'text')
        .map(({ index }) => ({ slot: index, text: 'Что было дальше?' })),
  });
  for (;;) {
    const slot = currentSlot(smallGuide, s.interview);
    if (!slot) return [...s.answers.values()];
    s.wait(1000);
    if (s.interview.phase !== 'question') {
      s.says({ 'follow-up': 'Перезвонили', recap: 'да', playback: '4' }[s.interview.phase]);
      continue;
    }
    const options = optionsOf(smallGuide, slot);
    const words = { text: 'Долго', choice: '1', multi: 'сайт; у друга', rating: '-1' };
    const said = { ...words, scale: '4', yesno: 'да, конечно', moment: 'Решение' };
    const code = { text: 'none', choice: options[0]?.id, multi: 'done', rating: '2' };
    const tapped = { ...code, scale: '4', yesno: 'yes', moment: options[0]?.id }[
      slot.question.kind
    ];
    const text = slot.question.optionsFrom === 'obstacles' ? 'Цена' : said[slot.question.kind];
    const byTap = tapping && (slot.question.kind !== 'text' || slot.question.none);
    if (byTap && tapped === 'done') for (const { id } of options.slice(0, 2)) s.taps(id);
    if ((byTap ? s.taps(tapped ?? '') : s.says(text)) !== 'answer')
      throw new Error(`${slot.question.id} was not understood`);
  }
}

/** All of a record but where it came from. */
function imported(records: AnswerRecord[]): AnswerRecord[] {
  return records.map((record) => ({ ...record, source: 'import' }));
}

describe('an export, imported', () => {
  it('gives the same export from a fresh study', async () => {
    const before = await (await aPlace(stored)).out();
    const fresh = await aPlace();
    expect(await fresh.in(before)).toEqual({
      kind: 'imported',
      read: stored.length,
      stored: stored.length,
      refused: [],
    });
    expect(await fresh.out()).toEqual(imported(before));
    const answers = await fresh.answers.all(fresh.study.id);
    const details = ({ choices, score, trial }: Answer) => ({ choices, score, trial });
    expect(answers.map(details)).toEqual(stored.map(details));
    expect(answers.every(({ notes }) => notes === undefined)).toBe(true);
  });

  it('gives back whatever interviews store', async () => {
    const answers = forms.flatMap((form) => [true, false].flatMap((tap) => interviewed(form, tap)));
    expect(new Set(answers.map(({ lane }) => lane)).size).toBe(10);
    const before = await (await aPlace(answers)).out();
    const fresh = await aPlace();
    const outcome = await fresh.in(before);
    expect(outcome).toMatchObject({ stored: answers.length, refused: [] });
    expect(await fresh.out()).toEqual(imported(before));
  });

  it('adds nothing to where it came from', async () => {
    const place = await aPlace(stored);
    expect(await place.in(await place.out())).toMatchObject({ stored: 0, refused: [] });
    expect(await place.answers.all(place.study.id)).toEqual(stored);
  });

  it('gives the same again and again, whatever people write', async () => {
    const word = fc.constantFrom(
      '=1+1',
      '+39',
      '-1',
      '@me',
      "'",
      "'=",
      '"',
      '""',
      ',',
      ';',
      '\n',
      '\r\n',
      '\t',
      '🚲',
      'שלום',
      '\u202e',
      'łódź',
      'Звонок',
      ' ',
    );
    const text = fc
      .oneof(
        fc.string({ unit: 'grapheme' }),
        fc.array(word).map((words) => words.join('')),
      )
      .filter((said) => said.trim() !== '');
    const lane = fc.constantFrom('actions', 'barriers', 'needs', 'thoughts', 'moments', 'ideal');
    const obstacle = fc.subarray(['waiting', 'price', '=own', 'my "word"']);
    const answer = fc.record({
      text,
      lane,
      obstacle,
      stage: fc.constantFrom('search', 'decide'),
      language: fc.constantFrom('en', 'ru', 'he'),
      rating: fc.integer({ min: -2, max: 2 }),
      minute: fc.nat(9),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { maxLength: 12 }), async (given) => {
        const answers = given.map(({ minute, ...said }, n) =>
          answered(n, {
            ...said,
            ...(n % 2 === 0
              ? { lane: 'emotions', kind: 'rating', question: 'feeling', obstacle: [] }
              : { kind: 'text', question: '', rating: null }),
            ...(n % 2 === 1 && said.lane !== 'barriers' ? { obstacle: [] } : {}),
            answeredAt: new Date(Date.UTC(2026, 2, 1, 0, minute)).toISOString(),
          }),
        );
        const first = await (await aPlace(answers)).out();
        const [second, third] = [await aPlace(), await aPlace()];
        expect(await second.in(first)).toMatchObject({ stored: given.length, refused: [] });
        const again = await second.out();
        expect(again.map(({ question, ...rest }) => rest)).toEqual(
          imported(first).map(({ question, ...rest }) => rest),
        );
        await third.in(again);
        expect(await third.out()).toEqual(again);
      }),
    );
  });
});
