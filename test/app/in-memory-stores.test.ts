import { answerStoreContract } from '../contracts/answer-store.contract.ts';
import { eraserContract } from '../contracts/eraser.contract.ts';
import { followUpStoreContract } from '../contracts/follow-up-store.contract.ts';
import { interviewStoreContract } from '../contracts/interview-store.contract.ts';
import { invitationStoreContract } from '../contracts/invitation-store.contract.ts';
import { mapStoreContract } from '../contracts/map-store.contract.ts';
import { metricStoreContract } from '../contracts/metric-store.contract.ts';
import { personStoreContract } from '../contracts/person-store.contract.ts';
import { readingCacheContract } from '../contracts/reading-cache.contract.ts';
import { spendingStoreContract } from '../contracts/spending-store.contract.ts';
import { studyStoreContract } from '../contracts/study-store.contract.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';

// What the use cases are tested on behaves like what they run on.
const stores = createInMemoryStores();

studyStoreContract(async () => stores.studies);
interviewStoreContract(async () => stores);
answerStoreContract(async () => stores.answers);
personStoreContract(async () => stores.people);
invitationStoreContract(async () => stores.invitations);
mapStoreContract(async () => stores.maps);
metricStoreContract(async () => stores.metrics);
spendingStoreContract(async () => stores.spendings);
followUpStoreContract(async () => stores);
readingCacheContract(async () => stores);
eraserContract(async () => stores);
