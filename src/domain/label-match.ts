import { alike } from './alike.ts';
import { bareWords } from './bare.ts';
import { labelJoints, prepositions, smallWords, vagueWords } from './words/option-words.ts';

const setOf = (list: string) => new Set(list.split(',').flatMap(bareWords));
const small = setOf(smallWords);
const before = setOf(prepositions);
const vague = setOf(vagueWords);
const joints = new Set(labelJoints);
/** More words are a sentence. */
const mostWords = 8;

/** Words as labels and people write them: Italian "l'assistenza" is two, "e-mail" is one, and so is "mail". */
export function labelWords(text: string): string[] {
  return bareWords(
    text
      .replace(/(?<!\p{L})(l|un|dell|all|nell|dall|sull|quell)['’]/giu, '$1 ')
      .replace(/(?<!\p{L})(?:e[-\s])?mail(?=\p{L}{0,2}(?!\p{L}))/giu, 'email'),
  );
}

/**
 * How well what somebody typed (as {@link labelWords} gives it) names a label: 0 not at all; more for a
 * whole name than for a part of it, and for the very words than for other forms of them or slips. Every
 * word that says something has to be in the label: a sentence with more in it is no name.
 */
export function labelMatch(words: string[], label: string): number {
  const content = words.filter((word) => !small.has(word));
  if (words.length === 0 || words.length > mostWords) return 0;
  const whole = wholeMatch(words, label);
  if (whole > 0) return whole;
  const parts = partsOf(label);
  if (content.every((word) => vague.has(word))) return 0;
  return Math.max(0, ...parts.map((part) => partOfName(words, content, part)));
}

/** The same for a name of which parts are no name: 0 unless it, or a side of it, is named as a whole. */
export function wholeMatch(words: string[], label: string): number {
  const content = words.filter((word) => !small.has(word));
  if (words.length > mostWords) return 0;
  return Math.max(0, ...partsOf(label).map((part) => 3 * wholeName(content, part)));
}

// Labels come from guides, and the same few are compared with every message.
const split = new Map<string, string[][]>();

/** The names in a label: itself, and each side of an "or". */
function partsOf(label: string): string[][] {
  const parts = split.get(label) ?? splitLabel(label);
  split.set(label, parts);
  return parts;
}

function splitLabel(label: string): string[][] {
  const parts: string[][] = [[]];
  for (const word of labelWords(label.replace(/[&/,]/g, ' or ')))
    if (joints.has(word)) parts.push([]);
    else parts.at(-1)?.push(word);
  return [labelWords(label), ...parts].filter((part) => part.some((word) => !small.has(word)));
}

/** 3 to 1 as the least alike of the words, each having its own; 0 when a word of either side is left over. */
function wholeName(content: string[], part: string[]): number {
  const known = part.filter((word) => !small.has(word));
  if (content.length === 0 || content.length !== known.length) return 0;
  return Math.min(...content.map((word, n) => likeness(word, known[n] ?? '')));
}

/** "Una volta" (once) is not "a volte" (at times): a word that means little has to be the very word. */
function likeness(word: string, known: string): number {
  const like = alike(word, known);
  return like < 3 && vague.has(word) ? 0 : like;
}

/** Part of a name ("phone" for "phone call"): words of it, or several words that stand in it in a row. */
function partOfName(words: string[], content: string[], part: string[]): number {
  const said = words.join(' ');
  if (words.length > 1 && content.length > 0 && ` ${part.join(' ')} `.includes(` ${said} `))
    return 3;
  // What follows a preposition is no name: "in person" is, "person" is not.
  const names = part.filter((word, n) => !small.has(word) && !before.has(part[n - 1] ?? ''));
  const sure = content.map((word) =>
    word.length < 4 || vague.has(word)
      ? 0
      : Math.max(0, ...names.map((name) => likeness(word, name))),
  );
  return content.length === 0 ? 0 : Math.min(...sure);
}
