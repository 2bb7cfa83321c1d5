import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMessage } from './api.ts';
import type { Referring } from './composer.tsx';
import { Sign, type SignName, useDesk } from './shared.tsx';

/** What can be done with a message. */
export function MessageMenu({
  message,
  x,
  y,
  onClose,
  onRefer,
  onDelete,
}: {
  message: PageMessage;
  x: number;
  y: number;
  onClose: () => void;
  onRefer: (to: Referring) => void;
  onDelete: (message: PageMessage) => void;
}) {
  const { t } = useDesk();
  const menu = useRef<HTMLDivElement>(null);
  const said = message.text ?? message.caption;
  const mayEdit = message.from === 'person' && said !== undefined;
  const items: { sign: SignName; label: string; run: () => unknown }[] = [
    { sign: 'reply', label: t('page-reply'), run: () => onRefer({ kind: 'reply', message }) },
    ...(mayEdit
      ? [
          {
            sign: 'edit' as const,
            label: t('page-edit'),
            run: () => onRefer({ kind: 'edit', message }),
          },
        ]
      : []),
    ...(said === undefined
      ? []
      : [
          {
            sign: 'copy' as const,
            label: t('page-copy'),
            run: () => navigator.clipboard.writeText(said),
          },
        ]),
    { sign: 'bin', label: t('page-delete'), run: () => onDelete(message) },
  ];

  useLayoutEffect(() => {
    const box = menu.current;
    if (!box) return;
    box.style.left = `${Math.max(8, Math.min(x, innerWidth - box.offsetWidth - 8))}px`;
    box.style.top = `${Math.max(8, Math.min(y, innerHeight - box.offsetHeight - 8))}px`;
  }, [x, y]);
  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector('button')?.focus();
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) onClose();
    };
    addEventListener('pointerdown', outside);
    return () => {
      removeEventListener('pointerdown', outside);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') return onClose();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const buttons = [...(menu.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((each) => each.matches(':focus'));
    const step = event.key === 'ArrowDown' ? 1 : -1;
    buttons[(at + step + buttons.length) % buttons.length]?.focus();
  };

  return (
    <div class="context-menu" role="menu" tabIndex={-1} ref={menu} onKeyDown={onKeyDown}>
      {items.map(({ sign, label, run }) => (
        <button
          type="button"
          role="menuitem"
          class={sign === 'bin' ? 'danger' : ''}
          onClick={() => {
            onClose();
            void run();
          }}
        >
          <Sign name={sign} />
          {label}
        </button>
      ))}
    </div>
  );
}
