import type { JourneyMap } from '../domain/journey-map.ts';
import type { Language } from '../domain/language.ts';
import type { Texts } from './ports.ts';

/** Words, numbers and dates in the map's language. */
export interface Phrases {
  language: Language;
  /** A text of `map.ftl`; the key goes without its prefix `draw-`. */
  say(key: string, values?: Record<string, string | number>): string;
  /** One digit after the separator of the language. */
  decimal(value: number): string;
  /** As `decimal`, with plus or a true minus sign (U+2212) before it. */
  signed(value: number): string;
  /** Up to two digits after the separator, or three that tell something where the number is small. */
  figure(value: number): string;
  /** A number of per cent, as `figure`, with the sign. */
  percent(value: number): string;
  date(iso: string): string;
}

/** Phrases in the language of a map, for its kind: the feelings of a future are expected ones. */
export function createPhrases(
  texts: Texts,
  { language, kind }: Pick<JourneyMap['study'], 'language' | 'kind'>,
): Phrases {
  const one = new Intl.NumberFormat(language, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const digits = {
    maximumFractionDigits: 2,
    maximumSignificantDigits: 3,
    roundingPriority: 'morePrecision',
  } as const;
  const free = new Intl.NumberFormat(language, digits);
  const hundredths = new Intl.NumberFormat(language, { ...digits, style: 'percent' });
  // The day at Greenwich: a map must not look different on a server elsewhere.
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const minus = (text: string) => text.replace('-', '−');
  return {
    language,
    say: (key, values) => texts(language, `draw-${key}`, { kind, ...values }),
    decimal: (value) => minus(one.format(value)),
    signed: (value) => {
      const text = one.format(Math.abs(value));
      // What rounds to nothing has no sign.
      if (!/[1-9]/.test(text)) return text;
      return `${value < 0 ? '−' : '+'}${text}`;
    },
    figure: (value) => minus(free.format(value)),
    percent: (value) => minus(hundredths.format(value / 100)),
    date: (iso) => day.format(new Date(iso)),
  };
}
