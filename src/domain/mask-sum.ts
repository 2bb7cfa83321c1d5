const year = '(?:19|20)\\d\\d';
const month = '(?:0?[1-9]|1[0-2])';
const day = '(?:0?[1-9]|[12]\\d|3[01])';
// Two-digit years only with dots and slashes: 12-11-10 is the end of a telephone number.
const date = [
  `${day}[./-]${month}[./-]${year}`,
  `${month}/${day}/${year}`,
  `${year}[./-]${month}[./-]${day}`,
  `${day}\\.${month}\\.\\d\\d|${day}/${month}/\\d\\d`,
  `${month}[./]${year}`,
  `${day}\\.${month}(?= ?- ?${day}\\.${month}(?!\\d))`,
  `${year}(?= ?[-/] ?${year}(?!\\d))`,
  `(?<=${year} ?[-/] ?)${year}`,
].join('|');
const dates = `(?<![\\d+]|\\d[./,_])(?<!\\d{2}-\\d{1,4}-|\\d{3}-)(?:${date})(?: ?[-/] ?(?:${date}))?(?![\\d_]|[./,]\\d|-\\d{1,3}(?![\\d.]))`;
const time = '(?<![\\d:+])(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?(?![\\d:])';

const standard =
  /(?<!\p{L})(?:ISO|IEC|EN|DIN|PN|UNI|BS|ASTM|ASME|ГОСТ|ОСТ|ТУ|СНиП)(?:[ /-]?[A-ZА-Я]{1,4}){0,3}[ -]?\d{1,5}(?:[.:/-]\d{1,5}){0,4}(?![ ./:-]?\d)/gu;

const money =
  'zł|zl|złot\\p{Ll}{1,3}|gr|pln|eur|euro|usd|gbp|chf|czk|uah|kzt|byn|rub|rur|руб\\p{Ll}{0,4}|р\\.|грн|тенге|евро|долл\\p{Ll}{0,5}|dollars?|pounds?';
const measure =
  'mln|mld|tys|тыс|млн|млрд|million\\p{Ll}{0,2}|milion\\p{Ll}{0,2}|thousand|mm|cm|km|kg|szt|pcs|kwh|mwh|мм|см|км|кг|шт';
const unit = `(?:[\\p{Sc}%‰]|(?:${money}|${measure})(?!\\p{L}))`;
const currency = `(?:\\p{Sc}|(?<!\\p{L})(?:${money}))`;
const sum =
  "(?:[1-9]\\d{0,2}(?:[ .,']\\d{3}){1,3}(?![ ']?\\d)|[1-9]\\d{0,8}(?!\\d))(?:[.,]\\d{1,2}(?!\\d))?";
const sums = `${sum}(?: ?- ?${sum})?`;
// The end of a telephone number is no sum; after a year a sum may follow.
const open = `(?<!\\d|\\d[./,_()-]|[+(][\\d ]{0,14})(?:(?<!\\d )|(?<=(?<!\\d ?)${year} ))`;
const closed = '(?![ .,/_()-]{0,2}\\d)';
const paid = `${open}${sums} ?${unit}|${currency} ?${sums}${closed}`;

// Without a currency: groups of three that are no telephone number, and ranges of round figures.
const figure = '(?:[1-9]\\d{0,2}(?:[ .,]\\d{3}){0,2}(?<=00)|[1-9]\\d{1,4}00)';
const apart = '(?<![\\d+(]|\\d[^\\p{L}\\d]{1,2})';
const grouped =
  `${apart}(?:[1-9]\\d?(?:(?: \\d{3}){2}|(?:[.]\\d{3}){2}|(?:[,']\\d{3}){2})|[1-9](?:[ .,']\\d{3}){3}|` +
  `[1-9]\\d{0,2}(?:[ .,']000){2,3})(?:[.,]\\d{1,2}(?!\\d))?${closed}`;
const range = `${apart}${figure} ?- ?${figure}${closed}`;

const figures = new RegExp([dates, time, paid, range, grouped].join('|'), 'giu');

/** The text with dates, times, standards, sums and ranges struck out, so that no number is looked for there. */
export function withoutFigures(text: string): string {
  const strike = (found: string) => 'x'.repeat(found.length);
  return text.replace(standard, strike).replace(figures, strike);
}
