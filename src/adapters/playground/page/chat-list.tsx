import { useState } from 'preact/hooks';
import { allChats, type Chat, line, partOf, unreadIn } from './chats.ts';
import { Dialog, NewPerson, nameOf } from './dialogs.tsx';
import { shortOf } from './message.tsx';
import { Avatar, SignButton, useDesk } from './shared.tsx';
import { languageNames, languages } from './words.ts';

/** Everybody with a chat, and how somebody is added. */
export function ChatList({
  open,
  focused,
  onLanguage,
  onHelp,
}: {
  /** Chats on the screen, and the one that is written in. */
  open: number[];
  focused: number | undefined;
  onLanguage: (language: string) => void;
  onHelp: () => void;
}) {
  const desk = useDesk();
  const { t } = desk;
  const [isAdding, add] = useState(false);
  return (
    <>
      <header class="list-head">
        <h1>{t('page-title')}</h1>
        <select
          class="language"
          aria-label={t('page-language')}
          value={desk.language}
          onChange={({ currentTarget }) => onLanguage(currentTarget.value)}
        >
          {languages.map((each) => (
            <option value={each}>{languageNames[each]}</option>
          ))}
        </select>
        <SignButton sign="help" label={t('page-guide')} onClick={onHelp} />
      </header>
      {line().hasBegun && !line().isLive && (
        <p class="offline" role="status">
          {t('page-offline')}
        </p>
      )}
      <nav aria-label={t('page-all-chats')}>
        <ul class="chats">
          {allChats().map((chat) => (
            <li>
              <Row chat={chat} isOpen={open.includes(chat.id)} isFocused={chat.id === focused} />
            </li>
          ))}
        </ul>
      </nav>
      <button type="button" class="text-button add" onClick={() => add(true)}>
        {t('page-add-person')}
      </button>
      {isAdding && (
        <Dialog title={t('page-add-person')} onClose={() => add(false)}>
          <NewPerson
            onAdded={(person) => {
              add(false);
              desk.open(person);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

function Row({ chat, isOpen, isFocused }: { chat: Chat; isOpen: boolean; isFocused: boolean }) {
  const { t, open, language } = useDesk();
  const last = chat.messages.at(-1);
  const unread = unreadIn(chat);
  const time =
    last &&
    new Date(last.date * 1000).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return (
    <button
      type="button"
      class={`row ${isOpen ? 'open' : ''} ${isFocused ? 'focused' : ''}`}
      aria-current={isOpen}
      onClick={() => open(chat.id)}
    >
      <Avatar id={chat.id} name={chat.name} />
      <span class="row-text">
        <span class="row-line">
          <span class="row-name">{chat.name}</span>
          <span class="row-part">{t(`page-part-${partOf(chat)}`)}</span>
          <span class="faint row-time">{time}</span>
        </span>
        <span class="row-line">
          <span class="faint row-last">
            {last ? shortOf(last, t('page-file')) : nameOf(chat.language)}
          </span>
          {unread > 0 && (
            <span class="badge">
              <span class="hidden">{t('page-unread', { count: unread })}</span>
              <span aria-hidden="true">{unread}</span>
            </span>
          )}
        </span>
      </span>
    </button>
  );
}
