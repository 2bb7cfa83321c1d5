import type { Evidence } from '../../src/domain/journey-map.ts';
import { mask } from '../../src/domain/mask.ts';
import type { DraftedCorpus } from './draft-corpus.ts';
import { share } from './share.ts';

/**
 * Verifies a map by itself, whatever the product has checked: each quote is the very span of the masked text
 * of an answer of that stage, and each number is that of the people quoted.
 */
export function judgeEvidence({ map, answers }: DraftedCorpus) {
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const isTrue = (stage: string) => (evidence: Evidence) => {
    const answer = byId.get(evidence.answer);
    const { start, end, quote, audience } = evidence;
    return (
      answer?.stage === stage &&
      answer.audience === audience &&
      quote !== '' &&
      mask(answer.text).slice(start, end) === quote
    );
  };
  const peopleOf = (evidence: Evidence[], audience: string) =>
    new Set(evidence.flatMap((e) => (e.audience === audience ? byId.get(e.answer)?.person : [])))
      .size;
  const statements = map.stages.flatMap(({ id, lanes, dropOff }) =>
    [...Object.values(lanes).flat(), ...dropOff.reasons].map((each) => ({ ...each, stage: id })),
  );
  const quoted = [
    ...map.stages.flatMap(({ id, emotion }) => emotion.words.map((w) => ({ ...w, stage: id }))),
    ...map.recommendations,
  ];
  return {
    verified: share(
      statements,
      ({ stage, evidence }) => evidence.length > 0 && evidence.every(isTrue(stage)),
    ),
    /** Quotes that nobody said there, and statements whose numbers are not those of their evidence. */
    violations: [
      ...[...statements, ...quoted].flatMap(({ stage, evidence }) =>
        evidence
          .filter((each) => !isTrue(stage)(each))
          .map(({ quote }) => `foreign quote at ${stage}: ${quote}`),
      ),
      ...statements
        .filter(
          ({ respondents, evidence }) =>
            respondents.customers !== peopleOf(evidence, 'customer') ||
            respondents.staff !== peopleOf(evidence, 'staff'),
        )
        .map(({ stage, text }) => `wrong count at ${stage}: ${text}`),
    ],
  };
}
