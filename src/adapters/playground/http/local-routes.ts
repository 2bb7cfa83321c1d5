import { Hono } from 'hono';
import { z } from 'zod';
import type { LocalControl } from '../local-control.ts';
import { createPeopleRoutes } from './people-routes.ts';
import { serveFile } from './serve-file.ts';

const botQuery = z.object({ bot: z.string().optional() });
const botBody = z.object({ token: z.string(), username: z.string(), id: z.number().int() });
const faultBody = z.object({
  method: z.string(),
  fault: z.object({
    delayMs: z.number().optional(),
    status: z.number().int().optional(),
    retryAfter: z.number().optional(),
    description: z.string().optional(),
    parameters: z
      .object({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() })
      .optional(),
    invalidJson: z.boolean().optional(),
    dropConnection: z.boolean().optional(),
    afterEffect: z.boolean().optional(),
  }),
  times: z.number().int().min(1).default(1),
});
const deliveryBody = z.object({
  buttonsOvertake: z.boolean().optional(),
  duplicateEvery: z.number().int().min(0).optional(),
});
const redeliverBody = z.object({ updateId: z.number().int() });
const updateBody = z.record(z.string(), z.unknown());

/** The handle of a local server over HTTP, for a driver or a web page in another process. */
export function createLocalRoutes(control: LocalControl): Hono {
  const app = new Hono();
  app.route('/', createPeopleRoutes(control));

  app.post('/bots', async (context) => {
    control.addBot(botBody.parse(await context.req.json()));
    return context.json({ ok: true });
  });
  app.get('/files/:fileId', (context) => {
    const { bot } = botQuery.parse(context.req.query());
    const file = control.findFile(context.req.param('fileId'), bot);
    if (!file) return context.json({ error: 'no such file' }, 404);
    return serveFile(file, { isLasting: true });
  });
  app.post('/faults', async (context) => {
    const { method, fault, times } = faultBody.parse(await context.req.json());
    control.faults.next(method, fault, times);
    return context.json({ ok: true });
  });
  app.delete('/faults', (context) => {
    control.faults.clear();
    return context.json({ ok: true });
  });
  app.patch('/delivery', async (context) => {
    Object.assign(control.delivery, deliveryBody.parse(await context.req.json()));
    return context.json(control.delivery);
  });
  app.post('/redeliver', async (context) => {
    const { bot } = botQuery.parse(context.req.query());
    control.redeliver(redeliverBody.parse(await context.req.json()).updateId, bot);
    return context.json({ ok: true });
  });
  app.post('/inject', async (context) => {
    const { bot } = botQuery.parse(context.req.query());
    const update = updateBody.parse(await context.req.json());
    return context.json({ updateId: control.inject(update, bot) });
  });

  // What the driver asks and cannot be done is the driver's mistake: say it, do not log it.
  app.onError((error, context) =>
    context.json({ error: error.message }, error instanceof z.ZodError ? 400 : 409),
  );
  return app;
}
