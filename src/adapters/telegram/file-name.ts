import type { JourneyMap } from '../../domain/journey-map.ts';

/** "welded-joints-v3-2026-11-21.pdf": study, version and date, in characters that every file system takes. */
export function fileName(map: JourneyMap, extension: string): string {
  const study = map.study.title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${study || 'map'}-v${map.version}-${map.createdAt.slice(0, 10)}.${extension}`;
}
