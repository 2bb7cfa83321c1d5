import { describe, expect, it } from 'vitest';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import { askedAt, dropOffs } from '../../src/domain/sample.ts';

const stages = [{ id: 'first' }, { id: 'second' }, { id: 'third' }];
let made = 0;

function answer(person: string, stage: string, lane: Answer['lane'], rest: Partial<Answer> = {}) {
  made++;
  return answerSchema.parse({
    id: `a${made}`,
    interview: `i-${person}`,
    person,
    audience: 'customer',
    stage,
    lane,
    question: lane,
    kind: lane === 'reach' ? 'yesno' : 'text',
    text: 'words',
    language: 'en',
    source: 'text',
    answeredAt: '2026-11-02T10:00:00Z',
    ...rest,
  });
}
const yes = (person: string, stage: string) => answer(person, stage, 'reach', { choices: ['yes'] });
const no = (person: string, stage: string) => answer(person, stage, 'reach', { choices: ['no'] });

describe('where journeys end', () => {
  it('counts a person once, at the first stage that did not happen after the last that did', () => {
    const answers = [
      // Went all the way.
      ...stages.map(({ id }) => yes('ann', id)),
      // Left at the second stage; the third did not happen either.
      yes('bob', 'first'),
      no('bob', 'second'),
      answer('bob', 'second', 'dropoff'),
      no('bob', 'third'),
      // Skipped over the second stage and went on.
      yes('cem', 'first'),
      no('cem', 'second'),
      yes('cem', 'third'),
      // Never came.
      no('dora', 'first'),
      no('dora', 'second'),
      // Staff say nothing about where customers leave.
      answer('sam', 'second', 'reach', { choices: ['no'], audience: 'staff' }),
    ];
    expect([...dropOffs(answers, stages)]).toEqual([
      ['first', { left: 1, of: 4 }],
      ['second', { left: 1, of: 3 }],
      ['third', { left: 0, of: 2 }],
    ]);
  });

  it('goes by the reasons given where nobody was asked, as in imported answers', () => {
    const answers = [
      answer('ann', 'first', 'barriers'),
      answer('ann', 'second', 'barriers'),
      answer('bob', 'second', 'barriers'),
      answer('bob', 'second', 'dropoff'),
    ];
    expect(dropOffs(answers, stages).get('second')).toEqual({ left: 1, of: 2 });
    expect(dropOffs(answers, stages).get('third')).toEqual({ left: 0, of: 0 });
  });
});

describe('who was asked at a stage', () => {
  it('leaves out those who only said that it did not happen', () => {
    const answers = [
      no('ann', 'first'),
      answer('ann', 'first', 'dropoff'),
      yes('bob', 'first'),
      answer('cem', 'first', 'barriers', { skipped: true, text: '' }),
      answer('sam', 'first', 'reach', { choices: ['no'], audience: 'staff' }),
      answer('sue', 'first', 'backstage', { audience: 'staff' }),
    ];
    expect(askedAt(answers, 'first')).toEqual({ customers: 2, staff: 1 });
  });
});
