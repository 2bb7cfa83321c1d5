import { InlineKeyboard } from 'grammy';
import type { OpenGap } from '../../app/ask-again.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { callbackData } from './callback-data.ts';
import { longestLabel, shortTitle } from './managed-studies.ts';

type T = (key: string, values?: Record<string, string | number>) => string;

const mostGaps = 6;
/** Letters of a stage's name that still tell it from others. */
const fewest = 4;

/** Where a map rests on too little, with a button for each gap about which somebody can be asked; null without any. */
export function gapsView(
  map: JourneyMap,
  gaps: OpenGap[],
  t: T,
): { text: string; keyboard: InlineKeyboard | null } | null {
  const shown = gaps.slice(0, mostGaps);
  if (shown.length === 0) return null;
  const keyboard = new InlineKeyboard();
  const lines = shown.map(({ stage: id, lane, kind, customers, asked, people }) => {
    const stage = map.stages.find((each) => each.id === id)?.name ?? id;
    const name = t(`draw-lane-${lane}`).toLowerCase();
    if (people > 0)
      keyboard
        .text(
          buttonLabel(stage, name, people, t),
          callbackData('g', map.study.id, id, lane, kind === 'thin' ? 't' : 'c'),
        )
        .row();
    return kind === 'thin'
      ? t('gap-thin', { stage, lane: name, customers, asked })
      : t('gap-contested', { stage, lane: name });
  });
  const text = [t('gaps-head'), ...lines].join('\n');
  const isAskable = ({ people }: OpenGap) => people > 0;
  return {
    text: shown.every(isAskable) ? text : `${text}\n\n${t('gaps-invite')}`,
    keyboard: shown.some(isAskable) ? keyboard : null,
  };
}

/** "Ask 4: Decision · barriers": where it is too long for a phone, the stage's name is cut first. */
function buttonLabel(stage: string, lane: string, people: number, t: T): string {
  const label = (name: string) => t('gap-button', { people, cell: `${name} · ${lane}` });
  const room = longestLabel - [...label('')].length;
  return shortTitle(label(shortTitle(stage, Math.max(room, fewest))));
}
