import type { JourneyMap, Statement } from '../../src/domain/journey-map.ts';
import { cites, type Planted, type Voice } from './planted.ts';

/** The barriers that a map shows, and which planted voices stand in each. */
export interface ShownBarriers {
  all: Statement[];
  /** The statement a voice counts for; undefined where no barrier of its stage cites it. */
  of: Map<Voice, Statement | undefined>;
  /** Whether any barrier of the stage cites these words. */
  shows(words: Planted): boolean;
  /** The planted barrier that more than half of a statement's evidence voices, if there is one. */
  meaning(statement: Statement): string | undefined;
}

/**
 * Matches a map's barriers with the planted voices. A sentence that says two things may rightly stand in two
 * statements: each voice then counts for the one that holds most voices of its barrier.
 */
export function findShownBarriers(map: JourneyMap, voices: Voice[]): ShownBarriers {
  const shown = new Map(map.stages.map(({ id, lanes }) => [id, lanes.barriers]));
  const citing = (words: Planted) =>
    (shown.get(words.stage) ?? []).filter(({ evidence }) => evidence.some((e) => cites(e, words)));
  const cited = new Map(voices.map((voice) => [voice, citing(voice)]));
  const weight = (statement: Statement, barrier: string) =>
    voices.filter((v) => v.barrier === barrier && cited.get(v)?.includes(statement)).length;
  return {
    all: [...shown.values()].flat(),
    of: new Map(
      voices.map((voice) => [
        voice,
        [...(cited.get(voice) ?? [])].sort(
          (a, b) => weight(b, voice.barrier) - weight(a, voice.barrier),
        )[0],
      ]),
    ),
    shows: (words) => citing(words).length > 0,
    meaning({ evidence }) {
      const barriers = [...new Set(voices.map(({ barrier }) => barrier))];
      return barriers.find((barrier) => {
        const theirs = voices.filter((voice) => voice.barrier === barrier);
        const voicing = evidence.filter((each) => theirs.some((voice) => cites(each, voice)));
        return voicing.length > evidence.length / 2;
      });
    },
  };
}
