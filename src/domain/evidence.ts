import type { Answer } from './answer.ts';
import type { Evidence } from './journey-map.ts';
import { mask } from './mask.ts';
import type { Segment } from './segment.ts';

/** Turns segments into evidence, each checked against the stored answer it comes from. */
export interface EvidenceDesk {
  /** Null unless the words stand at that place of the masked text of an answer of that stage. */
  cite(segment: Pick<Segment, 'answer' | 'stage' | 'start' | 'end' | 'text'>): Evidence | null;
}

/**
 * Builds an {@link EvidenceDesk}. `pseudonyms` maps participants to this map's P01, P02 …; `masked` holds masked
 * texts by answer, where they are known.
 */
export function createEvidenceDesk(
  answers: Answer[],
  pseudonyms: Map<string, string>,
  masked = new Map<string, string>(),
): EvidenceDesk {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const textOf = (answer: Answer) => {
    const known = masked.get(answer.id) ?? mask(answer.text);
    masked.set(answer.id, known);
    return known;
  };
  return {
    cite({ answer: id, stage, start, end, text }) {
      const answer = byId.get(id);
      const person = answer && pseudonyms.get(answer.person);
      if (!answer || !person || answer.stage !== stage || text.length === 0) return null;
      if (textOf(answer).slice(start, end) !== text) return null;
      const { audience, language } = answer;
      return { answer: id, person, audience, language, quote: text, start, end };
    },
  };
}

/** Different people behind evidence, customers and staff apart: one person counts once however much they said. */
export function peopleBehind(evidence: Evidence[]): { customers: number; staff: number } {
  const of = (audience: Evidence['audience']) =>
    new Set(evidence.filter((each) => each.audience === audience).map((each) => each.person)).size;
  return { customers: of('customer'), staff: of('staff') };
}

/** The same words, with what each person said first before anybody's second ones: one alone fills no list. */
export function inTurns<Said extends { person: string }>(said: Said[]): Said[] {
  const turns = new Map<string, number>();
  const placed = said.map((each) => {
    const turn = turns.get(each.person) ?? 0;
    turns.set(each.person, turn + 1);
    return { each, turn };
  });
  return placed.sort((one, other) => one.turn - other.turn).map(({ each }) => each);
}

/**
 * At most `most` words, of different people as far as there are, an employee's among them where one spoke: they
 * see the cause where customers meet the effect.
 */
export function samplesOf<Said extends { person: string; audience: Evidence['audience'] }>(
  said: Said[],
  most: number,
): Said[] {
  const ordered = inTurns(said);
  const first = ordered.slice(0, most);
  const staff = ordered.find(({ audience }) => audience === 'staff');
  return !staff || first.includes(staff) ? first : [...first.slice(0, -1), staff];
}

const tags = /<[/!?|]?[a-z[][^<>]*>?|`{3}[a-z]*/gi;

/** A line of text for the map: no links, no mark-up, no control characters or line breaks, at most `length` characters. */
export function cleanLine(text: string, length = 300): string {
  const line = mask(text)
    // By a space: what stands around a link must not close up into another.
    .replaceAll('[link]', ' ')
    .replace(tags, ' ')
    .replace(/\(\s*\)/g, ' ')
    // What opens the address of a link in Markdown.
    .replaceAll('](', '] (')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim();
  if (line.length <= length) return line;
  // Between words, or at least not within a number: half of one would be another.
  const kept = line.slice(0, length - 1).replace(/(?<=\s)\S{1,30}$|\p{N}+$/u, '');
  return `${kept.trimEnd()}…`;
}
