import { type CountedGap, gapsOf } from '../domain/gap.ts';
import type { JourneyMap } from '../domain/journey-map.ts';
import { dayLength } from '../domain/reminder-time.ts';
import type { Study } from '../domain/study.ts';
import type { StudyStore } from './ports.ts';
import { createWillingPeople } from './willing-people.ts';

/** Most people who are asked about a gap at once. */
export const mostPeople = 20;

/** A gap of a map, and how many people can be asked about it now. */
export interface OpenGap extends CountedGap {
  people: number;
}

/** The gaps of a study's map, the most important first. */
export type OpenGaps = (study: Study, map: JourneyMap) => Promise<OpenGap[]>;

/** Builds {@link OpenGaps}. `day` is the length of a day in milliseconds, for those who cannot wait. */
export function createOpenGaps(
  deps: Omit<Parameters<typeof createWillingPeople>[0], 'day'> & {
    studies: Pick<StudyStore, 'guide'>;
    day?: number | undefined;
  },
): OpenGaps {
  const { candidates } = createWillingPeople({ ...deps, day: deps.day ?? dayLength });
  return async (study, map) => {
    const guide = await deps.studies.guide(study.id, study.guide);
    const found = guide ? gapsOf(map, guide) : [];
    if (found.length === 0) return [];
    const whom = await candidates(study.id);
    return found.map((gap) => ({ ...gap, people: Math.min(whom(gap).length, mostPeople) }));
  };
}
