import { describe, expect, it } from 'vitest';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import { flaggedPeople } from '../../src/domain/flagged-people.ts';
import { interviewQuality, sharedTexts } from '../../src/domain/interview-quality.ts';
import { smallGuide } from '../support/small-guide.ts';

let made = 0;

function answer(text: string, fields: Partial<Answer> = {}): Answer {
  made++;
  return answerSchema.parse({
    id: `a${made}`,
    interview: 'i-ann',
    person: 'ann',
    audience: 'customer',
    stage: 'search',
    lane: 'actions',
    question: `q${made}`,
    kind: 'text',
    text,
    language: 'en',
    source: 'text',
    answeredAt: '2026-11-02T10:00:00Z',
    ...fields,
  });
}
const said = (...texts: string[]) => texts.map((text) => answer(text));
const inLanguage = (language: string, ...texts: string[]) =>
  texts.map((text) => answer(text, { language }));
const rated = (...ratings: number[]) =>
  ratings.map((rating) => answer('', { lane: 'emotions', kind: 'rating', rating }));
const severity = (value: number) =>
  answer('The price was nowhere to be found', { lane: 'barriers', severity: value });
const real = [
  'I looked for a laboratory on the internet',
  'The quote came within two days',
  'I asked my colleague who had used you',
  'The report was easy to read for once',
];

describe('very short answers', () => {
  it.each([
    ['en', ['site', 'the phone', 'called', 'too long']],
    ['it', ['sito', 'il telefono', 'chiamato', 'troppo tardi']],
    ['pl', ['strona', 'przez telefon', 'czekanie', 'za późno']],
    ['ru', ['сайт', 'по телефону', 'ждали', 'очень долго']],
    // No spaces: characters tell.
    ['zh', ['网站', '电话', '等待', '太久']],
    ['de', ['Webseite', 'per Telefon', 'gewartet', 'zu lange']],
  ])('are seen in %s', (language, texts) => {
    expect(interviewQuality(inLanguage(language, ...texts))).toEqual(['too-short']);
  });

  it('are none where a sentence has no spaces', () => {
    const texts = ['我在网上找了一个实验室', '报价两天之内就来了', '我问了以前合作过的同事', '好'];
    expect(interviewQuality(inLanguage('zh', ...texts))).toEqual([]);
  });

  it('take four texts, and half of them or more: the median has fewer than three words', () => {
    expect(interviewQuality(said('site', 'phone', 'called'))).toEqual([]);
    expect(interviewQuality(said('site', 'phone', ...real.slice(0, 2)))).toEqual([]);
    expect(interviewQuality(said('site', 'phone', 'two words', real[0] ?? ''))).toEqual([
      'too-short',
    ]);
    // Of two, two, four and five words the median is three.
    const even = said('two words', 'no wonder', 'there were three words', 'here are five of them');
    expect(interviewQuality(even)).toEqual([]);
  });

  it('are not made of denials, taps, skipped questions, persona and names of tools', () => {
    const answers = [
      ...said('nothing', 'no', '-', 'None', 'No problems'),
      ...inLanguage('it', 'niente', 'nessuno', 'nulla', 'no'),
      ...['ja', 'tak', 'welder', 'fishing'].map((text) => answer(text, { lane: 'persona' })),
      ...['CRM', 'Excel', '1C', 'mail'].map((text) => answer(text, { lane: 'systems' })),
      ...['too dear', 'no time', 'price', 'chance'].map((text) =>
        answer(text, { lane: 'dropoff' }),
      ),
      ...['a', 'b', 'c', 'd'].map(() => answer('', { skipped: true })),
      ...['Nowhere that I see', 'Nobody', 'X', 'Y'].map((text) =>
        answer(text, { source: 'button' }),
      ),
    ];
    expect(interviewQuality(answers)).toEqual([]);
  });

  it('are not those to questions for which a word is enough', () => {
    const answers = ['speed', 'price', 'trust', 'time'].map((text) =>
      answer(text, { question: 'needs' }),
    );
    expect(interviewQuality(answers)).toEqual(['too-short']);
    const context = { short: new Set(['needs']), shared: new Set<string>() };
    expect(interviewQuality(answers, context)).toEqual([]);
  });

  it('go together with what was said to their follow-ups', () => {
    const short = said('site', 'phone', 'called', 'late');
    const followUps = short.map(({ id, question }, n) =>
      answer(real[n] ?? '', { followUpOf: id, question }),
    );
    expect(interviewQuality([...short, ...followUps])).toEqual([]);
  });
});

describe('the same every time', () => {
  it('is not held against a happy customer who tells about it', () => {
    expect(interviewQuality([...rated(2, 2, 2, 2, 2), ...said(...real)])).toEqual([]);
    const content = said('nothing', 'no problems', 'everything was fine');
    expect(interviewQuality([...rated(2, 2, 2, 2, 2), ...content])).toEqual([]);
    expect(interviewQuality(rated(2, 2, 2, 2, 2))).toEqual([]);
  });

  it('is seen where four taps or more never differ and the words are poor', () => {
    const poor = said('site', 'called');
    expect(interviewQuality([...rated(0, 0, 0, 0), ...poor])).toEqual(['all-the-same']);
    expect(interviewQuality([...rated(0, 0, 0), ...poor])).toEqual([]);
    expect(interviewQuality([...rated(0, 0, 0, 1), ...poor])).toEqual([]);
  });

  it('looks at ratings and severities, each on its scale', () => {
    const brief = (n: number) => answer('slow', { lane: 'barriers', severity: n });
    const poor = said('site');
    expect(interviewQuality([...rated(0, 0), brief(3), brief(3), ...poor])).toContain(
      'all-the-same',
    );
    expect(interviewQuality([...rated(0, 0), brief(3), brief(4), ...poor])).toEqual([]);
    expect(interviewQuality([severity(3), ...rated(1, 1, 1, 1)])).toEqual([]);
  });

  it('is seen where three questions have the same short answer, however spelt', () => {
    const alike = said('Called the manager', 'called the manager!', 'CALLED THE  MANAGER.');
    expect(interviewQuality([...alike, ...said(...real)])).toEqual(['all-the-same']);
    expect(interviewQuality([...alike.slice(1), ...said(...real)])).toEqual([]);
  });
});

describe('copied text', () => {
  const long = 'We waited for the call and then we called ourselves';
  const longer = `${long}, and in the end another firm was faster`;

  it('is a long text twice in one interview', () => {
    expect(interviewQuality(said(long, `${long}!`, ...real))).toEqual(['copy-paste']);
    expect(interviewQuality(said(long, 'too short', 'too short', ...real))).toEqual([]);
  });

  it('is not what the same person says once more when asked again', () => {
    const parent = answer(long);
    const again = answer(long, { followUpOf: parent.id, question: parent.question });
    expect(interviewQuality([parent, again, ...said(...real)])).toEqual([]);
  });

  it('is a longer text that somebody else sent too', () => {
    const mine = said(longer, ...real);
    const shared = (other: Answer) => sharedTexts([...mine, other]);
    const theirs = { person: 'bob', interview: 'i-bob' };
    const judge = (other: Answer) =>
      interviewQuality(mine, { short: new Set(), shared: shared(other) });
    expect(judge(answer(longer, theirs))).toEqual(['copy-paste']);
    expect(judge(answer(long, theirs))).toEqual([]);
    expect(judge(answer(longer))).toEqual([]);
    expect(judge(answer(longer, { ...theirs, source: 'button' }))).toEqual([]);
  });
});

describe('off the topic', () => {
  it('is half of the texts or more without a word in them', () => {
    expect(interviewQuality(said('asdfgh', 'https://a.example/x', ...real.slice(0, 2)))).toEqual([
      'off-topic',
    ]);
    expect(interviewQuality(said('asdfgh', ...real.slice(0, 2)))).toEqual([]);
    expect(interviewQuality(said('фывапр'))).toEqual(['off-topic']);
    expect(interviewQuality([])).toEqual([]);
  });

  it('does not count denials among the texts', () => {
    expect(interviewQuality(said('-', '-', 'n/a', real[0] ?? ''))).toEqual([]);
    expect(interviewQuality(said('nothing', 'nothing', 'asdf'))).toEqual(['off-topic']);
  });
});

describe('whose interviews to look at', () => {
  const names = new Map(['ann', 'bob', 'cem'].map((each, n) => [each, `P${n + 9}`]));
  const of = (person: string, ...texts: string[]) =>
    texts.map((text) => answer(text, { person, interview: `i-${person}` }));
  const staff = (person: string, text: string) =>
    answer(text, { person, interview: `i-${person}`, audience: 'staff', lane: 'observations' });

  it('names customers in order, each once, with all that is odd', () => {
    const answers = [
      ...of('bob', 'site', 'phone', 'called', 'late'),
      ...of('ann', 'asdf', 'qwer'),
      ...of('cem', ...real),
      answer('zxcvb', { person: 'bob', interview: 'another' }),
    ];
    expect(flaggedPeople(answers, smallGuide, names, 3)).toEqual({
      customers: [
        { person: 'P9', flags: ['off-topic'] },
        { person: 'P10', flags: ['too-short', 'off-topic'] },
      ],
      staff: 0,
    });
  });

  it('knows from the guide to which questions a word is enough, in each form', () => {
    const { customer, staff, observation } = smallGuide.questions;
    const [brief] = customer
      .filter(({ id }) => id === 'barriers')
      .map((q) => ({ ...q, short: true }));
    if (!brief) throw new Error('no question');
    const asked = ['price', 'time', 'form', 'call'].map((text) =>
      answer(text, { question: brief.id }),
    );
    const judge = (questions: typeof smallGuide.questions) =>
      flaggedPeople(asked, { ...smallGuide, questions }, names, 3).customers.length;
    expect(judge({ customer: [brief], staff, observation })).toBe(0);
    expect(judge({ customer, staff: [...staff, brief], observation })).toBe(1);
  });

  it('only counts employees, and not even that in a group that is too small', () => {
    const two = [staff('sam', 'asdf'), staff('sue', 'They cannot find the price')];
    expect(flaggedPeople(two, smallGuide, names, 3)).toEqual({ customers: [], staff: 0 });
    const three = [...two, staff('ida', 'qwer')];
    expect(flaggedPeople(three, smallGuide, names, 3)).toEqual({ customers: [], staff: 2 });
  });
});
