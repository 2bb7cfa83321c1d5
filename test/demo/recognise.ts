import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import type { Form, Guide } from '../../src/domain/guide.ts';
import type { Language } from '../../src/domain/language.ts';
import { planOf, type Slot, wording } from '../../src/domain/plan.ts';
import { keyOf } from './corpus.ts';

/** A question that somebody was asked. */
export interface Asked {
  form: Form;
  slot: Slot;
  key: string;
  message: VisibleMessage;
}

/** Reads a message as a question; null when it is none. */
export type Recognise = (message: VisibleMessage) => Asked | null;

/** Recognises questions the way a reader does: the stage by the header, the question by its words. */
export function createRecogniser(guide: Guide, forms: Form[], language: Language): Recognise {
  const slots = forms.flatMap((form) =>
    planOf(guide, form).map((slot) => ({ form, slot, key: keyOf(form, slot) })),
  );
  return (message) => {
    const [header = '', ...paragraphs] = (message.text ?? '').split('\n\n');
    const name = /^(.+) · \d+\/\d+ [▓░]+$/.exec(header)?.[1];
    if (name === undefined) return null;
    const stage = guide.stages.find((each) => each.name[language] === name);
    const found = slots.find(
      ({ slot }) =>
        slot.stage?.id === stage?.id && paragraphs.includes(wording(slot)[language].trim()),
    );
    return found ? { ...found, message } : null;
  };
}
