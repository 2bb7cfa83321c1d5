import type { Redis } from 'ioredis';
import { botKey } from './keys.ts';
import { guarded } from './unavailable.ts';

/** What a running bot knows about itself and the command line needs for links. */
export interface BotFacts {
  /** Without the `@`; null until a bot has run. */
  username(): Promise<string | null>;
  setUsername(username: string): Promise<void>;
}

/** Facts about the bot in one hash. */
export function createBotFacts(redis: Redis): BotFacts {
  return {
    username: guarded(() => redis.hget(botKey, 'username')),
    setUsername: guarded(async (username) => {
      await redis.hset(botKey, 'username', username);
    }),
  };
}
