import type { Act, Repair } from '../../src/adapters/example/act.ts';
import { readCallback } from '../../src/adapters/telegram/callback-data.ts';
import type { Texts } from '../../src/app/ports.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Client } from './client.ts';
import type { Asked, Closing } from './recognise.ts';

/** Puts right what somebody typed, once what comes next is there. */
export interface Repairs {
  /** Notes what was typed in a message and is to be put right. */
  note(asked: Asked, message: number | null, act: Act): void;
  /** Puts right what is due; whether what stands open is put once more after it. */
  before(recap: Extract<Closing, { kind: 'recap' }> | null): Promise<boolean>;
}

/** Creates {@link Repairs}; `again` waits until a question is put once more. */
export function createRepairs(deps: {
  client: Client;
  texts: Texts;
  language: Language;
  again: (key: string) => Promise<Asked>;
}): Repairs {
  const { client, texts, language, again } = deps;
  let due: { asked: Asked; message: number; repair: Repair } | null = null;

  return {
    note(asked, message, act) {
      if (act.kind === 'type' && act.repair && message !== null)
        due = { asked, message, repair: act.repair };
    },
    async before(recap) {
      if (!due) return false;
      const { asked, message, repair } = due;
      if (repair.by === 'recap' && !recap) return false;
      due = null;
      switch (repair.by) {
        case 'edit':
          client.person.editText(message, repair.text);
          await client.next(({ text }) => text === texts(language, 'revised'));
          return false;
        case 'recap':
          if (recap) await change(client, recap, asked);
          break;
        case 'back':
          client.person.sendText('/back');
          break;
      }
      await again(asked.key);
      client.person.sendText(repair.text);
      return true;
    },
  };
}

/** Chooses the line of a recap that is to be changed. */
async function change(
  client: Client,
  recap: Extract<Closing, { kind: 'recap' }>,
  { slot }: Asked,
): Promise<void> {
  const isLine = (data: string) => readCallback('q', data)?.[2] === String(slot.index);
  client.tap(recap.message, recap.change ?? '');
  const lines = await client.next((message) => client.button(message, isLine) !== undefined);
  client.tap(lines, client.button(lines, isLine) ?? '');
}
