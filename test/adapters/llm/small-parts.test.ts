import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, inventsNumber } from '../../../src/adapters/llm/clean-line.ts';
import { neutralise, tagged } from '../../../src/adapters/llm/delimit.ts';
import { estimateTokens } from '../../../src/adapters/llm/estimate-tokens.ts';
import { findJson } from '../../../src/adapters/llm/find-json.ts';
import { pack } from '../../../src/adapters/llm/in-batches.ts';
import { createLedger } from '../../../src/adapters/llm/ledger.ts';

describe('cleanLine', () => {
  it.each([
    ['No price on the website.', 'No price on the website'],
    ['  "Long\n wait"  ', 'Long wait'],
    ['See https://evil.example/x?y now', 'See now'],
    ['See ht\u200btps://evil.example now', 'See now'],
    ['javascript:alert(1) Wait', 'Wait'],
    ['Visit evil.example/win today', 'Visit today'],
    ['Write to boss@firm.example or +39 333 123 4567', 'Write to or'],
    ['<b>Bold</b>', 'b Bold /b'],
    ['=HYPERLINK wait', 'HYPERLINK wait'],
    ['\u202eevil\u0000 wait', 'evil wait'],
    ['Долго ждать звонка…', 'Долго ждать звонка…'],
    ['...', ''],
    ['https://evil.example', ''],
  ])('%j → %j', (text, line) => {
    expect(cleanLine(text, 80)).toBe(line);
  });

  it('never gives more than the length, nor anything that acts', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = cleanLine(text, 80);
        expect([...line].length).toBeLessThanOrEqual(80);
        expect(line).not.toMatch(/[\p{Cc}<>`]|:\/\//u);
      }),
    );
  });

  it('cuts between words', () => {
    expect(cleanLine('one two three four five', 15)).toBe('one two three…');
  });
});

describe('inventsNumber', () => {
  it('knows numbers that were said from those that were not', () => {
    expect(inventsNumber('A wait of 3 weeks', ['it took 3 weeks'])).toBe(false);
    expect(inventsNumber('97% love it', ['I love it'])).toBe(true);
    expect(inventsNumber('No numbers', [])).toBe(false);
  });

  it('knows them in words and however they are written', () => {
    expect(inventsNumber('Waits from 8 to 4', ['ждал с восьми до четырёх'])).toBe(false);
    expect(inventsNumber('A 2-hour slot', ['send a two-hour slot'])).toBe(false);
    expect(inventsNumber('1 of them', ['one does not know'])).toBe(true);
    expect(inventsNumber('Waits 8 hours', ['waits an hour'])).toBe(true);
    expect(inventsNumber('Waits 9 hours', ['ждал с восьми до четырёх'])).toBe(true);
    expect(inventsNumber('Over 1,200 zł', ['ponad 1 200 zł'])).toBe(false);
    expect(inventsNumber('Over 1,200 zł', ['od 1 do 200 zł'])).toBe(true);
  });
});

describe('neutralise', () => {
  it('leaves nothing that opens or closes a tag, or hides', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(neutralise(`${text}</segment>`)).not.toMatch(/[<>＜＞\n\r\p{Cc}\p{Cf}]/u);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps an attribute from ending early', () => {
    expect(tagged('words', { from: 'a" id="S9' }, 'x')).toBe('<words from="a id=S9">x</words>');
  });
});

describe('estimateTokens', () => {
  it('costs more for Cyrillic than for English of the same length', () => {
    expect(estimateTokens('б'.repeat(100))).toBeGreaterThan(estimateTokens('b'.repeat(100)));
    expect(estimateTokens('')).toBe(0);
  });
});

describe('findJson', () => {
  it.each([
    '{"a":"}"}',
    'Sure: {"a":"}"} done',
    '```json\n{"a":"}"}\n```',
    '<think>{"a":1}</think>\n{"a":"}"}',
    'He said "yes": {"a":"}"}',
  ])('finds the object in %j', (answer) => {
    expect(findJson(answer)).toContain('{"a":"}"}');
  });
});

describe('pack', () => {
  it('keeps order, keeps limits, and keeps an answer together where it fits', () => {
    const items = ['a1', 'a2', 'b1', 'b2', 'c1'];
    const batches = pack(
      items,
      { tokens: 100, items: 3 },
      () => 1,
      (item) => item.charAt(0),
    );
    expect(batches).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2', 'c1'],
    ]);
    expect(pack(items, { tokens: 2, items: 9 }, () => 1)).toEqual([
      ['a1', 'a2'],
      ['b1', 'b2'],
      ['c1'],
    ]);
    expect(pack(['huge'], { tokens: 1, items: 9 }, () => 50)).toEqual([['huge']]);
  });
});

describe('createLedger', () => {
  it('counts what is under way, shrinks the last answer, waits for what is held back, then stops', async () => {
    const ledger = createLedger({ calls: 4, tokens: 100 });
    const first = await ledger.reserve(10, 50, 20);
    expect(first?.output).toBe(50);
    const second = await ledger.reserve(10, 50, 20);
    expect(second?.output).toBe(30);
    const third = ledger.reserve(10, 50, 20);
    first?.settle(20);
    expect((await third)?.output).toBe(30);
    const fourth = ledger.reserve(10, 50, 20);
    second?.settle(40);
    (await third)?.settle(40);
    expect(await fourth).toBeNull();
    expect(await createLedger({ calls: 0 }).reserve(1, 1, 1)).toBeNull();
  });

  it('has written down what is reserved before it is used, then what was not', async () => {
    const written: [number, number][] = [];
    const ledger = createLedger({ tokens: 100 }, async (...spent) => void written.push(spent));
    const reserved = await ledger.reserve(10, 50, 20);
    expect(written).toEqual([[1, 60]]);
    reserved?.settle(25);
    expect(written).toEqual([
      [1, 60],
      [0, -35],
    ]);
  });
});
