import { isDenial } from './denial.ts';
import { doesNotKnow, metNone } from './does-not-know.ts';
import type { Guide, Question } from './guide.ts';
import { labelWords, wholeMatch } from './label-match.ts';
import type { Language, Localized } from './language.ts';
import { findOption, optionsOf } from './options.ts';
import type { Slot } from './plan.ts';
import { readDegree } from './read-degree.ts';
import { readList } from './read-list.ts';
import { readNumber } from './read-number.ts';
import { readRating } from './read-rating.ts';
import { askedFor } from './typed-button.ts';
import { isUnsure, yesOrNo } from './yes-or-no.ts';

/** What a person did in answer to a question: wrote something, or tapped a button (its code). */
export type Input =
  | { kind: 'text'; text: string; source: 'text' | 'voice' | 'edit' }
  | { kind: 'tap'; code: string };

/** An answer's content. `mark` is what the interview remembers of it (see its `marks`). */
export interface Content {
  mark: 'a' | 'z' | 'y' | 'n' | 'w';
  text: string;
  choices: string[];
  rating: number | null;
  score: number | null;
}

/** What an input means: an answer, options ticked so far, a wish to name something not offered, or nothing clear. */
export type Reading =
  | { is: 'content'; content: Content }
  | { is: 'ticked'; picked: string[] }
  | { is: 'other' }
  | { is: 'unclear' };

type Scale = NonNullable<Question['scale']>;

const unclear: Reading = { is: 'unclear' };
const empty = { text: '', choices: [], rating: null, score: null };
const content = (mark: Content['mark'], rest: Partial<Content>): Reading => ({
  is: 'content',
  content: { ...empty, mark, ...rest },
});

/** Reads an input as an answer to the question at a slot, in the person's language. */
export function interpret(
  guide: Guide,
  slot: Slot,
  language: Language,
  picked: string[],
  input: Input,
): Reading {
  return input.kind === 'tap'
    ? readTap(guide, slot, language, picked, input.code)
    : readText(guide, slot, language, picked, input.text.trim());
}

function readTap(
  guide: Guide,
  slot: Slot,
  language: Language,
  picked: string[],
  code: string,
): Reading {
  const { question } = slot;
  const options = optionsOf(guide, slot);
  const labelled = (ids: string[]) =>
    ids.map((id) => options.find((option) => option.id === id)?.label[language] ?? id);
  switch (question.kind) {
    case 'text':
      return code === 'none' && question.none
        ? content('z', { text: question.none[language], choices: ['none'] })
        : unclear;
    case 'yesno':
      if (code !== 'yes' && code !== 'no') return unclear;
      return content(code === 'yes' ? 'y' : 'n', { choices: [code] });
    case 'rating': {
      const rating = Object.keys(faces).includes(code) ? Number(code) : null;
      return rating === null ? unclear : content('a', { rating });
    }
    case 'scale':
      return readScale(slot, language, code);
    case 'choice':
    case 'moment': {
      if (code === 'other' && question.other) return { is: 'other' };
      const option = options.find(({ id }) => id === code);
      return option ? content('a', { choices: [code], text: option.label[language] }) : unclear;
    }
    case 'multi':
      if (code === 'other' && question.other) return { is: 'other' };
      if (code === 'done')
        return picked.length > 0
          ? content('a', { choices: picked, text: labelled(picked).join('; ') })
          : unclear;
      if (!options.some(({ id }) => id === code)) return unclear;
      return {
        is: 'ticked',
        picked: picked.includes(code) ? picked.filter((id) => id !== code) : [...picked, code],
      };
  }
}

function readText(
  guide: Guide,
  slot: Slot,
  language: Language,
  picked: string[],
  text: string,
): Reading {
  const { question } = slot;
  if (!/[^\p{C}\p{Z}]/u.test(text)) return unclear;
  switch (question.kind) {
    case 'text':
      return content(question.none && saysNoneOf(text, language) ? 'z' : 'a', { text });
    case 'yesno': {
      const said = yesOrNo(text, language);
      return said ? content(said === 'yes' ? 'y' : 'n', { choices: [said], text }) : unclear;
    }
    case 'rating': {
      const rating = readRating(text, language);
      return rating === null ? unclear : content('a', { rating, text });
    }
    case 'scale':
      return readScale(slot, language, text);
    case 'choice':
    case 'moment': {
      const option = findOption(optionsOf(guide, slot), text, language);
      if (option) return content('a', { choices: [option.id], text: option.label[language] });
      if (!question.other || saysNothing(text, language)) return unclear;
      if (askedFor(text) === 'other') return { is: 'other' };
      return content('a', { choices: [text], text });
    }
    case 'multi':
      return readSeveral(guide, slot, language, picked, text);
  }
}

function readSeveral(
  guide: Guide,
  slot: Slot,
  language: Language,
  picked: string[],
  text: string,
): Reading {
  const options = optionsOf(guide, slot);
  const labelled = (ids: string[]) =>
    ids.map((id) => options.find((o) => o.id === id)?.label[language] ?? id).join('; ');
  const { ids, strange } = readList(options, text, language);
  const button = ids.length === 0 ? askedFor(text) : null;
  if (button === 'done' && picked.length > 0)
    return content('a', { choices: picked, text: labelled(picked) });
  if (button === 'other' && slot.question.other) return { is: 'other' };
  const named = [...ids, ...strange];
  if (named.length === 0 || button) return unclear;
  if (
    strange.length > 0 &&
    (!slot.question.other || strange.some((part) => saysNothing(part, language)))
  )
    return unclear;
  const choices = [...new Set([...picked, ...named])];
  return content('a', { choices, text: labelled(choices) });
}

/** Whether words name nothing of what was asked for: there was none, or the person does not know of any. */
export function saysNoneOf(text: string, language: Language): boolean {
  return isDenial(text, language) || doesNotKnow(text, language) || metNone(text, language);
}

/** Words that name no further option: a number out of the list, "I don't know", "nothing". */
function saysNothing(text: string, language: Language): boolean {
  return !/\p{L}{2}/u.test(text) || isUnsure(text, language) || isDenial(text, language);
}

function readScale(slot: Slot, language: Language, said: string): Reading {
  const { scale } = slot.question;
  const score = scale
    ? (readNumber(said, language, scale) ??
      endNamed(scale, said) ??
      readDegree(said, language, scale))
    : null;
  return score === null ? unclear : content('a', { score, text: String(score) });
}

/** The end of a scale that is named as it stands beside its number, in whatever language. */
function endNamed({ min, max, low, high }: Scale, said: string): number | null {
  const words = labelWords(said);
  const names = (label: Localized) =>
    Object.values(label).some((name) => wholeMatch(words, name) > 0);
  return names(low) ? min : names(high) ? max : null;
}

/** Faces and numbers for a feeling, from -2 to +2. */
export const faces = { '-2': '😡', '-1': '🙁', '0': '😐', '1': '🙂', '2': '😍' } as const;
