import type { ThemeSummary } from '../../app/summariser.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { Segment } from '../../domain/segment.ts';
import { oppositeWords } from './opposite-words.ts';
import { stemmer } from './stemmer.ts';
import { stopWords } from './stop-words.ts';
import { baseLanguage, fold, termsOf } from './terms.ts';

/** Share of a theme's sentences that must speak of something for it to be what the theme is about. */
const part = { barrier: 0.1, gain: 0.3 };

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
  const contested = new Set<string>();
  const claims = (lane: CodeLane, side: Side) =>
    themes.filter((theme) => theme.lane === lane).map((theme) => claimsOf(theme, side));
  const gains = claims('gains', 'good');
  for (const barrier of claims('barriers', 'bad'))
    for (const gain of gains)
      if (oppose(barrier, gain)) contested.add(barrier.theme).add(gain.theme);
  return [...contested].sort();
}

/** What a theme claims, by axis or concept, with the sentences that do; and all its sentences. */
interface Claims {
  theme: string;
  on: Map<string, Stance[]>;
  all: Stance[];
}

function claimsOf({ id, lane, segments }: ThemeSummary, side: Side): Claims {
  const all = segments.map(stanceOf);
  const on = new Map<string, Stance[]>();
  for (const stance of all) {
    const axes = [...stance.sides].filter(([, said]) => said === side).map(([axis]) => axis);
    for (const topic of [...axes, ...stance.concepts])
      on.set(topic, [...(on.get(topic) ?? []), stance]);
  }
  const least = all.length * (lane === 'barriers' ? part.barrier : part.gain);
  for (const [topic, said] of on) if (said.length < least) on.delete(topic);
  return { theme: id, on, all };
}

function oppose(barrier: Claims, gain: Claims): boolean {
  return [...gain.on].some(([topic, good]) => {
    const bad = barrier.on.get(topic);
    if (!bad) return false;
    // A concept is bad wherever a barrier speaks of it; on an axis the very sentence must say so.
    const said = telling.has(topic) ? barrier.all : bad;
    return said.some((one) => good.some((other) => sameThing(one, other)));
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
