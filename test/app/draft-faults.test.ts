import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createExtractiveSummariser } from '../../src/adapters/extractive/extractive-summariser.ts';
import { isDenial } from '../../src/domain/denial.ts';
import { mask } from '../../src/domain/mask.ts';
import { segmentAnswer } from '../../src/domain/segment.ts';
import { draftedStudy } from '../support/drafted-study.ts';
import {
  createScriptedModel,
  type ModelFault,
  modelFaults,
  type ScriptedModel,
} from '../support/scripted-model.ts';

let model: ScriptedModel;
const extractive = createExtractiveSummariser();
// Of its own for each: what nobody waited for any longer may still arrive there, and would count with the next.
beforeEach(async () => {
  model = await createScriptedModel({ delayMs: 60 });
});
afterEach(() => model.close());

type Study = Awaited<ReturnType<typeof draftedStudy>>;
type Drafted = Awaited<ReturnType<Study['draft']>>;

/** What holds of every map, whatever its model did. */
async function checked({ stores, study }: Study, { map, segments, setAside }: Drafted) {
  const answers = await stores.answers.all(study.id);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const statements = map.stages.flatMap(({ lanes, dropOff, emotion }) => [
    ...Object.values(lanes).flat(),
    ...dropOff.reasons,
    ...emotion.words,
  ]);
  expect(statements.length).toBeGreaterThan(0);
  const cited = new Set<string>();
  for (const { evidence } of statements)
    for (const { answer, quote, start, end } of evidence) {
      expect(mask(byId.get(answer)?.text ?? '').slice(start, end)).toBe(quote);
      cited.add(`${answer} ${start}`);
    }
  // Each sentence is on the map, set aside, or one of an answer that is said to be missing.
  const said = answers.flatMap((answer) => segmentAnswer(answer));
  expect(segments).toBe(said.length);
  const missing = said.filter(({ answer, start }) => !cited.has(`${answer} ${start}`));
  for (const { stage } of map.notCovered) expect(map.stages.map(({ id }) => id)).toContain(stage);
  const notCovered = map.notCovered.reduce((sum, each) => sum + each.answers, 0);
  expect(new Set(missing.map(({ answer }) => answer)).size).toBeLessThanOrEqual(
    notCovered + setAside,
  );
  expect(JSON.stringify(map)).not.toMatch(/evil\.example|97%|Said by nobody|333 123/);
}

it('ends with a map that covers what it can and says what it does not, whatever mix of faults', async () => {
  const mixes = fc.record({
    seed: fc.integer(),
    share: fc.constantFrom(0.1, 0.3, 0.6, 0.9, 1),
    among: fc.uniqueArray(fc.constantFrom<ModelFault>(...modelFaults), { minLength: 1 }),
    tokens: fc.constantFrom(8000, 30_000, 200_000, undefined),
    items: fc.constantFrom(3, 40),
  });
  await fc.assert(
    fc.asyncProperty(mixes, async ({ seed, share, among, tokens, items }) => {
      model.reset();
      const study = await draftedStudy(model, 'small');
      await study.interview(2);
      model.random(seed, share, among);
      const llm = {
        timeoutMs: 40,
        batch: { tokens: 4000, items },
        ...(tokens === undefined ? {} : { budget: { tokens } }),
      };
      const drafted = await study.draft({ llm, fallback: extractive });
      await checked(study, drafted);
      if (tokens !== undefined) {
        const { input, output } = drafted.usage;
        if (!drafted.modelUnavailable) expect(input + output).toBeLessThanOrEqual(tokens);
      }
      // Once the model is well again, what is missing is read, and nothing else.
      model.reset();
      const healed = await study.draft({ llm: { batch: { tokens: 4000, items } } });
      expect(healed.map.summariser.kind).toBe('llm');
      expect(healed.map.notCovered).toEqual([]);
      await checked(study, healed);
      // And again, where there are themes to be added to.
      await study.interview(1);
      model.random(seed, share, among);
      await checked(study, await study.draft({ llm, fallback: extractive }));
    }),
    { numRuns: 15 },
  );
}, 240_000);

it('reads within its budget, says what did not fit, and reads the rest the next time', async () => {
  const study = await draftedStudy(model);
  await study.interview(12);
  const llm = { budget: { tokens: 60_000 } };
  const first = await study.draft({ llm });
  expect(first.spent.tokens).toBeLessThanOrEqual(60_000);
  expect(first.map.notCovered.map(({ reason }) => reason)).toContain('budget');
  // What was read is grouped: not all goes into reading.
  expect(first.spent.group).toBeGreaterThan(0);
  await checked(study, first);
  let last = first;
  for (let n = 0; n < 5 && last.map.notCovered.length > 0; n++) {
    const before = last.map.notCovered.reduce((sum, { answers }) => sum + answers, 0);
    last = await study.draft({ llm });
    const after = last.map.notCovered.reduce((sum, { answers }) => sum + answers, 0);
    expect(after).toBeLessThan(before);
  }
  expect(last.map.notCovered).toEqual([]);
  expect(last.segments).toBe(
    (await study.stores.answers.all(study.study.id))
      .flatMap((answer) => segmentAnswer(answer))
      .filter(({ text, language }) => !isDenial(text, language)).length,
  );
});
