import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VirtualizerHandle } from 'virtua';
import { type Chat, chatOf, loadOlder, markRead, onGoToEnd } from './chats.ts';
import { memory, remember } from './memory.ts';

/** How near its end a chat counts as read to the end, and how near its beginning older messages are fetched, in pixels. */
const near = { end: 80, beginning: 1_500 };
/** What is left to the end where there is nothing left, in pixels: places are fractions on some screens. */
const nothing = 2;
/** From how far away a jump to the end is not worth watching, in pixels. */
const far = 6_000;
/** How long a chat rests before its place is remembered, in milliseconds. */
const rest = 120;

/** Where a chat is scrolled to: it follows what is said at its end, and anywhere else stays where it is, also after a reload. */
export function useScrolling(chat: Chat, isFocused: boolean) {
  const { id, messages } = chat;
  const room = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const list = useRef<VirtualizerHandle>(null);
  /** Whether the end is held on to whatever grows, and whether it is so near that a new message is followed there. */
  const atEnd = useRef(true);
  const isNear = useRef(false);
  const isRestoring = useRef(true);
  const isLoading = useRef(false);
  const [isAway, setAway] = useState(false);
  const [highest, setHighest] = useState<number>();

  // Others at the start mean that older ones came: what is in sight stays where it is.
  const first = messages[0]?.messageId;
  const former = useRef(first);
  const isLonger = former.current !== undefined && former.current !== first;
  useLayoutEffect(() => {
    former.current = first;
  });

  const toBottom = (behavior: ScrollBehavior = 'instant') =>
    room.current?.scrollTo({ top: room.current.scrollHeight, behavior });

  const indexOf = (message: number) =>
    chatOf(id)?.messages.findIndex(({ messageId }) => messageId === message) ?? -1;

  const keepPlace = () => {
    const { [id]: _, ...others } = memory().places;
    const handle = list.current;
    const index = handle?.findItemIndex(handle.scrollOffset) ?? -1;
    const message = messages[index]?.messageId;
    if (atEnd.current || !handle || message === undefined) return remember({ places: others });
    const offset = handle.getItemOffset(index) - handle.scrollOffset;
    remember({ places: { ...others, [id]: { message, offset } } });
  };
  const keep = useRef(keepPlace);
  keep.current = keepPlace;

  useLayoutEffect(() => {
    let frame = 0;
    const place = memory().places[id];
    // Messages get their heights only once they have been drawn, which moves what is below.
    const restore = (frames: number) => {
      const index = place ? indexOf(place.message) : -1;
      atEnd.current = !place || index < 0;
      if (place && index >= 0) list.current?.scrollToIndex(index, { offset: -place.offset });
      else toBottom();
      isRestoring.current = frames > 0;
      if (frames > 0) frame = requestAnimationFrame(() => restore(frames - 1));
      else follow();
    };
    const begin = () => {
      frame = requestAnimationFrame(() => restore(4));
    };
    if (place && isOlder(id, place.message)) loadBack(id, place.message).then(begin, begin);
    else restore(4);
    return () => cancelAnimationFrame(frame);
  }, []);
  useEffect(() => {
    const [box, content] = [room.current, inner.current];
    if (!box || !content) return;
    // Pictures and messages that are drawn only now make the list grow after it was scrolled to its end.
    const grown = new ResizeObserver(() => atEnd.current && toBottom());
    grown.observe(content);
    grown.observe(box);
    // Whoever leaves right after scrolling finds the place, too.
    const leave = () => isRestoring.current || keep.current();
    addEventListener('pagehide', leave);
    return () => {
      grown.disconnect();
      removeEventListener('pagehide', leave);
      clearTimeout(resting.current);
    };
  }, []);
  const last = messages.at(-1)?.messageId;
  useLayoutEffect(() => {
    if (isNear.current) atEnd.current = true;
  }, [last]);
  useLayoutEffect(() => {
    if (atEnd.current) toBottom();
  }, [messages]);
  useEffect(() => {
    if (isFocused && atEnd.current && document.visibilityState === 'visible') markRead(chat);
  });

  useEffect(
    () =>
      onGoToEnd((chat) => {
        if (chat !== id) return;
        atEnd.current = true;
        // At once: what is said while it still moves would be missed.
        toBottom();
      }),
    [],
  );

  const resting = useRef<ReturnType<typeof setTimeout>>();
  const before = useRef({ top: 0, height: 0 });
  const follow = () => {
    const box = room.current;
    if (!box || isRestoring.current) return;
    const { scrollTop: top, scrollHeight: height } = box;
    const left = height - top - box.clientHeight;
    // Whoever scrolls up a little is not taken back, whatever grows. Messages that get their heights are no scrolling.
    const isScrolled = height === before.current.height && top !== before.current.top;
    isNear.current = left < near.end;
    if (left < nothing) atEnd.current = true;
    else if (isScrolled) atEnd.current = top > before.current.top && isNear.current;
    before.current = { top, height };
    setAway(!isNear.current);
    setHighest(list.current?.findItemIndex(top));
    clearTimeout(resting.current);
    resting.current = setTimeout(() => keep.current(), rest);
    if (isNear.current) markRead(chat);
    if (top > near.beginning || !chat.hasOlder || isLoading.current) return;
    isLoading.current = true;
    void loadOlder(id).finally(() => {
      isLoading.current = false;
    });
  };

  return {
    room,
    inner,
    list,
    isLonger,
    /** Whether the end is out of sight. */
    isAway,
    /** The number of the highest message in sight. */
    highest,
    follow,
    toEnd() {
      const box = room.current;
      const left = box ? box.scrollHeight - box.scrollTop - box.clientHeight : 0;
      atEnd.current = true;
      toBottom(left > far ? 'instant' : 'smooth');
    },
    toMessage(message: number) {
      const index = indexOf(message);
      if (index < 0) return;
      atEnd.current = false;
      list.current?.scrollToIndex(index, { align: 'center', smooth: true });
    },
  };
}

/** Whether a message was said before all that the page has of its chat. */
function isOlder(id: number, message: number): boolean {
  const chat = chatOf(id);
  const [first] = chat?.messages ?? [];
  return chat?.hasOlder === true && first !== undefined && first.messageId > message;
}

/** Fetches what was said before, back to a message. */
async function loadBack(id: number, message: number): Promise<void> {
  while (isOlder(id, message)) await loadOlder(id);
}
