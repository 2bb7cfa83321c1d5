import type { JourneyMap, MapStage } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { itemsAt } from '../../domain/map-items.ts';
import { mapRows, type RowName } from '../../domain/map-rows.ts';
import { type Html, html } from './html-text.ts';
import { actionCard, itemCard, metricCard } from './page-cards.ts';
import { curveOf, face, spread } from './page-curve.ts';
import { pairOf } from './page-pairs.ts';
import { answersOf } from './recommended.ts';
import type { Words } from './words.ts';

/** What a cell shows before it is asked for the rest. */
const most = 4;
const scores = ['-2', '-1', '0', '1', '2'] as const;
const staffRows = new Set<RowName>(['frontstage', 'backstage', 'systems']);

/** The map as a table: a column for each stage, a row for each lane; `printed` quotes of each statement are printed at most. */
export function mapTable(map: JourneyMap, words: Words, printed: number): Html {
  const { stages } = map;
  const heads = stages.map(
    ({ name, about, asked }) =>
      html`<th role="columnheader" scope="col"><span class="name" dir="auto">${name}</span> <span class="about" dir="auto">${about}</span><span class="asked">${askedChip('customers', asked.customers, words)}${askedChip('staff', asked.staff, words)}</span></th>`,
  );
  const rows = mapRows(map).map((row) => {
    if (typeof row === 'string') return rowOf(map, row, words, printed);
    if (!('line' in row)) return pairsRow(stages, words);
    return html`<tr role="row" class="line"><th role="rowheader" scope="row" colspan="${stages.length + 1}"><span>${words.say(`line-${row.line}`)}</span></th></tr>`;
  });
  return html`<table role="table" id="map" class="map stages-${stages.length}" data-nothing="${words.say('nothing-said')}"><caption class="unseen">${map.study.title}</caption><thead role="rowgroup"><tr role="row"><td role="cell" class="corner"></td>${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

function askedChip(who: 'customers' | 'staff', n: number, words: Words): Html {
  return html`<span class="chip of-${who}"><span class="unseen">${words.label(`asked-${who}`)} </span>${n}</span>`;
}

function pairsRow(stages: MapStage[], words: Words): Html {
  const cells = stages.map(
    (stage) => html`<td role="cell" class="filled">${pairOf(stage, words)}</td>`,
  );
  return html`<tr role="row" class="row lane-ideal pairs-row"><th role="rowheader" scope="row"><span class="lane-name">${words.say('now-then')}</span> <span class="hint">${words.say('hint-now-then')}</span></th>${cells}</tr>`;
}

function rowOf(map: JourneyMap, row: RowName, words: Words, printed: number): Html {
  const { stages } = map;
  const head = (rows: Html) =>
    html`<th role="rowheader" scope="row"${rows}><span class="lane-name">${words.lane(row)}</span> <span class="hint">${words.say(`hint-${row}`)}</span></th>`;
  const cells = stages.map((stage) => cellOf(map, stage, row, words, printed));
  const curve =
    row === 'emotions' &&
    html`<tr role="row" class="row lane-emotions curve-row" data-lane="emotions">${head(html``)}<td role="cell" class="curve-cell" colspan="${stages.length}">${curveOf(stages, words)}</td></tr>`;
  if (curve)
    return html`${curve}<tr role="row" class="row lane-emotions under-curve" data-lane="emotions"><th role="rowheader" scope="row"><span class="unseen">${words.label('feelings')}</span></th>${cells}</tr>`;
  return html`<tr role="row" class="row lane-${row}" data-lane="${row}">${head(html``)}${cells}</tr>`;
}

function cellOf(
  map: JourneyMap,
  stage: MapStage,
  row: RowName,
  words: Words,
  printed: number,
): Html {
  const lead = leadOf(stage, row, words);
  const cards = cardsOf(map, stage, row, words, printed);
  if (cards.length + lead.length === 0)
    return html`<td role="cell" class="none"><p>${noteOf(stage, row, words)}</p></td>`;
  const level = map.coverage.find((each) => each.stage === stage.id && each.lane === row)?.level;
  const thin = level === 'thin';
  const rest = cards.slice(most);
  return html`<td role="cell" class="${thin ? 'thin' : 'filled'}">${thin && html`<p class="unseen">${words.say('legend-thin')}</p>`}${lead}<ul class="cards">${cards.slice(0, most)}</ul>${
    rest.length > 0 &&
    html`<details class="rest"><summary>${words.label('further', { n: rest.length })}</summary><ul class="cards">${rest}</ul></details>`
  }</td>`;
}

function cardsOf(
  map: JourneyMap,
  stage: MapStage,
  row: RowName,
  words: Words,
  printed: number,
): Html[] {
  const answers = answersOf(map);
  if (row === 'metrics') return stage.metrics.map((metric) => metricCard(metric, words));
  if (row === 'hypotheses')
    return map.hypotheses
      .filter((guess) => guess.stage === stage.id)
      .map(({ text }) => html`<li class="card guess" dir="auto">${text}</li>`);
  if (row === 'recommendations') {
    return keptActions(map.recommendations)
      .filter((action) => action.stage === stage.id)
      .map((action) => actionCard(map, action, answers(action.answers), words, printed));
  }
  return itemsAt(stage, row).map((item) => itemCard(item, words, printed));
}

function leadOf(stage: MapStage, row: RowName, words: Words): Html[] {
  if (row === 'dropoff') {
    const { left, of } = stage.dropOff;
    if (left === 0) return [];
    return [
      html`<p class="left of-customers">${words.say('left', { left, of })}</p><progress class="share of-customers" max="${of}" value="${left}" aria-hidden="true"></progress>`,
    ];
  }
  if (row !== 'emotions') return [];
  return (['customers', 'staff'] as const).flatMap((who) => {
    const feeling = stage.emotion[who];
    if (feeling === null) return [];
    const counts = scores.map((at) => [at, feeling.counts[at] ?? 0] as const);
    const spoken = counts.map(([at, n]) => `${words.signed(Number(at))}: ${n}`).join(', ');
    return [
      html`<div class="mean of-${who}"><p>${face(feeling.score)} ${words.mean(who, feeling)}</p>${spread(counts, `${words.say('legend-spread')}: ${spoken}`)}</div>`,
    ];
  });
}

function noteOf({ asked, dropOff }: MapStage, row: RowName, { say }: Words): string {
  if (row === 'recommendations') return say('nothing-proposed');
  if (row === 'metrics') return say('no-figures');
  if (row === 'hypotheses') return '';
  if (row === 'dropoff' && dropOff.of > 0) return say('nobody-left');
  const people = staffRows.has(row) ? asked.staff : asked.customers + asked.staff;
  if (people === 0) return say('nobody-asked');
  return say(row === 'emotions' ? 'nobody-rated' : 'nothing-said');
}
