import { z } from 'zod';
import { mapKindSchema } from './guide.ts';
import { audienceSchema, type MapLane, mapLaneSchema } from './lane.ts';
import { languageSchema } from './language.ts';

const count = z.int().min(0);

/** Words that back a statement: a span [start, end) of an answer's masked text, in UTF-16 code units. */
export const evidenceSchema = z.looseObject({
  answer: z.string(),
  /** Pseudonym within this map, never an id of the messenger. */
  person: z.string().regex(/^P\d{2,}$/),
  audience: audienceSchema,
  language: z.string(),
  quote: z.string().min(1),
  start: count,
  end: count,
  /** Made by the model, for readers of the map's language: never evidence, and no quote. */
  translation: z.string().min(1).exactOptional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** An item on the map, with the people who said so and their words. */
export const statementSchema = z.looseObject({
  id: z.string(),
  text: z.string().min(1),
  kind: z.enum(['physical', 'digital']).nullable(),
  respondents: z.looseObject({ customers: count, staff: count }),
  /** Mean of respondents' taps from 1 to 5; barriers only, null where nobody tapped. */
  severity: z.number().min(1).max(5).nullable(),
  /** One person's view. */
  minority: z.boolean(),
  /** Others said the opposite. */
  contested: z.boolean(),
  review: z.enum(['proposed', 'accepted', 'edited', 'rejected']),
  evidence: z.array(evidenceSchema).min(1),
});
export type Statement = z.infer<typeof statementSchema>;

/** Feelings tapped at a stage, from -2 to +2: mean, spread and how many chose each. */
export const feelingSchema = z.looseObject({
  score: z.number().min(-2).max(2),
  n: z.int().min(1),
  min: z.int().min(-2).max(2),
  max: z.int().min(-2).max(2),
  counts: z.record(z.enum(['-2', '-1', '0', '1', '2']), count),
});
export type Feeling = z.infer<typeof feelingSchema>;

/** A number from analytics, CRM or a survey. */
export const metricSchema = z.looseObject({
  /** The same from version to version; what recommendations cite. */
  id: z.string().optional(),
  /** Where customer and company meet, by its name. */
  touchpoint: z.string().optional(),
  name: z.string(),
  value: z.number(),
  unit: z.string(),
  n: count.nullable(),
  period: z.string(),
  source: z.string(),
});
export type Metric = z.infer<typeof metricSchema>;

/** What the company should change; answers the barriers and wishes named in `answers` (statement ids). */
export const recommendationSchema = z.looseObject({
  id: z.string(),
  stage: z.string(),
  text: z.string().min(1),
  answers: z.array(z.string()).min(1),
  /** 1 to 5. The model's estimate; without a model, computed from reach and severity of what it answers. */
  impact: z.int().min(1).max(5).nullable(),
  /** 1 to 5, the model's estimate; null without a model: nobody has estimated it. */
  effort: z.int().min(1).max(5).nullable(),
  quickWin: z.boolean(),
  origin: z.enum(['model', 'customer', 'staff']),
  owner: z.string().nullable(),
  /** By when it is to be there, or what is to be reached. */
  target: z.string().nullable().exactOptional(),
  status: z.enum(['proposed', 'accepted', 'rejected', 'doing', 'done']),
  votes: count,
  evidence: z.array(evidenceSchema),
  /** Ids of metrics of the stage on which it rests as well. */
  metrics: z.array(z.string()).optional(),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

const people = z.looseObject({ customers: count, staff: count });

/** A stage of the map: how many were asked, how it felt, what was said. */
export const mapStageSchema = z.looseObject({
  id: z.string(),
  name: z.string(),
  about: z.string().default(''),
  asked: people,
  emotion: z.looseObject({
    customers: feelingSchema.nullable(),
    staff: feelingSchema.nullable(),
    words: z.array(
      z.looseObject({
        text: z.string(),
        respondents: count,
        evidence: z.array(evidenceSchema).min(1),
      }),
    ),
  }),
  lanes: z.record(mapLaneSchema, z.array(statementSchema)),
  dropOff: z.looseObject({ left: count, of: count, reasons: z.array(statementSchema) }),
  metrics: z.array(metricSchema),
  /** Of a future state: the same stage on the current-state map it starts from. */
  now: z
    .looseObject({
      asked: people,
      feeling: z.looseObject({ score: z.number().min(-2).max(2), n: z.int().min(1) }).nullable(),
      barriers: z.array(
        statementSchema.pick({ id: true, text: true, respondents: true, severity: true }),
      ),
    })
    .exactOptional(),
});
export type MapStage = z.infer<typeof mapStageSchema>;

/** The journey map, schema `journey-map/1`: what every picture and export is made from. Unknown fields are kept. */
export const journeyMapSchema = z.looseObject({
  schema: z.literal('journey-map/1'),
  study: z.looseObject({
    id: z.string(),
    title: z.string(),
    goal: z.string(),
    focus: z.string(),
    kind: mapKindSchema,
    language: languageSchema,
  }),
  version: z.int().min(1),
  status: z.enum(['draft', 'approved']),
  createdAt: z.iso.datetime({ offset: true }),
  basedOn: z.int().min(1).nullable(),
  /** Of a future state: the version of the current-state map it starts from. */
  startsFrom: z
    .looseObject({ study: z.string(), version: z.int().min(1), title: z.string() })
    .exactOptional(),
  summariser: z.looseObject({
    kind: z.enum(['extractive', 'llm']),
    model: z.string().nullable(),
    promptVersions: z.record(z.string(), z.int()),
  }),
  sample: z.looseObject({
    customers: count,
    staff: count,
    answers: count,
    languages: z.record(z.string(), count),
    from: z.iso.datetime({ offset: true }).nullable(),
    to: z.iso.datetime({ offset: true }).nullable(),
  }),
  persona: z.looseObject({
    name: z.string(),
    traits: z.array(
      z.looseObject({ trait: z.string(), value: z.string(), respondents: count, asked: count }),
    ),
  }),
  stages: z.array(mapStageSchema),
  recommendations: z.array(recommendationSchema),
  /** What nobody said and might be so, to be checked; `about` names the statements that it would explain. */
  hypotheses: z.array(
    z.looseObject({
      stage: z.string().nullable(),
      text: z.string(),
      about: z.array(z.string()).optional(),
    }),
  ),
  notCovered: z.array(z.looseObject({ stage: z.string(), answers: count, reason: z.string() })),
  dropped: z.looseObject({ noEvidence: count, unknownIds: count }),
  coverage: z.array(
    z.looseObject({
      stage: z.string(),
      lane: mapLaneSchema,
      customers: count,
      staff: count,
      level: z.enum(['strong', 'thin', 'none']),
      /** Customers who answered what was asked about it, be it that there was nothing. */
      answered: count.optional(),
    }),
  ),
});
export type JourneyMap = z.infer<typeof journeyMapSchema>;

/** A record with an entry for every lane of the map. */
export function perLane<T>(make: (lane: MapLane) => T): Record<MapLane, T> {
  return {
    actions: make('actions'),
    touchpoints: make('touchpoints'),
    thoughts: make('thoughts'),
    needs: make('needs'),
    barriers: make('barriers'),
    gains: make('gains'),
    moments: make('moments'),
    ideal: make('ideal'),
    frontstage: make('frontstage'),
    backstage: make('backstage'),
    systems: make('systems'),
  };
}
