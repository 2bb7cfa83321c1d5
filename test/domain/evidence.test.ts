import { expect, it } from 'vitest';
import { cleanLine, samplesOf } from '../../src/domain/evidence.ts';

it.each([
  ['We waited for two weeks', 20, 'We waited for two…'],
  // Half a number would be another one.
  ['It cost us 45000 zloty', 14, 'It cost us…'],
  ['A12345', 4, 'A…'],
  ['short', 20, 'short'],
])('cuts "%s" to %i characters as "%s"', (text, length, line) => {
  expect(cleanLine(text, length)).toBe(line);
});

it('takes for samples the words of different people, and an employee’s where one spoke', () => {
  const say = (person: string, audience: 'customer' | 'staff' = 'customer') => ({
    person,
    audience,
  });
  const [one, other, third] = [say('P01'), say('P02'), say('P03')];
  const inside = say('P21', 'staff');
  const also = say('P22', 'staff');
  expect(samplesOf([one, say('P01'), other, third], 2)).toEqual([one, other]);
  expect(samplesOf([one, say('P01')], 2)).toEqual([one, say('P01')]);
  expect(samplesOf([one, other, third, inside, also], 2)).toEqual([one, inside]);
  expect(samplesOf([inside, one, other, also], 2)).toEqual([inside, one]);
});
