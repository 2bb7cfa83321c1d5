import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../../domain/language.ts';
import type { StudyGlance } from '../desk.ts';
import { act, studies as fetchStudies } from './api.ts';
import { ChatList } from './chat-list.tsx';
import { ChatPane } from './chat-pane.tsx';
import { allChats, chatOf, goToEnd, line, onChange } from './chats.ts';
import { AsWhom, Zoom } from './dialogs.tsx';
import { Guide } from './guide.tsx';
import { memory, remember } from './memory.ts';
import { Panel } from './panel.tsx';
import { type Desk, DeskContext, useChats } from './shared.tsx';
import { chooseLanguage, languages, loadWords, type Say } from './words.ts';

/** Widths from which there is room for a list beside a chat and for two chats; the panel takes some of it. In pixels. */
const wide = { list: 760, two: 1180 };
const panelWidth = 364;

/** The whole page. */
export function App({ firstWords, firstLanguage }: { firstWords: Say; firstLanguage: Language }) {
  useChats();
  const [words, setWords] = useState({ t: firstWords, language: firstLanguage });
  const [panes, setPanes] = useState(memory().panes);
  const [focus, setFocus] = useState(0);
  const [guideClosed, closeGuide] = useState(memory().guideClosed);
  const [panelOpen, openPanel] = useState(memory().panelOpen);
  const [token, setToken] = useState<string | null>(null);
  const [picture, zoom] = useState<{ url: string; name: string } | null>(null);
  const width = useWidth();
  const { studies, look } = useStudies(words.language);

  const isPanelShown = panelOpen ?? (width >= wide.two + panelWidth && studies.length > 0);
  const room = width - (isPanelShown ? panelWidth : 0) >= wide.two ? 2 : 1;
  const chats = allChats();
  const present = panes.filter((id) => chatOf(id));
  const shown = room === 2 ? present : present.slice(focus, focus + 1);
  // On a wide screen something is always open; a phone begins with the list.
  const first = chats[0]?.id;
  if (shown.length === 0 && first !== undefined && width >= wide.list) shown.push(first);
  const at = Math.min(focus, shown.length - 1);

  const show = (next: number[], focused: number) => {
    setPanes(next);
    setFocus(focused);
    remember({ panes: next });
  };
  const open = (chat: number, beside = false) => {
    const place = shown.indexOf(chat);
    if (place >= 0) return show(shown, place);
    if (beside && room === 2 && shown.length > 0) {
      const kept = shown[at] ?? chat;
      return show([kept, chat], 1);
    }
    const next = [...shown];
    next[Math.max(at, 0)] = chat;
    show(next, Math.max(at, 0));
  };
  const split = (n: number) => {
    if (shown.length === 2)
      return show(
        shown.filter((_, each) => each !== n),
        0,
      );
    const other = chats.find(({ id }) => !shown.includes(id));
    if (other) show([...shown, other.id], 1);
  };

  const desk: Desk = { ...words, open, invite: setToken, zoom };
  const { t } = words;
  const setPanel = (isOpen: boolean) => {
    openPanel(isOpen);
    remember({ panelOpen: isOpen });
  };
  const setGuide = (isClosed: boolean) => {
    closeGuide(isClosed);
    remember({ guideClosed: isClosed });
  };
  const isListShown = width >= wide.list || shown.length === 0;

  return (
    <DeskContext.Provider value={desk}>
      <div class={`page ${isPanelShown ? 'with-panel' : ''}`}>
        {isListShown && (
          <div class="side">
            <ChatList
              open={shown}
              focused={shown[at]}
              onLanguage={async (wanted) => {
                const language = languages.find((each) => each === wanted) ?? 'en';
                chooseLanguage(language);
                setWords({ t: await loadWords(language), language });
              }}
              onHelp={() => setGuide(!guideClosed)}
            />
            {!guideClosed && line().hasBegun && (
              <Guide studies={studies} onLoaded={look} onClose={() => setGuide(true)} />
            )}
            <button
              type="button"
              class="panel-button"
              aria-expanded={isPanelShown}
              onClick={() => setPanel(!isPanelShown)}
            >
              {t('page-answers')}
            </button>
          </div>
        )}
        <main class="panes">
          {shown.map((id, n) => {
            const chat = chatOf(id);
            return chat ? (
              <ChatPane
                key={id}
                chat={chat}
                isFocused={n === at}
                isBeside={room === 2 ? shown.length === 2 : null}
                onBack={() => show([], 0)}
                onSplit={() => split(n)}
                onFocus={() => setFocus(n)}
              />
            ) : null;
          })}
        </main>
        {isPanelShown && <Panel studies={studies} onClose={() => setPanel(false)} />}
      </div>
      {picture && <Zoom picture={picture} onClose={() => zoom(null)} />}
      {token !== null && (
        <AsWhom
          onClose={() => setToken(null)}
          onChoose={async (person) => {
            setToken(null);
            open(person, true);
            goToEnd(person);
            await act(person, 'start', { token });
          }}
        />
      )}
    </DeskContext.Provider>
  );
}

function useWidth(): number {
  const [width, setWidth] = useState(innerWidth);
  useEffect(() => {
    const measure = () => setWidth(innerWidth);
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return width;
}

/** How long after something was said its effect on the studies is looked at, in milliseconds. */
const settling = 500;

/** The studies, looked at again soon after anything has happened in a chat. */
function useStudies(language: Language) {
  const [studies, setStudies] = useState<StudyGlance[]>([]);
  const looking = useRef(false);
  const look = useCallback(async () => {
    // One at a time: while the bot still starts, an answer may take long.
    if (looking.current) return;
    looking.current = true;
    await fetchStudies(language).then(setStudies, () => null);
    looking.current = false;
  }, [language]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(look, settling);
    };
    void look();
    const end = onChange(soon);
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [look]);
  return useMemo(() => ({ studies, look }), [studies, look]);
}
