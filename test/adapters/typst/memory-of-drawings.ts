import '../../../src/native-settings.ts';
import { createRendering } from '../../../src/rendering.ts';
import { fullMap } from './sample-maps.ts';

/** Prints by how many megabytes a process grows while it draws ten photos, after two. */
const { renderer, close } = createRendering();
let version = 0;
async function afterDrawing(photos: number): Promise<number> {
  for (let n = 0; n < photos; n += 1)
    await renderer.render({ ...fullMap('en', 5), version: ++version }, ['png'], { photo: true });
  return process.memoryUsage.rss() / 1e6;
}
const before = await afterDrawing(2);
console.log(Math.round((await afterDrawing(10)) - before));
await close();
