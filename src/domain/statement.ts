import type { Answer } from './answer.ts';
import { cleanLine, type EvidenceDesk, inTurns, peopleBehind } from './evidence.ts';
import { mean, rounded } from './feeling.ts';
import type { Stage } from './guide.ts';
import type { Evidence, Statement } from './journey-map.ts';
import type { CodeLane } from './lane.ts';
import type { Language } from './language.ts';
import { mask } from './mask.ts';
import { fold } from './options.ts';
import type { Segment } from './segment.ts';

/** What people said alike, ready to be counted; `contested` where others said the opposite. */
export interface Finding {
  title: string;
  segments: Segment[];
  contested: boolean;
}

/**
 * A statement from a finding; null when none of its words could be verified. Its id is given later. A group of
 * fewer employees than `minimumCell` is not broken down.
 */
export function statementOf(
  finding: Finding,
  lane: CodeLane,
  desk: EvidenceDesk,
  minimumCell: number,
): Statement | null {
  const evidence = inTurns(finding.segments.flatMap((segment) => desk.cite(segment) ?? []));
  const text = cleanLine(finding.title);
  if (evidence.length === 0 || text.length === 0) return null;
  return {
    ...counted(text, evidence),
    severity: lane === 'barriers' ? severityOf(finding.segments, minimumCell) : null,
    contested: finding.contested,
  };
}

function counted(text: string, evidence: Evidence[]): Statement {
  const respondents = peopleBehind(evidence);
  return {
    id: '',
    text,
    kind: null,
    respondents,
    severity: null,
    minority: respondents.customers + respondents.staff === 1,
    contested: false,
    review: 'proposed',
    evidence,
  };
}

/**
 * Mean of what each person tapped, 1 to 5, one decimal; null where nobody tapped. Taps of fewer employees than
 * `minimumCell` are left out, as the mean would give them away.
 */
export function severityOf(
  segments: Pick<Segment, 'person' | 'audience' | 'severity'>[],
  minimumCell: number,
): number | null {
  const worst = { customer: new Map<string, number>(), staff: new Map<string, number>() };
  for (const { person, audience, severity } of segments) {
    const known = worst[audience];
    if (severity !== null) known.set(person, Math.max(severity, known.get(person) ?? 0));
  }
  const staff = worst.staff.size < minimumCell ? [] : worst.staff.values();
  const taps = [...worst.customer.values(), ...staff];
  return taps.length === 0 ? null : rounded(mean(taps), 1);
}

/** How bad people tapped that it was, by answer; what they added when asked again was as bad. */
export function severityTaps(answers: Answer[]): Map<string, number | null> {
  const taps = new Map(answers.map(({ id, severity }) => [id, severity]));
  for (const { id, followUpOf, severity } of answers)
    if (followUpOf !== undefined && severity === null) taps.set(id, taps.get(followUpOf) ?? null);
  return taps;
}

/** Touchpoints that people ticked or named at a stage, as statements; the evidence is the label they saw. */
export function touchpointsOf(
  stage: Stage,
  answers: Answer[],
  language: Language,
  desk: EvidenceDesk,
): Statement[] {
  const found = new Map<string, { text: string; kind: Statement['kind']; evidence: Evidence[] }>();
  for (const answer of answers) {
    if (answer.lane !== 'touchpoints' || answer.stage !== stage.id || answer.skipped) continue;
    const text = mask(answer.text);
    for (const choice of answer.choices) {
      const known = stage.touchpoints.find((touchpoint) => touchpoint.id === choice);
      const said = known ? labelIn(text, Object.values(known.label)) : mask(choice);
      const start = said === undefined ? -1 : text.indexOf(said);
      if (said === undefined || start < 0) continue;
      const span = { answer: answer.id, stage: stage.id, start, end: start + said.length };
      const cited = desk.cite({ ...span, text: said });
      if (!cited) continue;
      const key = known?.id ?? fold(said);
      const entry = found.get(key) ?? {
        text: known?.label[language] ?? cleanLine(said),
        kind: known?.kind ?? null,
        evidence: [],
      };
      entry.evidence.push(cited);
      found.set(key, entry);
    }
  }
  return [...found.values()]
    .filter(({ text }) => text.length > 0)
    .map(({ text, kind, evidence }) => ({ ...counted(text, evidence), kind }));
}

function labelIn(text: string, labels: string[]): string | undefined {
  return labels.find((label) => text.includes(label));
}

/**
 * Most people first, then the worst; of equal weight, what readers of the map can read in their language;
 * then what comes first where people tell of it, as steps do; then by text, so that the same input gives the same order.
 */
export function byWeight(language: Language) {
  const people = ({ respondents }: Statement) => respondents.customers + respondents.staff;
  const foreign = ({ text, evidence }: Statement) => {
    const said = evidence.filter(({ quote }) => quote === text);
    return said.length > 0 && said.every((each) => !each.language.startsWith(language)) ? 1 : 0;
  };
  const told = ({ evidence }: Statement) => Math.min(...evidence.map(({ start }) => start));
  return (one: Statement, other: Statement): number =>
    people(other) - people(one) ||
    (other.severity ?? 0) - (one.severity ?? 0) ||
    foreign(one) - foreign(other) ||
    told(one) - told(other) ||
    (one.text < other.text ? -1 : one.text > other.text ? 1 : 0);
}
