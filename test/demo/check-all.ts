import {
  type Corpus,
  formsOf,
  preparedFor,
  preparedToAdd,
} from '../../src/adapters/example/corpus.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { planOf } from '../../src/domain/plan.ts';
import { checkAnswers, type Said } from './check-answers.ts';
import { checkMap } from './check-map.ts';
import { followUpKey, keyOf } from './corpus.ts';
import { expectedOf } from './expected.ts';
import type { Interviewed } from './interviews.ts';
import type { Results } from './results.ts';

/** Everything that is not as it should be; empty when all is well. */
export function checkAll(
  guide: Guide,
  { people, personalData }: Corpus,
  interviewed: Interviewed[],
  { map, mapJson, answersJson }: Results,
): string[] {
  const said: Said[] = interviewed
    .filter(({ who }) => !who.declines)
    .map(({ who, given }) => ({
      name: who.name,
      role: who.role,
      answers: expectedOf(guide, who, given),
    }));
  return [
    ...(interviewed.length === people.length ? [] : ['somebody was not interviewed']),
    ...interviewed.flatMap((each) => checkAsked(guide, each)),
    ...checkAnswers(answersJson, said),
    ...checkMap(mapJson, said, personalData),
    ...(startsWith(map.picture, [0x89, 0x50, 0x4e, 0x47]) ? [] : ['the picture is no PNG']),
    ...(startsWith(map.pdf, [0x25, 0x50, 0x44, 0x46]) ? [] : ['the PDF is no PDF']),
    ...(map.summary ? [] : ['the map came without a summary']),
  ];
}

/** Tapped buttons whose spinner never stopped. */
export function checkTaps(taps: { data: string; answer?: unknown }[]): string[] {
  const spinning = taps.filter(({ answer }) => answer === undefined);
  return spinning.map(({ data }) => `nothing was said to the tap ${data}`);
}

/** Prepared answers that were never asked for, and questions that only others were prepared for. */
function checkAsked(guide: Guide, { who, given }: Interviewed): string[] {
  const asked = new Set(given.map((each) => each.asked.key));
  const prepared = formsOf(who).flatMap((form) =>
    planOf(guide, form).flatMap((slot) => [
      ...(preparedFor(who, form, slot) === undefined ? [] : [keyOf(form, slot)]),
      ...(preparedToAdd(who, slot) === undefined ? [] : [followUpKey(form, slot)]),
    ]),
  );
  return [
    ...prepared.filter((key) => !asked.has(key)).map((key) => `${who.name} was not asked ${key}`),
    ...given
      .filter((each) => each.prepared === undefined)
      .map((each) => `${who.name} was asked ${each.asked.key} unexpectedly`),
  ];
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, n) => bytes[n] === byte);
}
