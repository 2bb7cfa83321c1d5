import type { Attachment } from './answer.ts';
import { change } from './change-answer.ts';
import { type Earlier, type Given, withFiles } from './compose-answer.ts';
import { type InterviewEvent, recorded, type Step, unclear } from './event.ts';
import type { Guide } from './guide.ts';
import { type Interview, marked } from './interview.ts';
import { stands } from './listened.ts';
import { afterCorrection } from './move-on.ts';
import { isFollowUp, slotOfPlace } from './place.ts';
import { planOf } from './plan.ts';
import { isSocial } from './social.ts';

/** Corrects an answer given before; where the new words make no sense as one, it stays as it was. */
export function revise(
  guide: Guide,
  given: Given,
  { place, text, source, how, was }: Extract<InterviewEvent, { kind: 'revise' }>,
  earlier: Earlier,
): Step {
  const { interview } = given;
  const kind = planOf(guide, interview.form)[slotOfPlace(place)]?.question.kind;
  const isInWords = isFollowUp(place) || kind === 'text';
  // "Ok, thanks", in reply to what was heard, corrects nothing.
  if (isInWords && source !== 'edit' && isSocial(text, interview.language))
    return { kind: 'social' };
  const input = { kind: 'text' as const, text, source };
  const changed = change(guide, given, place, { input, how, was }, earlier);
  if (!changed) return unclear(interview);
  const { slot, answer, from } = changed;
  const noted = isFollowUp(place) ? interview : marked(interview, slot, changed.mark);
  // While it is listened to, what comes next is decided when it has settled.
  if (interview.listening?.place === place) return recorded('revised', noted, answer, from);
  const moved = afterCorrection(guide, noted, slot);
  return recorded(stands(interview, moved) ? 'revised' : 'answer', moved, answer, from);
}

/** Files that come by themselves: they go with the words just said, or with those to come. */
export function attach(interview: Interview, attachment: Attachment, { own }: Earlier): Step {
  if (!interview.listening || !own) {
    const attachments = withFiles(interview.attachments, [attachment]);
    return recorded('attached', { ...interview, attachments });
  }
  const attachments = withFiles(own.attachments, [attachment]);
  return recorded('attached', interview, { ...own, attachments }, own);
}
