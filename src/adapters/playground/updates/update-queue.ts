import { type Changes, createChanges } from '../changes.ts';
import type { Update } from '../store/model.ts';
import type { BotState, QueuedUpdate } from '../store/state.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { takeUpdateId } from './update-ids.ts';

/** An update on its way into the queue. */
interface NewUpdate {
  kind: string;
  payload: unknown;
  /** Whose order it keeps: updates of one lane are never delivered side by side. */
  lane: string;
  expiresAt?: number | undefined;
}

/** The updates of one bot that have not been confirmed yet. */
export interface UpdateQueue {
  readonly changes: Changes;
  /** Adds an update and returns its id, also when the bot has said it does not want this kind. */
  push(update: NewUpdate): number;
  /** Forgets everything below `offset`; a negative one keeps only that many of the newest. */
  confirm(offset: number): void;
  /** The next updates in order; they stay in the queue until confirmed or settled. */
  take(limit: number): Update[];
  waiting(): QueuedUpdate[];
  /** Updates that a fault wants delivered again, each handed out once. */
  takeRepeats(limit: number): QueuedUpdate[];
  /** Marks one update as received. */
  settle(id: number): void;
  redeliver(id: number): void;
  clear(): void;
}

/** Kinds a bot gets only when it asks for them by name. */
const OPT_IN = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);
/** How many past updates `redeliver` can still find. */
const HISTORY = 10_000;

/** The queue of one bot, kept in `state`: at least once, in the order of ids, until confirmed. */
export function createUpdateQueue(
  state: BotState,
  deps: { settings: DeliverySettings; now: () => number; onChange: () => void },
): UpdateQueue {
  const { settings, now, onChange } = deps;
  const changes = createChanges();
  const repeats: QueuedUpdate[] = [];
  const handedOut = { id: 0 };
  let counted = 0;

  const wanted = (kind: string) =>
    state.allowedUpdates.length > 0 ? state.allowedUpdates.includes(kind) : !OPT_IN.has(kind);

  const waiting = () => {
    for (const queued of state.pending.values()) {
      if (queued.expiresAt !== undefined && queued.expiresAt <= now())
        state.pending.delete(queued.id);
    }
    return [...state.pending.values()].sort((a, b) => a.id - b.id);
  };

  const repeatIfAsked = (queued: QueuedUpdate) => {
    if (!queued.twice) return;
    queued.twice = false;
    repeats.push(queued);
  };

  const remember = (queued: QueuedUpdate) => {
    state.history.set(queued.id, queued);
    const [oldest] = state.history.keys();
    if (state.history.size > HISTORY && oldest !== undefined) state.history.delete(oldest);
  };

  return {
    changes,
    waiting,
    push({ kind, payload, lane, expiresAt }) {
      const id = takeUpdateId(state, kind, { settings, handedOut: handedOut.id });
      if (!wanted(kind)) return id;
      const { duplicateEvery, buttonsOvertake } = settings;
      if (duplicateEvery > 0) counted += 1;
      const twice = duplicateEvery > 0 && counted % duplicateEvery === 0;
      const overtakes = buttonsOvertake && kind === 'callback_query';
      // The copy freezes what the bot will read: later edits of a message are updates of their own.
      const update = structuredClone({ update_id: id, [kind]: payload });
      const ownLane = overtakes ? `button:${lane}` : lane;
      const queued = { id, kind, lane: ownLane, expiresAt, twice, update };
      state.pending.set(id, queued);
      remember(queued);
      onChange();
      changes.emit();
      return id;
    },
    confirm(offset) {
      const ids = waiting().map(({ id }) => id);
      const keep = offset < 0 ? ids.slice(offset) : ids.filter((id) => id >= offset);
      const kept = new Set(keep);
      for (const id of ids) if (!kept.has(id)) state.pending.delete(id);
      onChange();
    },
    take(limit) {
      const batch = waiting().slice(0, limit);
      for (const queued of batch) {
        handedOut.id = Math.max(handedOut.id, queued.id);
        repeatIfAsked(queued);
      }
      return batch.map(({ update }) => update);
    },
    takeRepeats: (limit) => repeats.splice(0, limit),
    settle(id) {
      const queued = state.pending.get(id);
      state.pending.delete(id);
      onChange();
      if (!queued) return;
      repeatIfAsked(queued);
      if (repeats.length > 0) changes.emit();
    },
    redeliver(id) {
      const queued = state.history.get(id);
      if (!queued) throw new Error(`no update ${id} to deliver again`);
      repeats.push(queued);
      changes.emit();
    },
    clear() {
      state.pending.clear();
      onChange();
      repeats.length = 0;
    },
  };
}
