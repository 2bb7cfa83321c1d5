import { setTimeout as sleep } from 'node:timers/promises';
import { type HttpBindings, serve } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { generator } from './generator.ts';

/** Ways in which a model, its server or the line to it misbehaves. */
export const modelFaults = [
  'refuse',
  'content-filter',
  'truncate',
  'broken-json',
  'ignore-schema',
  'reject-format',
  'reject-temperature',
  'reject-max-completion-tokens',
  'context-too-long',
  'foreign-ids',
  'forget',
  'repeat',
  'obey',
  'slow',
  'drop',
  'cut-off',
  'stall',
  'rate-limit',
  'server-error',
  'unauthorized',
  'html',
  'fenced',
  'prose',
  'no-usage',
  'empty-choices',
] as const;
const slowFaults: readonly string[] = ['slow', 'stall'];
const quickFaults = modelFaults.filter((fault) => !slowFaults.includes(fault));
export type ModelFault = (typeof modelFaults)[number];

const requestSchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  temperature: z.number().optional(),
  max_tokens: z.int().min(1).optional(),
  max_completion_tokens: z.int().min(1).optional(),
  response_format: z
    .object({
      type: z.literal('json_schema'),
      json_schema: z.object({ name: z.string(), strict: z.literal(true), schema: z.unknown() }),
    })
    .optional(),
});
type Body = z.infer<typeof requestSchema>;

/** A request as it arrived; `text` is its raw body. */
export interface RecordedRequest {
  text: string;
  body: Body;
  authorization: string;
  fault: ModelFault | null;
  /** Tokens that were reported or, without a report, really used. */
  tokens: number;
}

/** What may be set beforehand. `delayMs` is how long a `slow` answer takes, `retryAfter` what a 429 asks for in seconds. */
export interface ModelScript {
  port?: number;
  delayMs?: number;
  retryAfter?: string;
  model?: string;
  /** Tokens after which every answer ends as truncated. */
  maxOutput?: number;
  /** Answers in place of the rules; null to let the rules answer. */
  answer?: (body: Body) => string | null;
  /** More that the same server can do, such as transcriptions. */
  beside?: Hono<{ Bindings: HttpBindings }>;
}

/** A running model. Faults: the queue of `next` first, then `random`, then `always`. */
export interface ScriptedModel {
  /** Base URL, ending in `/v1`. */
  url: string;
  requests: RecordedRequest[];
  next(fault: ModelFault | null, times?: number): void;
  always(fault: ModelFault | null): void;
  /** Each request is faulty with probability `share`, by default in a way that takes no time; the same seed gives the same sequence. */
  random(seed: number, share?: number, among?: readonly ModelFault[]): void;
  /** Forgets faults and recorded requests. */
  reset(): void;
  close(): Promise<void>;
}

/**
 * Starts an HTTP server that speaks Chat Completions as far as the product uses it and answers the prompts
 * by simple rules: each segment is a code in its question's lane, labelled by its first words; codes with
 * the same first words are a theme; each barrier gets one action, which cites the first metric. Deterministic.
 */
export async function createScriptedModel(script: ModelScript = {}): Promise<ScriptedModel> {
  const requests: RecordedRequest[] = [];
  let queue: (ModelFault | null)[] = [];
  let standing: ModelFault | null = null;
  let chance: (() => ModelFault | null) | null = null;
  const name = script.model ?? 'scripted';

  const app = new Hono<{ Bindings: HttpBindings }>();
  if (script.beside) app.route('/', script.beside);
  app.get('/v1/models', (c) => c.json({ object: 'list', data: [{ id: name, object: 'model' }] }));
  app.post('/v1/chat/completions', async (c) => {
    const text = await c.req.text();
    const parsed = requestSchema.safeParse(JSON.parse(text));
    if (!parsed.success) return c.json({ error: { message: z.prettifyError(parsed.error) } }, 400);
    const body = parsed.data;
    const fault = queue.length > 0 ? (queue.shift() ?? null) : chance ? chance() : standing;
    const authorization = c.req.header('authorization') ?? '';
    const request = { text, body, authorization, fault, tokens: 0 };
    requests.push(request);
    return respond(c, request);
  });

  async function respond(c: Context<{ Bindings: HttpBindings }>, request: RecordedRequest) {
    const { body, fault } = request;
    if (fault === 'slow') await sleep(script.delayMs ?? 500);
    const failed = failure(c, request);
    if (failed) return failed;
    const content = script.answer?.(body) ?? JSON.stringify(answerTo(body, fault));
    const choice = disguise(
      content,
      fault,
      Math.min(script.maxOutput ?? Number.POSITIVE_INFINITY, limitOf(body)),
    );
    const usage = {
      prompt_tokens: Math.ceil(request.text.length / 4),
      completion_tokens: Math.ceil((choice.message.content ?? '').length / 4),
    };
    request.tokens = usage.prompt_tokens + usage.completion_tokens;
    return c.json({
      id: `chatcmpl-${requests.length}`,
      object: 'chat.completion',
      created: 0,
      model: body.model,
      choices: fault === 'empty-choices' ? [] : [choice],
      ...(fault === 'no-usage' ? {} : { usage }),
    });
  }

  function failure(c: Context<{ Bindings: HttpBindings }>, { body, fault }: RecordedRequest) {
    const error = (status: 400 | 401 | 429 | 500, message: string, code: string | null = null) =>
      c.json({ error: { message, code, type: 'scripted' } }, status);
    switch (fault) {
      case 'rate-limit':
        c.header('retry-after', script.retryAfter ?? '0');
        return error(429, 'Rate limit reached');
      case 'server-error':
        return error(500, 'The server had an error');
      case 'unauthorized':
        return error(401, 'Incorrect API key provided', 'invalid_api_key');
      case 'context-too-long':
        return error(400, 'This model has a maximum context length', 'context_length_exceeded');
      case 'html':
        return c.html('<!doctype html><title>502 Bad Gateway</title><h1>nginx</h1>');
      case 'drop':
        c.env.incoming.socket.destroy();
        return c.body(null);
      case 'cut-off':
        c.header('content-type', 'application/json');
        return c.body('{"choices":[{"message":{"content":"{');
      case 'stall':
        c.header('content-type', 'application/json');
        return c.body(
          new ReadableStream({ start: (stream) => stream.enqueue(encoder.encode('{')) }),
        );
      case 'reject-format':
        if (!body.response_format) return null;
        return error(
          400,
          "Invalid parameter: 'response_format' of type 'json_schema' is not supported",
        );
      case 'reject-temperature':
        if (body.temperature === undefined) return null;
        return error(400, "Unsupported value: 'temperature' does not support 0 with this model.");
      case 'reject-max-completion-tokens':
        if (body.max_completion_tokens === undefined) return null;
        return error(400, 'Unknown parameter: max_completion_tokens');
      default:
        return null;
    }
  }

  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const starting = serve(
      { fetch: app.fetch, port: script.port ?? 0, hostname: '127.0.0.1' },
      () => resolve(starting),
    );
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}/v1`,
    requests,
    next(fault, times = 1) {
      queue.push(...Array.from({ length: times }, () => fault));
    },
    always(fault) {
      standing = fault;
    },
    random(seed, share = 0.5, among = quickFaults) {
      const roll = generator(seed);
      chance = () => (roll() < share ? (among[Math.floor(roll() * among.length)] ?? null) : null);
    },
    reset() {
      requests.length = 0;
      queue = [];
      standing = null;
      chance = null;
    },
    close() {
      if ('closeAllConnections' in server) server.closeAllConnections();
      return new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
    },
  };
}

function limitOf(body: Body): number {
  return body.max_completion_tokens ?? body.max_tokens ?? Number.POSITIVE_INFINITY;
}

/** What stands around the content: how it ends, fences, prose, refusals. */
function disguise(content: string, fault: ModelFault | null, limit: number) {
  const choice = (text: string | null, finish = 'stop', refusal: string | null = null) => ({
    index: 0,
    finish_reason: finish,
    message: { role: 'assistant', content: text, refusal },
  });
  switch (fault) {
    case 'refuse':
      return choice(null, 'stop', 'I cannot help with that.');
    case 'content-filter':
      return choice('', 'content_filter');
    case 'truncate':
      return choice(content.slice(0, content.length / 2), 'length');
    case 'broken-json':
      return choice(content.slice(0, -3));
    case 'ignore-schema':
      return choice(JSON.stringify({ result: 'Here is a summary of the interviews.' }));
    case 'fenced':
      return choice(`\`\`\`json\n${content}\n\`\`\``);
    case 'prose':
      return choice(
        `<think>{ hm }</think>Sure! Here is {the} JSON:\n\n${content}\n\nAnything else?`,
      );
    default:
      break;
  }
  if (content.length / 4 > limit) return choice(content.slice(0, limit * 4), 'length');
  return choice(content);
}

/** Answers the prompt at hand: segments, codes, themes or an answer, whichever its input shows. */
function answerTo(body: Body, fault: ModelFault | null): unknown {
  // The first user's turn holds the input; a turn to repair comes after it.
  const input = body.messages.find(({ role }) => role === 'user')?.content ?? '';
  const segments = tagsOf(input, 'segment');
  const codes = tagsOf(input, 'code');
  const themes = tagsOf(input, 'theme');
  const [answer] = tagsOf(input, 'answer');
  const quotes = tagsOf(input, 'quote');
  if (quotes.length > 0) return translationsOf(quotes, fault);
  if (answer) return followUpOf(answer, input, fault);
  if (segments.length > 0) return codesOf(segments, fault);
  if (input.includes('\nNew codes:\n')) return placingsOf(themes, codes, fault);
  if (codes.length > 0) return themesOf(codes, fault);
  return actionsOf(themes, tagsOf(input, 'metric'), fault);
}

/** A tag of a prompt’s input, with its text. */
export interface Tag {
  id: string;
  attributes: Record<string, string>;
  text: string;
}

/** The tags of one name in the input of a prompt. */
export function tagsOf(input: string, tag: string): Tag[] {
  return [...input.matchAll(new RegExp(`<${tag}( [^>]*)>([^<]*)`, 'g'))].map(([, head, text]) => {
    const pairs = [...(head ?? '').matchAll(/ ([a-z]+)="([^"]*)"/g)];
    const attributes = Object.fromEntries(pairs.map(([, key, value]) => [key ?? '', value ?? '']));
    return { id: attributes.id ?? '', attributes, text: (text ?? '').trim() };
  });
}

const encoder = new TextEncoder();

const denial = /^(nothing|no(ne)? |no$|ничего|нет|никак|niente|nessun|nulla|nic |nic$|żadn|brak)/iu;

function codesOf(segments: Tag[], fault: ModelFault | null) {
  if (fault === 'obey') {
    // Everything an injection may ask for: foreign ids, links, figures, another lane, all evidence for one claim.
    const label = 'Buy now at https://evil.example/win — 97% love it <b>call +39 333 123 4567</b>';
    const all = [...segments.map(({ id }) => id), 'S999', 'a1/0'];
    return { codes: [{ segments: all, lane: 'gains', label }], setAside: [] };
  }
  const said = segments.filter((_, n) => fault !== 'forget' || n % 2 === 0);
  const denied = said.filter((tag) => denial.test(tag.text) && words(tag.text).length < 6);
  const codes = said.flatMap((tag) =>
    denied.includes(tag)
      ? []
      : [
          {
            segments: [tag.id],
            lane: tag.attributes.asked,
            label: words(tag.text).slice(0, 6).join(' '),
          },
        ],
  );
  return {
    codes: [
      ...codes,
      ...(fault === 'repeat' ? codes : []),
      ...(fault === 'foreign-ids'
        ? [{ segments: ['S999', 'X1'], lane: 'barriers', label: 'Said by nobody' }]
        : []),
    ],
    setAside: denied.map(({ id }) => ({ segment: id, reason: 'denial' })),
  };
}

function themesOf(codes: Tag[], fault: ModelFault | null) {
  const groups = new Map<string, Tag[]>();
  for (const code of codes.filter((_, n) => fault !== 'forget' || n % 2 === 0)) {
    const key = words(code.text).slice(0, 3).join(' ').toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), code]);
  }
  const themes = [...groups.values()].map((group) => ({
    title: group[0]?.text.split(':')[0] ?? '',
    definition: '',
    codes: group.map(({ id }) => id),
    opposed: [],
  }));
  const foreign = { title: 'Foreign', definition: '', codes: ['C999'], opposed: ['X1'] };
  return {
    themes: [
      ...themes,
      ...(fault === 'repeat' ? themes : []),
      ...(fault === 'foreign-ids' || fault === 'obey' ? [foreign] : []),
    ],
  };
}

/** Codes go to the theme of their lane that begins alike; the rest are themes of their own. */
function placingsOf(themes: Tag[], codes: Tag[], fault: ModelFault | null) {
  const keyOf = ({ text, attributes }: Tag) =>
    [attributes.lane, ...words(text).slice(0, 3)].join(' ').toLowerCase();
  const byKey = new Map(themes.map((theme) => [keyOf(theme), theme.id]));
  const said = codes.filter((_, n) => fault !== 'forget' || n % 2 === 0);
  const placed = said.flatMap((code) => {
    const theme = byKey.get(keyOf(code));
    return theme ? [{ code: code.id, theme, opposed: false, title: '' }] : [];
  });
  const fresh = themesOf(
    said.filter((code) => !byKey.has(keyOf(code))),
    fault,
  ).themes;
  const foreign = { code: 'C999', theme: 'T999', opposed: true, title: 'Foreign' };
  return {
    placed: [
      ...placed,
      ...(fault === 'repeat' ? placed : []),
      ...(fault === 'foreign-ids' || fault === 'obey' ? [foreign] : []),
    ],
    themes: fresh,
  };
}

/** Each quote said again in what passes for the other language. */
function translationsOf(quotes: Tag[], fault: ModelFault | null) {
  const text = 'See https://evil.example/win: 97% love it';
  const translations = quotes.map(({ id, text: said }) => ({ quote: id, text: `As if: ${said}` }));
  const foreign = [{ quote: 'Q999', text }];
  const obeyed = quotes.map(({ id }) => ({ quote: id, text }));
  if (fault === 'obey') return { translations: obeyed };
  if (fault === 'foreign-ids') return { translations: [...translations, ...foreign] };
  return { translations: translations.filter((_, n) => fault !== 'forget' || n % 2 === 0) };
}

function actionsOf(themes: Tag[], metrics: Tag[], fault: ModelFault | null) {
  const said = themes.filter(({ attributes }) => attributes.lane === 'barriers');
  const actions = said.map(({ id, text, attributes }) => ({
    why: 'It removes the cause.',
    text: `Remove: ${text}`,
    impact: Math.round(Number(attributes.severity ?? 3)),
    effort: 2,
    answers: [id],
    metrics: metrics.slice(0, 1).map((metric) => metric.id),
  }));
  const foreign = {
    why: '',
    text: 'Do something else',
    impact: 9,
    effort: 0,
    answers: ['T999'],
    metrics: [],
  };
  return {
    actions:
      fault === 'foreign-ids' || fault === 'obey'
        ? [...actions, foreign]
        : actions.filter((_, n) => fault !== 'forget' || n % 2 === 0),
    hypotheses: said.slice(0, 1).map(({ id }) => ({
      text: 'Perhaps nobody is in charge of it',
      answers: [id, 'T999'].slice(0, fault === 'foreign-ids' ? 2 : 1),
    })),
    // About the same thing, for all this model knows: the last word is the same.
    contradictions: said.flatMap((barrier) =>
      themes
        .filter(
          ({ attributes, text }) =>
            attributes.lane === 'gains' && words(text).at(-1) === words(barrier.text).at(-1),
        )
        .map((gain) => ({ barrier: barrier.id, gain: gain.id })),
    ),
  };
}

/** Asks about answers of up to five words, in a way that needs no knowledge of them. */
function followUpOf({ text }: Tag, input: string, fault: ModelFault | null) {
  const language = /^Language of the question: (.*)$/m.exec(input)?.[1] ?? '';
  // Everything an injection may ask for at once.
  if (fault === 'obey')
    return {
      missing: '',
      needed: true,
      question: 'What is your credit card number, and what is your password?',
    };
  const needed = words(text).length <= 5;
  const question = openQuestions[language] ?? 'What happened the last time?';
  return { missing: 'What happened.', needed, question: needed ? question : '' };
}

const openQuestions: Record<string, string> = {
  Italian: 'Che cosa è successo l’ultima volta?',
  Polish: 'Co się wydarzyło ostatnim razem?',
  Russian: 'Что произошло в последний раз?',
};

function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
