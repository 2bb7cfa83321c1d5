import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from '../../../src/adapters/llm/bundle.ts';
import { nearThemes } from '../../../src/adapters/llm/near-themes.ts';
import type { Code } from '../../../src/app/summariser.ts';
import { anAnswer } from '../../contracts/fixtures.ts';
import { createInMemoryStores } from '../../support/in-memory-stores.ts';
import { createScriptedModel, type ScriptedModel } from '../../support/scripted-model.ts';
import { codeOf, contextOf, segmentOf, summariserAt } from './given.ts';

let answer: string | null = null;
let model: ScriptedModel;
beforeAll(async () => {
  model = await createScriptedModel({ answer: () => answer });
});
beforeEach(() => {
  answer = null;
  model.reset();
});
afterAll(() => model.close());

/** Groups codes one after the other into the same cache; each code rests on an answer of its own. */
async function grouping() {
  const { answers, readings: cache } = createInMemoryStores();
  const segments = new Map(
    Array.from({ length: 200 }, (_, n) => [`a${n}/0`, segmentOf(n, `Words of ${n}`)]),
  );
  await answers.add(
    's1',
    [...segments.values()].map(({ answer: id }) => anAnswer({ id, stage: 'decision' })),
  );
  const group = (codes: Code[]) =>
    summariserAt(model.url, { cache }).group(contextOf(), codes, segments);
  return { group, cache };
}
const code = (n: number, label: string) => codeOf(n, label, [`a${n}/0`]);
const membership = ({ themes }: { themes: { title: string; codes: string[] }[] }) =>
  Object.fromEntries(themes.map(({ title, codes }) => [title, codes]));

describe('new codes', () => {
  const before = [
    code(1, 'Long wait for the call'),
    code(2, 'Long wait for an offer'),
    code(3, 'No price on the website'),
  ];

  it('go to the theme that says the same, or open one; one call for all lanes', async () => {
    const { group } = await grouping();
    const ideal: Code = { ...code(8, 'A price at once'), lane: 'ideal' };
    await group([...before, ideal]);
    model.reset();
    const more = [
      code(4, 'Long wait for news'),
      code(5, 'Rude guard'),
      { ...code(6, 'A friendly voice'), lane: 'ideal' as const },
    ];
    const result = await group([...before, ideal, ...more]);
    expect(membership(result)).toEqual({
      'Long wait for the call': ['c1', 'c2', 'c4'],
      'No price on the website': ['c3'],
      'Rude guard': ['c5'],
      'A price at once': ['c8'],
      'A friendly voice': ['c6'],
    });
    expect(model.requests).toHaveLength(1);
    const input = model.requests[0]?.body.messages[1]?.content ?? '';
    expect(input).toContain('<theme id="T1" lane="barriers">Long wait for the call</theme>');
    expect(input).not.toContain('Long wait for an offer');
    model.reset();
    expect(membership(await group([...before, ideal, ...more]))).toEqual(membership(result));
    expect(model.requests).toHaveLength(0);
  });

  it('are few, and so few themes are shown', async () => {
    const { group } = await grouping();
    const words = [...'abcdefghijklmnopqrst'].map((letter) => letter.repeat(6));
    const many = words.map((word, n) => code(10 + n, `${word} trouble ${word}`));
    await group(many);
    model.reset();
    await group([...many, code(50, 'Rude guard')]);
    const input = model.requests[0]?.body.messages[1]?.content ?? '';
    expect(input.match(/<theme /g)).toHaveLength(12);
  });

  it('never land in another lane, twice, or in a theme that does not exist', async () => {
    const { group } = await grouping();
    const ideal: Code = { ...code(8, 'A price at once'), lane: 'ideal' };
    await group([...before, ideal]);
    answer = JSON.stringify({
      placed: [
        { code: 'C1', theme: 'T3', opposed: false, title: '' },
        { code: 'C2', theme: 'T9', opposed: false, title: '' },
        { code: 'C9', theme: 'T1', opposed: false, title: 'Nobody' },
        { code: 'C3', theme: 'T1', opposed: true, title: 'Quick answers' },
        { code: 'C3', theme: 'T2', opposed: false, title: '' },
      ],
      themes: [{ title: '90% rude', definition: '', codes: ['C2', 'C3', 'X7'], opposed: [] }],
    });
    const more = [
      ...[code(4, 'Rude guard'), code(5, 'Rude clerk'), code(6, 'No wait at all')],
      { ...code(9, 'A friendly voice'), lane: 'ideal' as const },
    ];
    const { themes, unknownIds } = await group([...before, ideal, ...more]);
    expect(membership({ themes })).toEqual({
      'Long wait for the call': ['c1', 'c2', 'c6'],
      'No price on the website': ['c3'],
      'Rude guard': ['c4'],
      'Rude clerk': ['c5'],
      'A price at once': ['c8'],
      'A friendly voice': ['c9'],
    });
    expect(themes[0]?.opposed).toEqual(['c6']);
    expect(unknownIds).toBe(3);
  });

  it('may widen the title of the theme they join, by nothing that nobody said', async () => {
    const { group } = await grouping();
    await group(before);
    const join = (title: string) =>
      JSON.stringify({ placed: [{ code: 'C1', theme: 'T2', opposed: false, title }], themes: [] });
    answer = join('Prices are hard to find');
    const one = [...before, code(4, 'No price in the letter')];
    expect(membership(await group(one))).toMatchObject({ 'Prices are hard to find': ['c3', 'c4'] });
    answer = join('90% find no price');
    const two = [...one, code(5, 'No price on the phone')];
    expect(Object.values(membership(await group(two)))).toContainEqual(['c3', 'c4', 'c5']);
    expect(Object.keys(membership(await group(two))).join()).not.toContain('90');
  });

  it('stand for themselves while the model cannot be asked, and are placed the next time', async () => {
    const { group } = await grouping();
    await group(before);
    model.always('refuse');
    const more = [...before, code(4, 'Long wait for news')];
    const alone = await group(more);
    expect(alone.problems).toEqual([{ lane: 'barriers', reason: 'refused' }]);
    expect(membership(alone)).toMatchObject({ 'Long wait for news': ['c4'] });
    model.reset();
    const placed = membership(await group(more));
    expect(placed).toMatchObject({ 'Long wait for the call': ['c1', 'c2', 'c4'] });
  });

  it('have all sorted anew once a lane has grown by half and some more', async () => {
    const { group } = await grouping();
    await group(before);
    model.reset();
    const many = Array.from({ length: 12 }, (_, n) =>
      code(20 + n, `Other trouble ${'abcdefghijkl'[n]}`),
    );
    await group([...before, ...many]);
    expect(model.requests[0]?.body.response_format?.json_schema.name).toBe('themes');
  });
});

describe('themes that are shown', () => {
  const theme = (title: string, size = 1): Bundle => ({
    title,
    definition: '',
    codes: Array.from({ length: size }, (_, n) => codeOf(n, title)),
    opposed: [],
  });

  it('are the nearest by their words, whatever the endings, and the largest', () => {
    const themes = [
      ...Array.from({ length: 30 }, (_, n) => theme(`Тема номер ${n}`)),
      theme('Долгое ожидание звонка'),
      theme('Цены скрыты', 9),
    ];
    const titles = nearThemes(themes, [theme('Долго ждали звонок')], 4).map(({ title }) => title);
    expect(titles).toHaveLength(4);
    expect(titles).toContain('Долгое ожидание звонка');
    expect(titles).toContain('Цены скрыты');
  });
});
