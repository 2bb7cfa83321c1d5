import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFormats, readCallback } from '../../src/adapters/telegram/callback-data.ts';
import { fullMap } from '../adapters/typst/sample-maps.ts';
import { anAnswer } from '../contracts/fixtures.ts';
import { newStudy, says, startTestJourney, type TestJourney } from '../support/journey.ts';

/** Buttons for what is written, and how each file's name ends. */
const endings: Record<string, string> = {
  ...{ html: 'html', pptx: 'pptx', xlsx: 'xlsx', 'map-csv': 'csv', md: 'md', mmd: 'mmd' },
  json: 'json',
};

let journey: TestJourney;
beforeAll(async () => {
  journey = await startTestJourney();
  await newStudy(journey);
});
afterAll(() => journey?.close());

describe('/export in the chat', () => {
  it('offers the map in every format apart from the answers, and sends each under its name', async () => {
    const { owner, stores } = journey;
    const study = (await stores().studies.list()).at(-1)?.id ?? '';
    await stores().maps.add(study, 'draft', fullMap('en', 2));
    owner.sendText('/export');
    const offer = await says(owner, 'would you like to have');
    const buttons = offer.buttons.flat();
    const ids = buttons.map(({ data }) => readCallback('e', data)?.[0] ?? '');
    expect(ids.toSorted()).toEqual([...exportFormats].toSorted());
    const labels = buttons.map(({ text }) => text);
    expect(labels.slice(-2)).toEqual(['Answers as CSV', 'Answers as JSON']);
    expect(labels[ids.indexOf('map-csv')]).toBe('Map as CSV');
    expect(offer.text).not.toContain('new answer');

    const begins: Record<string, string> = { html: '<!doctype html>', csv: '\ufeffid,', md: '# ' };
    for (const [id, ending] of Object.entries(endings)) {
      const since = owner.version();
      owner.tap(
        offer.messageId,
        labels[buttons.findIndex(({ data }) => data?.startsWith(`e:${id}:`))] ?? '',
      );
      const { document } = await owner.waitFor((message) => message.document !== undefined, {
        since,
        timeoutMs: 30_000,
      });
      const name = 'testing-of-welded-joints-the-customer-s-way-v1-2026-11-21';
      expect(document?.name).toBe(`${name}.${ending}`);
      const text = Buffer.from(document?.bytes ?? []).toString('utf8');
      expect([ending, text.startsWith(begins[ending] ?? '')]).toEqual([ending, true]);
      // A pseudonym of an employee, as the map is stored: no file gives it away.
      const spoken = ['html', 'csv', 'md', 'mmd', 'json'].includes(ending) ? text : '';
      expect([ending, spoken.match(/\bP2[01]\b/)]).toEqual([ending, null]);
    }

    // What the map does not know yet is said.
    await stores().answers.add(study, [
      anAnswer({ stage: 'decision', answeredAt: '2100-01-01T00:00:00.000Z' }),
    ]);
    owner.sendText('/export');
    expect((await says(owner, 'would you like to have')).text).toContain(
      'One new answer has come since the map was drafted; /map drafts it anew.',
    );
  }, 180_000);
});
