import type OpenAI from 'openai';
import type { Message } from './chat.ts';
import type { Fault } from './read-error.ts';

type Body = OpenAI.Chat.ChatCompletionCreateParamsNonStreaming;

/** A request before it is put into the words of a server. */
export interface Wording {
  model: string;
  messages: Message[];
  temperature: number;
  /** Most tokens of answer; not finite for no limit. */
  output: number;
  schema: { name: string; schema: Record<string, unknown> } | null;
}

/** Which optional parameters a server takes; learnt from its refusals and kept. */
export interface Dialect {
  phrase(wording: Wording): Body;
  /** True where the request is worth sending again in other words. */
  adapt(fault: Fault, sent: Body): boolean;
}

/**
 * Starts with what OpenAI's current models take. Reasoning models refuse a temperature; older and other
 * servers know `max_tokens` alone, or refuse any limit as large as ours.
 */
export function createDialect(): Dialect {
  let temperature = true;
  let limit: 'max_completion_tokens' | 'max_tokens' | null = 'max_completion_tokens';
  return {
    phrase: (wording) => ({
      model: wording.model,
      messages: wording.messages,
      ...(temperature ? { temperature: wording.temperature } : {}),
      ...(limit && Number.isFinite(wording.output) ? { [limit]: wording.output } : {}),
      ...(wording.schema
        ? {
            response_format: {
              type: 'json_schema' as const,
              json_schema: { ...wording.schema, strict: true },
            },
          }
        : {}),
    }),
    // By what was sent: another call may have learnt the same meanwhile.
    adapt({ rejected, about }, sent) {
      if (!rejected) return false;
      if ('temperature' in sent && about.includes('temperature')) {
        temperature = false;
        return true;
      }
      if (!/max_(completion_)?tokens/.test(about)) return false;
      if ('max_completion_tokens' in sent) {
        if (limit === 'max_completion_tokens') limit = 'max_tokens';
        return true;
      }
      if ('max_tokens' in sent) {
        limit = null;
        return true;
      }
      return false;
    },
  };
}
