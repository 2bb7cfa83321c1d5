import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { mapSummary } from '../../../src/adapters/telegram/map-summary.ts';
import type { FlaggedPeople } from '../../../src/domain/flagged-people.ts';
import { flags } from '../../../src/domain/interview-quality.ts';
import { type Language, languages } from '../../../src/domain/language.ts';
import { aMap } from '../../contracts/fixtures.ts';

const texts = createTexts();

/** The paragraphs of a summary. */
function summary(flagged: FlaggedPeople, language: Language = 'en'): string[] {
  const usage = { calls: 0, input: 0, output: 0 };
  const drafted = { kind: 'drafted', map: aMap('Welds'), flagged, usage, setAside: 0 } as const;
  return mapSummary(
    { ...drafted, segments: 0, known: 0, problems: [], modelUnavailable: false },
    language,
    (key, values) => texts(language, key, values),
  ).split('\n\n');
}

const many = (count: number): FlaggedPeople['customers'] =>
  Array.from({ length: count }, (_, n) => ({ person: `P${101 + n}`, flags: [...flags] }));

describe('the summary of a draft', () => {
  it('names the interviews to look at, and why', () => {
    const customers: FlaggedPeople['customers'] = [
      { person: 'P07', flags: ['too-short'] },
      { person: 'P11', flags: ['all-the-same', 'copy-paste'] },
    ];
    expect(summary({ customers, staff: 0 })).toContain(
      '2 interviews to look at; they stay in the map and in the counts:\n• P07: very short answers\n• P11: the same every time, copied text',
    );
    expect(summary({ customers: customers.slice(0, 1), staff: 0 }, 'ru')).toContain(
      'На одно интервью стоит взглянуть; на карте и в подсчётах оно остаётся:\n• P07: очень короткие ответы',
    );
  });

  it('says of employees only how many', () => {
    expect(summary({ customers: [], staff: 2 }, 'it')).toContain(
      'Da guardare le risposte di 2 dipendenti; di chi siano non si dice.',
    );
  });

  it('says nothing where nothing is odd', () => {
    const quiet = summary({ customers: [], staff: 0 });
    expect(summary({ customers: many(1), staff: 1 })).toHaveLength(quiet.length + 2);
  });

  it.each(languages)('names five at most, in 400 characters (%s)', (language) => {
    const said = summary({ customers: many(12), staff: 0 }, language);
    const [line = ''] = said.filter((each) => each.includes('P105'));
    expect(line).toMatch(/P105: .*\n.*7/);
    expect(line).not.toContain('P106');
    expect(line.length).toBeLessThanOrEqual(400);
  });
});
