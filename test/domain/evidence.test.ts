import { expect, it } from 'vitest';
import { cleanLine } from '../../src/domain/evidence.ts';

it.each([
  ['We waited for two weeks', 20, 'We waited for two…'],
  // Half a number would be another one.
  ['It cost us 45000 zloty', 14, 'It cost us…'],
  ['A12345', 4, 'A…'],
  ['short', 20, 'short'],
])('cuts "%s" to %i characters as "%s"', (text, length, line) => {
  expect(cleanLine(text, length)).toBe(line);
});
