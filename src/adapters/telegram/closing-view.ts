import { InlineKeyboard } from 'grammy';
import type { InterviewView, Noted, Standing } from '../../app/interview-view.ts';
import type { Texts } from '../../app/ports.ts';
import type { Language } from '../../domain/language.ts';
import type { Slot } from '../../domain/plan.ts';
import { answerLabel, shortened } from './answer-label.ts';
import { callbackData } from './callback-data.ts';
import type { View } from './question-view.ts';

/** What stands open at the end of a stage or of the interview. */
export type Closing<Kind extends Standing['kind']> = InterviewView & {
  slot: Slot;
  standing: Extract<Standing, { kind: Kind }>;
};

const longestLine = 90;
const longestLabel = 24;
/** Lanes that say how a stage went, as far as a playback has room for it. */
const playedBack = ['barriers', 'observations', 'ideal'];

/** A follow-up: what it is about, in the person's own words, and the question. */
export function followUpView(
  { slot, interview, standing }: Closing<'follow-up'>,
  language: Language,
  texts: Texts,
): View {
  const header = texts(language, 'follow-up-header', { stage: slot.stage?.name[language] ?? '' });
  const words = standing.about?.text ?? '';
  const about =
    words && texts(language, 'follow-up-about', { words: shortened(words, longestLine) });
  const keyboard = new InlineKeyboard()
    .text(texts(language, 'button-back'), callbackData('i', 'back', interview.id))
    .text(texts(language, 'button-skip'), callbackData('u', interview.id, `${slot.index}f`));
  return withHeader(header, [about, standing.text], keyboard);
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
    .map((noted) => `• ${lineOf(view, noted, language, texts)}`);
  const header = texts(language, 'recap-header', { stage: stage.name[language] });
  const help = interview.unclear > 0 ? texts(language, 'recap-unclear') : null;
  const index = guide.stages.findIndex(({ id }) => id === stage.id);
  const button = (code: string) => callbackData('q', interview.id, index, code);
  const keyboard = new InlineKeyboard();
  if (isChanging) {
    for (const { slot, answer } of standing.noted)
      if (answer.followUpOf === undefined)
        keyboard.text(nameOf(slot, language), button(String(slot.index))).row();
    keyboard.text(texts(language, 'button-correct'), button('ok'));
  } else
    keyboard
      .text(texts(language, 'button-correct'), button('ok'))
      .text(texts(language, 'button-change'), button('change'));
  return withHeader(header, [lines.join('\n'), help ?? texts(language, 'recap-ask')], keyboard);
}

/** The whole interview in a few lines of the person's own words, to be rated. */
export function playbackView(view: Closing<'playback'>, language: Language, texts: Texts): View {
  const { guide, interview, standing } = view;
  const lines = guide.stages.flatMap((stage) => {
    const here = standing.noted.filter(({ slot }) => slot.stage?.id === stage.id);
    const felt = here.find(({ answer }) => answer.rating !== null);
    const said = here
      .filter(({ slot, answer }) => playedBack.includes(slot.question.lane) && !answer.followUpOf)
      .map((noted) => `“${shortened(labelOf(view, noted, language, texts), longestLine)}”`);
    if (!felt && said.length === 0) return [];
    const face = felt ? ` ${labelOf(view, felt, language, texts)}` : '';
    return [[`▸ ${stage.name[language]}${face}`, ...said].join('\n   ')];
  });
  const keyboard = new InlineKeyboard();
  for (const rating of [1, 2, 3, 4])
    keyboard.text(String(rating), callbackData('y', interview.id, rating));
  keyboard.row().text(texts(language, 'button-back'), callbackData('i', 'back', interview.id));
  keyboard.text(texts(language, 'button-skip'), callbackData('y', interview.id, 0));
  const header = texts(language, 'playback-header');
  return withHeader(header, [lines.join('\n'), texts(language, 'playback-ask')], keyboard);
}

function lineOf(view: InterviewView, noted: Noted, language: Language, texts: Texts): string {
  const { obstacle, severity } = noted.answer;
  const kinds = obstacle.map(
    (id) => view.guide.obstacles.find((each) => each.id === id)?.label[language] ?? id,
  );
  const details = [...kinds, ...(severity === null ? [] : [`${severity}/5`])];
  const said = shortened(labelOf(view, noted, language, texts), longestLine);
  const detail = details.length > 0 ? ` (${details.join(', ')})` : '';
  if (noted.answer.followUpOf !== undefined) return `${said}${detail}`;
  return `${nameOf(noted.slot, language)}: ${said}${detail}`;
}

function labelOf(view: InterviewView, { slot, answer }: Noted, language: Language, texts: Texts) {
  const label = answerLabel(view.guide, slot, answer, language, texts);
  return label.replace(/\s+/g, ' ');
}

function nameOf({ question }: Slot, language: Language): string {
  const name = (question.note ?? question.label ?? question.text)[language];
  return shortened(name, longestLabel);
}

function withHeader(header: string, parts: (string | null)[], keyboard: InlineKeyboard): View {
  const text = [header, ...parts].filter(Boolean).join('\n\n');
  return { text, entities: [{ type: 'bold', offset: 0, length: header.length }], keyboard };
}
