import { expect, it } from 'vitest';
import { readFigure } from '../../src/domain/read-figure.ts';

it.each([
  ['3.2', 3.2],
  ['3,2', 3.2],
  ['0', 0],
  ['-0', 0],
  ['-12', -12],
  ['−12,5', -12.5],
  ['+8', 8],
  ['0.125', 0.125],
  ['0,125', 0.125],
  ['1234', 1234],
  ['1234,5', 1234.5],
  ['3.1250', 3.125],
  ['1 234', 1234],
  ['1\u00a0234\u00a0567,8', 1234567.8],
  ['1\u202f234', 1234],
  ["1'234.5", 1234.5],
  ['1’234', 1234],
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234,567', 1234567],
  ['1.234.567,89', 1234567.89],
])('reads %j', (said, value) => {
  expect(readFigure(said)).toEqual({ value, percent: false });
});

it.each(['41%', '41 %', '41\u00a0%', '41％'])('sees the sign in %j', (said) => {
  expect(readFigure(said)).toEqual({ value: 41, percent: true });
});

it.each([
  ['1,234', 1234, 1.234],
  ['1.234', 1234, 1.234],
  ['-12.500', -12500, -12.5],
])('is not sure about %j', (said, whole, decimal) => {
  expect(readFigure(said)).toEqual({ unsure: [whole, decimal] });
});

it.each([
  '',
  '-',
  '%',
  'n/a',
  '3.2.1',
  '3.',
  '.5',
  '1e3',
  'Infinity',
  '12 34',
  '1 2345',
  "1'234 567",
  '1,23,456',
  '1.234.56',
  '12%%',
  '3-4',
  '$5',
  '1234567890123456',
])('does not guess at %j', (said) => {
  expect(readFigure(said)).toBeNull();
});
