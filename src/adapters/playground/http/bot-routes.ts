import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import type { ApiError } from '../api-error.ts';
import { type ApiReply, refusal } from '../api-reply.ts';
import type { BotApiCore } from '../bot-api-core.ts';
import { MAX_UPLOAD_BYTES } from '../store/files.ts';
import { readBody } from './read-body.ts';
import { readParams } from './request-params.ts';

type Env = { Bindings: HttpBindings };

/** The largest file and room for the rest of the form around it. */
const MAX_BODY_BYTES = MAX_UPLOAD_BYTES + 5 * 1024 * 1024;

/** What a bot calls: `/bot<TOKEN>/<method>` and `/file/bot<TOKEN>/<path>`. */
export function createBotRoutes(core: BotApiCore): Hono<Env> {
  const app = new Hono<Env>();

  app.on(['GET', 'POST'], '/:bot{bot[^/]+}/:method', async (context) => {
    const token = context.req.param('bot').slice('bot'.length);
    const method = context.req.param('method');
    const body = await readBody(context.env.incoming, MAX_BODY_BYTES);
    const type = context.req.header('content-type') ?? '';
    const { params, uploads } = readParams(context.req.query(), type, body);
    const reply = await core.call({ token, method, params, uploads, signal: hangUp(context) });
    return respond(context, reply);
  });

  app.get('/file/:bot{bot[^/]+}/:path{.+}', async (context) => {
    const token = context.req.param('bot').slice('bot'.length);
    const file = await core.download(token, context.req.param('path'), hangUp(context));
    if (!file) return respond(context, { kind: 'drop' });
    return new Response(new Uint8Array(file.bytes), { headers: { 'content-type': file.mime } });
  });

  return app;
}

/** A refusal over HTTP. */
export function refuse(error: ApiError): Response {
  const { body, status } = refusal(error);
  return Response.json(body, { status });
}

function respond(context: Context<Env>, reply: ApiReply): Response {
  switch (reply.kind) {
    case 'json':
      return Response.json(reply.body, { status: reply.status });
    case 'garbage':
      return new Response('<html>not JSON</html>', { headers: { 'content-type': 'text/html' } });
    case 'drop':
      context.env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
  }
}

/** Aborted when the caller hangs up, so that a long poll takes no updates to nobody. */
function hangUp(context: Context<Env>): AbortSignal {
  const controller = new AbortController();
  const { outgoing } = context.env;
  outgoing.once('close', () => controller.abort());
  return controller.signal;
}
