import { afterAll, describe, expect, it } from 'vitest';
import { mapFormats } from '../src/app/ports.ts';
import { createRendering } from '../src/rendering.ts';
import { fullMap } from './adapters/typst/sample-maps.ts';

const rendering = createRendering();
afterAll(rendering.close);

describe('rendering', () => {
  it('makes a file of every format, in one order, beside the main thread', async () => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 5);
    const wanted = [...mapFormats].reverse();
    const files = await rendering.renderer.render(fullMap('it', 3), wanted);
    clearInterval(timer);
    expect([...files.keys()]).toEqual(mapFormats);
    const beginnings: Record<string, string> = { png: '\x89PNG', pdf: '%PDF-', svg: '<svg' };
    for (const [format, bytes] of files) {
      const zip = ['pptx', 'xlsx'].includes(format) ? 'PK' : '';
      const begins = Buffer.from(bytes).toString('latin1', 0, 5);
      expect([format, begins.startsWith(beginnings[format] ?? zip)]).toEqual([format, true]);
      expect(bytes.length).toBeGreaterThan(100);
    }
    expect(ticks).toBeGreaterThan(20);
  }, 120_000);
});
