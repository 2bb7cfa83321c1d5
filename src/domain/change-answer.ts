import type { Answer } from './answer.ts';
import { attached, compose, describe, type Earlier, type Given } from './compose-answer.ts';
import type { Guide } from './guide.ts';
import { type Content, type Input, interpret, saysNoneOf } from './interpret.ts';
import { parentSlot } from './interview.ts';
import { closestLanguage } from './language.ts';
import { isFollowUp, type Place, slotOfPlace } from './place.ts';
import { planOf, type Slot } from './plan.ts';
import { isDegree } from './read-degree.ts';

/** An answer with more words or with other ones; `from` is the answer as it was, `mark` what to remember of it. */
export interface Changed {
  slot: Slot;
  mark: Content['mark'];
  answer: Answer;
  from: Answer | null;
}

type Typed = Extract<Input, { kind: 'text' }>;

/** Words, and whether they go on with an answer or replace it: all of it, or what was said of it in words (`was`). */
export interface Change {
  input: Typed;
  how: 'add' | 'replace';
  was?: string | undefined;
}

/**
 * Adds words to the answer at a place, or puts them instead of it. Words that make no sense as an answer there
 * are kept with the one given before; null where there is none, or where they were to replace it.
 */
export function change(
  guide: Guide,
  given: Given,
  place: Place,
  said: Change,
  earlier: Earlier,
): Changed | null {
  const slot = planOf(guide, given.interview.form)[slotOfPlace(place)];
  if (!slot || said.input.text.trim() === '') return null;
  const words = { guide, given, slot, ...said };
  if (isFollowUp(place)) return changeFollowUp(words, earlier.own);
  if (slot.question.files) return earlier.parent && changeDetail(words, earlier.parent);
  return changeAnswer(words, earlier.own);
}

interface Words extends Change {
  guide: Guide;
  given: Given;
  slot: Slot;
}

function changeFollowUp({ given, slot, input, how }: Words, own: Answer | null): Changed {
  const text = how === 'add' && own ? joined(own.text, input.text) : input.text.trim();
  const nothingElse = { choices: [], rating: null, score: null };
  const answer = own
    ? { ...own, ...rewritten(given, own, how), text }
    : compose(given, slot, { mark: 'a', text, ...nothingElse }, input.source, null, true);
  return { slot, mark: 'a', answer, from: own };
}

/** A detail is tapped or a number; other words say more about what it is a detail of. */
function changeDetail(words: Words, parent: Answer): Changed | null {
  const { guide, given, slot, input, how } = words;
  const reading = interpret(guide, slot, given.interview.language, [], input);
  if (reading.is === 'content') {
    const answer = describe(parent, slot, reading.content);
    return { slot, mark: reading.content.mark, answer, from: parent };
  }
  // "Very", after a number that said it: no more of the words that it is a detail of.
  if (slot.question.kind === 'scale' && isDegree(input.text, given.interview.language))
    return how === 'add' ? { slot, mark: 'a', answer: parent, from: parent } : null;
  const described = parentSlot(guide, given.interview, slot);
  return how === 'add' && described ? changeAnswer({ ...words, slot: described }, parent) : null;
}

function changeAnswer(
  { guide, given, slot, input, how, was }: Words,
  own: Answer | null,
): Changed | null {
  // "Nothing", tapped while words were on their way, is taken back by them.
  const isSaid = own !== null && !own.skipped && !own.choices.includes('none');
  const text = how === 'add' && isSaid ? joined(own.text, input.text) : input.text.trim();
  const read = (words: string, picked: string[] = []) =>
    interpret(guide, slot, given.interview.language, picked, { ...input, text: words });
  // What was ticked beside the words stays when they are put otherwise.
  const before = was === undefined || slot.question.kind !== 'multi' ? null : read(was);
  const named = before?.is === 'content' ? before.content.choices : [];
  const ticked = before && own ? own.choices.filter((choice) => !named.includes(choice)) : [];
  const readings =
    text === input.text.trim() ? [read(text, ticked)] : [read(text), read(input.text)];
  const found = readings.find((reading) => reading.is === 'content');
  const isFeeling = slot.question.kind === 'rating';
  if (!found && !isFeeling && (how === 'replace' || !isSaid)) return null;
  // A face that the former words told goes with them.
  const isFaceKept = how === 'add' || (was !== undefined && read(was).is !== 'content');
  const kept = isFeeling && !isFaceKept ? null : own;
  const content =
    found?.is === 'content' ? found.content : contentOf(kept, slot, given.interview.marks);
  const isWhole = found !== undefined && found === readings[0];
  // A face or a number beside words says nothing more in words.
  const isSign = isFeeling && isSaid && how === 'add' && !/\p{L}/u.test(input.text);
  const said = { ...content, text: isSign ? own.text : isWhole ? content.text : text };
  const source = how === 'add' && own && own.source !== 'button' ? own.source : input.source;
  const answer = compose(given, slot, said, source, own);
  if (how === 'add' && own) answer.revisions = own.revisions;
  return { slot, mark: content.mark, answer, from: own };
}

/** What an answer held, as it would be read again; of a feeling in words alone, that the tap is still to come. */
function contentOf(answer: Answer | null, slot: Slot, marks: string): Content {
  if (!answer || answer.skipped)
    return { mark: 'w', text: '', choices: [], rating: null, score: null };
  const isKept = answer.kind === 'rating' && marks[slot.index] === 'a';
  return { ...answer, mark: isKept ? 'a' : (markOf(answer, slot) ?? 'a') };
}

/** The mark of an answer that stands; null for one that was skipped. */
export function markOf(answer: Answer, { question }: Slot): Content['mark'] | null {
  if (answer.skipped) return null;
  if (answer.kind === 'rating' && answer.rating === null) return 'w';
  if (answer.kind === 'yesno') return answer.choices[0] === 'no' ? 'n' : 'y';
  // "Nothing" may have been typed as well as tapped.
  const isNothing =
    question.none && saysNoneOf(answer.text, closestLanguage(answer.language, 'en'));
  return isNothing || answer.choices.includes('none') ? 'z' : 'a';
}

function rewritten({ interview }: Given, own: Answer, how: 'add' | 'replace') {
  return {
    revisions: own.revisions + (how === 'replace' ? 1 : 0),
    ...attached(own.attachments, interview.attachments),
  };
}

function joined(before: string, more: string): string {
  return before === '' ? more.trim() : `${before}\n${more.trim()}`;
}
