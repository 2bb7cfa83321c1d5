import { describe, expect, it } from 'vitest';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import { countedAnswers } from '../../src/domain/counted-answers.ts';
import { askedAt, dropOffs, sampleOf } from '../../src/domain/sample.ts';
import { smallGuide } from '../support/small-guide.ts';

let made = 0;

function answer(person: string, question: string, fields: Partial<Answer> = {}) {
  made++;
  return answerSchema.parse({
    id: `a${made}`,
    interview: `i-${person}`,
    person,
    audience: 'customer',
    stage: 'decide',
    lane: 'barriers',
    question,
    kind: 'text',
    text: 'words',
    language: 'en',
    source: 'text',
    answeredAt: '2026-11-02T10:00:00Z',
    ...fields,
  });
}
const reach = (person: string, said: 'yes' | 'no', stage = 'decide') =>
  answer(person, 'happened', { lane: 'reach', kind: 'yesno', text: '', choices: [said], stage });
const ended = (person: string) => answer(person, 'ended', { lane: 'dropoff' });
const counted = (answers: Answer[]) => countedAnswers(answers, smallGuide);

describe('answers that count', () => {
  it('leaves out what was said of a stage that did not happen after all, but not why', () => {
    const before = [answer('ann', 'barriers'), answer('ann', 'feeling', { rating: -2 })];
    const kept = [reach('ann', 'no'), ended('ann'), answer('ann', 'barriers', { stage: 'search' })];
    expect(counted([...before, ...kept])).toEqual(kept);
  });

  it('brings everything back when it happened after all, but for why it had not', () => {
    const kept = [answer('ann', 'barriers'), reach('ann', 'yes')];
    expect(counted([...kept, ended('ann')])).toEqual(kept);
  });

  it('takes follow-ups with the answers they follow', () => {
    const parent = answer('ann', 'barriers');
    const followUp = answer('ann', 'barriers', { followUpOf: parent.id });
    expect(counted([parent, followUp, reach('ann', 'no')])).toHaveLength(1);
    expect(counted([parent, followUp, reach('ann', 'yes')])).toHaveLength(3);
  });

  it('goes by the interview: neither another person nor another interview is concerned', () => {
    const kept = [
      reach('ann', 'no'),
      answer('bob', 'barriers'),
      answer('ann', 'barriers', { interview: 'second' }),
    ];
    expect(counted(kept)).toEqual(kept);
  });

  it('keeps what the person filed at the stage themselves', () => {
    const moment = answer('ann', 'moment', { lane: 'moments' });
    const seen = { audience: 'staff', lane: 'observations' } as const;
    const staff = [
      answer('sam', 'works', { audience: 'staff', lane: 'reach', kind: 'yesno', choices: ['no'] }),
      answer('sam', 'seen', seen),
    ];
    const kept = [reach('ann', 'no'), moment, ...staff];
    expect(counted([...kept, answer('sam', 'observations', seen)])).toEqual(kept);
  });

  it('lets imported answers and questions that were not answered be', () => {
    const kept = [
      answer('r1', '', { source: 'import' }),
      answer('r1', '', { source: 'import', lane: 'dropoff' }),
      answer('ann', 'happened', { lane: 'reach', kind: 'yesno', text: '', skipped: true }),
      answer('ann', 'barriers'),
    ];
    expect(counted(kept)).toEqual(kept);
  });

  it('counts nobody as asked about a stage that did not happen', () => {
    const answers = [
      ...[reach('ann', 'yes', 'search'), reach('ann', 'no'), answer('ann', 'barriers')],
      ...[reach('bob', 'yes', 'search'), reach('bob', 'yes'), answer('bob', 'barriers')],
    ];
    expect(askedAt(answers, 'decide').customers).toBe(2);
    expect(askedAt(counted(answers), 'decide').customers).toBe(1);
    expect(sampleOf(counted(answers))).toMatchObject({ customers: 2, answers: 5 });
    expect(dropOffs(counted(answers), smallGuide.stages).get('decide')).toEqual({ left: 1, of: 2 });
  });
});
