import { type HttpBindings, serve } from '@hono/node-server';
import { Hono } from 'hono';

/** Ways in which a server for transcriptions misbehaves. */
export const transcriberFaults = [
  'server-error',
  'rate-limit',
  'no-quota',
  'unauthorized',
  'bad-audio',
  'hang',
  'stall',
  'cut-off',
  'drop',
  'no-text',
  'html',
] as const;
export type TranscriberFault = (typeof transcriberFaults)[number];

/** A request as it arrived. */
export interface RecordedTranscription {
  model: string;
  language: string;
  responseFormat: string;
  fileName: string;
  bytes: Buffer;
  authorization: string;
  fault: TranscriberFault | null;
}

/** How the answer is given: an object, the same object said to be plain text, or the text alone. */
export type TranscriptForm = 'json' | 'json-as-text' | 'text';

/** The routes of a server for transcriptions. Faults: the queue of `next` first, then `always`. */
export interface TranscriptionRoutes {
  app: Hono<{ Bindings: HttpBindings }>;
  requests: RecordedTranscription[];
  /** What the next recordings are heard as; afterwards the text that their bytes spell. */
  hear(...texts: string[]): void;
  answerAs(form: TranscriptForm): void;
  next(fault: TranscriberFault | null, times?: number): void;
  always(fault: TranscriberFault | null): void;
}

/** A running server for transcriptions and nothing else. */
export interface ScriptedTranscriber extends TranscriptionRoutes {
  /** Base URL, ending in `/v1`. */
  url: string;
  close(): Promise<void>;
}

/** Builds the routes, to be served alone or beside a scripted model. */
export function createTranscriptionRoutes(): TranscriptionRoutes {
  const requests: RecordedTranscription[] = [];
  const faults: (TranscriberFault | null)[] = [];
  const heard: string[] = [];
  let standing: TranscriberFault | null = null;
  let form: TranscriptForm = 'json';

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/v1/audio/transcriptions', async (c) => {
    const fields = await c.req.formData();
    const file = fields.get('file');
    const field = (name: string) => String(fields.get(name) ?? '');
    if (!(file instanceof File)) return c.json({ error: { message: 'no file' } }, 400);
    const bytes = Buffer.from(await file.arrayBuffer());
    const fault = faults.length > 0 ? (faults.shift() ?? null) : standing;
    requests.push({
      model: field('model'),
      language: field('language'),
      responseFormat: field('response_format'),
      fileName: file.name,
      bytes,
      authorization: c.req.header('authorization') ?? '',
      fault,
    });

    const error = (status: 400 | 401 | 429 | 500, message: string, code: string | null = null) =>
      c.json({ error: { message, code, type: 'scripted' } }, status);
    switch (fault) {
      case 'server-error':
        return error(500, 'The server had an error');
      case 'rate-limit':
        return error(429, 'Rate limit reached');
      case 'no-quota':
        return error(429, 'You exceeded your current quota', 'insufficient_quota');
      case 'unauthorized':
        return error(401, 'Incorrect API key provided', 'invalid_api_key');
      case 'bad-audio':
        return error(400, 'Audio file might be corrupted or unsupported');
      case 'hang':
        return new Promise<Response>((resolve) => {
          c.env.outgoing.once('close', () => resolve(c.body(null)));
        });
      case 'stall':
        c.header('content-type', 'application/json');
        return c.body(
          new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{')) }),
        );
      case 'cut-off':
        c.header('content-type', 'application/json');
        return c.body('{"text":"half of');
      case 'drop':
        c.env.incoming.socket.destroy();
        return c.body(null);
      case 'no-text':
        return c.json({ segments: [], language: 'english' });
      case 'html':
        return c.html('<!doctype html><title>502 Bad Gateway</title><h1>nginx</h1>');
      default: {
        const text = heard.shift() ?? bytes.toString('utf8');
        if (form === 'json') return c.json({ text });
        return c.text(form === 'text' ? `${text}\n` : JSON.stringify({ text }));
      }
    }
  });

  return {
    app,
    requests,
    hear: (...texts) => void heard.push(...texts),
    answerAs(wanted) {
      form = wanted;
    },
    next: (fault, times = 1) => void faults.push(...Array.from({ length: times }, () => fault)),
    always(fault) {
      standing = fault;
    },
  };
}

/** Starts an HTTP server that speaks `audio/transcriptions` as far as the product uses it. */
export async function createScriptedTranscriber(): Promise<ScriptedTranscriber> {
  const routes = createTranscriptionRoutes();
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve({ fetch: routes.app.fetch, port: 0, hostname: '127.0.0.1' }, () =>
      resolve(starting),
    );
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    ...routes,
    url: `http://127.0.0.1:${port}/v1`,
    close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}
