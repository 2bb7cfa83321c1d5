import type { JourneyMap } from '../../domain/journey-map.ts';
import { oneLine } from '../../domain/plain-text.ts';
import type { Words } from './words.ts';

/**
 * The map's feelings as a Mermaid user journey: scores from -2 to +2 become 1 to 5, customers and employees are
 * its actors; how a stage of a future is now comes first. A stage that nobody rated has no score there, so it is
 * only named in a comment.
 */
export function writeMermaid(map: JourneyMap, hash: string, words: Words): string {
  const { study } = map;
  const comment = [study.title, words.say('version', { version: map.version }), hash].join(', ');
  const lines = [
    'journey',
    `    %% ${safe(comment)}`,
    `    accTitle: ${safe(study.title)}`,
    `    accDescr: ${safe(study.goal)}`,
    `    title ${safe(study.title)}`,
  ];
  for (const { name, emotion, now } of map.stages) {
    const tasks = [
      task(now?.feeling ?? null, 'customers', words, `${words.say('now')} – `),
      task(emotion.customers, 'customers', words),
      task(emotion.staff, 'staff', words),
    ].flat();
    if (tasks.length === 0) lines.push(`    %% ${safe(name)}, ${safe(words.say('nobody-rated'))}`);
    else lines.push(`    section ${safe(name)}`, ...tasks);
  }
  return `${lines.join('\n')}\n`;
}

function task(
  feeling: { score: number; n: number } | null,
  who: 'customers' | 'staff',
  words: Words,
  before = '',
): string[] {
  if (feeling === null) return [];
  // Exact to a tenth and without the digits that a mean of many taps trails behind it.
  const score = Math.round((feeling.score + 3) * 10) / 10;
  return [`      ${safe(before + words.mean(who, feeling))}: ${score}: ${safe(words.label(who))}`];
}

// Written as entities, which Mermaid turns back when it has drawn: they would end a text, or begin a comment, a
// directive, markup or another line.
const meant = /[#:;%<>&`{}]/g;

function safe(text: string): string {
  const line = oneLine(text).replace(meant, (char) => `#${char.codePointAt(0)};`);
  return line === '' ? '–' : line;
}
