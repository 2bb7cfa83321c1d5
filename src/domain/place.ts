import { z } from 'zod';

/** Where an answer belongs in an interview: the index of a slot, with an `f` for the follow-up to its question. */
export const placeSchema = z.string().regex(/^\d+f?$/);
export type Place = z.infer<typeof placeSchema>;

/** The place of a slot's question, or of the follow-up to it. */
export function placeAt(slot: number, isFollowUp = false): Place {
  return `${slot}${isFollowUp ? 'f' : ''}`;
}

/** Index of the slot that a place belongs to. */
export function slotOfPlace(place: Place): number {
  return Number.parseInt(place, 10);
}

/** Whether a place is that of a follow-up. */
export function isFollowUp(place: Place): boolean {
  return place.endsWith('f');
}
