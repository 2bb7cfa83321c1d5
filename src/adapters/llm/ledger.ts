/** Limits of one draft; what is not given is not limited. */
export interface Budget {
  calls?: number;
  tokens?: number;
}

/** Leave to make one call with at most `output` tokens of answer. To be settled, whatever happens. */
export interface Reservation {
  output: number;
  /** Replaces what was reserved by the tokens that were spent; only the first time. */
  settle(tokens: number): void;
}

/** Keeps calls, those under way included, within a budget. */
export interface Ledger {
  /**
   * Waits for calls under way where these hold what is missing; resolves to null where no call, or less
   * than `input` plus `least` tokens, is left. Of all tokens, `spare` (a share) is not for this call.
   */
  reserve(
    input: number,
    wanted: number,
    least: number,
    spare?: number,
  ): Promise<Reservation | null>;
}

/** Writes down calls and tokens as they are reserved, and the difference when less was spent. */
export type NoteSpending = (calls: number, tokens: number) => Promise<void>;

/** Creates a ledger; every request sent counts as a call, retries too. */
export function createLedger(budget: Budget = {}, note?: NoteSpending): Ledger {
  let calls = budget.calls ?? Number.POSITIVE_INFINITY;
  const all = budget.tokens ?? Number.POSITIVE_INFINITY;
  let tokens = all;
  let underWay = 0;
  const waiting: (() => void)[] = [];
  // Where nothing can be written down, the draft cannot be stored either: that is said elsewhere.
  const written = async (calls: number, tokens: number) => note?.(calls, tokens).catch(() => null);
  return {
    async reserve(input, wanted, least, spare = 0) {
      const left = () => tokens - input - (Number.isFinite(all) ? all * spare : 0);
      while (calls >= 1 && left() < least && underWay > 0)
        await new Promise<void>((resolve) => waiting.push(resolve));
      const output = Math.min(wanted, left());
      if (calls < 1 || output < least) return null;
      calls -= 1;
      tokens -= input + output;
      underWay += 1;
      // Before it is sent: should the process die meanwhile, the call counts.
      await written(1, input + output);
      let settled = false;
      return {
        output,
        settle(spent) {
          if (settled) return;
          settled = true;
          underWay -= 1;
          tokens += input + output - spent;
          written(0, spent - input - output);
          for (const resume of waiting.splice(0)) resume();
        },
      };
    },
  };
}
