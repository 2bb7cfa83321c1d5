import { z } from 'zod';
import { formSchema } from './guide.ts';
import { languageSchema } from './language.ts';

/**
 * Where an interview stands: everything needed to go on, of constant size. `at` indexes the plan's slots;
 * `marks` has one character a slot (`.` not asked, `a` said something, `z` said there is nothing, `y` yes,
 * `n` no, `s` skipped); `picked` holds the options ticked so far in a question with several.
 */
export const interviewSchema = z.object({
  id: z.string(),
  study: z.string(),
  guide: z.string(),
  form: formSchema,
  participant: z.string(),
  /** The messenger's chat, to find the interview's person again. */
  language: languageSchema,
  status: z.enum(['open', 'paused', 'stopped', 'finished']),
  at: z.int().min(0),
  marks: z.string().regex(/^[.azyns]*$/),
  picked: z.array(z.string()).default([]),
  /** Grows by one with every recorded change: the optimistic lock of the store. */
  revision: z.int().min(0),
  trial: z.boolean().default(false),
  startedAt: z.iso.datetime(),
  touchedAt: z.iso.datetime(),
});
export type Interview = z.infer<typeof interviewSchema>;
