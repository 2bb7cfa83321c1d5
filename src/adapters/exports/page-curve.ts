import { feelingRuns, runCurves } from '../../domain/feelings.ts';
import type { MapStage } from '../../domain/journey-map.ts';
import type { Segment } from '../../domain/monotone-curve.ts';
import { type Html, html } from './html-text.ts';
import type { Words } from './words.ts';

/** Scores from 2 at the top to -2, with room for faces and labels above and below. */
const [top, height] = [2.75, 5.5];
const places = 1000;

/** The curve of feelings over all stages; the row below it says the same in words and numbers. */
export function curveOf(stages: MapStage[], words: Words): Html {
  const customers = feelingRuns(stages, 'customers');
  const staff = feelingRuns(stages, 'staff');
  const wide = stages.length;
  const x = (at: number) => `${round((at / wide) * 100)}%`;
  const y = (score: number) => `${round(((top - score) / height) * 100)}%`;
  const line = (runs: typeof customers, name: string) =>
    runCurves(runs, ({ score }) => score).map(
      (curve) => html`<path class="${name}" d="${traced(curve)}"/>`,
    );
  const upper = runCurves(customers, ({ max }) => max);
  const lower = runCurves(customers, ({ min }) => min);
  const spread = upper.map((curve, n) => {
    const back = (lower[n] ?? []).toReversed().map(({ from, out, in: inward, to }) => ({
      from: to,
      out: inward,
      in: out,
      to: from,
    }));
    return html`<path class="spread" d="${`${traced(curve)}${traced(back, 'L')}Z`}"/>`;
  });
  const faces = customers.flat().map(({ x: at, score }) => {
    // The label keeps away from the mark of employees.
    const other = staff.flat().find((each) => each.x === at);
    const below = score > -1.6 && (other ? other.score >= score : score < 0);
    return html`<svg class="of-customers" x="${x(at)}" y="${y(score)}"><use href="#face${Math.round(score)}"/><text class="score" y="${below ? 32 : -22}">${words.signed(score)}</text></svg>`;
  });
  const squares = staff
    .flat()
    .map(
      ({ x: at, score }) =>
        html`<svg class="of-staff" x="${x(at)}" y="${y(score)}"><rect class="square" x="-5" y="-5" width="10" height="10" rx="2"/></svg>`,
    );
  const grid = [2, 1, 0, -1, -2].map(
    (score) =>
      html`<line class="${score === 0 ? 'zero' : 'grid'}" x1="0" x2="100%" y1="${y(score)}" y2="${y(score)}"/>`,
  );
  return html`<svg class="band" aria-hidden="true" focusable="false">${grid}<svg viewBox="0 0 ${wide} ${height}" width="100%" height="100%" preserveAspectRatio="none"><g class="of-customers">${spread}${line(customers, 'curve')}</g><g class="of-staff">${line(staff, 'staff-curve')}</g></svg>${squares}${faces}</svg>`;
}

/** Faces from very bad to very good, drawn once and used by name. */
export function faceSymbols(): Html {
  const mouths = ['M-5 6Q0 -1 5 6', 'M-5 5Q0 1 5 5', 'M-5 4H5', 'M-5 3Q0 7 5 3', 'M-5 2Q0 10 5 2'];
  const faces = mouths.map(
    (mouth, n) =>
      html`<g id="face${n - 2}" class="face feeling${n - 2}"><circle r="12"/><circle class="eye" cx="-4" cy="-3" r="1.6"/><circle class="eye" cx="4" cy="-3" r="1.6"/><path d="${mouth}"/></g>`,
  );
  return html`<svg class="symbols" aria-hidden="true" width="0" height="0"><defs>${faces}</defs></svg>`;
}

/** One face by itself, beside words that say the same. */
export function face(score: number): Html {
  return html`<svg class="small-face" viewBox="-13 -13 26 26" aria-hidden="true"><use href="#face${Math.round(score)}"/></svg>`;
}

/** How many chose each score, as parts of a bar; `spoken` says so to who cannot see it. */
export function spread(
  counts: readonly (readonly [score: string, n: number])[],
  spoken: string,
): Html {
  const all = counts.reduce((sum, [, n]) => sum + n, 0);
  let x = 0;
  const bars = counts.map(([score, n]) => {
    const bar = html`<rect class="feeling${score}" x="${x}" width="${n}" height="1"/>`;
    x += n;
    return n === 0 ? html`` : bar;
  });
  return html`<svg class="counts" role="img" aria-label="${spoken}" viewBox="0 0 ${all} 1" preserveAspectRatio="none">${bars}</svg>`;
}

function traced(curve: Segment[], begin = 'M'): string {
  const first = curve[0]?.from;
  if (!first) return '';
  const at = (point: { x: number; y: number }) => `${round(point.x)} ${round(top - point.y)}`;
  const bends = curve.map((each) => `C${at(each.out)} ${at(each.in)} ${at(each.to)}`);
  return `${begin}${at(first)}${bends.join('')}`;
}

function round(value: number): number {
  return Math.round(value * places) / places;
}
