import { constants, setPriority } from 'node:os';
import { workerData } from 'piscina';
import { z } from 'zod';
import type { DrawnFormat, Look } from '../../app/ports.ts';
import { createCompiler } from './compiler.ts';
import { drawView } from './draw.ts';
import { loadFonts } from './fonts.ts';
import { chinese, createReadable } from './readable.ts';
import type { View } from './view.ts';

const { fontsFolder } = z.object({ fontsFolder: z.string().nullable() }).parse(workerData);
// Whoever chats comes first. On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const usual = equipment(false);
let withChinese: typeof usual | null = null;

function equipmentFor(view: View) {
  if (!chinese.test(JSON.stringify(view))) return usual;
  withChinese ??= equipment(true);
  return withChinese;
}

function equipment(all: boolean) {
  const fonts = loadFonts(fontsFolder, all);
  return { compiler: createCompiler(fonts), readable: createReadable(fonts.coverage) };
}

/** What the renderer asks a worker for. */
export interface DrawTask {
  view: View;
  formats: DrawnFormat[];
  look: Look;
}

/** Draws a view; runs in a worker thread. */
export function draw({ view, formats, look }: DrawTask): Map<DrawnFormat, Uint8Array> {
  const { compiler, readable } = equipmentFor(view);
  return drawView(compiler, readable, view, formats, look);
}
