import { z } from 'zod';
import { mapKindSchema } from './guide.ts';
import { languageSchema } from './language.ts';

/** A study: why a map is made, in which language, and the guide its interviews follow. */
export const studySchema = z.object({
  id: z.string().min(1),
  title: z.string().trim().min(1).max(120),
  goal: z.string().trim().min(1).max(400),
  focus: z.string().trim().max(400).default(''),
  kind: mapKindSchema,
  template: z.string().min(1),
  language: languageSchema,
  /** Names the stored snapshot of the guide that new interviews follow. */
  guide: z.string().min(1),
  createdAt: z.iso.datetime(),
});
export type Study = z.infer<typeof studySchema>;

/** What a person may do in a study. Owners (by configuration) may do everything in every study. */
export const roles = ['customer', 'staff', 'marketer'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
