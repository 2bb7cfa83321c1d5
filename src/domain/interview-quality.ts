import type { Answer } from './answer.ts';
import { isDenial } from './denial.ts';
import { isGibberish } from './gibberish.ts';
import type { AnswerLane } from './lane.ts';
import { fold } from './options.ts';

/** Why somebody should look at an interview before relying on it. It is never left out for it. */
export const flags = ['too-short', 'all-the-same', 'copy-paste', 'off-topic'] as const;
export type Flag = (typeof flags)[number];

/** What an interview is judged against: questions that a word answers, and texts that several people sent. */
export interface QualityContext {
  short: ReadonlySet<string>;
  shared: ReadonlySet<string>;
}

const fewestTexts = 4;
const fewestTaps = 4;
const fewWords = 3;
const fewestAlike = 3;
/** From how many characters on nobody says the same twice by chance: once more oneself, or somebody else. */
const longAgain = 40;
const longShared = 60;

/** Questions of these lanes are answered well by a name or a word. */
const briefLanes: AnswerLane[] = ['systems', 'dropoff'];

/**
 * What is odd about one interview, from its own words and taps. Denials ("nothing"), tapped answers, skipped
 * questions and the persona never count against anybody; an answer and its follow-up are one text.
 *
 * `too-short`: of at least 4 texts, the median has fewer than 3 words. `all-the-same`: at least 4 ratings and
 * severities that never differ, with texts as short as that; or 3 short texts alike. `copy-paste`: a text of
 * 40 characters or more twice, or one of 60 that others sent too. `off-topic`: half of the texts or more are
 * gibberish or nothing but links.
 */
export function interviewQuality(answers: Answer[], context?: QualityContext): Flag[] {
  const said = answers.filter(isSaid);
  const open = said.filter(
    ({ lane, question }) => !briefLanes.includes(lane) && !context?.short.has(question),
  );
  const [texts, openTexts] = [textsOf(said), textsOf(open)];
  const spare = openTexts.length > 1 && median(openTexts.map(wordsIn)) < fewWords;
  const odd = texts.filter(isGibberish).length;
  const found: Record<Flag, boolean> = {
    'too-short': spare && openTexts.length >= fewestTexts,
    'all-the-same':
      (spare && ratesAlike(answers)) ||
      repetitions(open).some(([text, times]) => text.length < longAgain && times >= fewestAlike),
    'copy-paste': repetitions(said).some(
      ([text, times]) => (text.length >= longAgain && times > 1) || context?.shared.has(text),
    ),
    'off-topic': odd > 0 && 2 * odd >= texts.length,
  };
  return flags.filter((flag) => found[flag]);
}

/** Long texts that different people of a study sent alike, folded. */
export function sharedTexts(answers: Answer[]): Set<string> {
  const senders = new Map<string, Answer[]>();
  for (const answer of answers) {
    if (answer.text.length < longShared || !isOwn(answer)) continue;
    const said = plain(answer.text);
    const alike = senders.get(said) ?? [];
    if (said.length >= longShared && alike.every(({ person }) => person !== answer.person))
      senders.set(said, [...alike, answer]);
  }
  const shared = [...senders].filter(([, alike]) => alike.length > 1 && alike.some(isSaid));
  return new Set(shared.map(([said]) => said));
}

/** Whether an answer is in words that somebody found themselves. */
function isOwn({ skipped, kind, source, lane, text }: Answer): boolean {
  if (skipped || kind !== 'text' || source === 'button' || lane === 'persona') return false;
  return text.trim() !== '';
}

function isSaid(answer: Answer): boolean {
  return isOwn(answer) && !isDenial(answer.text, answer.language);
}

/** The answer that a text belongs to: a follow-up goes with the answer it follows. */
function homeOf({ id, followUpOf }: Answer): string {
  return followUpOf ?? id;
}

function textsOf(said: Answer[]): string[] {
  const texts = new Map<string, string[]>();
  for (const answer of said)
    texts.set(homeOf(answer), [...(texts.get(homeOf(answer)) ?? []), answer.text]);
  return [...texts.values()].map((parts) => parts.join('\n'));
}

/** Each text with the number of questions it was the answer to. */
function repetitions(said: Answer[]): [text: string, times: number][] {
  const homes = new Map<string, Set<string>>();
  for (const answer of said) {
    const text = plain(answer.text);
    homes.set(text, (homes.get(text) ?? new Set()).add(homeOf(answer)));
  }
  return [...homes].map(([text, { size }]) => [text, size]);
}

/** Words without spelling habits; signs where there are no words. */
function plain(text: string): string {
  return fold(text) || text.trim();
}

function ratesAlike(answers: Answer[]): boolean {
  const ratings = answers.flatMap(({ rating }) => rating ?? []);
  const severities = answers.flatMap(({ severity }) => severity ?? []);
  if (ratings.length + severities.length < fewestTaps) return false;
  return new Set(ratings).size <= 1 && new Set(severities).size <= 1;
}

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/** How many words a text has; in scripts that put no spaces between them, two characters are taken for one. */
function wordsIn(text: string): number {
  const characters = text.match(spaceless)?.length ?? 0;
  const words = text.replace(spaceless, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu);
  return (words?.length ?? 0) + Math.ceil(characters / 2);
}

function median(numbers: number[]): number {
  const sorted = numbers.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(Math.ceil(middle) - 1, Math.floor(middle) + 1);
  return (low + high) / 2;
}
