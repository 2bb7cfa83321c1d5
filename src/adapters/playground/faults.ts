import { ApiError, type ErrorParameters } from './api-error.ts';

/** Something that goes wrong with a call, instead of or (`afterEffect`) on top of its effect. */
export interface Fault {
  /** Waits this long before anything else; on its own it only makes the call slow. */
  delayMs?: number | undefined;
  /** Answers with this error. */
  status?: number | undefined;
  /** Seconds, for a 429. */
  retryAfter?: number | undefined;
  description?: string | undefined;
  parameters?: ErrorParameters | undefined;
  /** Answers with something that is not JSON. */
  invalidJson?: boolean | undefined;
  /** Closes the connection without an answer. */
  dropConnection?: boolean | undefined;
  /** Lets the call take effect before it fails: the answer is lost, not the request. */
  afterEffect?: boolean | undefined;
}

/** Faults waiting for the calls they are meant for. */
export interface Faults {
  /** Spoils the next `times` calls of a method, or of `download`; `*` means any but getUpdates. */
  next(method: string, fault: Fault, times?: number): void;
  /** Takes the fault for this call, if there is one. */
  take(method: string): Fault | undefined;
  clear(): void;
}

const DESCRIPTIONS: Record<number, string> = {
  403: 'Forbidden: bot was blocked by the user',
  500: 'Internal Server Error',
  502: 'Bad Gateway',
};

/** No faults yet. */
export function createFaults(): Faults {
  let planned: { method: string; fault: Fault; left: number }[] = [];

  return {
    next(method, fault, times = 1) {
      planned.push({ method: method.toLowerCase(), fault, left: times });
    },
    take(name) {
      const method = name.toLowerCase();
      const found = planned.find(
        (plan) => plan.method === method || (plan.method === '*' && method !== 'getupdates'),
      );
      if (!found) return undefined;
      found.left -= 1;
      planned = planned.filter(({ left }) => left > 0);
      return found.fault;
    },
    clear() {
      planned = [];
    },
  };
}

/** The refusal a fault asks for, if it asks for one. */
export function faultError(fault: Fault): ApiError | undefined {
  const { status, retryAfter, parameters } = fault;
  if (status === undefined) return undefined;
  if (status === 429) {
    const seconds = retryAfter ?? 1;
    const description = fault.description ?? `Too Many Requests: retry after ${seconds}`;
    return new ApiError(429, description, { retry_after: seconds, ...parameters });
  }
  const description = fault.description ?? DESCRIPTIONS[status] ?? `Error ${status}`;
  return new ApiError(status, description, parameters);
}
