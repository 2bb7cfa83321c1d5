import { type Api, InlineKeyboard, InputFile, type RawApi } from 'grammy';
import type { AskingAgain } from '../../app/ask-again.ts';
import type { DraftMap } from '../../app/draft-map.ts';
import { type DraftOrder, isCancelled } from '../../app/jobs.ts';
import type { MapRenderer, StudyStore, Texts } from '../../app/ports.ts';
import type { Estimate } from '../../app/summariser.ts';
import { callbackData } from './callback-data.ts';
import { fileName } from './file-name.ts';
import { gapsView } from './gaps-view.ts';
import { mapSummary } from './map-summary.ts';
import { gently, inMessages, isBlocked } from './sending.ts';
import { whyUndrawn } from './undrawable.ts';

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
    const show = (text: string, buttons?: InlineKeyboard) => {
      const markup = buttons ? { reply_markup: buttons } : {};
      shown = shown
        .catch(() => null)
        .then(() => gently(api.editMessageText(chat, message, text, markup)));
      return shown;
    };
    const cancel = cancelButton(order.study, t);
    try {
      const study = await deps.studies.get(order.study);
      if (!study) return void (await show(t('map-no-study')));
      const drafted = await deps.draftMap(study, draft, {
        signal,
        onProgress: ({ done, of, stage, estimate }) => {
          const bar = `${'▓'.repeat(done)}${'░'.repeat(of - done)}`;
          const lines =
            stage === null
              ? [t('map-drawing', { bar })]
              : [
                  t('map-reading', { bar, stage, done: done + 1, of }),
                  ...(estimate ? [costLine(estimate, t)] : []),
                ];
          // Once it is drawn there is nothing left to cancel.
          show(lines.join('\n'), stage === null ? undefined : cancel).catch(() => null);
        },
      });
      if (drafted.kind === 'no-answers') {
        await shown.catch(() => null);
        return void (await show(t('map-no-answers', { title: study.title })));
      }
      const { map } = drafted;
      const drawing = deps.renderer.render(map, ['png', 'pdf'], { photo: true });
      const files = await drawing.catch(whyUndrawn);
      const gaps = gapsView(map, await deps.gaps(study, map), t);
      await shown.catch(() => null);
      await show(t('map-ready', { title: study.title, version: map.version }));
      if (typeof files === 'string') await api.sendMessage(chat, t(`export-${files}`));
      else {
        await api.sendChatAction(chat, 'upload_photo');
        const file = (format: 'png' | 'pdf') =>
          new InputFile(files.get(format) ?? new Uint8Array(), fileName(map, format));
        await api.sendPhoto(chat, file('png'));
        await api.sendDocument(chat, file('pdf'));
      }
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
      if (isCancelled(signal)) await show(t('map-cancelled')).catch(() => null);
      else if (!signal.aborted) await show(t('map-failed')).catch(() => null);
      throw error;
    }
  };
}

/** The button under a draft's progress. */
export function cancelButton(study: string, t: (key: string) => string): InlineKeyboard {
  return new InlineKeyboard().text(t('map-cancel'), callbackData('mx', study));
}

/** What a draft will read, in round figures: they are estimates. */
function costLine(
  { segments, fresh, tokens, limit }: Estimate,
  t: (key: string, values: Record<string, string | number>) => string,
): string {
  if (fresh === 0) return t('map-cost-nothing', { segments: round(segments) });
  const values = { segments: round(segments), fresh: round(fresh), tokens: round(tokens) };
  return limit === null ? t('map-cost', values) : t('map-cost-limited', { ...values, limit });
}

function round(count: number): number {
  const digits = Math.max(0, String(Math.round(count)).length - 2);
  return Math.round(count / 10 ** digits) * 10 ** digits;
}
