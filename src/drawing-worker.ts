import { constants, setPriority } from 'node:os';
import { workerData } from 'piscina';
import { z } from 'zod';
import { createTexts } from './adapters/fluent/texts.ts';
import { createDrawer } from './adapters/typst/drawer.ts';

const { fontsFolder } = z.object({ fontsFolder: z.string().nullable() }).parse(workerData);
// Whoever chats comes first. On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** Draws a map; runs in a worker thread. */
export const draw = createDrawer(createTexts(), fontsFolder);
