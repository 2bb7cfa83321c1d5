import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createScriptedModel, type ScriptedModel } from '../support/scripted-model.ts';
import { draftCorpus } from './draft-corpus.ts';
import { loadCorpus, ownCorpora } from './gold.ts';
import { createRecording } from './recording.ts';
import { createNamedSummariser } from './summarisers.ts';

const corpus = loadCorpus(ownCorpora, 'en');
const folder = mkdtempSync(join(tmpdir(), 'recording-'));
const file = join(folder, 'answers.jsonl');
let model: ScriptedModel;
let recorded: Awaited<ReturnType<typeof draft>>;

function draft(recording: ReturnType<typeof createRecording>, name = 'scripted') {
  const config = { apiKey: 'a-key', baseUrl: model.url, name, draftTokens: 3_000_000 };
  return draftCorpus(corpus, createNamedSummariser('llm', config, recording));
}

beforeAll(async () => {
  model = await createScriptedModel();
  recorded = await draft(createRecording({ record: file }));
});
afterAll(async () => {
  await model.close();
  rmSync(folder, { recursive: true });
});

describe('recording a model', () => {
  it('keeps every request with its answer, and no key', () => {
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines).toHaveLength(model.requests.length);
    expect(lines.length).toBeGreaterThan(5);
    expect(lines.join()).not.toContain('a-key');
  });

  it('replays them without a model, to the same map and tokens', async () => {
    const asked = model.requests.length;
    const recording = createRecording({ replay: file });
    const replayed = await draft(recording, 'another');
    expect(recording.missing()).toBe(0);
    expect(model.requests).toHaveLength(asked);
    expect(replayed.map).toEqual({ ...recorded.map, createdAt: replayed.map.createdAt });
    expect(replayed.usage).toEqual(recorded.usage);
  });

  it('answers nothing that was not recorded, and says how much that was', async () => {
    const recording = createRecording({ replay: file });
    const asked = { model: 'scripted', messages: [{ role: 'user', content: 'Something new' }] };
    const init = { method: 'POST', body: JSON.stringify(asked) };
    const response = await recording.fetch(`${model.url}/chat/completions`, init);
    expect(response.ok).toBe(false);
    expect(recording.missing()).toBe(1);
  });

  it('asks the model for what is missing where that is to be recorded', async () => {
    const asked = model.requests.length;
    const more = join(folder, 'more.jsonl');
    const recording = createRecording({ replay: file, record: more });
    const body = JSON.stringify({
      model: 'scripted',
      messages: [{ role: 'user', content: '<theme id="T1">Something new</theme>' }],
    });
    const url = `${model.url}/chat/completions`;
    const init = { method: 'POST', body, headers: { 'content-type': 'application/json' } };
    expect((await recording.fetch(url, init)).ok).toBe(true);
    expect(model.requests).toHaveLength(asked + 1);
    const again = createRecording({ replay: more });
    expect((await again.fetch(url, init)).ok).toBe(true);
    expect(model.requests).toHaveLength(asked + 1);
  });
});
