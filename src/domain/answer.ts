import { z } from 'zod';
import { questionKinds } from './guide.ts';
import { answerLaneSchema, audienceSchema } from './lane.ts';

/** A file that came with an answer, noted as evidence: the messenger's name for it, and its kind. */
export const attachmentSchema = z.object({
  kind: z.enum(['photo', 'video', 'document', 'voice']),
  file: z.string(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

/**
 * One person's answer to one question, as it stands after the last revision. `stage` is null for the
 * opening and the closing. `choices` holds option ids (`yes`, `no`, touchpoints, traits) and, where the
 * person named something that was not offered, their own words. `text` is what a reader sees: their
 * words, or the labels they tapped, in `language` (BCP 47). `score` is a 0-10 or 1-5 scale, `rating`
 * a feeling from -2 to +2, `severity` how bad a barrier was from 1 to 5.
 */
export const answerSchema = z.object({
  id: z.string().min(1),
  interview: z.string().min(1),
  person: z.string().min(1),
  audience: audienceSchema,
  stage: z.string().nullable(),
  lane: answerLaneSchema,
  question: z.string(),
  kind: z.enum(questionKinds),
  text: z.string(),
  choices: z.array(z.string()).default([]),
  rating: z.int().min(-2).max(2).nullable().default(null),
  score: z.int().min(0).max(10).nullable().default(null),
  severity: z.int().min(1).max(5).nullable().default(null),
  obstacle: z.array(z.string()).default([]),
  frequency: z.string().nullable().default(null),
  /** Option ids: who in the company would see to what is proposed, and by when it could be there. */
  owner: z.string().nullable().exactOptional(),
  target: z.string().nullable().exactOptional(),
  language: z.string().min(2),
  source: z.enum(['text', 'voice', 'button', 'edit', 'import']),
  answeredAt: z.iso.datetime({ offset: true }),
  revisions: z.int().min(0).default(0),
  trial: z.boolean().default(false),
  /** The person was asked and chose not to say: counts among those asked, is no evidence. */
  skipped: z.boolean().default(false),
  /** The answer that this one follows up: same stage, lane and question, asked for once more. */
  followUpOf: z.string().exactOptional(),
  attachments: z.array(attachmentSchema).exactOptional(),
  /** What an imported row held beside the known columns. */
  notes: z.record(z.string(), z.string()).optional(),
});
export type Answer = z.infer<typeof answerSchema>;
