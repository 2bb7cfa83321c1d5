import { createServer } from 'node:http';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';

/** A server that listens. */
export interface RunningServer {
  url: string;
  /** Lets calls in flight finish, for a second at most, and takes no more. */
  close(): Promise<void>;
}

const GRACE_MS = 1_000;

/** Serves `app` on `host:port`; resolves once it listens, rejects when the port is taken. */
export async function startServer(
  app: Hono<{ Bindings: HttpBindings }>,
  { host, port }: { host: string; port: number },
): Promise<RunningServer> {
  // Replacing the global Request and Response would reach into whatever shares this process.
  const server = createServer(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  let closing = false;
  server.on('request', (_, response) => {
    response.once('close', () => {
      // A kept-alive connection would otherwise hold a closing server open for seconds.
      if (closing) setImmediate(() => server.closeIdleConnections());
    });
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  return {
    url: `http://${host}:${address.port}`,
    close() {
      closing = true;
      return new Promise((closed) => {
        const force = setTimeout(() => server.closeAllConnections(), GRACE_MS);
        server.close(() => {
          clearTimeout(force);
          closed();
        });
        server.closeIdleConnections();
      });
    },
  };
}
