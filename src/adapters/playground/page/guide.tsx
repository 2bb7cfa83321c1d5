import { useState } from 'preact/hooks';
import type { StudyGlance } from '../desk.ts';
import { act, loadExample } from './api.ts';
import { allChats, type Chat, goToEnd, partOf } from './chats.ts';
import { Sign, SignButton, useDesk } from './shared.tsx';

/** The first minutes: four steps, each with what does it, and marked once it is done. */
export function Guide({
  studies,
  onLoaded,
  onClose,
}: {
  studies: StudyGlance[];
  onLoaded: () => void;
  onClose: () => void;
}) {
  const { t, open, language } = useDesk();
  const [isLoading, setLoading] = useState(false);
  const chats = allChats();
  const marketer = chats.find((chat) => partOf(chat) === 'marketer') ?? chats[0];
  const say = async (text: string) => {
    if (!marketer) return;
    open(marketer.id);
    goToEnd(marketer.id);
    await act(marketer.id, 'sendText', { text });
  };
  const isInvited = chats.some((chat) => ['customer', 'employee'].includes(partOf(chat)));
  const steps: { key: string; isDone: boolean; actions: [string, () => Promise<void>][] }[] = [
    {
      key: 'study',
      isDone: studies.length > 0,
      actions: [
        [
          isLoading ? 'page-loading' : 'page-load-example',
          async () => {
            setLoading(true);
            await loadExample(language).finally(() => setLoading(false));
            onLoaded();
            await greet(marketer, say);
          },
        ],
        ['page-new-study', () => say('/newstudy')],
      ],
    },
    {
      key: 'map',
      isDone: studies.some(({ map }) => map !== null),
      actions: [['page-ask-map', () => say('/map')]],
    },
    { key: 'invite', isDone: isInvited, actions: [['page-ask-invite', () => say('/invite')]] },
    {
      key: 'again',
      isDone: studies.some(({ map }) => map !== null && map > 1),
      actions: [['page-ask-map', () => say('/map')]],
    },
  ];
  const current = steps.find(({ isDone }) => !isDone);
  return (
    <section class="guide" aria-label={t('page-guide')}>
      <header class="guide-head">
        <h2>{t(current ? 'page-guide' : 'page-guide-done')}</h2>
        <SignButton sign="close" label={t('page-close')} onClick={onClose} />
      </header>
      <ol>
        {steps.map(({ key, isDone, actions }, n) => (
          <li class={isDone ? 'done' : current?.key === key ? 'current' : ''}>
            <span class="step-number" aria-hidden="true">
              {isDone ? <Sign name="check" /> : n + 1}
            </span>
            <div>
              <p>
                {t(`page-step-${key}`)}
                {isDone && <span class="hidden"> {t('page-done')}</span>}
              </p>
              {current?.key === key && (
                <div class="step-actions">
                  {actions.map(([label, run], which) => (
                    <button
                      type="button"
                      class={which === 0 ? 'main-button' : 'text-button'}
                      disabled={isLoading}
                      onClick={() => void run()}
                    >
                      {t(label)}
                    </button>
                  ))}
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** A marketer who has not said anything yet is greeted, so that the chat is not empty. */
async function greet(marketer: Chat | undefined, say: (text: string) => Promise<void>) {
  if (marketer && marketer.messages.length === 0) await say('/start');
}
