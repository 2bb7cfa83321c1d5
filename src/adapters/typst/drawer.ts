import type { DrawnFormat, Look, Texts } from '../../app/ports.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { createCompiler } from './compiler.ts';
import { drawable, drawView } from './draw.ts';
import { loadFonts } from './fonts.ts';
import { type Medium, mapView } from './map-view.ts';
import { chinese, createReadable } from './readable.ts';

/** What is to be drawn: a map as JSON, which threads hand to each other quicker than the map itself. */
export interface DrawTask {
  map: string;
  medium: Medium;
  formats: DrawnFormat[];
  look: Look;
  /** How long what is shown may be, as JSON. */
  longest: number;
}

/** What came of it. */
export type DrawOutcome =
  | { kind: 'drawn'; files: Map<DrawnFormat, Uint8Array> }
  | { kind: 'too-large' };

/** A function that draws maps; for a worker thread, since it does so without a break. */
export function createDrawer(
  texts: Texts,
  fontsFolder: string | null,
): (task: DrawTask) => DrawOutcome {
  const equipment = (all: boolean) => {
    const fonts = loadFonts(fontsFolder, all);
    return { compiler: createCompiler(fonts), readable: createReadable(fonts.coverage) };
  };
  const usual = equipment(false);
  let withChinese: typeof usual | null = null;
  const equipmentFor = (text: string) => {
    if (!chinese.test(text)) return usual;
    withChinese ??= equipment(true);
    return withChinese;
  };

  return ({ map: text, medium, formats, look, longest }) => {
    const map: JourneyMap = JSON.parse(text);
    const view = mapView(map, texts, medium, look.part);
    const { compiler, readable } = equipmentFor(text);
    const shown = drawable(view, readable);
    if (shown.view.length + shown.appendix.length > longest) return { kind: 'too-large' };
    return { kind: 'drawn', files: drawView(compiler, shown, formats, look) };
  };
}
