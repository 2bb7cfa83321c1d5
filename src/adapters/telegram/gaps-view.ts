import { InlineKeyboard } from 'grammy';
import type { OpenGap } from '../../app/open-gaps.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { callbackData } from './callback-data.ts';
import { shortTitle } from './managed-studies.ts';

type T = (key: string, values?: Record<string, string | number>) => string;

const mostGaps = 6;

/**
 * Where a map rests on too little, in numbered lines, with a button for each about which somebody can be asked; null
 * where nothing is missing.
 */
export function gapsView(
  map: JourneyMap,
  gaps: OpenGap[],
  t: T,
): { text: string; keyboard: InlineKeyboard | null } | null {
  const shown = gaps.slice(0, mostGaps);
  if (shown.length === 0) return null;
  const keyboard = new InlineKeyboard();
  const lines = shown.map(({ stage: id, kind, customers, asked, people, ...gap }, n) => {
    const stage = map.stages.find((each) => each.id === id)?.name ?? id;
    const lane = t(`draw-lane-${gap.lane}`, { kind: map.study.kind }).toLowerCase();
    const number = n + 1;
    // The number says which line it is, where a phone has no room for the stage.
    const label = shortTitle(t('gap-button', { number, people, lane }));
    const letter = kind === 'thin' ? 't' : 'c';
    if (people > 0)
      keyboard.text(label, callbackData('gq', map.study.id, id, gap.lane, letter)).row();
    return kind === 'thin'
      ? t('gap-thin', { number, stage, lane, customers, asked })
      : t('gap-contested', { number, stage, lane });
  });
  const text = [t('gaps-head'), ...lines].join('\n');
  const isAskable = ({ people }: OpenGap) => people > 0;
  return {
    text: shown.every(isAskable) ? text : `${text}\n\n${t('gaps-invite')}`,
    keyboard: shown.some(isAskable) ? keyboard : null,
  };
}
