import type { Form } from '../../domain/guide.ts';
import type { Language } from '../../domain/language.ts';
import type { Slot } from '../../domain/plan.ts';
import { type Act, actOf } from './act.ts';
import {
  type Corpus,
  type Prepared,
  preparedFor,
  preparedToAdd,
  type Respondent,
} from './corpus.ts';

/** Whose answers somebody gives who has none of their own: their namesake's, else those of one who speaks their language. */
export function standInFor(
  { people }: Corpus,
  who: { name: string; language: Language; role: Respondent['role'] },
): Respondent | undefined {
  const talkative = people.filter(({ role, declines }) => role === who.role && !declines);
  return (
    talkative.find(({ name }) => name === who.name) ??
    talkative.find(({ languageCode }) => languageCode === who.language) ??
    talkative[0]
  );
}

/** What the stand-in does at a question. A guide of another study may ask what the example does not know; then it is passed over. */
export function answerFor(who: Respondent, form: Form, slot: Slot, isFollowUp: boolean): Act {
  const { kind } = slot.question;
  if (isFollowUp) return actOf(preparedToAdd(who, slot), 'text');
  const prepared = preparedFor(who, form, slot) ?? anywhere(who, slot.question.id);
  if (prepared === undefined && kind === 'yesno') return { kind: 'tap', code: 'yes' };
  return actOf(prepared, kind);
}

/** An answer to a question of that name at any other stage. */
function anywhere(who: Respondent, question: string): Prepared | undefined {
  const parts = [...Object.values(who.stages), who.opening, who.closing];
  return parts.map((part) => part[question]).find((answer) => answer !== undefined);
}
