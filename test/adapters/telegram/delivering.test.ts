import { Api } from 'grammy';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import {
  createLocalBotApi,
  type LocalBotApi,
} from '../../../src/adapters/playground/local-bot-api.ts';
import { qrPicture } from '../../../src/adapters/qr/qr-picture.ts';
import { createDraftDelivery } from '../../../src/adapters/telegram/delivering.ts';
import type { ReadyDraft } from '../../../src/adapters/telegram/preparing.ts';

const token = '42:test-token';
const texts = createTexts();
let server: LocalBotApi;

beforeAll(async () => {
  server = await createLocalBotApi();
  server.addBot({ token, username: 'journey_test_bot', id: 42 });
});
afterAll(() => server?.close());

/** A draft whose picture takes so many photos, sent to a chat of its own; resolves to what came after its progress. */
async function delivered(parts: number) {
  const photos = Array.from({ length: parts }, (_, part) => ({
    name: 'map.png',
    bytes: qrPicture(`part ${part}`),
  }));
  const files = { photos, document: { name: 'map.pdf', bytes: Buffer.from('%PDF-1.7') } };
  const ready: ReadyDraft = {
    kind: 'ready',
    title: 'Welds',
    version: 1,
    files,
    summary: ['a summary'],
    gaps: null,
  };
  const api = new Api(token, { apiRoot: server.url });
  const person = server.person({ id: parts, firstName: 'Ines' });
  person.start();
  const { message_id: message } = await api.sendMessage(parts, 'reading');
  const deliver = createDraftDelivery({ api, texts, prepare: async () => ready });
  const order = { study: 'weldsweld1', chat: parts, message, language: 'en' as const };
  await deliver(order, 'draft-1', new AbortController().signal);
  return person.chat().filter(({ messageId }) => messageId > message);
}

describe('a draft in the chat', () => {
  it('comes as a photo, a PDF and a summary', async () => {
    const [photo, document, summary] = await delivered(1);
    expect(photo?.photo && photo.albumId === undefined).toBe(true);
    expect(document?.document?.name).toBe('map.pdf');
    expect(summary?.text).toBe('a summary');
  });

  it('comes as an album where one photo could not be read', async () => {
    const [first, second, document] = await delivered(2);
    expect(first?.albumId).toBeDefined();
    expect(second?.albumId).toBe(first?.albumId);
    expect(first?.photo?.fileId).not.toBe(second?.photo?.fileId);
    expect(document?.document?.name).toBe('map.pdf');
  });
});
