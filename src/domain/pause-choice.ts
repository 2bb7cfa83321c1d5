import { bare } from './bare.ts';
import { pauseWords } from './words/pause-words.ts';

const phrases = (list: string) => new Set(list.split(',').map(bare));
const known = {
  go: phrases(pauseWords.go),
  again: phrases(pauseWords.again),
  stop: phrases(pauseWords.stop),
};

/** The button of a pause that somebody typed instead of tapping; null where their words are none. */
export function pauseChoice(text: string): 'go' | 'again' | 'stop' | null {
  const said = bare(text).replace(/ (?:please|per favore|prosze|пожалуйста)$/u, '');
  return (['go', 'again', 'stop'] as const).find((choice) => known[choice].has(said)) ?? null;
}
