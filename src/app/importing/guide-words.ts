import { type Guide, type Question, type Stage, toldName } from '../../domain/guide.ts';
import { closestLanguage, type Language } from '../../domain/language.ts';
import { createNames } from './names.ts';

/** Finds what a guide knows under the words that a row uses: ids, or names in any language. */
export interface GuideWords {
  stage(said: string): Stage | undefined;
  /** The stages as a reason names them. */
  stages: string[];
  /** Ids of obstacles; what the guide does not know stays as it was said. */
  obstacles(cell: string): string[];
  /** Ids of touchpoints or people's own words, and a text in which each of them can be found. */
  touchpoints(stage: Stage | null, text: string, tag: string): { choices: string[]; text: string };
  /** Ids of options of a question; what it does not offer stays as it was said. */
  options(question: Question | null, text: string): string[];
}

/** Builds {@link GuideWords}. `language` is the study's. */
export function createGuideWords(guide: Guide, language: Language): GuideWords {
  const stages = createNames(
    guide.stages.map((stage) => ({
      id: stage.id,
      label: stage.name,
      name: toldName(stage),
      stage,
    })),
  );
  const obstacles = createNames(guide.obstacles);
  const nothing = createNames<Stage['touchpoints'][number]>([]);
  const touchpoints = new Map(
    guide.stages.map((stage) => [stage.id, createNames(stage.touchpoints)]),
  );
  return {
    stage: (said) => stages.exact(said)?.stage,
    stages: guide.stages.map(({ id, name }) => `${id} (${name[language]})`),
    obstacles: (cell) => unique(split(cell).map((said) => obstacles.close(said)?.id ?? said)),
    touchpoints(stage, text, tag) {
      const offered = touchpoints.get(stage?.id ?? '') ?? nothing;
      const said = split(text).flatMap((part) => listed(part, offered.exact));
      const named = said.map((part) => ({ part, known: offered.exact(part) }));
      const choices = unique(named.map(({ part, known }) => known?.id ?? part));
      // Evidence quotes the label people saw; one that was named by its id alone could not be found.
      const found = named.every(
        ({ known }) => !known || Object.values(known.label).some((label) => text.includes(label)),
      );
      if (found) return { choices, text };
      const spoken = closestLanguage(tag, language);
      const words = named.map(({ part, known }) => known?.label[spoken] ?? part);
      return { choices, text: unique(words).join('; ') };
    },
    options(question, text) {
      const offered = createNames(question?.options ?? []);
      const parts = question?.kind === 'choice' ? [text.trim()] : split(text);
      return unique(parts.map((part) => offered.exact(part)?.id ?? part));
    },
  };
}

function unique(items: string[]): string[] {
  return [...new Set(items)];
}

function split(cell: string): string[] {
  return cell
    .split(/[;\n\r]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A part with commas is a list where one of its items is known, and otherwise one item. */
function listed(part: string, isKnown: (said: string) => unknown): string[] {
  if (!part.includes(',') || isKnown(part)) return [part];
  const items = part
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  return items.some(isKnown) ? items : [part];
}
