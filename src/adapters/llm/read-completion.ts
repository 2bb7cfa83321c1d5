import { z } from 'zod';
import type { Reply } from './chat.ts';

/** Why something could not be had from the model. */
export type Failure =
  | 'budget'
  | 'refused'
  | 'too long'
  | 'invalid output'
  | 'unusable response'
  | 'timed out'
  | 'unreachable'
  | 'rate limited'
  | 'server error'
  | 'request rejected';

const tokens = z.int().min(0);

// Compatible servers leave out what the SDK's types promise.
const completionSchema = z.object({
  choices: z
    .array(
      z.object({
        finish_reason: z.string().nullish(),
        message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
      }),
    )
    .min(1),
  usage: z.object({ prompt_tokens: tokens, completion_tokens: tokens }).nullish().catch(null),
});

/** What a response says and what it cost; `reply` is null for something that is no completion at all. */
export function readCompletion(
  response: unknown,
  given: { input: number; estimate: (text: string) => number },
): { reply: Reply | null; input: number; output: number } {
  const parsed = completionSchema.safeParse(response);
  const choice = parsed.data?.choices[0];
  if (!choice) return { reply: null, input: given.input, output: 0 };
  const text = choice.message.content ?? '';
  const usage = parsed.data?.usage;
  return {
    reply: replyOf(text, choice.finish_reason ?? 'stop', choice.message.refusal ?? ''),
    input: usage?.prompt_tokens ?? given.input,
    output: usage?.completion_tokens ?? given.estimate(text),
  };
}

function replyOf(text: string, finished: string, refusal: string): Reply | null {
  if (refusal || finished === 'content_filter') return { kind: 'failed', reason: 'refused' };
  if (finished === 'length') return { kind: 'too-long' };
  return text.trim() ? { kind: 'text', text } : null;
}
