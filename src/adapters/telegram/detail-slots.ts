import type { Slot } from '../../domain/plan.ts';

/** The slots whose answers describe the answer to this one further: how bad it was, of what kind, how often. */
export function detailSlots(plan: Slot[], { question, stage }: Slot): Slot[] {
  return plan.filter(
    (other) =>
      other.question.files?.of === question.id &&
      other.stage?.id === stage?.id &&
      other.question.at === question.at,
  );
}
