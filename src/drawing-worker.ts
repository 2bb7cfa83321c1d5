import { constants, setPriority } from 'node:os';
import { move, transferableSymbol, valueSymbol, workerData } from 'piscina';
import { z } from 'zod';
import { createTexts } from './adapters/fluent/texts.ts';
import { createDrawer, type DrawTask } from './adapters/typst/drawer.ts';

const { fontsFolder } = z.object({ fontsFolder: z.string().nullable() }).parse(workerData);
// Whoever chats comes first. On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const drawMap = createDrawer(createTexts(), fontsFolder);

/** Draws a map; runs in a worker thread. */
export function draw(task: DrawTask) {
  const outcome = drawMap(task);
  if (outcome.kind !== 'drawn') return outcome;
  // Handed over, not copied, since that would keep the chat's thread busy: copied here, where the memory is a library's.
  const files = new Map([...outcome.files].map(([format, file]) => [format, ownMemory(file)]));
  const buffers = Array.from(files.values(), ({ buffer }) => buffer);
  return move({ [transferableSymbol]: buffers, [valueSymbol]: { ...outcome, files } });
}

function ownMemory(file: Uint8Array): Uint8Array {
  return Buffer.isBuffer(file) ? new Uint8Array(file) : file;
}
