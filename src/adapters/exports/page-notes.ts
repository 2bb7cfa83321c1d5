import { sayNotCovered } from '../../app/not-covered.ts';
import { initialsOf } from '../../domain/initials.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { mapLanes } from '../../domain/lane.ts';
import { mapItems } from '../../domain/map-items.ts';
import { type Html, html } from './html-text.ts';
import { actionCard, pips } from './page-cards.ts';
import { face, spread } from './page-curve.ts';
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
  const missing = sayNotCovered(map, words);
  return [
    ...(guesses.length === 0
      ? []
      : [
          html`<section class="guesses lane-hypotheses"><h2>${words.lane('hypotheses')}</h2><p>${words.say('hint-hypotheses')}</p><ul class="cards">${guesses.map(({ text }) => html`<li class="card guess" dir="auto">${text}</li>`)}</ul></section>`,
        ]),
    ...(missing === null ? [] : [html`<p class="missing" dir="auto">${missing}</p>`]),
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

/** The signs that are on the page, each with its meaning. */
export function legend(map: JourneyMap, { say, label }: Words): Html {
  const items = mapItems(map);
  const actions = keptActions(map.recommendations);
  const felt = (who: 'customers' | 'staff') => map.stages.some(({ emotion }) => emotion[who]);
  const [curve, staffCurve] = [felt('customers'), felt('staff')];
  const computed = map.summariser.kind === 'llm' ? 'estimate' : 'computed';
  const signs: [name: string, sign: Html, used: boolean][] = [
    [
      'customers',
      html`<span class="chip of-customers">7/16</span>`,
      items.some(({ respondents }) => respondents.customers > 0),
    ],
    [
      'staff',
      html`<span class="chip of-staff">2/4</span>`,
      items.some(({ respondents }) => respondents.staff > 0),
    ],
    ['feeling', html`${[-2, -1, 0, 1, 2].map(face)}`, curve || staffCurve],
    ['curve', html`<span class="stroke"></span>`, curve],
    ['staff-curve', html`<span class="stroke dashed"></span>`, staffCurve],
    ['band', html`<span class="box spread-box"></span>`, curve],
    [
      'spread',
      spread(
        [
          ['-2', 3],
          ['-1', 8],
          ['0', 4],
          ['1', 1],
        ],
        '',
      ),
      curve || staffCurve,
    ],
    ['physical', html`<span class="sign">●</span>`, items.some(({ kind }) => kind === 'physical')],
    ['digital', html`<span class="sign">▭</span>`, items.some(({ kind }) => kind === 'digital')],
    ['severity', pips(3.5), items.some(({ severity }) => severity !== null)],
    ['moment', html`<span class="sign">◆</span>`, items.some(({ row }) => row === 'moments')],
    ['contested', html`<span class="sign">≠</span>`, items.some(({ contested }) => contested)],
    [
      'minority',
      html`<span class="box dashed-box"></span>`,
      items.some(({ minority }) => minority),
    ],
    [
      'thin',
      html`<span class="box hatched-box"></span>`,
      map.coverage.some(({ level }) => level !== 'strong'),
    ],
    ['quick-win', html`<span class="quick">⚡</span>`, actions.some(({ quickWin }) => quickWin)],
    [computed, html`<b>1–5</b>`, actions.some(({ impact }) => impact !== null)],
  ];
  const list = signs.flatMap(([name, sign, used]) =>
    used
      ? [html`<div><dt aria-hidden="true">${sign}</dt><dd>${say(`legend-${name}`)}</dd></div>`]
      : [],
  );
  return html`<section class="legend" aria-labelledby="legend"><h2 id="legend">${label('legend')}</h2><dl>${list}</dl></section>`;
}
