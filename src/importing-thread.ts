import type { FileImported, ImportFile } from './app/import-file.ts';
import type { ImportingTask } from './importing-worker.ts';
import { createThreads, type ThreadSetting } from './threads.ts';

/** What brings files in that were sent to the chat, in a thread: one of 20 MB takes seconds to read. */
export function createImportingThread(setting: ThreadSetting): {
  importFile: ImportFile;
  close(): Promise<void>;
} {
  const { run, close } = createThreads<ImportingTask, FileImported>('importFile', 1, setting);
  return { importFile: (study, bytes, { dryRun }) => run({ study, bytes, dryRun }), close };
}
