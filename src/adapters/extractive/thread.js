// A thread's first file must be JavaScript on Node 20, and `--import tsx` does not take effect in threads
// (privatenumber/tsx#354): the loader is registered here, then the TypeScript is loaded.
import { constants, setPriority } from 'node:os';
import { register } from 'tsx/esm/api';

// Whoever chats comes first. On Linux this is the priority of this thread; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
register();

export const { groupCodes, recommendActions } = await import('./worker.ts');
