import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { type Language, languageSchema } from '../../../domain/language.ts';
import type { BotHost } from '../bot-host.ts';
import type { Desk } from '../desk.ts';
import type { LocalControl } from '../local-control.ts';
import { createChatStream, follow, olderThan } from './chat-stream.ts';
import { serveFile } from './serve-file.ts';
import { withoutBytes } from './without-bytes.ts';

/** What the routes of the page need. `desk` is there once the product has started. */
export interface PageRoutesDeps {
  host: BotHost;
  control: LocalControl;
  /** Who is there when the page is opened for the first time. */
  cast: (language: Language) => { id: number; name: string; language: Language }[];
  desk: Promise<Desk>;
  /** Ends what waits when the server closes. */
  signal: AbortSignal;
}

const id = z.coerce.number().int();
const mapFormat = z.enum(['png', 'pdf', 'json']);
const newcomer = z.object({ name: z.string().trim().min(1).max(64), language: languageSchema });

/** How long the page may go without hearing anything, in milliseconds: a line that is dead is noticed then. */
const heartbeat = 15_000;

/** What the page reads and does, apart from what people do in their chats (`/_local/people`). */
export function createPageRoutes({ host, control, cast, desk, signal }: PageRoutesDeps): Hono {
  const app = new Hono();

  app.get('/events', (context) =>
    streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const next = createChatStream(host);
      const beat = setInterval(() => void stream.writeSSE({ event: 'beat', data: '' }), heartbeat);
      const send = async () => {
        const data = withoutBytes(next());
        await stream.writeSSE({ event: 'chats', data });
      };
      await follow(host.changes, send, AbortSignal.any([gone.signal, signal]));
      clearInterval(beat);
    }),
  );

  app.get('/chats/:id/older', (context) => {
    const before = id.parse(context.req.query('before'));
    const older = olderThan(host, id.parse(context.req.param('id')), before);
    return context.body(withoutBytes(older), 200, { 'content-type': 'application/json' });
  });

  app.post('/cast', async (context) => {
    const language = languageSchema.parse(context.req.query('language'));
    if (host.state.chats.size > 0) return context.json({ ok: true });
    for (const { id: personId, name, language: languageCode } of cast(language))
      control.person({ id: personId, firstName: name, languageCode });
    return context.json({ ok: true });
  });

  app.post('/people', async (context) => {
    const { name, language } = newcomer.parse(await context.req.json());
    const taken = [...host.state.chats.keys()];
    const person = { id: Math.max(...taken, 9_000) + 1, firstName: name, languageCode: language };
    control.person(person);
    return context.json({ id: person.id });
  });

  app.get('/studies', async (context) => {
    const { studies } = await desk;
    return context.json(await studies(languageSchema.parse(context.req.query('language'))));
  });

  app.post('/example', async (context) => {
    const language = languageSchema.parse(context.req.query('language'));
    const present = [...host.state.chats.values()].map(({ person }) => person?.first_name ?? '');
    await (await desk).loadExample(language, present);
    return context.json({ ok: true });
  });

  app.post('/people/:id/fill-in', async (context) => {
    const { fillIn } = await desk;
    return context.json({ answered: await fillIn(id.parse(context.req.param('id'))) });
  });

  app.get('/studies/:id/map/:format', async (context) => {
    const { mapFile } = await desk;
    const format = mapFormat.parse(context.req.param('format'));
    const version = id.parse(context.req.query('version'));
    const file = await mapFile(context.req.param('id'), version, format);
    if (!file) return context.json({ error: 'no map' }, 404);
    return serveFile(file, { isLasting: false });
  });

  app.onError((error, context) =>
    context.json({ error: error.message }, error instanceof z.ZodError ? 400 : 409),
  );
  return app;
}
