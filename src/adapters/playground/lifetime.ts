import { setMaxListeners } from 'node:events';

/** A controller for something that any number of waits may depend on. */
export function createLifetime(): AbortController {
  const lifetime = new AbortController();
  // Node takes more than ten listeners for a leak; here every wait has one, and removes it.
  setMaxListeners(0, lifetime.signal);
  return lifetime;
}
