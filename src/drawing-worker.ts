import { constants, setPriority } from 'node:os';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { z } from 'zod';
import { createTexts } from './adapters/fluent/texts.ts';
import { createDrawer, type DrawTask } from './adapters/typst/drawer.ts';

const { fontsFolder } = z.object({ fontsFolder: z.string().nullable() }).parse(workerData);
// Whoever chats comes first. On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const drawMap = createDrawer(createTexts(), fontsFolder);

/** Draws a map; runs in a worker thread. An SVG is handed over without being copied; the memory of other files is not Node's to give. */
export function draw(task: DrawTask) {
  const outcome = drawMap(task);
  const svg = outcome.kind === 'drawn' ? outcome.files.get('svg') : undefined;
  return move({ [transferableSymbol]: svg ? [svg.buffer] : [], [valueSymbol]: outcome });
}
