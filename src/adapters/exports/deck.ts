import type PptxGenJS from 'pptxgenjs';
import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { itemsAt } from '../../domain/map-items.ts';
import { mapRows } from '../../domain/map-rows.ts';
import { oneLine } from '../../domain/plain-text.ts';
import { putCurve, putFace } from './deck-curve.ts';
import { brief, colours, direction, hues, inner, page, putTitle } from './deck-look.ts';
import { actionNotes, shares, stageNotes } from './deck-notes.ts';
import { inPages, putTable, tableRow } from './deck-table.ts';
import { answersOf, byReturn } from './recommended.ts';
import { headFacts, type Words } from './words.ts';

const mostStages = 6;
const mostActions = 8;
const glance = ['barriers', 'gains', 'ideal', 'recommendations'];
const half = inner / 2 - 0.2;

/** Puts a map onto slides: title, the journey at a glance, lanes, each stage, what to do first. */
export function fillDeck(
  deck: PptxGenJS.default,
  map: JourneyMap,
  hash: string,
  words: Words,
): void {
  titleSlide(deck.addSlide(), map, hash, words);
  for (const [n, stages] of stageGroups(map).entries()) {
    const of = stageGroups(map).length;
    const part = (title: string) => (of === 1 ? title : `${title} (${n + 1}/${of})`);
    overviewSlide(deck.addSlide(), map, stages, part(words.label('at-a-glance')), words);
    const rows = mapRows(map).flatMap((row) =>
      typeof row === 'string' && row !== 'emotions' ? [tableRow(map, stages, row, 3, words)] : [],
    );
    for (const group of inPages(rows, 6)) {
      const slide = deck.addSlide();
      putTitle(slide, part(words.label('lanes')));
      putTable(slide, stages, group, 1, true, words);
    }
  }
  for (const stage of map.stages) stageSlide(deck.addSlide(), map, stage, words);
  if (keptActions(map.recommendations).length > 0) actionsSlide(deck.addSlide(), map, words);
}

function stageGroups({ stages }: JourneyMap): MapStage[][] {
  const count = Math.ceil(stages.length / mostStages);
  const length = Math.ceil(stages.length / Math.max(1, count));
  return Array.from({ length: count }, (_, n) => stages.slice(n * length, (n + 1) * length));
}

function titleSlide(
  slide: PptxGenJS.default.Slide,
  map: JourneyMap,
  hash: string,
  words: Words,
): void {
  const { study, persona } = map;
  slide.background = { color: colours.brand };
  const x = 0.9;
  const put = (text: string, y: number, h: number, fontSize: number, bold = false) =>
    slide.addText(text, {
      ...{ x, y, w: 7.4, h, margin: 0, fontSize, bold, color: colours.white, fit: 'shrink' },
      valign: 'top',
      ...direction(text),
    });
  put(oneLine(words.say(`kind-${study.kind}`)), 1.3, 0.4, 14, true);
  put(brief(study.title, 110), 1.75, 1.9, study.title.length > 50 ? 30 : 40, true);
  put(brief(study.goal, 260), 3.75, 1.3, 18);
  put(oneLine(headFacts(map, hash, words).join(' · ')), 5.6, 0.9, 13);
  const traits = persona.traits.slice(0, 8);
  if (persona.name === '' && traits.length === 0) return;
  slide.addShape('roundRect', {
    ...{ x: 8.8, y: 1.3, w: 3.9, h: 4.9, rectRadius: 0.12 },
    fill: { color: colours.white },
  });
  slide.addText(
    [
      {
        text: words.say('persona'),
        options: { fontSize: 12, color: colours.brand, bold: true, breakLine: true },
      },
      { text: brief(persona.name, 40), options: { fontSize: 22, bold: true, breakLine: true } },
      ...traits.flatMap(({ trait, value, respondents, asked }) => [
        {
          text: brief(trait, 40),
          options: { fontSize: 10, color: colours.muted, breakLine: true },
        },
        {
          text: `${brief(value, 40)}  ${respondents}/${asked}`,
          options: { fontSize: 13, breakLine: true },
        },
      ]),
    ],
    {
      ...{ x: 9, y: 1.45, w: 3.5, h: 4.6, margin: 0.05, color: colours.ink },
      valign: 'top',
      fit: 'shrink',
    },
  );
}

function overviewSlide(
  slide: PptxGenJS.default.Slide,
  map: JourneyMap,
  stages: MapStage[],
  title: string,
  words: Words,
): void {
  putTitle(slide, title);
  const first = 1.35;
  const width = (inner - first) / stages.length;
  stages.forEach(({ name }, n) => {
    slide.addText(brief(name, 44), {
      shape: n === 0 ? 'homePlate' : 'chevron',
      ...{
        x: page.margin + first + n * width,
        y: 1,
        w: width + (n < stages.length - 1 ? 0.12 : 0),
        h: 0.62,
      },
      ...{ fill: { color: colours.brand }, color: colours.white, bold: true, fontSize: 13 },
      ...{ align: 'center', valign: 'middle', margin: 2, fit: 'shrink' },
    });
  });
  slide.addText(words.lane('emotions'), {
    ...{ x: page.margin, y: 1.8, w: first, h: 0.35, margin: 4 },
    ...{ bold: true, fontSize: 10, color: hues.emotions },
  });
  putCurve(slide, stages, { x: page.margin + first, y: 1.75, w: inner - first, h: 1.85 }, words);
  const rows = mapRows(map).flatMap((row) =>
    typeof row === 'string' && glance.includes(row) ? [tableRow(map, stages, row, 1, words)] : [],
  );
  const [fitting = []] = inPages(rows, 3.3);
  if (fitting.length > 0) putTable(slide, stages, fitting, 3.75, false, words);
  slide.addNotes(
    stages.map((stage) => `${oneLine(stage.name)}\n${stageNotes(map, stage, words)}`).join('\n'),
  );
}

function stageSlide(
  slide: PptxGenJS.default.Slide,
  map: JourneyMap,
  stage: MapStage,
  words: Words,
): void {
  putTitle(slide, stage.name);
  slide.addText(brief(stage.about, 120), {
    ...{ x: page.margin, y: 0.82, w: inner, h: 0.3, margin: 0, fontSize: 13, color: colours.muted },
    ...direction(stage.about),
  });
  const feelings = (['customers', 'staff'] as const).flatMap((who) => {
    const feeling = stage.emotion[who];
    return feeling === null ? [] : [{ who, feeling }];
  });
  feelings.forEach(({ who, feeling }, n) => {
    const x = page.margin + n * 3.6;
    putFace(slide, feeling.score, x + 0.2, 1.42, 0.36);
    const score = words.signed(feeling.score);
    slide.addText(
      words.say(who === 'customers' ? 'customer-mean' : 'staff-mean', { score, n: feeling.n }),
      {
        ...{ x: x + 0.45, y: 1.25, w: 3, h: 0.34, margin: 0, fontSize: 13, color: colours.ink },
      },
    );
  });
  const barriers = itemsAt(stage, 'barriers');
  const [left, right] = [page.margin, page.margin + half + 0.4];
  putList(
    slide,
    words.lane('barriers'),
    hues.barriers,
    left,
    1.8,
    5.2,
    barriers.slice(0, 4).flatMap((item) => {
      const severity =
        item.severity === null
          ? ''
          : ` · ${words.label('severity')} ${words.decimal(item.severity)}`;
      const quote = item.evidence.find((each) => each.quote !== item.text);
      return [
        { text: `${brief(item.text, 130)}  ${shares(item, words)}${severity}`, quote: false },
        ...(quote
          ? [
              {
                text: `${words.say('quote-open')}${brief(quote.quote, 140)}${words.say('quote-close')} – ${words.person(quote)}`,
                quote: true,
              },
            ]
          : []),
      ];
    }),
  );
  const good = [...itemsAt(stage, 'gains'), ...itemsAt(stage, 'ideal')].slice(0, 4);
  const actions = byReturn(map.recommendations)
    .filter((action) => action.stage === stage.id)
    .slice(0, 4);
  putList(
    slide,
    `${words.lane('gains')} · ${words.lane('ideal')}`,
    hues.ideal,
    right,
    1.8,
    2.5,
    good.map((item) => ({
      text: `${brief(item.text, 110)}  ${shares(item, words)}`,
      quote: false,
    })),
  );
  putList(
    slide,
    words.lane('recommendations'),
    hues.recommendations,
    right,
    4.45,
    2.55,
    actions.map(({ text, quickWin }) => ({
      text: `${quickWin ? '⚡ ' : ''}${brief(text, 110)}`,
      quote: false,
    })),
  );
  slide.addNotes(stageNotes(map, stage, words));
}

function putList(
  slide: PptxGenJS.default.Slide,
  title: string,
  hue: string,
  x: number,
  y: number,
  h: number,
  lines: { text: string; quote: boolean }[],
): void {
  slide.addShape('rect', { x, y: y + 0.03, w: 0.06, h: 0.3, fill: { color: hue } });
  slide.addText(title, {
    ...{ x: x + 0.15, y, w: half - 0.15, h: 0.36, margin: 0, fontSize: 15, bold: true, color: hue },
  });
  if (lines.length === 0) return;
  slide.addText(
    lines.map(({ text, quote }) => ({
      text,
      options: quote
        ? {
            italic: true,
            color: colours.muted,
            fontSize: 12,
            indentLevel: 1,
            breakLine: true,
            paraSpaceAfter: 4,
            ...direction(text),
          }
        : { bullet: true, fontSize: 13, breakLine: true, paraSpaceAfter: 3, ...direction(text) },
    })),
    {
      ...{ x, y: y + 0.4, w: half, h: h - 0.4, margin: 2, color: colours.ink },
      valign: 'top',
      fit: 'shrink',
    },
  );
}

function actionsSlide(slide: PptxGenJS.default.Slide, map: JourneyMap, words: Words): void {
  putTitle(slide, words.label('what-to-do'));
  const names = new Map(map.stages.map(({ id, name }) => [id, name]));
  const answers = answersOf(map);
  const ranked = byReturn(map.recommendations);
  const edge: PptxGenJS.default.BorderProps = { type: 'solid', pt: 0.5, color: colours.rule };
  const labels = ['action', 'stage', 'impact', 'effort', 'quick-win', 'owner'];
  const head = labels.map((key) => ({
    text: words.label(key),
    options: { bold: true, color: colours.white, fill: { color: colours.brand } },
  }));
  const rows = ranked.slice(0, mostActions).map(
    (action): PptxGenJS.default.TableRow => [
      {
        text: brief(action.text, 120),
        options: { bold: action.quickWin, ...direction(action.text) },
      },
      { text: brief(names.get(action.stage) ?? words.say('whole-journey'), 40) },
      {
        text: action.impact === null ? '–' : String(action.impact),
        options: { align: 'center' },
      },
      {
        text: action.effort === null ? '–' : String(action.effort),
        options: { align: 'center' },
      },
      { text: action.quickWin ? '⚡' : '', options: { align: 'center' } },
      { text: action.owner === null ? '' : brief(action.owner, 30) },
    ],
  );
  slide.addTable([head, ...rows], {
    ...{ x: page.margin, y: 1.05, w: inner, fontSize: 12, color: colours.ink, valign: 'middle' },
    ...{ colW: [5, 2, 1.2, 1.2, 1.4, 1.53], border: edge, margin: [0.05, 0.08, 0.05, 0.08] },
    objectName: 'Recommendations',
  });
  const notes = ranked.map((action) => actionNotes(action, answers(action.answers), words));
  slide.addNotes(notes.join('\n\n'));
}
