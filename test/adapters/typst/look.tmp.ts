import { readFileSync, writeFileSync } from 'node:fs';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { createTypstRenderer } from '../../../src/adapters/typst/renderer.ts';
import { journeyMapSchema } from '../../../src/domain/journey-map.ts';
import { pngSize } from './drawn-text.ts';
import { fullMap, sampleMaps } from './sample-maps.ts';

const renderer = createTypstRenderer({ texts: createTexts() });
const demo = journeyMapSchema.parse(JSON.parse(readFileSync('/tmp/map.json', 'utf8')));
const all = {
  demo,
  full: fullMap('ru', 5),
  en5: fullMap('en', 5),
  scant: sampleMaps['three stages, almost nothing'],
  twelve: sampleMaps['twelve stages'],
  wild: sampleMaps['wild texts'],
  staff: sampleMaps['staff only'],
  pl: fullMap('pl', 3),
  blueprint: sampleMaps.blueprint,
  day: sampleMaps['a day'],
  future: sampleMaps.future,
  one: sampleMaps['one stage, nothing'],
  seven: sampleMaps['seven stages, full'],
  demoru: { ...demo, study: { ...demo.study, language: 'ru' as const } },
};
const want = process.argv.slice(2);
for (const [name, map] of Object.entries(all)) {
  if (!map || (want.length && !want.includes(name))) continue;
  const start = performance.now();
  const files = await renderer.render(map, want.includes('pdf') ? ['png', 'pdf'] : ['png']);
  const png = files.get('png') ?? new Uint8Array();
  const { width, height } = pngSize(png);
  console.log(
    name,
    width,
    height,
    (height / width).toFixed(2),
    Math.round(performance.now() - start),
    'ms',
  );
  writeFileSync(`/tmp/look-${name}.png`, png);
  const pdf = files.get('pdf');
  if (pdf) writeFileSync(`/tmp/look-${name}.pdf`, pdf);
}
await renderer.close();
