import { z } from 'zod';
import { formSchema } from './guide.ts';
import { languageSchema } from './language.ts';
import { type Role, roleSchema } from './study.ts';

/** Agreement to take part, kept as proof: when, to which version of the text, read in which language. */
export const consentSchema = z.object({
  at: z.iso.datetime(),
  version: z.int().min(1),
  language: languageSchema,
});

/** A person's part in one study. `participant` stands for them in everything the study stores. */
export const membershipSchema = z.object({
  study: z.string(),
  role: roleSchema,
  participant: z.string(),
  consent: consentSchema.nullable(),
  /** The interview in each form that was begun last. */
  interviews: z.partialRecord(formSchema, z.string()).default({}),
  /** The person asked to be reminded of what they left unfinished. */
  reminders: z.boolean().default(false),
  /** The person may be asked once more after the interview has ended. */
  askAgain: z.boolean().default(false),
  /** Reminders sent of an interview: how many, when the last one was, and since when they had been silent. */
  reminded: z
    .object({
      interview: z.string(),
      times: z.int().min(1),
      at: z.iso.datetime(),
      since: z.iso.datetime(),
    })
    .nullable()
    .default(null),
});
export type Membership = z.infer<typeof membershipSchema>;

/** Someone who writes to the bot: their language and their part in studies; no name, nothing they said. */
export const personSchema = z.object({
  /** The messenger's id of the person and of their private chat. */
  id: z.string(),
  language: languageSchema,
  /** The person chose the language themselves; otherwise it follows the messenger's. */
  languageChosen: z.boolean().default(false),
  /** The person was asked for a language, and has written nothing since. */
  languageAsked: z.boolean().default(false),
  memberships: z.array(membershipSchema).default([]),
  /** What the chat is about now: one of the memberships, and the form being filled in. */
  current: z
    .object({ study: z.string(), role: roleSchema, form: formSchema.nullable() })
    .nullable()
    .default(null),
  blocked: z.boolean().default(false),
  /** Grows by one whenever the person is stored: the optimistic lock of the store. */
  revision: z.int().min(0).default(0),
});
export type Person = z.infer<typeof personSchema>;

/** A person's part in a study; undefined when they have none in that role. */
export function membershipOf(person: Person, study: string, role: Role): Membership | undefined {
  return person.memberships.find((part) => part.study === study && part.role === role);
}
