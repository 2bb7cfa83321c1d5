import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { createConfig } from '../../src/config.ts';
import { journeyMapSchema } from '../../src/domain/journey-map.ts';
import { type Operator, openOperator } from '../../src/operator.ts';
import { answersFile, interviewRows } from '../support/answers-file.ts';

let folder: string;
let operator: Operator;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journey-quality-'));
  operator = await openOperator(
    createConfig({ DATA_DIR: join(folder, 'data'), LOG_LEVEL: 'silent' }),
  );
});
afterAll(async () => {
  await operator.close();
  await rm(folder, { recursive: true, force: true });
});

const createdSchema = z.object({ id: z.string() });
const exportedSchema = z.array(
  z.looseObject({ id: z.string(), person: z.string(), audience: z.string(), text: z.string() }),
);

async function drafted(rows: string[]) {
  const { value } = await operator.createStudy({ title: 'W', goal: 'G', language: 'en' });
  const { id } = createdSchema.parse(value);
  await operator.importAnswers(id, await answersFile(join(folder, 'in.csv'), rows), false);
  const said = await operator.draft(id, { out: folder, formats: ['json'], summariser: 'auto' });
  const map = journeyMapSchema.parse(JSON.parse(await readFile(join(folder, 'map.json'), 'utf8')));
  const answers = exportedSchema.parse((await operator.exportAnswers(id, 'json')).value);
  const called = (text: string) => answers.find((each) => each.text.includes(text))?.person;
  return { ...said, map, answers, called };
}

const row = (who: string, audience: string, lane: string, text: string, stage = 'interest') =>
  `${who},${audience},en,${stage},${lane},"${text}",,2026-03-01T10:00:00Z,,`;

it('says whose interviews to look at, and counts them all the same', async () => {
  const copied =
    'We asked three firms for a quote and the first to call us back got the order, as always';
  const { value, text, map, called } = await drafted([
    ...interviewRows(3),
    ...['asdfgh', 'lkjhgf'].map((noise) => row('noise', 'customer', 'barriers', noise)),
    ...['mine', 'theirs'].map((who) => row(who, 'customer', 'actions', copied)),
    row('mine', 'customer', 'needs', 'A price on the same day'),
  ]);
  const [noise = '', one = ''] = [called('asdfgh'), called('A price on the same day')];
  expect(value).toMatchObject({
    flagged: expect.arrayContaining([
      { person: noise, flags: ['off-topic'] },
      { person: one, flags: ['copy-paste'] },
    ]),
    flaggedStaff: 0,
  });
  expect(value).toHaveProperty('flagged.length', 3);
  expect(text).toContain(`${noise} (no real answers)`);
  expect(map.sample.customers).toBe(6);
});

it('shows of employees only how many, and no id of theirs on the map', async () => {
  const employees = ['e1', 'e2', 'e3'].flatMap((who, n) => [
    row(who, 'staff', 'observations', `They wait for our call for days ${'again '.repeat(n)}`),
    row(who, 'staff', 'backstage', `Requests lie in the mailbox ${n}`, 'decision'),
  ]);
  const { value, text, map, answers } = await drafted([
    ...employees,
    row('e4', 'staff', 'observations', 'qwerty'),
  ]);
  expect(value).toMatchObject({ flagged: [], flaggedStaff: 1 });
  expect(text).toContain('Employees whose answers need a look: 1.');
  const json = JSON.stringify(map);
  const staff = new Set(answers.map(({ person }) => person));
  expect(staff.size).toBe(4);
  for (const person of staff) expect(json).not.toContain(`"${person}"`);
  // Every quote can still be traced to its answer, and voices add up.
  const ids = new Set(answers.map(({ id }) => id));
  const statements = map.stages.flatMap(({ lanes }) => Object.values(lanes).flat());
  expect(statements.length).toBeGreaterThan(1);
  for (const { evidence, respondents } of statements) {
    expect(new Set(evidence.map(({ person }) => person)).size).toBe(respondents.staff);
    for (const { answer } of evidence) expect(ids).toContain(answer);
  }
});

it('tells where the evidence is thin', async () => {
  const { value } = await drafted(interviewRows(2, ['interest']));
  const gap = (lane: string, customers: number) => ({
    ...{ stage: 'interest', lane, kind: 'thin', customers, staff: 0, asked: 2 },
  });
  expect(value).toHaveProperty('gaps', [
    gap('barriers', 2),
    ...['actions', 'touchpoints', 'thoughts', 'ideal'].map((lane) => gap(lane, 0)),
  ]);
});
