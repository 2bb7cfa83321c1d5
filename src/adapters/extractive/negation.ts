import { fold } from './terms.ts';

/** What denies a sentence, by language, folded. */
const negations: Record<string, RegExp> = {
  en: /(?<!\p{L})(?:not|never|no|nobody|nothing|without|cannot|(?:ai|are|ca|could|did|does|do|had|has|have|is|must|need|should|was|were|wo|would)nt)(?!\p{L})/u,
  it: /(?<!\p{L})(?:non|mai|nessun[oa]?|niente|nulla|senza)(?!\p{L})/u,
  pl: /(?<!\p{L})(?:nie|nigdy|nikt|nic|zaden|zadn\p{L}+|bez|brak)(?!\p{L})/u,
  ru: /(?<!\p{L})(?:не|нет|никогда|никто|ничего|ни|без)(?!\p{L})/u,
};

/** Whether a sentence denies something: "did not open it" is not what "opened it" says, for all their words. */
export function isNegated(text: string, language: string): boolean {
  return negations[language]?.test(fold(text)) ?? false;
}
