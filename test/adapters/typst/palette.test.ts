import { describe, expect, it } from 'vitest';
import palette from '../../../src/adapters/typst/palette.json' with { type: 'json' };

type Rgb = [number, number, number];

function rgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function mix(a: Rgb, b: Rgb, share = 0.5): Rgb {
  const part = (n: 0 | 1 | 2) => a[n] * share + b[n] * (1 - share);
  return [part(0), part(1), part(2)];
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** WCAG 2.2, "contrast ratio" (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = ([red, green, blue]: Rgb) =>
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

const white: Rgb = [255, 255, 255];
type Palette = (typeof palette)['light'];

/** Every text of the map with each ground that it may stand on. */
function pairs(colours: Palette): [string, Rgb, Rgb][] {
  const of = (name: 'ink' | 'muted' | 'brand' | 'faint' | 'empty') => rgb(colours[name]);
  const bright = rgb(colours['on-brand']);
  const found: [string, Rgb, Rgb][] = [
    ['approved on its tag', bright, of('brand')],
    ['draft on its tag', rgb(colours.draft.text), rgb(colours.draft.ground)],
    ['draft on paper', rgb(colours.draft.text), white],
    ['initials', bright, of('brand')],
    ['brand on a card', of('brand'), of('faint')],
    ['brand on paper', of('brand'), white],
  ];
  for (const end of ['brand', 'brand-end'] as const)
    for (const text of ['on-brand', 'on-brand-second'] as const)
      found.push([`${text} on ${end}`, rgb(colours[text]), rgb(colours[end])]);
  for (const text of ['ink', 'muted'] as const) {
    for (const ground of ['faint', 'empty'] as const)
      found.push([`${text} on ${ground}`, of(text), of(ground)]);
    for (const ground of [...colours.glad, ...colours.sad])
      found.push([`${text} on the band`, of(text), rgb(ground)]);
  }
  colours.feelings.forEach((hex, n) => {
    found.push([`count on feeling ${n - 2}`, bright, rgb(hex)]);
    found.push([`score of feeling ${n - 2}`, rgb(hex), white]);
  });
  for (const [lane, [strong = '', tint = '', line = '']] of Object.entries(colours.hues)) {
    const grounds = {
      paper: white,
      tint: rgb(tint),
      'a full chip': mix(rgb(line), rgb(tint)),
      'one voice': mix(rgb(tint), white, 0.4),
    };
    for (const [name, ground] of Object.entries(grounds))
      for (const [text, colour] of Object.entries({ strong: rgb(strong), ink: of('ink') }))
        found.push([`${text} of ${lane} on ${name}`, colour, ground]);
    found.push([`muted of ${lane} on its tint`, of('muted'), rgb(tint)]);
    found.push([`quick win of ${lane}`, bright, rgb(strong)]);
    found.push([`spark of ${lane}`, rgb(colours.spark), rgb(strong)]);
  }
  return found;
}

/** How people without one kind of cones see a colour, in linear light: F. Viénot, H. Brettel, J. D. Mollon (1999). */
const blindness: Record<string, [Rgb, Rgb, Rgb]> = {
  protanopia: [
    [0.11238, 0.88762, 0],
    [0.11238, 0.88762, 0],
    [0.00401, -0.00401, 1],
  ],
  deuteranopia: [
    [0.29275, 0.70725, 0],
    [0.29275, 0.70725, 0],
    [-0.02234, 0.02234, 1],
  ],
};

function seenBy(kind: string, colour: Rgb): Rgb {
  const light = colour.map(linear);
  const seen = (blindness[kind] ?? []).map((row) =>
    row.reduce((sum, factor, n) => sum + factor * (light[n] ?? 0), 0),
  );
  const encode = (value: number) => {
    const kept = Math.min(1, Math.max(0, value));
    return 255 * (kept <= 0.0031308 ? kept * 12.92 : 1.055 * kept ** (1 / 2.4) - 0.055);
  };
  return [encode(seen[0] ?? 0), encode(seen[1] ?? 0), encode(seen[2] ?? 0)];
}

describe.each([
  ['light', 4.5],
  ['contrast', 7],
] as const)('the %s palette', (style, least) => {
  const colours = palette[style];

  it(`has a contrast of at least ${least} : 1 between every text and its ground`, () => {
    const poor = pairs(colours)
      .map(([what, text, ground]) => ({ what, ratio: contrast(text, ground) }))
      .filter(({ ratio }) => ratio < least);
    expect(poor).toEqual([]);
  });

  it('draws curve and faces in colours that can be told from their ground', () => {
    for (const hex of [colours.hues.emotions[0] ?? '', colours.staff, ...colours.feelings])
      for (const ground of [...colours.glad, ...colours.sad])
        expect(contrast(rgb(hex), rgb(ground))).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.keys(blindness))('keeps the contrast of feelings with %s', (kind) => {
    for (const hex of colours.feelings)
      expect(contrast(seenBy(kind, rgb(hex)), white)).toBeGreaterThanOrEqual(4.5);
  });
});
