import type { Answer } from './answer.ts';
import type { Audience, CodeLane } from './lane.ts';
import { codeLaneOf } from './lane.ts';
import { mask } from './mask.ts';

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

/** Sentence spans without surrounding white space; line breaks end a sentence too. */
function sentences(text: string, language: string): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter(language).segment(text)) {
    for (const line of segment.matchAll(/[^\n\r]+/g)) {
      const words = line[0].trim();
      if (!/[\p{L}\p{N}]/u.test(words)) continue;
      const start = index + line.index + line[0].indexOf(words);
      spans.push({ start, end: start + words.length });
    }
  }
  return spans;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const locale = Intl.Segmenter.supportedLocalesOf([safeTag(language)])[0] ?? 'en';
  const made = new Intl.Segmenter(locale, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}

function safeTag(language: string): string {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) ? language : 'en';
}
