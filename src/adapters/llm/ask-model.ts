import type { z } from 'zod';
import type { Usage } from '../../app/summariser.ts';
import type { Chat, Message } from './chat.ts';
import { findJson } from './find-json.ts';
import { jsonSchemaOf } from './outputs.ts';
import type { Prompt, PromptLibrary } from './prompt-library.ts';
import type { Failure } from './read-completion.ts';
import { salvage } from './salvage.ts';

/** `too-long`: question or answer does not fit; ask about less. */
export type Asked<Value> =
  | { kind: 'answer'; value: Value }
  | { kind: 'too-long' }
  | { kind: 'failed'; reason: Failure };

/** A question: a prompt with its inputs, and the shape of the answer. */
export interface Question<Value> {
  prompt: Prompt;
  shape: z.ZodType<Value>;
  values: Record<string, string>;
  /** Tokens of answer to expect at most, for the reservation. */
  expected: number;
  /** Share of the budget that is left to other calls; none when left out. */
  spare?: number;
  signal: AbortSignal;
  usage: Usage;
}

/** Asks for a valid object; rejects only when the signal is aborted. */
export type AskModel = <Value>(question: Question<Value>) => Promise<Asked<Value>>;

// Models that reason spend tokens of the answer on it before they write.
const reasoning = 4000;
const longestQuotedBack = 12_000;

/**
 * Creates the ladder: with a schema the server enforces → with the schema as an instruction → one turn to
 * repair → what fits of it. Whatever a server promises, its answer is validated.
 */
export function createAskModel(chat: Chat, prompts: PromptLibrary): AskModel {
  const plain = prompts.get('plain');
  const repair = prompts.get('repair');
  let schemaTaken = true;
  let schemaIgnored = 0;

  return async ({ prompt, shape, values, expected, spare = 0, signal, usage }) => {
    const { rules, input } = prompt.render(values);
    const schema = jsonSchemaOf(shape);
    const common = {
      name: prompt.name,
      temperature: prompt.temperature,
      output: { wanted: expected + reasoning, least: expected },
      spare,
      signal,
      usage,
    };
    const opening: Message[] = [
      { role: 'system', content: rules },
      { role: 'user', content: input },
    ];

    // A server that ignores schemas answers twice for nothing: after two such answers it is not tried.
    const enforced = schemaTaken && schemaIgnored < 2;
    let refused = false;
    if (enforced) {
      const reply = await chat({
        ...common,
        messages: opening,
        schema: { name: prompt.output ?? prompt.name, schema },
      });
      if (reply.kind === 'text') {
        const read = readOutput(shape, reply.text);
        if (read.ok) return { kind: 'answer', value: read.value };
      } else if (reply.kind === 'no-schema') refused = true;
      else return reply;
    }

    const { input: instruction } = plain.render({ schema: JSON.stringify(schema) });
    const messages: Message[] = [
      { role: 'system', content: `${rules}\n\n${instruction}` },
      { role: 'user', content: input },
    ];
    const first = await chat({ ...common, messages, schema: null });
    if (first.kind !== 'text') return settled(first);
    const read = readOutput(shape, first.text);
    if (read.ok) {
      // Only now is it known that the schema was at fault, and not the request.
      if (refused) schemaTaken = false;
      else if (enforced) schemaIgnored += 1;
      return { kind: 'answer', value: read.value };
    }

    const second = await chat({
      ...common,
      messages: [
        ...messages,
        { role: 'assistant', content: first.text.slice(0, longestQuotedBack) },
        { role: 'user', content: repair.render({ problems: read.problems }).input },
      ],
      schema: null,
    });
    if (second.kind !== 'text') return settled(second);
    const repaired = readOutput(shape, second.text);
    if (repaired.ok) return { kind: 'answer', value: repaired.value };
    const value = salvaged(shape, second.text) ?? salvaged(shape, first.text);
    return value === null
      ? { kind: 'failed', reason: 'invalid output' }
      : { kind: 'answer', value };
  };
}

function settled(
  reply: { kind: 'too-long' } | { kind: 'no-schema' } | { kind: 'failed'; reason: Failure },
): Asked<never> {
  return reply.kind === 'no-schema' ? { kind: 'failed', reason: 'request rejected' } : reply;
}

/** The first valid object in an answer, or what is wrong with it. */
function readOutput<Value>(
  shape: z.ZodType<Value>,
  answer: string,
): { ok: true; value: Value } | { ok: false; problems: string } {
  let problems: string | null = null;
  for (const piece of findJson(answer)) {
    const parsed = parseJson(piece);
    if (parsed === undefined) continue;
    const checked = shape.safeParse(parsed);
    if (checked.success) return { ok: true, value: checked.data };
    problems ??= checked.error.issues
      .slice(0, 10)
      .map((issue) => `- ${issue.path.join('.') || 'the object'}: ${issue.message}`)
      .join('\n');
  }
  return { ok: false, problems: problems ?? '- there is no complete JSON object in it' };
}

/** What fits of the first object of an answer that has something that does. */
function salvaged<Value>(shape: z.ZodType<Value>, answer: string): Value | null {
  for (const piece of findJson(answer)) {
    const value = salvage(shape, parseJson(piece));
    if (value !== null) return value;
  }
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
