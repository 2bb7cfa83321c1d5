import type { Evidence } from '../../src/domain/journey-map.ts';
import type { AnswerLane } from '../../src/domain/lane.ts';
import { mask } from '../../src/domain/mask.ts';
import type { DraftedCorpus } from './draft-corpus.ts';

/** Words of the gold at their place in a masked answer; `tapped`: with a kind of obstacle beside them. */
export interface Planted {
  respondent: string;
  stage: string;
  quote: string;
  answer: string;
  start: number;
  end: number;
  tapped: boolean;
}

/** A voice of a planted barrier. */
export type Voice = Planted & { barrier: string };

const asked: AnswerLane[] = ['barriers', 'observations'];

/** Finds the gold's words among the answers; throws where they are not there. */
export function findPlanted({ gold, answers, saidBy }: DraftedCorpus) {
  const place = <T extends { respondent: string; stage: string; quote: string }>(
    words: T,
    lanes: AnswerLane[],
  ): T & Planted => {
    const { respondent, stage } = words;
    // A corpus is written as people wrote; a map has it masked.
    const quote = mask(words.quote);
    const holding = answers.filter(
      (answer) =>
        answer.stage === stage &&
        lanes.includes(answer.lane) &&
        saidBy(answer, respondent) &&
        mask(answer.text).includes(quote),
    );
    const answer = holding.find(({ text }) => text === quote) ?? holding[0];
    if (!answer) throw new Error(`${respondent} did not say "${quote}" at ${stage}.`);
    const start = mask(answer.text).indexOf(quote);
    const tapped = answer.obstacle.length > 0;
    return { ...words, answer: answer.id, start, end: start + quote.length, tapped };
  };
  return {
    voices: gold.barriers.flatMap(({ id, stage, voices }) =>
      voices.map((voice): Voice => place({ ...voice, stage, barrier: id }, asked)),
    ),
    opposite: gold.barriers.flatMap(({ stage, opposite = [] }) =>
      opposite.map((each) => place({ ...each, stage }, [...asked, 'gains'])),
    ),
    denials: gold.denials.map((each) => place(each, asked)),
    noise: gold.noise.map((each) => place(each, asked)),
    ideals: gold.ideals.map((each) => place(each, ['ideal'])),
    moments: gold.moments.map((each) => place(each, ['moments'])),
  };
}
export type AllPlanted = ReturnType<typeof findPlanted>;

/** Whether evidence holds any of these words. */
export function cites(evidence: Evidence, { answer, start, end }: Planted): boolean {
  return evidence.answer === answer && evidence.start < end && start < evidence.end;
}
