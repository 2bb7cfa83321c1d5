import { formsOf, preparedFor, type Respondent } from '../../src/adapters/example/corpus.ts';
import type { Form, Guide } from '../../src/domain/guide.ts';
import { planOf, type Slot } from '../../src/domain/plan.ts';

/** A question at its place, as in `customer/decision/barriers`. */
export function keyOf(form: Form, { question, stage }: Slot): string {
  return `${form}/${stage?.id ?? question.at}/${question.id}`;
}

/** The follow-up to a question, as in `customer/decision/barriers+`. */
export function followUpKey(form: Form, slot: Slot): string {
  return `${keyOf(form, slot)}+`;
}

/** How many answers a person has prepared that the guide has a question for. */
export function countPrepared(who: Respondent, guide: Guide): number {
  return formsOf(who)
    .flatMap((form) => planOf(guide, form).map((slot) => preparedFor(who, form, slot)))
    .filter((prepared) => prepared !== undefined).length;
}
