import { initialsOf } from '../../domain/initials.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { mapLanes } from '../../domain/lane.ts';
import { type Html, html } from './html-text.ts';
import { actionCard } from './page-cards.ts';
import { face } from './page-curve.ts';
import { answersOf, byReturn } from './recommended.ts';
import { headFacts, type Words } from './words.ts';

const mostFirst = 6;

/** The head of the page: what the map is, whose journey it is, what it rests on. */
export function pageHead(map: JourneyMap, hash: string, words: Words): Html {
  const { study, persona, status } = map;
  const [state, ...facts] = headFacts(map, hash, words);
  const traits = persona.traits.map(
    ({ trait, value, respondents, asked }) =>
      html`<div><dt dir="auto">${trait}</dt><dd><span dir="auto">${value}</span> <b>${asked >= respondents ? `${respondents}/${asked}` : respondents}</b></dd></div>`,
  );
  return html`<header class="head"><div class="titles"><p class="kind">${words.say(`kind-${study.kind}`)}</p><h1 dir="auto">${study.title}</h1><p class="goal" dir="auto">${study.goal}</p>${
    study.focus !== '' &&
    study.focus !== study.goal &&
    html`<p class="focus" dir="auto">${study.focus}</p>`
  }<p class="facts"><span class="tag ${status}">${state ?? ''}</span> ${facts.map((fact) => html`<span>${fact}</span> `)}</p></div>${
    (persona.name.trim() !== '' || traits.length > 0) &&
    html`<section class="persona" aria-label="${words.say('persona')}"><p class="initials" aria-hidden="true">${initialsOf(persona.name)}</p><div><p class="source"><b>${words.say('persona')}</b> · ${words.say('persona-source')}</p><p class="who-name" dir="auto">${persona.name}</p><dl>${traits}</dl></div></section>`
  }</header>`;
}

/** What to do first, by stage; nothing where nothing was proposed. */
export function firstActions(map: JourneyMap, words: Words): Html | false {
  const names = new Map(map.stages.map(({ id, name }) => [id, name]));
  const answers = answersOf(map);
  const cards = byReturn(map.recommendations)
    .slice(0, mostFirst)
    .map(
      (action) =>
        html`<div><p class="at" dir="auto">${names.get(action.stage) ?? words.say('whole-journey')}</p><ul class="cards">${actionCard(map, action, answers(action.answers), words, Number.POSITIVE_INFINITY)}</ul></div>`,
    );
  return (
    cards.length > 0 &&
    html`<section class="first lane-recommendations" aria-labelledby="first"><h2 id="first">${words.label('what-to-do')}</h2><div class="columns">${cards}</div></section>`
  );
}

/** Guesses about the whole journey, and what the map does not cover. */
export function openEnds(map: JourneyMap, words: Words): Html[] {
  const known = new Map(map.stages.map(({ id, name }) => [id, name]));
  const guesses = map.hypotheses.filter(({ stage }) => stage === null || !known.has(stage));
  const missing = map.notCovered.map(({ stage, answers, reason }) =>
    words.say('not-covered-item', { stage: known.get(stage) ?? stage, n: answers, reason }),
  );
  return [
    ...(guesses.length === 0
      ? []
      : [
          html`<section class="guesses lane-hypotheses"><h2>${words.lane('hypotheses')}</h2><p>${words.say('hint-hypotheses')}</p><ul class="cards">${guesses.map(({ text }) => html`<li class="card guess" dir="auto">${text}</li>`)}</ul></section>`,
        ]),
    ...(missing.length === 0
      ? []
      : [
          html`<p class="missing" dir="auto">${words.say('not-covered', { list: missing.join('; ') })}</p>`,
        ]),
  ];
}

/** How many people stand behind each cell. */
export function coverageTable(map: JourneyMap, words: Words): Html | false {
  const lanes = mapLanes.filter((lane) => map.coverage.some((each) => each.lane === lane));
  if (lanes.length === 0) return false;
  const rows = lanes.map((lane) => {
    const cells = map.stages.map(({ id }) => {
      const found = map.coverage.find((each) => each.stage === id && each.lane === lane);
      if (!found) return html`<td>–</td>`;
      return html`<td class="level-${found.level}">${found.customers} + ${found.staff} <span>${words.label(`level-${found.level}`)}</span></td>`;
    });
    return html`<tr><th scope="row">${words.lane(lane)}</th>${cells}</tr>`;
  });
  return html`<details class="coverage"><summary><h2>${words.label('coverage')}</h2></summary><p>${words.label('coverage-hint')}</p><div class="wide" tabindex="0" role="region" aria-label="${words.label('coverage')}"><table><thead><tr><td></td>${map.stages.map(({ name }) => html`<th scope="col" dir="auto">${name}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div></details>`;
}

/** The signs of the page, each with its meaning. */
export function legend(map: JourneyMap, { say, label }: Words): Html {
  const estimated = map.summariser.kind === 'llm';
  const signs: [Html, string][] = [
    [html`<span class="chip of-customers">7/16</span>`, say('legend-customers')],
    [html`<span class="chip of-staff">2/4</span>`, say('legend-staff')],
    [html`${[-2, -1, 0, 1, 2].map(face)}`, say('legend-feeling')],
    [html`<span class="stroke"></span>`, say('legend-curve')],
    [html`<span class="stroke dashed"></span>`, say('legend-staff-curve')],
    [html`<span class="box spread-box"></span>`, say('legend-band')],
    [html`<span class="sign">●</span>`, say('legend-physical')],
    [html`<span class="sign">▭</span>`, say('legend-digital')],
    [html`<span class="sign">◆</span>`, say('legend-moment')],
    [html`<span class="sign">≠</span>`, say('legend-contested')],
    [html`<span class="box dashed-box"></span>`, say('legend-minority')],
    [html`<span class="box hatched-box"></span>`, say('legend-thin')],
    [html`<span class="quick">⚡</span>`, say('legend-quick-win')],
    [html`<b>1–5</b>`, estimated ? say('legend-estimate') : say('legend-computed')],
  ];
  const list = signs.map(
    ([sign, text]) => html`<div><dt aria-hidden="true">${sign}</dt><dd>${text}</dd></div>`,
  );
  return html`<section class="legend" aria-labelledby="legend"><h2 id="legend">${label('legend')}</h2><dl>${list}</dl></section>`;
}
