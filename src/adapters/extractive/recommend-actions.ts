import type { Proposal, RecommendResult, ThemeSummary } from '../../app/summariser.ts';
import type { Segment } from '../../domain/segment.ts';
import type { Study } from '../../domain/study.ts';
import { centralOf, order } from './central.ts';
import { meanSimilarity } from './clusters.ts';
import { mean, place } from './items.ts';
import { contestedThemes } from './opposites.ts';
import { setAsideReason } from './set-aside.ts';
import { addTo, type Sum } from './vectors.ts';

/** What recommending needs, as plain data that can be handed to a worker thread. */
export interface RecommendInput {
  language: string;
  kind: Study['kind'];
  themes: ThemeSummary[];
}

/** What comes of the themes of a stage. */
type Recommended = Required<Pick<RecommendResult, 'proposals' | 'contested'>>;

/** Most proposals of a stage; one place among them is kept for staff, who are fewer. */
const most = 5;
/** How alike, on average, a proposal and a barrier must be to belong together: by words alone, and where one person said both. */
const alike = {
  strangers: 0.2,
  samePerson: 0.05,
};
/** How strong a link must be beside the strongest to count as well. */
const nearlyAsStrong = 0.6;
const mostAnswers = 3;
/** Severity assumed where nobody tapped: the middle of the scale. */
const middle = 3;

interface Voice {
  theme: ThemeSummary;
  people: Set<string>;
  sums: Map<string, { sum: Sum; count: number }>;
}

/**
 * Proposals for one stage: what respondents and staff wished for, in their own words, most people first,
 * with the barriers each answers. A proposal answers a barrier that the same people voiced, or that is
 * alike in words; one that answers none stands for the wish itself. On a map of the future customers' wishes are
 * how it should be: only staff say what to do about it, and their proposals answer those wishes, too.
 */
export function recommendActions({ language, kind, themes }: RecommendInput): Recommended {
  const barriers = themes.filter(({ lane }) => lane === 'barriers');
  const ideals = themes.flatMap((theme) => {
    if (theme.lane !== 'ideal') return [];
    const said = theme.segments.filter((s) => !setAsideReason(s.text, s.language, 'ideal'));
    return said.length > 0 ? [{ ...theme, segments: said }] : [];
  });
  const isFuture = kind === 'future';
  const wishes = isFuture ? ideals.filter(({ staff }) => staff > 0) : ideals;
  const chosen = wishes.sort(byReach).slice(0, most * 4);
  const wished = isFuture ? ideals.filter(({ customers }) => customers > 0) : [];
  const voices = voicesOf([...chosen, ...barriers, ...wished]);
  const troubles = voices.slice(chosen.length);
  const proposals = voices
    .slice(0, chosen.length)
    .flatMap((ideal) => proposalOf(ideal, troubles, language))
    .sort(
      (one, other) =>
        other.people - one.people ||
        (other.proposal.impact ?? 0) - (one.proposal.impact ?? 0) ||
        order(one.proposal.text, other.proposal.text) ||
        order(one.id, other.id),
    );
  const best = ofDifferentBarriers(proposals).slice(0, most);
  const staff = proposals.find(({ proposal }) => proposal.origin === 'staff');
  if (staff && !best.some(({ proposal }) => proposal.origin === 'staff')) best.splice(-1, 1, staff);
  return {
    proposals: best.map(({ proposal }) => proposal),
    contested: contestedThemes(themes),
  };
}

/** Those that answer a barrier no proposal before them answers come first: five ways to the same end help less. */
function ofDifferentBarriers<T extends { proposal: Proposal }>(proposals: T[]): T[] {
  const answered = new Set<string>();
  const others: T[] = [];
  const first = proposals.filter((each) => {
    const [main] = each.proposal.answers;
    const fresh = main !== undefined && !answered.has(main);
    if (fresh) answered.add(main);
    else others.push(each);
    return fresh;
  });
  return [...first, ...others];
}

function byReach(one: ThemeSummary, other: ThemeSummary): number {
  const people = (theme: ThemeSummary) => theme.customers + theme.staff;
  const staff = (theme: ThemeSummary) => Number(theme.staff > 0);
  return (
    people(other) - people(one) ||
    staff(other) - staff(one) ||
    order(one.title, other.title) ||
    order(one.id, other.id)
  );
}

function voicesOf(themes: ThemeSummary[]): Voice[] {
  const voices = themes.map(
    (theme): Voice => ({
      theme,
      people: new Set(theme.segments.map(({ person }) => person)),
      sums: new Map(),
    }),
  );
  const said = voices.flatMap((voice) =>
    voice.theme.segments.map((segment) => ({ ...asItem(segment), voice })),
  );
  for (const item of place(said, true)) {
    const { sums } = item.voice;
    const known = sums.get(item.base) ?? { sum: new Map(), count: 0 };
    addTo(known.sum, item.vector);
    sums.set(item.base, { sum: known.sum, count: known.count + 1 });
  }
  return voices;
}

function asItem({ id, text, start, language, person, severity, obstacle }: Segment) {
  return { code: id, text, start, language, people: [person], severity, obstacle };
}

function proposalOf(ideal: Voice, troubles: Voice[], language: string) {
  const { theme } = ideal;
  const items = place(
    theme.segments.map((segment) => ({ ...asItem(segment), segment })),
    true,
  );
  const central = centralOf(items, language)?.segment;
  if (!central) return [];
  const answered = answeredBy(ideal, troubles);
  const proposal: Proposal = {
    text: central.text,
    answers: answered.length > 0 ? answered.map((trouble) => trouble.theme.id) : [theme.id],
    impact: impactOf(answered.length > 0 ? answered : [ideal]),
    effort: null,
    origin: central.audience,
    segments: theme.segments.map(({ id }) => id).sort(),
  };
  return [{ proposal, people: ideal.people.size, id: theme.id }];
}

/** The barriers a wish answers, strongest link first. */
function answeredBy(ideal: Voice, troubles: Voice[]): Voice[] {
  const links = troubles.map((trouble) => {
    const shared = [...ideal.people].filter((person) => trouble.people.has(person)).length;
    const words = likeness(ideal, trouble);
    return { trouble, shared: shared / ideal.people.size, words };
  });
  const byWords = links.filter(({ shared, words }) =>
    shared > 0 ? words >= alike.samePerson : words >= alike.strangers,
  );
  // Words tell which of their barriers a person's wish is about; who has but one mostly means that.
  const own = links.filter(({ shared }) => shared >= 0.5);
  const found =
    own.length === 1 ? [...new Set([...byWords, ...own])] : byWords.length > 0 ? byWords : own;
  const strongest = Math.max(...found.map(({ shared, words }) => shared + words));
  return found
    .filter(({ shared, words }) => shared + words >= strongest * nearlyAsStrong)
    .sort(
      (one, other) =>
        other.shared + other.words - (one.shared + one.words) ||
        other.trouble.people.size - one.trouble.people.size ||
        order(one.trouble.theme.id, other.trouble.theme.id),
    )
    .slice(0, byWords.length > 0 ? mostAnswers : mostAnswers - 1)
    .map(({ trouble }) => trouble);
}

/** Mean similarity of words in the language both speak in which it is highest. */
function likeness(one: Voice, other: Voice): number {
  return Math.max(
    0,
    ...[...one.sums].map(([language, mine]) => {
      const theirs = other.sums.get(language);
      return theirs ? meanSimilarity(mine.sum, mine.count, theirs.sum, theirs.count) : 0;
    }),
  );
}

/**
 * Impact from 1 to 5: 1 + 4 × share × severity / 5, rounded, where share is the people who voiced what is
 * answered over those asked at the stage, and severity their mean tap (3 where nobody tapped).
 */
function impactOf(answered: Voice[]): number {
  const people = new Set(answered.flatMap((voice) => [...voice.people])).size;
  const asked = Math.max(people, ...answered.map(({ theme }) => theme.asked));
  const severity = mean(answered.flatMap(({ theme }) => theme.severity ?? [])) ?? middle;
  return Math.min(5, Math.max(1, Math.round(1 + (4 * (people / asked) * severity) / 5)));
}
