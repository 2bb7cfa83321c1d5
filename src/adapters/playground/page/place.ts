import { memory, remember } from './memory.ts';

/** Remembers where a chat is scrolled to; at its end there is nothing to remember. */
export function keepPlace(room: HTMLElement, chat: number, isAtEnd: boolean): void {
  const { [chat]: _, ...others } = memory().places;
  if (isAtEnd) {
    remember({ places: others });
    return;
  }
  const top = room.getBoundingClientRect().top;
  const first = [...room.querySelectorAll<HTMLElement>('[data-message]')].find(
    (each) => each.getBoundingClientRect().bottom > top,
  );
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
