import { type Api, InputFile, type RawApi } from 'grammy';
import type { AskingAgain } from '../../app/ask-again.ts';
import type { DraftMap } from '../../app/draft-map.ts';
import type { DraftOrder } from '../../app/jobs.ts';
import type { MapRenderer, StudyStore, Texts } from '../../app/ports.ts';
import { fileName } from './file-name.ts';
import { gapsView } from './gaps-view.ts';
import { mapSummary } from './map-summary.ts';
import { gently, inMessages, isBlocked } from './sending.ts';

/**
 * Makes a draft and sends it to the chat that asked: progress in one message, then picture, PDF, a summary, and
 * where the evidence is thin.
 */
export function createDraftDelivery(deps: {
  api: Api<RawApi>;
  studies: StudyStore;
  draftMap: DraftMap;
  renderer: MapRenderer;
  gaps: AskingAgain['gaps'];
  texts: Texts;
}) {
  const { api, texts } = deps;
  return async (order: DraftOrder, draft: string, signal: AbortSignal): Promise<void> => {
    const { chat, message, language } = order;
    const t = (key: string, values?: Record<string, string | number>) =>
      texts(language, key, values);
    // One edit after the other, so that an older line never lands on a newer one.
    let shown: Promise<unknown> = Promise.resolve();
    const show = (text: string) => {
      shown = shown.catch(() => null).then(() => gently(api.editMessageText(chat, message, text)));
      return shown;
    };
    try {
      const study = await deps.studies.get(order.study);
      if (!study) return void (await show(t('map-no-study')));
      const drafted = await deps.draftMap(study, draft, {
        signal,
        onProgress: ({ done, of, stage }) => {
          const bar = `${'▓'.repeat(done)}${'░'.repeat(of - done)}`;
          show(
            stage === null
              ? t('map-drawing', { bar })
              : t('map-reading', { bar, stage, done: done + 1, of }),
          ).catch(() => null);
        },
      });
      if (drafted.kind === 'no-answers') {
        await shown.catch(() => null);
        return void (await show(t('map-no-answers', { title: study.title })));
      }
      const { map } = drafted;
      const files = await deps.renderer.render(map, ['png', 'pdf']);
      const gaps = gapsView(map, await deps.gaps(study, map), t);
      await shown.catch(() => null);
      await show(t('map-ready', { title: study.title, version: map.version }));
      await api.sendChatAction(chat, 'upload_photo');
      const file = (format: 'png' | 'pdf') =>
        new InputFile(files.get(format) ?? new Uint8Array(), fileName(map, format));
      await api.sendPhoto(chat, file('png'));
      await api.sendDocument(chat, file('pdf'));
      for (const part of inMessages(mapSummary(drafted, language, t)))
        await api.sendMessage(chat, part);
      if (gaps)
        await api.sendMessage(
          chat,
          gaps.text,
          gaps.keyboard ? { reply_markup: gaps.keyboard } : {},
        );
    } catch (error) {
      if (isBlocked(error)) return;
      if (!signal.aborted) await show(t('map-failed')).catch(() => null);
      throw error;
    }
  };
}
