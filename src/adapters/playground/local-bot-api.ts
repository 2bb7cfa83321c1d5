import { randomBytes } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { Language } from '../../domain/language.ts';
import { ApiError } from './api-error.ts';
import { type BotApiCore, type BotProfile, createBotApiCore } from './bot-api-core.ts';
import type { Desk } from './desk.ts';
import { createBotRoutes, refuse } from './http/bot-routes.ts';
import { createKey, keyed, ownRequestsOnly } from './http/guard.ts';
import { createLocalRoutes } from './http/local-routes.ts';
import { createPageFiles } from './http/page-files.ts';
import { createPageRoutes, type PageRoutesDeps } from './http/page-routes.ts';
import { startServer } from './http/server.ts';
import { createLifetime } from './lifetime.ts';
import { createLocalControl, type LocalControl } from './local-control.ts';
import { keepJournal } from './store/journal.ts';
import { createPlaygroundState, type PlaygroundState } from './store/state.ts';
import { createDeliverySettings, type DeliverySettings } from './updates/delivery-settings.ts';
import { type Backoff, telegramBackoff } from './updates/webhook-backoff.ts';

/** How to run a local Bot API; every field has a default. */
export interface LocalBotApiOptions {
  /** 0, the default, takes a free one. */
  port?: number | undefined;
  /** The server's clock, in ms: dates, ids and the lifetime of buttons go by it. */
  now?: (() => number) | undefined;
  /** Told about what should not happen; silent by default. */
  log?: ((line: string) => void) | undefined;
  delivery?: Partial<DeliverySettings> | undefined;
  webhookBackoff?: Backoff | undefined;
  /** What an earlier server left behind. */
  state?: PlaygroundState | undefined;
  /** A bot whose chats are kept in a folder, and a web page to talk to it. */
  page?: PageOptions | undefined;
}

/** What the web page needs. */
export interface PageOptions {
  bot: BotProfile;
  /** The person who runs the studies. */
  marketer: number;
  /** Where its chats are kept. */
  folder: string;
  /** The page's words in a language, as a Fluent resource. */
  words: (language: Language) => string;
  /** Who is there at first, of a language. */
  cast: PageRoutesDeps['cast'];
  desk: Promise<Desk>;
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
  const { port = 0, now = Date.now, log = () => {} } = options;
  const state = options.state ?? createPlaygroundState();
  const delivery = createDeliverySettings(options.delivery);
  const backoff = options.webhookBackoff ?? telegramBackoff;
  const core = createBotApiCore({ state, settings: delivery, backoff, now, log });
  const lifetime = createLifetime();
  const control = createLocalControl(core, { delivery, signal: lifetime.signal });

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(ownRequestsOnly());
  const { page } = options;
  const shown = page && openPage(app, page, { core, control, signal: lifetime.signal });
  app.route('/_local', keyed(createLocalRoutes(control), shown?.key ?? null));
  app.route('/', createBotRoutes(core));
  app.notFound(() => refuse(new ApiError(404, 'Not Found')));
  app.onError((error) => {
    if (error instanceof ApiError) return refuse(error);
    log(`playground: ${error.message}`);
    return refuse(new ApiError(500, 'Internal Server Error'));
  });
  const server = await startServer(app, { host: '127.0.0.1', port }).catch((error: unknown) => {
    core.close();
    shown?.journal.close();
    throw error;
  });

  return {
    ...control,
    url: server.url,
    state,
    async close() {
      lifetime.abort();
      core.close();
      await server.close();
      shown?.journal.close();
    },
  };
}

/** Puts the page's bot to work where it stopped, and the page on the server. */
function openPage(
  app: Hono<{ Bindings: HttpBindings }>,
  { bot, marketer, folder, words, cast, desk }: PageOptions,
  { core, control, signal }: { core: BotApiCore; control: LocalControl; signal: AbortSignal },
) {
  const host = core.addBot(bot);
  const journal = keepJournal(folder, host.state, host.changes);
  const key = createKey(randomBytes(24).toString('base64url'));
  // Only where there is a page: what builds it is loaded for nobody else.
  const assets = import('./page-assets.ts').then(({ buildPage }) => buildPage());
  // Whoever asks for the page learns of it; until then nobody may be waiting.
  assets.catch(() => {});
  desk.catch(() => {});
  app.route('/', createPageFiles({ assets, words, key, username: bot.username, marketer }));
  app.route('/page', keyed(createPageRoutes({ host, control, cast, desk, signal }), key));
  return { key, journal };
}
