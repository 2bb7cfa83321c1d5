import { z } from 'zod';
import { codeLaneSchema } from './lane.ts';

/**
 * What a model made of one segment: what it says and in which lane, or why it was set aside (null where it
 * says something).
 */
export const segmentReadingSchema = z.object({
  codes: z.array(z.object({ lane: codeLaneSchema, label: z.string() })),
  aside: z.enum(['denial', 'nothing', 'off-topic']).nullable(),
});
export type SegmentReading = z.infer<typeof segmentReadingSchema>;

/**
 * What a model made of an answer, segment by segment. `key` stands for all that it was shown and asked: it
 * holds as long as that is the same.
 */
export const answerReadingSchema = z.object({
  key: z.string(),
  segments: z.array(segmentReadingSchema),
});
export type AnswerReading = z.infer<typeof answerReadingSchema>;

/**
 * How the labels of one stage and lane were sorted into themes. `sorted` says how many labels there were
 * when all of them were last sorted together.
 */
export const laneReadingSchema = z.object({
  key: z.string(),
  sorted: z.int().min(0),
  themes: z.array(
    z.object({
      title: z.string(),
      definition: z.string(),
      labels: z.array(z.string()),
      /** Labels among them that say the opposite of the rest. */
      opposed: z.array(z.string()),
    }),
  ),
});
export type LaneReading = z.infer<typeof laneReadingSchema>;

/** What was made of the themes of one stage, and the themes as they were then; all else cites them by name. */
export const actionsReadingSchema = z.object({
  key: z.string(),
  themes: z.array(
    z.object({
      name: z.string(),
      people: z.int().min(0),
      asked: z.int().min(0),
      severity: z.number().nullable(),
    }),
  ),
  proposals: z.array(
    z.object({
      text: z.string(),
      answers: z.array(z.string()),
      /** Ids of the metrics that it cites. */
      metrics: z.array(z.string()).default([]),
      impact: z.int().nullable(),
      effort: z.int().nullable(),
    }),
  ),
  hypotheses: z.array(z.object({ text: z.string(), about: z.array(z.string()) })).default([]),
  /** Barriers with what went well for others in the very same thing. */
  contradictions: z.array(z.object({ barrier: z.string(), gain: z.string() })).default([]),
});
export type ActionsReading = z.infer<typeof actionsReadingSchema>;
