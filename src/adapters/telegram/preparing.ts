import type { InlineKeyboardButton } from 'grammy/types';
import type { DraftMap, DraftProgress } from '../../app/draft-map.ts';
import type { DraftOrder } from '../../app/jobs.ts';
import type { OpenGaps } from '../../app/open-gaps.ts';
import type { MapRenderer, StudyStore, Texts } from '../../app/ports.ts';
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
      files: { photo: NamedFile; document: NamedFile } | Undrawable;
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
  return async ({ study: id, language }, draft, options) => {
    const t = (key: string, values?: Record<string, string | number>) =>
      deps.texts(language, key, values);
    const study = await deps.studies.get(id);
    if (!study) return { kind: 'no-study' };
    const { title } = study;
    const drafted = await deps.draftMap(study, draft, options);
    if (drafted.kind === 'no-answers') return { kind: 'no-answers', title };
    const { map } = drafted;
    const drawing = deps.renderer.render(map, ['png', 'pdf'], { photo: true });
    const drawn = await drawing.catch(whyUndrawn);
    const file = (format: 'png' | 'pdf', files: Exclude<typeof drawn, string>) => ({
      name: fileName(map, format),
      bytes: files.get(format) ?? new Uint8Array(),
    });
    const gaps = gapsView(map, await deps.gaps(study, map), t);
    return {
      kind: 'ready',
      title,
      version: map.version,
      files:
        typeof drawn === 'string'
          ? drawn
          : { photo: file('png', drawn), document: file('pdf', drawn) },
      summary: inMessages(mapSummary(drafted, language, t)),
      gaps: gaps && { text: gaps.text, buttons: gaps.keyboard?.inline_keyboard ?? null },
    };
  };
}
