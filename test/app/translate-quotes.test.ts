import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { anAnswer } from '../contracts/fixtures.ts';
import { draftedStudy } from '../support/drafted-study.ts';
import { createScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

let model: ScriptedModel;
const extractive = createExtractiveSummariser();
beforeAll(async () => {
  model = await createScriptedModel();
});
beforeEach(() => model.reset());
afterAll(() => model.close());

/** A study in English where five people say in Italian that the lift was slow, and one in English. */
async function italians() {
  const study = await draftedStudy(model, 'small');
  const say = (n: number, text: string, language: string) =>
    study.stores.answers.add(study.study.id, [
      anAnswer({ id: `a${n}`, person: `p${n}`, stage: 'search', lane: 'barriers', text, language }),
    ]);
  for (let n = 0; n < 5; n++) await say(n, `Il montacarichi era lento ${'abcde'[n]}.`, 'it');
  await say(9, 'The door was stuck.', 'en');
  return { ...study, say };
}

const evidenceOf = (map: JourneyMap) =>
  map.stages.flatMap(({ lanes }) => lanes.barriers.flatMap(({ evidence }) => evidence));
const translationsOf = (map: JourneyMap) =>
  evidenceOf(map).flatMap(({ translation }) => translation ?? []);
const asked = () =>
  model.requests.filter(({ body }) => body.response_format?.json_schema.name === 'translations');

describe('translations', () => {
  it('are made of the quotes shown first, in another language; quotes stay as they were said', async () => {
    const study = await italians();
    const { map } = await study.draft();
    expect(translationsOf(map)).toEqual(
      ['a', 'b', 'c'].map((letter) => `As if: Il montacarichi era lento ${letter}`),
    );
    for (const { quote } of evidenceOf(map)) expect(quote).not.toContain('As if');
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.text).not.toContain('The door was stuck');
  });

  it('are titles, too, of what stands on the map in somebody’s own words', async () => {
    const study = await italians();
    const written = anAnswer({ id: 't1', person: 'p1', stage: 'search', lane: 'touchpoints' });
    const choices = ['Cartellone in strada'];
    await study.stores.answers.add(study.study.id, [
      { ...written, kind: 'multi', text: 'Cartellone in strada', choices, language: 'it' },
    ]);
    const titles = ({ stages }: JourneyMap) =>
      stages.flatMap(({ lanes }) =>
        lanes.touchpoints.map(({ id, text, evidence }) => [id, text, evidence[0]?.quote]),
      );
    const { map } = await study.draft();
    expect(titles(map)).toEqual([['t1', 'As if: Cartellone in strada', 'Cartellone in strada']]);
    await study.say(7, 'La porta era chiusa.', 'it');
    expect(titles((await study.draft()).map)).toEqual(titles(map));
  });

  it('are not asked for of what was picked from a list', async () => {
    const study = await italians();
    const [touchpoint] = study.guide.stages.find(({ id }) => id === 'search')?.touchpoints ?? [];
    if (!touchpoint) throw new Error('The guide has no touchpoints.');
    const picked = anAnswer({ id: 't1', person: 'p1', stage: 'search', lane: 'touchpoints' });
    const { it: text } = touchpoint.label;
    await study.stores.answers.add(study.study.id, [
      { ...picked, kind: 'multi', text, choices: [touchpoint.id], language: 'it' },
    ]);
    const { map } = await study.draft();
    expect(map.stages.flatMap(({ lanes }) => lanes.touchpoints.map((each) => each.text))).toEqual([
      touchpoint.label.en,
    ]);
    expect(asked()[0]?.text).not.toContain(`>${text}<`);
  });

  it('are taken from the version before', async () => {
    const study = await italians();
    const first = await study.draft();
    const again = await study.draft();
    expect(again.spent.calls).toBe(0);
    expect(translationsOf(again.map)).toEqual(translationsOf(first.map));
    await study.say(7, 'La porta era chiusa.', 'it');
    model.reset();
    await study.draft();
    expect(asked()).toHaveLength(1);
    expect(asked()[0]?.body.messages[1]?.content.match(/<quote /g)).toHaveLength(1);
  });

  it('bring in nothing that was not said, and are missing where there are none', async () => {
    const study = await italians();
    await study.draft();
    for (const fault of ['obey', 'refuse'] as const) {
      const other = await italians();
      model.next(null, 2);
      model.always(fault);
      const { map } = await other.draft();
      expect(JSON.stringify(map)).not.toMatch(/evil|97%/);
      expect(translationsOf(map)).toEqual([]);
      expect(evidenceOf(map).length).toBeGreaterThan(0);
      model.reset();
    }
  });

  it('are not made without a model', async () => {
    const study = await italians();
    model.always('refuse');
    const { map } = await study.draft({ fallback: extractive });
    expect(map.summariser.kind).toBe('extractive');
    expect(translationsOf(map)).toEqual([]);
  });
});
