import type { Answer } from './answer.ts';
import { change } from './change-answer.ts';
import { compose, describe, type Earlier, type Given, withFiles } from './compose-answer.ts';
import { doesNotKnow } from './does-not-know.ts';
import { homeOfWords, type InterviewEvent, recorded, type Step, unclear } from './event.ts';
import type { Guide } from './guide.ts';
import { type Content, type Input, interpret } from './interpret.ts';
import { currentPlace, type Interview, marked, openFollowUp, parentSlot } from './interview.ts';
import { isApproval, lineNamed } from './late-words.ts';
import {
  afterCorrection,
  afterFollowUp,
  confirmRecap,
  finished,
  moveOn,
  turnTo,
} from './move-on.ts';
import { isFollowUp, type Place, placeAt } from './place.ts';
import { planOf, type Slot } from './plan.ts';
import { readNumber } from './read-number.ts';
import { isSocial } from './social.ts';
import { isVague } from './vague-words.ts';
import { yesOrNo } from './yes-or-no.ts';

/** Time as a step sees it: now, and how long words may go on before the next question is asked, in milliseconds. */
export interface Timing {
  now: Date;
  pause: number;
}

type Answering = Extract<InterviewEvent, { kind: 'answer' }>;
type Typed = Extract<Input, { kind: 'text' }>;

/** Words or a tap: an answer to what stands open, or words that go on with the answer before. */
export function hear(
  guide: Guide,
  given: Given,
  slot: Slot,
  event: Answering,
  earlier: Earlier,
  timing: Timing,
): Step {
  const { interview } = given;
  const { input } = event;
  if (input.kind === 'tap') {
    if (event.slot !== slot.index || interview.phase !== 'question') return { kind: 'stale' };
    return answer(guide, given, slot, input, earlier);
  }
  if (interview.status === 'paused')
    // "Shall we go on?" – "Yes."
    return !interview.stopping && yesOrNo(input.text, interview.language) === 'yes'
      ? recorded('resume', { ...interview, status: 'open' })
      : { kind: 'paused' };
  if (isMereManners(guide, interview, slot, input.text)) return { kind: 'social' };
  const heard = { ...given, interview: withMessage(interview, event) };
  const until = new Date(timing.now.getTime() + timing.pause).toISOString();
  const home = homeOfWords(guide, interview, event);
  const isReply = interview.asked === null || (event.message ?? Infinity) >= interview.asked.since;
  if (home) return goOn(guide, heard, { ...home, until }, input, earlier, isReply);
  if (interview.phase === 'recap' || interview.phase === 'playback')
    return answerEnd(guide, heard.interview, slot, input.text);
  const answered = answer(guide, heard, slot, input, earlier);
  if (answered.kind !== 'recorded' || answered.what !== 'answer') return answered;
  // People write in fragments: what comes next is asked once this one has surely ended.
  const place = currentPlace(interview);
  const { marks } = answered.interview;
  const waiting = isFollowUp(place)
    ? { ...heard.interview, attachments: [], unclear: 0, unasked: null, unsent: false }
    : turnTo({ ...heard.interview, marks }, slot.index);
  return { ...answered, interview: { ...waiting, listening: { place, until, late: false } } };
}

/** Whether words are mere manners where they are no answer: "ok" is one to a yes-or-no question, and a face. */
function isMereManners(guide: Guide, interview: Interview, slot: Slot, text: string): boolean {
  const { language, phase, picked } = interview;
  if (!isSocial(text, language)) return false;
  if (phase === 'recap') return yesOrNo(text, language) !== 'yes' && !isApproval(text, language);
  if (phase !== 'question' || slot.question.kind === 'text') return true;
  const typed = { kind: 'text' as const, text, source: 'text' as const };
  const reading = interpret(guide, slot, language, picked, typed);
  if (reading.is === 'content') return reading.content.choices.includes(text.trim());
  return reading.is === 'unclear';
}

/** What a message brings with it: files, and whether this chat's messages are numbered as they are sent. */
function withMessage(interview: Interview, { message, attachments = [] }: Answering): Interview {
  const latest = interview.asked?.latest;
  const isLater = message !== undefined && latest !== undefined && message > latest;
  return {
    ...interview,
    ordered: interview.ordered || isLater,
    attachments: withFiles(interview.attachments, attachments),
  };
}

/** Adds words to the answer they go on with. `isReply`: they came after what was asked last. */
function goOn(
  guide: Guide,
  given: Given,
  home: { place: Place; late: boolean; until: string },
  input: Typed,
  earlier: Earlier,
  isReply: boolean,
): Step {
  const { interview } = given;
  const { place } = home;
  const joined = change(guide, given, place, { input, how: 'add' }, earlier);
  if (!joined) return unclear(interview);
  const { slot, answer: more, from } = joined;
  const noted = isFollowUp(place) ? interview : marked(interview, slot, joined.mark);
  const stood: Interview = { ...noted, attachments: [] };
  const asked = { unasked: null, unsent: false };
  const isHere = interview.phase === 'question' && place === currentPlace(interview);
  // Asked for a face and answered in words again: nobody is asked for it a third time.
  const isEnough = isHere && isReply && !interview.listening && joined.mark === 'w';
  if (interview.listening || interview.unasked !== null || home.late || isHere)
    return recorded(
      'more',
      { ...(isEnough ? marked(stood, slot, 'a') : stood), ...asked, listening: home },
      more,
      from,
    );
  // A denial taken back ("nothing" – "but the wait") opens questions that come before the open one.
  const moved = afterCorrection(guide, stood, slot);
  const isSame = moved.at === interview.at && moved.phase === interview.phase;
  return recorded(isSame ? 'more' : 'answer', moved, more, from);
}

/** How often somebody may write at a recap what is no yes before it is left as it is, and they are told so. */
const patience = 3;

/** What is typed at a recap or at the playback. A "no" is never taken for a yes, and nobody is kept there. */
function answerEnd(guide: Guide, interview: Interview, slot: Slot, text: string): Step {
  if (interview.phase === 'recap') {
    const line = lineNamed(guide, interview, slot, text);
    if (line !== null) return recorded('back', turnTo(interview, line));
    const isRight =
      yesOrNo(text, interview.language) === 'yes' || isApproval(text, interview.language);
    if (!isRight && interview.unclear < patience) return unclear(interview);
    return recorded(isRight ? 'recap' : 'recap-left', confirmRecap(guide, interview, slot));
  }
  const rating = readNumber(text, interview.language, { min: 1, max: 4 });
  if (rating !== null)
    return recorded('playback', moveOn(guide, { ...interview, playback: rating }, slot));
  const isAskedTwice = interview.unclear > 0;
  return isAskedTwice ? recorded('skip', finished(interview)) : unclear(interview);
}

function answer(guide: Guide, given: Given, slot: Slot, input: Input, earlier: Earlier): Step {
  const { interview } = given;
  const followUp = openFollowUp(interview);
  if (followUp) return answerFollowUp(guide, given, followUp.slot, input, earlier);
  // A box ticked right after words leaves what they named standing.
  const isNamed = interview.listening !== null && !interview.listening.late;
  const picked = isNamed ? named(slot, earlier) : interview.picked;
  const reading = interpret(guide, slot, interview.language, picked, input);
  // Where options are ticked or asked for, nothing typed before is going on any more.
  const stood: Interview = { ...interview, listening: null };
  switch (reading.is) {
    case 'unclear':
      return inWords(guide, given, slot, input, earlier) ?? unclear(stood);
    case 'other':
      return recorded('other', stood);
    case 'ticked':
      return recorded('ticked', { ...stood, picked: reading.picked });
    case 'content': {
      const { content } = reading;
      const source = input.kind === 'tap' ? 'button' : input.source;
      if (!slot.question.files) {
        const own = withWords(compose(given, slot, content, source, earlier.own), earlier.own);
        const noted = marked(interview, slot, content.mark);
        const asked = isReworded(own, earlier.own) ? askDetails(guide, noted, slot) : noted;
        return recorded('answer', moveOn(guide, asked, slot), own, earlier.own);
      }
      const moved = moveOn(guide, marked(interview, slot, content.mark), slot);
      if (!earlier.parent) return recorded('answer', moved);
      return recorded('answer', moved, describe(earlier.parent, slot, content), earlier.parent);
    }
  }
}

/** A feeling told in words that are no face: they are noted, and the face is asked for. */
function inWords(
  guide: Guide,
  given: Given,
  slot: Slot,
  input: Input,
  earlier: Earlier,
): Step | null {
  if (slot.question.kind !== 'rating' || input.kind === 'tap') return null;
  if (isVague(input.text) || doesNotKnow(input.text, given.interview.language)) return null;
  const said = change(guide, given, placeAt(slot.index), { input, how: 'replace' }, earlier);
  if (!said) return null;
  const { interview } = given;
  const moved = moveOn(guide, marked(interview, slot, said.mark), slot);
  return recorded('answer', moved, said.answer, said.from);
}

/** A face tapped after words that told the feeling: the words stay with it. */
function withWords(own: Answer, before: Answer | null): Answer {
  const isTold = before?.kind === 'rating' && before.rating === null && before.text !== '';
  if (!isTold || own.text !== '') return own;
  return { ...own, text: before.text, source: before.source, revisions: before.revisions };
}

/** Whether an answer is given anew in other words: what was tapped about the former ones may not hold. */
function isReworded(own: Answer, before: Answer | null): boolean {
  return before !== null && !before.skipped && own.kind === 'text' && own.text !== before.text;
}

/** The interview with the details of a slot's answer to be asked again, where they were given. */
function askDetails(guide: Guide, interview: Interview, slot: Slot): Interview {
  const details = planOf(guide, interview.form).filter(
    (other) =>
      parentSlot(guide, interview, other)?.index === slot.index &&
      interview.marks[other.index] !== '.',
  );
  return details.reduce((noted, detail) => marked(noted, detail, 'o'), interview);
}

/** What the answer just given names, where several may be named. */
function named({ question }: Slot, { own, parent }: Earlier): string[] {
  if (question.kind !== 'multi') return [];
  return (question.files ? parent?.obstacle : own?.choices) ?? [];
}

function answerFollowUp(
  guide: Guide,
  given: Given,
  about: number,
  input: Input,
  earlier: Earlier,
): Step {
  const { interview } = given;
  const slot = planOf(guide, interview.form)[about];
  if (!slot || input.kind === 'tap' || !/[^\p{C}\p{Z}]/u.test(input.text))
    return unclear(interview);
  const nothingElse = { choices: [], rating: null, score: null };
  const content: Content = { mark: 'a', text: input.text.trim(), ...nothingElse };
  const own = compose(given, slot, content, input.source, earlier.own, true);
  return recorded('answer', afterFollowUp(interview, 'a'), own, earlier.own);
}
