import type { Guide } from './guide.ts';
import type { Localized } from './language.ts';
import type { Slot } from './plan.ts';

/** Something to choose. */
export interface Option {
  id: string;
  label: Localized;
}

/** What a slot offers to choose from: its own options, the stage's touchpoints, obstacles, or the stages. */
export function optionsOf(guide: Guide, slot: Slot): Option[] {
  const { question } = slot;
  if (question.kind === 'moment') return guide.stages.map(({ id, name }) => ({ id, label: name }));
  if (question.optionsFrom === 'touchpoints') return slot.stage?.touchpoints ?? [];
  if (question.optionsFrom === 'obstacles') return guide.obstacles;
  return question.options ?? [];
}

/** The option somebody means by a number ("3."), an id or a label in any language; undefined when none. */
export function findOption(options: Option[], said: string): Option | undefined {
  const plain = fold(said);
  const number = /^\(?(\d{1,2})[.)]?$/.exec(said.trim())?.[1];
  if (number) return options[Number(number) - 1];
  return options.find(
    (option) =>
      option.id === plain || Object.values(option.label).some((label) => fold(label) === plain),
  );
}

/** Letters and digits in lower case: what is left of a text when spelling habits are taken away. */
export function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
