import type { ChainableCommander } from 'ioredis';

/** The replies of a MULTI or a pipeline; rejects with the first error among them. */
export async function replies(commands: ChainableCommander): Promise<unknown[]> {
  const results = await commands.exec();
  // Null stands for a transaction given up because of WATCH, which nothing here uses.
  return (results ?? []).map(([error, reply]) => {
    if (error) throw error;
    return reply;
  });
}
