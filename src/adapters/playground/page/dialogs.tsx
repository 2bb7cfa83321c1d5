import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../domain/language.ts';
import { addPerson } from './api.ts';
import { allChats, partOf } from './chats.ts';
import { Avatar, SignButton, useDesk } from './shared.tsx';
import { languageNames, languages } from './words.ts';

/** A dialog that keeps the focus until it is closed, by Escape as well. */
export function Dialog({
  title,
  onClose,
  class: look = '',
  children,
}: {
  title: string;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
}) {
  const { t } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const shown = dialog.current;
    shown?.showModal();
    // A click beside it closes it, as Escape does.
    const beside = ({ target }: Event) => target === shown && onClose();
    shown?.addEventListener('click', beside);
    return () => {
      shown?.removeEventListener('click', beside);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class={look} aria-label={title} onClose={onClose}>
      <header class="dialog-head">
        <h2>{title}</h2>
        <SignButton sign="close" label={t('page-close')} onClick={onClose} />
      </header>
      {children}
    </dialog>
  );
}

/** A picture as large as there is room; a click shows it in its own size. */
export function Zoom({
  picture,
  onClose,
}: {
  picture: { url: string; name: string };
  onClose: () => void;
}) {
  const { t } = useDesk();
  const [isLarge, enlarge] = useState(false);
  return (
    <Dialog title={picture.name} class={`zoom ${isLarge ? 'large' : ''}`} onClose={onClose}>
      <div class="zoom-room">
        <button
          type="button"
          class="zoom-picture"
          aria-label={t(isLarge ? 'page-zoom-out' : 'page-zoom-in')}
          onClick={() => enlarge(!isLarge)}
        >
          <img src={picture.url} alt={picture.name} />
        </button>
      </div>
      <footer class="dialog-foot">
        <a class="text-button" href={picture.url} download={picture.name}>
          {t('page-save')}
        </a>
      </footer>
    </Dialog>
  );
}

/** Asks as whom an invitation is opened. */
export function AsWhom({
  onChoose,
  onClose,
}: {
  onChoose: (person: number) => void;
  onClose: () => void;
}) {
  const { t } = useDesk();
  const [isNew, setNew] = useState(false);
  const people = allChats().filter((chat) => partOf(chat) !== 'marketer');
  return (
    <Dialog title={t('page-as-whom')} onClose={onClose}>
      {isNew ? (
        <NewPerson onAdded={onChoose} />
      ) : (
        <>
          <p class="dialog-text">{t('page-as-whom-why')}</p>
          <ul class="people">
            {people.map((chat) => (
              <li>
                <button type="button" class="person" onClick={() => onChoose(chat.id)}>
                  <Avatar id={chat.id} name={chat.name} />
                  <span class="person-text">
                    <span class="person-name">{chat.name}</span>
                    <span class="faint">
                      {t(`page-part-${partOf(chat)}`)} · {nameOf(chat.language)}
                    </span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
          <footer class="dialog-foot">
            <button type="button" class="text-button" onClick={() => setNew(true)}>
              {t('page-somebody-new')}
            </button>
          </footer>
        </>
      )}
    </Dialog>
  );
}

/** A language by its own name. */
export function nameOf(language: string): string {
  const known = languages.find((each) => each === language);
  return known ? languageNames[known] : language;
}

/** Adds somebody: what they are called and what their Telegram speaks. */
export function NewPerson({ onAdded }: { onAdded: (person: number) => void }) {
  const desk = useDesk();
  const { t } = desk;
  const [name, setName] = useState('');
  const [language, setLanguage] = useState<Language>(desk.language);
  return (
    <form
      class="form"
      onSubmit={async (event) => {
        event.preventDefault();
        if (name.trim() !== '') onAdded(await addPerson(name.trim(), language));
      }}
    >
      <label>
        <span>{t('page-name')}</span>
        <input
          value={name}
          maxLength={64}
          required
          autocomplete="off"
          onInput={({ currentTarget }) => setName(currentTarget.value)}
        />
      </label>
      <label>
        <span>{t('page-language-of-telegram')}</span>
        <select
          value={language}
          onChange={({ currentTarget }) =>
            setLanguage(languages.find((each) => each === currentTarget.value) ?? 'en')
          }
        >
          {languages.map((each) => (
            <option value={each}>{languageNames[each]}</option>
          ))}
        </select>
      </label>
      <footer class="dialog-foot">
        <button type="submit" class="main-button">
          {t('page-add')}
        </button>
      </footer>
    </form>
  );
}
