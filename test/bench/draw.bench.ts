import { fileURLToPath } from 'node:url';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { createCompiler } from '../../src/adapters/typst/compiler.ts';
import { loadFonts } from '../../src/adapters/typst/fonts.ts';
import { rasterise } from '../../src/adapters/typst/rasterise.ts';
import { createTypstRenderer } from '../../src/adapters/typst/renderer.ts';
import { fullMap } from '../adapters/typst/sample-maps.ts';

/** A line of a benchmark's table. */
export interface Row {
  what: string;
  ours: string;
  reference: string;
  goal: string;
}

const formats = ['svg', 'pdf', 'png'] as const;
const rounds = 5;

/**
 * Milliseconds to draw a full map of five stages, cold (first in a fresh renderer, starting its thread
 * included) and warm (median of five different maps). The reference is an empty Typst page made and
 * rasterised the same way in this run, without a thread.
 */
export async function benchDraw(): Promise<Row[]> {
  const rows: Row[] = [];
  const texts = createTexts();
  for (const format of formats) {
    const renderer = createTypstRenderer({ texts });
    const ours = await timed((version) =>
      renderer.render({ ...fullMap('ru', 5), version }, [format]),
    );
    await renderer.close();
    const reference = await timed(emptyPage(format));
    const what = `${format.toUpperCase()} of a map of 5 stages`;
    for (const state of ['cold', 'warm'] as const)
      rows.push({
        what: `${what}, ${state}`,
        ours: milliseconds(ours[state]),
        reference: milliseconds(reference[state]),
        goal: '',
      });
  }
  return rows;
}

function emptyPage(format: (typeof formats)[number]) {
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
  const warm = rest.sort((a, b) => a - b)[Math.floor(rest.length / 2)] ?? 0;
  return { cold, warm };
}

function milliseconds(time: number): string {
  return `${time < 10 ? time.toFixed(1) : Math.round(time)} ms`;
}
