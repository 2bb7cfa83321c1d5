import type { z } from 'zod';
import type { BotHost } from '../bot-host.ts';
import type { Upload } from '../store/model.ts';
import { type Params, parseParams } from './params.ts';

/** The surroundings of one call: whose it is, what files came with it, and when the caller hangs up. */
export interface MethodCall {
  host: BotHost;
  uploads: ReadonlyMap<string, Upload>;
  signal: AbortSignal;
}

/** A Bot API method: its result is what goes into `result`; it refuses by throwing an ApiError. */
export type Method = (call: MethodCall, params: Params) => unknown;

/** A method whose parameters are parsed by `schema` first. */
export function defineMethod<S extends z.ZodType>(
  schema: S,
  run: (call: MethodCall, input: z.output<S>) => unknown,
): Method {
  return (call, params) => run(call, parseParams(schema, params));
}
