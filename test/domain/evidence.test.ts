import { expect, it } from 'vitest';
import { cleanLine } from '../../src/domain/evidence.ts';

it.each([
  ['We waited for two weeks', 20, 'We waited for two…'],
  // Half a number would be another one.
  ['It cost us 45000 zloty', 14, 'It cost us…'],
  ['code:123456789', 10, 'code:…'],
  ['short', 20, 'short'],
])('cuts "%s" to %i characters as "%s"', (text, length, line) => {
  expect(cleanLine(text, length)).toBe(line);
});
