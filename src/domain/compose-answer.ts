import type { Answer } from './answer.ts';
import { audienceOf } from './guide.ts';
import type { Content } from './interpret.ts';
import type { Interview } from './interview.ts';
import type { Slot } from './plan.ts';

/** Id of the answer to a slot: one for each question of an interview. */
export function answerId(interview: Interview, slot: Slot): string {
  return `${interview.id}-${slot.index}`;
}

/** The answer to a slot's question as it is to be stored; `before` is the one it revises. */
export function compose(
  interview: Interview,
  slot: Slot,
  content: Content,
  source: Answer['source'],
  before: Answer | null,
  now: Date,
): Answer {
  const { text, choices, rating, score, mark } = content;
  // Details tapped about an earlier wording stay with it, unless now there is nothing to describe.
  const details = mark === 'z' ? null : before;
  return {
    id: answerId(interview, slot),
    interview: interview.id,
    person: interview.participant,
    audience: audienceOf(interview.form),
    stage: details?.stage ?? slot.stage?.id ?? null,
    lane: slot.question.lane,
    question: slot.question.id,
    kind: slot.question.kind,
    text,
    choices,
    rating,
    score,
    severity: details?.severity ?? null,
    obstacle: details?.obstacle ?? [],
    frequency: details?.frequency ?? null,
    language: interview.language,
    source,
    answeredAt: before?.answeredAt ?? now.toISOString(),
    revisions: before ? before.revisions + 1 : 0,
    trial: interview.trial,
    skipped: false,
  };
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
    case undefined:
      return parent;
  }
}
