import type { Guide, Question, Stage } from '../../domain/guide.ts';
import { closestLanguage, type Language } from '../../domain/language.ts';
import { fold, type Option } from '../../domain/options.ts';

/** Finds what a guide knows under the words that a row uses: ids, or names in any language. */
export interface GuideWords {
  stage(said: string): Stage | undefined;
  /** The stages as a reason names them. */
  stages: string;
  /** Ids of obstacles; what the guide does not know stays as it was said. */
  obstacles(cell: string): string[];
  /** Ids of touchpoints or people's own words, and a text in which each of them can be found. */
  touchpoints(stage: Stage | null, text: string, tag: string): { choices: string[]; text: string };
  /** Ids of options of a question; what it does not offer stays as it was said. */
  options(question: Question | null, text: string): string[];
}

/** Builds {@link GuideWords}. `language` is the study's. */
export function createGuideWords(guide: Guide, language: Language): GuideWords {
  const stages = guide.stages.map((stage) => ({ id: stage.id, label: stage.name, stage }));
  return {
    stage: (said) => exact(stages, said)?.stage,
    stages: guide.stages.map(({ id, name }) => `${id} (${name[language]})`).join(', '),
    obstacles(cell) {
      const kinds = split(cell).map((said) => tolerant(guide.obstacles, said)?.id ?? said);
      return [...new Set(kinds)];
    },
    touchpoints(stage, text, tag) {
      const offered = stage?.touchpoints ?? [];
      const said = split(text).flatMap((part) => listed(offered, part));
      const named = said.map((part) => ({ part, known: exact(offered, part) }));
      const choices = [...new Set(named.map(({ part, known }) => known?.id ?? part))];
      // Evidence quotes the label people saw; one that was named by its id alone could not be found.
      const found = named.every(
        ({ known }) => !known || Object.values(known.label).some((label) => text.includes(label)),
      );
      if (found) return { choices, text };
      const spoken = closestLanguage(tag, language);
      const words = named.map(({ part, known }) => known?.label[spoken] ?? part);
      return { choices, text: [...new Set(words)].join('; ') };
    },
    options(question, text) {
      const offered = question?.options ?? [];
      const parts = question?.kind === 'choice' ? [text.trim()] : split(text);
      return [...new Set(parts.map((part) => exact(offered, part)?.id ?? part))];
    },
  };
}

function split(cell: string): string[] {
  return cell
    .split(/[;\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A part with commas is a list where one of its items is known, and otherwise one item. */
function listed(options: Option[], part: string): string[] {
  if (!part.includes(',') || exact(options, part)) return [part];
  const items = part
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.some((item) => exact(options, item)) ? items : [part];
}

function exact<T extends Option>(options: T[], said: string): T | undefined {
  const plain = fold(said);
  if (plain === '') return undefined;
  return options.find(
    ({ id, label }) => fold(id) === plain || Object.values(label).some((l) => fold(l) === plain),
  );
}

/** Also by the first word of a label ("technical", "people and talk"), or by any word that only one has. */
function tolerant(options: Option[], said: string): Option | undefined {
  const words = fold(said).split(' ');
  const [first = ''] = words;
  const those = (test: (label: string[]) => boolean) => {
    const found = options.filter(({ id, label }) =>
      [id, ...Object.values(label)].some((each) => test(fold(each).split(' '))),
    );
    return found.length === 1 ? found[0] : undefined;
  };
  return (
    exact(options, said) ??
    (first.length < 3 ? undefined : those((label) => label[0] === first)) ??
    (words.length > 1 || first.length < 4 ? undefined : those((label) => label.includes(first)))
  );
}
