import type { BotState } from '../store/state.ts';
import type { DeliverySettings } from './delivery-settings.ts';

/** Ids left free before each update, so that buttons can later go in front of it. */
const GAP = 16;

/** The id of a new update: the next one, or a lower free one for a button that overtakes texts. */
export function takeUpdateId(
  state: BotState,
  kind: string,
  { settings, handedOut }: { settings: DeliverySettings; handedOut: number },
): number {
  if (!settings.buttonsOvertake) {
    state.nextUpdateId += 1;
    return state.nextUpdateId;
  }
  const slot = kind === 'callback_query' ? slotBeforeTexts(state, handedOut) : undefined;
  if (slot !== undefined) return slot;
  state.nextUpdateId += GAP;
  return state.nextUpdateId;
}

/** A free id before the first waiting text and after all the bot has seen, else it would be lost. */
function slotBeforeTexts(state: BotState, handedOut: number): number | undefined {
  const texts = [...state.pending.values()].filter(
    ({ id, kind }) => kind !== 'callback_query' && id > handedOut,
  );
  if (texts.length === 0) return undefined;
  const first = Math.min(...texts.map(({ id }) => id));
  const lastUsed = [...state.history.keys()].reduce((a, b) => (b < first && b > a ? b : a), 0);
  const slot = Math.max(handedOut, first - GAP, lastUsed) + 1;
  return slot < first ? slot : undefined;
}
