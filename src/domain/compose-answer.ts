import type { Answer, Attachment } from './answer.ts';
import { audienceOf } from './guide.ts';
import type { Content } from './interpret.ts';
import { type Interview, mostAttachments } from './interview.ts';
import type { Slot } from './plan.ts';

/** The interview in which something is answered, and when. */
export interface Given {
  interview: Interview;
  now: Date;
}

/** Answers already stored that an event builds on. */
export interface Earlier {
  /** The answer at the event's place, when it is being revised or gone on with. */
  own: Answer | null;
  /** The answer that this question describes further. */
  parent: Answer | null;
}

/** Id of the answer to a slot's question, or to its follow-up: one for each of an interview. */
export function answerId(interview: Interview, slot: Slot, isFollowUp = false): string {
  return `${interview.id}-${slot.index}${isFollowUp ? 'f' : ''}`;
}

/** The answer to a slot's question, or to its follow-up, as it is to be stored; `before` is the one it revises. */
export function compose(
  { interview, now }: Given,
  slot: Slot,
  content: Content,
  source: Answer['source'],
  before: Answer | null,
  isFollowUp = false,
): Answer {
  const { text, choices, rating, score, mark } = content;
  // What was left out was no answer: this one is the first.
  const revised = before?.skipped ? null : before;
  // Details tapped about an earlier wording stay with it, unless now there is nothing to describe.
  const details = mark === 'z' ? null : before;
  return {
    id: answerId(interview, slot, isFollowUp),
    interview: interview.id,
    person: interview.participant,
    audience: audienceOf(interview.form),
    stage: details?.stage ?? slot.stage?.id ?? null,
    lane: slot.question.lane,
    question: slot.question.id,
    kind: isFollowUp ? 'text' : slot.question.kind,
    text,
    choices,
    rating,
    score,
    severity: details?.severity ?? null,
    obstacle: details?.obstacle ?? [],
    frequency: details?.frequency ?? null,
    ...(details?.owner === undefined ? {} : { owner: details.owner }),
    ...(details?.target === undefined ? {} : { target: details.target }),
    language: interview.language,
    source,
    answeredAt: revised?.answeredAt ?? now.toISOString(),
    revisions: revised ? revised.revisions + 1 : 0,
    trial: interview.trial,
    skipped: false,
    ...attached(before?.attachments, interview.attachments),
    ...(isFollowUp ? { followUpOf: answerId(interview, slot) } : {}),
  };
}

/** Files with more of them, up to what is kept. */
export function withFiles(before: Attachment[] | undefined, more: Attachment[]): Attachment[] {
  return [...(before ?? []), ...more].slice(0, mostAttachments);
}

/** What an answer says of its files, and of more of them. */
export function attached(before: Attachment[] | undefined, more: Attachment[]) {
  const attachments = withFiles(before, more);
  return attachments.length > 0 ? { attachments } : {};
}

/** The parent answer with what was tapped about it. */
export function describe(parent: Answer, slot: Slot, content: Content): Answer {
  const [choice = null] = content.choices;
  switch (slot.question.files?.as) {
    case 'severity':
      return { ...parent, severity: content.score };
    case 'obstacle':
      return { ...parent, obstacle: content.choices };
    case 'frequency':
      return { ...parent, frequency: choice };
    case 'stage':
      return { ...parent, stage: choice };
    case 'owner':
      return { ...parent, owner: choice };
    case 'target':
      return { ...parent, target: choice };
    case undefined:
      return parent;
  }
}
