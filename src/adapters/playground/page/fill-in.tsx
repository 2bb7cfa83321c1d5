import { useState } from 'preact/hooks';
import { fillIn } from './api.ts';
import { type Chat, partOf } from './chats.ts';
import { Sign, useDesk } from './shared.tsx';

/** Buttons of what an interview asks; `callback-data.ts` of the bot says what each of these is. */
const asking = /^[auqycib]:/;

/** Answers the question that stands open as somebody of the example would. */
export function FillIn({ chat, complain }: { chat: Chat; complain: (problem: string) => void }) {
  const { t } = useDesk();
  const [done, setDone] = useState(0);
  const question = chat.messages.findLast(
    ({ from, buttons }) =>
      from === 'bot' && buttons.flat().some(({ data }) => asking.test(data ?? '')),
  );
  const [busy, setBusy] = useState(false);
  if (!question || partOf(chat) === 'marketer') return null;
  const last = chat.messages.at(-1)?.version ?? 0;
  return (
    <button
      type="button"
      class="fill-in"
      disabled={busy || (done === question.version && last === done)}
      title={t('page-fill-in-why')}
      onClick={async () => {
        setBusy(true);
        const answered = await fillIn(chat.id).catch(() => false);
        if (!answered) complain(t('page-nothing-to-fill-in'));
        setDone(question.version);
        setBusy(false);
      }}
    >
      <Sign name="wand" />
      {t('page-fill-in')}
    </button>
  );
}
