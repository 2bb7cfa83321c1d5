import type { Act } from '../../src/adapters/example/act.ts';
import { readCallback } from '../../src/adapters/telegram/callback-data.ts';
import type { Texts } from '../../src/app/ports.ts';
import type { Language } from '../../src/domain/language.ts';
import type { Client } from './client.ts';
import type { Asked, Recognise } from './recognise.ts';

/** What answering needs. */
export interface AnsweringDeps {
  client: Client;
  recognise: Recognise;
  texts: Texts;
  language: Language;
}

/**
 * Answers a question: types, taps or ticks. What is put right later is only typed for the first time here.
 * Resolves to the number of the message that was typed last; null where none was.
 */
export async function answer(deps: AnsweringDeps, asked: Asked, act: Act): Promise<number | null> {
  const { client } = deps;
  switch (act.kind) {
    case 'type': {
      const sent = act.pieces.map((piece) => client.person.sendText(piece));
      return sent.at(-1)?.messageId ?? null;
    }
    case 'tap':
      tap(client, asked, act.code);
      return null;
    case 'skip':
      if (act.by === 'command') client.person.sendText('/skip');
      else tap(client, asked, 'skip');
      return null;
    case 'tick':
      await tick(deps, asked, act.codes, act.other);
      return null;
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
