import { useEffect, useState } from 'preact/hooks';
import { act, type PageMessage } from './api.ts';
import { type Chat, goToEnd, type Notice, onNotice, partOf } from './chats.ts';
import { Composer, type Referring } from './composer.tsx';
import { Dialog, nameOf } from './dialogs.tsx';
import { MessageList } from './message-list.tsx';
import { MessageMenu } from './message-menu.tsx';
import { Avatar, SignButton, useDesk } from './shared.tsx';

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
  const [referring, refer] = useState<Referring>(null);
  const [menu, setMenu] = useState<{ message: PageMessage; x: number; y: number } | null>(null);
  const [notice, setNotice] = useState<Omit<Notice, 'messageId'> | null>(null);
  const { id, messages } = chat;

  useEffect(
    () => onNotice((each) => each.chat === id && each.text !== '' && setNotice(each)),
    [id],
  );
  useEffect(() => {
    if (!notice || notice.isAlert) return;
    const timer = setTimeout(() => setNotice(null), 3_500);
    return () => clearTimeout(timer);
  }, [notice]);

  const complain = (text: string) => setNotice({ chat: id, text, isAlert: false });
  const say = (text: string) => {
    goToEnd(id);
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
      {messages.length === 0 ? (
        <div class="room">
          <Welcome chat={chat} onStart={() => say('/start')} />
        </div>
      ) : (
        <MessageList
          chat={chat}
          isFocused={isFocused}
          onCommand={say}
          onMenu={(message, at) => setMenu({ message, ...at })}
        />
      )}
      <Composer
        key={id}
        chat={chat}
        referring={referring}
        refer={(to) => {
          refer(to);
          if (!to) goToEnd(id);
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
