import { z } from 'zod';
import type { Answer } from './answer.ts';
import { answerId } from './compose-answer.ts';
import { readDenial } from './denial.ts';
import type { Guide } from './guide.ts';
import type { Interview } from './interview.ts';
import type { AnswerLane } from './lane.ts';
import { type Language, languageSchema, languages } from './language.ts';
import { fold } from './options.ts';
import { planOf, type Slot } from './plan.ts';
import { isVague } from './vague-words.ts';
import { isUnsure } from './yes-or-no.ts';

/** A question that follows up the answer given at a slot. */
export interface FollowUp {
  slot: number;
  text: string;
  source: 'model' | 'guide';
}

/**
 * A follow-up written beforehand, and the answer it was written for: it is void once that has changed.
 * Fragments that go on with an answer make it longer (`answerLength`, in UTF-16 code units) and are no revision.
 */
export const preparedFollowUpSchema = z.object({
  text: z.string().min(1),
  language: languageSchema,
  answerRevision: z.int().min(0),
  answerLength: z.int().min(0),
});
export type PreparedFollowUp = z.infer<typeof preparedFollowUpSchema>;

/** Most words of an answer that is too short to be used. */
const few = 3;
/** Lanes where a text is followed up first; the rest come in the order they were asked. */
const firstLanes: AnswerLane[] = [
  'barriers',
  'observations',
  'dropoff',
  'actions',
  'ideal',
  'thoughts',
];
/** Where "it was all fine" does not answer what was asked: what was done, thought, or goes on inside. */
const toldLanes: AnswerLane[] = ['actions', 'thoughts', 'frontstage', 'backstage', 'systems'];

/** Whether an answer is in somebody's own words and says something that could be asked about further. */
export function canBeFollowedUp(answer: Answer): boolean {
  const { kind, lane, skipped, choices, source } = answer;
  if (kind !== 'text' || lane === 'persona' || skipped) return false;
  if (source === 'button' || choices.includes('none') || isFullDenial(answer)) return false;
  // Somebody who does not know has said so, and is not pressed.
  return !languages.some((language) => isUnsure(answer.text, language));
}

/**
 * Whether an answer is too short or too vague to be used. `short`: no more than a word or two was asked for,
 * so that only vagueness counts.
 */
export function isThin(answer: Answer, { short }: { short: boolean } = { short: false }): boolean {
  if (!canBeFollowedUp(answer)) return false;
  const words = wordsOf(answer.text, answer.language);
  if (words.length === 0) return true;
  const brief = short || answer.lane === 'dropoff' ? 0 : few;
  return words.length <= brief || isVague(answer.text);
}

/** "Nothing got in the way" answers the question; "it was fine" does so only where something was judged. */
function isFullDenial({ text, language, lane }: Answer): boolean {
  const denial = readDenial(text, language);
  if (!denial) return false;
  const onlyPraise = [...denial.says].every((said) => said === 'praise');
  return !(onlyPraise && toldLanes.includes(lane));
}

/** Words as the script has them: Chinese, Japanese or Thai put no spaces between them. */
function wordsOf(text: string, language: string): string[] {
  const spaced = text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
  if (!/\p{scx=Han}|\p{scx=Thai}|\p{scx=Hira}|\p{scx=Kana}/u.test(text)) return spaced;
  const tag = /^[a-z]{2,3}$/i.test(language) ? language : 'en';
  return [...new Intl.Segmenter(tag, { granularity: 'word' }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment }) => segment);
}

/** Whether the question at a slot, in a stage, lets its answer be followed up at all. */
export function allowsFollowUp({ stage, question }: Slot): boolean {
  return stage !== null && question.followUps > 0 && !question.files;
}

/** Whether a follow-up was written for an answer as it stands now. */
export function isUpToDate(
  prepared: PreparedFollowUp,
  answer: Answer,
  language: Language,
): boolean {
  return (
    prepared.answerRevision === answer.revisions &&
    prepared.answerLength === answer.text.length &&
    prepared.language === language
  );
}

/** What a choice of follow-ups rests on: the answers of one stage of one interview, and what was prepared for them. */
export interface StageAnswers {
  guide: Guide;
  interview: Interview;
  stage: string;
  answers: Answer[];
  /** By slot. */
  prepared: Map<number, PreparedFollowUp>;
  /** Most follow-ups of a stage. */
  limit: number;
}

/**
 * The follow-ups of a stage in the order they are to be asked: first those a model wrote, then neutral ones
 * of the guide for answers that are thin; each kind by what matters most for the map. At most one a question,
 * no text twice.
 */
export function chooseFollowUps(given: StageAnswers): FollowUp[] {
  const { guide, interview, stage, prepared, limit } = given;
  const { language } = interview;
  const byId = new Map(given.answers.map((answer) => [answer.id, answer]));
  const candidates = planOf(guide, interview.form)
    .filter((slot) => slot.stage?.id === stage && allowsFollowUp(slot))
    .flatMap((slot) => {
      const answer = byId.get(answerId(interview, slot));
      return answer && canBeFollowedUp(answer) ? [{ slot, answer }] : [];
    })
    .sort((one, other) => rank(one.slot) - rank(other.slot));

  const chosen: FollowUp[] = [];
  const used = new Set<string>();
  const take = (slot: Slot, texts: string[], source: FollowUp['source']) => {
    const text = texts.find((each) => !used.has(fold(each)));
    if (text === undefined || chosen.length >= limit) return;
    used.add(fold(text));
    chosen.push({ slot: slot.index, text, source });
  };
  for (const { slot, answer } of candidates) {
    const own = prepared.get(slot.index);
    if (own && isUpToDate(own, answer, language)) take(slot, [own.text], 'model');
  }
  for (const { slot, answer } of candidates) {
    const done = chosen.some((followUp) => followUp.slot === slot.index);
    if (!done && isThin(answer, slot.question))
      take(slot, neutralFollowUps(guide, slot, language), 'guide');
  }
  return chosen;
}

/** Lower is asked earlier. */
function rank({ question }: Slot): number {
  const n = firstLanes.indexOf(question.lane);
  return n < 0 ? firstLanes.length : n;
}

/** The guide's neutral questions that suit a slot: those for its lane first, then those for any. */
export function neutralFollowUps(guide: Guide, { question }: Slot, language: Language): string[] {
  const forLane = guide.followUps.filter(({ lanes }) => lanes?.includes(question.lane));
  const forAny = guide.followUps.filter(({ lanes }) => !lanes);
  return [...forLane, ...forAny].map(({ text }) => text[language]);
}

/** The follow-up that a slot got; where that is not known any more, the guide's own. Undefined where it has none. */
export function textOfFollowUp(
  guide: Guide,
  { followUps, language }: Interview,
  slot: Slot,
): string | undefined {
  const asked = followUps.find((each) => each.slot === slot.index);
  return asked?.text ?? neutralFollowUps(guide, slot, language)[0];
}
