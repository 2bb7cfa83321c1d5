import { createPhrases, type Phrases } from '../../app/phrases.ts';
import type { Texts } from '../../app/ports.ts';
import type { Evidence, Feeling, JourneyMap } from '../../domain/journey-map.ts';
import type { RowName } from '../../domain/map-rows.ts';

/** The words of a map's files, in its language. */
export interface Words extends Phrases {
  /** A text of `files.ftl`; the key goes without its prefix `file-`. */
  label(key: string, values?: Record<string, string | number>): string;
  lane(row: RowName): string;
  /** How customers or employees feel, with how many of them rated. */
  mean(who: 'customers' | 'staff', feeling: Pick<Feeling, 'score' | 'n'>): string;
  /** A customer by their pseudonym; employees are few, so that any sign of theirs would tell who they are. */
  person(evidence: Evidence): string;
}

/** The words for a map. */
export function createWords(map: JourneyMap, texts: Texts): Words {
  const { language } = map.study;
  const phrases = createPhrases(texts, map.study);
  return {
    ...phrases,
    label: (key, values) => texts(language, `file-${key}`, values),
    lane: (row) => phrases.say(`lane-${row}`),
    mean: (who, { score, n }) =>
      phrases.say(who === 'customers' ? 'customer-mean' : 'staff-mean', {
        score: phrases.signed(score),
        n,
      }),
    person: ({ audience, person }) => (audience === 'customer' ? person : phrases.say('employee')),
  };
}

/** What the head of a file says about the map: kind, version, date, sample, method, hash. */
export function headFacts(map: JourneyMap, hash: string, { say, date }: Words): string[] {
  const { sample, summariser, startsFrom } = map;
  return [
    say(map.status === 'approved' ? 'approved' : 'draft'),
    say('version', { version: map.version }),
    ...(map.basedOn === null ? [] : [say('based-on', { version: map.basedOn })]),
    date(map.createdAt),
    say('customers', { n: sample.customers }),
    say('employees', { n: sample.staff }),
    say('answers', { n: sample.answers }),
    ...(startsFrom
      ? [say('starts-from', { title: startsFrom.title, version: startsFrom.version })]
      : []),
    summariser.kind === 'extractive'
      ? say('method-extractive')
      : summariser.model === null
        ? say('method-llm-unnamed')
        : say('method-llm', { model: summariser.model }),
    say('hash', { hash }),
  ];
}
