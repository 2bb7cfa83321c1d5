import { memory, remember } from './memory.ts';

/** Remembers where a chat is scrolled to; at its end there is nothing to remember. */
export function keepPlace(room: HTMLElement, chat: number, isAtEnd: boolean): void {
  const { [chat]: _, ...others } = memory().places;
  if (isAtEnd) {
    remember({ places: others });
    return;
  }
  const top = room.getBoundingClientRect().top;
  const all = [...room.querySelectorAll<HTMLElement>('[data-message]')];
  // Halved again and again: there may be thousands, and each look costs.
  let [from, to] = [0, all.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((all[middle]?.getBoundingClientRect().bottom ?? 0) > top) to = middle;
    else from = middle + 1;
  }
  const first = all[from];
  if (!first) return;
  const place = {
    message: Number(first.dataset.message),
    offset: first.getBoundingClientRect().top - top,
  };
  remember({ places: { ...others, [chat]: place } });
}

/** Scrolls a chat to where it was, or to its end; whether that is the end. */
export function restorePlace(room: HTMLElement, chat: number): boolean {
  const place = memory().places[chat];
  const found = place && room.querySelector(`[data-message="${place.message}"]`);
  if (!found) {
    room.scrollTop = room.scrollHeight;
    return true;
  }
  room.scrollTop +=
    found.getBoundingClientRect().top - room.getBoundingClientRect().top - place.offset;
  return false;
}
