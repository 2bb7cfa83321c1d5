import { createHash, randomInt } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Redis } from 'ioredis';
import { createTexts } from './adapters/fluent/texts.ts';
import { createGuideLibrary, loadGuides } from './adapters/guides/guide-library.ts';
import { createJobEraser } from './adapters/queue/job-eraser.ts';
import { createAnswerStore } from './adapters/redis/answer-store.ts';
import { createBotFacts } from './adapters/redis/bot-facts.ts';
import { createEraser } from './adapters/redis/eraser.ts';
import { createFollowUpStore } from './adapters/redis/follow-up-store.ts';
import { createInterviewStore } from './adapters/redis/interview-store.ts';
import { createInvitationStore } from './adapters/redis/invitation-store.ts';
import { queuePrefix } from './adapters/redis/keys.ts';
import { createMapStore } from './adapters/redis/map-store.ts';
import { createMetricStore } from './adapters/redis/metric-store.ts';
import { createPersonStore } from './adapters/redis/person-store.ts';
import { createReadingCache } from './adapters/redis/reading-cache.ts';
import { createSpendingStore } from './adapters/redis/spending-store.ts';
import { createStudyStore } from './adapters/redis/study-store.ts';
import { createDrawingCache } from './adapters/typst/drawing-cache.ts';
import { createDesigning } from './app/design-study.ts';
import { createExportAnswers } from './app/export-answers.ts';
import { createForgetting } from './app/forget-person.ts';
import { createImportAnswers } from './app/import-answers.ts';
import { createImportMetrics } from './app/import-metrics.ts';
import { createNewsSinceMap } from './app/news-since-map.ts';
import type { Environment } from './app/ports.ts';
import type { Config } from './config.ts';

/** Every store on one connection. */
export function createStores(redis: Redis) {
  return {
    studies: createStudyStore(redis),
    interviews: createInterviewStore(redis),
    answers: createAnswerStore(redis),
    people: createPersonStore(redis),
    followUps: createFollowUpStore(redis),
    invitations: createInvitationStore(redis),
    maps: createMapStore(redis),
    metrics: createMetricStore(redis),
    readings: createReadingCache(redis),
    spendings: createSpendingStore(redis),
    eraser: createEraser(redis),
    facts: createBotFacts(redis),
    jobs: createJobEraser({ connection: redis, prefix: queuePrefix }),
  };
}
export type Stores = ReturnType<typeof createStores>;

/** Where the drawings of maps are kept, and further fonts. */
export function drawnIn({ dataDir }: Pick<Config, 'dataDir'>) {
  const folder = resolve(dataDir);
  return {
    cache: createDrawingCache(join(folder, 'drawings')),
    fontsFolder: join(folder, 'fonts'),
  };
}

/** What brings answers and metrics in. */
export function createImports(stores: Stores) {
  return {
    importAnswers: createImportAnswers({ ...stores, hash }),
    importMetrics: createImportMetrics({ ...stores, hash }),
  };
}

/** Read once in a process, however often the product is started there, and only where they are asked for: it takes a while. */
const guides = createGuideLibrary(() => loadGuides(new URL('../prompts/guides/', import.meta.url)));

/** The use cases that the chat and the command line share. */
export function createCore(config: Config, stores: Stores) {
  const env = createEnvironment();
  const drawn = drawnIn(config);
  return {
    env,
    drawn,
    texts: createTexts(),
    guides,
    ...createImports(stores),
    designing: createDesigning({ ...stores, guides, owners: config.owners, env }),
    exportAnswers: createExportAnswers(stores),
    newsSinceMap: createNewsSinceMap(stores),
    forgetting: createForgetting({ ...stores, drawings: drawn.cache, env, hash }),
  };
}
export type Core = ReturnType<typeof createCore>;

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The clock and chance of this process. */
export function createEnvironment(): Environment {
  return {
    now: () => new Date(),
    id: (length = 12) =>
      Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join(''),
  };
}
