import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Api } from 'grammy';
import { answersCsv } from './adapters/csv/answers-csv.ts';
import { parseCsv } from './adapters/csv/parse-csv.ts';
import { invitationLink } from './adapters/telegram/invitation-link.ts';
import type { MapFormat } from './app/ports.ts';
import {
  createCore,
  createLog,
  createStores,
  openRedis,
  type SummariserChoice,
} from './composition.ts';
import type { Config } from './config.ts';
import { AppError } from './domain/app-error.ts';
import type { Language } from './domain/language.ts';
import type { Role, Study } from './domain/study.ts';

/** What a command answers: a value for programs and a text for people. */
export interface Said {
  value: unknown;
  text: string;
}

/** The operator's commands. What cannot be done rejects with an AppError whose message says what to do. */
export type Operator = Awaited<ReturnType<typeof openOperator>>;

/** Opens the store beside a running bot, or without one, and offers the operator's commands on it. */
export async function openOperator(config: Config, choice: SummariserChoice) {
  if (choice === 'llm' && !config.model)
    throw new AppError(
      'no-model',
      'There is no model to ask: set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.',
    );
  const log = createLog(config);
  const store = await openRedis(config, log);
  const stores = createStores(store.redis);
  const core = createCore(config, stores, log, choice);

  async function studyOf(id: string): Promise<Study> {
    const study = await stores.studies.get(id);
    if (!study) throw new AppError('no-study', `There is no study "${id}". See: study list.`);
    return study;
  }

  return {
    async createStudy(wish: {
      title: string;
      goal: string;
      template: string;
      kind: string;
      language: Language;
    }): Promise<Said> {
      const templates = core.guides.list();
      const guide = templates.find(({ id }) => id === wish.template);
      if (!guide || guide.kind !== wish.kind) {
        const known = templates.map(({ id, kind }) => `${id} (${kind})`).join(', ');
        throw new AppError(
          'no-template',
          `There is no template "${wish.template}" for a map of kind "${wish.kind}". Templates: ${known}.`,
        );
      }
      const study = await core.designing.create(wish);
      if (study === 'no-such-template') throw new AppError('no-template', 'No such template.');
      return { value: { id: study.id }, text: `Study ${study.id}: ${study.title}` };
    },

    async listStudies(): Promise<Said> {
      const studies = await stores.studies.list();
      const value = studies.map(({ id, title, goal, kind, template, language, createdAt }) => ({
        id,
        title,
        goal,
        kind,
        template,
        language,
        createdAt,
      }));
      const lines = value.map(
        (each) => `${each.id}  ${each.language}  ${each.template}  ${each.title}`,
      );
      return { value, text: lines.join('\n') || 'There is no study yet.' };
    },

    async importAnswers(id: string, file: string, dryRun: boolean): Promise<Said> {
      await studyOf(id);
      const parsed = parseCsv(await readInput(file));
      if (parsed.kind !== 'rows') throw new AppError('csv', `${file}: ${parsed.reason}`);
      const { rows, header } = parsed;
      const outcome = await core.importAnswers(id, rows, { dryRun, header });
      if (outcome.kind === 'no-such-study') throw new AppError('no-study', `No study "${id}".`);
      if (outcome.kind === 'wrong-header')
        throw new AppError(
          'csv',
          `${file}: the header lacks ${outcome.missing.join(', ')}. Its first line must name the columns.`,
        );
      const { read, stored, refused } = outcome;
      const lines = refused.map(({ line, reason }) => `  line ${line}: ${reason}`);
      const summary = `${read} rows read, ${stored} stored, ${refused.length} refused${dryRun ? ' (dry run: nothing was stored)' : ''}.`;
      return { value: { read, stored, refused }, text: [summary, ...lines].join('\n') };
    },

    async draft(
      id: string,
      { out, formats }: { out: string; formats: MapFormat[] },
    ): Promise<Said> {
      const study = await studyOf(id);
      // Before any work: a folder that cannot be written should cost nothing.
      await writable(() => mkdir(out, { recursive: true }), out);
      const drafted = await core.draftMap(study, core.env.id(), {
        signal: AbortSignal.timeout(3_600_000),
        onProgress: ({ done, of, stage }) => {
          if (stage !== null && process.stderr.isTTY)
            process.stderr.write(`${done + 1}/${of} ${stage}\n`);
        },
      });
      if (drafted.kind === 'no-answers')
        throw new AppError('no-answers', `There are no answers in "${study.title}" yet.`);
      const { map, usage, setAside, problems, modelUnavailable } = drafted;
      const files: string[] = [];
      for (const [format, bytes] of await core.renderer.render(map, formats)) {
        const path = join(out, `map.${format}`);
        await writable(() => writeFile(path, bytes), path);
        files.push(path);
      }
      if (modelUnavailable)
        process.stderr.write('The model gave no answer; grouped without a language model.\n');
      const statements = map.stages.flatMap((stage) => Object.values(stage.lanes).flat()).length;
      const value = {
        files,
        version: map.version,
        summariser: map.summariser.kind,
        counts: {
          customers: map.sample.customers,
          staff: map.sample.staff,
          answers: map.sample.answers,
          statements,
          recommendations: map.recommendations.length,
          setAside,
          notCovered: map.notCovered.reduce((sum, { answers }) => sum + answers, 0),
          dropped: map.dropped,
        },
        tokens: usage,
        problems,
      };
      const text = `Version ${map.version}, from ${map.sample.answers} answers: ${statements} statements, ${map.recommendations.length} recommendations.\n${files.join('\n')}`;
      return { value, text };
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

    async invite(id: string, role: Role): Promise<Said> {
      await studyOf(id);
      const invitation = await core.designing.invite(id, role);
      if (invitation === 'no-such-study') throw new AppError('no-study', `No study "${id}".`);
      const username = (await stores.facts.username()) ?? (await askUsername(config));
      const { token } = invitation;
      const link = username && invitationLink(username, token);
      return {
        value: { token, link },
        text:
          link ?? `${token}\nStart the bot once, so that its name is known, to get a whole link.`,
      };
    },

    async forget(id: string, person: string): Promise<Said> {
      await studyOf(id);
      const outcome = await core.forgetting.forgetByPseudonym(id, person);
      if (outcome.kind === 'unknown')
        throw new AppError('no-person', `There is nobody "${person}" in this study.`);
      return {
        value: { answers: outcome.answers },
        text: `${person} is forgotten; ${outcome.answers} answers were deleted.`,
      };
    },

    async close() {
      await core.close();
      await store.close();
    },
  };
}

async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new AppError('input', `${file} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

async function writable(write: () => Promise<unknown>, path: string): Promise<void> {
  try {
    await write();
  } catch (cause) {
    throw new AppError('output', `${path} cannot be written: ${reasonOf(cause)}.`, { cause });
  }
}

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a file is in its place',
  EISDIR: 'it is a folder',
};

function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return reasons[code] ?? (code || 'unknown reason');
}

/** The bot's name from Telegram, when there is a token and Telegram answers in time. */
async function askUsername({ token, apiRoot }: Config): Promise<string | null> {
  if (!token) return null;
  try {
    const api = new Api(token, { timeoutSeconds: 5, ...(apiRoot ? { apiRoot } : {}) });
    return (await api.getMe()).username;
  } catch {
    return null;
  }
}
