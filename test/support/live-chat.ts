import { setTimeout as sleep } from 'node:timers/promises';
import type { createStores } from '../../src/composition.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Shown } from './interview-model.ts';
import { token as botToken, joinAndAgree, type TestJourney } from './journey.ts';
import type { Button, Command, RandomChat } from './random-chat.ts';

/** What people's chats share: the bot, its store, and whoever may restart it. */
export interface LiveTown {
  journey: TestJourney;
  stores: ReturnType<typeof createStores>;
  study: string;
  invitation: string;
  restart(meanwhile: () => void): Promise<void>;
}

const longest = 15_000;
const words: Record<Command, Record<Language, string>> = {
  skip: { en: 'skip', it: 'salta', pl: 'pomiń', ru: 'пропустить' },
  back: { en: 'go back', it: 'torna indietro', pl: 'wstecz', ru: 'назад' },
  explain: { en: '?', it: 'non capisco', pl: '??', ru: 'не понимаю' },
  repeat: { en: 'repeat', it: 'ripeti', pl: 'powtórz', ru: 'повторите' },
  pause: { en: 'later', it: 'più tardi', pl: 'później', ru: 'потом' },
  resume: { en: 'continue', it: 'continua', pl: 'kontynuuj', ru: 'продолжить' },
};

/** Somebody who has just joined, in their chat with the running bot. */
export async function createLiveChat(town: LiveTown, name: string, language: Language) {
  const { journey, stores, study } = town;
  const { api } = journey;
  const person = journey.person(name, language);
  const first = await joinAndAgree(person, town.invitation);
  const interview = idIn(first.buttons.flat().map(({ data }) => data ?? ''));
  const known = new Map<number, Shown | null>();
  const captioned = new Set<number>();

  /** Notes what each message put when it came, as its buttons go once it is answered. */
  function look(): Shown | null {
    let last: Shown | null = null;
    for (const { messageId, from, buttons } of person.chat()) {
      if (from !== 'bot') continue;
      if (!known.has(messageId))
        known.set(
          messageId,
          shownBy(
            messageId,
            buttons.flat().map(({ data }) => data ?? ''),
          ),
        );
      last = known.get(messageId) ?? last;
    }
    return last;
  }

  let isWatching = true;
  const watch = async () => {
    for (let seen = 0; isWatching; look()) seen = await person.waitForChange(seen, 1000);
  };
  const watching = watch();

  function press(button: Button): { update: number } {
    const { updateId } = person.tapStale(dataOf(interview, button), look()?.message ?? 1);
    return { update: updateId };
  }

  /** Whether the bot still has to be told something of this chat, or to confirm that it was. */
  function isOnItsWay(): boolean {
    const pending = [...(api.state.bots.get(botToken)?.pending.values() ?? [])];
    return pending.some(({ lane }) => lane.replace('button:', '') === String(person.id));
  }

  async function standing() {
    const stored = await stores.interviews.get(study, interview);
    if (!stored) throw new Error('the interview is gone');
    return stored;
  }

  const chat: RandomChat = {
    language,
    isTimeless: false,
    shown: look,
    say(text, { replyTo, photo } = {}) {
      const sent = photo
        ? person.sendPhoto({ caption: text, replyTo })
        : person.sendText(text, { replyTo });
      if (photo) captioned.add(sent.messageId);
      return { message: sent.messageId, update: sent.updateId };
    },
    edit(message, text) {
      const edit = captioned.has(message) ? person.editCaption : person.editText;
      return { update: edit(message, text).updateId };
    },
    tap: press,
    greet: () => ({ update: person.sendText('hello?').updateId }),
    command(command, way) {
      const text = way === 'command' ? `/${command}` : words[command][language];
      return { update: person.sendText(text).updateId };
    },
    chatter(pick) {
      const [does] = [
        () => person.sendSticker(),
        () => person.sendText('/privacy'),
        () => person.sendText('/help'),
        () => person.sendText('/nothing'),
        () => person.tapStale('gone', 1),
      ].slice(pick % 5);
      does?.();
    },
    again(update) {
      api.redeliver(update);
      // What comes again is on nobody's list; what comes after it is.
      person.tapStale('gone', 1);
    },
    async quiet() {
      for (const end = Date.now() + longest; Date.now() < end; await sleep(10)) {
        if (isOnItsWay()) continue;
        const { status, listening, unasked } = await standing();
        if (isOnItsWay()) continue;
        if (status === 'paused') return 'paused';
        if (status !== 'open') return 'over';
        if (!listening && unasked === null) return 'open';
      }
      throw new Error(`the bot did not come to rest within ${longest} ms`);
    },
    async whileAsked(act) {
      api.faults.next('sendMessage', { delayMs: 20 });
      for (let moved = false; !moved; ) {
        await sleep(1);
        const { listening, status } = await standing();
        moved = !isOnItsWay() && (!listening || status !== 'open');
      }
      act();
    },
    restart: (meanwhile, overtake = false) =>
      town.restart(() => {
        api.delivery.buttonsOvertake = overtake;
        meanwhile();
        api.delivery.buttonsOvertake = false;
      }),
  };

  return {
    chat,
    answers: async () =>
      (await stores.answers.all(study)).filter((answer) => answer.interview === interview),
    log: () => stores.interviews.log(study, interview),
    async leave() {
      isWatching = false;
      await watching;
    },
  };
}

function idIn(data: string[]): string {
  const [, id] = data.find((each) => each.startsWith('a:'))?.split(':') ?? [];
  if (id === undefined) throw new Error('no question');
  return id;
}

/** What a message puts, by its buttons. */
function shownBy(message: number, data: string[]): Shown | null {
  const [what, , about = ''] = data.find((each) => /^[auqy]:/.test(each))?.split(':') ?? [];
  switch (what) {
    case 'a':
      return { message, kind: 'question', slot: Number(about) };
    case 'u':
      return { message, kind: 'follow-up', slot: Number.parseInt(about, 10) };
    case 'q':
      return { message, kind: 'recap', stage: Number(about) };
    case 'y':
      return { message, kind: 'playback' };
    default:
      return null;
  }
}

function dataOf(interview: string, button: Button): string {
  switch (button.press) {
    case 'answer':
      return `a:${interview}:${button.slot}:${button.code}`;
    case 'skip':
      return button.isFollowUp
        ? `u:${interview}:${button.slot}f`
        : `a:${interview}:${button.slot}:skip`;
    case 'recap':
      return `q:${interview}:${button.stage}:${button.code}`;
    case 'playback':
      return `y:${interview}:${button.rating}`;
    case 'back':
      return `i:back:${interview}`;
    case 'resume':
      return `i:go:${interview}`;
    case 'start over':
      return `i:again:${interview}`;
  }
}
