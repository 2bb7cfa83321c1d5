import type { Language } from './language.ts';
import { findOption, type Option } from './options.ts';

const breaks = /[;,\n•]+/;
/** Between the names of options; within one ("quote or proposal") too, so they count only where each side is an option. */
const joints =
  /\s+(?:and|e|ed|i|oraz|и|or|o|lub|albo|или|plus|a także|anche|а также|также|też)\s+|\s*[&+/]\s*/iu;
const numbers = /^[\s(]*\d{1,2}(?:(?:[\s,;.()+&/]+|\s+(?:and|e|i|и)\s+)\d{1,2})+[\s.)]*$/iu;
/** Longer than any two names of options, in characters. */
const longest = 160;

/**
 * The options a list names ("website, phone and 3"), each once, and in `strange` the parts that are none,
 * in the person's words.
 */
export function readList(
  options: Option[],
  text: string,
  language: Language,
): { ids: string[]; strange: string[] } {
  const ids: string[] = [];
  const strange: string[] = [];
  for (const part of partsOf(text)) {
    const found = optionsIn(options, part, language);
    if (found) ids.push(...found);
    else strange.push(part);
  }
  return { ids: [...new Set(ids)], strange: [...new Set(strange)] };
}

function partsOf(text: string): string[] {
  if (numbers.test(text)) return text.match(/\d+/g) ?? [];
  return text
    .split(breaks)
    .map((part) => part.replace(/^\s*[-–—*]+\s+/, '').trim())
    .filter((part) => /[\p{L}\p{N}\p{S}]/u.test(part));
}

function optionsIn(options: Option[], part: string, language: Language): string[] | null {
  const whole = findOption(options, part, language);
  if (whole) return [whole.id];
  if (part.length > longest) return null;
  const sides = part.split(joints).filter(Boolean);
  const found = sides.map((side) => findOption(options, side, language));
  const ids = found.flatMap((option) => (option ? [option.id] : []));
  return sides.length > 1 && ids.length === sides.length ? ids : null;
}
