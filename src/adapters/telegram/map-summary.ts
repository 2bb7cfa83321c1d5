import type { Drafted } from '../../app/draft-map.ts';
import type { FlaggedPeople } from '../../domain/flagged-people.ts';
import type { JourneyMap, MapStage, Recommendation, Statement } from '../../domain/journey-map.ts';
import type { Language } from '../../domain/language.ts';
import { readWithdrawnSince } from '../../domain/withdraw-evidence.ts';

type T = (key: string, values?: Record<string, string | number>) => string;

const mostBarriers = 3;
const mostActions = 3;
const mostFlagged = 5;
const mostReasons = 2;

/** A draft in a few lines: who it rests on, where it felt worst and best, worst barriers, what to do first, which interviews to look at, what is missing. */
export function mapSummary(
  drafted: Extract<Drafted, { kind: 'drafted' }>,
  language: Language,
  t: T,
): string {
  const { map, flagged, problems, modelUnavailable } = drafted;
  const { customers, staff, answers } = map.sample;
  const lines = [t('summary-sample', { title: map.study.title, customers, staff, answers })];
  lines.push(...feelings(map, language, t));
  const barriers = map.stages
    .flatMap((stage) => stage.lanes.barriers.map((statement) => ({ stage, statement })))
    .sort((one, other) => people(other.statement) - people(one.statement))
    .slice(0, mostBarriers);
  if (barriers.length > 0)
    lines.push(
      [
        t('summary-barriers'),
        ...barriers.map(({ stage, statement }) => `• ${barrierLine(stage, statement)}`),
      ].join('\n'),
    );
  const actions = map.recommendations.toSorted(byPromise).slice(0, mostActions);
  if (actions.length > 0)
    lines.push(
      [
        t('summary-actions'),
        ...actions.map((action) => `${action.quickWin ? '⚡' : '•'} ${action.text}`),
      ].join('\n'),
    );
  if (modelUnavailable) lines.push(t('summary-model-unavailable'));
  lines.push(...lookedAt(flagged, t), ...caveats(map, problems, t), ...spent(drafted, t));
  return lines.join('\n\n');
}

/** Quick wins first, then by impact; of equal impact, what takes less. */
function byPromise(one: Recommendation, other: Recommendation): number {
  return (
    Number(other.quickWin) - Number(one.quickWin) ||
    (other.impact ?? 0) - (one.impact ?? 0) ||
    (one.effort ?? 6) - (other.effort ?? 6)
  );
}

function people({ respondents }: Statement): number {
  return respondents.customers + respondents.staff;
}

function barrierLine(stage: MapStage, { text, respondents }: Statement): string {
  const { customers, staff } = respondents;
  const counts = [
    ...(customers > 0 ? [`${customers}/${stage.asked.customers}`] : []),
    ...(staff > 0 ? [`👥 ${staff}/${stage.asked.staff}`] : []),
  ];
  return `${stage.name}: ${text} (${counts.join(', ')})`;
}

function feelings({ stages, study }: JourneyMap, language: Language, t: T): string[] {
  const felt = stages.flatMap(({ name, emotion }) =>
    emotion.customers ? [{ stage: name, score: emotion.customers.score }] : [],
  );
  const sorted = [...felt].sort((one, other) => one.score - other.score);
  const [worst, best] = [sorted[0], sorted.at(-1)];
  if (!worst || !best || worst.score === best.score) return [];
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const number = new Intl.NumberFormat(language, { ...digits, signDisplay: 'exceptZero' });
  const signed = (score: number) => number.format(score).replace('-', '−');
  return [
    t(study.kind === 'future' ? 'summary-feelings-expected' : 'summary-feelings', {
      worst: worst.stage,
      worstScore: signed(worst.score),
      best: best.stage,
      bestScore: signed(best.score),
    }),
  ];
}

/** Interviews that somebody should look at: customers' by pseudonym, employees' only how many. */
function lookedAt({ customers, staff }: FlaggedPeople, t: T): string[] {
  const named = customers.slice(0, mostFlagged).map(({ person, flags }) => {
    const reasons = flags.slice(0, mostReasons).map((flag) => t(`flag-${flag}`));
    return `• ${person}: ${reasons.join(', ')}`;
  });
  const count = customers.length;
  const rest = count - named.length;
  const more = rest > 0 ? [t('summary-flagged-more', { count: rest })] : [];
  return [
    ...(count > 0 ? [[t('summary-flagged', { count }), ...named, ...more].join('\n')] : []),
    ...(staff > 0 ? [t('summary-flagged-staff', { count: staff })] : []),
  ];
}

/** What the model was asked and had to say; nothing where none was asked. */
function spent({ usage, segments, known, map }: Extract<Drafted, { kind: 'drafted' }>, t: T) {
  if (map.summariser.kind !== 'llm') return [];
  const { calls, input, output } = usage;
  const fresh = segments - known;
  return [
    t(calls === 0 ? 'summary-free' : 'summary-spent', { calls, input, output, fresh, known }),
  ];
}

function caveats(map: JourneyMap, problems: string[], t: T) {
  const { notCovered, summariser, coverage, study } = map;
  const withdrawn = readWithdrawnSince(map);
  const missing = notCovered.reduce((sum, { answers }) => sum + answers, 0);
  // Only where everybody was asked about them at every stage.
  const isAsked = study.kind === 'current' || study.kind === 'day';
  const thin = coverage.filter(
    ({ lane, level }) => isAsked && lane === 'barriers' && level !== 'strong',
  );
  return [
    ...(thin.length > 0 ? [t('summary-thin', { count: thin.length })] : []),
    ...(withdrawn ? [t('summary-withdrawn', withdrawn)] : []),
    ...(missing > 0 ? [t('summary-not-covered', { answers: missing })] : []),
    ...(notCovered.some(({ reason }) => reason === 'budget') ? [t('summary-budget')] : []),
    ...(problems.length > 0 ? [t('summary-problems', { count: problems.length })] : []),
    t(summariser.kind === 'llm' ? 'summary-llm' : 'summary-extractive', {
      model: summariser.model ?? '',
    }),
  ];
}
