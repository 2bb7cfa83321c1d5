import { z } from 'zod';
import { attachmentSchema } from './answer.ts';
import { formSchema, type Guide } from './guide.ts';
import { languageSchema } from './language.ts';
import { type Place, placeAt, placeSchema } from './place.ts';
import { nextSlot, planOf, type Slot, sibling } from './plan.ts';

/** Most files that are kept with an answer. */
export const mostAttachments = 10;

/** A question that follows an answer up, asked at the end of its stage; `mark` as in the interview's marks. */
export const followUpSchema = z.object({
  slot: z.int().min(0),
  text: z.string().min(1),
  mark: z.enum(['.', 'a', 's']).default('.'),
});

/**
 * Where an interview stands: everything needed to go on, of constant size. `at` indexes the plan's slots;
 * `marks` has one character a slot (`.` not answered, `a` said something, `z` said there is nothing, `y` yes,
 * `n` no, `s` skipped, `w` said it in words and is asked for the tap, `o` tapped about an older wording and is
 * asked again); `picked` holds the options ticked so far in a question with several.
 */
export const interviewSchema = z.object({
  id: z.string(),
  study: z.string(),
  /** The stored guide snapshot it began with and keeps. */
  guide: z.string(),
  form: formSchema,
  participant: z.string(),
  language: languageSchema,
  status: z.enum(['open', 'paused', 'stopped', 'finished']),
  /** Paused by somebody who means to stop, and was asked whether to keep what they said. */
  stopping: z.boolean().default(false),
  at: z.int().min(0),
  marks: z.string().regex(/^[.azynswo]*$/),
  /** What stands open: the question at `at`, or what comes at the end of its stage or of the interview. */
  phase: z.enum(['question', 'follow-up', 'recap', 'playback']).default('question'),
  /** The follow-ups of the stage that has just been completed. */
  followUps: z.array(followUpSchema).max(3).default([]),
  /** A character for each stage of the guide: `f` once its follow-ups were chosen, `c` once its recap was found correct. */
  recaps: z
    .string()
    .regex(/^[.fc]*$/)
    .default(''),
  /** How well the playback says what the person meant, from 1 to 4; null where they did not say. */
  playback: z.int().min(1).max(4).nullable().default(null),
  picked: z.array(z.string()).default([]),
  /** Files that came without words, for the answer still to come. */
  attachments: z.array(attachmentSchema).max(mostAttachments).default([]),
  /** How often the current question was answered by something that could not be understood. */
  unclear: z.int().min(0).default(0),
  /**
   * The answer that may be going on, as people write in fragments: nothing is asked before `until`. `late`: it
   * is an earlier answer than the one that was asked for, which is asked for again.
   */
  listening: z
    .object({ place: placeSchema, until: z.iso.datetime(), late: z.boolean().default(false) })
    .nullable()
    .default(null),
  /** What stood open before, as long as it is not noted that what stands open now has been asked. */
  unasked: placeSchema.nullable().default(null),
  /** Telegram refused what stands open, so nobody has seen it. After a crash that cannot be known. */
  unsent: z.boolean().default(false),
  /**
   * The messages with what stands open: the first one and the latest. `answered` is the answer given just
   * before it, which words sent earlier than it go on with.
   */
  asked: z
    .object({ since: z.int(), latest: z.int(), answered: placeSchema.nullable() })
    .nullable()
    .default(null),
  /** This chat's messages were seen to be numbered as they are sent, which servers other than Telegram need not do. */
  ordered: z.boolean().default(false),
  /** Begun once more from the start: each question finds the answer that was given the first time. */
  again: z.boolean().default(false),
  /** Where something was asked once more after the interview had ended, and when. */
  askedAgain: z.array(z.object({ place: placeSchema, at: z.iso.datetime() })).default([]),
  /** Opened again for the last of these: it ends with it, and nothing is read back. */
  reopened: z.boolean().default(false),
  /** Grows by one with every recorded change: the optimistic lock of the store. */
  revision: z.int().min(0),
  trial: z.boolean().default(false),
  startedAt: z.iso.datetime(),
  touchedAt: z.iso.datetime(),
});
export type Interview = z.infer<typeof interviewSchema>;

/** Names an interview. */
export interface InterviewRef {
  study: string;
  interview: string;
}

/** An interview at its first question. */
export function beginInterview(
  guide: Guide,
  start: Pick<Interview, 'id' | 'study' | 'guide' | 'form' | 'participant' | 'language' | 'trial'>,
  now: Date,
): Interview {
  const plan = planOf(guide, start.form);
  const marks = '.'.repeat(plan.length);
  const at = nextSlot(plan, marks)?.index ?? 0;
  const time = now.toISOString();
  return interviewSchema.parse({
    ...start,
    status: 'open',
    at,
    marks,
    recaps: '.'.repeat(guide.stages.length),
    revision: 0,
    startedAt: time,
    touchedAt: time,
  });
}

/** The slot an interview stands at; null once it is complete. */
export function currentSlot(guide: Guide, interview: Interview): Slot | null {
  if (interview.status === 'finished') return null;
  return planOf(guide, interview.form)[interview.at] ?? null;
}

/** The follow-up that stands open; undefined in other phases. */
export function openFollowUp({ phase, followUps }: Interview) {
  return phase === 'follow-up' ? followUps.find(({ mark }) => mark === '.') : undefined;
}

/** Whether a question or a follow-up stands open; a recap and the playback have no place of their own. */
export function isAsking({ phase }: Interview): boolean {
  return phase === 'question' || phase === 'follow-up';
}

/** The place of what stands open. */
export function currentPlace(interview: Interview): Place {
  const followUp = openFollowUp(interview);
  return followUp ? placeAt(followUp.slot, true) : placeAt(interview.at);
}

/** The slot whose answer a question describes further; undefined for a question of its own. */
export function parentSlot(guide: Guide, interview: Interview, slot: Slot): Slot | undefined {
  const { files } = slot.question;
  return files ? sibling(planOf(guide, interview.form), slot, files.of) : undefined;
}

/** The interview with what to remember of a slot: a character of its marks. */
export function marked(interview: Interview, slot: Slot, as: string): Interview {
  const { marks } = interview;
  return { ...interview, marks: marks.slice(0, slot.index) + as + marks.slice(slot.index + 1) };
}

/** Whether an interview can still be answered. */
export function isOpen(interview: Interview): boolean {
  return interview.status === 'open' || interview.status === 'paused';
}
