import { ApiError } from './api-error.ts';
import { type ApiReply, answer, refusal } from './api-reply.ts';
import { type BotHost, createBotHost } from './bot-host.ts';
import { pause } from './changes.ts';
import { createFaults, type Faults, faultError } from './faults.ts';
import { createLifetime } from './lifetime.ts';
import { dispatch } from './methods/dispatch.ts';
import type { Params } from './methods/params.ts';
import type { Upload } from './store/model.ts';
import {
  type BotState,
  createBotState,
  type PlaygroundState,
  type StoredFile,
} from './store/state.ts';
import type { DeliverySettings } from './updates/delivery-settings.ts';
import type { Backoff } from './updates/webhook-backoff.ts';

/** A bot as its maker registers it. */
export interface BotProfile {
  token: string;
  username: string;
  id: number;
  firstName?: string;
}

/** One call of a bot, free of any transport. */
interface ApiCall {
  token: string;
  method: string;
  params: Params;
  uploads: ReadonlyMap<string, Upload>;
  /** Aborted when the caller hangs up. */
  signal: AbortSignal;
}

/** The Bot API without HTTP. */
export interface BotApiCore {
  readonly faults: Faults;
  /** Adds a bot, or finds the one with that token. */
  addBot(profile: BotProfile): BotHost;
  /** The bot of that user name, or the first one; throws when there is none. */
  bot(username?: string): BotHost;
  call(call: ApiCall): Promise<ApiReply>;
  /** A file for download, or the refusal as an ApiError; null: the connection is to be closed without a word. */
  download(token: string, path: string, signal: AbortSignal): Promise<StoredFile | null>;
  close(): void;
}

/** What the core needs; `now` is in ms. */
export interface CoreDeps {
  state: PlaygroundState;
  settings: DeliverySettings;
  backoff: Backoff;
  now: () => number;
  log: (line: string) => void;
}

/** A Bot API over `state`, with bots already in it put back to work. */
export function createBotApiCore({ state, settings, backoff, now, log }: CoreDeps): BotApiCore {
  const hosts = new Map<string, BotHost>();
  const faults = createFaults();
  const lifetime = createLifetime();

  const host = (botState: BotState) => {
    const created = createBotHost(botState, { now, settings, backoff, onWebhookReply });
    hosts.set(botState.token, created);
    created.webhook.use(botState.webhook);
    return created;
  };

  const authorized = (token: string) => {
    const found = hosts.get(token);
    if (!found) throw new ApiError(401, 'Unauthorized');
    return found;
  };

  const call = async ({ token, method, params, uploads, signal }: ApiCall): Promise<ApiReply> => {
    const fault = faults.take(method) ?? {};
    const ends = AbortSignal.any([signal, lifetime.signal]);
    if (fault.delayMs !== undefined) await pause(fault.delayMs, ends);
    const run = () =>
      answer(log, async () =>
        dispatch(method, { host: authorized(token), uploads, signal: ends }, params),
      );
    if (fault.afterEffect) await run();
    if (fault.dropConnection) return { kind: 'drop' };
    if (fault.invalidJson) return { kind: 'garbage' };
    const error = faultError(fault);
    return error ? refusal(error) : run();
  };

  function onWebhookReply(from: BotHost, { method, ...params }: Record<string, unknown>) {
    const { token } = from.state;
    const { signal } = lifetime;
    void call({ token, method: String(method), params, uploads: new Map(), signal });
  }

  for (const stored of state.bots.values()) host(stored);

  return {
    faults,
    call,
    addBot({ token, username, id, firstName = username }) {
      const known = hosts.get(token);
      if (known) return known;
      const user = { id, is_bot: true, first_name: firstName, username };
      const created = createBotState(token, user, now());
      state.bots.set(token, created);
      return host(created);
    },
    bot(username) {
      const all = [...hosts.values()];
      const found = username ? all.find(({ state }) => state.user.username === username) : all[0];
      if (!found) throw new Error(`no bot ${username ?? ''} on this server: call addBot first`);
      return found;
    },
    async download(token, path, signal) {
      const fault = faults.take('download') ?? {};
      const ends = AbortSignal.any([signal, lifetime.signal]);
      if (fault.delayMs !== undefined) await pause(fault.delayMs, ends);
      if (fault.dropConnection) return null;
      const error = faultError(fault);
      if (error) throw error;
      const file = authorized(token).files.findByPath(path);
      if (!file) throw new ApiError(404, 'Not Found');
      return file;
    },
    close() {
      lifetime.abort();
      for (const { webhook } of hosts.values()) webhook.stop();
    },
  };
}
