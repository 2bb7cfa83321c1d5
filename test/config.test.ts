import { expect, it } from 'vitest';
import { createConfig } from '../src/config.ts';

it('transcribes with the model’s key and server, where there is one', () => {
  expect(createConfig({}).transcriber).toBeNull();
  expect(createConfig({ OPENAI_TRANSCRIBE_MODEL: 'whisper-large' }).transcriber).toBeNull();
  expect(createConfig({ OPENAI_API_KEY: 'sk-1' }).transcriber).toEqual({
    apiKey: 'sk-1',
    baseUrl: undefined,
    model: 'whisper-1',
  });
  const local = { OPENAI_BASE_URL: 'http://127.0.0.1:9000/v1/', OPENAI_TRANSCRIBE_MODEL: 'small' };
  expect(createConfig(local).transcriber).toEqual({
    apiKey: 'none',
    baseUrl: 'http://127.0.0.1:9000/v1',
    model: 'small',
  });
});

it('limits a draft, unless told otherwise', () => {
  expect(createConfig({ OPENAI_API_KEY: 'sk-1' }).model?.draftTokens).toBe(3_000_000);
  const given = { OPENAI_API_KEY: 'sk-1', OPENAI_DRAFT_TOKENS: '50000' };
  expect(createConfig(given).model?.draftTokens).toBe(50_000);
  expect(() => createConfig({ OPENAI_DRAFT_TOKENS: 'many' })).toThrow('OPENAI_DRAFT_TOKENS');
});
