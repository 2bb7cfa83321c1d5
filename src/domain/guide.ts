import { z } from 'zod';
import { bare } from './bare.ts';
import { answerLaneSchema } from './lane.ts';
import { type Localized, localizedSchema } from './language.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, 'lower-case letters, digits and hyphens');

const upTo = (longest: number) =>
  localizedSchema.refine(
    (texts) => Object.values(texts).every((text) => text.length <= longest),
    `at most ${longest} characters`,
  );

const names = z.array(z.string().trim().min(1)).min(1).optional();

/** What else people may call an option when they type it, by language. */
const alsoSchema = z.strictObject({ en: names, it: names, pl: names, ru: names });

const optionSchema = z.strictObject({ id, label: localizedSchema, also: alsoSchema.optional() });
type GuideOption = z.infer<typeof optionSchema>;

/** A place where customer and company meet; physical or digital. */
export const touchpointSchema = z.strictObject({
  id,
  kind: z.enum(['physical', 'digital']),
  label: localizedSchema,
  also: alsoSchema.optional(),
});

/**
 * A stage of the journey. `told` names it to those who are interviewed, where its name is a marketer's word;
 * `intro` opens it in the chat, `about` stands under its name on the map.
 */
export const stageSchema = z.strictObject({
  id,
  name: localizedSchema,
  told: upTo(24).optional(),
  about: localizedSchema,
  intro: z.strictObject({ customer: localizedSchema, staff: localizedSchema }),
  touchpoints: z.array(touchpointSchema).min(1),
});
export type Stage = z.infer<typeof stageSchema>;

/** What a stage is called in the chat with those who are interviewed. */
export function toldName({ told, name }: Stage): Localized {
  return told ?? name;
}

/** Kinds of answer a question may expect. `moment` is a choice among the study's stages. */
export const questionKinds = [
  'text',
  'choice',
  'multi',
  'rating',
  'scale',
  'yesno',
  'moment',
] as const;

/**
 * A question. `at` says when it is asked; `stages` narrows a stage question to some stages and `textAt`
 * rewords it for one of them. `when` asks it only after a certain answer to an earlier question of the
 * same stage (or opening, or closing). `files` makes the answer a property of an earlier answer (`of`)
 * instead of an answer of its own: how bad a barrier was, what kind it was, how often, at which stage, who would
 * see to a change, by when.
 * `short` says that a word or two will do, and `followUps` how many follow-ups an answer may get.
 */
export const questionSchema = z.strictObject({
  id,
  at: z.enum(['opening', 'stage', 'closing']),
  stages: z.array(id).min(1).optional(),
  lane: answerLaneSchema,
  kind: z.enum(questionKinds),
  text: localizedSchema,
  textAt: z.record(id, localizedSchema).optional(),
  explain: localizedSchema,
  /** A word or two for the map; needed for a trait of the persona. */
  label: localizedSchema.optional(),
  /** A word or two that name the answer where it is read back. */
  note: upTo(30).optional(),
  none: localizedSchema.optional(),
  options: z.array(optionSchema).min(2).optional(),
  optionsFrom: z.enum(['touchpoints', 'obstacles']).optional(),
  other: z.boolean().default(false),
  scale: z
    .strictObject({
      min: z.int().min(0).max(1),
      max: z.int().min(4).max(10),
      low: localizedSchema,
      high: localizedSchema,
    })
    .optional(),
  skippable: z.boolean().default(true),
  short: z.boolean().default(false),
  followUps: z.int().min(0).max(3).default(0),
  when: z.strictObject({ question: id, is: z.enum(['yes', 'no', 'said']) }).optional(),
  files: z
    .strictObject({
      as: z.enum(['severity', 'obstacle', 'frequency', 'stage', 'owner', 'target']),
      of: id,
    })
    .optional(),
});
export type Question = z.infer<typeof questionSchema>;

/**
 * A follow-up that needs no model: neutral, and fit for any answer. `lanes` narrows it to answers in these;
 * without, it fits all.
 */
const neutralFollowUpSchema = z.strictObject({
  id,
  lanes: z.array(answerLaneSchema).min(1).optional(),
  text: localizedSchema,
});

/** What a guide is used for: an interview with a customer or an employee, or an employee's single observation. */
export const forms = ['customer', 'staff', 'observation'] as const;
export const formSchema = z.enum(forms);
export type Form = z.infer<typeof formSchema>;

/** Kinds of journey map. */
export const mapKinds = ['current', 'future', 'day', 'blueprint'] as const;
export const mapKindSchema = z.enum(mapKinds);

/** A versioned set of questions by form and stage, with every text in every language. */
export const guideSchema = z
  .strictObject({
    id,
    version: z.int().min(1),
    kind: mapKindSchema,
    name: localizedSchema,
    persona: localizedSchema,
    stages: z.array(stageSchema).min(1).max(24),
    obstacles: z.array(optionSchema).min(2),
    followUps: z.array(neutralFollowUpSchema).default([]),
    questions: z.strictObject({
      customer: z.array(questionSchema).min(1),
      staff: z.array(questionSchema).min(1),
      observation: z.array(questionSchema).min(1),
    }),
  })
  .superRefine((guide, context) => {
    const issue = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    repeated(guide.stages).forEach((n) => {
      issue(['stages', n, 'id'], 'another stage has this id');
    });
    repeated(guide.followUps).forEach((n) => {
      issue(['followUps', n, 'id'], 'another follow-up has this id');
    });
    if (guide.followUps.length > 0 && guide.followUps.every(({ lanes }) => lanes))
      issue(['followUps'], 'at least one must be for all lanes');
    const ambiguous = (path: (string | number)[], options: GuideOption[]) => {
      for (const { option, name } of sharedNames(options))
        issue([...path, option, 'also'], `"${name}" is a name of another option, too`);
    };
    ambiguous(['obstacles'], guide.obstacles);
    guide.stages.forEach((stage, n) => {
      ambiguous(['stages', n, 'touchpoints'], stage.touchpoints);
    });
    const stages = new Set(guide.stages.map((stage) => stage.id));
    for (const form of forms) {
      const questions = guide.questions[form];
      repeated(questions).forEach((n) => {
        issue(['questions', form, n, 'id'], 'another question has this id');
      });
      questions.forEach((question, n) => {
        ambiguous(['questions', form, n, 'options'], question.options ?? []);
        for (const problem of problems(question, questions.slice(0, n), stages))
          issue(['questions', form, n, ...problem.path], problem.message);
      });
    }
  });
export type Guide = z.infer<typeof guideSchema>;

function repeated(items: { id: string }[]): number[] {
  const ids = items.map((item) => item.id);
  return ids.flatMap((item, n) => (ids.indexOf(item) < n ? [n] : []));
}

/** Other names of options that another option of the list has as well, in any language. */
function sharedNames(options: GuideOption[]): { option: number; name: string }[] {
  const named = options.map(({ label, also = {} }) => {
    const others = Object.values(also)
      .flatMap((names) => names ?? [])
      .map((name) => ({ name, plain: bare(name) }));
    const labels = Object.values(label).map(bare);
    return { others, all: new Set([...labels, ...others.map(({ plain }) => plain)]) };
  });
  return named.flatMap(({ others }, option) =>
    others
      .filter(({ plain }) => named.some(({ all }, n) => n !== option && all.has(plain)))
      .map(({ name }) => ({ option, name })),
  );
}

/** What is wrong with a question beyond its shape: references that lead nowhere, options missing or too many. */
function problems(question: Question, earlier: Question[], stages: Set<string>) {
  const found: { path: string[]; message: string }[] = [];
  const say = (field: string, message: string) => found.push({ path: [field], message });
  const known = (other: string) =>
    earlier.some((candidate) => candidate.id === other && candidate.at === question.at);
  const choosing = question.kind === 'choice' || question.kind === 'multi';
  if (choosing !== Boolean(question.options ?? question.optionsFrom))
    say('options', 'choice and multi need options or optionsFrom, and no other kind may have them');
  if (question.options && question.optionsFrom) say('optionsFrom', 'give options or optionsFrom');
  if (question.optionsFrom === 'touchpoints' && question.at !== 'stage')
    say('optionsFrom', 'only a stage has touchpoints');
  if ((question.kind === 'scale') !== Boolean(question.scale))
    say('scale', 'a scale needs min, max, low and high, and no other kind may have them');
  if (question.lane === 'persona' && !question.label) say('label', 'a trait needs a label');
  const onlyText = (field: string, problem: string) => {
    if (question.kind !== 'text') say(field, `only a text may ${problem}`);
  };
  if (question.none) onlyText('none', 'be answered by none');
  if (question.short) onlyText('short', 'be short');
  if (question.followUps > 0) onlyText('followUps', 'have follow-ups');
  if (question.when && !known(question.when.question))
    say('when', 'refers to no earlier question of the same part');
  if (question.files && !known(question.files.of))
    say('files', 'refers to no earlier question of the same part');
  if (question.stages && question.at !== 'stage') say('stages', 'only for questions at a stage');
  for (const stage of [...(question.stages ?? []), ...Object.keys(question.textAt ?? {})])
    if (!stages.has(stage)) say('stages', `there is no stage "${stage}"`);
  return found;
}

/** Who answers a form. */
export function audienceOf(form: Form): 'customer' | 'staff' {
  return form === 'customer' ? 'customer' : 'staff';
}
