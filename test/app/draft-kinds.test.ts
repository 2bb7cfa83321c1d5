import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/adapters/csv/parse-csv.ts';
import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { loadGuides } from '../../src/adapters/guides/guide-library.ts';
import { createLlmSummariser } from '../../src/adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from '../../src/adapters/llm/prompt-library.ts';
import { createDraftMap } from '../../src/app/draft-map.ts';
import { createImportAnswers } from '../../src/app/import-answers.ts';
import type { Summariser } from '../../src/app/summariser.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { mapLanes } from '../../src/domain/lane.ts';
import { mapRows } from '../../src/domain/map-rows.ts';
import type { Study } from '../../src/domain/study.ts';
import { guidesFolder } from '../adapters/guides/folder.ts';
import { aMap, aStudy, freshId } from '../contracts/fixtures.ts';
import { createInMemoryStores } from '../support/in-memory-stores.ts';
import { createScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

// Small corpora, counted by hand.

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const guides = loadGuides(guidesFolder);
const prompts = loadPrompts(new URL('../../prompts/', import.meta.url));
const extractive = createExtractiveSummariser();
let model: ScriptedModel;

beforeAll(async () => {
  model = await createScriptedModel();
});
afterAll(() => model.close());

const summarisers: Record<string, () => Summariser> = {
  extractive: () => extractive,
  llm: () => createLlmSummariser({ baseUrl: model.url, apiKey: 'k', model: 'm', prompts }),
};

/** The draft of a corpus, of a study that may start from another's map. */
async function drafted(
  kind: Guide['kind'],
  by: string,
  { start, language = 'en' }: { start?: JourneyMap; language?: Study['language'] } = {},
): Promise<JourneyMap> {
  const stores = createInMemoryStores();
  const guide = guides.find((each) => each.kind === kind) ?? expect.unreachable();
  const startsFrom = start && { study: start.study.id, version: start.version };
  const study = aStudy({ kind, template: kind, language, ...(startsFrom ? { startsFrom } : {}) });
  await stores.studies.create(study, guide);
  if (start) await stores.maps.add(start.study.id, 'd', start);
  const csv = parseCsv(readFileSync(new URL(`./kinds/${kind}.csv`, import.meta.url)));
  if (csv.kind !== 'rows') throw new Error(csv.kind);
  const imported = await createImportAnswers({ ...stores, hash })(study.id, csv.rows, {
    dryRun: false,
  });
  expect(imported).toMatchObject({ kind: 'imported', refused: [] });
  const summariser = summarisers[by]?.() ?? expect.unreachable();
  const env = { now: () => new Date('2026-11-21T00:00:00Z'), id: () => freshId('x') };
  const signal = new AbortController().signal;
  const done = await createDraftMap({ ...stores, summariser, env })(study, 'd', { signal });
  expect(done.kind).toBe('drafted');
  // As stored, with employees told apart.
  return (await stores.maps.latest(study.id)) ?? expect.unreachable();
}

/** How many people stand behind each lane of a stage, and what it says. */
function lanesAt(map: JourneyMap, id: string) {
  const stage = map.stages.find((each) => each.id === id) ?? expect.unreachable();
  const said = mapLanes.flatMap((lane) => {
    const all = stage.lanes[lane].flatMap(({ evidence }) => evidence);
    const people = (audience: string) =>
      new Set(all.filter((each) => each.audience === audience).map(({ person }) => person)).size;
    return all.length > 0 ? [[lane, [people('customer'), people('staff')]] as const] : [];
  });
  return { stage, said: Object.fromEntries(said) };
}

/** What a model supposes beside it is no part of what was said. */
const rowsOf = (map: JourneyMap) =>
  mapRows({ ...map, hypotheses: [] }).map((row) =>
    typeof row === 'string' ? row : Object.values(row)[0],
  );

describe.each(Object.keys(summarisers))('%s', (by) => {
  it('drafts a future: wishes are no barriers, and feelings are of those who imagined', async () => {
    const map = await drafted('future', by);
    const { stage, said } = lanesAt(map, 'decision');
    // Observed today, by one employee; all else is wished for.
    expect(said).toEqual({
      ...{ ideal: [3, 3], touchpoints: [1, 0], thoughts: [1, 0], needs: [1, 1], moments: [1, 0] },
      ...{ frontstage: [0, 1], barriers: [0, 1] },
    });
    expect(stage.emotion.customers).toMatchObject({ score: 1.67, n: 3 });
    const price = stage.lanes.ideal.filter(({ respondents }) => respondents.customers === 2);
    expect(price.map(({ text }) => text)).toEqual(['The price stands on the website']);
    expect(map.stages.map(({ dropOff }) => [dropOff.left, dropOff.of])).toEqual(
      map.stages.map(() => [0, 0]),
    );
    expect(rowsOf(map)).toEqual([
      ...['ideal', 'emotions', 'thoughts', 'touchpoints', 'needs', 'moments'],
      ...['recommendations', 'frontstage', 'barriers'],
    ]);
  });

  it('drafts a day: whatever people did, and what got in their way', async () => {
    const map = await drafted('day', by);
    const { stage, said } = lanesAt(map, 'morning');
    expect(said).toEqual({
      ...{ actions: [3, 1], touchpoints: [1, 0], thoughts: [1, 0], needs: [0, 1] },
      ...{ barriers: [2, 0], ideal: [0, 1] },
    });
    expect(stage.emotion.customers).toMatchObject({ score: -1.5, n: 2 });
    expect(lanesAt(map, 'evening').said).toEqual({ moments: [1, 0] });
    expect(map.stages.map(({ id }) => id)).toEqual([
      ...['early-morning', 'morning', 'midday', 'afternoon', 'evening', 'night'],
    ]);
    expect(map.stages.at(-1)?.dropOff).toMatchObject({ left: 0, of: 0 });
    expect(rowsOf(map)).toEqual([
      ...['actions', 'touchpoints', 'thoughts', 'emotions', 'needs', 'barriers', 'moments'],
      ...['ideal', 'recommendations'],
    ]);
  });

  it('drafts a blueprint, its lines between the rows that they part', async () => {
    const map = await drafted('blueprint', by);
    const { stage, said } = lanesAt(map, 'order');
    expect(said).toEqual({
      ...{ touchpoints: [1, 1], actions: [2, 0], frontstage: [0, 2], backstage: [0, 1] },
      ...{ systems: [0, 1], barriers: [1, 1], ideal: [0, 1] },
    });
    const [quote] = stage.lanes.touchpoints;
    expect(quote).toMatchObject({
      text: 'Quote or proposal',
      respondents: { customers: 1, staff: 1 },
    });
    expect(rowsOf(map)).toEqual([
      ...['touchpoints', 'actions', 'interaction', 'frontstage', 'visibility', 'backstage'],
      ...['internal', 'systems', 'barriers', 'ideal', 'recommendations'],
    ]);
  });
});

it('proposes for a future what employees would do, with whom and by when most of them say', async () => {
  const { recommendations, stages } = await drafted('future', 'extractive', { language: 'pl' });
  const ideal = stages[2]?.lanes.ideal ?? [];
  const wished = (text: string) => ideal.find((each) => each.text === text)?.id;
  const facts = recommendations.map(({ text, origin, owner, target, answers }) => ({
    ...{ text, origin, owner, target, answers },
  }));
  expect(facts).toEqual([
    {
      text: 'Put every price on the website',
      origin: 'staff',
      owner: 'Dział marketingu',
      // One says weeks, one three months.
      target: undefined,
      answers: expect.arrayContaining([wished('The price stands on the website')]),
    },
    {
      text: 'A duty phone, so that we call back within an hour',
      origin: 'staff',
      owner: null,
      target: 'W kilka tygodni',
      answers: expect.arrayContaining([expect.any(String)]),
    },
  ]);
});

it('shows a future beside the map that it starts from, and nothing of it as its own', async () => {
  const barrier = (text: string, customers: number) => ({
    ...{ id: text, text, kind: null, respondents: { customers, staff: 0 }, severity: 4 },
    ...{ minority: false, contested: false, review: 'proposed' as const },
    evidence: [
      ...[{ answer: 'a', person: 'P01', audience: 'customer' as const, language: 'en' }],
    ].map((each) => ({ ...each, quote: text, start: 0, end: text.length })),
  });
  const today = await drafted('future', 'extractive');
  const [, , decision] = today.stages;
  if (!decision) expect.unreachable();
  const start: JourneyMap = {
    ...aMap('Welds today'),
    stages: [
      {
        ...decision,
        emotion: {
          ...decision.emotion,
          customers: {
            ...decision.emotion.customers,
            score: -1,
            n: 7,
            min: -2,
            max: 0,
            counts: { '-2': 1, '-1': 5, '0': 1, '1': 0, '2': 0 },
          },
        },
        lanes: { ...decision.lanes, barriers: [barrier('Slow quote', 5), barrier('No price', 2)] },
      },
    ],
  };
  const map = await drafted('future', 'extractive', { start });
  expect(map.startsFrom).toEqual({ study: start.study.id, version: 1, title: 'Welds today' });
  expect(map.stages.map(({ now }) => now?.feeling?.score)).toEqual([
    ...[undefined, undefined, -1, undefined, undefined],
  ]);
  expect(map.stages[2]?.now?.barriers).toEqual([
    { id: 'Slow quote', text: 'Slow quote', respondents: { customers: 5, staff: 0 }, severity: 4 },
    { id: 'No price', text: 'No price', respondents: { customers: 2, staff: 0 }, severity: 4 },
  ]);
  expect(map.stages[2]?.lanes.barriers).toHaveLength(1);
  expect(mapRows(map)[0]).toEqual({ pairs: 'now' });
});

it('tells the model the kind of map', async () => {
  for (const kind of ['future', 'day', 'blueprint'] as const) {
    const before = model.requests.length;
    await drafted(kind, 'llm');
    const asked = model.requests.slice(before).flatMap(({ body }) => {
      const name = body.response_format?.json_schema.name ?? '';
      const input = body.messages.at(-1)?.content ?? '';
      return ['codes', 'actions'].includes(name) ? [input.includes(`Kind of map: ${kind}\n`)] : [];
    });
    expect(asked.length).toBeGreaterThan(1);
    expect(asked).not.toContain(false);
  }
});
