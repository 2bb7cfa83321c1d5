import { bare, bareWords } from './bare.ts';
import { doesNotKnow } from './does-not-know.ts';
import type { Guide } from './guide.ts';
import { interpret } from './interpret.ts';
import { type Interview, parentSlot } from './interview.ts';
import type { Language } from './language.ts';
import { type Place, placeAt } from './place.ts';
import { planOf, type Slot } from './plan.ts';
import { isVague } from './vague-words.ts';
import { approvalWords, objectionWords } from './words/objection-words.ts';
import { isUnsure, yesOrNo } from './yes-or-no.ts';

/** A reply of so few words says yes or no, and nothing besides. */
const fewWords = { no: 3, yes: 6, objection: 4 };

/**
 * The answer that words go on with although something else has been asked since: a detail of it that can only
 * be tapped, or what was noted of its stage. Null where they answer what stands open, or nothing does.
 */
export function lateHome(guide: Guide, interview: Interview, text: string): Place | null {
  const plan = planOf(guide, interview.form);
  const slot = plan[interview.at];
  if (!slot || interview.status !== 'open' || isVague(text)) return null;
  if (interview.phase === 'recap')
    return isReply(text, interview.language) ? null : lastWords(plan, interview, slot);
  const parent = interview.phase === 'question' && parentSlot(guide, interview, slot);
  if (!parent || interview.marks[parent.index] !== 'a') return null;
  const input = { kind: 'text' as const, text, source: 'text' as const };
  const reading = interpret(guide, slot, interview.language, interview.picked, input);
  const isAnswer = reading.is !== 'unclear' || doesNotKnow(text, interview.language);
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

/** Whether words only say that what was read back is right, or that it is not. */
function isReply(text: string, language: Language): boolean {
  const words = bareWords(text).length;
  const said = yesOrNo(text, language);
  if (said !== null && words <= fewWords[said]) return true;
  if (/^\s*(?:no|nope|nie|нет)\s*[,.!:;–—-]/iu.test(text)) return true;
  if (isUnsure(text, language) || isApproval(text, language)) return true;
  return words <= fewWords.objection && isObjection(text, language);
}

/** Whether words only approve of what was read back, or say thanks. */
export function isApproval(text: string, language: Language): boolean {
  const said = bare(text);
  return approvalWords[language].split(',').map(bare).includes(said);
}

function isObjection(text: string, language: Language): boolean {
  const said = bare(text);
  return objectionWords[language]
    .split(',')
    .map(bare)
    .some((phrase) => ` ${said} `.includes(` ${phrase} `));
}
