import { useState } from 'preact/hooks';
import { Virtualizer } from 'virtua';
import type { PageMessage } from './api.ts';
import { type Chat, chatOf } from './chats.ts';
import { Message } from './message.tsx';
import { useScrolling } from './scrolling.ts';
import { Only, SignButton, useDesk } from './shared.tsx';

/** Two messages of one sender belong together when no more time is between them, in seconds. */
const together = 300;
/** How long a message that was gone to is pointed out, in milliseconds. */
const pointing = 1_500;

/** What can be done with a message of the list. */
interface Does {
  onCommand: (command: string) => void;
  onMenu: (message: PageMessage, at: { x: number; y: number }) => void;
}

/** The messages of a chat. Only those in sight are on the page, so that a long chat is as quick as a short one. */
export function MessageList({
  chat,
  isFocused,
  ...does
}: Does & { chat: Chat; isFocused: boolean }) {
  const { t, language } = useDesk();
  const { messages } = chat;
  const scrolling = useScrolling(chat, isFocused);
  const { room, list, inner, isLonger, isAway, highest, follow, toEnd, toMessage } = scrolling;
  const [pointed, point] = useState<number | null>(null);
  const goTo = (message: number) => {
    toMessage(message);
    point(message);
    setTimeout(() => point(null), pointing);
  };
  const top = highest === undefined ? undefined : messages[highest];
  const isDayShown =
    isAway && top && highest !== undefined && !isNewDay(messages[highest - 1], top);

  return (
    <>
      <div class="room" ref={room} onScroll={follow}>
        <div class="list" ref={inner} role="log" aria-live="polite" aria-label={t('page-messages')}>
          <Virtualizer ref={list} scrollRef={room} shift={isLonger} data={messages}>
            {(message, n) => (
              <Entry
                key={message.messageId}
                chat={chat.id}
                message={message}
                before={messages[n - 1]}
                after={messages[n + 1]}
                isPointed={message.messageId === pointed}
                onQuote={goTo}
                {...does}
              />
            )}
          </Virtualizer>
        </div>
      </div>
      {isDayShown && <p class="day floating">{dayName(top, language)}</p>}
      {isAway && <SignButton sign="down" class="to-end" label={t('page-to-end')} onClick={toEnd} />}
    </>
  );
}

interface EntryProps extends Does {
  chat: number;
  message: PageMessage;
  before: PageMessage | undefined;
  after: PageMessage | undefined;
  isPointed: boolean;
  onQuote: (message: number) => void;
}

/** A message, with the day above it where that is another one. */
function Entry({ chat, message, before, after, isPointed, ...does }: EntryProps) {
  const { language } = useDesk();
  const isFirstOfDay = isNewDay(before, message);
  const isFirst = isFirstOfDay || before?.from !== message.from || isLater(before, message);
  const isLast =
    !after || isNewDay(message, after) || after.from !== message.from || isLater(message, after);
  const quoted =
    message.replyTo === undefined
      ? undefined
      : chatOf(chat)?.messages.find(({ messageId }) => messageId === message.replyTo);
  return (
    <Only when={[message, isFirst, isLast, isFirstOfDay, isPointed, quoted, language]}>
      {() => (
        <>
          {isFirstOfDay && <p class="day">{dayName(message, language)}</p>}
          <Message {...{ chat, message, isFirst, isLast, isPointed, quoted, ...does }} />
        </>
      )}
    </Only>
  );
}

function isLater(one: PageMessage, next: PageMessage): boolean {
  return next.date - one.date >= together;
}

function isNewDay(before: PageMessage | undefined, { date }: PageMessage): boolean {
  const dayOf = (seconds: number) => new Date(seconds * 1000).toDateString();
  return !before || dayOf(before.date) !== dayOf(date);
}

function dayName({ date }: PageMessage, language: string): string {
  return new Date(date * 1000).toLocaleDateString(language, { day: 'numeric', month: 'long' });
}
