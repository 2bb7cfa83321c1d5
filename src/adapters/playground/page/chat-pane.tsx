import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { act, type PageMessage } from './api.ts';
import {
  type Chat,
  chatOf,
  forgetOlder,
  loadOlder,
  markRead,
  type Notice,
  onNotice,
  partOf,
} from './chats.ts';
import { Composer, type Referring } from './composer.tsx';
import { Dialog, nameOf } from './dialogs.tsx';
import { Message } from './message.tsx';
import { MessageMenu } from './message-menu.tsx';
import { keepPlace, restorePlace } from './place.ts';
import { Avatar, Only, SignButton, useDesk } from './shared.tsx';

/** How near its end a chat counts as read to the end, in pixels. */
const nearEnd = 80;
/** Two messages of one sender belong together when no more time is between them, in seconds. */
const together = 300;

/** A person's chat with the bot. */
export function ChatPane({
  chat,
  isFocused,
  isBeside,
  onBack,
  onSplit,
  onFocus,
}: {
  chat: Chat;
  isFocused: boolean;
  /** Whether another chat stands beside it; null where there is no room. */
  isBeside: boolean | null;
  onBack: () => void;
  onSplit: () => void;
  onFocus: () => void;
}) {
  const { t } = useDesk();
  const room = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [isAway, setAway] = useState(false);
  const [referring, refer] = useState<Referring>(null);
  const [menu, setMenu] = useState<{ message: PageMessage; x: number; y: number } | null>(null);
  const [notice, setNotice] = useState<Notice | null>(null);
  const { id, messages } = chat;

  useEffect(() => onNotice((each) => each.chat === id && setNotice(each)), [id]);
  useEffect(() => {
    if (!notice || notice.isAlert) return;
    const timer = setTimeout(() => setNotice(null), 3_500);
    return () => clearTimeout(timer);
  }, [notice]);

  const restoring = useRef(0);
  useLayoutEffect(() => {
    const box = room.current;
    if (!box) return;
    // What is above gets its height only once it has been drawn, which moves what is below.
    const restore = (frames: number) => {
      atEnd.current = restorePlace(box, id);
      restoring.current = frames > 0 ? requestAnimationFrame(() => restore(frames - 1)) : 0;
    };
    restore(3);
    setAway(!atEnd.current);
    refer(null);
    return () => cancelAnimationFrame(restoring.current);
  }, [id]);
  useEffect(() => {
    const [box, inner] = [room.current, list.current];
    if (!box || !inner) return;
    // Pictures and messages that are drawn only now make the list grow after it was scrolled to its end.
    const follow = new ResizeObserver(() => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    });
    follow.observe(inner);
    follow.observe(box);
    return () => follow.disconnect();
  }, [id]);
  useLayoutEffect(() => {
    if (atEnd.current && room.current) room.current.scrollTop = room.current.scrollHeight;
  }, [messages]);
  useEffect(() => {
    if (isFocused && atEnd.current && document.visibilityState === 'visible') markRead(chat);
  });

  const loading = useRef(false);
  const resting = useRef<ReturnType<typeof setTimeout>>();
  useEffect(() => {
    // Whoever leaves right after scrolling finds the place, too.
    const leave = () => {
      if (room.current && !restoring.current) keepPlace(room.current, id, atEnd.current);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      clearTimeout(resting.current);
    };
  }, [id]);
  const onScroll = async () => {
    const box = room.current;
    if (!box || restoring.current) return;
    atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearEnd;
    setAway(!atEnd.current);
    clearTimeout(resting.current);
    resting.current = setTimeout(() => keepPlace(box, id, atEnd.current), 120);
    if (atEnd.current) {
      markRead(chat);
      forgetOlder(id);
    }
    if (box.scrollTop > 600 || !chat.hasOlder || loading.current) return;
    loading.current = true;
    const before = box.scrollHeight - box.scrollTop;
    await loadOlder(id);
    // What was in sight stays where it is while older messages come in above.
    box.scrollTop = box.scrollHeight - before;
    loading.current = false;
  };
  const toEnd = () => {
    atEnd.current = true;
    room.current?.scrollTo({ top: room.current.scrollHeight, behavior: 'smooth' });
  };
  const toMessage = (message: number) => {
    const found = room.current?.querySelector(`[data-message="${message}"]`);
    found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    found?.classList.add('pointed');
    setTimeout(() => found?.classList.remove('pointed'), 1_500);
  };
  const complain = (text: string) => setNotice({ chat: id, text, isAlert: false });
  const say = (text: string) => {
    toEnd();
    act(id, 'sendText', { text }).catch(() => complain(t('page-not-sent')));
  };

  return (
    <section
      class={`pane ${isFocused ? 'focused' : ''}`}
      aria-label={t('page-chat-of', { name: chat.name })}
      onFocusIn={onFocus}
      onPointerDown={onFocus}
    >
      <header class="pane-head">
        <SignButton sign="back" class="back" label={t('page-all-chats')} onClick={onBack} />
        <Avatar id={id} name={chat.name} />
        <div class="pane-title">
          <h2>{chat.name}</h2>
          <Doing chat={chat} />
        </div>
        {isBeside !== null && (
          <SignButton
            sign={isBeside ? 'close' : 'split'}
            label={t(isBeside ? 'page-close-pane' : 'page-two-panes')}
            onClick={onSplit}
          />
        )}
      </header>
      <div class="wallpaper" />
      <div class="room" ref={room} onScroll={() => void onScroll()}>
        <div class="list" ref={list} role="log" aria-live="polite" aria-label={t('page-messages')}>
          {messages.length === 0 && <Welcome chat={chat} onStart={() => say('/start')} />}
          {messages.map((message, n) => (
            <Entry
              key={message.messageId}
              chat={id}
              message={message}
              before={messages[n - 1]}
              after={messages[n + 1]}
              onCommand={say}
              onMenu={(each, at) => setMenu({ message: each, ...at })}
              onQuote={toMessage}
            />
          ))}
        </div>
      </div>
      {isAway && <SignButton sign="down" class="to-end" label={t('page-to-end')} onClick={toEnd} />}
      <Composer
        key={id}
        chat={chat}
        referring={referring}
        refer={(to) => {
          refer(to);
          if (!to) toEnd();
        }}
        complain={complain}
      />
      <p class={`toast ${notice && !notice.isAlert ? 'shown' : ''}`} role="status">
        {notice && !notice.isAlert ? notice.text : ''}
      </p>
      {notice?.isAlert && (
        <Dialog title={t('page-bot')} onClose={() => setNotice(null)}>
          <p class="dialog-text">{notice.text}</p>
          <footer class="dialog-foot">
            <button type="button" class="main-button" onClick={() => setNotice(null)}>
              OK
            </button>
          </footer>
        </Dialog>
      )}
      {menu && (
        <MessageMenu
          {...menu}
          onClose={() => setMenu(null)}
          onRefer={refer}
          onDelete={(message) =>
            act(id, 'deleteMessage', { messageId: message.messageId }).catch(() =>
              complain(t('page-not-sent')),
            )
          }
        />
      )}
    </section>
  );
}

/** Under the name: what the bot is doing, or who this is. */
function Doing({ chat }: { chat: Chat }) {
  const { t } = useDesk();
  const { action, messages } = chat;
  const last = messages.findLast(({ from }) => from === 'bot');
  const [now, setNow] = useState(Date.now());
  // Telegram shows it for five seconds, or until the next message.
  const until = (action?.at ?? 0) + 5_000;
  const isDoing = now < until && (last?.date ?? 0) * 1000 + 999 < (action?.at ?? 0) + 1_000;
  useEffect(() => {
    setNow(Date.now());
    if (until <= Date.now()) return;
    const timer = setTimeout(() => setNow(Date.now()), until - Date.now() + 20);
    return () => clearTimeout(timer);
  }, [until]);
  if (isDoing)
    return (
      <span class="doing">{t(action?.name === 'typing' ? 'page-typing' : 'page-sending')}</span>
    );
  return (
    <span class="faint">
      {t(`page-part-${partOf(chat)}`)} · {nameOf(chat.language)}
    </span>
  );
}

/** A chat in which nothing was said yet: what the bot says of itself, and how it begins. */
function Welcome({ chat, onStart }: { chat: Chat; onStart: () => void }) {
  const { t } = useDesk();
  return (
    <div class="welcome">
      <p class="welcome-text">
        <strong>{t('page-what-it-does')}</strong>
        {chat.bot.description}
      </p>
      <button type="button" class="main-button" onClick={onStart}>
        {t('page-start')}
      </button>
    </div>
  );
}

interface EntryProps {
  chat: number;
  message: PageMessage;
  before: PageMessage | undefined;
  after: PageMessage | undefined;
  onCommand: (command: string) => void;
  onMenu: (message: PageMessage, at: { x: number; y: number }) => void;
  onQuote: (message: number) => void;
}

/** A message, with the day above it where that is another one. */
function Entry({ chat, message, before, after, ...does }: EntryProps) {
  const { language } = useDesk();
  const day = dayOf(message);
  const isNewDay = !before || dayOf(before) !== day;
  const isFirst = isNewDay || !belongs(before, message);
  const isLast = !after || dayOf(after) !== day || !belongs(message, after);
  const quoted =
    message.replyTo === undefined
      ? undefined
      : chatOf(chat)?.messages.find(({ messageId }) => messageId === message.replyTo);
  return (
    <Only when={[message, isFirst, isLast, isNewDay, quoted, language]}>
      {() => (
        <Fragment>
          {isNewDay && <p class="day">{dayName(message, language)}</p>}
          <Message {...{ chat, message, isFirst, isLast, quoted, ...does }} />
        </Fragment>
      )}
    </Only>
  );
}

function belongs(one: PageMessage | undefined, next: PageMessage): boolean {
  return one?.from === next.from && next.date - one.date < together;
}

function dayOf({ date }: PageMessage): string {
  return new Date(date * 1000).toDateString();
}

function dayName({ date }: PageMessage, language: string): string {
  return new Date(date * 1000).toLocaleDateString(language, { day: 'numeric', month: 'long' });
}
