import type { SummariserContext } from '../../app/summariser.ts';
import type { Language } from '../../domain/language.ts';
import { neutralise } from './delimit.ts';

/** What prompts say about the study: on one line each, so that none can open a section of its own. */
export function studyInputs({ study, stage }: SummariserContext): {
  language: string;
  kind: string;
  goal: string;
  focus: string;
  stage: string;
} {
  return {
    language: nameOf(study.language),
    kind: study.kind,
    goal: neutralise(study.goal),
    focus: neutralise(study.focus) || '-',
    stage: neutralise(stage.name),
  };
}

/** The English name of a language, as prompts use it. */
export function nameOf(language: Language): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(language) ?? language;
}
