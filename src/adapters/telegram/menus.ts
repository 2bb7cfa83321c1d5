import type { BotCommand } from 'grammy/types';
import type { Person } from '../../domain/person.ts';
import type { Chat } from './chat.ts';

const strangers = ['start', 'help', 'language', 'privacy'] as const;
const interview = ['start', 'skip', 'back', 'pause', 'stop'] as const;
const always = ['language', 'help', 'privacy', 'mydata', 'forget'] as const;
const management = ['newstudy', 'studies', 'invite', 'map', 'export'] as const;

type Command =
  | 'observe'
  | (typeof strangers | typeof interview | typeof always | typeof management)[number];

/** The commands for somebody with no part in anything yet, as Telegram shows them before the first message. */
export function strangersMenu(t: (key: string) => string): BotCommand[] {
  return described(strangers, t);
}

/** The commands that are of use to a person, by their roles; null for somebody with no part in anything. */
function menuFor({ memberships }: Person, isOwner: boolean): Command[] | null {
  const has = (role: string) => memberships.some((part) => part.role === role);
  const manages = isOwner || has('marketer');
  const answers = has('customer') || has('staff');
  if (!manages && !answers) return null;
  return [
    ...(manages ? management : []),
    ...(has('staff') ? (['observe'] as const) : []),
    ...(answers ? interview : (['start'] as const)),
    ...always,
  ];
}

/** Shows each person the commands for what they may do, in their language. */
export interface Menus {
  /** Brings the menu up to date after an update; `had`: there was a role before it. */
  show(chat: Chat, person: Person, isOwner: boolean, had: boolean): void;
}

/** Menus remembered as shown; of others it is not known, and they are set once more. */
const remembered = 10_000;

/** Builds {@link Menus}. What Telegram refuses is tried again at the person's next message. */
export function createMenus(): Menus {
  const shown = new Map<number, string>();

  async function set({ api, id, t }: Chat, menu: Command[] | null): Promise<unknown> {
    const scope = { type: 'chat' as const, chat_id: id };
    if (!menu) return api.deleteMyCommands({ scope });
    return api.setMyCommands(described(menu, t), { scope });
  }

  return {
    show(chat, person, isOwner, had) {
      const menu = menuFor(person, isOwner);
      if (!menu && !had) return;
      const state = menu ? [person.language, ...menu].join(' ') : '';
      if (shown.get(chat.id) === state) return;
      shown.set(chat.id, state);
      const [oldest] = shown.keys();
      if (shown.size > remembered && oldest !== undefined) shown.delete(oldest);
      set(chat, menu).catch(() => shown.delete(chat.id));
    },
  };
}

/** Whether a person has a menu of their own. */
export function hasMenu(person: Person, isOwner: boolean): boolean {
  return menuFor(person, isOwner) !== null;
}

function described(commands: readonly Command[], t: (key: string) => string): BotCommand[] {
  return commands.map((command) => ({ command, description: t(`command-${command}`) }));
}
