import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractiveSummariser } from '../../../src/adapters/extractive/extractive-summariser.ts';
import { titleOf } from '../../../src/adapters/extractive/title-fitness.ts';
import type { Code, SummariserContext, ThemeSummary } from '../../../src/app/summariser.ts';
import type { CodeLane } from '../../../src/domain/lane.ts';
import type { Segment } from '../../../src/domain/segment.ts';
import { studySchema } from '../../../src/domain/study.ts';

const summariser = createExtractiveSummariser();

function context(signal = new AbortController().signal, language: 'en' | 'ru' = 'en') {
  const made: SummariserContext = {
    study: studySchema.parse({
      id: 's',
      title: 't',
      goal: 'g',
      focus: '',
      kind: 'current',
      template: 'current',
      language,
      guide: 'current@1',
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
    stage: { id: 'decision', name: 'Decision' },
    metrics: [],
    signal,
  };
  return made;
}

let numbers = 0;
function segment(text: string, rest: Partial<Segment> = {}): Segment {
  numbers++;
  return {
    id: `a${numbers}/0`,
    answer: `a${numbers}`,
    person: `p${numbers}`,
    audience: 'customer',
    stage: 'decision',
    lane: 'barriers',
    language: 'en',
    text,
    start: 0,
    end: text.length,
    severity: null,
    obstacle: [],
    ...rest,
  };
}

function codesOf(segments: Segment[], lane: CodeLane = 'barriers'): Code[] {
  return segments.map(({ id, text }) => ({ id: `c-${id}`, segments: [id], lane, label: text }));
}

async function grouped(segments: Segment[], lane: CodeLane = 'barriers', language?: 'en' | 'ru') {
  const result = await summariser.group(
    context(undefined, language),
    codesOf(segments, lane),
    new Map(segments.map((s) => [s.id, s])),
  );
  return result.themes;
}

const corpusTexts = fc.constantFrom(
  'long wait',
  'Long wait!',
  'the price was unclear',
  'unclear price',
  'I waited a week',
  'ждал неделю',
  'не дозвониться',
  'długo czekałem',
  'niejasna cena',
  'attesa lunga',
  'prezzo poco chiaro',
  '???',
  '12',
  '',
  'lange gewartet',
  '待ち時間が長い',
  'ожидание',
  'x',
  '👍',
  'a\u0301\u0301',
  'the the the',
  '\ud800',
  'nobody called back',
);
const arbitrarySegments = fc.array(
  fc.record({
    text: fc.oneof(corpusTexts, fc.string({ unit: 'grapheme', maxLength: 60 })),
    language: fc.constantFrom('en', 'it', 'pl', 'ru', 'de', 'en-GB', 'zz', 'x-y', ''),
    person: fc.constantFrom('p1', 'p2', 'p3', 'p4'),
    obstacle: fc.subarray(['waiting', 'price', 'other', 'my own words']),
    severity: fc.option(fc.integer({ min: 1, max: 5 })),
  }),
  { maxLength: 36 },
);

describe('code', () => {
  it('gives every segment one code in its lane, labelled with its words, or sets it aside with a reason', async () => {
    const said = [
      'Nobody called back',
      'long wait and unclear price',
      'Expensive',
      'no answer',
      '404',
    ];
    const denied = ['Nothing', 'No problems at all', 'Everything was clear'];
    const nothing = [
      'Hello!',
      'I don’t know',
      'idk',
      'haha',
      '12',
      '?',
      'не знаю',
      'nie wiem',
      'non lo so',
    ];
    const segments = [...said, ...denied, ...nothing].map((text) => segment(text));
    const { codes, setAside, notSummarised, unknownIds } = await summariser.code(
      context(),
      segments,
    );
    expect(codes.map(({ label }) => label)).toEqual(said.filter((text) => text !== '404'));
    const reasons = (reason: string) =>
      setAside.flatMap((entry) =>
        entry.reason === reason ? segments.find((s) => s.id === entry.segment)?.text : [],
      );
    expect(reasons('denial')).toEqual(denied);
    expect(reasons('nothing').sort()).toEqual([...nothing, '404'].sort());
    expect([notSummarised, unknownIds]).toEqual([[], 0]);
  });

  it.each<[CodeLane, string, boolean]>([
    ['gains', 'Everything was clear', true],
    ['gains', 'No problems at all', true],
    ['gains', 'Nothing special', false],
    ['thoughts', 'All good', true],
    ['thoughts', 'Nothing', false],
    ['emotions', 'fine', true],
    ['needs', 'nothing in particular', false],
    ['ideal', 'Quick and clear', true],
    ['ideal', 'Nothing to change', false],
    ['ideal', 'As it was', false],
    ['ideal', 'Everything was perfect', false],
    ['dropoff', 'nothing', false],
    ['actions', 'Called the manager', true],
  ])('in %s, "%s" is kept: %s', async (lane, text, kept) => {
    const { codes } = await summariser.code(context(), [segment(text, { lane })]);
    expect(codes).toHaveLength(kept ? 1 : 0);
  });

  it('loses no segment, whatever it says', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySegments, async (records) => {
        const segments = records.map(({ text, ...rest }) => segment(text, rest));
        const { codes, setAside } = await summariser.code(context(), segments);
        const ids = [...codes.flatMap((code) => code.segments), ...setAside.map((s) => s.segment)];
        expect(ids.sort()).toEqual(segments.map(({ id }) => id).sort());
      }),
    );
  });
});

describe('group', () => {
  it('puts every code into exactly one theme whose title is somebody’s sentence, in any order of input', async () => {
    await fc.assert(
      fc.asyncProperty(
        arbitrarySegments.chain((records) =>
          fc.tuple(
            fc.constant(records),
            fc.shuffledSubarray([...records.keys()], { minLength: records.length }),
            fc.constantFrom<CodeLane>('barriers', 'ideal'),
          ),
        ),
        async ([records, shuffled, lane]) => {
          const segments = records.map(({ text, ...rest }, n) =>
            segment(text, { ...rest, id: `s${n}/0` }),
          );
          const themes = await grouped(segments, lane);
          expect(themes.flatMap(({ codes }) => codes).sort()).toEqual(
            codesOf(segments)
              .map(({ id }) => id)
              .sort(),
          );
          for (const { title, codes } of themes)
            expect(
              segments.filter((s) => codes.includes(`c-${s.id}`)).map((s) => titleOf(s.text)),
            ).toContain(title);
          const again = shuffled.flatMap((n) => segments[n] ?? []);
          expect(await grouped(again, lane)).toEqual(themes);
        },
      ),
    );
  });

  it('joins what was tapped as one kind of obstacle across languages and words', async () => {
    const waiting = [
      segment('Nobody called me back', { obstacle: ['waiting'] }),
      segment('It took for ever', { obstacle: ['waiting'] }),
      segment('Неделю ждал ответа', { obstacle: ['waiting'], language: 'ru' }),
    ];
    const price = [segment('The quote was too high', { obstacle: ['price'] })];
    const themes = await grouped([...waiting, ...price]);
    expect(themes.map(({ codes }) => codes.length)).toEqual([3, 1]);
    const inRussian = await grouped([...waiting, ...price], 'barriers', 'ru');
    expect(inRussian[0]?.title).toBe('Неделю ждал ответа');
  });

  it('joins what nobody tapped across languages where it is clearly about one thing', async () => {
    const themes = await grouped([
      segment('Nobody answers the phone', { language: 'en' }),
      segment('The hotline never replied', { language: 'en' }),
      segment('До оператора не дозвониться', { language: 'ru' }),
      segment('Звонил, трубку не берут', { language: 'ru' }),
      segment('Na infolinii nikt nie odbiera telefonu', { language: 'pl' }),
      segment('Слишком высокая комиссия', { language: 'ru' }),
      segment('Fees for everything', { language: 'en' }),
    ]);
    expect(themes.map(({ codes }) => codes.length)).toEqual([5, 2]);
  });

  it('gives who tapped several kinds the one their words are about', async () => {
    const segments = [
      segment('The price was too high', { obstacle: ['price'] }),
      segment('I waited too long', { obstacle: ['waiting'] }),
      segment('Three weeks of waiting', { obstacle: ['waiting'] }),
      segment('What a high price', { obstacle: ['price', 'waiting'] }),
      segment('Waited a whole month', { obstacle: ['price', 'waiting'] }),
    ];
    const themes = await grouped(segments);
    const titles = themes.map(({ codes }) =>
      segments.filter((s) => codes.includes(`c-${s.id}`)).map((s) => s.text.includes('price')),
    );
    expect(titles).toEqual([
      [false, false, false],
      [true, true],
    ]);
  });

  it('splits a kind of obstacle where words clearly show two problems', async () => {
    const of = (text: string) => segment(text, { obstacle: ['waiting'] });
    const themes = await grouped([
      of('Waited for the crew'),
      of('The crew was late'),
      of('The crew arrived late'),
      of('No reply from the hotline'),
      of('Hotline gave no reply'),
      of('Hotline never replied'),
    ]);
    expect(themes.map(({ codes }) => codes.length)).toEqual([3, 3]);
  });

  it('lets an untapped sentence join the kind its words belong to, and no other', async () => {
    const themes = await grouped([
      segment('Long wait for the report', { obstacle: ['waiting'] }),
      segment('The report took weeks', { obstacle: ['waiting'] }),
      segment('Long wait for a report'),
      segment('No parking'),
    ]);
    expect(themes.map(({ codes }) => codes.length)).toEqual([3, 1]);
  });

  it('orders by people, then severity, and counts a person once', async () => {
    const themes = await grouped([
      segment('No parking', { person: 'x' }),
      segment('no parking at all', { person: 'x' }),
      segment('Rude receptionist', { person: 'y', severity: 5 }),
      segment('The invoice was wrong', { person: 'v' }),
      segment('Wrong invoice', { person: 'w' }),
    ]);
    expect(themes.map(({ codes }) => codes.length)).toEqual([2, 1, 2]);
  });

  it('takes nothing, unknown segments and unknown languages', async () => {
    expect(await grouped([])).toEqual([]);
    const lost: Code = { id: 'c', segments: ['nowhere'], lane: 'barriers', label: 'label' };
    const { themes } = await summariser.group(context(), [lost], new Map());
    expect(themes).toEqual([
      { lane: 'barriers', title: 'label', definition: '', codes: ['c'], opposed: [] },
    ]);
    const german = ['Der Bericht kam zu spät', 'Bericht viel zu spät', 'Kein Parkplatz'];
    expect(await grouped(german.map((text) => segment(text, { language: 'de' })))).toHaveLength(2);
    const ukrainian = ['Звіт прийшов пізно', 'Пізно прийшов звіт', 'Немає паркування'];
    expect(await grouped(ukrainian.map((text) => segment(text, { language: 'uk' })))).toHaveLength(
      2,
    );
  });

  it('groups the same in whatever order codes come', async () => {
    const texts = ['long wait', 'unclear price', 'nobody called', 'rude staff', 'late crew'];
    const many = Array.from({ length: 60 }, (_, n) => segment(`${texts[n % 5]} ${n % 7}`));
    const once = await grouped(many);
    expect(once.flatMap(({ codes }) => codes)).toHaveLength(60);
    expect(await grouped([...many].reverse())).toEqual(once);
  });
});

function theme(
  lane: CodeLane,
  segments: Segment[],
  rest: Partial<ThemeSummary> = {},
): ThemeSummary {
  const people = (audience: string) =>
    new Set(segments.filter((s) => s.audience === audience).map((s) => s.person)).size;
  return {
    id: `t${++numbers}`,
    lane,
    title: segments[0]?.text ?? '',
    customers: people('customer'),
    staff: people('staff'),
    asked: 10,
    severity: null,
    segments: segments.map((s) => ({ ...s, lane })),
    ...rest,
  };
}

describe('recommend', () => {
  it('proposes people’s own wishes, tied to the barriers the same people voiced', async () => {
    const wait = theme(
      'barriers',
      ['p1', 'p2', 'p3'].map((person) => segment('Waited for the call-back', { person })),
      { severity: 5 },
    );
    const price = theme('barriers', [segment('Prices are hidden', { person: 'p9' })]);
    const wish = theme('ideal', [segment('A chat bot that answers at once', { person: 'p1' })]);
    const { proposals } = await summariser.recommend(context(), [wait, price, wish]);
    expect(proposals).toEqual([
      {
        text: 'A chat bot that answers at once',
        answers: [wait.id],
        impact: 2,
        effort: null,
        origin: 'customer',
        segments: wish.segments.map(({ id }) => id),
      },
    ]);
  });

  it('ties strangers’ wishes by words, and leaves the rest to themselves', async () => {
    const price = theme('barriers', [segment('Prices are hidden on the site')]);
    const show = theme('ideal', [segment('Show prices on the site', { audience: 'staff' })]);
    const tea = theme('ideal', [segment('Offer a cup of tea')]);
    const { proposals } = await summariser.recommend(context(), [price, show, tea]);
    expect(proposals.map(({ answers, origin }) => [answers, origin]).sort()).toEqual(
      [
        [[price.id], 'staff'],
        [[tea.id], 'customer'],
      ].sort(),
    );
  });

  it('leaves out what asks for nothing, and has nothing to say about nothing', async () => {
    const content = theme('ideal', [segment('Nothing to change'), segment('As it was')]);
    expect((await summariser.recommend(context(), [content])).proposals).toEqual([]);
    expect((await summariser.recommend(context(), [])).proposals).toEqual([]);
  });

  it('keeps five, most people first, one of them from staff', async () => {
    const wishes = Array.from({ length: 12 }, (_, n) =>
      theme(
        'ideal',
        Array.from({ length: 12 - n }, () => segment(`Wish number ${'abcdefghijkl'[n]}${n}`)),
      ),
    );
    const staff = theme('ideal', [segment('Give us a shared calendar', { audience: 'staff' })]);
    const { proposals } = await summariser.recommend(context(), [staff, ...wishes].reverse());
    expect(proposals.map(({ segments }) => segments.length)).toEqual([12, 11, 10, 9, 1]);
    expect(proposals.at(-1)?.origin).toBe('staff');
  });

  it('cites only what exists', async () => {
    await fc.assert(
      fc.asyncProperty(arbitrarySegments, arbitrarySegments, async (barriers, ideals) => {
        const make = (lane: CodeLane) => (r: (typeof barriers)[number]) =>
          theme(lane, [segment(r.text, { ...r, lane })]);
        const themes = [...barriers.map(make('barriers')), ...ideals.map(make('ideal'))].slice(
          0,
          39,
        );
        const { proposals } = await summariser.recommend(context(), themes);
        const segments = new Map(themes.flatMap((t) => t.segments.map((s) => [s.id, s.text])));
        for (const proposal of proposals) {
          expect(themes.map(({ id }) => id)).toEqual(expect.arrayContaining(proposal.answers));
          expect(proposal.segments.map((id) => segments.get(id))).toContain(proposal.text);
          expect(proposal.answers.length).toBeGreaterThan(0);
        }
        const again = await summariser.recommend(context(), [...themes].reverse());
        expect(again.proposals).toEqual(proposals);
      }),
    );
  });
});

describe('cancelling', () => {
  it('rejects with the signal’s reason, before and between lanes', async () => {
    const reason = new Error('enough');
    const many = Array.from({ length: 3000 }, (_, n) =>
      segment(`text ${n} about ${n % 40} things`),
    );
    const cancelled = context(AbortSignal.abort(reason));
    await expect(summariser.code(cancelled, many)).rejects.toBe(reason);
    await expect(summariser.recommend(cancelled, [])).rejects.toBe(reason);
    const controller = new AbortController();
    const work = summariser.group(
      context(controller.signal),
      codesOf(many),
      new Map(many.map((s) => [s.id, s])),
    );
    controller.abort(reason);
    await expect(work).rejects.toBe(reason);
  });
});
