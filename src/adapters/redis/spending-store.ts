import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { SpendingStore } from '../../app/ports.ts';
import { studyKeys } from './keys.ts';
import { parseReply } from './stored.ts';
import { replies } from './transaction.ts';
import { guarded } from './unavailable.ts';

/** Longer than a draft waits to be taken up again. */
const keptForSeconds = 7 * 24 * 3600;

const spentSchema = z.object({
  calls: z.coerce.number().int().default(0),
  tokens: z.coerce.number().int().default(0),
});

/** What drafts have asked of a model, a hash each. */
export function createSpendingStore(redis: Redis): SpendingStore {
  return {
    of: guarded(async (study, draft) => {
      const key = studyKeys(study).spent(draft);
      return parseReply(spentSchema, key, await redis.hgetall(key));
    }),
    add: guarded(async (study, draft, calls, tokens) => {
      const key = studyKeys(study).spent(draft);
      const adding = redis.multi().hincrby(key, 'calls', calls).hincrby(key, 'tokens', tokens);
      await replies(adding.expire(key, keptForSeconds));
    }),
  };
}
