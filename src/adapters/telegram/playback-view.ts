import { InlineKeyboard } from 'grammy';
import type { Texts } from '../../app/ports.ts';
import { toldName } from '../../domain/guide.ts';
import type { Interview } from '../../domain/interview.ts';
import type { Language } from '../../domain/language.ts';
import type { Slot } from '../../domain/plan.ts';
import { shortened } from './answer-label.ts';
import { callbackData } from './callback-data.ts';
import { type Closing, labelOf, nameOf, withHeader } from './closing-view.ts';
import type { View } from './question-view.ts';

/** Most characters of a playback, however much was said. */
const longestPlayback = 600;
/** Characters of a line of a playback: as many of these as there is room for. */
const playedLengths = [90, 75, 60, 50, 40, 32, 24, 18];
/** Lanes that say how it went, as far as a playback has room for it: what was good as well as what was not. */
const playedBack = new Set<string>([
  ...['dropoff', 'barriers', 'gains', 'observations', 'ideal', 'moments'],
]);
/** Lanes that tell of a stage where none of those does: how employees serve customers there. */
const playedElse = new Set<string>(['frontstage', 'backstage', 'systems']);

/** The whole interview in a few lines of the person's own words, to be rated. */
export function playbackView(view: Closing<'playback'>, language: Language, texts: Texts): View {
  const { guide, interview } = view;
  const parts = [
    ...guide.stages.map((stage) =>
      partOf(view, toldName(stage)[language], stage.id, language, texts),
    ),
    partOf(view, texts(language, 'part-closing'), null, language, texts),
  ].filter(({ face, said }) => face !== '' || said.length > 0);
  const keyboard = new InlineKeyboard();
  for (const rating of [1, 2, 3, 4])
    keyboard.text(String(rating), callbackData('y', interview.id, rating));
  keyboard.row().text(texts(language, 'button-back'), callbackData('i', 'back', interview.id));
  keyboard.text(texts(language, 'button-skip'), callbackData('y', interview.id, 0));
  const header = texts(language, 'playback-header');
  const ask = texts(language, 'playback-ask');
  const room = longestPlayback - `${header}\n\n\n\n${ask}`.length;
  return withHeader(header, [fitted(parts, room), ask], keyboard);
}

/** What is played back of a stage. */
interface PlayedPart {
  name: string;
  face: string;
  said: { name: string; value: string }[];
}

/** The face of a stage (null: what came after them all), and what was said of it; denials need no line. */
function partOf(
  view: Closing<'playback'>,
  name: string,
  stage: string | null,
  language: Language,
  texts: Texts,
): PlayedPart {
  const here = view.standing.noted.filter(({ slot }) => (slot.stage?.id ?? null) === stage);
  const felt = here.find(({ answer }) => answer.rating !== null);
  const told = here.filter(
    ({ slot, answer }) => answer.followUpOf === undefined && !isDenied(view.interview, slot),
  );
  const among = (lanes: Set<string>) => told.filter(({ slot }) => lanes.has(slot.question.lane));
  const played = among(playedBack);
  return {
    name,
    face: felt
      ? labelOf(view, { ...felt, answer: { ...felt.answer, text: '' } }, language, texts)
      : '',
    said: (felt || played.length > 0 ? played : among(playedElse)).map((noted) => ({
      name: nameOf(noted.slot, language),
      value: labelOf(view, noted, language, texts),
    })),
  };
}

/** Parts in so much room: first all their lines get shorter, then each part has fewer of them, and none is left out. */
function fitted(parts: PlayedPart[], room: number): string {
  for (const most of [Infinity, 2, 1])
    for (const longest of playedLengths) {
      const text = parts
        .map(({ name, face, said }) => {
          const head = ['▸', name, face].filter(Boolean).join(' ');
          const lines = said
            .slice(0, most)
            .map((line) => `${line.name}: ${shortened(line.value, longest)}`);
          // What is left out is not taken for unsaid.
          return [head, ...lines, ...(said.length > most ? ['…'] : [])].join('\n');
        })
        .join('\n\n');
      if (text.length <= room) return text;
    }
  return shortened(parts.map(({ name }) => `▸ ${name}`).join('\n'), room);
}

/** Whether the answer was that there was nothing. */
function isDenied({ marks }: Interview, { index }: Slot): boolean {
  return marks[index] === 'z';
}
