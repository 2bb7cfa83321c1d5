import type PptxGenJS from 'pptxgenjs';
import { feelingRuns, runCurves } from '../../domain/feelings.ts';
import type { MapStage } from '../../domain/journey-map.ts';
import { colours, type Slide } from './deck-look.ts';
import type { Words } from './words.ts';

/** Where a drawing stands on a slide, in inches. */
export interface Area {
  x: number;
  y: number;
  w: number;
  h: number;
}

// The library draws it; only its types leave it out.
const freeform = shapeNamed('custGeom');
const [top, height] = [2.7, 5.4];
const size = 0.34;

/** The curve of feelings, drawn from shapes that can be changed. */
export function putCurve(slide: Slide, stages: MapStage[], area: Area, words: Words): void {
  const down = (score: number) => ((top - score) / height) * area.h;
  const along = (at: number) => (at / stages.length) * area.w;
  slide.addShape('rect', {
    ...area,
    fill: { color: colours.faint },
    line: { color: colours.rule, width: 0.5 },
  });
  slide.addShape('line', {
    ...{ x: area.x, y: area.y + down(0), w: area.w, h: 0 },
    line: { color: 'A4A9BF', width: 1 },
  });
  for (const [who, color, width] of [
    ['staff', colours.staff, 1.75],
    ['customers', colours.brand, 3],
  ] as const)
    for (const curve of runCurves(feelingRuns(stages, who), ({ score }) => score)) {
      const first = curve[0];
      if (!first) continue;
      slide.addShape(freeform, {
        ...area,
        objectName: `Curve ${who}`,
        line: { color, width, ...(who === 'staff' ? { dashType: 'dash' as const } : {}) },
        points: [
          { x: along(first.from.x), y: down(first.from.y), moveTo: true },
          ...curve.map((each) => ({
            x: along(each.to.x),
            y: down(each.to.y),
            curve: {
              type: 'cubic' as const,
              ...{ x1: along(each.out.x), y1: down(each.out.y) },
              ...{ x2: along(each.in.x), y2: down(each.in.y) },
            },
          })),
        ],
      });
    }
  const staff = feelingRuns(stages, 'staff').flat();
  for (const { x, score } of feelingRuns(stages, 'customers').flat()) {
    const [left, high] = [area.x + along(x), area.y + down(score)];
    putFace(slide, score, left, high, size);
    // The label keeps away from the mark of employees.
    const other = staff.find((each) => each.x === x);
    const below = score > -1.5 && (other ? other.score >= score : score < 0);
    slide.addText(words.signed(score), {
      ...{ x: left - 0.5, y: high + (below ? 0.17 : -0.43), w: 1, h: 0.26, margin: 0 },
      ...{ align: 'center', fontSize: 11, bold: true, color: colours.ink },
    });
  }
  for (const { x, score } of staff)
    slide.addShape('rect', {
      ...{ x: area.x + along(x) - 0.07, y: area.y + down(score) - 0.07, w: 0.14, h: 0.14 },
      ...{ fill: { color: colours.white }, line: { color: colours.staff, width: 1.75 } },
    });
}

/** A face for a score, its middle at x and y. */
export function putFace(slide: Slide, score: number, x: number, y: number, across: number): void {
  const step = Math.round(score);
  const color = colours.feelings[step + 2] ?? colours.muted;
  const half = across / 2;
  slide.addShape('ellipse', { x: x - half, y: y - half, w: across, h: across, fill: { color } });
  for (const side of [-1, 1])
    slide.addShape('ellipse', {
      ...{ x: x + side * across * 0.17 - across * 0.06, y: y - across * 0.2 },
      ...{ w: across * 0.12, h: across * 0.12, fill: { color: colours.white } },
    });
  // The mouth bends up or down by the score.
  const bend = across * 0.08 * step;
  const lip = across * 0.1;
  slide.addShape(freeform, {
    ...{ x: x - across * 0.2, y: y + across * 0.08, w: across * 0.4, h: across * 0.25 },
    line: { color: colours.white, width: 1.5 },
    points: [
      { x: 0, y: lip - bend / 2, moveTo: true },
      {
        ...{ x: across * 0.4, y: lip - bend / 2 },
        curve: { type: 'quadratic', x1: across * 0.2, y1: lip + bend * 1.5 },
      },
    ],
  });
}

function shapeNamed(name: string): PptxGenJS.default.SHAPE_NAME {
  if (isShape(name)) return name;
  throw new Error(`no shape ${name}`);
}

function isShape(name: string): name is PptxGenJS.default.SHAPE_NAME {
  return name !== '';
}
