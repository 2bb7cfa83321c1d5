// A thread's first file must be JavaScript on Node 20. `--import tsx` would hand packages in CommonJS to tsx as well,
// which does not find what snowball-stemmers exports: only the loader of modules is registered here.
import { register } from 'tsx/esm/api';

register();

export const prepareDraft = async (task) =>
  (await import('./drafting-worker.ts')).prepareDraft(task);
export const importFile = async (task) => (await import('./importing-worker.ts')).importFile(task);
