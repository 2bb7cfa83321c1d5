import { type Api, InlineKeyboard, InputFile, InputMediaBuilder, type RawApi } from 'grammy';
import { type DraftOrder, isCancelled } from '../../app/jobs.ts';
import type { Texts } from '../../app/ports.ts';
import type { Estimate } from '../../app/summariser.ts';
import { callbackData } from './callback-data.ts';
import type { NamedFile, PrepareDraft } from './preparing.ts';
import { gently, isBlocked } from './sending.ts';

/**
 * Has a draft made and sends it to the chat that asked: progress in one message, then picture, PDF, a summary, and
 * where the evidence is thin.
 */
export function createDraftDelivery(deps: {
  api: Api<RawApi>;
  prepare: PrepareDraft;
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
      const ready = await deps.prepare(order, draft, {
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
      await shown.catch(() => null);
      if (ready.kind === 'no-study') return void (await show(t('map-no-study')));
      const { title } = ready;
      if (ready.kind === 'no-answers') return void (await show(t('map-no-answers', { title })));
      const { version, files, summary, gaps } = ready;
      await show(t('map-ready', { title, version }));
      if (typeof files === 'string') await api.sendMessage(chat, t(`export-${files}`));
      else {
        const file = ({ bytes, name }: NamedFile) => new InputFile(bytes, name);
        await api.sendChatAction(chat, 'upload_photo');
        const [first, ...others] = files.photos.map(file);
        if (first && others.length === 0) await api.sendPhoto(chat, first);
        else if (first)
          await api.sendMediaGroup(
            chat,
            [first, ...others].map((photo) => InputMediaBuilder.photo(photo)),
          );
        await api.sendDocument(chat, file(files.document));
      }
      for (const part of summary) await api.sendMessage(chat, part);
      if (gaps) {
        const markup = gaps.buttons && { reply_markup: { inline_keyboard: gaps.buttons } };
        await api.sendMessage(chat, gaps.text, markup ?? {});
      }
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
