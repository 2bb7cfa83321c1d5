import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';

/** What a phone shows at a glance, in characters. */
export const longestText = 400;
/** What a phone shows of a button, in characters. */
export const longestButton = 24;

/** How long nothing may happen before a phone is put away, in milliseconds. */
const watched = 60_000;

/** Somebody's phone that is watched all the time: every message and button, also those that are gone again. */
export interface Phone {
  /** All that was ever shown. */
  shown: { text: string; buttons: string[] }[];
  /** What of it was too long, not counting these words: they are somebody's own, as long as they like. */
  misfits(own: string[]): string[];
}

/** Watches a person's phone from now on, until the bot's server is closed or nothing happens for a minute. */
export function watchPhone(person: Person): Phone {
  const shown: Phone['shown'] = [];
  void watch(person, (message) => {
    const text = message.text ?? message.caption ?? '';
    shown.push({ text, buttons: message.buttons.flat().map((button) => button.text) });
  }).catch(() => null);
  return {
    shown,
    misfits: (own) => [
      ...new Set(
        shown.flatMap(({ text, buttons }) => {
          const ours = without(text, own);
          return [
            ...buttons.filter((label) => [...label].length > longestButton),
            ...(ours.length > longestText ? [`${ours.length} ${ours}`] : []),
          ];
        }),
      ),
    ],
  };
}

async function watch(person: Person, see: (message: VisibleMessage) => void): Promise<void> {
  let seen = -1;
  // The same version comes back once the server is closed.
  for (let version = person.version(); version !== seen; ) {
    for (const message of person.chat())
      if (message.from === 'bot' && message.version > seen) see(message);
    seen = version;
    version = await person.waitForChange(seen, watched);
  }
}

/** So much of some words tells them from others, where they are cut short. */
const telling = 12;

/** A text with each of somebody's own words, be they whole or cut, as one character. */
function without(text: string, own: string[]): string {
  let rest = text;
  for (const words of own) {
    const head = words.slice(0, telling);
    for (let at = rest.indexOf(head); head && at >= 0; at = rest.indexOf(head, at + 1)) {
      let length = head.length;
      while (length < words.length && rest[at + length] === words[length]) length += 1;
      rest = `${rest.slice(0, at)}…${rest.slice(at + length)}`;
    }
  }
  return rest;
}
