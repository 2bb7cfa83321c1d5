import { constants, setPriority } from 'node:os';
import { workerData } from 'piscina';
import { z } from 'zod';
import type { DrawnFormat, Look } from '../../app/ports.ts';
import { createCompiler } from './compiler.ts';
import { drawView } from './draw.ts';
import { loadFonts } from './fonts.ts';
import { createReadable } from './readable.ts';
import type { View } from './view.ts';

const { fontsFolder } = z.object({ fontsFolder: z.string().nullable() }).parse(workerData);
// Whoever chats comes first. On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
const fonts = loadFonts(fontsFolder);
const compiler = createCompiler(fonts);
const readable = createReadable(fonts.coverage);

/** What the renderer asks a worker for. */
export interface DrawTask {
  view: View;
  formats: DrawnFormat[];
  look: Look;
}

/** Draws a view; runs in a worker thread. */
export function draw({ view, formats, look }: DrawTask): Map<DrawnFormat, Uint8Array> {
  return drawView(compiler, readable, view, formats, look);
}
