import { z } from 'zod';

/** What lies between the ends of a range. */
const dash = '–';
const separators = /\.{2,3}|[/…–—-]/g;
const daySchema = z.iso.date();

/** A stretch of time by its usual name, with its last day as it sorts: no month is taken to be shorter than another. */
interface Stretch {
  name: string;
  first: string;
  last: string;
}

/**
 * A year, quarter, month or day, or a range from one to another, as it is stored: `2026`, `2026-Q3`, `2026-09`,
 * `2026-09-14`, `2026-07–2026-09`. Understands `Q3 2026` and `09.2026`, too; null for anything else.
 */
export function readPeriod(said: string): string | null {
  const plain = said.normalize('NFKC').trim().toUpperCase();
  const whole = stretchOf(plain);
  if (whole) return whole.name;
  for (const { 0: separator, index } of plain.matchAll(separators)) {
    const from = stretchOf(plain.slice(0, index));
    const to = stretchOf(plain.slice(index + separator.length));
    if (from && to && from.first < to.first && from.last < to.last)
      return `${from.name}${dash}${to.name}`;
  }
  return null;
}

/** When a period as {@link readPeriod} gives it is over, in a form that sorts by time. */
export function endOf(period: string): string {
  return stretchOf(period.split(dash).at(-1) ?? '')?.last ?? '';
}

function stretchOf(text: string): Stretch | null {
  const said = text.trim();
  const year = /^(?:19|20)\d\d$/.exec(said)?.[0];
  if (year !== undefined) return { name: year, first: `${year}-01-01`, last: `${year}-12-31` };
  const quarter =
    /^(?<year>(?:19|20)\d\d)[- ]?Q(?<part>[1-4])$/.exec(said) ??
    /^Q(?<part>[1-4])[-/ ]?(?<year>(?:19|20)\d\d)$/.exec(said);
  if (quarter?.groups) {
    const { year, part } = quarter.groups;
    const month = (n: number) => String(n).padStart(2, '0');
    const end = 3 * Number(part);
    return {
      name: `${year}-Q${part}`,
      first: `${year}-${month(end - 2)}-01`,
      last: `${year}-${month(end)}-31`,
    };
  }
  const month =
    /^(?<year>(?:19|20)\d\d)-(?<part>0[1-9]|1[0-2])$/.exec(said) ??
    /^(?<part>0[1-9]|1[0-2])[./](?<year>(?:19|20)\d\d)$/.exec(said);
  if (month?.groups) {
    const name = `${month.groups.year}-${month.groups.part}`;
    return { name, first: `${name}-01`, last: `${name}-31` };
  }
  const isDay = /^(?:19|20)/.test(said) && daySchema.safeParse(said).success;
  return isDay ? { name: said, first: said, last: said } : null;
}
