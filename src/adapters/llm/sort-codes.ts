import type { SummariserContext, Usage } from '../../app/summariser.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { Asked } from './ask-model.ts';
import { type Bundle, shown, type WordsOf } from './bundle.ts';
import { tagged } from './delimit.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { askInHalves, pack } from './in-batches.ts';
import { outputs } from './outputs.ts';
import { readThemes, type ThemesAnswer } from './read-themes.ts';
import { studyInputs } from './study-inputs.ts';
import type { Task } from './task.ts';

/** Themes, and the bundles about which no answer could be had. */
export interface Sorted {
  bundles: Bundle[];
  unsorted: Set<Bundle>;
  problems: Set<string>;
  unknownIds: number;
}

/** Tokens of an answer for one theme. */
export const tokensOfTheme = 150;
// A label is short: a call takes more of them than of segments.
const labelsForOneSegment = 3;
// Chunks that have found nothing in common after so many rounds have nothing in common.
const mostPasses = 4;

/** How many labels go into one call. */
export function labelsInCall({ tokens, items }: Task['batch']): Task['batch'] {
  return { tokens, items: items * labelsForOneSegment };
}

/** Sorts the bundles of one stage and lane into themes, in chunks that are merged; every bundle ends in exactly one. */
export async function sortCodes(
  task: Task,
  context: SummariserContext,
  lane: CodeLane,
  given: Bundle[],
  wordsOf: WordsOf,
  usage: Usage,
): Promise<Sorted> {
  const problems = new Set<string>();
  const unsorted = new Set<Bundle>();
  let unknownIds = 0;
  const sort = async (bundles: Bundle[], pass = 1): Promise<Bundle[]> => {
    if (bundles.length < 2) return bundles;
    const { stage, language } = studyInputs(context);
    const batches = pack(
      bundles,
      labelsInCall(task.batch),
      (bundle) => estimateTokens(shown(bundle)) + 15,
    );
    const ask = async (items: Bundle[]): Promise<Asked<ThemesAnswer>> => {
      // One alone has nothing to be compared with.
      if (items.length < 2) return { kind: 'answer', value: { themes: [] } };
      const asked = await task.ask({
        prompt: task.prompts.get('group'),
        shape: outputs.themes,
        values: { stage, language, lane, codes: present(items) },
        expected: 200 + tokensOfTheme * items.length,
        signal: context.signal,
        usage,
      });
      if (asked.kind === 'too-long' && items.length === 2) problems.add('too long');
      return asked;
    };
    const parts = (await Promise.all(batches.map((batch) => askInHalves(batch, ask)))).flat();
    const sorted = parts.map((part) => {
      if (!part.value) {
        problems.add(part.reason);
        if (pass === 1) for (const bundle of part.items) unsorted.add(bundle);
        return part.items;
      }
      const read = readThemes(part.value, part.items, wordsOf);
      unknownIds += read.unknownIds;
      return read.bundles;
    });
    // Themes of several chunks may say the same: compared again, with other neighbours, as long as it helps.
    const merged = sorted.flat().length < bundles.length;
    const again = parts.length > 1 && parts.some((part) => part.value) && pass < mostPasses;
    return again && (merged || pass === 1) ? sort(interleaved(sorted), pass + 1) : sorted.flat();
  };
  return { bundles: await sort(given), unsorted, problems, unknownIds };
}

/** The first of each list, then the second of each, and so on. */
function interleaved<Item>(lists: Item[][]): Item[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, n) =>
    lists.flatMap((list) => list.slice(n, n + 1)),
  ).flat();
}

function present(bundles: Bundle[]): string {
  return bundles.map((bundle, n) => tagged('code', { id: `C${n + 1}` }, shown(bundle))).join('\n');
}
