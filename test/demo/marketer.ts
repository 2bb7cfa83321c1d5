import type { MarketerProfile } from '../../src/adapters/example/corpus.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { readCallback } from '../../src/adapters/telegram/callback-data.ts';
import type { Client } from './client.ts';

/** A drafted map as it arrives in the chat. */
export interface ReceivedMap {
  picture: Uint8Array;
  pdf: Uint8Array;
  summary: string;
}

/** The marketer at work in the chat. */
export interface Marketer {
  /** Sets up the study with /newstudy. */
  setUp(): Promise<void>;
  /** Makes an invitation link and resolves to its token. */
  invite(role: 'customer' | 'staff'): Promise<string>;
  askForMap(): Promise<ReceivedMap>;
  exportFile(format: 'json' | 'answers'): Promise<Uint8Array>;
}

/** The marketer of the corpus, writing through `client`. */
export function createMarketer(client: Client, { study }: MarketerProfile): Marketer {
  const { person } = client;

  /** Waits for a message with a button that `wanted` likes, and taps it. */
  async function choose(wanted: (data: string) => boolean) {
    const message = await client.next((each) => client.button(each, wanted) !== undefined);
    client.tap(message, client.button(message, wanted) ?? '');
  }
  const somethingSaid = () => client.next(({ text }) => Boolean(text));
  const bytesOf = (file: VisibleMessage['document']) => file?.bytes ?? new Uint8Array();

  return {
    async setUp() {
      person.start();
      await somethingSaid();
      person.sendText('/newstudy');
      await somethingSaid();
      person.sendText(study.title);
      await somethingSaid();
      person.sendText(study.goal);
      await choose((data) => readCallback('tk', data)?.[0] === 'current');
      await choose((data) => readCallback('t', data)?.[0] === study.template);
      await choose((data) => readCallback('n', data)?.[0] === study.language);
      await client.next(({ text, buttons }) => Boolean(text?.includes('/invite')) && !buttons[0]);
    },
    async invite(role) {
      person.sendText('/invite');
      await choose((data) => readCallback('r', data)?.[0] === role);
      const { text } = await client.next((message) => Boolean(message.text?.includes('?start=')));
      const token = /\?start=([\w-]+)/.exec(text ?? '')?.[1];
      if (!token) throw new Error(`no link in "${text}"`);
      return token;
    },
    async askForMap() {
      person.sendText('/map');
      const { photo, messageId } = await client.next((message) => message.photo !== undefined);
      const { document } = await client.next((message) => message.document !== undefined);
      const summary = await client.next(
        (message) => message.messageId > messageId && message.text !== undefined,
      );
      return { picture: bytesOf(photo), pdf: bytesOf(document), summary: summary.text ?? '' };
    },
    async exportFile(format) {
      person.sendText('/export');
      await choose((data) => readCallback('e', data)?.[0] === format);
      return bytesOf((await client.next((message) => message.document !== undefined)).document);
    },
  };
}
