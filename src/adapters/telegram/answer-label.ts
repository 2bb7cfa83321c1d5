import type { Texts } from '../../app/ports.ts';
import type { Answer } from '../../domain/answer.ts';
import type { Guide } from '../../domain/guide.ts';
import { faces } from '../../domain/interpret.ts';
import type { Language } from '../../domain/language.ts';
import { optionsOf } from '../../domain/options.ts';
import type { Slot } from '../../domain/plan.ts';

/** The faces of a feeling, worst first. */
export const ratings = [-2, -1, 0, 1, 2] as const;

/** A word that is cut, at the end of a text; longer than this it goes on without a space, as in Chinese. */
const cutWord = /[\s,;:–-]+\S{0,15}$/u;

/**
 * At most so many characters, cut after a word where there is one, and never within a character: half a
 * surrogate pair is no text, and Telegram refuses it.
 */
export function shortened(text: string, longest = 120): string {
  const characters = [...text];
  if (characters.length <= longest) return text;
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .replace(cutWord, '')}…`;
}

/** An answer to a slot as people read it: their words, the labels of the buttons, or the detail that was tapped. */
export function answerLabel(
  guide: Guide,
  slot: Slot,
  answer: Answer,
  language: Language,
  texts: Texts,
): string {
  const { question } = slot;
  const label = (id: string | null) =>
    optionsOf(guide, slot).find((option) => option.id === id)?.label[language] ?? id ?? '';
  switch (question.files?.as) {
    case 'severity':
      return String(answer.severity ?? '');
    case 'obstacle':
      return answer.obstacle.map(label).join('; ');
    case 'frequency':
      return label(answer.frequency);
    case 'stage':
      return label(answer.stage);
    case 'owner':
      return label(answer.owner ?? null);
    case 'target':
      return label(answer.target ?? null);
    case undefined:
      break;
  }
  const face = ratings.find((rating) => rating === answer.rating);
  // A number or a face that was typed says nothing that the face does not.
  const words = /\p{L}/u.test(answer.text) ? answer.text : '';
  if (face !== undefined) return [faceLabel(face), words].filter(Boolean).join(' ');
  if (answer.text) return answer.text;
  if (question.kind === 'yesno') return texts(language, answer.choices[0] === 'yes' ? 'yes' : 'no');
  return answer.score === null ? '' : String(answer.score);
}

/** A face with its value, so that it can be typed as well as tapped. */
export function faceLabel(rating: -2 | -1 | 0 | 1 | 2): string {
  const sign = rating > 0 ? '+' : rating < 0 ? '−' : '';
  return `${faces[rating]} ${sign}${Math.abs(rating)}`;
}
