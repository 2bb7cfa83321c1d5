import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { readCallback } from '../../src/adapters/telegram/callback-data.ts';
import { type Form, type Guide, toldName } from '../../src/domain/guide.ts';
import type { Language } from '../../src/domain/language.ts';
import { slotOfPlace } from '../../src/domain/place.ts';
import { planOf, type Slot, wording } from '../../src/domain/plan.ts';
import { keyOf } from './corpus.ts';

/** A question that somebody was asked. */
export interface Asked {
  form: Form;
  slot: Slot;
  key: string;
  message: VisibleMessage;
}

/** What comes at the end of a stage or of the interview: where it belongs, and the buttons that answer it. */
export type Closing =
  | { kind: 'follow-up'; slot: Slot; message: VisibleMessage; skip: string }
  | { kind: 'recap'; message: VisibleMessage; ok: string; change: string | null; lines: string[] }
  | { kind: 'playback'; message: VisibleMessage; ratings: string[] };

/** Reads a message as what comes at the end of a stage or of the interview; null when it is none. */
export function closingIn(message: VisibleMessage, plan: Slot[]): Closing | null {
  const buttons = message.buttons.flat().flatMap(({ data }) => data ?? []);
  for (const data of buttons) {
    const [, place] = readCallback('u', data) ?? [];
    const slot = place === undefined ? undefined : plan[slotOfPlace(place)];
    if (slot) return { kind: 'follow-up', slot, message, skip: data };
  }
  const recap = (wanted: RegExp) =>
    buttons.filter((data) => wanted.test(readCallback('q', data)?.[2] ?? ''));
  const [ok] = recap(/^ok$/);
  if (ok !== undefined) {
    const [change = null] = recap(/^change$/);
    return { kind: 'recap', message, ok, change, lines: recap(/^\d+$/) };
  }
  const ratings = buttons.filter((data) => readCallback('y', data) !== null);
  return ratings.length > 0 ? { kind: 'playback', message, ratings } : null;
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
    const stage = guide.stages.find((each) => toldName(each)[language] === name);
    const found = slots.find(
      ({ slot }) =>
        slot.stage?.id === stage?.id && paragraphs.includes(wording(slot)[language].trim()),
    );
    return found ? { ...found, message } : null;
  };
}
