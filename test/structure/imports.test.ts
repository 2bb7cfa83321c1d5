import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = resolve(import.meta.dirname, '../../src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(src, name));

/** Packages each adapter may use: its one outside thing, and what every adapter may. */
const sdks: Record<string, string[]> = {
  example: ['yaml'],
  csv: ['csv-parse', 'csv-stringify'],
  exports: ['fflate', 'hucre', 'pptxgenjs'],
  extractive: ['snowball-stemmers'],
  fluent: ['@fluent/bundle'],
  guides: ['yaml'],
  http: ['hono', '@hono/node-server'],
  llm: ['openai', 'p-limit', 'yaml'],
  playground: ['hono', '@hono/node-server', 'esbuild', 'preact', 'virtua', '@fluent/bundle'],
  qr: ['uqr', '@resvg/resvg-js'],
  queue: ['bullmq', 'ioredis'],
  redis: ['ioredis'],
  telegram: ['grammy', '@grammyjs'],
  typst: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@resvg/resvg-js',
    'piscina',
    '@expo-google-fonts',
  ],
};
const anyAdapter = ['zod', 'pino'];
/** Types of the Bot API and of its client, where an adapter speaks to Telegram without being the bot. */
const typesOnly: Record<string, string[]> = { http: ['grammy'], playground: ['grammy'] };

interface Import {
  from: string;
  to: string;
  typeOnly: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(file, 'utf8');
  const found = [
    ...text.matchAll(/^(?:import|export)\s+(type\s)?[^'"`;=]*?\sfrom\s+'([^']+)'/gms),
    ...text.matchAll(/^import\s+()'([^']+)'/gm),
    ...text.matchAll(/\bimport\s*\(()\s*'([^']+)'/g),
  ];
  return found.map(([, type, to = '']) => ({ from: file, to, typeOnly: Boolean(type) }));
}

/** domain, app, adapters/<name>, or entry for the files at the top. */
function roomOf(file: string): { ring: string; adapter: string } {
  const [ring = '', adapter = ''] = relative(src, file).split('/');
  if (ring.endsWith('.ts')) return { ring: 'entry', adapter: '' };
  return { ring, adapter: ring === 'adapters' ? adapter : '' };
}

function allowed({ from, to, typeOnly }: Import): boolean {
  const here = roomOf(from);
  if (to.startsWith('.')) {
    const there = roomOf(resolve(dirname(from), to));
    if (there.ring === 'entry') return here.ring === 'entry';
    if (here.ring === 'domain') return there.ring === 'domain';
    if (here.ring === 'app') return there.ring !== 'adapters';
    if (here.ring === 'adapters')
      return there.ring !== 'adapters' || there.adapter === here.adapter;
    return true;
  }
  const uses = (packages: string[]) =>
    packages.some((name) => to === name || to.startsWith(`${name}/`));
  if (here.ring === 'domain') return to === 'zod';
  if (here.ring === 'app') return to === 'zod';
  if (here.ring === 'adapters')
    return (
      to.startsWith('node:') ||
      uses(anyAdapter) ||
      uses(sdks[here.adapter] ?? []) ||
      (typeOnly && uses(typesOnly[here.adapter] ?? []))
    );
  return true;
}

describe('the import rule', () => {
  it('reads imports (a check of the check)', () => {
    const to = files.flatMap(importsOf).map((each) => each.to);
    expect(to.length).toBeGreaterThan(200);
    expect(to).toContain('grammy');
    const wrong = { from: join(src, 'domain/study.ts'), to: '../app/ports.ts', typeOnly: true };
    expect(allowed(wrong)).toBe(false);
  });

  it('lets imports point inwards only: main, adapters, app, domain', () => {
    const broken = files
      .flatMap(importsOf)
      .filter((each) => !allowed(each))
      .map(({ from, to }) => `${relative(src, from)} → ${to}`);
    expect(broken).toEqual([]);
  });
});

describe('the rules of the house', () => {
  const lines = (ring: string, pattern: RegExp, except: string[] = []) =>
    files
      .filter((file) => relative(src, file).startsWith(ring))
      .filter((file) => !except.includes(relative(src, file)))
      .flatMap((file) =>
        readFileSync(file, 'utf8')
          .split('\n')
          .flatMap((line, n) => (pattern.test(line) ? [`${relative(src, file)}:${n + 1}`] : [])),
      );

  it('keeps the domain free of clock, chance and environment', () => {
    expect(lines('domain', /Date\.now|new Date\(\)|Math\.random|process\.|performance\./)).toEqual(
      [],
    );
    expect(lines('app', /Date\.now|new Date\(\)|Math\.random|process\.|performance\./)).toEqual([]);
  });

  it('reads the environment in one place only', () => {
    expect(lines('', /process\.env/, ['config.ts', 'native-settings.ts'])).toEqual([]);
  });

  it('builds every Redis key in keys.ts', () => {
    const commands =
      /redis\.(get|set|del|h\w+|s(add|rem|members)|l\w+|r(push|pop)|exists|expire)\(\s*[`'"]/;
    expect(lines('', commands)).toEqual([]);
    expect(lines('', /\{s:/, ['adapters/redis/keys.ts'])).toEqual([]);
  });

  it('keeps what is asked of a model in prompts/', () => {
    expect(lines('', /role: '(system|user)',\s*content: ['"`][^$]/)).toEqual([]);
  });

  it('awaits what it says: a promise left alone ends the process when Telegram refuses', () => {
    expect(lines('adapters/telegram', /\bvoid (ctx|api|bot)\./)).toEqual([]);
  });

  it('has no loose ends', () => {
    expect(lines('', /\bTODO\b|\bFIXME\b|@ts-(ignore|expect-error)|biome-ignore|: any\b/)).toEqual(
      [],
    );
  });
});
