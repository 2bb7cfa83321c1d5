import { workerData } from 'piscina';
import { parseCsv } from './adapters/csv/parse-csv.ts';
import { connectRedis } from './adapters/redis/connect.ts';
import { createImportFile, type FileImported } from './app/import-file.ts';
import { createImports, createStores } from './composition.ts';
import { giveWay, type Outcome, outcomeOf, type ThreadSetting } from './threads.ts';

/** A file to be brought into a study. */
export interface ImportingTask {
  study: string;
  bytes: Uint8Array;
  dryRun: boolean;
}

const { target }: ThreadSetting = workerData;
giveWay();

/** Brings a file in; runs in a worker thread. */
export function importFile({
  study,
  bytes,
  dryRun,
}: ImportingTask): Promise<Outcome<FileImported>> {
  return outcomeOf(async () => {
    const redis = await connectRedis(target, { onError: () => undefined });
    try {
      const importFile = createImportFile({ ...createImports(createStores(redis)), parseCsv });
      return await importFile(study, bytes, { dryRun });
    } finally {
      redis.disconnect();
    }
  });
}
