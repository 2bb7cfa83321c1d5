import type { NoStart } from './app/start-from.ts';
import type { Core, Stores } from './composition.ts';
import { AppError } from './domain/app-error.ts';
import type { Guide } from './domain/guide.ts';
import type { Language } from './domain/language.ts';
import type { Study } from './domain/study.ts';
import type { Said } from './operator.ts';

/** A study as it is asked for: without a template the first of the kind, without a kind that of the template. */
export interface NewStudyWish {
  title: string;
  goal: string;
  template?: string;
  kind?: Study['kind'];
  language: Language;
  from?: string;
}

const usualKind = 'current';

/** The operator's commands that set studies up and list them. */
export function createStudyCommands({ core, stores }: { core: Core; stores: Stores }) {
  return {
    async createStudy({ kind, template, ...wish }: NewStudyWish): Promise<Said> {
      for (const [name, longest] of [
        ['title', 120],
        ['goal', 400],
      ] as const)
        if (wish[name].trim().length === 0 || wish[name].trim().length > longest)
          throw new AppError('study', `--${name} must have 1 to ${longest} characters.`);
      const { id } = chosen(core.guides.list(), kind, template);
      const study = await core.designing.create({ ...wish, template: id });
      if (typeof study === 'string') throw new AppError('study', reasons[study](wish.from ?? ''));
      return {
        value: { id: study.id },
        text: `Study ${study.id}: ${study.title} (${study.kind}, ${study.template})`,
      };
    },

    async listStudies(): Promise<Said> {
      const studies = await stores.studies.list();
      const value = studies.map(
        ({ id, title, goal, kind, template, language, createdAt, startsFrom = null }) => ({
          ...{ id, title, goal, kind, template, language, createdAt, startsFrom },
        }),
      );
      const lines = value.map(
        (each) =>
          `${each.id}  ${each.language}  ${each.kind}  ${each.template}  ${each.title}${startLine(each)}`,
      );
      return { value, text: lines.join('\n') || 'There is no study yet.' };
    },
  };
}

function startLine({ startsFrom }: { startsFrom: NonNullable<Study['startsFrom']> | null }) {
  return startsFrom ? `  (starts from ${startsFrom.study}, version ${startsFrom.version})` : '';
}

/** The guide that is meant; rejects with what there is to choose from. */
function chosen(guides: Guide[], kind: Guide['kind'] | undefined, template?: string): Guide {
  const ofKind = guides.filter((guide) => guide.kind === (kind ?? usualKind));
  if (template === undefined) {
    const first = ofKind.find(({ id }) => id === 'classic') ?? ofKind[0];
    if (first) return first;
    throw new AppError(
      'no-template',
      `There is no template for a map of kind "${kind}". ${all(guides)}`,
    );
  }
  const guide = guides.find(({ id }) => id === template);
  if (!guide)
    throw new AppError('no-template', `There is no template "${template}". ${all(guides)}`);
  if (kind === undefined || guide.kind === kind) return guide;
  throw new AppError(
    'no-template',
    `The template "${template}" is for a map of kind "${guide.kind}", not of kind "${kind}". Say --kind ${guide.kind}, or take one of: ${namesOf(ofKind) || 'none'}.`,
  );
}

function all(guides: Guide[]): string {
  return `Templates: ${guides.map(({ id, kind }) => `${id} (${kind})`).join(', ')}.`;
}

function namesOf(guides: Guide[]): string {
  return guides.map(({ id }) => id).join(', ');
}

const reasons: Record<NoStart | 'no-such-template', (from: string) => string> = {
  'no-such-template': () => 'This template is gone.',
  'not-a-future': () => '--from is for maps of the future only: add --kind future.',
  'no-such-start': (from) => `There is no study "${from}" to start from. See: study list.`,
  'start-not-current': (from) =>
    `Study "${from}" is no map of the current state: a future starts from how it is today.`,
  'start-without-map': (from) =>
    `Study "${from}" has no map yet. Draft it first: draft ${from} --out out.`,
};
