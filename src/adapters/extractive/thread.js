// A thread's first file must be JavaScript on Node 20, and `--import tsx` does not take effect in threads
// (privatenumber/tsx#354): the loader is registered here, then the TypeScript is loaded.
import { register } from 'tsx/esm/api';

register();

export const { groupCodes, recommendActions } = await import('./worker.ts');
