import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { exportFormats } from '../../../src/adapters/telegram/callback-data.ts';
import type { Unreadable } from '../../../src/adapters/telegram/context.ts';
import type { Brought } from '../../../src/app/import-file.ts';
import type { FileReason, Reason, Wanted } from '../../../src/app/importing/reason.ts';
import type { VoiceOutcome } from '../../../src/app/jobs.ts';
import { forms, mapKinds } from '../../../src/domain/guide.ts';
import { flags } from '../../../src/domain/interview-quality.ts';
import { audiences, mapLanes } from '../../../src/domain/lane.ts';
import { languages } from '../../../src/domain/language.ts';
import { roles } from '../../../src/domain/study.ts';

const src = join(import.meta.dirname, '../../../src');
const locales = join(src, 'adapters/fluent/locales');
const files = readdirSync(join(locales, 'en')).filter((name) => name.endsWith('.ftl'));
const others = languages.filter((language) => language !== 'en');
const texts = createTexts();

/** Every member of a union of strings; the compiler asks for those that are missing. */
const every = <T extends string>(all: Record<T, true>): string[] => Object.keys(all);

const unreadable: Record<Unreadable, true> = {
  voice: true,
  sticker: true,
  location: true,
  other: true,
};
const brought: Record<Brought, true> = { answers: true, metrics: true };
const reasons: Record<Reason['key'], true> = {
  empty: true,
  unfit: true,
  'both-empty': true,
  'too-long': true,
  contradiction: true,
  cells: true,
  'cells-to-line': true,
  'open-quote': true,
};
const wanted: Record<Wanted['key'], true> = {
  'one-of': true,
  lane: true,
  elsewhere: true,
  text: true,
  'yes-or-no': true,
  score: true,
  whole: true,
  shorter: true,
  unsure: true,
  'no-percent': true,
  respondent: true,
  time: true,
  language: true,
  touchpoints: true,
  metric: true,
  source: true,
  number: true,
  count: true,
  period: true,
  words: true,
};
const fileReasons: Record<FileReason['key'], true> = {
  encoding: true,
  'line-encoding': true,
  broken: true,
  'two-columns': true,
  empty: true,
  'open-quote': true,
};
const unheard: Record<Exclude<VoiceOutcome['kind'], 'text'>, true> = {
  nothing: true,
  failed: true,
  'too-big': true,
};
const lanes = [
  ...mapLanes,
  'emotions',
  'dropoff',
  'recommendations',
  'metrics',
  'hypotheses',
] as const;
const commands = [
  ...['start', 'help', 'privacy', 'language', 'pause', 'stop', 'back', 'skip', 'mydata', 'forget'],
  ...['observe', 'newstudy', 'studies', 'invite', 'map', 'export'],
];

/** Keys put together while the program runs: how they begin, and how each of them may end. */
const families: Record<string, readonly string[]> = {
  'unreadable-': every(unreadable),
  'voice-': every(unheard),
  'import-read-': every(brought),
  'import-stored-': every(brought),
  'refused-': every(reasons),
  'wanted-': every(wanted),
  'csv-': every(fileReasons),
  'invitation-': ['unknown', 'revoked', 'expired', 'used-up', 'full'],
  'consent-': ['customer', 'staff'],
  'thanks-': forms,
  'mydata-as-': roles,
  'privacy-staff-': ['consent', 'legitimate-interest'],
  'language-': languages,
  'role-': roles,
  'invite-': roles,
  'invite-one-': audiences,
  'invite-picture-': roles,
  'invite-withdrawn-': roles,
  'link-role-': roles,
  'settings-places-': audiences,
  'button-quota-': audiences,
  'export-': [...exportFormats, 'no-map', 'no-answers', 'too-large', 'too-slow'],
  'command-': commands,
  'flag-': flags,
  'kind-': mapKinds.flatMap((kind) => [kind, `${kind}-for`]),
  'page-part-': ['marketer', 'employee', 'customer', 'guest'],
  'page-step-': ['study', 'map', 'invite', 'again'],
  'file-asked-': ['customers', 'staff'],
  'file-level-': ['strong', 'thin', 'none'],
  'file-review-': ['proposed', 'accepted', 'edited', 'rejected'],
  'file-status-': ['proposed', 'accepted', 'doing', 'done', 'rejected'],
  'draw-kind-': mapKinds,
  'draw-lacking-': ['budget', 'refused', 'unusable', 'unreachable', 'aside', 'share'],
  'draw-lane-': lanes,
  'draw-hint-': lanes,
  'draw-line-': ['interaction', 'visibility', 'internal'],
  'draw-status-': ['accepted', 'doing', 'done'],
  'draw-origin-': ['model', 'customer', 'staff'],
  'draw-side-': ['strengths', 'weaknesses'],
  'draw-legend-': [
    ...['customers', 'staff', 'pill', 'feeling', 'curve', 'staff-curve', 'band', 'spread'],
    ...['physical', 'digital', 'severity', 'moment', 'contested', 'minority', 'thin', 'quick-win'],
    ...['estimate', 'computed'],
  ],
};
/** `roleKey` adds these to what it is given. */
const roleEnds = ['manager', 'staff', 'customer', 'stranger'];

/** Keys that reach their call through a variable. Those of the map stand there without `draw-`. */
const passedOn = [
  ...['part-opening', 'part-closing', 'draw-customer-mean', 'draw-staff-mean'],
  ...['draw-nobody-asked', 'draw-nothing-said', 'draw-more', 'draw-more-in-pdf'],
  ...['draw-picture-promise', 'draw-photo-promise'],
  ...['consent-tap', 'unclear', 'unclear-number', 'unclear-yesno', 'unclear-again'],
  ...['page-load-example', 'page-loading', 'page-new-study', 'page-ask-map', 'page-ask-invite'],
];

/** Names and words that are the same in English. */
const sameAsEnglish = new Set([
  ...['export-pdf', 'export-pdf-a4', 'export-pdf-a1', 'export-xlsx', 'export-md', 'export-mmd'],
  ...['page-said-by-person'],
  ...['file-id', 'pl file-status'],
  'it no',
  'it draw-kind-blueprint',
  'pl draw-persona',
]);

/** Names that are written so in every language. */
const international = new Set([
  ...['audience', 'lane', 'en'],
  'Journey',
  'PDF',
  'HTML',
  'JSON',
  'CSV',
  'PNG',
  'SVG',
  'PPTX',
  'XLSX',
  'Excel',
  'Markdown',
  'Mermaid',
  'CRM',
  'UTF',
  'ISO',
  'T',
  'BCP',
  'pt',
  'BR',
  'Q',
  'Telegram',
  'A',
  'ID',
  'QR',
  'NPS',
  'npm',
  'start',
  'MB',
  'P',
  'n',
]);

interface Message {
  key: string;
  variables: string[];
  /** Plural categories that are told apart. */
  categories: string[];
}

/** A file's messages. The reader skips what it cannot parse, so what it kept is compared with what is there. */
function messagesOf(language: string, file: string): Message[] {
  const path = join(locales, language, file);
  if (!existsSync(path)) return [];
  const text = readFileSync(path, 'utf8');
  const { body } = new FluentResource(text);
  const written = [...text.matchAll(/^(-?[\w-]+)\s*=/gm)].map(([, key]) => key);
  expect(body.map(({ id }) => id)).toEqual(written);
  return body.map(({ id, value }) => {
    const variables = new Set<string>();
    const categories = new Set<string>();
    walk(value, (node) => {
      if (node.type === 'var') variables.add(String(node.name));
      if (node.type !== 'select' || !Array.isArray(node.variants)) return;
      for (const { key } of node.variants) if (key.type === 'str') categories.add(key.value);
    });
    return { key: id, variables: [...variables].sort(), categories: [...categories] };
  });
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (typeof node !== 'object' || node === null) return;
  visit({ ...node });
  for (const child of Object.values(node)) walk(child, visit);
}

const english = files.flatMap((file) => messagesOf('en', file));
const keys = new Set(english.map(({ key }) => key));

/** What stands for words of the marketer or of the person themselves: how long they are is up to them. */
const ownWords = { title: '…', goal: '…', answer: '…', words: '…', text: '…', controller: '…' };

/** Realistic values, rather long than short. */
function valuesOf({ variables }: Message, number: number): Record<string, string | number> {
  const realistic: Record<string, string> = {
    title: 'Weldtest: controllo non distruttivo delle saldature',
    goal: 'Find what gets in a customer’s way when dealing with us, and propose better scenarios.',
    answer: 'Я позвонил, но менеджер перезвонил только через неделю. '.repeat(2),
    words: 'Я позвонил, но менеджер перезвонил только через неделю',
    text: 'Я позвонил, но менеджер перезвонил только через неделю',
    controller: 'Weldtest Sp. z o.o., ul. Długa 1, Kraków, privacy@weldtest.example',
    stage: 'Relationship afterwards',
    worst: 'Relationship afterwards',
    best: 'Decision process',
    worstScore: '−1.5',
    bestScore: '+1.8',
    score: '−1.5',
    link: `https://t.me/journey_interviewer_bot?start=${'x'.repeat(24)}`,
    bar: '▓▓▓▓░░░░',
    model: 'meta-llama/Llama-3.3-70B-Instruct',
    mark: '□',
    reason: 'unreadable reply',
    list: 'Decision: 3 answers; Loyalty: 2 answers',
    owner: 'Marketing',
    hash: '3f9a1c2e',
  };
  return Object.fromEntries(variables.map((name) => [name, realistic[name] ?? number]));
}

/** Each plural form of the four languages, and nothing at all. */
const numbers = [0, 1, 2, 5, 21, 22, 104, 1.5, 1_000_000];

function limitOf(key: string): number {
  if (/^(button|role|part)-|^(yes|no|skipped)$/.test(key)) return 24;
  if (key.startsWith('language-') && key !== 'language-set') return 24;
  if (exportFormats.some((format) => key === `export-${format}`)) return 24;
  if (key === 'bot-description') return 512;
  if (key === 'bot-short-description') return 120;
  if (key.startsWith('command-')) return 100;
  // Telegram cuts what answers a button.
  if (key.startsWith('toast-')) return 200;
  return key.startsWith('privacy') ? 600 : 400;
}

/** What is wrong with the texts of a language, one line a finding. */
function findings(check: (message: Message) => string | false): string[] {
  return english.flatMap((message) => {
    const found = check(message);
    return found === false ? [] : [`${message.key}: ${found}`];
  });
}

describe.each(languages)('%s', (language) => {
  it.each(files)('has the keys and variables of the English %s', (file) => {
    const shape = ({ key, variables }: Message) => `${key}(${variables.join(', ')})`;
    const own = messagesOf(language, file).map(shape);
    expect(own.toSorted()).toEqual(messagesOf('en', file).map(shape).toSorted());
  });

  it('tells only those plural categories apart that it has', () => {
    // Kinds of map are told apart, too.
    const kinds = new Set<string>(mapKinds);
    const known = new Set<string>(
      new Intl.PluralRules(language).resolvedOptions().pluralCategories,
    );
    const strange = files
      .flatMap((file) => messagesOf(language, file))
      .flatMap(({ key, categories }) => categories.map((category) => ({ key, category })))
      .filter(({ category }) => !known.has(category) && !kinds.has(category));
    expect(strange).toEqual([]);
  });

  it('formats every text, within its length', () => {
    for (const number of numbers)
      expect(
        findings((message) => {
          const values = valuesOf(message, number);
          const text = texts(language, message.key, values);
          const broken = text.trim() === '' || /[{}]| {2}|\n{3}/.test(text);
          const ours = texts(language, message.key, { ...values, ...ownWords });
          return (broken || ours.length > limitOf(message.key)) && `${ours.length} ${text}`;
        }),
      ).toEqual([]);
  });
});

describe.each(others)('%s', (language) => {
  // Another script shows any of them, a related language only the small words that it does not share.
  const foreign =
    language === 'ru'
      ? /[A-Za-z]+/g
      : /\b(?:the|and|your|you|with|this|that|of|is|are|it|for|not)\b/gi;
  const pair = (message: Message) => {
    const values = valuesOf(message, 5);
    return [texts(language, message.key, values), texts('en', message.key, values)] as const;
  };

  it('says everything in its own words', () => {
    const alike = findings((message) => {
      const { key } = message;
      const [own, original] = pair(message);
      if (sameAsEnglish.has(key) || sameAsEnglish.has(`${language} ${key}`)) return false;
      // A text of signs alone has no words to translate.
      return own === original && /\p{L}/u.test(own) && own;
    });
    expect(alike).toEqual([]);
  });

  it('leaves no English word in a text', () => {
    const left = findings((message) => {
      const values = Object.fromEntries(message.variables.map((name) => [name, 5]));
      const words = texts(language, message.key, values)
        .replace(/\/[a-z]+/g, '')
        .match(foreign);
      const found = (words ?? []).filter((word) => !international.has(word));
      return found.length > 0 && found.join(' ');
    });
    expect(left).toEqual([]);
  });

  it('names the same commands', () => {
    const named = (text: string) =>
      (text.match(/(?<![\w/:.])\/[a-z]+/g) ?? []).toSorted().join(' ');
    const different = findings((message) => {
      const [own, original] = pair(message);
      const unknown = named(own)
        .split(' ')
        .some((name) => name !== '' && !commands.includes(name.slice(1)));
      return (unknown || named(own) !== named(original)) && own;
    });
    expect(different).toEqual([]);
  });

  it('keeps to its own quotation marks and to forms that suit everybody', () => {
    const foreign = language === 'pl' ? /[“"'«»]|(łeś|łaś)(?!\p{L})/u : /[„“”"']/;
    for (const file of files) {
      const text = readFileSync(join(locales, language, file), 'utf8');
      expect(text.split('\n').filter((line) => foreign.test(line))).toEqual([]);
    }
  });
});

it.each(languages.flatMap((language) => audiences.map((audience) => ({ language, audience }))))(
  'asks a $audience for consent in $language in one screen, and says what they need to know',
  (its) => {
    const values = { title: 'T'.repeat(40), goal: 'g'.repeat(110), minutes: 15 };
    const text = texts(its.language, `consent-${its.audience}`, values);
    expect(text.length).toBeLessThanOrEqual(400);
    for (const said of [values.title, values.goal, '15', '/forget', '/privacy'])
      expect(text).toContain(said);
    expect(text).toMatch(/\n\n[^\n]+\?$/);
  },
);

describe('the code', () => {
  const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => ({ name, code: readFileSync(join(src, name), 'utf8') }));
  const ofMaps = /^(adapters\/(typst|exports)\/|app\/(phrases|metric-figure|not-covered)\.ts)/;
  const drawing = sources.filter(({ name }) => ofMaps.test(name));
  const speaking = sources.filter(({ name }) => !ofMaps.test(name));

  /** What calls are given as their key: whole keys, and the beginnings of those put together. */
  function given(from: typeof sources, call: RegExp, prefix = '') {
    const arguments_ = from.flatMap(({ code }) =>
      [...code.matchAll(call)].map(([, key = '']) => key.replaceAll(/===\s*'[^']*'/g, '')),
    );
    const whole = arguments_.flatMap((text) => [...text.matchAll(/'([a-z][\w-]*)'/g)]);
    const begun = arguments_.flatMap((text) => [...text.matchAll(/`([\w-]+)\$\{/g)]);
    return {
      whole: whole.map(([, key]) => `${prefix}${key}`),
      begun: begun.map(([, start]) => `${prefix}${start}`),
    };
  }

  const said = given(speaking, /\b(?:t|toast)\(([^,()]*)/g);
  const told = given(speaking, /\btexts\([^,()]*,([^,()]*)/g);
  const drawn = given(drawing, /\bsay\(([^,()]*)/g, 'draw-');
  const written = given(drawing, /\blabel\(([^,()]*)/g, 'file-');
  const labels = given(drawing, /\bconst labels = \[([^\]]*)\]/g, 'file-');
  // Words that the map's template asks for by name.
  const words = given(drawing, /\bconst words = \[([^\]]*)\]/g, 'draw-');
  const byRole = given(speaking, /\broleKey\(([^,()]*)/g).whole.flatMap((start) =>
    roleEnds.map((end) => `${start}-${end}`),
  );
  const built = Object.entries(families).flatMap(([start, ends]) =>
    ends.map((end) => `${start}${end}`),
  );
  const called = [said, told, drawn, written, labels, words]
    .flatMap(({ whole }) => whole)
    .concat(byRole, built, passedOn);

  it('is read as it is written', () => {
    expect(called).toEqual(expect.arrayContaining(['sorry', 'stopped-kept', 'help-staff']));
    expect(called).toEqual(expect.arrayContaining(['draw-appendix', 'draw-impact']));
  });

  it('says only what there is a text for', () => {
    expect(called.filter((key) => !keys.has(key))).toEqual([]);
  });

  it('puts keys together only in the ways listed here', () => {
    const begun = new Set([...said.begun, ...told.begun, ...drawn.begun, ...written.begun]);
    expect([...begun].toSorted()).toEqual(Object.keys(families).toSorted());
  });

  it('passes on the keys listed here', () => {
    const quoted = (key: string) => `'${key.replace(/^(draw|file)-/, '')}'`;
    const gone = passedOn.filter((key) => !sources.some(({ code }) => code.includes(quoted(key))));
    expect(gone).toEqual([]);
  });

  it('leaves no text unsaid', () => {
    const used = new Set([...called]);
    expect([...keys].filter((key) => !used.has(key))).toEqual([]);
  });
});
