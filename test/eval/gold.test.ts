import { describe, expect, it } from 'vitest';
import { languages } from '../../src/domain/language.ts';
import { mask } from '../../src/domain/mask.ts';
import { type Gold, loadCorpus, ownCorpora } from './gold.ts';

describe.each(languages)('the corpus in %s', (language) => {
  const { gold, rows } = loadCorpus(ownCorpora, language);
  const records = rows.flatMap((row) => ('record' in row ? [row.record] : []));

  it('holds every quote of its gold in an answer of that respondent at that stage', () => {
    const missing = quotesOf(gold).filter(
      ({ respondent, stage, lanes, quote }) =>
        !records.some(
          (row) =>
            row.respondent_id === respondent &&
            row.stage === stage &&
            lanes.includes(row.lane ?? '') &&
            row.text?.includes(quote),
        ),
    );
    expect(missing).toEqual([]);
  });

  it('plants nothing in words that are masked', () => {
    // Orders are planted as they are, with the links in them.
    const plain = { ...gold, noise: gold.noise.filter(({ kind }) => kind !== 'injection') };
    expect(quotesOf(plain).filter(({ quote }) => mask(quote) !== quote)).toEqual([]);
  });

  it('names only barriers that were planted', () => {
    const ids = gold.barriers.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = [
      ...gold.ideals.map(({ answers }) => answers),
      ...gold.sarcasm.map(({ barrier }) => barrier),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('has the sarcasm among the voices of its barrier', () => {
    const voices = gold.barriers.flatMap(({ id, voices }) => voices.map((v) => `${id} ${v.quote}`));
    for (const { barrier, quote } of gold.sarcasm) expect(voices).toContain(`${barrier} ${quote}`);
  });

  it('holds its orders and its personal data', () => {
    const words = records.map(({ text = '' }) => text).join('\n');
    expect(gold.personalData.filter((secret) => !words.includes(secret))).toEqual([]);
    for (const { respondent, stage } of gold.injections)
      expect(
        records.filter((row) => row.respondent_id === respondent && row.stage === stage),
      ).not.toEqual([]);
  });

  it('has enough people and barriers of all sizes, some of them tapped and some not', () => {
    const people = (audience: string) =>
      new Set(records.filter((row) => row.audience === audience).map((row) => row.respondent_id))
        .size;
    expect(people('customer')).toBeGreaterThanOrEqual(24);
    expect(people('staff')).toBeGreaterThanOrEqual(5);
    const sizes = gold.barriers.map(({ voices }) => new Set(voices.map((v) => v.respondent)).size);
    expect(Math.min(...sizes)).toBeLessThanOrEqual(3);
    expect(Math.max(...sizes)).toBeGreaterThanOrEqual(8);
    const answers = records.filter(({ lane }) => lane === 'barriers');
    const tapped = answers.filter(({ obstacle }) => obstacle !== '').length;
    expect(tapped).toBeGreaterThan(20);
    expect(answers.length - tapped).toBeGreaterThan(20);
  });
});

/** Every quote of a gold file, with the lanes it may stand in. */
function quotesOf({ barriers, denials, noise, ideals, moments }: Gold) {
  const asked = ['barriers', 'observations'];
  return [
    ...barriers.flatMap(({ stage, voices, opposite = [] }) => [
      ...voices.map((each) => ({ ...each, stage, lanes: asked })),
      ...opposite.map((each) => ({ ...each, stage, lanes: ['barriers', 'gains'] })),
    ]),
    ...[...denials, ...noise].map((each) => ({ ...each, lanes: asked })),
    ...ideals.map((each) => ({ ...each, lanes: ['ideal'] })),
    ...moments.map((each) => ({ ...each, lanes: ['moments'] })),
  ];
}
