import { useEffect, useRef, useState } from 'preact/hooks';
import { act, type PageMessage } from './api.ts';
import { type Chat, goToEnd } from './chats.ts';
import { FillIn } from './fill-in.tsx';
import { memory, remember } from './memory.ts';
import { shortOf } from './message.tsx';
import { type Recorder, startRecording } from './recorder.ts';
import { Recording } from './recording.tsx';
import { isTooLarge, sendFile, sendSound, sendWords } from './sending.ts';
import { Sign, SignButton, useDesk } from './shared.tsx';

/** What is being written refers to: an answer to a message, or a message put right. */
export type Referring = { kind: 'reply' | 'edit'; message: PageMessage } | null;

/** Where somebody writes, speaks, attaches, and finds the bot's commands. */
export function Composer({
  chat,
  referring,
  refer,
  complain,
}: {
  chat: Chat;
  referring: Referring;
  refer: (to: Referring) => void;
  complain: (problem: string) => void;
}) {
  const { t } = useDesk();
  const { id } = chat;
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(memory().drafts[id] ?? '');
  const [menu, setMenu] = useState(false);
  const [chosen, choose] = useState(0);
  const [recorder, setRecorder] = useState<Recorder | null>(null);

  useEffect(() => {
    remember({ drafts: { ...memory().drafts, [id]: referring?.kind === 'edit' ? '' : text } });
    const box = field.current;
    if (!box) return;
    box.style.height = 'auto';
    box.style.height = `${Math.min(box.scrollHeight, 220)}px`;
  }, [text]);
  useEffect(() => {
    if (referring?.kind === 'edit')
      setText(referring.message.text ?? referring.message.caption ?? '');
    if (referring) field.current?.focus();
  }, [referring]);
  useEffect(() => () => recorder?.cancel(), [recorder]);

  const typedCommand = /^\/(\w*)$/.exec(text)?.[1];
  const offered =
    menu || typedCommand !== undefined
      ? chat.commands.filter(({ command }) => command.startsWith(typedCommand ?? ''))
      : [];

  // What stands in the field, which may be ahead of what was drawn.
  const send = async (whole = field.current?.value ?? text) => {
    const said = whole.trim();
    if (said === '') return;
    setText('');
    setMenu(false);
    const edited = referring?.kind === 'edit' ? referring.message : null;
    refer(null);
    try {
      const replyTo = referring?.kind === 'reply' ? referring.message.messageId : undefined;
      if (!edited) await sendWords(id, said, replyTo);
      else if (edited.text === undefined)
        await act(id, 'editCaption', { messageId: edited.messageId, caption: said });
      else await act(id, 'editText', { messageId: edited.messageId, text: said });
    } catch {
      setText(said);
      complain(t('page-not-sent'));
    }
  };

  const attach = async (files: Iterable<File>) => {
    goToEnd(id);
    for (const file of files) {
      if (isTooLarge(file)) complain(t('page-too-large', { name: file.name }));
      else await sendFile(id, file).catch(() => complain(t('page-not-sent')));
    }
  };

  const record = async () => {
    try {
      setRecorder(await startRecording());
    } catch {
      complain(t('page-no-microphone'));
    }
  };
  const sendRecording = async () => {
    if (!recorder) return;
    const spoken = await recorder.finish();
    setRecorder(null);
    goToEnd(id);
    await sendSound(id, spoken).catch(() => complain(t('page-not-sent')));
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const pick = offered[Math.min(chosen, offered.length - 1)];
    const isDrawn = field.current?.value === text;
    if (offered.length > 0 && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      choose((chosen + step + offered.length) % offered.length);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send(pick && isDrawn ? `/${pick.command}` : undefined);
    } else if (event.key === 'Escape' && (menu || referring)) {
      event.preventDefault();
      setMenu(false);
      if (referring?.kind === 'edit') setText('');
      refer(null);
    } else if (event.key === 'ArrowUp' && text === '') {
      const last = chat.messages.findLast(
        ({ from, text: own }) => from === 'person' && own !== undefined,
      );
      if (last) {
        event.preventDefault();
        refer({ kind: 'edit', message: last });
      }
    }
  };

  return (
    <div class="composer">
      {offered.length > 0 && (
        <ul class="commands" aria-label={t('page-commands')}>
          {offered.map(({ command, description }, n) => (
            <li>
              <button
                type="button"
                class={n === chosen ? 'command chosen' : 'command'}
                onClick={() => void send(`/${command}`)}
              >
                <span class="command-name">/{command}</span>
                <span class="faint">{description}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <FillIn chat={chat} complain={complain} />
      {chat.keyboard && (
        <fieldset class="keyboard" aria-label={t('page-keys')}>
          {chat.keyboard.map((row) => (
            <div class="key-row">
              {row.map((key) => (
                <button
                  type="button"
                  class="key"
                  onClick={() => {
                    goToEnd(id);
                    void act(id, 'press', { key });
                  }}
                >
                  {key}
                </button>
              ))}
            </div>
          ))}
        </fieldset>
      )}
      {referring && (
        <div class="referring">
          <Sign name={referring.kind === 'reply' ? 'reply' : 'edit'} />
          <span class="referring-text">
            <strong>
              {referring.kind === 'edit'
                ? t('page-editing')
                : t('page-replying', {
                    name: referring.message.from === 'bot' ? t('page-bot') : chat.name,
                  })}
            </strong>
            <span class="faint">{shortOf(referring.message, t('page-file'))}</span>
          </span>
          <SignButton
            sign="close"
            label={t('page-cancel')}
            onClick={() => {
              if (referring.kind === 'edit') setText('');
              refer(null);
            }}
          />
        </div>
      )}
      {recorder ? (
        <Recording
          onCancel={() => {
            recorder.cancel();
            setRecorder(null);
          }}
          onSend={() => void sendRecording()}
        />
      ) : (
        <div class="writing">
          <button
            type="button"
            class="menu-button"
            aria-expanded={menu}
            onClick={() => {
              choose(0);
              setMenu(!menu);
              field.current?.focus();
            }}
          >
            <Sign name={menu ? 'close' : 'menu'} />
            <span>{t('page-menu')}</span>
          </button>
          <textarea
            ref={field}
            rows={1}
            value={text}
            aria-label={t('page-write', { name: chat.name })}
            placeholder={t('page-message')}
            onInput={({ currentTarget }) => {
              choose(0);
              setText(currentTarget.value);
            }}
            onKeyDown={onKey}
            onPaste={(event) => {
              const files = [...(event.clipboardData?.files ?? [])];
              if (files.length === 0) return;
              event.preventDefault();
              void attach(files);
            }}
          />
          <input
            ref={picker}
            type="file"
            multiple
            hidden
            onChange={({ currentTarget }) => {
              void attach([...(currentTarget.files ?? [])]);
              currentTarget.value = '';
            }}
          />
          <SignButton
            sign="clip"
            label={t('page-attach')}
            onClick={() => picker.current?.click()}
          />
          {text.trim() === '' ? (
            <SignButton sign="mic" label={t('page-record')} onClick={() => void record()} />
          ) : (
            <SignButton
              sign="send"
              label={t('page-send')}
              class="accent"
              onClick={() => void send()}
            />
          )}
        </div>
      )}
    </div>
  );
}
