import { setImmediate } from 'node:timers/promises';
import type { Code, CodeResult, GroupResult, Summariser, Usage } from '../../app/summariser.ts';
import { codeLanes } from '../../domain/lane.ts';
import type { Segment } from '../../domain/segment.ts';
import { groupCodes } from './group-codes.ts';
import { recommendActions } from './recommend-actions.ts';
import { placeAnswer } from './set-aside.ts';

const usage: Usage = { calls: 0, input: 0, output: 0 };

/**
 * The summariser that needs no model: what respondents tapped carries the structure, similarity of words
 * the rest, and only their own sentences appear. Rejects with the signal's reason when cancelled, which it notices
 * between lanes: a lane takes its thread for as long as it needs.
 */
export function createExtractiveSummariser(): Summariser {
  return {
    kind: 'extractive',
    model: null,
    promptVersions: {},

    async code({ signal }, segments) {
      signal.throwIfAborted();
      const result: CodeResult = {
        codes: [],
        setAside: [],
        notSummarised: [],
        unknownIds: 0,
        known: 0,
        usage,
      };
      for (const sentences of byAnswer(segments)) codeInto(result, sentences);
      return result;
    },

    async group({ study, signal }, all, segments) {
      const themes: GroupResult['themes'] = [];
      const ofLanes = codeLanes.flatMap((lane) => {
        const codes = all.filter((code) => code.lane === lane);
        const own =
          study.kind === 'future' && lane === 'ideal' ? byAudience(codes, segments) : [codes];
        return own.flatMap((codes) => (codes.length > 0 ? [{ lane, codes }] : []));
      });
      for (const { lane, codes } of ofLanes) {
        await setImmediate();
        signal.throwIfAborted();
        const cited = codes.flatMap(({ segments: ids }) =>
          ids.flatMap((id) => segments.get(id) ?? []),
        );
        const grouped = groupCodes({ lane, language: study.language, codes, segments: cited });
        themes.push(...grouped.map((theme) => ({ ...theme, lane })));
      }
      return { themes, unknownIds: 0, problems: [], usage };
    },

    async recommend({ study, signal }, themes) {
      signal.throwIfAborted();
      const { language, kind } = study;
      const recommended = recommendActions({ language, kind, themes });
      return { ...recommended, hypotheses: [], unknownIds: 0, problem: null, usage };
    },
  };
}

/** How it should be, as customers say, is one thing; what employees would do about it is another. */
function byAudience(codes: Code[], segments: Map<string, Segment>): Code[][] {
  const isStaff = ({ segments: ids }: Code) =>
    ids.some((id) => segments.get(id)?.audience === 'staff');
  return [codes.filter((code) => !isStaff(code)), codes.filter(isStaff)];
}

function byAnswer(segments: Segment[]): Iterable<Segment[]> {
  const answers = new Map<string, Segment[]>();
  for (const segment of segments) {
    const known = answers.get(segment.answer);
    if (known) known.push(segment);
    else answers.set(segment.answer, [segment]);
  }
  return answers.values();
}

function codeInto({ codes, setAside }: CodeResult, sentences: Segment[]): void {
  const placings = placeAnswer(sentences);
  sentences.forEach(({ id, text }, n) => {
    const placing = placings[n];
    if (!placing) return;
    if ('aside' in placing) setAside.push({ segment: id, reason: placing.aside });
    else codes.push({ segments: [id], lane: placing.lane, label: text });
  });
}
