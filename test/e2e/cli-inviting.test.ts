import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { command } from '../support/command.ts';
import { says, startTestJourney, type TestJourney } from '../support/journey.ts';
import { readQr } from '../support/read-qr.ts';
import { type RedisOnPort, startRedisOnPort } from '../support/redis-on-port.ts';

// Settings and links from the command line, beside a running bot; processes of their own are in cli.test.ts.

let journey: TestJourney;
let folder: string;
let server: RedisOnPort;
let study: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-cli-'));
  // A private Redis would go with the first command, which is in the same process as the bot here.
  server = await startRedisOnPort();
  journey = await startTestJourney({ REDIS_URL: server.url });
  const wish = ['--title', 'Welds', '--goal', 'G', '--language', 'it'];
  study = (await value(z.strictObject({ id: z.string() }), ['study', 'create', ...wish])).id;
});
afterAll(async () => {
  await journey?.close();
  await server?.remove();
  await rm(folder, { recursive: true, force: true });
});

const cli = (args: string[]) => command(args, { REDIS_URL: server.url });

async function value<T>(schema: z.ZodType<T>, args: string[]): Promise<T> {
  const ran = await cli(['--json', ...args]);
  expect(ran).toMatchObject({ code: 0, err: '' });
  return schema.parse(JSON.parse(ran.out));
}

const settings = z.strictObject({
  followUps: z.int(),
  retentionDays: z.int().nullable(),
  quota: z.strictObject({ customer: z.int().nullable(), staff: z.int().nullable() }),
  minimumCell: z.int(),
  lawfulBasis: z.string(),
  controller: z.string(),
  privacy: z.record(z.string(), z.string()),
});
const link = z.strictObject({ token: z.string(), link: z.string() });

describe('study set', () => {
  it('changes what it names, answers all settings, and study show shows them', async () => {
    const first = await value(settings, [
      ...['study', 'set', study, '--follow-ups', '0', '--retention', 'never'],
      ...['--quota-customers', '20', '--quota-staff', '5', '--minimum-cell', '4'],
      ...['--lawful-basis', 'legitimate-interest', '--controller', 'Welds Ltd, a@welds.example'],
      ...['--privacy', 'it=Testo: = nostro', '--privacy', 'en=Our text'],
    ]);
    expect(first).toEqual({
      followUps: 0,
      retentionDays: null,
      quota: { customer: 20, staff: 5 },
      minimumCell: 4,
      lawfulBasis: 'legitimate-interest',
      controller: 'Welds Ltd, a@welds.example',
      privacy: { it: 'Testo: = nostro', en: 'Our text' },
    });
    const change = ['--retention', '30', '--quota-staff', 'none', '--privacy', 'en='];
    const second = await value(settings, ['study', 'set', study, ...change]);
    expect(second).toEqual({
      ...first,
      retentionDays: 30,
      quota: { customer: 20, staff: null },
      privacy: { it: 'Testo: = nostro' },
    });
    const shown = await value(z.looseObject({}), ['study', 'show', study]);
    expect(shown).toMatchObject({
      id: study,
      title: 'Welds',
      settings: second,
      seats: { customer: 0, staff: 0 },
    });
    const { out } = await cli(['study', 'show', study]);
    expect(out).toContain('retention: 30 days\nquota: 20 customers, any number of employees\n');
  });

  it('explains what it does not take, and changes nothing', async () => {
    const before = await journey.stores().studies.get(study);
    const wrong = [
      ['--follow-ups', '4'],
      ['--retention', 'soon'],
      ['--retention', '0'],
      ['--quota-staff', '-1'],
      ['--minimum-cell', '1.5'],
      ['--lawful-basis', 'because'],
      ['--controller', 'x'.repeat(201)],
      ['--privacy', 'de=Text'],
      ['--privacy', 'Text'],
    ];
    const ran = await Promise.all(wrong.map((args) => cli(['study', 'set', study, ...args])));
    for (const { code, out, err } of ran) {
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(/^error: /);
    }
    const none = await cli(['study', 'set', 'none', '--follow-ups', '1']);
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toContain('There is no study "none"');
    expect(await journey.stores().studies.get(study)).toEqual(before);
  });
});

describe('links', () => {
  it('are made, drawn, listed and withdrawn', async () => {
    const file = join(folder, 'link.png');
    const wish = ['--as', 'customer', '--uses', '1', '--days', '3', '--qr', file];
    const schema = link.extend({ qr: z.string() });
    const drawn = await value(schema, ['invite', study, ...wish]);
    expect(drawn.qr).toBe(file);
    expect(Object.keys(drawn)).toEqual(['token', 'link', 'qr']);
    expect(readQr(await readFile(file))).toBe(drawn.link);
    const plain = await value(link, ['invite', study, '--as', 'staff']);
    const listed = await value(z.array(z.looseObject({ token: z.string() })), [
      'invitations',
      study,
    ]);
    expect(listed).toMatchObject([
      { ...plain, role: 'staff', uses: 0, maxUses: null },
      { token: drawn.token, link: drawn.link, role: 'customer', uses: 0, maxUses: 1 },
    ]);

    const person = journey.person('Anna');
    person.start(drawn.token);
    await says(person, 'Shall we begin?');
    // It was for one, so it is no longer in use.
    expect((await cli(['invitations', study])).out).toMatch(
      new RegExp(`^${plain.token} {2}staff {2}0 of any number {2}until \\d{4}-\\d\\d-\\d\\d\n$`),
    );
    expect(await value(z.unknown(), ['revoke', study, plain.token])).toEqual({
      revoked: plain.token,
    });
    expect((await cli(['invitations', study])).out).toBe('There is no link in use.\n');
    const late = journey.person('Boris');
    late.start(plain.token);
    await says(late, 'has been withdrawn');
    const unknown = await cli(['revoke', study, 'no-such-token']);
    expect(unknown).toMatchObject({ code: 1, out: '' });
    expect(unknown.err).toContain(`There is no link "no-such-token" to this study`);
  });
});
