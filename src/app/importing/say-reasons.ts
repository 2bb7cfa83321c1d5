import type { Language } from '../../domain/language.ts';
import type { Texts } from '../ports.ts';
import type { FileReason, Reason, Wanted } from './reason.ts';

/** All that is wrong with a row of a file, in words. */
export function sayReasons(texts: Texts, language: Language, reasons: Reason[]): string {
  return reasons.map((reason) => sayReason(texts, language, reason)).join('; ');
}

/** Why a file cannot be read, in words. */
export function sayFileReason(texts: Texts, language: Language, reason: FileReason): string {
  return texts(language, `csv-${reason.key}`, spelledOut(language, reason));
}

function sayReason(texts: Texts, language: Language, reason: Reason): string {
  if (!('wanted' in reason)) return texts(language, `refused-${reason.key}`, reason);
  const { wanted, ...found } = reason;
  const said = texts(language, `wanted-${wanted.key}`, spelledOut(language, wanted));
  return texts(language, `refused-${reason.key}`, { ...found, wanted: said });
}

/** With a list as one text: "a, b, or c". */
function spelledOut(language: Language, named: Wanted | FileReason) {
  if (!('list' in named)) return named;
  const list = new Intl.ListFormat(language, { type: 'disjunction' }).format(named.list);
  return { ...named, list };
}
