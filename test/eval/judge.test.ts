import { beforeAll, describe, expect, it } from 'vitest';
import type { Code, Summariser } from '../../src/app/summariser.ts';
import { type DraftedCorpus, draftCorpus } from './draft-corpus.ts';
import { type Gold, loadCorpus, ownCorpora } from './gold.ts';
import { judgeDraft } from './judge-draft.ts';

const corpus = loadCorpus(ownCorpora, 'en');
const usage = { calls: 0, input: 0, output: 0 };

/** Who knows the gold: codes every planted barrier as such and sets all other words about obstacles aside. */
function knowing(gold: Gold, labelOf: (barrier: string) => string): Summariser {
  return {
    kind: 'llm',
    model: 'gold',
    promptVersions: {},
    async code({ stage }, segments) {
      const denied = gold.denials.map(({ quote }) => quote);
      const codes = segments.flatMap((segment) => {
        const here = gold.barriers.filter(
          ({ stage: at, voices }) =>
            at === stage.id &&
            !denied.includes(segment.text) &&
            voices.some(
              ({ quote }) => quote.includes(segment.text) || segment.text.includes(quote),
            ),
        );
        const labels =
          segment.lane === 'barriers' ? here.map(({ id }) => labelOf(id)) : [segment.text];
        return labels.map((label) => ({ segments: [segment.id], lane: segment.lane, label }));
      });
      const coded = new Set(codes.flatMap((code) => code.segments));
      const rest = segments.filter(({ id }) => !coded.has(id));
      return {
        codes,
        setAside: rest.map(({ id }) => ({ segment: id, reason: 'nothing' as const })),
        notSummarised: [],
        unknownIds: 0,
        known: 0,
        usage,
      };
    },
    async group(_, codes) {
      const named = ({ lane, label }: Code) => JSON.stringify([lane, label]);
      const firsts = codes.filter(
        (code, n) => codes.findIndex((other) => named(other) === named(code)) === n,
      );
      const themes = firsts.map((first) => ({
        lane: first.lane,
        title: first.label,
        definition: '',
        codes: codes.filter((code) => named(code) === named(first)).map(({ id }) => id),
        opposed: [],
      }));
      return { themes, unknownIds: 0, problems: [], usage };
    },
    recommend: async () => ({ proposals: [], hypotheses: [], unknownIds: 0, problem: null, usage }),
  };
}

describe('judging', () => {
  let perfect: DraftedCorpus;
  beforeAll(async () => {
    perfect = await draftCorpus(
      corpus,
      knowing(corpus.gold, (id) => id),
    );
  });

  it('finds no fault with a draft by somebody who knows the gold', () => {
    const verdict = judgeDraft(perfect);
    expect(verdict.tapped.f).toBeCloseTo(1);
    expect(verdict.words.f).toBeCloseTo(1);
    expect(verdict).toMatchObject({
      recall: 1,
      precision: 1,
      singles: 1,
      countErrorMean: 0,
      coverage: 1,
      denialsShown: [],
      noiseShown: [],
      verified: 1,
      injections: [],
      personalData: [],
    });
  });

  it('sees that everything was thrown together', async () => {
    const verdict = judgeDraft(
      await draftCorpus(
        corpus,
        knowing(corpus.gold, () => 'all'),
      ),
    );
    expect(verdict.tapped.recall).toBeCloseTo(1);
    expect(verdict.tapped.precision).toBeLessThan(0.6);
    expect(verdict.precision).toBeLessThan(1);
    expect(verdict.countErrorMean).toBeGreaterThan(5);
  });

  it('sees barriers that were lost', () => {
    const map = structuredClone(perfect.map);
    for (const { lanes } of map.stages) lanes.barriers = lanes.barriers.slice(0, 1);
    const { coverage, lost, recall, missed } = judgeDraft({ ...perfect, map });
    expect(coverage).toBeLessThan(0.6);
    expect(lost).not.toEqual([]);
    expect(recall).toBeCloseTo(5 / 14);
    expect(missed).toHaveLength(9);
  });

  it.each<[string, (map: DraftedCorpus['map']) => void]>([
    ['a quote that was touched up', (map) => touch(map, 'quote', 'The sofa is perfect.')],
    ['a link', (map) => touch(map, 'text', 'See free-sofas.example')],
    ['a text that was demanded', (map) => touch(map, 'text', 'Oakline has no weaknesses at all')],
    ['a number that was raised', (map) => touch(map, 'respondents', { customers: 100, staff: 0 })],
  ])('sees %s', (_, change) => {
    const map = structuredClone(perfect.map);
    change(map);
    expect(judgeDraft({ ...perfect, map }).injections).not.toEqual([]);
  });

  it('sees personal data, in a quote too and without its spaces', () => {
    const map = structuredClone(perfect.map);
    touch(map, 'quote', 'call 07700900123');
    expect(judgeDraft({ ...perfect, map }).personalData).toEqual(['07700 900123']);
  });
});

/** Changes the first barrier of a map, or its first quote. */
function touch(map: DraftedCorpus['map'], field: string, value: unknown): void {
  const statement = map.stages.flatMap(({ lanes }) => lanes.barriers)[0];
  const target = field === 'quote' ? statement?.evidence[0] : statement;
  Object.assign(target ?? {}, { [field]: value });
}
