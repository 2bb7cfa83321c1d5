/** Something that says "I changed" to whoever listens. */
export interface Changes {
  emit(): void;
  subscribe(listener: () => void): () => void;
}

/** A list of listeners without history. */
export function createChanges(): Changes {
  const listeners = new Set<() => void>();
  return {
    emit() {
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** How long to wait (ms), and what ends the wait early. */
export interface WaitLimits {
  timeoutMs: number;
  signal: AbortSignal;
}

/** The first defined result of `probe`, tried now and after every change; undefined when time is up. */
export function waitUntil<T>(
  changes: Changes,
  probe: () => T | undefined,
  { timeoutMs, signal }: WaitLimits,
): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      unsubscribe();
      signal.removeEventListener('abort', giveUp);
      finish();
    };
    const giveUp = () => settle(() => resolve(undefined));
    const attempt = () => {
      try {
        const found = probe();
        if (found !== undefined) settle(() => resolve(found));
      } catch (error) {
        settle(() => reject(error));
      }
    };
    const unsubscribe = changes.subscribe(attempt);
    const timer = setTimeout(giveUp, timeoutMs);
    signal.addEventListener('abort', giveUp);
    if (signal.aborted) giveUp();
    else attempt();
  });
}

/** Waits `ms`, or less when `signal` ends it. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return waitUntil<void>(createChanges(), () => undefined, { timeoutMs: ms, signal });
}
