import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { ApiError } from './api-error.ts';
import { createBotApiCore } from './bot-api-core.ts';
import { createBotRoutes, refuse } from './http/bot-routes.ts';
import { createLocalRoutes } from './http/local-routes.ts';
import { startServer } from './http/server.ts';
import { createLifetime } from './lifetime.ts';
import { createLocalControl, type LocalControl } from './local-control.ts';
import { createPlaygroundState, type PlaygroundState } from './store/state.ts';
import { createDeliverySettings, type DeliverySettings } from './updates/delivery-settings.ts';
import { type Backoff, telegramBackoff } from './updates/webhook-backoff.ts';

/** How to run a local Bot API; every field has a default. */
export interface LocalBotApiOptions {
  /** 0, the default, takes a free one. */
  port?: number | undefined;
  host?: string | undefined;
  /** The server's clock, in ms: dates, ids and the lifetime of buttons go by it. */
  now?: (() => number) | undefined;
  /** Told about what should not happen; silent by default. */
  log?: ((line: string) => void) | undefined;
  delivery?: Partial<DeliverySettings> | undefined;
  webhookBackoff?: Backoff | undefined;
  /** What an earlier server left behind. */
  state?: PlaygroundState | undefined;
}

/** A running local Bot API and the people who talk to its bots. */
export interface LocalBotApi extends LocalControl {
  /** What a bot takes for `https://api.telegram.org`. */
  readonly url: string;
  /** Plain data, kept up to date while the server runs. */
  readonly state: PlaygroundState;
  /** Ends long polls, webhooks, waits and connections; leaves no timer behind. */
  close(): Promise<void>;
}

/** Starts an HTTP server that behaves like api.telegram.org, in memory, on this machine only. */
export async function createLocalBotApi(options: LocalBotApiOptions = {}): Promise<LocalBotApi> {
  const { port = 0, host = '127.0.0.1', now = Date.now, log = () => {} } = options;
  const state = options.state ?? createPlaygroundState();
  const delivery = createDeliverySettings(options.delivery);
  const backoff = options.webhookBackoff ?? telegramBackoff;
  const core = createBotApiCore({ state, settings: delivery, backoff, now, log });
  const lifetime = createLifetime();
  const control = createLocalControl(core, { delivery, signal: lifetime.signal });

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.route('/_local', createLocalRoutes(control));
  app.route('/', createBotRoutes(core));
  app.notFound(() => refuse(new ApiError(404, 'Not Found')));
  app.onError((error) => {
    if (error instanceof ApiError) return refuse(error);
    log(`playground: ${error.message}`);
    return refuse(new ApiError(500, 'Internal Server Error'));
  });
  const server = await startServer(app, { host, port });

  return {
    ...control,
    url: server.url,
    state,
    async close() {
      lifetime.abort();
      core.close();
      await server.close();
    },
  };
}
