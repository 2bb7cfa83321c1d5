import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { shortened } from '../../../src/adapters/telegram/answer-label.ts';
import { followUpView, recapView } from '../../../src/adapters/telegram/closing-view.ts';
import { playbackView } from '../../../src/adapters/telegram/playback-view.ts';
import { questionView } from '../../../src/adapters/telegram/question-view.ts';
import type { Standing } from '../../../src/app/interview-view.ts';
import { type Answer, answerSchema } from '../../../src/domain/answer.ts';
import type { Form, Guide } from '../../../src/domain/guide.ts';
import { beginInterview } from '../../../src/domain/interview.ts';
import { type Language, languages } from '../../../src/domain/language.ts';
import { planOf, progressAt, type Slot } from '../../../src/domain/plan.ts';
import { guidesFolder } from '../guides/folder.ts';

const texts = createTexts();
const found = loadGuides(guidesFolder).find(({ id }) => id === 'classic');
if (!found) throw new Error('no classic guide');
const guide: Guide = found;

/** An interview in which these questions, named "stage/question", were answered so. */
function interviewWith(form: Form, said: Record<string, Partial<Answer>>, marks = '') {
  const plan = planOf(guide, form);
  const who = { id: 'interview1', study: 'study1234567', guide: 'guide-1', participant: 'p' };
  const begun = beginInterview(guide, { ...who, form, language: 'en', trial: false }, new Date(0));
  const noted = Object.entries(said).map(([at, values]) => {
    const slot = slotAt(form, at);
    const answer = answerSchema.parse({
      id: `${begun.id}-${slot.index}`,
      interview: begun.id,
      person: 'p',
      audience: form === 'customer' ? 'customer' : 'staff',
      stage: slot.stage?.id ?? null,
      lane: slot.question.lane,
      question: slot.question.id,
      kind: slot.question.kind,
      text: '',
      language: 'en',
      source: 'text',
      answeredAt: new Date(0).toISOString(),
      ...values,
    });
    return { slot, answer };
  });
  const interview = { ...begun, marks: marks.padEnd(plan.length, 'a') };
  return { guide, interview, progress: null, earlier: null, noted };
}

function slotAt(form: Form, at: string): Slot {
  const [stage = '', id = ''] = at.split('/');
  const slot = planOf(guide, form).find(
    (each) => (each.stage?.id ?? '') === stage && each.question.id === id.replace('+', ''),
  );
  if (!slot) throw new Error(`no ${at}`);
  return slot;
}

function recapOf(form: Form, stage: string, said: Record<string, Partial<Answer>>) {
  const { noted, ...view } = interviewWith(form, said);
  const here = guide.stages.find(({ id }) => id === stage);
  const [first] = noted;
  if (!here || !first) throw new Error('nothing to read back');
  const standing = { kind: 'recap' as const, stage: here, noted };
  return recapView({ ...view, slot: first.slot, standing }, 'en', texts).text.split('\n');
}

describe('a recap', () => {
  it('says how bad an obstacle was and of what kind, and for employees how often they see it', () => {
    const details = { text: 'no prices', severity: 4, obstacle: ['price', 'finding'] };
    expect(recapOf('customer', 'interest', { 'interest/barriers': details })).toContain(
      '• Obstacle: no prices (Price; Finding information, 4/5)',
    );
    const seen = { text: 'they ring twice', frequency: 'often', severity: 3 };
    expect(recapOf('staff', 'interest', { 'interest/observations': seen })).toContain(
      '• Difficulties: they ring twice (Often, 3/5)',
    );
  });

  it('puts what a follow-up brought below what it is about, and tells several messages apart', () => {
    const lines = recapOf('customer', 'interest', {
      'interest/actions': { text: 'Googled it\nended up on your site' },
      'interest/actions+': { text: 'On Thursday', followUpOf: 'interview1-15', id: 'more' },
    });
    expect(lines.slice(2, 4)).toEqual([
      '• What you did: Googled it / ended up on your site',
      '   ↳ On Thursday',
    ]);
  });

  it.each([
    ['-2', '😡 −2'],
    ['😡', '😡 −2'],
    ['awful, really', '😡 −2 awful, really'],
  ])('shows a feeling typed as %j as %j', (text, shown) => {
    const lines = recapOf('customer', 'interest', { 'interest/feeling': { text, rating: -2 } });
    expect(lines).toContain(`• Feeling: ${shown}`);
  });
});

it('a follow-up names the question that its words answered', () => {
  const { noted, ...view } = interviewWith('customer', { 'interest/thoughts': { text: 'dunno' } });
  const [about] = noted;
  if (!about) throw new Error('nothing to ask about');
  const stands = { kind: 'follow-up' as const, text: 'What happened?', earlier: null };
  const standing = { ...stands, about: about.answer };
  const { text } = followUpView({ ...view, slot: about.slot, standing }, 'en', texts);
  expect(text).toContain('You wrote: “dunno” (Thoughts)\n\nWhat happened?');
});

describe('a playback', () => {
  /** What it says between its header and the question, by part. */
  const played = (
    form: Form,
    said: Record<string, Partial<Answer>>,
    denied: string[] = [],
    language: Language = 'en',
    /** A guide may ask more: as if it asked everything so many times. */
    times = 1,
  ) => {
    const none = new Set(denied.map((at) => slotAt(form, at).index));
    const marks = planOf(guide, form).map(({ index }) => (none.has(index) ? 'z' : 'a'));
    const { noted, ...view } = interviewWith(form, said, marks.join(''));
    const [first] = noted;
    if (!first) throw new Error('nothing to play back');
    const all = Array.from({ length: times }, () => noted).flat();
    const standing: Extract<Standing, { kind: 'playback' }> = { kind: 'playback', noted: all };
    const { text } = playbackView({ ...view, slot: first.slot, standing }, language, texts);
    return { text, parts: text.split('\n\n').slice(1, -1) };
  };

  it('tells good and bad apart by name, and why a journey ended; denials need no line', () => {
    const said = {
      'awareness/feeling': { rating: 1 },
      'awareness/barriers': { text: 'not really' },
      'decision/feeling': { rating: -1 },
      'decision/barriers': { text: 'nine days for a quote' },
      'decision/gains': { text: 'they explain things' },
      'consumption/ended': { text: 'too late for us' },
      '/moment': { text: 'when they called back' },
    };
    expect(played('customer', said, ['awareness/barriers']).parts).toEqual([
      '▸ First contact 🙂 +1',
      '▸ Deciding 🙁 −1\nObstacle: nine days for a quote\nWhat sets us apart: they explain things',
      '▸ Using it\nThe reason: too late for us',
      '▸ Looking back\nDeciding moment: when they called back',
    ]);
  });

  it('tells of an employee who met no difficulties how they serve customers', () => {
    const said = {
      'interest/works': { choices: ['yes'] },
      'interest/frontstage': { text: 'I send the price list' },
      'interest/backstage': { text: 'I ask the lab' },
      'interest/observations': { text: 'No difficulties' },
      'interest/ideal': { text: 'Nothing' },
      'decision/frontstage': { text: 'I write the quote' },
      'decision/observations': { text: 'They wait for a call' },
    };
    expect(played('staff', said, ['interest/observations', 'interest/ideal']).parts).toEqual([
      '▸ Finding out more\nCustomers see: I send the price list\nBehind the scenes: I ask the lab',
      '▸ Deciding\nDifficulties: They wait for a call',
    ]);
  });

  it.each(
    languages.flatMap((language) =>
      (['customer', 'staff'] as const).map((form) => ({ language, form })),
    ),
  )('of a talkative $form stays short in $language, and every line keeps its share', (its) => {
    const text = 'the manager promised to call back the same day and never did, '.repeat(5);
    const told = planOf(guide, its.form).filter(({ question: { kind, lane, files } }) => {
      const isPlayed = ['barriers', 'gains', 'observations', 'ideal', 'moments'].includes(lane);
      return !files && (kind === 'rating' || (kind === 'text' && isPlayed));
    });
    const said = told.map((slot): [string, Partial<Answer>] => [
      `${slot.stage?.id ?? ''}/${slot.question.id}`,
      { text, ...(slot.question.kind === 'rating' ? { rating: -2 } : {}) },
    ]);
    const short = played(its.form, Object.fromEntries(said), [], its.language);
    expect(short.text.length).toBeLessThanOrEqual(600);
    expect(short.parts).toHaveLength(its.form === 'customer' ? 6 : 5);
    const words = short.parts.flatMap((part) => part.split('\n').slice(1));
    expect(words).toHaveLength(told.filter(({ question }) => question.kind === 'text').length);
    for (const line of words) expect(line).toContain(': the manager');
  });

  it('shows where words are cut, after a whole one, and where lines are left out', () => {
    const text = 'nobody called me back on the day that they had promised '.repeat(3);
    const lanes = ['dropoff', 'barriers', 'gains', 'ideal', 'moments'];
    const told = planOf(guide, 'customer').filter(
      ({ question: { kind, lane, files } }) => !files && kind === 'text' && lanes.includes(lane),
    );
    const at = ({ stage, question }: Slot) => `${stage?.id ?? ''}/${question.id}`;
    const all = Object.fromEntries(told.map((slot) => [at(slot), { text }]));
    const { text: short, parts } = played('customer', all, [], 'ru', 2);
    expect(short.length).toBeLessThanOrEqual(600);
    for (const part of parts) {
      const [head = '', ...lines] = part.split('\n');
      const left = lines.filter((line) => line !== '…');
      for (const line of left) {
        const [, words = ''] = /: (.*)…$/.exec(line) ?? [];
        expect(words).not.toBe('');
        expect(text.startsWith(`${words} `)).toBe(true);
      }
      const said = told.filter(({ stage }) => head.includes(stage?.told?.ru ?? 'Оглядываясь'));
      expect(lines.includes('…')).toBe(left.length < 2 * said.length);
    }
    expect(parts.some((part) => part.endsWith('\n…'))).toBe(true);
  });
});

describe('a question', () => {
  const shown = (at: string, earlier: Partial<Answer> | null) => {
    const { noted, ...view } = interviewWith('customer', { [at]: earlier ?? {} });
    const [one] = noted;
    if (!one) throw new Error(`no ${at}`);
    const progress = progressAt(planOf(guide, 'customer'), view.interview.marks, one.slot);
    const standing = { kind: 'question' as const };
    const answer = earlier && one.answer;
    const asked = { ...view, slot: one.slot, progress, earlier: answer, standing };
    return questionView(asked, 'en', texts);
  };
  const labels = (at: string, earlier: Partial<Answer> | null) =>
    shown(at, earlier).keyboard.inline_keyboard.map((row) => row.map(({ text }) => text));

  it('says at the first one of a stage how far along the way it is', () => {
    expect(shown('decision/happened', null).text).toContain('(stage 3 of 5)');
    expect(shown('decision/feeling', null).text).not.toContain('of 5)');
  });

  it('offers to keep an answer that stands, and shows none that was never given', () => {
    expect(labels('interest/thoughts', { text: 'dunno' }).flat()).toContain('Keep this one ›');
    const detail = shown('interest/severity', { severity: null, obstacle: [] });
    expect(detail.text).not.toContain('so far');
    expect(labels('interest/severity', { severity: null }).flat()).toContain('Skip ›');
  });

  it('gives a button a row of its own where its label would be cut beside another', () => {
    const rows = labels('interest/obstacle', null);
    expect(rows).toContainEqual(['Waiting', 'Price']);
    expect(rows).toContainEqual(['Finding information']);
    expect(rows.flat().filter((text) => text.length > 18)).toEqual(
      rows.filter(([text = '']) => text.length > 18).flat(),
    );
  });
});

it.each([
  ['the manager never called back', 20, 'the manager never…'],
  ['the manager', 20, 'the manager'],
  ['Donaudampfschifffahrtsgesellschaft', 20, 'Donaudampfschifffah…'],
  ['😀'.repeat(30), 20, `${'😀'.repeat(19)}…`],
])('cuts %j to %i characters after a word', (text, longest, cut) => {
  expect(shortened(text, longest)).toBe(cut);
});
