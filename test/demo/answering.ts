import { readCallback } from '../../src/adapters/telegram/callback-data.ts';
import type { Texts } from '../../src/app/ports.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Act } from './act.ts';
import type { Client } from './client.ts';
import type { Asked, Recognise } from './recognise.ts';

/** What answering needs. */
export interface AnsweringDeps {
  client: Client;
  recognise: Recognise;
  texts: Texts;
  language: Language;
}

/** Answers a question: types, taps or ticks. A correction is only typed for the first time here. */
export async function answer(deps: AnsweringDeps, asked: Asked, act: Act): Promise<void> {
  const { client } = deps;
  switch (act.kind) {
    case 'type':
      return void client.person.sendText(act.text);
    case 'correct':
      return void client.person.sendText(act.first);
    case 'tap':
      return tap(client, asked, act.code);
    case 'skip':
      if (act.by === 'command') return void client.person.sendText('/skip');
      return tap(client, asked, 'skip');
    case 'tick':
      return tick(deps, asked, act.codes, act.other);
  }
}

function dataOf(client: Client, { message }: Asked, code: string): string | undefined {
  return client.button(message, (data) => readCallback('a', data)?.[2] === code);
}

function tap(client: Client, asked: Asked, code: string): void {
  const data = dataOf(client, asked, code);
  if (data === undefined) throw new Error(`${asked.key}: there is no button for "${code}"`);
  client.tap(asked.message, data);
}

/** Ticks one option after the other, each time looking whether the tick has appeared. */
async function tick(
  deps: AnsweringDeps,
  asked: Asked,
  codes: string[],
  other: string | null,
): Promise<void> {
  const { client, recognise } = deps;
  let shown = asked;
  for (const code of codes) {
    tap(client, shown, code);
    const message = await client.next((each) => {
      const again = recognise(each);
      if (again?.key !== asked.key) return false;
      const data = dataOf(client, again, code);
      const button = each.buttons.flat().find((candidate) => candidate.data === data);
      return button?.text.startsWith('✓') ?? false;
    });
    shown = { ...asked, message };
  }
  if (other === null) return tap(client, shown, 'done');
  tap(client, shown, 'other');
  // Asked again instead, where the bot was killed in between: own words are welcome there as well.
  await client.next(
    (each) =>
      each.text === deps.texts(deps.language, 'other-words') || recognise(each)?.key === asked.key,
  );
  client.person.sendText(other);
}
