import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { LocalControl } from '../local-control.ts';
import type { ChatReader } from '../people/chat-reader.ts';
import { performAction } from './person-actions.ts';
import { withoutBytes } from './without-bytes.ts';

const id = z.coerce.number().int();
const botQuery = z.object({ bot: z.string().optional() });
const chatQuery = z.object({
  after: z.coerce.number().int().optional(),
  timeoutMs: z.coerce.number().int().max(60_000).default(25_000),
});
const personBody = z.object({
  id,
  firstName: z.string(),
  languageCode: z.string().optional(),
  username: z.string().optional(),
});
const groupBody = z.object({
  id,
  title: z.string(),
  type: z.enum(['group', 'supergroup', 'channel']).optional(),
});
const groupTextBody = z.object({ text: z.string(), from: personBody.optional() });

/** People and groups over HTTP; `?bot=<username>` chooses among several bots. */
export function createPeopleRoutes(control: LocalControl): Hono {
  const app = new Hono();
  const target = (context: Context) => ({
    id: id.parse(context.req.param('id')),
    bot: botQuery.parse(context.req.query()).bot,
  });
  const person = (context: Context) => {
    const { id, bot } = target(context);
    return control.findPerson(id, bot);
  };
  const group = (context: Context) => {
    const { id, bot } = target(context);
    return control.findGroup(id, bot);
  };

  app.post('/people', async (context) => {
    const { bot } = botQuery.parse(context.req.query());
    control.person(personBody.parse(await context.req.json()), bot);
    return context.json({ ok: true });
  });
  app.get('/people/:id/chat', (context) => showChat(context, person(context)));
  app.post('/people/:id/:action', async (context) => {
    const body: unknown = await context.req.json().catch(() => ({}));
    const result = performAction(person(context), context.req.param('action'), body);
    return context.json(result ?? { ok: true });
  });

  app.post('/groups', async (context) => {
    const { bot } = botQuery.parse(context.req.query());
    control.group(groupBody.parse(await context.req.json()), bot);
    return context.json({ ok: true });
  });
  app.get('/groups/:id/chat', (context) => showChat(context, group(context)));
  app.post('/groups/:id/sendText', async (context) => {
    const { text, from } = groupTextBody.parse(await context.req.json());
    return context.json(group(context).sendText(text, from));
  });
  app.post('/groups/:id/addBot', async (context) => {
    const by = personBody.parse(await context.req.json());
    return context.json({ updateId: group(context).addBot(by) });
  });
  return app;
}

/** The chat as it is; with `after`, once it has changed since that version or time is up. */
async function showChat(context: Context, reader: ChatReader): Promise<Response> {
  const { after, timeoutMs } = chatQuery.parse(context.req.query());
  if (after !== undefined) await reader.waitForChange(after, timeoutMs);
  const view = {
    version: reader.version(),
    messages: reader.chat(),
    keyboard: reader.keyboard(),
    chatAction: reader.chatAction(),
    answers: reader.answers(),
  };
  return new Response(withoutBytes(view), { headers: { 'content-type': 'application/json' } });
}
