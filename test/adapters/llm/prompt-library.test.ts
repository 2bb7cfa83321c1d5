import { describe, expect, it } from 'vitest';
import { loadPrompts, parsePrompt } from '../../../src/adapters/llm/prompt-library.ts';
import { codeLanes } from '../../../src/domain/lane.ts';
import { promptFolder } from './given.ts';

const head = 'name: sort\nversion: 2\ninputs: [items]\noutput: codes\ntemperature: 0';
const file = (fields: string, text = 'Rules.\n===\nItems: {{items}}\n') =>
  `---\n${fields}\n---\n${text}`;

describe('loadPrompts', () => {
  it('reads the prompts that ship, with their versions', () => {
    const prompts = loadPrompts(promptFolder);
    for (const name of ['code', 'group', 'recommend', 'follow-up', 'plain', 'repair'])
      expect(prompts.versions[name]).toBeGreaterThanOrEqual(1);
    expect(prompts.get('code').output).toBe('codes');
    expect(() => prompts.get('nonsense')).toThrow('nonsense.md');
  });

  it('explains every lane to the model', () => {
    const inputs = { language: '', kind: '', goal: '', focus: '', stage: '', segments: '' };
    const { rules } = loadPrompts(promptFolder).get('code').render(inputs);
    for (const lane of codeLanes) expect(rules).toContain(`- \`${lane}\`:`);
  });
});

describe('parsePrompt', () => {
  it('separates rules from input and fills in what is given, once', () => {
    const prompt = parsePrompt('sort.md', file(head));
    expect(prompt).toMatchObject({ name: 'sort', version: 2, output: 'codes', temperature: 0 });
    expect(prompt.render({ items: '$& {{items}} $1' })).toEqual({
      rules: 'Rules.',
      input: 'Items: $& {{items}} $1',
    });
  });

  it('reads files with Windows line ends', () => {
    const prompt = parsePrompt('sort.md', file(head).replaceAll('\n', '\r\n'));
    expect(prompt.render({ items: 'a' }).rules).toBe('Rules.');
  });

  it('fails on inputs that are missing or not declared', () => {
    const prompt = parsePrompt('sort.md', file(head));
    expect(() => prompt.render({})).toThrow('sort.md: inputs: "items" was not given');
    expect(() => prompt.render({ items: '', more: '' })).toThrow('no input "more"');
  });

  it.each([
    ['no front-matter', 'Rules.', 'front-matter'],
    ['broken YAML', file('name: [sort'), 'front-matter'],
    ['no version', file(head.replace('version: 2\n', '')), 'version'],
    ['a version that is no whole number', file(head.replace('2', '1.5')), 'version'],
    ['an unknown output', file(head.replace('codes', 'poem')), 'output'],
    [
      'a temperature out of range',
      file(head.replace('temperature: 0', 'temperature: 3')),
      'temperature',
    ],
    ['an unknown field', file(`${head}\nmodel: gpt`), 'model'],
    ['another name', file(head.replace('sort', 'code')), 'name'],
    ['an input named twice', file(head.replace('[items]', '[items, items]')), 'inputs'],
    ['a placeholder not declared', file(head, 'R\n===\n{{items}} {{more}}'), 'inputs'],
    ['an input not used', file(head, 'R\n===\nnothing'), 'inputs'],
    ['a placeholder among the rules', file(head, '{{items}}\n===\n{{items}}'), 'text'],
    ['rules and input not separated', file(head, 'R {{items}}'), 'text'],
    ['two separators', file(head, 'R\n===\n{{items}}\n===\nmore'), 'text'],
    ['no input', file(head, 'R\n===\n'), 'text'],
  ])('names file and field: %s', (_, source, field) => {
    expect(() => parsePrompt('sort.md', source)).toThrow(`sort.md: ${field}: `);
  });
});
