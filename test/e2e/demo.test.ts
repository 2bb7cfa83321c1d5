import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadCorpus } from '../../src/adapters/example/corpus.ts';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { type Evidence, type JourneyMap, journeyMapSchema } from '../../src/domain/journey-map.ts';
import { mask } from '../../src/domain/mask.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const answersSchema = z.array(
  z.looseObject({ id: z.string(), stage: z.string().nullable(), text: z.string() }),
);

let out: string;
let exitCode: unknown;
let said = '';

beforeAll(async () => {
  out = await mkdtemp(join(tmpdir(), 'demo-'));
  const args = ['--import', 'tsx', 'test/demo/demo.ts', '--out', out];
  const demo = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [demo.stdout, demo.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  [exitCode] = await once(demo, 'close');
}, 240_000);

afterAll(async () => {
  await rm(out, { recursive: true, force: true });
});

async function theMap(): Promise<JourneyMap> {
  return journeyMapSchema.parse(JSON.parse(await readFile(join(out, 'map.json'), 'utf8')));
}

/** Every piece of evidence on the map with the stage it stands at. */
function evidenceOf(map: JourneyMap): (Evidence & { stage: string })[] {
  const ofStages = map.stages.flatMap(({ id: stage, lanes, dropOff, emotion }) =>
    [...Object.values(lanes).flat(), ...dropOff.reasons, ...emotion.words]
      .flatMap(({ evidence }) => evidence)
      .map((evidence) => ({ ...evidence, stage })),
  );
  const ofActions = map.recommendations.flatMap(({ stage, evidence }) =>
    evidence.map((each) => ({ ...each, stage })),
  );
  return [...ofStages, ...ofActions];
}

/** A PDF's bytes with its compressed streams unpacked behind them. */
function unpacked(pdf: Buffer): Buffer {
  const parts = [pdf];
  const starts = pdf.toString('latin1').matchAll(/stream\r?\n/g);
  for (const { index, 0: word } of starts) {
    try {
      parts.push(inflateSync(pdf.subarray(index + word.length)));
    } catch {
      // Not every stream is compressed, and "endstream" is matched too.
    }
  }
  return Buffer.concat(parts);
}

describe('the demo', () => {
  it('ends well, with every answer stored once although the bot was killed on the way', () => {
    expect(said).toContain('killed the bot');
    expect(said).not.toContain('✗');
    expect(exitCode).toBe(0);
  });

  it('makes a map of 12 customers and 4 employees', async () => {
    const { sample, stages } = await theMap();
    expect(sample).toMatchObject({ customers: 12, staff: 4 });
    expect(Object.keys(sample.languages).sort()).toEqual(['en', 'it', 'pl', 'ru']);
    expect(stages.map(({ emotion }) => emotion.customers?.n)).toEqual([12, 11, 10, 9, 7]);
    const scores = stages.map(({ emotion }) => emotion.customers?.score ?? 0);
    expect(Math.min(...scores)).toBe(scores[2]);
    expect(Math.max(...scores)).toBe(scores[4]);
  });

  it('quotes nothing but what people said at that stage, letter by letter', async () => {
    const file = await readFile(join(out, 'answers.json'), 'utf8');
    const answers = answersSchema.parse(JSON.parse(file));
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    const evidence = evidenceOf(await theMap());
    expect(evidence.length).toBeGreaterThan(100);
    for (const { answer: id, stage, quote, start, end } of evidence) {
      const answer = byId.get(id);
      expect(answer?.stage).toBe(stage);
      expect(mask(answer?.text ?? '').slice(start, end)).toBe(quote);
    }
  });

  it('shows no personal data in the map or its PDF', async () => {
    const json = await readFile(join(out, 'map.json'), 'utf8');
    const pdf = unpacked(await readFile(join(out, 'map.pdf')));
    for (const item of loadCorpus(new URL('../../example/people.yaml', import.meta.url))
      .personalData) {
      expect(json).not.toContain(item);
      expect(pdf.includes(item)).toBe(false);
      expect(pdf.includes(Buffer.from(item, 'utf16le').swap16())).toBe(false);
    }
    expect(json).toContain('[phone]');
    expect(json).toContain('[email]');
  });

  it('draws a PNG and a PDF', async () => {
    const png = await readFile(join(out, 'map.png'));
    const pdf = await readFile(join(out, 'map.pdf'));
    expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('asks once more where little was said, reads back and lets people put it right', async () => {
    const file = await readFile(join(out, 'answers.json'), 'utf8');
    const followUps = answersSchema.parse(JSON.parse(file)).filter(({ id }) => id.endsWith('f'));
    expect(followUps.map(({ stage }) => stage).sort()).toEqual(['consumption', 'interest']);
    const texts = createTexts();
    for (const { name, role, languageCode, declines } of loadCorpus(
      new URL('../../example/people.yaml', import.meta.url),
    ).people) {
      if (declines) continue;
      const chat = await readFile(join(out, 'chats', `${name}.md`), 'utf8');
      const isStory = chat.includes(texts(languageCode, 'playback-header'));
      expect(isStory, `${name}: the playback`).toBe(true);
      if (role === 'customer') expect(chat).toContain(texts(languageCode, 'recap-ask'));
    }
  });

  it('keeps every chat', async () => {
    for (const { name, declines } of loadCorpus(
      new URL('../../example/people.yaml', import.meta.url),
    ).people) {
      const chat = await readFile(join(out, 'chats', `${name}.md`), 'utf8');
      expect(chat).toContain(`**${name}:**`);
      expect(chat.length).toBeGreaterThan(declines ? 300 : 3000);
    }
  });
});
