import { z } from 'zod';
import { startListener } from './listener.ts';

/** A listener in a process of its own for voice-queue.test.ts, which kills it once it is at work. */
const [redis = '', apiRoot = '', token = '', transcriber = '', order = ''] = process.argv.slice(2);
const heard = async () => console.log('heard');
const queue = startListener({ redis, apiRoot, token, transcriber, heard });
const orderSchema = z.object({
  study: z.string(),
  interview: z.string(),
  place: z.string(),
  chat: z.int(),
  message: z.int(),
  file: z.string(),
  size: z.int(),
  language: z.enum(['en', 'it', 'pl', 'ru']),
  update: z.string(),
});
await queue.add(orderSchema.parse(JSON.parse(order)));
