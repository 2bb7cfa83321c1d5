import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../../src/adapters/llm/bundle.ts';
import { readThemes } from '../../../src/adapters/llm/read-themes.ts';
import type { Code } from '../../../src/app/summariser.ts';
import {
  createScriptedModel,
  type ModelFault,
  type ScriptedModel,
} from '../../support/scripted-model.ts';
import { codeOf, contextOf, summariserAt } from './given.ts';

let model: ScriptedModel;
beforeAll(async () => {
  model = await createScriptedModel();
});
beforeEach(() => model.reset());
afterAll(() => model.close());

const codes = [
  codeOf(1, 'Long wait for the call back'),
  codeOf(2, 'Long wait for an offer'),
  codeOf(3, 'No price on the website'),
  codeOf(4, 'No price on the website!'),
];
const group = (given: Code[], options = {}) =>
  summariserAt(model.url, options).group(contextOf(), given, new Map());
const membership = (result: { themes: { codes: string[] }[] }) =>
  result.themes.map((theme) => theme.codes).sort();

describe('group', () => {
  it('makes themes that hold every code once', async () => {
    const result = await group(codes);
    expect(membership(result)).toEqual([
      ['c1', 'c2'],
      ['c3', 'c4'],
    ]);
    expect(result).toMatchObject({ problems: [], unknownIds: 0, usage: { calls: 1 } });
  });

  it('makes no call for none, one, or one label', async () => {
    expect((await group([])).themes).toEqual([]);
    expect((await group(codes.slice(0, 1))).themes).toHaveLength(1);
    expect(membership(await group(codes.slice(2)))).toEqual([['c3', 'c4']]);
    expect(model.requests).toHaveLength(0);
  });

  it('sends labels, and no words or ids of people', async () => {
    await group(codes);
    expect(model.requests[0]?.body.messages[1]?.content).toContain(
      '<code id="C1" lane="barriers">Long wait',
    );
    expect(model.requests[0]?.text).not.toContain('"c1"');
  });

  it('asks about small lanes in one call, and about a large one by itself', async () => {
    const many = Array.from({ length: 11 }, (_, n) => codeOf(n, `Long wait for ${n}`));
    const others = codes.flatMap((code) =>
      (['ideal', 'gains'] as const).map((lane) => ({ ...code, lane, id: `${lane} ${code.id}` })),
    );
    const result = await group([...many, ...others]);
    const inputs = model.requests.map(({ body }) => body.messages[1]?.content ?? '');
    expect(inputs.map((input) => input.match(/<code /g)?.length).sort()).toEqual([11, 6]);
    expect(membership({ themes: result.themes.slice(1) })).toEqual([
      ['gains c1', 'gains c2'],
      ['gains c3', 'gains c4'],
      ['ideal c1', 'ideal c2'],
      ['ideal c3', 'ideal c4'],
    ]);
  });

  it('groups in chunks and merges what chunks have in common', async () => {
    const many = Array.from({ length: 24 }, (_, n) =>
      codeOf(n, `Long wait for ${'abcdefghijklmnopqrstuvwx'[n]}`),
    );
    const result = await group(many, { batch: { tokens: 4000, items: 2 } });
    expect(result.themes).toHaveLength(1);
    expect(result.themes[0]?.codes).toHaveLength(24);
    expect(model.requests.length).toBeGreaterThan(4);
  });

  it.each<[ModelFault, string]>([
    ['refuse', 'refused'],
    ['server-error', 'server error'],
    ['truncate', 'too long'],
    ['broken-json', 'invalid output'],
  ])('leaves codes to themselves when all it gets is: %s', async (fault, problem) => {
    model.always(fault);
    const result = await group(codes);
    expect(result.problems).toEqual([{ lane: 'barriers', reason: problem }]);
    expect(membership(result)).toEqual([['c1'], ['c2'], ['c3', 'c4']]);
    expect(result.themes[0]?.title).toBe('Long wait for the call back');
  });

  it('counts foreign ids and says when the budget is spent', async () => {
    model.always('foreign-ids');
    expect((await group(codes)).unknownIds).toBe(4);
    expect(await group(codes, { budget: { calls: 0 } })).toMatchObject({
      problems: [{ reason: 'budget' }],
    });
  });

  it('keeps every code exactly once whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.array(fc.constantFrom('a b c', 'a b d', 'x y z', 'x y w', 'q'), { maxLength: 14 }),
        async (seed, labels) => {
          model.reset();
          model.random(seed, 0.5);
          const given = labels.map((label, n) => codeOf(n, label));
          const result = await group(given, { batch: { tokens: 4000, items: 1 } });
          const members = result.themes.flatMap((theme) => theme.codes);
          expect(members.sort()).toEqual(given.map(({ id }) => id).sort());
          for (const theme of result.themes) {
            expect(theme.codes).toEqual(expect.arrayContaining(theme.opposed));
            expect(theme.title).not.toBe('');
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('readThemes', () => {
  const bundle = (n: number, opposed: number[] = []): Bundle => {
    const members = [codeOf(n, `label ${n}`), codeOf(n + 10, `label ${n}`)];
    const against = members.filter((_, index) => opposed.includes(index));
    return { title: `label ${n}`, definition: '', codes: members, opposed: against };
  };
  const theme = (title: string, cited: string[], opposed: string[] = []) => ({
    title,
    definition: '',
    codes: cited,
    opposed,
  });
  const read = (themes: ReturnType<typeof theme>[], batch: Bundle[]) =>
    readThemes({ themes }, batch, () => []);

  it('keeps a code where it was first and gives those left out a theme of their own', () => {
    const themes = [theme('One', ['C1', 'C2']), theme('Two', ['C2', 'C9'])];
    const { bundles, unknownIds } = read(themes, [bundle(1), bundle(2), bundle(3)]);
    expect(bundles.map(({ title }) => title)).toEqual(['One', 'label 3']);
    expect(unknownIds).toBe(1);
  });

  it('marks what says the opposite, also across merges', () => {
    const { bundles } = read(
      [theme('Slow', ['C1', 'C2'], ['C2'])],
      [bundle(1, [0]), bundle(2, [1])],
    );
    expect(bundles[0]?.opposed.map(({ id }) => id)).toEqual(['c1', 'c2']);
  });

  it('takes no title with a figure that nobody gave', () => {
    const batch = [bundle(1), bundle(2)];
    expect(read([theme('90% wait', ['C1', 'C2'])], batch).bundles[0]?.title).toBe('label 1');
  });
});
