import { bare, bareWords } from './bare.ts';
import { doesNotKnow } from './does-not-know.ts';
import type { Guide } from './guide.ts';
import { interpret } from './interpret.ts';
import { type Interview, parentSlot } from './interview.ts';
import { type Language, languages } from './language.ts';
import { findOption } from './options.ts';
import { type Place, placeAt } from './place.ts';
import { planOf, type Slot } from './plan.ts';
import { saysHowMuch } from './read-degree.ts';
import { isVague } from './vague-words.ts';
import {
  aboutLines,
  approvalWords,
  joiningWords,
  objectionWords,
} from './words/objection-words.ts';
import { yesNoWords } from './words/yes-no-words.ts';
import { isUnsure, yesOrNo } from './yes-or-no.ts';

/** A reply of more words than this says something besides its yes. */
const mostYesWords = 6;

/**
 * The answer that words go on with although something else has been asked since: a detail of it that can only
 * be tapped, or what was noted of its stage. Null where they answer what stands open, or nothing does.
 */
export function lateHome(guide: Guide, interview: Interview, text: string): Place | null {
  const plan = planOf(guide, interview.form);
  const slot = plan[interview.at];
  if (!slot || interview.status !== 'open' || isVague(text)) return null;
  if (interview.phase === 'recap')
    return isReply(text, interview.language) || lineNamed(guide, interview, slot, text) !== null
      ? null
      : lastWords(plan, interview, slot);
  const parent = interview.phase === 'question' && parentSlot(guide, interview, slot);
  if (!parent || interview.marks[parent.index] !== 'a') return null;
  const input = { kind: 'text' as const, text, source: 'text' as const };
  const reading = interpret(guide, slot, interview.language, interview.picked, input);
  const isAnswer =
    reading.is !== 'unclear' ||
    doesNotKnow(text, interview.language) ||
    (slot.question.kind === 'scale' && saysHowMuch(text, interview.language));
  return isAnswer || isApproval(text, interview.language) ? null : placeAt(parent.index);
}

/** The answer in words that was given last at the slot's stage. */
function lastWords(plan: Slot[], { marks, followUps }: Interview, { stage }: Slot): Place | null {
  const followUp = followUps.findLast(({ mark }) => mark === 'a');
  if (followUp) return placeAt(followUp.slot, true);
  const said = plan.findLast(
    ({ index, question, stage: at }) =>
      at?.id === stage?.id && question.kind === 'text' && 'az'.includes(marks[index] ?? '.'),
  );
  return said ? placeAt(said.index) : null;
}

/** Whether words only say that what was read back is right, or that it is not; "no, it was the price" says more. */
function isReply(text: string, language: Language): boolean {
  if (isUnsure(text, language) || isApproval(text, language)) return true;
  const words = bareWords(text);
  const rest = besidesReply(text, language);
  const isMere = isVague(rest);
  if (yesOrNo(text, language) !== 'yes') return isMere;
  const goesOn = words.some((word) => joining.has(word));
  return words.length <= mostYesWords && (isMere || !goesOn);
}

/** The slot of the line that somebody names by what it is called in a recap ("no, the feeling"); null where they name none. */
export function lineNamed(
  guide: Guide,
  interview: Interview,
  { stage }: Slot,
  text: string,
): number | null {
  const lines = planOf(guide, interview.form).flatMap(({ index, question, stage: at }) => {
    const label = question.note ?? question.label;
    const isNoted = at?.id === stage?.id && (interview.marks[index] ?? '.') !== '.';
    return label && isNoted ? [{ id: `${index}`, label }] : [];
  });
  const said = [text, besidesReply(text, interview.language)];
  const [line] = said.flatMap((each) => findOption(lines, each, interview.language) ?? []);
  return line ? Number(line.id) : null;
}

/** Whether words only approve of what was read back, or say thanks. */
export function isApproval(text: string, language: Language): boolean {
  const said = bare(text);
  return approvalWords[language].split(',').map(bare).includes(said);
}

const joining = new Set(joiningWords.split(',').map(bare));
const replies = new Map(
  languages.map((language) => {
    const { Y = '', O = '', E = '', N = '', K = '', F = '' } = yesNoWords[language];
    const lists = [Y, O, E, N, K, F, objectionWords[language], approvalWords[language], aboutLines];
    const phrases = lists.flatMap((list) => list.split(',').map(bare)).filter(Boolean);
    phrases.sort((one, other) => other.length - one.length);
    return [language, new RegExp(`(?<=^| )(?:${phrases.join('|')})(?= |$)`, 'g')];
  }),
);

/** What is left of a reply without its yes or no, and without the words that object or approve. */
function besidesReply(text: string, language: Language): string {
  return bareWords(text)
    .join(' ')
    .replace(replies.get(language) ?? /$^/, ' ')
    .trim();
}
