import { answersCsv } from './adapters/csv/answers-csv.ts';
import { parseCsv } from './adapters/csv/parse-csv.ts';
import type { Refused } from './app/importing/reason.ts';
import { sayFileReason, sayReasons } from './app/importing/say-reasons.ts';
import { createCore, createStores } from './composition.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';
import type { Study } from './domain/study.ts';
import { createLog } from './log.ts';
import { openRedis } from './open-redis.ts';
import type { DraftWish } from './operator-draft.ts';
import { readInput } from './operator-files.ts';
import { createInviteCommands } from './operator-invite.ts';
import { createSettingsCommands } from './operator-settings.ts';
import { createStudyCommands } from './operator-studies.ts';

/** What a command answers: a value for programs and a text for people. */
export interface Said {
  value: unknown;
  text: string;
}

/** The operator's commands. What cannot be done rejects with an AppError whose message says what to do. */
export type Operator = Awaited<ReturnType<typeof openOperator>>;

/** Opens the store beside a running bot, or without one, and offers the operator's commands on it. */
export async function openOperator(config: Config) {
  const log = createLog(config);
  const store = await openRedis(config, log);
  const stores = createStores(store.redis);
  const core = await orClose(store, () => createCore(config, stores));

  async function studyOf(id: string): Promise<Study> {
    const study = await stores.studies.get(id);
    if (!study) throw new AppError('no-study', `There is no study "${id}". See: study list.`);
    return study;
  }

  async function readCsv(file: string) {
    const parsed = parseCsv(await readInput(file));
    if (parsed.kind === 'rows') return parsed;
    throw new AppError('csv', `${file}: ${sayFileReason(core.texts, 'en', parsed.reason)}`);
  }

  const inWords = (refused: Refused[]) =>
    refused.map(({ line, reasons }) => ({ line, reason: sayReasons(core.texts, 'en', reasons) }));

  return {
    ...createStudyCommands({ core, stores }),
    ...createSettingsCommands({ core, stores, studyOf }),
    ...createInviteCommands({ config, core, stores, studyOf }),

    async importAnswers(id: string, file: string, dryRun: boolean): Promise<Said> {
      await studyOf(id);
      const { rows, header } = await readCsv(file);
      const outcome = await core.importAnswers(id, rows, { dryRun, header });
      if (outcome.kind !== 'imported') return notImported(id, file, outcome);
      const { read, stored } = outcome;
      const refused = inWords(outcome.refused);
      const fine = read - refused.length;
      const known = fine > stored ? ` (${fine - stored} were there already)` : '';
      const counts = dryRun
        ? `${read} rows read, ${fine} can be stored`
        : `${read} rows read, ${stored} stored${known}`;
      return { value: { read, stored, refused }, text: importText(counts, refused, dryRun) };
    },

    async importMetrics(id: string, file: string, dryRun: boolean): Promise<Said> {
      await studyOf(id);
      const outcome = await core.importMetrics(id, await readCsv(file), { dryRun });
      if (outcome.kind !== 'imported') return notImported(id, file, outcome);
      const { kind: _, refused: _reasons, ...found } = outcome;
      const refused = inWords(outcome.refused);
      const { read, stored, replaced } = dryRun ? { ...found, stored: 0, replaced: 0 } : found;
      const counts = dryRun
        ? `${read} rows read, ${found.stored} new, ${found.replaced} with another value`
        : `${read} rows read, ${stored} stored, ${replaced} replaced`;
      return {
        value: { read, stored, replaced, refused },
        text: importText(counts, refused, dryRun),
      };
    },

    async draft(id: string, wish: DraftWish): Promise<Said> {
      if (wish.summariser === 'llm' && !config.model)
        throw new AppError(
          'no-model',
          'There is no model to ask: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.',
        );
      const study = await studyOf(id);
      // What drafts takes longer to load than all the rest: the other commands go without.
      const { draftToFiles } = await import('./operator-draft.ts');
      return draftToFiles({ config, stores, core, log }, study, wish);
    },

    async exportAnswers(id: string, format: 'csv' | 'json'): Promise<Said> {
      const study = await studyOf(id);
      const records = await core.exportAnswers(study);
      if (format === 'csv') {
        const csv = answersCsv(records);
        return { value: csv, text: csv.replace(/\r?\n$/, '') };
      }
      return { value: records, text: JSON.stringify(records, null, 2) };
    },

    async forget(id: string, person: string): Promise<Said> {
      await studyOf(id);
      const outcome = await core.forgetting.forgetByPseudonym(id, person);
      if (outcome.kind === 'unknown')
        throw new AppError('no-person', `There is nobody "${person}" in this study.`);
      if (outcome.kind === 'ambiguous')
        throw new AppError(
          'ambiguous-person',
          `"${person}" is the pseudonym of one person and the respondent_id of another. Say which: pseudonym:${person} or respondent:${person}.`,
        );
      return {
        value: { answers: outcome.answers },
        text: `${person} is forgotten; ${outcome.answers} answers were deleted.`,
      };
    },

    close: store.close,
  };
}

function notImported(
  id: string,
  file: string,
  outcome: { kind: 'no-such-study' } | { kind: 'wrong-header'; missing: string[] },
): never {
  if (outcome.kind === 'no-such-study') throw new AppError('no-study', `No study "${id}".`);
  throw new AppError(
    'csv',
    `${file}: the header lacks ${outcome.missing.join(', ')}. Its first line must name the columns.`,
  );
}

function importText(
  counts: string,
  refused: { line: number; reason: string }[],
  dryRun: boolean,
): string {
  const lines = refused.map(({ line, reason }) => `  line ${line}: ${reason}`);
  const note = dryRun ? ' (dry run: nothing was stored)' : '';
  return [`${counts}, ${refused.length} refused${note}.`, ...lines].join('\n');
}

/** What the store was opened for; where that fails, the open store would keep the process from ending. */
async function orClose<T>(store: { close(): Promise<void> }, make: () => T): Promise<T> {
  try {
    return make();
  } catch (error) {
    await store.close();
    throw error;
  }
}
