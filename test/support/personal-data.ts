import { generator } from './generator.ts';

/** What a kind of personal data is made with: the same seed gives the same. */
interface Dice {
  digits(count: number): string;
  below(limit: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

function diceOf(seed: number): Dice {
  const roll = generator(seed);
  const below = (limit: number) => Math.floor(roll() * limit);
  return {
    below,
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
    pick: (items) => {
      const [first] = items;
      if (first === undefined) throw new Error('nothing to pick from');
      return items[below(items.length)] ?? first;
    },
  };
}

/** A number written like the form: `#` any digit, `+` after a digit of its own the rest as it stands. */
const written = (dice: Dice, forms: readonly string[]) =>
  dice.pick(forms).replaceAll('#', () => dice.digits(1));

const weighted = (digits: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, n) => sum + weight * Number(digits[n]), 0);

function luhn(body: string): string {
  const sum = [...body].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}

function iban(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((each) => Number.parseInt(each, 36)).join('');
  return `${country}${String(98n - (BigInt(digits) % 97n)).padStart(2, '0')}${account}`;
}

function pesel(dice: Dice): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const born = dice.digits(2) + two(1 + dice.below(12)) + two(1 + dice.below(28));
  const body = born + dice.digits(4);
  return body + ((10 - (weighted(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10);
}

function nip(dice: Dice): string {
  for (;;) {
    const body = `${1 + dice.below(9)}${dice.digits(8)}`;
    const check = weighted(body, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11;
    if (check < 10) return body + check;
  }
}

function regon(dice: Dice): string {
  const body = dice.digits(8);
  const short = body + ((weighted(body, [8, 9, 2, 3, 4, 5, 6, 7]) % 11) % 10);
  if (dice.below(2) === 0) return short;
  const long = short + dice.digits(4);
  return long + ((weighted(long, [2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8]) % 11) % 10);
}

function inn(dice: Dice): string {
  const check = (digits: string, weights: number[]) => (weighted(digits, weights) % 11) % 10;
  const tail = [2, 4, 10, 3, 5, 9, 4, 6, 8];
  if (dice.below(2) === 0) {
    const body = dice.digits(9);
    return body + check(body, tail);
  }
  const body = dice.digits(10);
  const one = body + check(body, [7, ...tail]);
  return one + check(one, [3, 7, ...tail]);
}

function snils(dice: Dice): string {
  const body = dice.digits(9);
  const check = (weighted(body, [9, 8, 7, 6, 5, 4, 3, 2, 1]) % 101) % 100;
  return (
    grouped(body, [3, 3, 3], dice.pick(['-', ' '])) +
    dice.pick([' ', '-', '']) +
    String(check).padStart(2, '0')
  );
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const odd: Record<string, number> = Object.fromEntries(
  [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23,
  ].map((value, n) => [letters[n] ?? '', value]),
);

function taxCode(dice: Dice): string {
  const name = () => Array.from({ length: 3 }, () => dice.pick([...'BCDFGLMNPRSTV'])).join('');
  const day = String(1 + dice.below(28) + 40 * dice.below(2)).padStart(2, '0');
  const born = dice.digits(2) + dice.pick([...'ABCDEHLMPRST']) + day;
  const body = `${name()}${name()}${born}${dice.pick([...'ABCDEFGHIL'])}${dice.digits(3)}`;
  const sum = [...body].reduce((total, each, n) => {
    const letter = /\d/.test(each) ? (letters[Number(each)] ?? '') : each;
    return total + (n % 2 === 0 ? (odd[letter] ?? 0) : letters.indexOf(letter));
  }, 0);
  return body + letters[sum % 26];
}

function idCard(dice: Dice): string {
  const series = Array.from({ length: 3 }, () => dice.pick([...letters])).join('');
  const rest = dice.digits(5);
  const values = [...series].map((each) => Number.parseInt(each, 36));
  const sum = [7, 3, 1].reduce((total, weight, n) => total + weight * (values[n] ?? 0), 0);
  return series + dice.pick(['', ' ']) + ((sum + weighted(rest, [7, 3, 1, 7, 3])) % 10) + rest;
}

function grouped(digits: string, sizes: readonly number[], separator: string): string {
  const groups: string[] = [];
  let rest = digits;
  for (const size of sizes) {
    groups.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return [...groups, rest].filter(Boolean).join(separator);
}

/** The same written with a full-width, Arabic or mathematical row of digits, or with what nobody sees in between. */
function disguised(dice: Dice, number: string): string {
  const zero = dice.pick([0xff10, 0x0660, 0x06f0, 0x0966, 0x1d7ce, null]);
  if (zero === null) return [...number].join(dice.pick(['\u200b', '\u2060', '\u00ad', '\ufeff']));
  return number.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

const separator = [' ', '.', '-', '\u00a0', '–', ' - '];
const abroad = (dice: Dice, code: string, sizes: number[]) =>
  `${dice.pick([`+${code}`, `+${code}`, `00${code}`, `(+${code})`])}${dice.pick([' ', '-', ''])}${grouped(
    `${1 + dice.below(9)}${dice.digits(sizes.reduce((sum, size) => sum + size, 0) - 1)}`,
    sizes,
    dice.pick([...separator, '']),
  )}`;

const names = ['anna.rossi', 'j.kowalski', 'ivan_petrov', 'Jane.Doe', 'm-nowak', 'info', 'giulia'];
const hosts = ['example', 'firma-nowa', 'posta', 'mail.example', 'poczta', 'tubi'];
const tops = ['com', 'it', 'pl', 'ru', 'org', 'co.uk', 'com.pl', 'eu', 'net', 'de'];

const phones = {
  'abroad IT': (dice: Dice) =>
    abroad(
      dice,
      '39',
      dice.pick([
        [3, 3, 4],
        [3, 7],
        [2, 4, 4],
      ]),
    ),
  'abroad PL': (dice: Dice) =>
    abroad(
      dice,
      '48',
      dice.pick([
        [3, 3, 3],
        [2, 3, 2, 2],
      ]),
    ),
  'abroad RU': (dice: Dice) => abroad(dice, '7', [3, 3, 2, 2]),
  'abroad UK': (dice: Dice) =>
    abroad(
      dice,
      '44',
      dice.pick([
        [4, 6],
        [2, 4, 4],
      ]),
    ),
  'abroad US': (dice: Dice) => abroad(dice, '1', [3, 3, 4]),
  'abroad DE': (dice: Dice) =>
    abroad(
      dice,
      '49',
      dice.pick([
        [3, 8],
        [2, 6],
        [3, 3, 5],
      ]),
    ),
  'abroad FR': (dice: Dice) => abroad(dice, '33', [1, 2, 2, 2, 2]),
  'abroad ES': (dice: Dice) => abroad(dice, '34', [3, 2, 2, 2]),
  'at home IT': (dice: Dice) =>
    written(dice, [
      '3## #######',
      '3##.###.####',
      '3##-#######',
      '3## ### ####',
      '02 ########',
      '06/#######',
      '(011) #######',
      '051-######',
      '3#########',
    ]),
  'at home PL': (dice: Dice) =>
    written(dice, [
      '6## ### ###',
      '5##-###-###',
      '7########',
      '22 ### ## ##',
      '(12) ###-##-##',
      '(0-22) ### ## ##',
      '61 ### ## ##',
      '8##.###.###',
    ]),
  'at home RU': (dice: Dice) =>
    written(dice, [
      '8 9## ###-##-##',
      '8 (495) ###-##-##',
      '89#########',
      '8-9##-###-##-##',
      '(812) ###-##-##',
      '9## ### ## ##',
      '7 9## ### ## ##',
      '8(9##)#######',
      '###-##-##',
    ]),
  'at home UK': (dice: Dice) =>
    written(dice, [
      '020 7### ####',
      '07### ######',
      '0161 ### ####',
      '(01865) ######',
      '07###-###-###',
      '0800 ### ####',
    ]),
  'at home US': (dice: Dice) =>
    written(dice, [
      '(212) 555-####',
      '415-555-####',
      '646.555.####',
      '1-800-555-####',
      '202 555 ####',
      '2125551###',
    ]),
  'at home DE': (dice: Dice) =>
    written(dice, [
      '0151 ########',
      '0171/#######',
      '030 ########',
      '(089) ######',
      '0221-#######',
      '0160 ### ## ##',
    ]),
  'at home FR': (dice: Dice) =>
    written(dice, ['06 ## ## ## ##', '01.##.##.##.##', '07-##-##-##-##', '06########']),
  'at home ES': (dice: Dice) =>
    written(dice, ['6## ## ## ##', '91 ### ## ##', '6########', '93-###-##-##', '7## ### ###']),
  'with an extension': (dice: Dice) =>
    written(dice, [
      '+39 02 1### #### int. ##',
      '(212) 555-#### ext. ###',
      '020 7### #### x##',
      '22 ### ## ## wew. ##',
      '8 (495) ###-##-## доб. ###',
      '8 (495) ###-##-## (доб. ##)',
      '+1 415-555-####, ext ##',
    ]),
  'written strangely': (dice: Dice) =>
    disguised(
      dice,
      written(dice, ['+39 3## #######', '6########', '8 9## ###-##-##', '06 ## ## ## ##']),
    ),
};

const accounts = {
  card: (dice: Dice) => {
    const visa = luhn(`4${dice.digits(14)}`);
    const card = dice.pick([
      visa,
      luhn(`5${1 + dice.below(5)}${dice.digits(13)}`),
      luhn(`220${dice.below(5)}${dice.digits(11)}`),
    ]);
    if (dice.below(5) === 0)
      return grouped(luhn(`37${dice.digits(12)}`), [4, 6], dice.pick([' ', '-']));
    return grouped(card, [4, 4, 4], dice.pick([' ', '-', '', '.', '\u00a0']));
  },
  iban: (dice: Dice) => {
    const made = dice.pick([
      () => iban('PL', dice.digits(24)),
      () => iban('IT', `X${dice.digits(22)}`),
      () => iban('DE', dice.digits(18)),
      () => iban('GB', `NWBK${dice.digits(14)}`),
      () => iban('FR', `${dice.digits(10)}${dice.digits(11)}${dice.digits(2)}`),
      () => iban('ES', dice.digits(20)),
    ])();
    const cased = dice.below(4) === 0 ? made.toLowerCase() : made;
    return dice.below(2) === 0
      ? cased
      : grouped(cased, [4, 4, 4, 4, 4, 4, 4], dice.pick([' ', '-']));
  },
  pesel: (dice: Dice) =>
    grouped(pesel(dice), dice.pick([[11], [6], [2, 2, 2]]), dice.pick([' ', '-'])),
  nip: (dice: Dice) =>
    dice.pick(['', 'PL', 'PL ']) +
    grouped(nip(dice), dice.pick([[10], [3, 3, 2], [3, 2, 2]]), dice.pick(['-', ' '])),
  regon,
  'codice fiscale': (dice: Dice) => {
    const code = taxCode(dice);
    return dice.pick([code, code.toLowerCase(), code.replace(/^(...)(...)(.....)/, '$1 $2 $3 ')]);
  },
  'partita iva': (dice: Dice) => dice.pick(['', 'IT', 'IT ']) + luhn(dice.digits(10)),
  inn,
  snils,
  'passport RU': (dice: Dice) =>
    written(dice, [
      'серия #### № ######',
      '45 ## № ######',
      '#### №######',
      '#### ######',
      '45 ## ######',
      'серия 45 ## номер ######',
      '#### N ######',
      '########## ',
    ]).trim(),
  'identity card PL': idCard,
  'passport with letters': (dice: Dice) =>
    `${dice.pick(['passaporto', 'passport no.', 'nr paszportu', 'carta d’identità', 'паспорт', 'Passport:'])} ${written(dice, ['YA#######', 'AB #######', 'CA#####FX', 'EM #######', 'C01X##T##'])}`,
  'social UK': (dice: Dice) =>
    dice.pick(['AB', 'JG', 'NR', 'PX', 'ZY']) +
    written(dice, [' ## ## ## A', '######B', '-##-##-##-D', ' ###### C']),
  'social US': (dice: Dice) => written(dice, ['###-##-####', '### ## ####', '#########']),
};

const places = {
  email: (dice: Dice) =>
    `${dice.pick(names)}${dice.pick(['', '99', '+work'])}@${dice.pick(hosts)}.${dice.pick(tops)}`,
  'email spelt out': (dice: Dice) =>
    dice
      .pick(['(at)', ' (at) ', ' [at] ', ' chiocciola ', ' małpa ', ' собака ', ' @ '])
      .replace(
        /^(.*)$/s,
        (at) =>
          `${dice.pick(names)}${at}${dice.pick(hosts).split('.')[0]}${dice.pick(['.', ' [dot] ', ' (dot) '])}${dice.pick(['com', 'it', 'pl', 'org'])}`,
      ),
  'email said aloud': (dice: Dice) =>
    `${dice.pick(['anna', 'jan', 'boss'])}${dice.pick([' (at) host dot it', ' at host dot com', ' małpa poczta kropka pl', ' chiocciola posta punto it', ' собака почта точка ру'])}`,
  handle: (dice: Dice) =>
    `@${dice.pick(['anna', 'jan_k', 'ivan.petrov', 'Мария', 'x-ray'])}${dice.pick(['', '99', '_2'])}`,
  url: (dice: Dice) =>
    `${dice.pick(['https://', 'http://', 'HTTPS://www.', 'ftp://', 'hxxp://'])}${dice.pick(hosts)}.${dice.pick(tops)}${dice.pick(['', '/', '/a/b?c=d#e', ':8080/x', '/~anna'])}`,
  'url without a scheme': (dice: Dice) =>
    `${dice.pick(['www.', '', 'shop.'])}${dice.pick(hosts)}.${dice.pick(tops)}${dice.pick(['', '/offer', '/?id=7', '/a_b'])}`,
  'url short': (dice: Dice) =>
    `${dice.pick(['t.me/', 'wa.me/', 'vk.com/', 'bit.ly/', 'goo.gl/', 'telegram.me/', 't.me/+', 'fb.me/', 'instagram.com/'])}${dice.pick(['annarossi', 'id12345', 'Ab3xY', 'joinchat/AAAA'])}`,
  'url in punycode': (dice: Dice) =>
    `${dice.pick(['', 'https://', 'www.'])}${dice.pick(['xn--e1afmkfd', 'xn--80ak6aa92e', 'shop.xn--e1afmkfd'])}.${dice.pick(['com', 'xn--p1ai', 'xn--90ais/x', 'pl'])}`,
  'url in another alphabet': (dice: Dice) =>
    `${dice.pick(['', 'https://'])}${dice.pick(['пример', 'завод', 'żółw', 'città'])}.${dice.pick(['рф', 'com', 'pl', 'it', 'рф/цены'])}`,
  'address of a machine': (dice: Dice) => {
    const part = () => 100 + dice.below(150);
    const plain = `${part()}.${dice.below(250)}.${dice.below(250)}.${part()}`;
    return dice.pick([
      plain,
      `http://${plain}/x`,
      `${plain}:8080`,
      `${plain}/admin`,
      `2001:db8::${dice.digits(3)}`,
      `[2001:db8::${dice.digits(2)}]`,
      `fe80::1ff:fe23:4567:${dice.digits(3)}a`,
    ]);
  },
};

const kinds: Record<string, (dice: Dice) => string> = { ...phones, ...accounts, ...places };

/** Pieces of personal data of every kind with structure, `each` of a kind, with checksums that are right. */
export function personalData(each: number): { kind: string; items: string[] }[] {
  return Object.entries(kinds).map(([kind, make], n) => {
    const dice = diceOf(1000 + n);
    return { kind, items: Array.from({ length: each }, () => make(dice)) };
  });
}
