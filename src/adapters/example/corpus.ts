import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Form, forms } from '../../domain/guide.ts';
import { languageSchema } from '../../domain/language.ts';
import type { Slot } from '../../domain/plan.ts';

/** An answer as it is prepared; people.yaml says what each form means. */
const preparedSchema = z.union([
  z.string().min(1),
  z.int(),
  z.array(z.string()).min(1),
  z.strictObject({ tap: z.string() }),
  z.strictObject({ typed: z.string() }),
  z.strictObject({ ticked: z.array(z.string()).min(1), other: z.string().min(1) }),
  z.strictObject({ skip: z.enum(['button', 'command']) }),
  z.strictObject({ pieces: z.array(z.string()).min(2) }),
  z.strictObject({ first: z.string(), corrected: z.string() }),
  z.strictObject({ first: z.string(), edited: z.string() }),
  z.strictObject({ first: z.string(), changed: z.string() }),
]);
export type Prepared = z.infer<typeof preparedSchema>;

const answersSchema = z.record(z.string(), preparedSchema);

const respondentSchema = z.strictObject({
  name: z.string(),
  languageCode: languageSchema,
  role: z.enum(['customer', 'staff']),
  declines: z.boolean().default(false),
  opensWith: z.array(z.enum(['sticker', 'photo'])).default([]),
  pausesAt: z.strictObject({ stage: z.string(), question: z.string() }).optional(),
  opening: answersSchema.default({}),
  stages: z.record(z.string(), answersSchema).default({}),
  closing: answersSchema.default({}),
  /** Answers to follow-ups, by stage and the question that is followed up. */
  followUps: z.record(z.string(), answersSchema).default({}),
  /** What the playback gets; null leaves it out. */
  rates: z.int().min(1).max(4).nullable().default(4),
  observation: answersSchema.optional(),
});
/** A person of the example with everything they are going to say. */
export type Respondent = z.infer<typeof respondentSchema>;

const corpusSchema = z
  .strictObject({
    marketer: z.strictObject({
      name: z.string(),
      languageCode: languageSchema,
      study: z.strictObject({
        title: z.string(),
        goal: z.string(),
        template: z.string(),
        language: languageSchema,
        /** Title and goal in other languages. */
        in: z
          .partialRecord(languageSchema, z.strictObject({ title: z.string(), goal: z.string() }))
          .default({}),
      }),
    }),
    personalData: z.array(z.string()),
    people: z.array(respondentSchema).min(1),
  })
  .superRefine(({ people, personalData }, context) => {
    const said = JSON.stringify(people);
    for (const item of personalData)
      if (!said.includes(item))
        context.addIssue({
          code: 'custom',
          message: `nobody says ${item}`,
          path: ['personalData'],
        });
    if (new Set(people.map(({ name }) => name)).size < people.length)
      context.addIssue({ code: 'custom', message: 'two people have one name', path: ['people'] });
  });
/** Everybody in the example. */
export type Corpus = z.infer<typeof corpusSchema>;
export type MarketerProfile = Corpus['marketer'];

/** Reads the file of people (example/people.yaml); throws what is wrong with it. */
export function loadCorpus(file: URL): Corpus {
  return corpusSchema.parse(parse(readFileSync(file, 'utf8')));
}

/** What a person is going to answer at a slot; undefined when nothing is prepared. */
export function preparedFor(who: Respondent, form: Form, slot: Slot): Prepared | undefined {
  return partOf(who, form, slot)?.[slot.question.id];
}

/** What a person is going to answer to the follow-up of a slot's question. */
export function preparedToAdd(who: Respondent, { question, stage }: Slot): Prepared | undefined {
  return who.followUps[stage?.id ?? '']?.[question.id];
}

function partOf(who: Respondent, form: Form, { question, stage }: Slot) {
  if (form === 'observation') return who.observation;
  if (stage) return who.stages[stage.id];
  return question.at === 'opening' ? who.opening : who.closing;
}

/** Forms a person fills in, in this order. */
export function formsOf({ role, observation }: Respondent): Form[] {
  return forms.filter((form) => form === role || (form === 'observation' && observation));
}
