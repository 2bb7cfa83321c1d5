import {
  createLlmSummariser,
  type LlmSummariserOptions,
} from '../../../src/adapters/llm/create-llm-summariser.ts';
import { loadPrompts } from '../../../src/adapters/llm/prompt-library.ts';
import type { Code, SummariserContext, ThemeSummary } from '../../../src/app/summariser.ts';
import type { CodeLane } from '../../../src/domain/lane.ts';
import type { Segment } from '../../../src/domain/segment.ts';
import { studySchema } from '../../../src/domain/study.ts';

/** The prompts as they ship. */
export const promptFolder = new URL('../../../prompts/', import.meta.url);

/** The key used by tests, to be found in no log. */
export const apiKey = 'sk-secret-of-the-test';

/** A summariser that does not wait long for anything. */
export function summariserAt(url: string, options: Partial<LlmSummariserOptions> = {}) {
  return createLlmSummariser({
    baseUrl: url,
    apiKey,
    model: 'scripted',
    prompts: loadPrompts(promptFolder),
    retryDelayMs: 1,
    ...options,
  });
}

/** A context of a study in English. */
export function contextOf(signal = new AbortController().signal): SummariserContext {
  return {
    study: studySchema.parse({
      id: 's1',
      title: 'Weld testing',
      goal: 'Find what gets in the way',
      focus: '',
      kind: 'current',
      template: 'classic',
      language: 'en',
      guide: 'g1',
      createdAt: '2026-01-01T00:00:00Z',
    }),
    stage: { id: 'decision', name: 'Decision' },
    metrics: [],
    signal,
  };
}

/** A segment as the only sentence of its answer. */
export function segmentOf(n: number, text: string, lane: CodeLane = 'barriers'): Segment {
  return {
    id: `a${n}/0`,
    answer: `a${n}`,
    person: `p${n}`,
    audience: 'customer',
    stage: 'decision',
    lane,
    language: 'en',
    text,
    start: 0,
    end: text.length,
    severity: null,
    obstacle: [],
  };
}

/** Segments that say one thing each. */
export function segmentsOf(count: number): Segment[] {
  return Array.from({ length: count }, (_, n) =>
    segmentOf(n, `Waited ${words[n % words.length]} for the call back, case ${n}.`),
  );
}

const words = ['long', 'in vain', 'for days', 'and waited', 'without news'];

/** A code with its id. */
export function codeOf(n: number, label: string, segments: string[] = []): Code {
  return { id: `c${n}`, segments, lane: 'barriers', label };
}

/** A theme as recommendations see it. */
export function themeOf(id: string, title: string, lane: CodeLane = 'barriers'): ThemeSummary {
  const segments = [segmentOf(1, `${title}, sadly`)];
  return { id, lane, title, customers: 3, staff: 1, asked: 9, severity: 4.2, segments };
}

/** Where each segment of a coding ended; a segment in several codes counts once there. */
export function accountOf(result: {
  codes: { segments: string[] }[];
  setAside: { segment: string }[];
  notSummarised: { segments: string[] }[];
}): string[] {
  return [
    ...new Set(result.codes.flatMap(({ segments }) => segments)),
    ...result.setAside.map(({ segment }) => segment),
    ...result.notSummarised.flatMap(({ segments }) => segments),
  ].sort();
}
