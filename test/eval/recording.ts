import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';

const requestSchema = z.looseObject({ model: z.string() });
const lineSchema = z.object({ key: z.string(), request: requestSchema, response: z.unknown() });

/** A `fetch` between a summariser and its model that keeps what was asked and answered, or answers from it. */
export interface Recording {
  fetch: typeof fetch;
  /** The model of the answers replayed; undefined where none are. */
  model: string | undefined;
  /** Requests that nobody had recorded and that were therefore not answered. */
  missing(): number;
}

/**
 * Answers from the file `replay`; what is not in it goes to the model only where `record` names a file to keep
 * it in, or where nothing is replayed. Each line holds a request and its answer under the request's hash.
 */
export function createRecording({
  record,
  replay,
}: {
  record?: string | undefined;
  replay?: string | undefined;
}): Recording {
  const known = new Map(
    (replay === undefined ? [] : readFileSync(replay, 'utf8').split('\n'))
      .filter((line) => line !== '')
      .map((line) => lineSchema.parse(JSON.parse(line)))
      .map((line) => [line.key, line]),
  );
  if (record !== undefined) writeFileSync(record, '');
  let missing = 0;

  return {
    model: [...known.values()][0]?.request.model,
    missing: () => missing,
    async fetch(input, init) {
      const body = z.string().parse(init?.body);
      const key = createHash('sha256').update(body).digest('hex');
      const keep = (response: unknown) => {
        const request = requestSchema.parse(JSON.parse(body));
        if (record !== undefined)
          appendFileSync(record, `${JSON.stringify({ key, request, response })}\n`);
      };
      const found = known.get(key);
      if (found) {
        keep(found.response);
        return Response.json(found.response);
      }
      if (replay !== undefined && record === undefined) {
        missing += 1;
        return Response.json({ error: { message: 'not recorded' } }, { status: 404 });
      }
      const response = await fetch(input, init);
      // What failed is asked again in the next run.
      if (response.ok)
        keep(
          await response
            .clone()
            .json()
            .catch(() => null),
        );
      return response;
    },
  };
}
