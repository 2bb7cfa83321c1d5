import type { ThemeSummary } from '../../app/summariser.ts';
import type { Segment } from '../../domain/segment.ts';
import { oppositeWords } from './opposite-words.ts';
import { stemmer } from './stemmer.ts';
import { stopWords } from './stop-words.ts';
import { baseLanguage, fold, termsOf } from './terms.ts';

/** Share of a theme's sentences that must speak of something for it to be what the theme is about. */
const part = { barrier: 0.1, gain: 0.3, topic: 0.1 };

/** Concepts that are good or bad in themselves, so that a barrier and a gain about one of them contradict. */
const telling = new Set(
  '#waiting #price #understanding #technical #login #reach #manners #quality #noise #room #finding #way #parking'.split(
    ' ',
  ),
);

type Side = 'good' | 'bad';

/** What a sentence says on each axis, and the stems of what else it speaks of. */
interface Stance {
  base: string;
  sides: Map<string, Side>;
  about: Set<string>;
  concepts: Set<string>;
}

/**
 * The themes of a stage of which others say the opposite about the same thing: a barrier and something that
 * went well, on opposite sides of one axis (fast and slow) or of one concept, that name the same thing.
 */
export function contestedThemes(themes: ThemeSummary[]): string[] {
  const stances = new Map(themes.map((theme) => [theme, theme.segments.map(stanceOf)]));
  const contested = new Set<string>();
  const gains = themes.filter(({ lane }) => lane === 'gains');
  for (const barrier of themes.filter(({ lane }) => lane === 'barriers'))
    for (const gain of gains) {
      if (!oppose(stances.get(barrier) ?? [], stances.get(gain) ?? [])) continue;
      contested.add(barrier.id).add(gain.id);
    }
  return [...contested].sort();
}

function oppose(barrier: Stance[], gain: Stance[]): boolean {
  return onOneAxis(barrier, gain) || onOneConcept(barrier, gain);
}

function onOneAxis(barrier: Stance[], gain: Stance[]): boolean {
  return Object.keys(oppositeWords).some((axis) => {
    const bad = barrier.filter(({ sides }) => sides.get(axis) === 'bad');
    const good = gain.filter(({ sides }) => sides.get(axis) === 'good');
    if (bad.length < barrier.length * part.barrier || good.length < gain.length * part.gain)
      return false;
    return bad.some((one) => good.some((other) => sameThing(one, other)));
  });
}

function onOneConcept(barrier: Stance[], gain: Stance[]): boolean {
  return [...telling].some((concept) => {
    const bad = barrier.filter(({ concepts }) => concepts.has(concept));
    const good = gain.filter(({ concepts }) => concepts.has(concept));
    return (
      bad.length >= Math.max(1, barrier.length * part.topic) &&
      good.length >= Math.max(1, gain.length * part.gain) &&
      barrier.some((one) => good.some((other) => sameThing(one, other)))
    );
  });
}

function sameThing(one: Stance, other: Stance): boolean {
  if (one.about.size === 0 || other.about.size === 0) return true;
  return one.base === other.base && [...one.about].some((stem) => other.about.has(stem));
}

interface Axis {
  name: string;
  side: Side;
  word: string;
  whole: boolean;
}

const axes = new Map<string, Axis[]>();
for (const [name, languages] of Object.entries(oppositeWords))
  for (const [language, { good, bad }] of Object.entries(languages))
    for (const [side, list] of [
      ['good', good],
      ['bad', bad],
    ] satisfies [Side, string][])
      for (const word of list.split(' ')) {
        const known = axes.get(language) ?? [];
        const whole = word.endsWith('=');
        known.push({ name, side, word: word.replace('=', '').replaceAll('-', ' '), whole });
        axes.set(language, known);
      }

const negators =
  /^(?:not|no|never|nobody|without|\p{L}+nt|non|mai|nessun\p{L}*|senza|nie|nigdy|bez|brak|не|нет|никто|никогда|без)$/u;

function stanceOf({ text, language }: Pick<Segment, 'text' | 'language'>): Stance {
  const base = baseLanguage(language);
  const stem = stemmer(base);
  const stop = stopWords(base);
  const words = fold(text).match(/\p{L}+/gu) ?? [];
  const stance: Stance = { base, sides: new Map(), about: new Set(), concepts: new Set() };
  for (const term of termsOf(text, language).words)
    if (telling.has(term)) stance.concepts.add(term);
  words.forEach((word, at) => {
    const rest = words.slice(at, at + 3).join(' ');
    const found = (axes.get(base) ?? []).filter(({ word: start, whole }) =>
      whole
        ? word === start
        : start.includes(' ')
          ? `${rest} `.startsWith(`${start} `)
          : word.startsWith(start),
    );
    const negated = words.slice(Math.max(0, at - 3), at).some((before) => negators.test(before));
    for (const { name, side } of found) {
      const said = negated === (side === 'good') ? 'bad' : 'good';
      // Blame outweighs praise: "fast only after a week of waiting".
      if (stance.sides.get(name) !== 'bad') stance.sides.set(name, said);
    }
    if (found.length === 0 && word.length > 2 && !stop.has(word) && !negators.test(word))
      stance.about.add(stem(word));
  });
  return stance;
}
