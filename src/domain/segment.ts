import type { Answer } from './answer.ts';
import type { Audience, CodeLane } from './lane.ts';
import { codeLaneOf } from './lane.ts';
import { mask } from './mask.ts';
import { sentences } from './sentences.ts';

/**
 * One sentence of an answer. `text` is the span [start, end) of the answer's masked text, in UTF-16
 * code units; `lane` is where the question put it. `severity` and `obstacle` are what the person tapped
 * about the whole answer.
 */
export interface Segment {
  id: string;
  answer: string;
  person: string;
  audience: Audience;
  stage: string;
  lane: CodeLane;
  language: string;
  text: string;
  start: number;
  end: number;
  severity: number | null;
  obstacle: string[];
}

/**
 * Splits the words of an answer into sentences of its masked text, which may be given; none for answers that
 * carry no words for the map.
 */
export function segmentAnswer(answer: Answer, masked?: string): Segment[] {
  const lane = codeLaneOf(answer.lane);
  if (answer.skipped || answer.stage === null || lane === null) return [];
  if (answer.kind !== 'text' && !(answer.kind === 'rating' && answer.text)) return [];
  const { id, person, audience, stage, language, severity, obstacle } = answer;
  const text = masked ?? mask(answer.text);
  return sentences(text, language).map(({ start, end }, n) => ({
    id: `${id}/${n}`,
    answer: id,
    person,
    audience,
    stage,
    lane,
    language,
    text: text.slice(start, end),
    start,
    end,
    severity,
    obstacle,
  }));
}

/** What each person said first, up to a share of sentences and characters, and what goes beyond it. */
export function shared(
  segments: Segment[],
  share: { sentences: number; characters: number },
): { within: Segment[]; beyond: Segment[] } {
  const left = new Map<string, { sentences: number; characters: number }>();
  const within: Segment[] = [];
  const beyond: Segment[] = [];
  for (const segment of segments) {
    const room = left.get(segment.person) ?? share;
    const fits = room.sentences > 0 && room.characters >= segment.text.length;
    (fits ? within : beyond).push(segment);
    if (fits)
      left.set(segment.person, {
        sentences: room.sentences - 1,
        characters: room.characters - segment.text.length,
      });
  }
  return { within, beyond };
}
