import { setImmediate } from 'node:timers/promises';
import { Piscina } from 'piscina';
import type {
  Code,
  CodeResult,
  GroupResult,
  Summariser,
  Theme,
  Usage,
} from '../../app/summariser.ts';
import { codeLanes } from '../../domain/lane.ts';
import type { Segment } from '../../domain/segment.ts';
import { type GroupInput, groupCodes } from './group-codes.ts';
import { type RecommendInput, recommendActions } from './recommend-actions.ts';
import { placeAnswer } from './set-aside.ts';

/** Inputs of fewer texts than this are quicker done than handed to a thread. */
const small = 40;
/** Segments coded before others get their turn. */
const turn = 500;

const usage: Usage = { calls: 0, input: 0, output: 0 };

/**
 * The summariser that needs no model: what respondents tapped carries the structure, similarity of words
 * the rest, and only their own sentences appear. Large groups are formed in worker threads, started when
 * first needed; `close` ends them. Rejects with the signal's reason when cancelled.
 */
export function createExtractiveSummariser({
  threads = 1,
}: {
  threads?: number;
} = {}): Summariser & { close(): Promise<void> } {
  let pool: Piscina | null = null;
  const started = () => {
    pool ??= new Piscina({
      filename: new URL('./thread.js', import.meta.url).href,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 5_000,
    });
    return pool;
  };

  const inThread = async <T>(name: string, input: unknown, signal: AbortSignal): Promise<T> => {
    try {
      return await started().run(input, { name, signal });
    } catch (error) {
      signal.throwIfAborted();
      throw error;
    }
  };

  return {
    kind: 'extractive',
    model: null,
    promptVersions: {},

    async code({ signal }, segments) {
      const result: CodeResult = {
        codes: [],
        setAside: [],
        notSummarised: [],
        unknownIds: 0,
        known: 0,
        usage,
      };
      let done = 0;
      for (const sentences of byAnswer(segments)) {
        if (done >= turn) {
          await setImmediate();
          done = 0;
        }
        signal.throwIfAborted();
        codeInto(result, sentences);
        done += sentences.length;
      }
      return result;
    },

    async group({ study, signal }, all, segments) {
      signal.throwIfAborted();
      const themes: GroupResult['themes'] = [];
      const ofLanes = codeLanes.flatMap((lane) => {
        const codes = all.filter((code) => code.lane === lane);
        const own =
          study.kind === 'future' && lane === 'ideal' ? byAudience(codes, segments) : [codes];
        return own.flatMap((codes) => (codes.length > 0 ? [{ lane, codes }] : []));
      });
      for (const { lane, codes } of ofLanes) {
        const cited = codes.flatMap(({ segments: ids }) =>
          ids.flatMap((id) => segments.get(id) ?? []),
        );
        const input: GroupInput = { lane, language: study.language, codes, segments: cited };
        const grouped =
          codes.length < small
            ? groupCodes(input)
            : await inThread<Theme[]>('groupCodes', input, signal);
        themes.push(...grouped.map((theme) => ({ ...theme, lane })));
      }
      return { themes, unknownIds: 0, problems: [], usage };
    },

    async recommend({ study, signal }, themes) {
      signal.throwIfAborted();
      const input: RecommendInput = { language: study.language, kind: study.kind, themes };
      const said = themes.reduce((total, theme) => total + theme.segments.length, 0);
      const recommended =
        said < small
          ? recommendActions(input)
          : await inThread<ReturnType<typeof recommendActions>>('recommendActions', input, signal);
      return { ...recommended, hypotheses: [], unknownIds: 0, problem: null, usage };
    },

    async close() {
      await pool?.destroy();
      pool = null;
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
