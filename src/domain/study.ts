import { z } from 'zod';
import { mapKindSchema } from './guide.ts';
import { type Language, languageSchema } from './language.ts';

const quotaSchema = z.int().min(1).nullable().default(null);

/** What may be changed of a study while it runs. A study stored before a setting existed has its default. */
export const studySettingsSchema = z.object({
  /** Follow-ups that may be asked at each stage. */
  followUps: z.int().min(0).max(3).default(2),
  /** Days after which a participant's answers are deleted; null keeps them. */
  retentionDays: z.int().min(1).nullable().default(365),
  /** Participants who may take part in each role; null: no limit. */
  quota: z.object({ customer: quotaSchema, staff: quotaSchema }).prefault({}),
  /** Groups of employees smaller than this are not broken down. */
  minimumCell: z.int().min(1).default(3),
  /** On what grounds employees are asked. */
  lawfulBasis: z.enum(['consent', 'legitimate-interest']).default('consent'),
  /** Who runs the study and how to reach them, as /privacy says. */
  controller: z.string().trim().max(200).default(''),
  /** The study's own privacy text, by language. */
  privacy: z.partialRecord(languageSchema, z.string().trim().min(1).max(1500)).default({}),
});
export type StudySettings = z.infer<typeof studySettingsSchema>;

/** Settings to be changed; an empty privacy text takes that language's away. */
export type SettingsChange = Partial<Omit<StudySettings, 'quota' | 'privacy'>> & {
  quota?: Partial<StudySettings['quota']>;
  privacy?: Partial<Record<Language, string>>;
};

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
  /** Of a future state: the version of the current-state map it starts from. */
  startsFrom: z.object({ study: z.string().min(1), version: z.int().min(1) }).exactOptional(),
  settings: studySettingsSchema.prefault({}),
});
export type Study = z.infer<typeof studySchema>;

/** The study with these settings changed and the others as they were; throws where a value is out of range. */
export function changeSettings(study: Study, change: SettingsChange): Study {
  const { quota, privacy, ...rest } = change;
  const { settings } = study;
  const texts = Object.entries({ ...settings.privacy, ...privacy });
  return {
    ...study,
    settings: studySettingsSchema.parse({
      ...settings,
      ...rest,
      quota: { ...settings.quota, ...quota },
      privacy: Object.fromEntries(texts.filter(([, text]) => text.trim() !== '')),
    }),
  };
}

/** What a person may do in a study. Owners (by configuration) may do everything in every study. */
export const roles = ['customer', 'staff', 'marketer'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
