import { expect, it } from 'vitest';
import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import { personaOf } from '../../src/domain/persona.ts';
import { smallGuide } from '../support/small-guide.ts';

let made = 0;

function trait(person: string, question: string, fields: Partial<Answer>): Answer {
  made++;
  return answerSchema.parse({
    id: `a${made}`,
    interview: `i-${person}`,
    person,
    audience: 'customer',
    stage: null,
    lane: 'persona',
    question,
    kind: 'choice',
    text: '',
    language: 'en',
    source: 'button',
    answeredAt: '2026-11-02T10:00:00Z',
    ...fields,
  });
}
const age = (person: string, choice: string, text = choice) =>
  trait(person, 'age', { choices: [choice], text });
const job = (person: string, text: string) => trait(person, 'job', { kind: 'text', text });
const traitsOf = (...answers: Answer[]) => personaOf(smallGuide, answers, 'it').traits;

it('shows the most frequent value with how many gave it, of how many were asked', () => {
  const skipped = trait('dora', 'age', { skipped: true });
  expect(
    traitsOf(age('ann', 'over-40'), age('bob', 'under-40'), age('cem', 'over-40'), skipped),
  ).toEqual([{ trait: 'age', label: 'età', value: '40 o più', respondents: 2, asked: 4 }]);
});

it("shows people's own words only where two agree, be it beside the options", () => {
  expect(traitsOf(job('ann', 'Welder'), job('bob', 'Buyer'))).toEqual([]);
  expect(traitsOf(job('ann', 'Welder'), job('bob', 'welder!'), job('cem', 'Buyer'))).toMatchObject([
    { trait: 'job', value: 'Welder', respondents: 2, asked: 3 },
  ]);
  expect(traitsOf(age('ann', 'the year I was born: 1961'))).toEqual([]);
  // Neither hides what somebody chose from the list.
  expect(traitsOf(age('ann', '1961'), age('bob', 'under-40'))).toMatchObject([
    { value: 'Meno di 40', respondents: 1, asked: 2 },
  ]);
});

it('counts each of several choices', () => {
  const both = trait('ann', 'age', { choices: ['under-40', 'over-40'], text: 'both' });
  expect(traitsOf(both, age('bob', 'over-40'))).toMatchObject([
    { value: '40 o più', respondents: 2, asked: 2 },
  ]);
});
