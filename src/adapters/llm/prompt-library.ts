import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { type OutputName, outputNameSchema } from './outputs.ts';

const identifier = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'letters, digits and hyphens');

const frontMatterSchema = z.strictObject({
  name: identifier,
  version: z.int().min(1),
  inputs: z.array(identifier),
  output: outputNameSchema.nullable(),
  temperature: z.number().min(0).max(2),
});

/**
 * A prompt of `prompts/<name>.md`. `output` names the shape of the answer; null for a piece of text that
 * other prompts are continued with.
 */
export interface Prompt {
  name: string;
  version: number;
  output: OutputName | null;
  temperature: number;
  /** Fills in the inputs; throws unless exactly the declared ones are given. */
  render(values: Record<string, string>): RenderedPrompt;
}

/** `rules` is the same in every call, so that providers can cache it; `input` is what changes. */
export interface RenderedPrompt {
  rules: string;
  input: string;
}

/** The prompts of a folder, by name. */
export interface PromptLibrary {
  /** Throws where there is no such prompt. */
  get(name: string): Prompt;
  versions: Record<string, number>;
}

/** Reads every prompt of a folder; throws at the first wrong one, naming file and field. Synchronous: for start-up. */
export function loadPrompts(folder: URL): PromptLibrary {
  const home = new URL(folder.href.endsWith('/') ? folder.href : `${folder.href}/`);
  const prompts = new Map<string, Prompt>();
  for (const file of readdirSync(home)
    .filter((name) => name.endsWith('.md'))
    .sort())
    prompts.set(file.slice(0, -3), parsePrompt(file, readFileSync(new URL(file, home), 'utf8')));
  return {
    get(name) {
      const prompt = prompts.get(name);
      if (!prompt) throw new Error(`there is no prompt ${name}.md`);
      return prompt;
    },
    versions: Object.fromEntries([...prompts].map(([name, { version }]) => [name, version])),
  };
}

/** Reads one prompt; `file` is its name, for errors. */
export function parsePrompt(file: string, source: string): Prompt {
  const fail = (field: string, problem: string): never => {
    throw new Error(`${file}: ${field}: ${problem}`);
  };
  const [, head, text] =
    source.replaceAll('\r\n', '\n').match(/^---\n([\s\S]*?)\n---\n([\s\S]*)$/) ?? [];
  if (head === undefined || text === undefined)
    return fail('front-matter', 'the file must begin with fields between two lines of ---');
  const parsed = frontMatterSchema.safeParse(readYaml(head, (why) => fail('front-matter', why)));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const field =
      issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue?.path.join('.');
    return fail(field || 'front-matter', issue?.message ?? 'not valid');
  }
  const { name, version, inputs, output, temperature } = parsed.data;
  if (`${name}.md` !== file) fail('name', `is "${name}", but the file is ${file}`);
  if (new Set(inputs).size < inputs.length) fail('inputs', 'an input is named twice');

  const parts = text.split(/^===\n/m).map((part) => part.trim());
  const [rules, input] = parts.length === 1 ? ['', parts[0] ?? ''] : parts;
  if (parts.length > 2) fail('text', 'there is more than one line of ===');
  if (!rules && output) fail('text', 'rules and input must be separated by a line of ===');
  if (!input) return fail('text', 'is empty');
  const constant = rules ?? '';
  const used = new Set(placeholders(input));
  for (const found of placeholders(constant))
    fail('text', `{{${found}}} stands among the rules, which must be the same in every call`);
  for (const found of used)
    if (!inputs.includes(found)) fail('inputs', `{{${found}}} is in the text and is not declared`);
  for (const declared of inputs)
    if (!used.has(declared)) fail('inputs', `"${declared}" is declared and is not in the text`);

  return {
    name,
    version,
    output,
    temperature,
    render(values) {
      for (const given of Object.keys(values))
        if (!used.has(given)) fail('inputs', `there is no input "${given}"`);
      // One pass: what an input holds is never read as a placeholder.
      const filled = input.replace(placeholder, (_, key: string) => {
        return values[key] ?? fail('inputs', `"${key}" was not given`);
      });
      return { rules: constant, input: filled };
    },
  };
}

const placeholder = /\{\{([^{}]*)\}\}/g;

function placeholders(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, key]) => key ?? '');
}

function readYaml(text: string, fail: (why: string) => never): unknown {
  try {
    return parse(text);
  } catch (error) {
    return fail(error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'not YAML');
  }
}
