import { describe, expect, it } from 'vitest';
import { groupCodes } from '../../../src/adapters/extractive/group-codes.ts';
import { termsOf } from '../../../src/adapters/extractive/terms.ts';
import type { Segment } from '../../../src/domain/segment.ts';
import { bCubed } from './b-cubed.ts';
import { confusable } from './confusable.ts';
import { corpus } from './corpus.ts';

interface Said {
  id: string;
  gold: string;
  text: string;
  language: string;
  obstacle: string[];
}

const easy = Object.entries(corpus).flatMap(([language, planted]) =>
  planted.flatMap(({ barrier, kind, stage, texts }) =>
    texts.map((text, n) => ({
      id: `${language} ${barrier} ${n}`,
      stage,
      barrier,
      kind,
      text,
      language,
    })),
  ),
);

const tapOf: Record<string, string> = {
  'report late': 'waiting',
  'crew late': 'waiting',
  'report unclear': 'understanding',
  'invoice wrong': 'paperwork',
  'phone hold': 'people',
};
const hard = Object.entries(confusable).flatMap(([language, planted]) =>
  Object.entries(planted).flatMap(([barrier, texts]) =>
    texts.map((text, n): Said => {
      const id = `${language} ${barrier} ${n}`;
      const gold = barrier === 'unique' ? id : barrier;
      return { id, gold, text, language, obstacle: [tapOf[barrier] ?? 'other'] };
    }),
  ),
);

function score(said: Said[]) {
  const segments = said.map(
    ({ id, text, language, obstacle }): Segment => ({
      id,
      answer: id,
      person: id,
      audience: 'customer',
      stage: 'x',
      lane: 'barriers',
      language,
      text,
      start: 0,
      end: text.length,
      severity: null,
      obstacle,
    }),
  );
  const codes = said.map(({ id, text }) => ({
    id,
    segments: [id],
    lane: 'barriers' as const,
    label: text,
  }));
  const themes = groupCodes({ lane: 'barriers', language: 'en', codes, segments });
  return bCubed(
    themes.map((theme) => theme.codes),
    new Map(said.map(({ id, gold }) => [id, gold])),
  );
}

describe.each(['en', 'it', 'pl', 'ru'])('grouping by words alone in %s', (language) => {
  it('is pure, and recalls at least twice what no grouping would', () => {
    const said = easy.flatMap((s): Said[] =>
      s.language === language ? [{ ...s, gold: s.barrier, obstacle: [] }] : [],
    );
    const { precision, recall, alone } = score(said);
    expect(precision).toBeGreaterThan(0.8);
    expect(recall).toBeGreaterThan(4 * alone);
  });

  it('holds where barriers share their words', () => {
    const said = hard.flatMap((s) => (s.language === language ? [{ ...s, obstacle: [] }] : []));
    const { precision, recall, alone } = score(said);
    expect(precision).toBeGreaterThan(0.6);
    expect(recall).toBeGreaterThan(1.6 * alone);
  });
});

describe('a word that many share', () => {
  const others = `far too expensive|cost more than quoted|hidden charges at the end|price went up overnight|came a week late
waited all day for the van|nobody turned up on Monday|one leg was cracked|arrived scratched|the drawer fell apart
the shop girl was rude|driver shouted at me|could not find the shop|the entrance is round the back|too many forms
had to send my passport twice|they lost my papers|music all night|the lift was broken|no lights in the yard`;
  const said = (texts: string, gold?: string) =>
    texts.split(/[|\n]/).map((text): Said => {
      return { id: text, gold: gold ?? text, text, language: 'en', obstacle: [] };
    });

  it('keeps together those who have one problem with it', () => {
    const password = said(
      `forgot my password and the reset never came|the password reset link had expired|password not accepted three times
it wants a new password every month|the password rules are absurd|my password was rejected as too short
cannot change the password on the phone|password mail went to spam|typed the right password, was told it is wrong
no way to see the password while typing|reset the password twice and still out|password needs a symbol, but not that one`,
      'password',
    );
    expect(score([...password, ...said(others)]).recall).toBeGreaterThan(0.9);
  });
});

describe('what a sentence is compared by', () => {
  it('is nothing of who was addressed, nor of where a link led to', () => {
    const plain = termsOf('The flight left without my bag', 'en');
    expect(termsOf('[name] The flight left without my bag [link]', 'en')).toEqual(plain);
  });
});

describe('grouping by what was tapped', () => {
  it('finds the planted barriers, in four languages at once', () => {
    for (const stage of ['decision', 'use']) {
      const said = easy.flatMap((s, n): Said[] =>
        // Every fourth taps a second kind of obstacle as well.
        s.stage === stage
          ? [{ ...s, gold: s.barrier, obstacle: n % 4 === 3 ? [s.kind, 'trust'] : [s.kind] }]
          : [],
      );
      expect(score(said).f).toBeGreaterThan(stage === 'use' ? 0.8 : 0.95);
    }
  });

  it('stays sound where two barriers are of one kind', () => {
    const { f } = score(hard.filter((s) => tapOf[s.gold]));
    expect(f).toBeGreaterThan(0.75);
  });
});
