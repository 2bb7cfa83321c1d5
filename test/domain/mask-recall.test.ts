import { describe, expect, it } from 'vitest';
import { mask } from '../../src/domain/mask.ts';
import { harmlessSentences } from '../support/harmless-sentences.ts';
import { personalData } from '../support/personal-data.ts';

/** Sentences that people say such things in; `_` is where. */
const around = [
  'You can reach me: _, mornings are best.',
  'They wrote _ on the offer and then nobody answered.',
  'I waited 3 days, then I sent _ to them again',
  '(_) was all I got.',
  'Mi hanno chiesto _ e poi più niente.',
  'Ho scritto _; dopo 2 settimane ancora nulla.',
  'Il mio dato è _! Perché serve per un preventivo?',
  'Podałam im _, a oni i tak nie oddzwonili.',
  'To moje: _. Proszę o kontakt po 16:00.',
  'W formularzu trzeba było wpisać „_” dwa razy',
  'Мой контакт _, звоните после 18:00.',
  'Попросили указать _ — зачем, никто не объяснил.',
  'Ждали 10 дней, потом отправили _ ещё раз',
];

/** What may be left of it: tokens, and words and punctuation that tell nothing. */
const rest =
  /^(?:\[(?:email|link|iban|id|card|phone|number|name)\]|[\s.,:;()[\]№-]|серия|номер|паспорт|passaporto|passport|no|nr|paszportu|carta d’identità|PL|IT|N|http)+$/i;

describe('what is found', () => {
  it.each(personalData(100))('$kind, in sentences of four languages', ({ items }) => {
    const missed = items.flatMap((item, n) => {
      const sentence = around[n % around.length] ?? '_';
      const [before = '', after = ''] = sentence.split('_');
      const left = mask(before + item + after);
      const kept = left.startsWith(before) && left.endsWith(after);
      const middle = left.slice(before.length, left.length - after.length);
      return kept && rest.test(middle) && middle.includes('[') ? [] : [`${item} → ${left}`];
    });
    expect(1 - missed.length / items.length, missed.join('\n')).toBeGreaterThanOrEqual(0.99);
  });
});

describe('what is left alone', () => {
  it.each(harmlessSentences.map((sentence) => [sentence]))('%s', (sentence) => {
    expect(mask(sentence)).toBe(sentence);
  });
});
