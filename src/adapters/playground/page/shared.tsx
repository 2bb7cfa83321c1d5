import { Component, type ComponentChildren, createContext } from 'preact';
import { useContext, useEffect, useReducer } from 'preact/hooks';
import type { Language } from '../../../domain/language.ts';
import { onChange } from './chats.ts';
import type { Say } from './words.ts';

/** What every part of the page can reach. */
export interface Desk {
  t: Say;
  language: Language;
  /** Shows a person's chat; beside the others where there is room and that is wished. */
  open(chat: number, beside?: boolean): void;
  /** Opens an invitation, after asking as whom. */
  invite(token: string): void;
  /** Shows a picture as large as there is room. */
  zoom(picture: { url: string; name: string }): void;
}

/** Holds the {@link Desk}. */
export const DeskContext = createContext<Desk | null>(null);

/** The {@link Desk}. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('there is no desk');
  return desk;
}

/** Draws the component anew after every change in any chat. */
export function useChats(): void {
  const [, redraw] = useReducer((count: number, _: undefined) => count + 1, 0);
  useEffect(() => {
    // News may have come between the first drawing and this.
    redraw(undefined);
    return onChange(() => redraw(undefined));
  }, []);
}

/** Draws its children anew only when something in `when` is another value than before. */
export class Only extends Component<{ when: unknown[]; children: () => ComponentChildren }> {
  override shouldComponentUpdate(next: Readonly<{ when: unknown[] }>): boolean {
    return next.when.some((value, n) => value !== this.props.when[n]);
  }

  override render() {
    return this.props.children();
  }
}

const colours = 7;

/** A person's initial on a colour of their own. */
export function Avatar({ id, name }: { id: number; name: string }) {
  return (
    <span class={`avatar tint-${id % colours}`} aria-hidden="true">
      {[...name][0]?.toUpperCase()}
    </span>
  );
}

/** Signs, drawn as lines. */
const signs = {
  menu: 'M4 7h16M4 12h16M4 17h16',
  back: 'M15 5l-7 7 7 7',
  close: 'M6 6l12 12M18 6L6 18',
  send: 'M4 12l16-8-5 16-3-7z',
  clip: 'M20 11l-8.5 8.5a5 5 0 01-7-7L13 4a3.4 3.4 0 015 5l-8.500 8.500a1.700 1.700 0 01-2.500-2.500L15 7',
  mic: 'M12 4a3 3 0 013 3v4a3 3 0 01-6 0V7a3 3 0 013-3zM6 11a6 6 0 0012 0M12 17v3',
  more: 'M12 6v.01M12 12v.01M12 18v.01',
  down: 'M6 9l6 6 6-6',
  file: 'M7 3h7l4 4v14H7zM14 3v4h4',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8 5v14M16 5v14',
  add: 'M12 5v14M5 12h14',
  chart: 'M5 20V10M12 20V4M19 20v-7',
  help: 'M9 9a3 3 0 115 2c-1 1-2 1.500-2 3M12 18v.01',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  check: 'M5 12l5 5 9-10',
  wand: 'M5 19L16 8M14 4l1 2 2 1-2 1-1 2-1-2-2-1 2-1zM19 11l.500 1.500L21 13l-1.500.500L19 15l-.500-1.500L17 13l1.500-.500z',
  split: 'M4 5h16v14H4zM12 5v14',
  reply: 'M10 7L4 12l6 5v-3c5 0 8 1 10 4-1-6-5-8-10-8z',
  edit: 'M4 20l1-4L16 5l3 3L8 19z',
  copy: 'M8 8h11v12H8zM5 16V4h11',
} as const;

/** One of the signs. */
export function Sign({ name }: { name: keyof typeof signs }) {
  return (
    <svg class="sign" viewBox="0 0 24 24" aria-hidden="true">
      <path d={signs[name]} />
    </svg>
  );
}
export type SignName = keyof typeof signs;

/** A button that is a sign; `label` says what it does. */
export function SignButton({
  sign,
  label,
  onClick,
  class: look = '',
  ...rest
}: {
  sign: SignName;
  label: string;
  onClick: (event: MouseEvent) => void;
  class?: string;
  'aria-expanded'?: boolean;
  'aria-haspopup'?: 'menu' | 'dialog';
  'aria-pressed'?: boolean;
  disabled?: boolean;
}) {
  return (
    <button
      type="button"
      class={`round ${look}`}
      aria-label={label}
      title={label}
      onClick={onClick}
      {...rest}
    >
      <Sign name={sign} />
    </button>
  );
}
