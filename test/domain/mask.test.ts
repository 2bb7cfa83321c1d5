import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mask } from '../../src/domain/mask.ts';

/** What was said, and what is left of it. */
const masked: [said: string, left: string][] = [
  // E-mail
  ['write to h.barlow@example.com.', 'write to [email].'],
  ['Jane.Doe+work@mail.example.co.uk!', '[email]!'],
  ['почта: иван@почта.рф', 'почта: [email]'],
  ['jane.doe(at)example.org', '[email]'],
  ['jane.doe (at) example.org', '[email]'],
  ['jane.doe [at] example [dot] org', '[email]'],
  ['jane.doe{at}example{dot}org', '[email]'],
  ['jane [dot] doe [at] example [dot] org', '[email]'],
  ['jane.doe at example dot com', '[email]'],
  ['jane.doe at example.com', '[email]'],
  ['jane.doe @ example.org', '[email]'],
  ['jane.doe @example.org', '[email]'],
  ['jane@ example.org', '[email]'],
  ['jane@example[.]org', '[email]'],
  ['jan małpa przyklad kropka pl', '[email]'],
  ['jan (małpa) przyklad.pl', '[email]'],
  ['anna chiocciola esempio punto it', '[email]'],
  ['иван собака почта точка ру', '[email]'],
  ['jane＠example．org', '[email]'],
  ['jane\u200b@exam\u200bple.org', '[email]'],
  ['601234567@example.org', '[email]'],
  ['"jane doe"@example.org', '[email]'],
  ['mailto:jane@example.org', 'mailto:[email]'],
  ['ask ivan@mail', 'ask [email]'],
  ['met at jane.doe@example.org', 'met at [email]'],
  // Links
  ['see https://example.org/a?b=c.', 'see [link].'],
  ['https://example.org/?mail=jane@example.org', '[link]'],
  ['(www.example.org)', '([link])'],
  ['t.me/janedoe and wa.me/48601234567', '[link] and [link]'],
  ['bit.ly/abc', '[link]'],
  ['evil[.]com', '[link]'],
  ['evil[dot]com', '[link]'],
  ['evil dot com', '[link]'],
  ['hxxp://evil.example/x', '[link]'],
  ['hxxps[:]//evil[.]com/x', '[link]'],
  ['javascript:alert(1)', '[link]'],
  ["javascript:alert('x')", '[link]'],
  ['data:text/html,<b>', '[link],<b>'],
  ['data:text/html;base64,PGI+', '[link]'],
  ['tg://resolve?domain=jane', '[link]'],
  ['tg:resolve?domain=jane', '[link]'],
  ['[link](http://evil.example) x', '[link]([link]) x'],
  ['[here](http://evil.example) x', '[here]([link]) x'],
  ['https://en.wikipedia.org/wiki/Steel_(alloy) x', '[link] x'],
  ['on allegro.pl, EXAMPLE.COM or firma.com.pl.', 'on [link], [link] or [link].'],
  ['пример.рф', '[link]'],
  ['访问example.com吧', '[link]吧'],
  ['example.com:8080/x', '[link]'],
  ['example.com.Then', '[link].Then'],
  ['1http://evil.example', '[link]'],
  ['any.whatever/path', '[link]'],
  ['evil。com', '[link]'],
  // Accounts and tax codes
  ['DE89 3704 0044 0532 0130 00 and then', '[iban] and then'],
  ['gb29nwbk60161331926819', '[iban]'],
  ['GB29 NWBK 6016 1331 9268 19', '[iban]'],
  ['PL 61 1090 1014 0000 0712 1981 2874', '[iban]'],
  ['pl61 1090 1014 0000 0712 1981 2874', '[iban]'],
  ['PL61-1090-1014-0000-0712-1981-2875', '[iban]'],
  ['kontoPL61109010140000071219812874x', 'konto[iban]x'],
  ['IT60 X054 2811 1010 0000 0123 456', '[iban]'],
  ['61 1090 1014 0000 0712 1981 2874', '[number]'],
  ['RSSMRA85T10A562S', '[id]'],
  ['cf: rssmra85t10a562s.', 'cf: [id].'],
  ['RSS MRA 85T10 A562S', '[id]'],
  // Cards
  ['4111 1111 1111 1111', '[card]'],
  ['card4111111111111111', 'card[card]'],
  ['4111-1111-1111-1111', '[card]'],
  ['4111.1111.1111.1111', '[card]'],
  ['3782 822463 10005', '[card]'],
  ['41 11 11 11 11 11 11 11', '[card]'],
  ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', '[card]'],
  ['6304 0000 0000 0000 000', '[card]'],
  ['4222222222222', '[card]'],
  ['4111 1111 1111 1112', '[number]'],
  ['4111111111111112', '[number]'],
  // Telephones
  ['+39 333 1234567', '[phone]'],
  ['+48601234567', '[phone]'],
  ['call +7 (912) 345-67-89 now', 'call [phone] now'],
  ['8 912 345-67-89', '[phone]'],
  ['8-800-555-35-35', '[phone]'],
  ['8 (3852) 12-11-10', '[phone]'],
  ['0048 601 234 567', '[phone]'],
  ['0039 333 1234567', '[phone]'],
  ['600 555 012', '[phone]'],
  ['601 234 567', '[phone]'],
  ['601\u00a0234\u00a0567', '[phone]'],
  ['601\u202f234\u2009567', '[phone]'],
  ['601–234–567', '[phone]'],
  ['601‑234‑567', '[phone]'],
  ['601.234.567', '[phone]'],
  ['601/234/567', '[phone]'],
  ['601_234_567', '[phone]'],
  ['601·234·567', '[phone]'],
  ['601 - 234 - 567', '[phone]'],
  ['601,234,567', '[phone]'],
  ['601\t234\t567', '[phone]'],
  ['6 0 1 2 3 4 5 6 7', '[phone]'],
  ['60 12 34 56 7', '[phone]'],
  ['333 1234567', '[phone]'],
  ['022 1234567', '[phone]'],
  ['(022)1234567', '[phone]'],
  ['022 12345', '[phone]'],
  ['030/1234567', '[phone]'],
  ['(22) 123 45 67', '[phone]'],
  ['(601 234 567)', '([phone])'],
  ['222-33-44', '[phone]'],
  ['01.06.2026 601 234 567', '01.06.2026 [phone]'],
  ['o 16:00 601 234 567', 'o 16:00 [phone]'],
  ['EN 601 234 567', 'EN [phone]'],
  ['+48 601 234 567 zł', '[phone] zł'],
  ['601 23 45 67 zł', '[phone] zł'],
  ['2 500 zł 601 234 567', '2 500 zł [phone]'],
  // Other long numbers
  ['我的手机是13812345678。', '我的手机是[number]。'],
  ['моб89123456789', 'моб[number]'],
  ['nr601234567x', 'nr[number]x'],
  ['601\u200b234\u200d567', '[number]'],
  ['601\u00ad234\u00ad567', '[number]'],
  ['６０１２３４５６７', '[number]'],
  ['٦٠١٢٣٤٥٦٧', '[number]'],
  ['٦٠١ ٢٣٤ ٥٦٧', '[phone]'],
  ['६०१२३४५६७', '[number]'],
  ['𝟔𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕', '[number]'],
  ['6️⃣0️⃣1️⃣2️⃣3️⃣4️⃣5️⃣', '[number]'],
  ['passport 4510 123456', 'passport [number]'],
  ['паспорт 45 10 123456', 'паспорт [number]'],
  ['PESEL 440514 01359', 'PESEL [number]'],
  ['PESEL 44051401359', 'PESEL [number]'],
  ['ИНН 7707083893', 'ИНН [number]'],
  ['СНИЛС 112-233-445 95', 'СНИЛС [number]'],
  ['order 1234567', 'order [number]'],
  // Documents, machines, extensions
  ['паспорт: серия 1234 № 567890', 'паспорт: серия [id]'],
  ['NI number ab123456c, AB 12 34 56 C', 'NI number [id], [id]'],
  ['dowód ABA 300000', 'dowód [id]'],
  ['passport no. CA12345FX', 'passport no. [id]'],
  ['at 192.168.10.20:8080/x', 'at [link]'],
  ['(212) 555-0123 ext. 45', '[phone]'],
  ['(8 (495) 123-45-67 (доб. 9))', '([phone])'],
  // @names
  ['ask @jane.doe_99.', 'ask [name].'],
  ['@иван', '[name]'],
  ['＠janedoe', '[name]'],
  ['привет,@jane-doe', 'привет,[name]'],
  ['@one@two', '[name][name]'],
];

const unchanged = [
  // Dates and times
  '01.06.2026 10:30',
  'from 01.06.2026 to 15.06.2026',
  '01.06.2026–15.06.2026',
  '2026-06-01',
  '2026-06-01 10:30:00',
  '2026-06-01T10:30:00Z',
  '1/6/2026',
  '06/01/2026 12:00-14:30',
  'od 01.06 do 15.06',
  '01.06–15.06.2026',
  '1.06.26',
  '8.30–17.00',
  'years 2019-2026',
  '2019, 2020, 2021',
  '2019 2020 2021',
  '2019/2020 2020/2021',
  '2026-06-01/2026-06-15',
  '10-12 days',
  '24/7',
  'at 10:30-11:45',
  // Sums
  '1 250 000 zł',
  '1\u00a0250\u00a0000 zł',
  '€ 12.500,00',
  '1.250.000,00 €',
  '€ 1,250,000.50',
  '12 500 руб.',
  '12 500 000 рублей',
  '601 234 567 zł',
  '2 500–3 000 €',
  '12 500 – 13 000 zł',
  '10000-15000 PLN',
  '100 000-150 000',
  '2 500 000–3 000 000 €',
  '100 000',
  '1 250 000',
  '12.500.000',
  '1,250,000',
  '500 000 000',
  'около 1250000 руб',
  'USD 12500000',
  'w 2026 12 500 000 zł',
  '15% 20% 25%',
  '99,5 % – 99,9 %',
  '1.5',
  '8.30',
  '3,14159',
  // Measures, standards, short numbers
  '1200 x 800 x 600 mm',
  '1200×800×600',
  '10 500 000 mm',
  'ISO 9712',
  'ISO 9001:2015',
  'EN 10204 3.1',
  'EN ISO 3834-2:2021',
  'ГОСТ Р 52857.1-2007',
  'ТУ 14-3-1128-2000',
  'DN 50 PN 16',
  'order 12345',
  'zamówienie nr 123456',
  'A4, B2, 3D, H2O',
  '5 4 3 2 1',
  '5 @ 10 zł',
  // Words
  'e.g. steel, i.e. metal',
  'и т.д. и т.п.',
  'S.r.l. and S.p.A.',
  'p.es. il prezzo, ecc.',
  'sp. z o.o.',
  'Sp.z o.o.',
  'v1.2.3',
  'version 10.0.1.4',
  'EUR 150000',
  'da 12 34 56 a 70',
  'the passport took 10 days',
  'ABC 123456',
  'phone (212) x 3',
  'Node.js',
  'done.It was late',
  'fine.But slow',
  'так.Потом',
  'and/or, км/ч, szt./dzień',
  'they met at noon',
  'look at the dot in the middle',
  'моя собака пришла',
  'Data: 01.06.2026',
  'data:01.06.2026',
  '[a] (b) {c} <d>',
  'e-mail @ home',
  '👨‍👩‍👧 family',
  'می‌خواهم',
  'is 12 of the 30 people we asked there and then',
  '[phone] and [email] [link] [iban] [id] [card] [number] [name]',
  '',
];

const tokens = ['email', 'link', 'iban', 'id', 'card', 'phone', 'number', 'name'];
const scraps = fc.constantFrom(
  ...'0123456789 .,-/()[]@:+_\u200b\u00a0–٣'.split(''),
  ...masked.flatMap(([said]) => said.split(/(?<=[ @.])/)),
  ...unchanged.flatMap((said) => said.split(/(?<=[ @.])/)),
  ...tokens.map((token) => `[${token}]`),
);
const texts = fc.oneof(
  fc.array(scraps, { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: fc.constantFrom(...'ab1 .@-:/[]()+'), maxLength: 60 }),
);

describe('what is masked', () => {
  it.each(masked)('%j becomes %j', (said, left) => {
    expect(mask(said)).toBe(left);
  });

  it.each(masked.filter(([said]) => !said.includes('@')))('%j within a sentence', (said, left) => {
    expect(mask(`(so) ${said} – that`)).toBe(`(so) ${left} – that`);
  });
});

describe('what stays', () => {
  it.each(unchanged)('%j', (said) => {
    expect(mask(said)).toBe(said);
  });

  it.each(unchanged.filter((said) => said !== ''))('%j within a sentence', (said) => {
    expect(mask(`Well, ${said}, so`)).toBe(`Well, ${said}, so`);
  });
});

describe('masking', () => {
  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = mask(text);
        expect(mask(once)).toBe(once);
      }),
      { numRuns: 5000 },
    );
  });

  it('leaves no address, no link, no long number and no name, whatever stands beside them', () => {
    const secret = fc.constantFrom(
      '7012345098',
      'jane.doe@example.org',
      'http://evil.example',
      '@jane_doe',
    );
    fc.assert(
      fc.property(texts, secret, texts, (before, said, after) => {
        expect(mask(before + said + after)).not.toMatch(
          /7012345098|\w@example\.org|:\/\/evil|@jane_doe/,
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('finds a number in every grouping, with every separator', () => {
    const separators = fc.constantFrom(' ', '-', '.', '/', '–', '\u00a0', '\u200b', ' - ', '_');
    const groups = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(groups, separators, (sizes, separator) => {
        const digits = '60179834695723819465';
        const cut = sizes.map((size, n) => digits.slice(n * 4, n * 4 + size));
        fc.pre(cut.join('').length >= 9);
        expect(mask(`call ${cut.join(separator)} now`)).toMatch(
          /^call \[(?:phone|number|card)\] now$/,
        );
      }),
    );
  });

  it.each(
    [
      ...['1', '0', '.', ' ', 'a', '@', '-', '(', '[', '+', ':', '/', '"', 'ж', '\u200b', '٣'],
      ...[
        '1 ',
        '1.',
        '1-',
        '1 000 ',
        '12.',
        'a.',
        'a@',
        '@a',
        'a at ',
        'a dot ',
        'a [dot] ',
        '@a.',
      ],
      ...['a://', 'a://(', 'a.pl', 'a.pl/', 'aa.com/(', 'x/', '[.]', 'data:', 'tg:', 'javascript:'],
      ...[
        'PL61',
        'pl 6 ',
        'RSSMRA85',
        'abc def ',
        'EN ',
        'ISO-A',
        'ISO 1.',
        '01.06',
        '2026-',
        '1:0',
      ],
      ...[
        '$1',
        '1 zł ',
        '+1',
        '+ ',
        '(1',
        '1)',
        '1,000',
        '100-',
        '200 ',
        'www.',
        '[phone]',
        '"a',
        '1e',
      ],
      ...[
        'AB 12 34 56 ',
        'ABC 1234567',
        'passport ',
        'passport A1',
        'dowód nr 1',
        '45 10 № ',
        '4510№',
      ],
      ...[
        '1.1.1.',
        '255.255.255.255:',
        '1.1.1.1/',
        'a:',
        '::',
        '1a:',
        '1::',
        'xn--',
        'xn--a.',
        'xn--a/',
      ],
      ...['ext 1', '601234567 ext ', '601234567 (доб. ', 'АБВ', 'ABC'],
      ...['aa.it', 'a.it@', '@b.c', '1234567@', '+1 http://a ', '@a1234567', 'at a dot '],
    ].map((part) => [part]),
  )('takes no more than its share of time for a long text of %j', { timeout: 10_000 }, (part) => {
    // Time that grows with the square of the length would not end in time.
    const once = mask(part.repeat(Math.ceil(50_000 / part.length)));
    expect(mask(once)).toBe(once);
  });
});
