import type { InlineKeyboard } from 'grammy';

/** Part of a long list: what stands on one page, and which page of how many it is, counted from 0. */
export interface Page<T> {
  items: T[];
  page: number;
  pages: number;
}

/** Takes one page out of a list; a page that is no longer there gives the last one. */
export function pageOf<T>(list: T[], wanted: number, size: number): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / size));
  const page = Math.min(Math.max(wanted, 0), pages - 1);
  return { items: list.slice(page * size, (page + 1) * size), page, pages };
}

/** Adds a row with ‹ and › where there is more than one page; `data` is what turning to a page sends. */
export function addPageTurners(
  keyboard: InlineKeyboard,
  { page, pages }: Page<unknown>,
  data: (page: number) => string,
): void {
  if (pages === 1) return;
  // At the ends they lead around, so that both buttons stay where the thumb is.
  keyboard
    .text('‹', data((page + pages - 1) % pages))
    .text(`${page + 1}/${pages}`, data(page))
    .text('›', data((page + 1) % pages))
    .row();
}
