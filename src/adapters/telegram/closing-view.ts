import { InlineKeyboard } from 'grammy';
import type { InterviewView, Noted, Standing } from '../../app/interview-view.ts';
import type { Texts } from '../../app/ports.ts';
import { textOfFollowUp } from '../../domain/follow-up.ts';
import { toldName } from '../../domain/guide.ts';
import type { Language } from '../../domain/language.ts';
import { placeAt } from '../../domain/place.ts';
import { planOf, type Slot } from '../../domain/plan.ts';
import { answerLabel, shortened } from './answer-label.ts';
import { callbackData } from './callback-data.ts';
import { detailSlots } from './detail-slots.ts';
import { leadOf, type View } from './question-view.ts';

/** What stands open at the end of a stage or of the interview. */
export type Closing<Kind extends Standing['kind']> = InterviewView & {
  slot: Slot;
  standing: Extract<Standing, { kind: Kind }>;
};

const longestLine = 120;
const longestLabel = 24;

/** A follow-up: what it is about, by name and in the person's own words, and the question. */
export function followUpView(view: Closing<'follow-up'>, language: Language, texts: Texts): View {
  const { slot, interview, standing } = view;
  const stage = slot.stage ? toldName(slot.stage)[language] : '';
  const header = texts(language, 'follow-up-header', { stage });
  const words = shortened(onOneLine(standing.about?.text ?? ''), longestLine);
  const about =
    words && texts(language, 'follow-up-about', { about: nameOf(slot, language), words });
  const keyboard = new InlineKeyboard()
    .text(texts(language, 'button-back'), callbackData('i', 'back', interview.id))
    .text(
      texts(language, standing.earlier ? 'button-keep-this' : 'button-skip'),
      callbackData('u', interview.id, `${slot.index}f`),
    );
  const answer = shortened(standing.earlier?.text ?? '');
  const parts = [about, standing.text, answer && texts(language, 'question-earlier', { answer })];
  const lead = leadOf(view, language, texts);
  return lead
    ? { ...withHeader(lead, parts, keyboard), entities: [] }
    : withHeader(header, parts, keyboard);
}

/** What was noted at a stage, one line a question, to be found correct or changed. */
export function recapView(
  view: Closing<'recap'>,
  language: Language,
  texts: Texts,
  isChanging = false,
): View {
  const { guide, interview, standing } = view;
  const { stage } = standing;
  const lines = standing.noted
    .filter(({ slot }) => slot.question.lane !== 'reach')
    .map((noted) => lineOf(view, noted, language, texts));
  const header = texts(language, 'recap-header', { stage: toldName(stage)[language] });
  const ask = texts(language, isChanging ? 'recap-unclear' : 'recap-ask');
  const index = guide.stages.findIndex(({ id }) => id === stage.id);
  const button = (code: string) => callbackData('q', interview.id, index, code);
  const keyboard = new InlineKeyboard();
  if (isChanging) {
    for (const { slot, answer } of standing.noted)
      if (answer.followUpOf === undefined)
        keyboard.text(nameOf(slot, language), button(placeAt(slot.index))).row();
      else if (textOfFollowUp(guide, interview, slot) !== undefined)
        keyboard
          .text(
            shortened(`↳ ${nameOf(slot, language)}`, longestLabel),
            button(placeAt(slot.index, true)),
          )
          .row();
    keyboard.text(texts(language, 'button-correct'), button('ok'));
  } else
    keyboard
      .text(texts(language, 'button-correct'), button('ok'))
      .text(texts(language, 'button-change'), button('change'));
  return withHeader(header, [lines.join('\n'), ask], keyboard);
}

/** "• Obstacle: no prices (Finding information, 4/5)"; what was said further stands below what it is about. */
function lineOf(view: InterviewView, noted: Noted, language: Language, texts: Texts): string {
  const { slot, answer } = noted;
  const said = shortened(labelOf(view, noted, language, texts), longestLine);
  if (answer.followUpOf !== undefined) return `   ↳ ${said}`;
  const details = detailSlots(planOf(view.guide, view.interview.form), slot)
    .map((detail) => labelOf(view, { slot: detail, answer }, language, texts))
    .filter(Boolean);
  const detail = details.length > 0 ? ` (${details.join(', ')})` : '';
  return `• ${nameOf(slot, language)}: ${said}${detail}`;
}

/** What was answered, on one line; a number with the end of its scale. */
export function labelOf(
  view: InterviewView,
  { slot, answer }: Noted,
  language: Language,
  texts: Texts,
) {
  const label = onOneLine(answerLabel(view.guide, slot, answer, language, texts));
  const { scale } = slot.question;
  return scale && /^\d+$/.test(label) ? `${label}/${scale.max}` : label;
}

/** Several messages are one answer, and stay told apart. */
function onOneLine(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' / ')
    .replace(/\s+/g, ' ');
}

/** A word or two that name an answer where it is read back. */
export function nameOf({ question }: Slot, language: Language): string {
  const name = (question.note ?? question.label ?? question.text)[language];
  return shortened(name, longestLabel);
}

/** A message of a bold header and some parts, those apart that are empty. */
export function withHeader(
  header: string,
  parts: (string | null)[],
  keyboard: InlineKeyboard,
): View {
  const text = [header, ...parts].filter(Boolean).join('\n\n');
  return { text, entities: [{ type: 'bold', offset: 0, length: header.length }], keyboard };
}
