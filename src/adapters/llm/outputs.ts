import { z } from 'zod';
import { codeLaneSchema } from '../../domain/lane.ts';

const theme = z.object({
  title: z.string(),
  definition: z.string(),
  codes: z.array(z.string()),
  opposed: z.array(z.string()),
});

/**
 * Shapes that a model may answer in, by the name a prompt's front-matter gives. They are sent as JSON
 * Schema in strict mode, so: a root object, every field required, no refinements; limits are applied to
 * what comes back.
 */
export const outputs = {
  codes: z.object({
    codes: z.array(
      z.object({ segments: z.array(z.string()), lane: codeLaneSchema, label: z.string() }),
    ),
    setAside: z.array(
      z.object({ segment: z.string(), reason: z.enum(['denial', 'nothing', 'off-topic']) }),
    ),
  }),
  themes: z.object({ themes: z.array(theme) }),
  placings: z.object({
    placed: z.array(
      z.object({
        code: z.string(),
        theme: z.string(),
        opposed: z.boolean(),
        /** A wider title for the theme; empty where its own is true of the code. */
        title: z.string(),
      }),
    ),
    themes: z.array(theme),
  }),
  actions: z.object({
    actions: z.array(
      z.object({
        // First, so that the model reasons before it estimates; nobody else reads it.
        why: z.string(),
        text: z.string(),
        impact: z.number(),
        effort: z.number(),
        answers: z.array(z.string()),
        metrics: z.array(z.string()),
      }),
    ),
    hypotheses: z.array(z.object({ text: z.string(), answers: z.array(z.string()) })),
    contradictions: z.array(z.object({ barrier: z.string(), gain: z.string() })),
  }),
  translations: z.object({
    translations: z.array(z.object({ quote: z.string(), text: z.string() })),
  }),
  followUp: z.object({
    // First, so that the model judges before it writes; nobody else reads it.
    missing: z.string(),
    needed: z.boolean(),
    question: z.string(),
  }),
};

/** The name of a shape a prompt may ask for. */
export const outputNameSchema = z.enum([
  'codes',
  'themes',
  'placings',
  'actions',
  'translations',
  'followUp',
]);
export type OutputName = z.infer<typeof outputNameSchema>;

/** A shape as the JSON Schema that is sent. */
export function jsonSchemaOf(shape: z.ZodType): Record<string, unknown> {
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return schema;
}
