import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { answerId } from '../../src/domain/compose-answer.ts';
import {
  canBeFollowedUp,
  chooseFollowUps,
  isThin,
  type PreparedFollowUp,
} from '../../src/domain/follow-up.ts';
import { type Guide, guideSchema } from '../../src/domain/guide.ts';
import { planOf } from '../../src/domain/plan.ts';
import { aGuide, anAnswer, anInterview } from '../contracts/fixtures.ts';

const said = (text: string, lane: Answer['lane'], language = 'en', fields: Partial<Answer> = {}) =>
  anAnswer({ text, lane, language, ...fields });

describe('isThin', () => {
  it.each<[string, Answer['lane'], string]>([
    ['too slow', 'barriers', 'en'],
    ['It was ok', 'actions', 'en'],
    ['just the usual, you know, nothing special really', 'actions', 'en'],
    ['everything', 'ideal', 'en'],
    ['various things, it depends on many things I guess', 'thoughts', 'en'],
    ['there were some problems with it, more or less', 'barriers', 'en'],
    ['il prezzo', 'barriers', 'it'],
    ['è andato tutto più o meno come al solito', 'actions', 'it'],
    ['varie cose, un po’ di tutto insomma', 'ideal', 'it'],
    ['różnie', 'thoughts', 'pl'],
    ['roznie to bywa', 'actions', 'pl'],
    ['no normalnie, jak zwykle, wszystko po prostu poszło', 'actions', 'pl'],
    ['były różne problemy, raczej takie zwykłe', 'barriers', 'pl'],
    ['нормально', 'thoughts', 'ru'],
    ['всякое', 'barriers', 'ru'],
    ['ну, в общем, всё было более-менее как обычно', 'actions', 'ru'],
    ['цена', 'barriers', 'ru'],
    ['🤷', 'thoughts', 'en'],
    ['???', 'barriers', 'en'],
    ['太慢', 'barriers', 'zh'],
  ])('%s (%s, %s): yes', (text, lane, language) => {
    expect(isThin(said(text, lane, language))).toBe(true);
  });

  it.each<[string, Answer['lane'], string]>([
    ['The price was not on the website', 'barriers', 'en'],
    ['I don’t know', 'thoughts', 'en'],
    ['boh', 'thoughts', 'it'],
    ['nie wiem', 'ideal', 'pl'],
    ['не помню', 'actions', 'ru'],
    ['I called them twice and then wrote', 'actions', 'en'],
    ['nothing got in the way', 'barriers', 'en'],
    ['Nothing', 'actions', 'en'],
    ['no', 'barriers', 'en'],
    ['all clear', 'barriers', 'en'],
    ['ho aspettato due settimane la risposta', 'barriers', 'it'],
    ['nessun ostacolo', 'barriers', 'it'],
    ['niente', 'thoughts', 'it'],
    ['nic nie przeszkadzało', 'barriers', 'pl'],
    ['nikt nie odbierał telefonu przez tydzień', 'barriers', 'pl'],
    ['ничего не мешало', 'barriers', 'ru'],
    ['нет', 'barriers', 'ru'],
    ['два дня ждали ответа менеджера', 'barriers', 'ru'],
    ['too expensive', 'dropoff', 'en'],
    ['drogo', 'dropoff', 'pl'],
    ['等了三个星期才收到回复', 'barriers', 'zh'],
  ])('%s (%s, %s): no', (text, lane, language) => {
    expect(isThin(said(text, lane, language))).toBe(false);
  });

  it('never asks for more where a word or two was asked for', () => {
    const answer = said('the form', 'barriers');
    expect(isThin(answer)).toBe(true);
    expect(isThin(answer, { short: true })).toBe(false);
    expect(isThin(said('normal', 'systems'), { short: true })).toBe(true);
  });

  it('knows what is nobody’s own words', () => {
    for (const fields of [
      { skipped: true },
      { source: 'button', choices: ['none'] },
      { kind: 'rating' },
      { kind: 'multi' },
      { lane: 'persona' },
    ] satisfies Partial<Answer>[])
      expect(canBeFollowedUp(said('ok', 'actions', 'en', fields))).toBe(false);
  });
});

const all = (text: string) => ({ en: text, it: text, pl: text, ru: text });

/** A stage with questions in an order that is not that of their weight. */
function guideOf(followUps: Guide['followUps']): Guide {
  const base = aGuide();
  const [doing] = base.questions.customer;
  const lanes = ['thoughts', 'actions', 'gains', 'barriers', 'ideal'] as const;
  const customer = lanes.map((lane) => ({
    ...doing,
    id: lane,
    lane,
    followUps: lane === 'gains' ? 0 : 1,
  }));
  return guideSchema.parse({ ...base, followUps, questions: { ...base.questions, customer } });
}

const guide = guideOf([
  { id: 'any', text: all('Could you tell me about the last time?') },
  { id: 'barriers', lanes: ['barriers'], text: all('What exactly went on?') },
  { id: 'more', text: all('How did that go?') },
]);
const interview = anInterview({ form: 'customer', language: 'en' });
const plan = planOf(guide, 'customer');

function choose(texts: Record<string, string>, prepared: Record<string, string> = {}, limit = 2) {
  const slots = (id: string) => plan.find(({ question }) => question.id === id);
  const answers = Object.entries(texts).flatMap(([id, text]) => {
    const slot = slots(id);
    if (!slot) return [];
    const { lane } = slot.question;
    return [said(text, lane, 'en', { id: answerId(interview, slot), question: id })];
  });
  const written = new Map<number, PreparedFollowUp>(
    Object.entries(prepared).flatMap(([id, text]) => {
      const slot = slots(id);
      const answerLength = texts[id]?.length ?? 0;
      if (!slot) return [];
      return [[slot.index, { text, language: 'en', answerRevision: 0, answerLength }]];
    }),
  );
  const given = { guide, interview, stage: 'search', answers, prepared: written, limit };
  const named = (index: number) => plan[index]?.question.id;
  return {
    given,
    chosen: chooseFollowUps(given).map(({ slot, text, source }) => [named(slot), source, text]),
  };
}

describe('chooseFollowUps', () => {
  const thin = {
    thoughts: 'ok',
    actions: 'the usual',
    gains: 'good',
    barriers: 'slow',
    ideal: 'ok',
  };

  it('asks neutral questions about thin answers, what matters most first, none twice', () => {
    expect(choose(thin, {}, 3).chosen).toEqual([
      ['barriers', 'guide', 'What exactly went on?'],
      ['actions', 'guide', 'Could you tell me about the last time?'],
      ['thoughts', 'guide', 'How did that go?'],
    ]);
  });

  it('puts what was written for an answer first, thin or not', () => {
    const texts = { ...thin, ideal: 'I would have found it all on the website' };
    expect(choose(texts, { ideal: 'What would you have looked for?' }).chosen).toEqual([
      ['ideal', 'model', 'What would you have looked for?'],
      ['barriers', 'guide', 'What exactly went on?'],
    ]);
  });

  it('asks at most one a question, and as many as allowed', () => {
    const prepared = { barriers: 'What was slow?', thoughts: 'What came to mind?' };
    expect(choose(thin, prepared, 1).chosen).toEqual([['barriers', 'model', 'What was slow?']]);
    expect(choose(thin, prepared, 3).chosen.map(([id]) => id)).toEqual([
      'barriers',
      'thoughts',
      'actions',
    ]);
    expect(choose(thin, prepared, 0).chosen).toEqual([]);
  });

  it('gives nothing where the answers say enough, or nothing is to be followed up', () => {
    const enough = {
      barriers: 'nothing got in the way',
      actions: 'I called them and asked for the price list',
      gains: 'good',
    };
    expect(choose(enough, { gains: 'What was good?', barriers: 'What about it?' }).chosen).toEqual(
      [],
    );
  });

  it('drops what was written for an earlier wording, other fragments or another language', () => {
    const { given } = choose({ barriers: 'slow' }, { barriers: 'What was slow?' });
    const text = (changed: Partial<typeof given>) =>
      chooseFollowUps({ ...given, ...changed }).map((each) => each.source);
    expect(text({})).toEqual(['model']);
    const [answer] = given.answers;
    const changed = (fields: Partial<Answer>) => ({
      answers: answer ? [{ ...answer, ...fields }] : [],
    });
    expect(text(changed({ revisions: 1 }))).toEqual(['guide']);
    expect(text(changed({ text: 'slow\nvery' }))).toEqual(['guide']);
    expect(text({ interview: { ...interview, language: 'it' } })).toEqual(['guide']);
  });

  it('leaves the answers to follow-ups alone', () => {
    const { given } = choose({ barriers: 'The price was not on the website' });
    const more = given.answers.map((each) => ({
      ...each,
      id: `${each.id}f`,
      followUpOf: each.id,
      text: 'ok',
    }));
    expect(chooseFollowUps({ ...given, answers: [...given.answers, ...more] })).toEqual([]);
  });

  it('asks nothing neutral where the guide has nothing', () => {
    const bare = guideOf([]);
    const { given } = choose({ barriers: 'slow' });
    expect(chooseFollowUps({ ...given, guide: bare })).toEqual([]);
  });
});
