import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { AppError } from '../../domain/app-error.ts';
import { type Guide, guideSchema } from '../../domain/guide.ts';
import { fieldName, plainWords } from './guide-problem.ts';
import { type ReadPart, withParts } from './parts.ts';

/** The guides a study may be made from, by id. */
export interface GuideLibrary {
  get(template: string): Guide | undefined;
  list(): Guide[];
}

/** Builds a {@link GuideLibrary}; `load` reads the guides, and is called when they are asked for first. */
export function createGuideLibrary(load: () => Guide[]): GuideLibrary {
  let guides: Guide[] | undefined;
  const list = () => {
    guides ??= load();
    return guides;
  };
  return { get: (template) => list().find(({ id }) => id === template), list };
}

/**
 * Reads every `*.yaml` of a folder (its URL ends with a slash), by name, with what they use of its `parts/`. Throws
 * an {@link AppError} `guides` that has a line "file: field: problem" for everything that is wrong in any of them.
 */
export function loadGuides(folder: URL): Guide[] {
  const names = yamlFiles(folder);
  const readPart = partReader(folder);
  const read = names.map((name) => ({ name, ...readGuide(folder, name, readPart) }));
  // What is wrong in a part is wrong in every guide that uses it.
  const problems = [...new Set(read.flatMap((each) => each.problems))];
  const guides = read.flatMap(({ name, guide }) => (guide ? [{ name, guide }] : []));
  guides.forEach(({ name, guide }, n) => {
    const first = guides.find((other) => other.guide.id === guide.id);
    if (first && guides.indexOf(first) < n)
      problems.push(`${shown(folder, name)}: id: "${guide.id}" is the id of ${first.name} too`);
  });
  if (names.length === 0) problems.push(`${shown(folder, '')}: there is no guide (*.yaml) in it`);
  if (problems.length > 0) throw new AppError('guides', problems.join('\n'));
  return guides.map(({ guide }) => guide);
}

function yamlFiles(folder: URL): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith('.yaml'))
      .sort();
  } catch (cause) {
    throw new AppError('guides', `${shown(folder, '')}: the folder cannot be read`, { cause });
  }
}

function readGuide(
  folder: URL,
  name: string,
  readPart: ReadPart,
): { guide?: Guide; problems: string[] } {
  const yaml = readYaml(fileIn(folder, name));
  if ('problems' in yaml)
    return { problems: yaml.problems.map((problem) => `${shown(folder, name)}: ${problem}`) };
  const whole = withParts(yaml.content, readPart);
  const told = (path: PropertyKey[], message: string) => {
    const { part, path: field } = whole.origin(path);
    const file = shown(folder, part === null ? name : partFile(part));
    return [file, fieldName(field), message].filter(Boolean).join(': ');
  };
  if (whole.problems.length > 0)
    return {
      problems: whole.problems.map(({ path, message }) =>
        [shown(folder, name), fieldName(path), message].join(': '),
      ),
    };
  const parsed = guideSchema.safeParse(whole.content, { error: plainWords });
  if (parsed.success) return { guide: parsed.data, problems: [] };
  return { problems: parsed.error.issues.map(({ path, message }) => told(path, message)) };
}

function readYaml(file: URL): { content: unknown } | { problems: string[] } {
  const document = parseDocument(readFileSync(file, 'utf8'));
  if (document.errors.length > 0)
    return { problems: document.errors.map((error) => firstLine(error.message)) };
  try {
    return { content: document.toJS() };
  } catch (error) {
    // A text without quotes that begins with * is taken for a reference, which shows only here.
    return { problems: [firstLine(error instanceof Error ? error.message : String(error))] };
  }
}

function partReader(folder: URL): ReadPart {
  const known = new Map<string, ReturnType<ReadPart>>();
  const read: ReadPart = (part) => {
    const file = fileIn(folder, partFile(part));
    if (!/^[a-z0-9-]+$/.test(part) || !existsSync(file)) return `there is no ${partFile(part)}`;
    const yaml = readYaml(file);
    if ('problems' in yaml) return `${partFile(part)} cannot be read: ${yaml.problems.join('; ')}`;
    return Array.isArray(yaml.content) ? yaml.content : `${partFile(part)} must be a list`;
  };
  return (part) => {
    const found = known.get(part) ?? read(part);
    known.set(part, found);
    return found;
  };
}

function partFile(part: string): string {
  return `parts/${part}.yaml`;
}

function fileIn(folder: URL, name: string): URL {
  return new URL(name.split('/').map(encodeURIComponent).join('/'), folder);
}

/** "… at line 3, column 5:" and what follows is a drawing of the place. */
function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/:$/, '');
}

/** The path as somebody standing in the project would write it. */
function shown(folder: URL, name: string): string {
  const file = fileURLToPath(fileIn(folder, name));
  const near = relative('', file);
  return near.startsWith('..') ? file : near;
}
