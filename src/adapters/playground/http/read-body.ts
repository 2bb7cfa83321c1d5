import type { IncomingMessage } from 'node:http';
import { ApiError } from '../api-error.ts';

/** The whole body of a request; refused when it is longer than `maxBytes`. */
export async function readBody(incoming: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming) {
    length += chunk.length;
    // Too much is still read to its end: the client hears the refusal, not a broken pipe.
    if (length <= maxBytes) chunks.push(chunk);
  }
  if (length > maxBytes) throw new ApiError(413, 'Request Entity Too Large');
  return Buffer.concat(chunks);
}
