import { z } from 'zod';

/** Languages the product speaks: guides, chat texts and maps exist in each of them. */
export const languages = ['en', 'it', 'pl', 'ru'] as const;

/** One of the product's languages. */
export const languageSchema = z.enum(languages);
export type Language = z.infer<typeof languageSchema>;

/** A text in every language of the product. */
export const localizedSchema = z.strictObject({
  en: z.string().trim().min(1),
  it: z.string().trim().min(1),
  pl: z.string().trim().min(1),
  ru: z.string().trim().min(1),
});
export type Localized = z.infer<typeof localizedSchema>;

/** The product's language closest to a BCP 47 tag ("pl-PL" → "pl"), or the fallback. */
export function closestLanguage(tag: string | undefined, fallback: Language): Language {
  const parsed = languageSchema.safeParse(tag?.toLowerCase().split(/[-_]/)[0]);
  return parsed.success ? parsed.data : fallback;
}
