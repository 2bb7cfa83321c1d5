import type { Redis } from 'ioredis';
import { afterAll, beforeAll } from 'vitest';
import { createAnswerStore } from '../../../src/adapters/redis/answer-store.ts';
import { createEraser } from '../../../src/adapters/redis/eraser.ts';
import { createFollowUpStore } from '../../../src/adapters/redis/follow-up-store.ts';
import { createInterviewStore } from '../../../src/adapters/redis/interview-store.ts';
import { createInvitationStore } from '../../../src/adapters/redis/invitation-store.ts';
import { createMapStore } from '../../../src/adapters/redis/map-store.ts';
import { createMetricStore } from '../../../src/adapters/redis/metric-store.ts';
import { createPersonStore } from '../../../src/adapters/redis/person-store.ts';
import { createReadingCache } from '../../../src/adapters/redis/reading-cache.ts';
import { createSpendingStore } from '../../../src/adapters/redis/spending-store.ts';
import { createStudyStore } from '../../../src/adapters/redis/study-store.ts';
import { answerStoreContract } from '../../contracts/answer-store.contract.ts';
import { eraserContract } from '../../contracts/eraser.contract.ts';
import { followUpStoreContract } from '../../contracts/follow-up-store.contract.ts';
import { interviewStoreContract } from '../../contracts/interview-store.contract.ts';
import { invitationStoreContract } from '../../contracts/invitation-store.contract.ts';
import { mapStoreContract } from '../../contracts/map-store.contract.ts';
import { metricStoreContract } from '../../contracts/metric-store.contract.ts';
import { personStoreContract } from '../../contracts/person-store.contract.ts';
import { readingCacheContract } from '../../contracts/reading-cache.contract.ts';
import { spendingStoreContract } from '../../contracts/spending-store.contract.ts';
import { studyStoreContract } from '../../contracts/study-store.contract.ts';
import { startTestRedis, type TestRedis } from '../../support/redis.ts';

let server: TestRedis;
let redis: Redis;

beforeAll(async () => {
  // Quick rather than durable: nothing here is killed.
  server = await startTestRedis({ appendfsync: 'no' });
  redis = await server.connect();
});
afterAll(() => server.stop());

studyStoreContract(async () => createStudyStore(redis));
interviewStoreContract(async () => ({
  interviews: createInterviewStore(redis),
  answers: createAnswerStore(redis),
}));
answerStoreContract(async () => createAnswerStore(redis));
personStoreContract(async () => createPersonStore(redis));
invitationStoreContract(async () => createInvitationStore(redis));
mapStoreContract(async () => createMapStore(redis));
metricStoreContract(async () => createMetricStore(redis));
spendingStoreContract(async () => createSpendingStore(redis));
followUpStoreContract(async () => ({
  interviews: createInterviewStore(redis),
  followUps: createFollowUpStore(redis),
  eraser: createEraser(redis),
}));
readingCacheContract(async () => ({
  answers: createAnswerStore(redis),
  readings: createReadingCache(redis),
  eraser: createEraser(redis),
}));
eraserContract(async () => ({
  interviews: createInterviewStore(redis),
  answers: createAnswerStore(redis),
  people: createPersonStore(redis),
  studies: createStudyStore(redis),
  eraser: createEraser(redis),
}));
