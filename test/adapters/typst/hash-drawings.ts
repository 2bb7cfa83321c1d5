import { createHash } from 'node:crypto';
import { createRendering } from '../../../src/rendering.ts';
import { fullMap } from './sample-maps.ts';

/** Prints a hash of each drawing of a map: run elsewhere, the same. */
const { renderer, close } = createRendering();
const files = await renderer.render(fullMap('pl', 2), ['png', 'pdf', 'svg']);
await close();
for (const [format, file] of files)
  console.log(format, createHash('sha256').update(file).digest('hex'));
