import { isDenial } from './denial.ts';
import type { Guide } from './guide.ts';
import type { Language } from './language.ts';
import { findOption, fold, optionsOf } from './options.ts';
import type { Slot } from './plan.ts';

/** What a person did in answer to a question: wrote something, or tapped a button (its code). */
export type Input =
  | { kind: 'text'; text: string; source: 'text' | 'voice' | 'edit' }
  | { kind: 'tap'; code: string };

/** An answer's content. `mark` is what the interview remembers of it. */
export interface Content {
  mark: 'a' | 'z' | 'y' | 'n';
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
      const rating = ratings.get(code);
      return rating === undefined ? unclear : content('a', { rating });
    }
    case 'scale':
      return readScale(slot, code);
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
      return content(question.none && isDenial(text, language) ? 'z' : 'a', { text });
    case 'yesno': {
      const said = yesOrNo(text, language);
      return said ? content(said === 'yes' ? 'y' : 'n', { choices: [said], text }) : unclear;
    }
    case 'rating': {
      const rating = ratings.get(text.replace('−', '-').trim());
      return rating === undefined ? unclear : content('a', { rating, text });
    }
    case 'scale':
      return readScale(slot, text);
    case 'choice':
    case 'moment': {
      const option = findOption(optionsOf(guide, slot), text);
      if (option) return content('a', { choices: [option.id], text: option.label[language] });
      return question.other ? content('a', { choices: [text], text }) : unclear;
    }
    case 'multi':
      return readList(guide, slot, language, picked, text);
  }
}

function readList(
  guide: Guide,
  slot: Slot,
  language: Language,
  picked: string[],
  text: string,
): Reading {
  const options = optionsOf(guide, slot);
  const named = text
    .split(/[;,\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => findOption(options, part)?.id ?? part);
  const strange = named.some((id) => !options.some((option) => option.id === id));
  if (named.length === 0 || (strange && !slot.question.other)) return unclear;
  const choices = [...new Set([...picked, ...named])];
  const labels = choices.map((id) => options.find((o) => o.id === id)?.label[language] ?? id);
  return content('a', { choices, text: labels.join('; ') });
}

function readScale(slot: Slot, said: string): Reading {
  const { scale } = slot.question;
  const number = /^(\d{1,2})(?:\s*\/\s*\d{1,2})?\.?$/.exec(said.trim())?.[1];
  if (!scale || number === undefined) return unclear;
  const score = Number(number);
  return score >= scale.min && score <= scale.max
    ? content('a', { score, text: String(score) })
    : unclear;
}

/** Faces and numbers for a feeling, from -2 to +2. */
export const faces = { '-2': '😡', '-1': '🙁', '0': '😐', '1': '🙂', '2': '😍' } as const;

const ratings = new Map<string, number>(
  Object.entries(faces).flatMap(([value, face]) => [
    [value, Number(value)] as const,
    [`+${value}`, Number(value)] as const,
    [face, Number(value)] as const,
  ]),
);

const yes = [
  'yes',
  'yeah',
  'yep',
  'sure',
  'sì',
  'si',
  'certo',
  'tak',
  'jasne',
  'да',
  'ага',
  'конечно',
];
const no = ['no', 'nope', 'not really', 'nie', 'нет', 'не', 'неа'];

/** "I don't know" begins with a no and is none. */
const unsure =
  /^(?:не|nie|no) (?:знаю|помню|уверен|wiem|pamietam|pamiętam|jestem pew|mam pojęcia|idea|clue)/;

/** What a reply to a yes-or-no question says; null when it is neither. */
export function yesOrNo(text: string, language: Language): 'yes' | 'no' | null {
  // A Polish "no" is a "well", or even a "yes": only what follows it counts.
  const plain = language === 'pl' ? fold(text).replace(/^no\b ?/, '') : fold(text);
  const opens = (words: string[]) =>
    words.some((word) => plain === word || plain.startsWith(`${word} `));
  if (unsure.test(plain)) return null;
  if (opens(no)) return 'no';
  return opens(yes) || plain === 'y' ? 'yes' : null;
}
