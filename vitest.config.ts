import { statfsSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const inMemory = '/dev/shm';
const room = 1024 ** 3;

/** Thousands of writes are synced to where temporary folders are; in memory, where there is room, that costs nothing. */
function temporaryFolders(): Record<string, string> {
  try {
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > room ? { TMPDIR: inMemory } : {};
  } catch {
    return {};
  }
}

/** What runs the whole product takes longest: begun last, it would be waited for while other workers have nothing to do. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const bySize = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => /test\/(?:e2e|[^/]+\.test)/.test(moduleId);
    return [...bySize.filter(isLong), ...bySize.filter((file) => !isLong(file))];
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    env: temporaryFolders(),
    // Loading the product anew for each file takes as long as many of them; what they start, they end themselves.
    isolate: false,
    // Many wait for real servers rather than work: four at a time keep two cores busy.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // As `npm start` runs; and they do not collect their garbage on cores that others are at work on.
    execArgv: ['--single-threaded-gc', '--max-semi-space-size=64'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // On a loaded machine a second is nothing; what comes in time does not wait any longer for it.
    expect: { poll: { timeout: 15_000 } },
  },
});
