import { colours, direction, inner, linesOf, type Slide } from './deck-look.ts';

/** Something that a panel lists. */
export interface Line {
  text: string;
  /** How many said so, how bad it is. */
  facts: string;
  quote: string | null;
}

/** A titled list; `nothing` stands for what is not there. */
export interface Panel {
  title: string;
  hue: string;
  lines: Line[];
  nothing: string;
}

/** Between two panels, in inches. */
export const gap = 0.25;
/** The width of a panel, in inches. */
export const half = (inner - gap) / 2;
const headHeight = 0.55;

/** Lines that all take at a size in points. */
export function linesIn(lines: Line[], points: number): number {
  const room = half - 0.6;
  return lines.reduce(
    (sum, { text, facts, quote }) =>
      sum +
      linesOf(`${text}  ${facts}`, room, points) +
      (quote ? linesOf(quote, room, points - 2) : 0),
    0,
  );
}

/** Puts a panel half as wide as the slide. */
export function putPanel(
  slide: Slide,
  [x, y, h]: [x: number, y: number, h: number],
  { title, hue, lines, nothing }: Panel,
): void {
  slide.addShape('rect', { x, y, w: half, h, fill: { color: colours.faint } });
  slide.addShape('rect', { x, y, w: 0.07, h, fill: { color: hue } });
  slide.addText(title, {
    ...{ x: x + 0.22, y: y + 0.1, w: half - 0.4, h: 0.36, margin: 0 },
    ...{ fontSize: 15, bold: true, color: hue, valign: 'middle', fit: 'shrink' },
  });
  if (lines.length === 0) {
    slide.addText(nothing, {
      ...{ x: x + 0.22, y: y + headHeight, w: half - 0.4, h: 0.3, margin: 0 },
      ...{ fontSize: 13, color: colours.muted, valign: 'top' },
    });
    return;
  }
  const room = (h - headHeight - 0.15) * 72;
  const size =
    [16, 15, 14, 13, 12].find(
      (points) => (linesIn(lines, points) + lines.length / 2) * points * 1.2 <= room,
    ) ?? 11;
  slide.addText(
    lines.flatMap(({ text, facts, quote }) => [
      {
        text,
        options: {
          bullet: { indent: 12 },
          breakLine: facts === '',
          paraSpaceAfter: 3,
          ...direction(text),
        },
      },
      ...(facts === ''
        ? []
        : [
            {
              text: `  ${facts}`,
              options: { color: hue, fontSize: size - 2, bold: true, breakLine: true },
            },
          ]),
      ...(quote === null
        ? []
        : [
            {
              text: quote,
              options: {
                italic: true,
                color: colours.muted,
                fontSize: size - 2,
                breakLine: true,
                paraSpaceAfter: 7,
                ...direction(quote),
              },
            },
          ]),
    ]),
    {
      ...{ x: x + 0.22, y: y + headHeight, w: half - 0.4, h: h - headHeight - 0.1, margin: 0 },
      ...{ fontSize: size, color: colours.ink, valign: 'top', fit: 'shrink' },
    },
  );
}
