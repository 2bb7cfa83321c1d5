import { useEffect, useState } from 'preact/hooks';
import { act, type PageMessage } from './api.ts';
import { onNotice } from './chats.ts';
import { Formatted, tokenIn } from './formatted.tsx';
import { Media } from './media.tsx';
import { SignButton, useDesk } from './shared.tsx';

/** What a message needs to know of the chat it is in. */
export interface MessageProps {
  chat: number;
  message: PageMessage;
  /** Whether it is the first, or the last, of several that one of the two sent. */
  isFirst: boolean;
  isLast: boolean;
  /** Whether it was gone to just now. */
  isPointed: boolean;
  quoted: PageMessage | undefined;
  onCommand: (command: string) => void;
  onMenu: (message: PageMessage, at: { x: number; y: number }) => void;
  onQuote: (message: number) => void;
}

/** One message as Telegram would show it, with its buttons. */
export function Message(props: MessageProps) {
  const { chat, message, isFirst, isLast, isPointed, quoted, onCommand, onMenu, onQuote } = props;
  const { t, language } = useDesk();
  const { from, text, caption, photo } = message;
  const said = text ?? caption;
  const time = new Date(message.date * 1000).toLocaleTimeString(language, {
    hour: '2-digit',
    minute: '2-digit',
  });
  const look = [
    'message',
    from,
    isFirst && 'first',
    isLast && 'last',
    isPointed && 'pointed',
  ].filter(Boolean);
  return (
    <article
      class={look.join(' ')}
      data-message={message.messageId}
      aria-label={t(from === 'bot' ? 'page-said-by-bot' : 'page-said-by-person', {
        name: message.sender,
      })}
      onContextMenu={(event) => {
        // Whoever has marked words or points at a link wants the browser's own menu.
        if (
          getSelection()?.toString() ||
          (event.target instanceof Element && event.target.closest('a'))
        )
          return;
        event.preventDefault();
        onMenu(message, { x: event.clientX, y: event.clientY });
      }}
    >
      <div class={`bubble ${photo && !said ? 'bare' : ''}`}>
        {message.forwarded && <p class="faint">{t('page-forwarded')}</p>}
        {quoted && (
          <button type="button" class="quoted" onClick={() => onQuote(quoted.messageId)}>
            <span class="quoted-name">{quoted.from === 'bot' ? t('page-bot') : quoted.sender}</span>
            <span class="quoted-text">{shortOf(quoted, t('page-file'))}</span>
          </button>
        )}
        <Media message={message} />
        {said && (
          <div class="text">
            <Formatted text={said} entities={message.entities} onCommand={onCommand} />
          </div>
        )}
        <span class="meta">
          {/* Clients keep quiet about the edits of a bot: it takes its buttons away all the time. */}
          {message.edited && from === 'person' && <span>{t('page-edited')}</span>}
          <time dateTime={new Date(message.date * 1000).toISOString()}>{time}</time>
        </span>
        <SignButton
          sign="more"
          class="message-menu"
          label={t('page-message-menu')}
          aria-haspopup="menu"
          onClick={({ currentTarget }) => {
            const box =
              currentTarget instanceof Element ? currentTarget.getBoundingClientRect() : null;
            onMenu(message, { x: box?.left ?? 0, y: box?.bottom ?? 0 });
          }}
        />
      </div>
      {message.buttons.length > 0 && <Buttons chat={chat} message={message} />}
    </article>
  );
}

/** A line that stands for a message. */
export function shortOf({ text, caption, document }: PageMessage, file: string): string {
  return (text ?? caption ?? document?.name ?? file).replace(/\s+/g, ' ').slice(0, 120);
}

/** How long a button may turn before the bot is taken for busy, in milliseconds. */
const longest = 8_000;

function Buttons({ chat, message }: { chat: number; message: PageMessage }) {
  const { t, invite } = useDesk();
  const [waiting, wait] = useState<string | null>(null);
  const { messageId } = message;
  // Whatever the bot does with the message or says to the tap, the button has done its part.
  useEffect(() => wait(null), [message.version]);
  useEffect(
    () => onNotice((each) => each.chat === chat && each.messageId === messageId && wait(null)),
    [chat, messageId],
  );
  useEffect(() => {
    if (waiting === null) return;
    const timer = setTimeout(() => wait(null), longest);
    return () => clearTimeout(timer);
  }, [waiting]);
  const tap = async (data: string) => {
    wait(data);
    await act(chat, 'tap', { messageId, button: data }).catch(() => wait(null));
  };
  return (
    <fieldset class="buttons" aria-label={t('page-buttons')}>
      {message.buttons.map((row) => (
        <div class="button-row">
          {row.map(({ text, data, url }) => {
            const token = url === undefined ? undefined : tokenIn(url);
            if (url !== undefined && token === undefined)
              return (
                <a class="inline-button" href={url} target="_blank" rel="noopener noreferrer">
                  {text}
                </a>
              );
            return (
              <button
                type="button"
                class={`inline-button ${waiting !== null && waiting === data ? 'waiting' : ''}`}
                aria-busy={waiting !== null && waiting === data}
                onClick={() => (token ? invite(token) : tap(data ?? text))}
              >
                {text}
              </button>
            );
          })}
        </div>
      ))}
    </fieldset>
  );
}
