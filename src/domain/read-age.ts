import { bareWords } from './bare.ts';
import { languages } from './language.ts';
import type { Range } from './range.ts';
import { decades, partsOfDecade, tens } from './words/age-words.ts';
import { numerals } from './words/number-words.ts';
import { ageWords } from './words/option-words.ts';

const listOf = (list: string) => list.split(',').map((phrase) => bareWords(phrase).join(' '));
const around = new Set([...listOf(ageWords), 'in', 'about', 'approximately']);
const parts = { early: [0, 3], middle: [4, 6], late: [7, 9] } as const;

/** What each way to say an age, or some years of it, means. */
const known = new Map<string, Range>();
for (const language of languages) {
  tens[language].forEach((forms, n) => {
    const ten = 20 + 10 * n;
    for (const said of listOf(forms)) {
      known.set(said, { low: ten, high: ten });
      numerals[language].slice(1, 10).forEach((units, unit) => {
        const age = { low: ten + unit + 1, high: ten + unit + 1 };
        for (const each of listOf(units)) {
          known.set(`${said} ${each}`, age);
          // Italian writes them as one: "quarantatré", "ventuno".
          known.set(said + each, age);
          known.set(said.slice(0, -1) + each, age);
        }
      });
    }
  });
  decades[language].forEach((said, n) => {
    const [phrase = ''] = listOf(said);
    for (const each of [phrase, `${20 + 10 * n}s`])
      known.set(each, { low: 20 + 10 * n, high: 29 + 10 * n });
  });
}
const longest = 3;

/** The age that somebody tells in words ("forty-three", "late forties", "сорок три"); null for anything else. */
export function readAge(text: string): Range | null {
  const words = bareWords(text);
  if (words.length > 8) return null;
  for (let length = longest; length > 0; length--)
    for (let from = 0; from + length <= words.length; from++) {
      const range = known.get(words.slice(from, from + length).join(' '));
      const rest = [...words.slice(0, from), ...words.slice(from + length)];
      if (range) return within(range, rest);
    }
  return null;
}

/** Those of the years that the words around them leave; null where they say anything else. */
function within(range: Range, rest: string[]): Range | null {
  const said = rest.filter((word) => !around.has(word)).join(' ');
  if (said === '') return range;
  for (const part of ['early', 'middle', 'late'] as const)
    if (listOf(partsOfDecade[part]).includes(said) && range.high > range.low) {
      const [first, last] = parts[part];
      return { low: range.low + first, high: range.low + last };
    }
  return null;
}
