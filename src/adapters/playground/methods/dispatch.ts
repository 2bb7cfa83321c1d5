import { ApiError } from '../api-error.ts';
import { callbackMethods } from './callback-methods.ts';
import { editMethods } from './edit-methods.ts';
import { mediaMethods } from './media-methods.ts';
import { messageMethods } from './message-methods.ts';
import type { Method, MethodCall } from './method.ts';
import type { Params } from './params.ts';
import { profileMethods } from './profile-methods.ts';
import { updateMethods } from './update-methods.ts';

/** Every method the server knows, by its lower-case name: the Bot API ignores case. */
const methods = new Map<string, Method>(
  Object.entries({
    ...updateMethods,
    ...profileMethods,
    ...messageMethods,
    ...editMethods,
    ...mediaMethods,
    ...callbackMethods,
  }).map(([name, method]) => [name.toLowerCase(), method]),
);

/** Runs a method by name; rejects with an ApiError when the method is unknown or refuses. */
export async function dispatch(name: string, call: MethodCall, params: Params): Promise<unknown> {
  const method = methods.get(name.toLowerCase());
  if (!method) throw new ApiError(404, 'Not Found');
  return method(call, params);
}
