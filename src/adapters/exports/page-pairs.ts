import { nowThen, type Side } from '../../app/now-then.ts';
import type { MapStage } from '../../domain/journey-map.ts';
import { type Html, html } from './html-text.ts';
import { face } from './page-curve.ts';
import type { Words } from './words.ts';

/** A stage as it is now beside how it should be: how it feels, and what matters most. */
export function pairOf(stage: MapStage, words: Words): Html {
  const [now, expected] = nowThen(stage, words);
  return html`<div class="pair">${side('lane-barriers', now, words)}<span class="arrow" aria-hidden="true">→</span>${side('lane-ideal', expected, words)}</div>`;
}

function side(lane: string, { label, feeling, said }: Side, { signed }: Words): Html {
  return html`<div class="side ${lane}"><p class="label">${label}</p>${
    feeling &&
    html`<p class="felt">${face(feeling.score)} <b>${signed(feeling.score)}</b> <span class="fact">n ${feeling.n}</span></p>`
  }${said && html`<p dir="auto">${said.text} <b class="of">${said.share}</b></p>`}${
    !feeling && !said && html`<p aria-hidden="true">–</p>`
  }</div>`;
}
