import type { InlineKeyboardButton } from 'grammy/types';
import type { DraftMap, DraftProgress } from '../../app/draft-map.ts';
import type { DraftOrder } from '../../app/jobs.ts';
import type { OpenGaps } from '../../app/open-gaps.ts';
import { type MapRenderer, photoParts, type StudyStore, type Texts } from '../../app/ports.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { fileName } from './file-name.ts';
import { gapsView } from './gaps-view.ts';
import { mapSummary } from './map-summary.ts';
import { inMessages } from './sending.ts';
import { type Undrawable, whyUndrawn } from './undrawable.ts';

/** A file to be sent. */
export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/** What a chat is sent of a draft: plain values, small enough to be handed from thread to thread. */
export type ReadyDraft =
  | { kind: 'no-study' }
  | { kind: 'no-answers'; title: string }
  | {
      kind: 'ready';
      title: string;
      version: number;
      /** The picture, on as many photos as it takes to be read in a chat, and the PDF. */
      files: { photos: NamedFile[]; document: NamedFile } | Undrawable;
      /** The messages of the summary. */
      summary: string[];
      /** Where the evidence is thin; no buttons where nobody can be asked. */
      gaps: { text: string; buttons: InlineKeyboardButton[][] | null } | null;
    };

/** Makes a draft, draws it and words it. Rejects when cancelled through the signal. */
export type PrepareDraft = (
  order: DraftOrder,
  draft: string,
  options: { signal: AbortSignal; onProgress: (progress: DraftProgress) => void },
) => Promise<ReadyDraft>;

/** Builds {@link PrepareDraft}. */
export function createPrepareDraft(deps: {
  studies: Pick<StudyStore, 'get'>;
  draftMap: DraftMap;
  renderer: MapRenderer;
  gaps: OpenGaps;
  texts: Texts;
}): PrepareDraft {
  async function draw(map: JourneyMap) {
    const parts = Array.from({ length: photoParts(map) }, (_, part) =>
      deps.renderer.render(map, part === 0 ? ['png', 'pdf'] : ['png'], { photo: true, part }),
    );
    const drawn = await Promise.all(parts);
    const file = (format: 'png' | 'pdf', part = 0): NamedFile => ({
      name: fileName(map, format),
      bytes: drawn[part]?.get(format) ?? new Uint8Array(),
    });
    return { photos: drawn.map((_, part) => file('png', part)), document: file('pdf') };
  }

  return async ({ study: id, language }, draft, options) => {
    const t = (key: string, values?: Record<string, string | number>) =>
      deps.texts(language, key, values);
    const study = await deps.studies.get(id);
    if (!study) return { kind: 'no-study' };
    const { title } = study;
    const drafted = await deps.draftMap(study, draft, options);
    if (drafted.kind === 'no-answers') return { kind: 'no-answers', title };
    const { map } = drafted;
    const files = await draw(map).catch(whyUndrawn);
    const gaps = gapsView(map, await deps.gaps(study, map), t);
    return {
      kind: 'ready',
      title,
      version: map.version,
      files,
      summary: inMessages(mapSummary(drafted, language, t)),
      gaps: gaps && { text: gaps.text, buttons: gaps.keyboard?.inline_keyboard ?? null },
    };
  };
}
