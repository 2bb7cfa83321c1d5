import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import { draftedStudy } from '../support/drafted-study.ts';
import { interviewAnswers } from '../support/many-interviews.ts';
import { createScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';

let model: ScriptedModel;
beforeAll(async () => {
  model = await createScriptedModel();
});
beforeEach(() => model.reset());
afterAll(() => model.close());

/** What a map says, without when and which it is. */
function said({ version, basedOn, createdAt, ...rest }: JourneyMap) {
  return rest;
}

const counts = (map: JourneyMap) =>
  map.stages.flatMap(({ lanes }) =>
    Object.values(lanes)
      .flat()
      .map(({ id, text, respondents }) => `${id} ${text} ${respondents.customers}`),
  );

describe('a draft of a study that was drafted before', () => {
  it('costs nothing where nothing is new, and says the same', async () => {
    const study = await draftedStudy(model);
    await study.interview(6);
    const first = await study.draft();
    expect(first.known).toBe(0);
    const again = await study.draft();
    expect(again.spent.calls).toBe(0);
    expect(again.usage).toEqual({ calls: 0, input: 0, output: 0 });
    expect(again).toMatchObject({ known: first.segments, segments: first.segments });
    expect(said(again.map)).toEqual(said(first.map));
    expect(counts(again.map).length).toBeGreaterThan(20);
  });

  it('shows the model what is new, and places it among the themes there are', async () => {
    const study = await draftedStudy(model);
    await study.interview(30);
    const first = await study.draft();
    await study.interview(1);
    const from = model.requests.length;
    const more = await study.draft();
    expect(more.spent).toMatchObject({ code: study.guide.stages.length, group: 0, recommend: 0 });
    expect(more.spent.place).toBeLessThanOrEqual(study.guide.stages.length);
    for (const { text } of model.requests.slice(from))
      expect(text).not.toMatch(/as in case [0-9]\./);
    expect(more.map.sample.customers).toBe(31);
    // Everybody is counted, and themes are what they were.
    const ids = ({ stages }: JourneyMap) =>
      new Map(stages.flatMap(({ id, lanes }) => lanes.barriers.map((b) => [`${id} ${b.text}`, b])));
    const before = ids(first.map);
    for (const [text, barrier] of ids(more.map)) {
      const former = before.get(text);
      if (former) expect(barrier.id).toBe(former.id);
    }
    const people = (map: JourneyMap) =>
      map.stages.flatMap(({ lanes }) => lanes.barriers).flatMap(({ evidence }) => evidence).length;
    const { length } = interviewAnswers(study.guide, 30).filter(({ lane }) => lane === 'barriers');
    expect(people(more.map) - people(first.map)).toBeGreaterThanOrEqual(length);
  });

  it('reads an answer again when it was changed, or when model or study ask for something else', async () => {
    const study = await draftedStudy(model);
    await study.interview(3);
    const first = await study.draft();
    const [answer] = interviewAnswers(study.guide, 0);
    if (!answer) throw new Error('no answer');
    await study.replace({ ...answer, text: 'Nobody told me anything else.' });
    const edited = await study.draft();
    expect(edited.segments - edited.known).toBe(1);
    expect(edited.spent.code).toBe(1);
    const other = await study.draft({ llm: { model: 'another' } });
    expect(other.known).toBe(0);
    const goal = await study.draft({ study: { ...study.study, goal: 'Something else' } });
    expect(goal.known).toBe(0);
    expect(goal.segments).toBe(first.segments - (first.segments - edited.segments));
  });

  it('sorts anew what rested on somebody who is forgotten, and reads nobody again', async () => {
    const study = await draftedStudy(model);
    await study.interview(8);
    await study.draft();
    await study.stores.eraser.forget(study.study.id, 'p3');
    const after = await study.draft();
    expect(after.spent.code).toBe(0);
    expect(after.spent.group).toBeGreaterThan(0);
    expect(after.map.sample.customers).toBe(7);
  });

  it('asks for actions again once more people say what few had said', async () => {
    const study = await draftedStudy(model);
    await study.interview(12);
    await study.draft();
    const [stage] = study.guide.stages;
    for (let n = 0; n < 6; n++) {
      const barrier = interviewAnswers(study.guide, 100 + n).find(
        ({ lane }) => lane === 'barriers',
      );
      const text = 'The parking lot was closed all week.';
      if (barrier) await study.stores.answers.add(study.study.id, [{ ...barrier, text }]);
    }
    const after = await study.draft();
    expect(after.spent.recommend).toBeGreaterThan(0);
    const texts = after.map.recommendations.filter((each) => each.stage === stage?.id);
    expect(texts.map(({ text }) => text)).toContain('Remove: The parking lot was closed all');
  });

  it('takes up a draft that was broken off where it was', async () => {
    const whole = await draftedStudy(model);
    await whole.interview(40);
    const { spent } = await whole.draft();
    const study = await draftedStudy(model);
    await study.interview(40);
    const before = model.requests.length;
    const controller = new AbortController();
    const draft = study.draft({ signal: controller.signal });
    await expect
      .poll(() => model.requests.length - before, { interval: 5, timeout: 20_000 })
      .toBeGreaterThan(15);
    controller.abort(new Error('stopped'));
    await expect(draft).rejects.toThrow('stopped');
    expect(await study.stores.maps.latest(study.study.id)).toBeNull();
    const done = model.requests.length - before;
    const rest = await study.draft();
    expect(rest.known).toBeGreaterThan(0);
    // Only what was under way is asked for again: four calls at the same time.
    expect(done + rest.spent.calls).toBeLessThanOrEqual(spent.calls + 8);
    const answers = (map: JourneyMap) => counts(map).sort();
    expect(answers(rest.map)).toEqual(answers((await whole.draft()).map));
  });
});

describe('a draft of hundreds of interviews', () => {
  it('costs at most in proportion, and next to nothing for one more', async () => {
    const spent: { calls: number; tokens: number }[] = [];
    for (const count of [50, 100, 200]) {
      const study = await draftedStudy(model);
      await study.interview(count);
      const first = await study.draft();
      spent.push(first.spent);
      expect(first.map.notCovered).toEqual([]);
      if (count < 200) continue;
      await study.interview(1);
      const more = await study.draft();
      expect(more.spent.tokens / first.spent.tokens).toBeLessThanOrEqual(0.03);
    }
    const [fifty, hundred, two] = spent;
    if (!fifty || !hundred || !two) throw new Error('not drafted');
    for (const [one, double] of [
      [fifty, hundred],
      [hundred, two],
    ] as const) {
      expect(double.calls / one.calls).toBeLessThanOrEqual(2);
      expect(double.tokens / one.tokens).toBeLessThanOrEqual(2);
    }
  }, 120_000);
});
