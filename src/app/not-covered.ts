import type { JourneyMap } from '../domain/journey-map.ts';
import type { Phrases } from './phrases.ts';

/** What the reasons come to that are given where answers could not be read; whoever runs the product finds them as they are in the map's JSON. */
const kinds: Record<string, string> = {
  budget: 'budget',
  refused: 'refused',
  'too long': 'unusable',
  'invalid output': 'unusable',
  'unusable response': 'unusable',
  'timed out': 'unreachable',
  unreachable: 'unreachable',
  'rate limited': 'unreachable',
  'server error': 'unreachable',
  'request rejected': 'unreachable',
  'set aside': 'aside',
  'too much by one person': 'share',
};

/** What a map does not cover, and why, in words for whoever reads it; null where it covers everything. */
export function sayNotCovered(
  { stages, notCovered }: JourneyMap,
  { say }: Pick<Phrases, 'say'>,
): string | null {
  if (notCovered.length === 0) return null;
  const names = new Map(stages.map(({ id, name }) => [id, name]));
  const list = notCovered.map(({ stage, answers, reason }) => {
    const kind = kinds[reason];
    const why = kind === undefined ? reason : say(`lacking-${kind}`);
    return say('not-covered-item', { stage: names.get(stage) ?? stage, n: answers, why });
  });
  return say('not-covered', { list: list.join('; ') });
}
