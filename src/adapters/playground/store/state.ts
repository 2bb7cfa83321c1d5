import type { Chat, Message, ReplyKeyboard, Update, Upload, User } from './model.ts';

/** A message with what the person's client knows and the bot is not shown. */
export interface StoredMessage {
  wire: Message;
  outgoing: boolean;
  /** The chat's change counter when this message was last written; orders "what is new". */
  version: number;
  keyboard?: ReplyKeyboard | 'removed' | undefined;
  silent: boolean;
}

/** One chat as one bot sees it. */
export interface ChatState {
  chat: Chat;
  person?: User | undefined;
  /** Whether the person has ever written: before that a bot may not write to them. */
  started: boolean;
  blocked: boolean;
  version: number;
  /** The value of `version` when the person last did something. */
  lastActed: number;
  lastChatAction?: string | undefined;
  /** When it said so, in milliseconds on the server's clock. */
  actedAt?: number | undefined;
  messages: Map<number, StoredMessage>;
  /** What the bot said to tapped buttons, oldest first. */
  answers: CallbackAnswer[];
}

/** A stored file, found by its id or by its download path. */
export interface StoredFile extends Upload {
  fileId: string;
  uniqueId: string;
  path: string;
}

/** What the bot said back to a tapped button. */
export interface CallbackAnswer {
  queryId: string;
  messageId: number;
  data: string;
  text: string;
  showAlert: boolean;
  url?: string | undefined;
}

/** A tapped button and, once given, its answer. */
export interface QueryState {
  id: string;
  chatId: number;
  messageId: number;
  data: string;
  /** Milliseconds on the server's clock. */
  expiresAt: number;
  answer?: CallbackAnswer | undefined;
}

/** An update that waits to be delivered. */
export interface QueuedUpdate {
  id: number;
  kind: string;
  /** Updates of one lane are delivered to a webhook one after the other. */
  lane: string;
  /** Milliseconds on the server's clock after which nobody wants it. */
  expiresAt?: number | undefined;
  /** Whether a fault asks for this update to be delivered once more. */
  twice: boolean;
  update: Update;
}

/** What a bot told setWebhook. */
export interface WebhookState {
  url: string;
  secret?: string | undefined;
  maxConnections: number;
  lastError?: { date: number; message: string } | undefined;
}

/** Everything the server knows of one bot. */
export interface BotState {
  token: string;
  user: User;
  /** Texts the bot set on itself, by `kind:language`. */
  profile: Map<string, string>;
  /** Command lists, by scope and language. */
  commands: Map<string, { command: string; description: string }[]>;
  chats: Map<number, ChatState>;
  files: Map<string, StoredFile>;
  queries: Map<string, QueryState>;
  pending: Map<number, QueuedUpdate>;
  history: Map<number, QueuedUpdate>;
  allowedUpdates: string[];
  webhook?: WebhookState | undefined;
  nextUpdateId: number;
  nextMessageId: number;
  nextObjectId: number;
}

/** The whole server as plain data: `v8.serialize(state)` keeps it, `v8.deserialize` brings it back. */
export interface PlaygroundState {
  bots: Map<string, BotState>;
}

/** An empty server. */
export function createPlaygroundState(): PlaygroundState {
  return { bots: new Map() };
}

/** A bot nobody has talked to; ids start from the time `now` (ms), so a restarted server reuses none. */
export function createBotState(token: string, user: User, now: number): BotState {
  const base = Math.floor(now / 1000) * 1000;
  return {
    token,
    user,
    profile: new Map(),
    commands: new Map(),
    chats: new Map(),
    files: new Map(),
    queries: new Map(),
    pending: new Map(),
    history: new Map(),
    allowedUpdates: [],
    nextUpdateId: base,
    nextMessageId: 1,
    nextObjectId: base,
  };
}
