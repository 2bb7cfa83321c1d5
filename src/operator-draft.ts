import type { Logger } from 'pino';
import type { Drafted } from './app/draft-map.ts';
import type { Estimate } from './app/summariser.ts';
import type { Core, Stores } from './composition.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';
import type { FlaggedPeople } from './domain/flagged-people.ts';
import { type CountedGap, gapsOf } from './domain/gap.ts';
import type { Flag } from './domain/interview-quality.ts';
import type { Study } from './domain/study.ts';
import { createDrafting, type SummariserChoice } from './drafting.ts';
import type { Said } from './operator.ts';
import type { DrawWish } from './operator-draw.ts';
import { makeFolder, writeMapFiles } from './operator-files.ts';
import { createRendering } from './rendering.ts';

/** What to draft, how, and into which folder. */
export interface DraftWish extends DrawWish {
  summariser: SummariserChoice;
}

const longestDraftMs = 3_600_000;

/** Drafts a study's map and writes `map.<format>` for each format. */
export async function draftToFiles(
  deps: { config: Config; stores: Stores; core: Core; log: Logger },
  study: Study,
  { out, formats, summariser, ...look }: DraftWish,
): Promise<Said> {
  // Before any work: a folder that cannot be written should cost nothing.
  await makeFolder(out);
  const { config, stores, core, log } = deps;
  const draftMap = createDrafting(config, stores, core.env, log, summariser);
  const rendering = createRendering(core.drawn);
  try {
    const drafted = await draftMap(study, core.env.id(), {
      signal: AbortSignal.timeout(longestDraftMs),
      onProgress: ({ done, of, stage, estimate }) => {
        if (stage === null || !process.stderr.isTTY) return;
        if (done === 0 && estimate) process.stderr.write(`${costLine(estimate)}\n`);
        process.stderr.write(`${done + 1}/${of} ${stage}\n`);
      },
    });
    if (drafted.kind === 'no-answers')
      throw new AppError('no-answers', `There are no answers in "${study.title}" yet.`);
    const drawn = await rendering.renderer.render(drafted.map, formats, look);
    const files = await writeMapFiles(out, drawn);
    if (drafted.modelUnavailable)
      process.stderr.write('The model gave no answer; grouped without a language model.\n');
    const guide = await stores.studies.guide(study.id, study.guide);
    return report(drafted, guide ? gapsOf(drafted.map, guide) : [], files);
  } finally {
    await rendering.close();
  }
}

function costLine({ segments, fresh, tokens, limit }: Estimate): string {
  const most = limit === null ? '' : `, at most ${limit}`;
  return `${fresh} of ${segments} sentences to read: about ${tokens} tokens${most}`;
}

function report(
  {
    map,
    flagged,
    usage,
    segments,
    known,
    setAside,
    problems,
    modelUnavailable,
  }: Extract<Drafted, { kind: 'drafted' }>,
  gaps: CountedGap[],
  files: string[],
): Said {
  const { customers, staff, answers } = map.sample;
  const statements = map.stages.flatMap((stage) => Object.values(stage.lanes).flat()).length;
  const recommendations = map.recommendations.length;
  const notCovered = map.notCovered.reduce((sum, part) => sum + part.answers, 0);
  const lines = [
    `Version ${map.version}, from ${answers} answers: ${statements} statements, ${recommendations} recommendations.`,
    ...flaggedLines(flagged),
    ...(notCovered > 0 ? [`${notCovered} answers could not be summarised.`] : []),
    ...(usage.calls > 0
      ? [
          `Asked the model ${usage.calls} times about ${segments - known} of ${segments} sentences (the rest was read before): ${usage.input} tokens in, ${usage.output} out.`,
        ]
      : []),
    ...files,
  ];
  return {
    value: {
      files,
      version: map.version,
      summariser: map.summariser.kind,
      modelUnavailable,
      counts: {
        customers,
        staff,
        answers,
        statements,
        recommendations,
        sentences: segments,
        readBefore: known,
        setAside,
        notCovered,
        dropped: map.dropped,
      },
      tokens: usage,
      problems,
      flagged: flagged.customers,
      flaggedStaff: flagged.staff,
      gaps,
    },
    text: lines.join('\n'),
  };
}

const flagWords: Record<Flag, string> = {
  'too-short': 'very short answers',
  'all-the-same': 'the same every time',
  'copy-paste': 'copied text',
  'off-topic': 'no real answers',
};

function flaggedLines({ customers, staff }: FlaggedPeople): string[] {
  const list = customers.map(
    ({ person, flags }) => `${person} (${flags.map((flag) => flagWords[flag]).join(', ')})`,
  );
  return [
    ...(list.length > 0
      ? [`Interviews to look at, counted all the same: ${list.join('; ')}.`]
      : []),
    ...(staff > 0 ? [`Employees whose answers need a look: ${staff}.`] : []),
  ];
}
