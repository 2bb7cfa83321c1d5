import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { createMiddleware } from 'hono/factory';

type Env = { Bindings: HttpBindings };

/** Room for a file of 20 MB, the largest a bot may fetch, written in base64. */
const maxBody = 28 * 1024 * 1024;

/** The names under which this machine reaches the server itself. */
function ownHosts(context: Context<Env>): string[] {
  const port = context.env.incoming.socket.localPort;
  return ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${port}`).host);
}

/**
 * Lets only requests of this machine pass: those that name it as their host, so that no foreign name that was
 * pointed here reads along (DNS rebinding), and that no other web site's page has sent (CSRF).
 */
export function ownRequestsOnly() {
  return createMiddleware<Env>(async (context, next) => {
    const hosts = ownHosts(context);
    const host = context.req.header('host')?.toLowerCase() ?? '';
    const origin = context.req.header('origin')?.toLowerCase();
    const site = context.req.header('sec-fetch-site') ?? 'none';
    // Following a link to the page is no request that another site could read or do harm with.
    const isVisit =
      context.req.method === 'GET' &&
      context.req.path === '/' &&
      context.req.header('sec-fetch-mode') === 'navigate';
    const isOwn =
      hosts.includes(host) &&
      (origin === undefined || hosts.some((own) => origin === `http://${own}`)) &&
      (isVisit || site === 'same-origin' || site === 'none');
    if (!isOwn)
      return context.json(
        { ok: false, error_code: 403, description: 'Forbidden: not from here' },
        403,
      );
    return next();
  });
}

/** Refuses bodies that are larger than any client would send, or that do not say how large they are. */
const limitedBodies = createMiddleware<Env>(async (context, next) => {
  const length = Number(context.req.header('content-length') ?? 0);
  if (length > maxBody || context.req.header('transfer-encoding') !== undefined)
    return context.json({ error: 'too large' }, 413);
  return next();
});

/** A cookie that opens what a page may see and do; browsers send cookies to every port of a machine, so it is named after its own. */
export function createKey(secret: string) {
  const nameOf = (context: Context<Env>) => `playground-${context.env.incoming.socket.localPort}`;
  return {
    /** Gives the cookie to whoever opens the page. */
    hand(context: Context<Env>) {
      setCookie(context, nameOf(context), secret, {
        path: '/',
        httpOnly: true,
        sameSite: 'Strict',
      });
    },
    /** Refuses whoever has not opened the page since the server started. */
    required: createMiddleware<Env>(async (context, next) => {
      if (getCookie(context, nameOf(context)) !== secret)
        return context.json({ error: 'open the page first' }, 403);
      return next();
    }),
  };
}

/** Routes behind the key, where there is one. */
export function keyed(routes: Hono, key: ReturnType<typeof createKey> | null): Hono<Env> {
  const app = new Hono<Env>();
  if (key) app.use(key.required);
  app.use(limitedBodies);
  app.route('/', routes);
  return app;
}
