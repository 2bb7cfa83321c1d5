import { bare } from './bare.ts';
import { type Guide, toldName } from './guide.ts';
import { labelMatch, labelWords, wholeMatch } from './label-match.ts';
import type { Language, Localized } from './language.ts';
import type { Slot } from './plan.ts';
import { type Range, readRange } from './range.ts';
import { readAge } from './read-age.ts';
import { readPlace } from './read-number.ts';

/** Something to choose. `name` is another label that it may have, `also` what else people may type for it. */
export interface Option {
  id: string;
  label: Localized;
  name?: Localized;
  also?: Partial<Record<Language, string[] | undefined>> | undefined;
}

/** What a slot offers to choose from: its own options, the stage's touchpoints, obstacles, or the stages. */
export function optionsOf(guide: Guide, slot: Slot): Option[] {
  const { question } = slot;
  if (question.kind === 'moment')
    return guide.stages.map((stage) => ({
      id: stage.id,
      label: toldName(stage),
      name: stage.name,
    }));
  if (question.optionsFrom === 'touchpoints') return slot.stage?.touchpoints ?? [];
  if (question.optionsFrom === 'obstacles') return guide.obstacles;
  return question.options ?? [];
}

/** What an option is called, in every language. */
export function namesOf(option: Option): string[] {
  return [...new Set([...labelsOf(option), ...othersOf(option)])];
}

function labelsOf({ label, name }: Option): string[] {
  return [label, name ?? label].flatMap((names) => Object.values(names));
}

function othersOf({ also = {} }: Option): string[] {
  return Object.values(also).flatMap((names) => names ?? []);
}

/** Longer than any name of an option, in characters. */
const longest = 160;

/**
 * The option somebody means: by its id or name in any language, typed as people type; by its place ("3.",
 * "the third one"); by a number within its range ("I'm 37"). Undefined when none or several may be meant.
 */
export function findOption(
  options: Option[],
  said: string,
  language: Language = 'en',
): Option | undefined {
  const plain = said.length > longest ? '' : bare(said);
  if (plain === '') return undefined;
  const exact = options.find((option) =>
    [option.id, ...namesOf(option)].some((name) => bare(name) === plain),
  );
  if (exact) return exact;
  const place = readPlace(said, language, options.length);
  const counted = place === null ? undefined : options[place - 1];
  const ranged = byRange(options, said);
  const isBare = /^\s*\d+\s*$/.test(said);
  if (!ranged || !counted || !isBare || ranged.option === counted)
    return counted ?? ranged?.option ?? byName(options, said);
  // "2" is "2–3 times" rather than the second in the list; whether it is "under 25", too, nobody can tell.
  return isClosed(ranged.range) ? ranged.option : undefined;
}

/** Of ranges that share a limit ("under 25", "25–34") the one that gives both its ends is the exact one. */
function byRange(options: Option[], said: string): { option: Option; range: Range } | undefined {
  const asked = readRange(said) ?? readAge(said);
  if (!asked) return undefined;
  const ranges = options.flatMap((option) => {
    const [range] = Object.values(option.label).flatMap((label) => readRange(label) ?? []);
    return range ? [{ option, range }] : [];
  });
  if (ranges.length < 2) return undefined;
  const fitting = ranges.filter(({ range }) => asked.low >= range.low && asked.high <= range.high);
  const closed = fitting.filter(({ range }) => isClosed(range));
  const [found, ...others] = fitting.length > 1 ? closed : fitting;
  return others.length === 0 ? found : undefined;
}

function isClosed({ low, high }: Range): boolean {
  return low > 0 && Number.isFinite(high);
}

function byName(options: Option[], said: string): Option | undefined {
  const words = labelWords(said);
  const rated = options.map((option) => ({
    option,
    match: Math.max(
      ...labelsOf(option).map((name) => labelMatch(words, name)),
      ...othersOf(option).map((name) => wholeMatch(words, name)),
    ),
  }));
  const best = Math.max(0, ...rated.map(({ match }) => match));
  const [found, ...others] = rated.filter(({ match }) => match === best);
  return best > 0 && others.length === 0 ? found?.option : undefined;
}

/** Letters and digits in lower case: what is left of a text when spelling habits are taken away. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
