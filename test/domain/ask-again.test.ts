import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { canAskAgain, mayBeAskedNow, placeForGap } from '../../src/domain/ask-again.ts';
import type { Gap } from '../../src/domain/gap.ts';
import { anInterview } from '../contracts/fixtures.ts';
import { stepByStep } from '../support/step-by-step.ts';
import { wordyGuide } from '../support/wordy-guide.ts';

/** An interview that has ended: the first stage was reached, the second was not; `said` answers questions by name. */
function ended(said: Record<string, string> = {}) {
  const s = stepByStep(wordyGuide);
  while (s.open !== null) {
    if (s.open === 'playback') s.do({ kind: 'playback', rating: null });
    else if (s.open.endsWith('/recap')) s.do({ kind: 'recap', stage: 0 });
    else if (s.open === 'search/happened') s.taps('yes');
    else if (s.open === 'decide/happened') s.taps('no');
    else if (said[s.open]) s.says(said[s.open] ?? '');
    else s.do({ kind: 'skip' });
  }
  expect(s.interview.status).toBe('finished');
  return s;
}

type Steps = ReturnType<typeof ended>;

function put(s: Steps, place: string, text?: string) {
  return s.do({ kind: 'ask-again', place, ...(text === undefined ? {} : { text }) });
}

describe('a question that was left out', () => {
  it('is put once more with its details, and then the interview has ended again', () => {
    const s = ended({ 'search/actions': 'I looked at three sites' });
    const slot = s.slot('search/barriers');
    const { touchedAt } = s.interview;
    expect(put(s, `${slot}`)).toBe('ask-again');
    expect(s.open).toBe('search/barriers');
    expect(s.interview).toMatchObject({ status: 'open', reopened: true, asked: null, touchedAt });
    s.says('Nobody answered the phone');
    expect(s.open).toBe('search/obstacle');
    s.taps('waiting');
    s.taps('done');
    expect(s.open).toBe('search/severity');
    s.taps('4');
    // Neither a recap nor the playback, though it was not rated.
    expect(s.open).toBeNull();
    expect(s.interview).toMatchObject({ status: 'finished', reopened: false, playback: null });
    expect(s.answerTo('search/barriers')).toMatchObject({
      stage: 'search',
      text: 'Nobody answered the phone',
      obstacle: ['waiting'],
      severity: 4,
      skipped: false,
    });
  });

  it('is never put twice, nor one that was answered, or of a stage that was not reached', () => {
    const s = ended({ 'search/actions': 'I looked at three sites' });
    expect(put(s, `${s.slot('search/actions')}`)).toBe('stale');
    expect(put(s, `${s.slot('decide/barriers')}`)).toBe('stale');
    expect(put(s, `${s.slot('search/severity')}`)).toBe('stale');
    expect(put(s, `${s.slot('closing/moment')}`)).toBe('stale');
    const place = `${s.slot('search/barriers')}`;
    expect(put(s, place)).toBe('ask-again');
    expect(put(s, `${s.slot('search/touchpoints')}`)).toBe('stale');
    s.do({ kind: 'skip' });
    expect(s.open).toBeNull();
    expect(put(s, place)).toBe('stale');
    expect(s.answerTo('search/barriers')).toMatchObject({ skipped: true });
  });

  it('may be gone back from, left for later and stopped; nothing else is asked', () => {
    const s = ended({ 'search/actions': 'I looked at three sites' });
    put(s, `${s.slot('search/barriers')}`);
    expect(s.do({ kind: 'back' })).toBe('back');
    s.do({ kind: 'skip' });
    expect(s.open).toBe('search/barriers');
    s.do({ kind: 'pause' });
    expect(s.do({ kind: 'restart' })).toBe('resume');
    expect(s.open).toBe('search/barriers');
    s.says('The site was down');
    s.taps('price');
    expect(s.do({ kind: 'stop' })).toBe('stop');
    expect(s.interview).toMatchObject({ status: 'finished', reopened: false });
    // What stands there may still be put right, and opens nothing.
    const revise = { kind: 'revise', how: 'replace', source: 'text', text: 'It was slow' } as const;
    expect(s.do({ ...revise, place: `${s.slot('search/barriers')}` })).toBe('revised');
    expect(s.interview.status).toBe('finished');
    expect(s.answerTo('search/actions')?.text).toBe('I looked at three sites');
  });
});

describe('a follow-up', () => {
  it('is put to an answer in words, and stored as one', () => {
    const s = ended({ 'search/actions': 'I looked at three sites' });
    const slot = s.slot('search/actions');
    expect(put(s, `${s.slot('search/barriers')}f`, 'And then?')).toBe('stale');
    expect(put(s, `${slot}f`, 'What happened then?')).toBe('ask-again');
    expect(s.open).toBe(`search/follow-up ${slot}`);
    s.says('I gave up and phoned');
    expect(s.open).toBeNull();
    expect(s.interview).toMatchObject({ status: 'finished', phase: 'question' });
    const more = [...s.answers.values()].find(({ followUpOf }) => followUpOf !== undefined);
    expect(more).toMatchObject({
      text: 'I gave up and phoned',
      stage: 'search',
      lane: 'actions',
      followUpOf: s.answerTo('search/actions')?.id,
    });
    expect(s.answerTo('search/actions')?.text).toBe('I looked at three sites');
  });

  it('may be skipped', () => {
    const s = ended({ 'search/actions': 'I looked at three sites' });
    put(s, `${s.slot('search/actions')}f`, 'What happened then?');
    expect(s.do({ kind: 'skip' })).toBe('skip');
    expect(s.open).toBeNull();
  });
});

describe('where somebody can be asked about a gap', () => {
  const thin: Gap = { stage: 'search', lane: 'barriers', kind: 'thin' };
  const contested: Gap = { stage: 'search', lane: 'actions', kind: 'contested' };
  const place = (s: Steps, gap: Gap, answers: Answer[] = [...s.answers.values()]) =>
    placeForGap(wordyGuide, s.interview, gap, answers);

  it('is the question they left out at a stage they reached', () => {
    const s = ended();
    expect(place(s, thin)).toBe(`${s.slot('search/barriers')}`);
    expect(place(s, { ...thin, stage: 'decide' })).toBeNull();
    expect(place(s, { ...thin, lane: 'ideal' })).toBeNull();
    expect(place(ended({ 'search/barriers': 'The site was down' }), thin)).toBeNull();
    // "Nothing" is an answer.
    expect(place(ended({ 'search/barriers': 'nothing' }), thin)).toBeNull();
  });

  it('is a follow-up to what they said, where they have not said more', () => {
    const s = ended({ 'search/actions': 'I looked at three sites' });
    expect(place(s, contested)).toBe(`${s.slot('search/actions')}f`);
    expect(place(ended(), contested)).toBeNull();
    put(s, `${s.slot('search/actions')}f`, 'What happened then?');
    s.says('I gave up and phoned');
    const again = { ...s.interview, askedAgain: [] };
    expect(placeForGap(wordyGuide, again, contested, [...s.answers.values()])).toBeNull();
  });

  it('is none in an interview that was only tried out, goes on, or was stopped', () => {
    const { interview, slot } = ended();
    const there = `${slot('search/barriers')}`;
    expect(canAskAgain(wordyGuide, interview, there)).toBe(true);
    for (const other of [{ trial: true }, { status: 'paused' }, { status: 'stopped' }] as const)
      expect(canAskAgain(wordyGuide, { ...interview, ...other }, there)).toBe(false);
  });
});

describe('when somebody may be asked', () => {
  const now = new Date('2026-11-20T12:00:00Z');
  const finished = (...asked: string[]) =>
    anInterview({ status: 'finished', askedAgain: asked.map((at) => ({ place: '1', at })) });

  it('is while nothing else is under way', () => {
    expect(mayBeAskedNow([finished()], now)).toBe(true);
    expect(mayBeAskedNow([finished(), anInterview({ status: 'paused' })], now)).toBe(false);
    expect(mayBeAskedNow([finished(), anInterview({ status: 'stopped' })], now)).toBe(true);
  });

  it('is at most twice a week, in all studies together', () => {
    const lately = '2026-11-13T12:00:01.000Z';
    const before = '2026-11-13T12:00:00.000Z';
    expect(mayBeAskedNow([finished(lately), finished(before)], now)).toBe(true);
    expect(mayBeAskedNow([finished(lately), finished(lately)], now)).toBe(false);
    expect(mayBeAskedNow([finished(lately, lately)], now, 86_400)).toBe(true);
  });
});
