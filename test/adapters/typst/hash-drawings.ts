import { createHash } from 'node:crypto';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { createTypstRenderer } from '../../../src/adapters/typst/renderer.ts';
import { fullMap } from './sample-maps.ts';

/** Prints a hash of each drawing of a map: run elsewhere, the same. */
const renderer = createTypstRenderer({ texts: createTexts() });
const files = await renderer.render(fullMap('pl', 2), ['png', 'pdf', 'svg']);
await renderer.close();
for (const [format, file] of files)
  console.log(format, createHash('sha256').update(file).digest('hex'));
