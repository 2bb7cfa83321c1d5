import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isSilence } from '../../../src/adapters/llm/silence.ts';
import { createTranscriber } from '../../../src/adapters/llm/transcribe.ts';
import type { Language } from '../../../src/domain/language.ts';
import {
  createScriptedTranscriber,
  type ScriptedTranscriber,
  type TranscriberFault,
} from '../../support/scripted-transcriber.ts';

let server: ScriptedTranscriber;

beforeAll(async () => {
  server = await createScriptedTranscriber();
});
afterAll(() => server.close());
beforeEach(() => {
  server.requests.length = 0;
  server.answerAs('json');
});

const idle = new AbortController().signal;
const notes: unknown[] = [];
const keep = (fields: Record<string, unknown>, message: string) =>
  void notes.push({ ...fields, message });

function transcribe(
  bytes: Uint8Array,
  language: Language = 'en',
  signal = idle,
  timeoutMs = 20_000,
) {
  const transcriber = createTranscriber({
    baseUrl: server.url,
    apiKey: 'sk-test',
    model: 'whisper-1',
    timeoutMs,
    log: { info: keep, warn: keep },
  });
  return transcriber.transcribe({ bytes, name: 'voice.ogg' }, language, signal);
}

describe('a transcriber', () => {
  it('sends the recording as it is, with model and language, and gives the text', async () => {
    const bytes = Buffer.from([0, 13, 10, 45, 45, 255, 254]);
    server.hear('  Ho aspettato tre giorni. ');
    expect(await transcribe(bytes, 'it')).toEqual({
      kind: 'text',
      text: 'Ho aspettato tre giorni.',
    });
    expect(server.requests).toEqual([
      {
        model: 'whisper-1',
        language: 'it',
        responseFormat: 'json',
        fileName: 'voice.ogg',
        bytes,
        authorization: 'Bearer sk-test',
        fault: null,
      },
    ]);
  });

  it.each(['text', 'json-as-text'] as const)('reads an answer given as %s', async (form) => {
    server.answerAs(form);
    server.hear('Долго ждал звонка');
    expect(await transcribe(Buffer.from('x'))).toEqual({ kind: 'text', text: 'Долго ждал звонка' });
  });

  it.each(['', ' \n', '...', '[BLANK_AUDIO]', 'Thanks for watching!'])(
    'takes %j for silence',
    async (text) => {
      server.hear(text);
      expect(await transcribe(Buffer.from('x'))).toEqual({ kind: 'nothing' });
    },
  );

  it.each<[TranscriberFault, boolean]>([
    ['server-error', true],
    ['rate-limit', true],
    ['hang', true],
    ['stall', true],
    ['cut-off', true],
    ['drop', true],
    ['no-text', true],
    ['html', true],
    ['no-quota', false],
    ['unauthorized', false],
    ['bad-audio', false],
  ])('says of "%s" whether another attempt may help: %s', async (fault, retry) => {
    server.next(fault);
    const patience = fault === 'hang' || fault === 'stall' ? 200 : 20_000;
    const outcome = await transcribe(Buffer.from('x'), 'en', idle, patience);
    expect(outcome).toEqual({ kind: 'failed', retry });
    expect(server.requests).toHaveLength(1);
  });

  it('ends at once when it is cancelled, and only then rejects', async () => {
    server.next('hang');
    const stopping = new AbortController();
    const going = transcribe(Buffer.from('x'), 'en', stopping.signal, 60_000);
    await expect.poll(() => server.requests.length).toBe(1);
    stopping.abort(new Error('stopping'));
    await expect(going).rejects.toThrow('stopping');
  });

  it('notes kinds and reasons, and nobody’s words', async () => {
    notes.length = 0;
    server.hear('my secret canary');
    await transcribe(Buffer.from('x'));
    server.next('server-error');
    await transcribe(Buffer.from('x'));
    expect(notes).toMatchObject([
      { outcome: 'text' },
      { outcome: 'failed', reason: 'server error', status: 500 },
    ]);
    expect(JSON.stringify(notes)).not.toContain('canary');
  });
});

describe('what models hear in silence', () => {
  it.each([
    'Thank you for watching.',
    'Thanks for watching! Thanks for watching!',
    'Subtitles by the Amara.org community',
    'Sottotitoli creati dalla comunità Amara.org',
    'Sottotitoli e revisione a cura di QTSS',
    'Napisy stworzone przez społeczność Amara.org',
    'Dziękuję za oglądanie.',
    'Продолжение следует...',
    'Субтитры сделал DimaTorzok',
    'Субтитры создавал DimaTorzok Продолжение следует...',
    'Редактор субтитров А.Семкин Корректор А.Егорова',
    '(music) ♪ ♪',
  ])('%s', (text) => {
    expect(isSilence(text)).toBe(true);
  });

  it.each([
    'Thanks for watching over the inspection, they were careful.',
    'Thank you.',
    'No',
    'Нет, продолжение следует обсудить с менеджером',
    'Grazie',
    'Субтитры сделал бы понятнее отчёт',
    'It was [unclear] slow',
    '5',
  ])('is not: %s', (text) => {
    expect(isSilence(text)).toBe(false);
  });
});
