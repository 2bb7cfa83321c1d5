import { constants, setPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { z } from 'zod';
import { createTexts } from './adapters/fluent/texts.ts';
import { createDrawer, type DrawTask } from './adapters/typst/drawer.ts';

const { fontsFolder } = z.object({ fontsFolder: z.string().nullable() }).parse(workerData);
// Whoever chats comes first. On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const drawMap = createDrawer(createTexts(), fontsFolder);
// What Typst and resvg made is given back once V8 collects what stands for it, and that is so small that it seldom does:
// each picture was drawn into 26 MB of new memory, which took as long as the drawing.
setFlagsFromString('--expose-gc');
const collect: (options: { type: 'minor' }) => void = runInNewContext('gc');

/** Draws a map; runs in a worker thread. An SVG is handed over without being copied; the memory of other files is not Node's to give. */
export function draw(task: DrawTask) {
  const outcome = drawMap(task);
  setImmediate(collect, { type: 'minor' });
  const svg = outcome.kind === 'drawn' ? outcome.files.get('svg') : undefined;
  return move({ [transferableSymbol]: svg ? [svg.buffer] : [], [valueSymbol]: outcome });
}
