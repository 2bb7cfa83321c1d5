import type { z } from 'zod';
import type { SummariserContext, Usage } from '../../app/summariser.ts';
import type { CodeLane } from '../../domain/lane.ts';
import { type Bundle, merge, shown, type WordsOf } from './bundle.ts';
import { tagged } from './delimit.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { askInHalves, pack } from './in-batches.ts';
import { nearThemes } from './near-themes.ts';
import { outputs } from './outputs.ts';
import { readThemes } from './read-themes.ts';
import { itemOf } from './short-id.ts';
import { labelsInCall, tokensOfTheme } from './sort-codes.ts';
import { studyInputs } from './study-inputs.ts';
import type { Task } from './task.ts';

type Answer = z.infer<typeof outputs.placings>;

/** A lane with the themes it has, to which new ones are added, and what is to be placed among them. */
export interface OpenLane {
  lane: CodeLane;
  themes: Bundle[];
  fresh: Bundle[];
  unplaced: Set<Bundle>;
  problems: Set<string>;
}

/** One of the bundles to be placed, with where it belongs. */
interface Fresh {
  open: OpenLane;
  bundle: Bundle;
}

/** Themes of a lane that are shown: with all of them a single new label would cost as much as sorting all. */
const themesShown = 20;
/** What one new label may say is among fewer than what many may: so many themes, and so many more for each. */
const shownAnyway = 8;
const shownForEach = 4;

/**
 * Places what is new in the lanes of one stage among their themes, all lanes in one call as far as it goes.
 * Every new bundle ends in exactly one theme. Resolves to the number of unknown ids.
 */
export async function placeCodes(
  task: Task,
  context: SummariserContext,
  lanes: OpenLane[],
  wordsOf: WordsOf,
  usage: Usage,
): Promise<number> {
  const { stage, language } = studyInputs(context);
  const fresh = lanes.flatMap((open) => open.fresh.map((bundle): Fresh => ({ open, bundle })));
  const batches = pack(
    fresh,
    labelsInCall(task.batch),
    ({ bundle }) => estimateTokens(shown(bundle)) + 15,
  );
  let unknownIds = 0;
  // One after the other: each shows what the one before has opened.
  for (const batch of batches) {
    const shownFor = new Map<Fresh[], Near[]>();
    const parts = await askInHalves(batch, (items) => {
      const near = themesNear(items);
      shownFor.set(items, near);
      return task.ask({
        prompt: task.prompts.get('place'),
        shape: outputs.placings,
        values: { stage, language, themes: presentThemes(near) || '-', codes: presentCodes(items) },
        expected: 200 + tokensOfTheme * items.length,
        signal: context.signal,
        usage,
      });
    });
    for (const part of parts) {
      if (part.value)
        unknownIds += placed(part.value, part.items, shownFor.get(part.items) ?? [], wordsOf);
      else
        for (const { open, bundle } of part.items) {
          open.problems.add(part.reason);
          open.unplaced.add(bundle);
          open.themes.push(bundle);
        }
    }
  }
  return unknownIds;
}

/** A theme that is shown. */
interface Near {
  open: OpenLane;
  theme: Bundle;
}

function themesNear(items: Fresh[]): Near[] {
  return [...new Set(items.map(({ open }) => open))].flatMap((open) => {
    const own = items.filter((item) => item.open === open).map(({ bundle }) => bundle);
    const most = Math.min(themesShown, shownAnyway + shownForEach * own.length);
    return nearThemes(open.themes, own, most).map((theme): Near => ({ open, theme }));
  });
}

function presentThemes(near: Near[]): string {
  return near
    .map(({ open, theme }, n) => tagged('theme', { id: `T${n + 1}`, lane: open.lane }, theme.title))
    .join('\n');
}

function presentCodes(items: Fresh[]): string {
  return items
    .map(({ open, bundle }, n) =>
      tagged('code', { id: `C${n + 1}`, lane: open.lane }, bundle.title),
    )
    .join('\n');
}

/** Carries out an answer; what it leaves out, or puts into a theme of another lane, is a theme of its own. */
function placed(answer: Answer, items: Fresh[], near: Near[], wordsOf: WordsOf): number {
  let unknownIds = 0;
  const found = <Item>(all: Item[], letter: 'C' | 'T', id: string): Item | undefined => {
    const item = itemOf(all, letter, id);
    if (!item) unknownIds += 1;
    return item;
  };
  const left = new Set(items);
  for (const { code, theme: id, opposed, title: wider } of answer.placed) {
    const item = found(items, 'C', code);
    const into = found(near, 'T', id);
    if (!item || !into || item.open !== into.open || !left.delete(item)) continue;
    const members = [
      { bundle: into.theme, opposite: false },
      { bundle: item.bundle, opposite: opposed },
    ];
    // In place: the other half of a batch may know it, too.
    const { title, definition } = wider && !opposed ? { title: wider, definition: '' } : into.theme;
    Object.assign(into.theme, merge(title, definition, members, wordsOf));
  }
  for (const open of new Set(items.map((item) => item.open))) {
    const own = [...left].filter((item) => item.open === open);
    const inLane = (id: string) => {
      const item = itemOf(items, 'C', id);
      return item ? own.indexOf(item) + 1 : 0;
    };
    // The shape of a first sorting, with the ids of this lane's codes alone.
    const renumbered = (cited: string[]) =>
      cited.flatMap((id) => (inLane(id) > 0 ? [`C${inLane(id)}`] : []));
    const themes = answer.themes.map((theme) => ({
      ...theme,
      codes: renumbered(theme.codes),
      opposed: renumbered(theme.opposed),
    }));
    const bundles = own.map(({ bundle }) => bundle);
    open.themes.push(...readThemes({ themes }, bundles, wordsOf).bundles);
  }
  for (const { codes, opposed } of answer.themes)
    for (const id of new Set([...codes, ...opposed])) found(items, 'C', id);
  return unknownIds;
}
