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
