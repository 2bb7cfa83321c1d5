import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createCompiler } from '../../src/adapters/typst/compiler.ts';
import { createDrawingCache } from '../../src/adapters/typst/drawing-cache.ts';
import { loadFonts } from '../../src/adapters/typst/fonts.ts';
import { rasterise } from '../../src/adapters/typst/rasterise.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { createRendering } from '../../src/rendering.ts';
import { fullMap } from '../adapters/typst/sample-maps.ts';
import { demoMap } from './demo-map.ts';
import { inTimes } from './figures.ts';
import type { Row } from './table.ts';

const formats = ['svg', 'pdf', 'png'] as const;
type Format = (typeof formats)[number];
const goals: Record<Format, string> = { svg: '≤ 50 ms', pdf: '≤ 50 ms', png: '≤ 400 ms' };
const rounds = 20;
const stages = 12;
const statements = 10;

/**
 * Milliseconds to draw the demo's map of five stages, cold (first in a fresh renderer, starting its thread
 * included), warm (best of several different versions, since whatever else the machine does only adds) and from
 * the cache. The reference is an empty Typst page made and rasterised the same way, without a thread.
 */
export async function benchDraw(): Promise<Row[]> {
  const rows: Row[] = [];
  const small = await demoMap();
  const large = crowded(fullMap('ru', stages));
  for (const format of formats) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-draw-'));
    const { renderer, close } = createRendering({ cache: createDrawingCache(folder) });
    const draw = (map: JourneyMap) => (version: number) =>
      renderer.render({ ...map, version }, [format], { photo: true });
    const ours = await timed(draw(small));
    const again = await timed(() => draw(small)(1));
    const most = await timed(draw(large));
    await close();
    await rm(folder, { recursive: true });
    const reference = await timed(emptyPage(format));
    const what = `${format.toUpperCase()} of the demo's map`;
    rows.push(
      row(`${what}, cold`, ours.cold, reference.cold),
      { ...row(`${what}, warm`, ours.warm, reference.warm), goal: goals[format] },
      row(`${what}, drawn before`, again.warm, reference.warm),
      {
        what: `${format.toUpperCase()}, ${stages} stages of ${statements} statements a lane, against the demo's map`,
        ours: milliseconds(most.warm),
        reference: milliseconds(ours.warm),
        ratio: inTimes(most.warm / ours.warm),
        goal: '≤ 3 ×',
      },
    );
  }
  return rows;
}

/** The map with every lane that has something in it filled up. */
function crowded(map: JourneyMap): JourneyMap {
  const filled = map.stages.map((stage) => {
    const lanes = Object.entries(stage.lanes).map(([lane, items]) => {
      const copies = Array.from({ length: items.length > 0 ? statements : 0 }, (_, n) => ({
        ...(items[n % items.length] ?? items[0]),
        id: `${stage.id}-${lane}-${n}`,
      }));
      return [lane, copies];
    });
    return { ...stage, lanes: { ...stage.lanes, ...Object.fromEntries(lanes) } };
  });
  return { ...map, stages: filled };
}

function emptyPage(format: Format) {
  const folder = fileURLToPath(new URL('../adapters/typst/', import.meta.url));
  let compiler: ReturnType<typeof createCompiler> | null = null;
  return (n: number) => {
    compiler ??= createCompiler(loadFonts(null), folder);
    const inputs = { n: String(n) };
    if (format === 'pdf') return compiler.pdf('blank.typ', inputs);
    const svg = compiler.svg('blank.typ', inputs);
    return format === 'png' ? rasterise(svg, true) : svg;
  };
}

async function timed(draw: (n: number) => unknown): Promise<{ cold: number; warm: number }> {
  const times: number[] = [];
  for (let n = 1; n <= rounds + 1; n += 1) {
    const start = performance.now();
    await draw(n);
    times.push(performance.now() - start);
  }
  const [cold = 0, ...rest] = times;
  return { cold, warm: Math.min(...rest) };
}

function row(what: string, ours: number, reference: number): Row {
  return { what, ours: milliseconds(ours), reference: milliseconds(reference), goal: '' };
}

function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
