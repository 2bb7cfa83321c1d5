import type { BotApiCore, BotProfile } from './bot-api-core.ts';
import type { Faults } from './faults.ts';
import { createGroup, type Group, type GroupProfile } from './people/group.ts';
import { createPerson, type Person, type PersonProfile } from './people/person.ts';
import type { StoredFile } from './store/state.ts';
import type { DeliverySettings } from './updates/delivery-settings.ts';
import { openChatOf } from './updates/injected-chat.ts';

/** Everything a driver can do to a local server. `bot` is a user name; left out, the first bot. */
export interface LocalControl {
  readonly faults: Faults;
  /** May be changed while the server runs. */
  readonly delivery: DeliverySettings;
  addBot(profile: BotProfile): void;
  /** A person's client in the private chat with a bot. */
  person(profile: PersonProfile, bot?: string): Person;
  /** The client of a person made before; throws when there is none. */
  findPerson(id: number, bot?: string): Person;
  group(profile: GroupProfile, bot?: string): Group;
  /** The client of a group made before; throws when there is none. */
  findGroup(id: number, bot?: string): Group;
  /** Sends the bot an update as given, apart from its id, which is returned. */
  inject(update: Record<string, unknown>, bot?: string): number;
  /** Delivers an update once more, under the same id. */
  redeliver(updateId: number, bot?: string): void;
  findFile(fileId: string, bot?: string): StoredFile | undefined;
}

/** The driver's side of `core`; `signal` ends all waiting. */
export function createLocalControl(
  core: BotApiCore,
  { delivery, signal }: { delivery: DeliverySettings; signal: AbortSignal },
): LocalControl {
  return {
    faults: core.faults,
    delivery,
    addBot: (profile) => void core.addBot(profile),
    person: (profile, bot) => createPerson(core.bot(bot), profile, signal),
    findPerson(id, bot) {
      const host = core.bot(bot);
      const user = host.state.chats.get(id)?.person;
      if (!user) throw new Error(`no person ${id}`);
      const { first_name: firstName, language_code: languageCode, username } = user;
      return createPerson(host, { id, firstName, languageCode, username }, signal);
    },
    group: (profile, bot) => createGroup(core.bot(bot), profile, signal),
    findGroup(id, bot) {
      const host = core.bot(bot);
      const chat = host.state.chats.get(id)?.chat;
      if (!chat || chat.type === 'private') throw new Error(`no group ${id}`);
      const { title = '', type, username } = chat;
      return createGroup(host, { id, title, type, username }, signal);
    },
    inject(update, bot) {
      const host = core.bot(bot);
      const [kind, payload] = Object.entries(update).find(([key]) => key !== 'update_id') ?? [];
      if (kind === undefined) throw new Error('an update needs a payload');
      const chat = openChatOf(host.chats, payload);
      return host.queue.push({ kind, payload, lane: String(chat?.chat.id ?? 'none') });
    },
    redeliver: (updateId, bot) => core.bot(bot).queue.redeliver(updateId),
    findFile: (fileId, bot) => core.bot(bot).files.find(fileId),
  };
}
