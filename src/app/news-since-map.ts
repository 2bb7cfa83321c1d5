import { answersSince } from '../domain/answers-since.ts';
import { countedAnswers } from '../domain/counted-answers.ts';
import type { Study } from '../domain/study.ts';
import type { AnswerStore, MapStore, StudyStore } from './ports.ts';

/** How many answers have come since a study's latest map was drafted; 0 where there is none. */
export type NewsSinceMap = (study: Study) => Promise<number>;

/** Builds {@link NewsSinceMap}. */
export function createNewsSinceMap(deps: {
  studies: Pick<StudyStore, 'guide'>;
  answers: Pick<AnswerStore, 'all'>;
  maps: Pick<MapStore, 'latest'>;
}): NewsSinceMap {
  return async (study) => {
    const map = await deps.maps.latest(study.id);
    const guide = map && (await deps.studies.guide(study.id, study.guide));
    if (!guide) return 0;
    const given = (await deps.answers.all(study.id)).filter(({ trial }) => !trial);
    return answersSince(countedAnswers(given, guide), map);
  };
}
