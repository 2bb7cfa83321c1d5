import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { itemsAt, type MapItem } from '../../domain/map-items.ts';
import { shares } from './cell-text.ts';
import { putFace } from './deck-curve.ts';
import { brief, colours, direction, hues, inner, page, putTitle, type Slide } from './deck-look.ts';
import { stageNotes } from './deck-notes.ts';
import { gap, half, type Line, linesIn, putPanel } from './deck-panel.ts';
import { byReturn } from './recommended.ts';
import type { Words } from './words.ts';

const most = 4;
const [top, bottom] = [1.95, 7.1];

/** A stage by itself: how it feels, what is in the way, what is good, what to change. */
export function stageSlide(slide: Slide, map: JourneyMap, stage: MapStage, words: Words): void {
  putTitle(slide, stage.name);
  slide.addText(brief(stage.about, 120), {
    ...{ x: page.margin, y: 0.82, w: inner, h: 0.3, margin: 0, fontSize: 14, color: colours.muted },
    ...direction(stage.about),
  });
  putFeelings(slide, stage, words);
  const barriers = itemsAt(stage, 'barriers').slice(0, most);
  const good = [...itemsAt(stage, 'gains'), ...itemsAt(stage, 'ideal')].slice(0, most);
  const actions = byReturn(map.recommendations)
    .filter((action) => action.stage === stage.id)
    .slice(0, most);
  putPanel(slide, [page.margin, top, bottom - top], {
    title: words.lane('barriers'),
    hue: hues.barriers,
    lines: barriers.map((item) => barrierLine(item, words)),
    nothing: words.say('nothing-said'),
  });
  const goodLines = good.map((item) => ({
    text: brief(item.text, 110),
    facts: shares(item, words),
    quote: null,
  }));
  const actionLines = actions.map(({ text, quickWin }) => ({
    text: `${quickWin ? '⚡ ' : ''}${brief(text, 110)}`,
    facts: '',
    quote: null,
  }));
  // Each gets as much of the height as it has to say.
  const [first, second] = [2 + linesIn(goodLines, 15), 2 + linesIn(actionLines, 15)];
  const room = bottom - top - gap;
  const height = (room * first) / (first + second);
  const right = page.margin + half + gap;
  putPanel(slide, [right, top, height], {
    title: `${words.lane('gains')} · ${words.lane('ideal')}`,
    hue: hues.ideal,
    lines: goodLines,
    nothing: words.say('nothing-said'),
  });
  putPanel(slide, [right, top + height + gap, room - height], {
    title: words.lane('recommendations'),
    hue: hues.recommendations,
    lines: actionLines,
    nothing: words.say('nothing-proposed'),
  });
  slide.addNotes(stageNotes(map, stage, words));
}

function putFeelings(slide: Slide, stage: MapStage, words: Words): void {
  const rated = (['customers', 'staff'] as const).flatMap((who) => {
    const feeling = stage.emotion[who];
    return feeling === null ? [] : [{ who, feeling }];
  });
  rated.forEach(({ who, feeling }, n) => {
    const x = page.margin + n * 3.2;
    putFace(slide, feeling.score, x + 0.2, 1.5, 0.38);
    slide.addText(words.mean(who, feeling), {
      ...{ x: x + 0.48, y: 1.33, w: 2.7, h: 0.34, margin: 0, fontSize: 13, color: colours.ink },
    });
  });
  const felt = itemsAt(stage, 'emotions').map(({ text }) => text);
  if (felt.length === 0) return;
  const x = page.margin + rated.length * 3.2;
  slide.addText(brief(felt.join(' · '), 90), {
    ...{ x, y: 1.33, w: page.width - page.margin - x, h: 0.34, margin: 0, fontSize: 13 },
    ...{ italic: true, color: hues.emotions, valign: 'middle', ...direction(felt.join()) },
  });
}

function barrierLine(item: MapItem, words: Words): Line {
  const { severity, text, evidence } = item;
  const found = evidence.find(({ quote }) => quote !== text);
  const { say } = words;
  return {
    text: brief(text, 130),
    facts: [
      shares(item, words),
      ...(severity === null ? [] : [`${words.label('severity')} ${words.decimal(severity)}`]),
    ].join(' · '),
    quote: found
      ? `${say('quote-open')}${brief(found.quote, 140)}${say('quote-close')} – ${words.person(found)}`
      : null,
  };
}
