import { InlineKeyboard } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import type { InterviewView } from '../../app/interview-view.ts';
import type { Texts } from '../../app/ports.ts';
import { audienceOf, toldName } from '../../domain/guide.ts';
import type { Language } from '../../domain/language.ts';
import { optionsOf } from '../../domain/options.ts';
import { type Progress, type Slot, wording } from '../../domain/plan.ts';
import { answerLabel, faceLabel, ratings, shortened } from './answer-label.ts';
import { callbackData } from './callback-data.ts';

/** A message ready to be sent: plain text, its entities and buttons. */
export interface View {
  text: string;
  entities: MessageEntity[];
  keyboard: InlineKeyboard;
}

/** Of two buttons beside each other a phone shows about so many characters. */
const widestOfTwo = 18;

/** An interview with a question to ask. */
export type QuestionView = InterviewView & { slot: Slot; progress: Progress };

/** Shows a question: header with stage, position and bar; the question, explained where it is asked for; buttons. */
export function questionView(
  view: QuestionView,
  language: Language,
  texts: Texts,
  isExplained = view.interview.unclear > 0,
): View {
  const { slot, earlier, progress } = view;
  const lead = leadOf(view, language, texts);
  const header = lead ?? headerOf(view, language, texts);
  const intro = progress.position === 1 && !earlier ? introOf(view, language, texts) : null;
  const answer = earlierLabel(view, language, texts);
  const isToldInWords = view.interview.marks[slot.index] === 'w';
  const said =
    answer &&
    texts(language, isToldInWords ? 'question-noted' : 'question-earlier', {
      answer: shortened(answer),
    });
  const help = isExplained ? slot.question.explain[language] : null;
  const ends = scaleEnds(slot, language);
  const asks = isToldInWords ? null : wording(slot)[language];
  const text = [header, intro, asks, ends, help, said].filter(Boolean).join('\n\n');
  return {
    text,
    entities: lead ? [] : [{ type: 'bold', offset: 0, length: header.length }],
    keyboard: keyboardOf(view, language, texts, isExplained),
  };
}

/** "Decision · 3/6 ▓▓▓░░░"; of what is asked once more, "Decision · one more thing". */
function headerOf(view: QuestionView, language: Language, texts: Texts) {
  const { position, of } = view.progress;
  const stage = partName(view, language, texts);
  if (view.interview.reopened) return texts(language, 'follow-up-header', { stage });
  const bar = `${'▓'.repeat(position)}${'░'.repeat(of - position)}`;
  return `${stage} · ${position}/${of} ${bar}`;
}

/** What opens a message that asks once more, when the person has not been told yet why it comes; null otherwise. */
export function leadOf(
  { interview, slot }: InterviewView & { slot: Slot },
  language: Language,
  texts: Texts,
): string | null {
  if (!interview.reopened || interview.asked !== null) return null;
  const stage = slot.stage ? toldName(slot.stage)[language] : '';
  return texts(language, 'ask-again-lead', { stage });
}

/** The name of the stage that a question is about, or of what stands around the stages. */
export function partName(
  { slot, interview }: QuestionView,
  language: Language,
  texts: Texts,
): string {
  if (slot.stage) return toldName(slot.stage)[language];
  if (interview.form === 'observation') return texts(language, 'part-observation');
  return texts(language, slot.question.at === 'opening' ? 'part-opening' : 'part-closing');
}

/** What opens a stage, and how far along the way it is. */
function introOf({ guide, interview, slot }: QuestionView, language: Language, texts: Texts) {
  const { stage } = slot;
  if (!stage) return null;
  const intro = stage.intro[audienceOf(interview.form)][language];
  const position = guide.stages.findIndex(({ id }) => id === stage.id) + 1;
  const place = texts(language, 'stage-of', { position, of: guide.stages.length });
  return `${intro} ${place}`;
}

/** What was answered here before; empty where nothing was. */
function earlierLabel({ guide, slot, earlier }: QuestionView, language: Language, texts: Texts) {
  return earlier && !earlier.skipped ? answerLabel(guide, slot, earlier, language, texts) : '';
}

function keyboardOf(
  view: QuestionView,
  language: Language,
  texts: Texts,
  isExplained: boolean,
): InlineKeyboard {
  const { guide, interview, slot } = view;
  const keyboard = new InlineKeyboard();
  const button = (label: string, code: string) =>
    keyboard.text(label, callbackData('a', interview.id, slot.index, code));
  const { question } = slot;
  switch (question.kind) {
    case 'text':
      if (question.none) button(question.none[language], 'none').row();
      break;
    case 'yesno':
      button(texts(language, 'yes'), 'yes');
      button(texts(language, 'no'), 'no').row();
      break;
    case 'rating':
      for (const rating of ratings) button(faceLabel(rating), String(rating));
      keyboard.row();
      break;
    case 'scale': {
      const { min, max } = question.scale ?? { min: 1, max: 5 };
      for (let score = min; score <= max; score++) {
        button(String(score), String(score));
        if (score === 5) keyboard.row();
      }
      keyboard.row();
      break;
    }
    case 'choice':
    case 'moment':
    case 'multi': {
      let isHalfFull = false;
      for (const { id, label } of optionsOf(guide, slot)) {
        const isWide = label[language].length > widestOfTwo;
        if (isHalfFull && isWide) keyboard.row();
        button(`${interview.picked.includes(id) ? '✓ ' : ''}${label[language]}`, id);
        isHalfFull = !isHalfFull && !isWide;
        if (!isHalfFull) keyboard.row();
      }
      keyboard.row();
      if (question.other) button(texts(language, 'button-other'), 'other');
      if (interview.picked.length > 0) button(texts(language, 'button-done'), 'done');
      keyboard.row();
    }
  }
  if ([...interview.marks.slice(0, slot.index)].some((mark) => mark !== '.'))
    button(texts(language, 'button-back'), 'back');
  if (!isExplained) button(texts(language, 'button-explain'), 'explain');
  const isKept = earlierLabel(view, language, texts) !== '';
  if (question.skippable)
    button(texts(language, isKept ? 'button-keep-this' : 'button-skip'), 'skip');
  return keyboard;
}

/** The ends of a scale, in words; empty for other questions. */
function scaleEnds(slot: Slot, language: Language): string {
  const { scale } = slot.question;
  return scale
    ? `${scale.min} = ${scale.low[language]} · ${scale.max} = ${scale.high[language]}`
    : '';
}
