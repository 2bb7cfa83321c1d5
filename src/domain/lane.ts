import { z } from 'zod';

/** Lanes of the map that hold statements, in the order they are drawn. */
export const mapLanes = [
  'actions',
  'touchpoints',
  'thoughts',
  'needs',
  'barriers',
  'gains',
  'moments',
  'ideal',
  'frontstage',
  'backstage',
  'systems',
] as const;
export const mapLaneSchema = z.enum(mapLanes);
export type MapLane = z.infer<typeof mapLaneSchema>;

/**
 * What a question asks about. Besides the map's lanes: `emotions` (a rating, or words for it),
 * `observations` (where staff see customers struggle), `reach` (did the stage happen),
 * `dropoff` (why it ended there), `persona` and `recommend` (would you recommend us, 0-10).
 */
export const answerLanes = [
  ...mapLanes,
  'emotions',
  'observations',
  'reach',
  'dropoff',
  'persona',
  'recommend',
] as const;
export const answerLaneSchema = z.enum(answerLanes);
export type AnswerLane = z.infer<typeof answerLaneSchema>;

/** Where a coded segment may be placed: a lane of statements, the words of an emotion, or a reason to leave. */
export const codeLanes = [...mapLanes, 'emotions', 'dropoff'] as const;
export const codeLaneSchema = z.enum(codeLanes);
export type CodeLane = z.infer<typeof codeLaneSchema>;

/** Who a lane's words may come from. */
export const audiences = ['customer', 'staff'] as const;
export const audienceSchema = z.enum(audiences);
export type Audience = z.infer<typeof audienceSchema>;

/** The lane in which an answer's words start out; null where an answer carries no words for the map. */
export function codeLaneOf(lane: AnswerLane): CodeLane | null {
  if (lane === 'observations') return 'barriers';
  const parsed = codeLaneSchema.safeParse(lane);
  return parsed.success ? parsed.data : null;
}
