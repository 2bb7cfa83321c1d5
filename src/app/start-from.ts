import { withNow } from '../domain/now.ts';
import type { Study } from '../domain/study.ts';
import type { MapStore, StudyStore } from './ports.ts';

/** Why a study cannot start from the map of another. */
export type NoStart = 'not-a-future' | 'no-such-start' | 'start-not-current' | 'start-without-map';

/** The version of a study's map that a new study of this kind is to start from: its latest. */
export async function startFrom(
  deps: { studies: Pick<StudyStore, 'get'>; maps: Pick<MapStore, 'latest'> },
  kind: Study['kind'],
  from: string,
): Promise<NonNullable<Study['startsFrom']> | NoStart> {
  if (kind !== 'future') return 'not-a-future';
  const study = await deps.studies.get(from);
  if (!study) return 'no-such-start';
  if (study.kind !== 'current') return 'start-not-current';
  const map = await deps.maps.latest(from);
  return map ? { study: from, version: map.version } : 'start-without-map';
}

/** Has maps that start from a study's map say what that says, as after somebody's words were withdrawn from it. */
export async function refreshNow(
  deps: { studies: Pick<StudyStore, 'list'>; maps: Pick<MapStore, 'get' | 'rewrite'> },
  current: string,
): Promise<void> {
  for (const { id, startsFrom } of await deps.studies.list()) {
    if (startsFrom?.study !== current) continue;
    const map = await deps.maps.get(current, startsFrom.version);
    await deps.maps.rewrite(id, (future) => withNow(future, map));
  }
}
