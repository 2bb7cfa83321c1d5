import { citedMetrics, figureOf } from '../../app/metric-figure.ts';
import type { Evidence, JourneyMap, Metric, Recommendation } from '../../domain/journey-map.ts';
import type { MapItem } from '../../domain/map-items.ts';
import { sidesOf } from '../../domain/moment-sides.ts';
import { type Html, html, said } from './html-text.ts';
import type { Words } from './words.ts';

/** A statement with how many said so; opened, the words it rests on, of which `most` are printed. */
export function itemCard(item: MapItem, words: Words, most: number): Html {
  const { respondents, stage, severity, kind } = item;
  const marks = [
    ...(item.row === 'moments' ? [html`<span class="sign" aria-hidden="true">◆</span>`] : []),
    ...(kind === null ? [] : [badge(kind === 'digital' ? '▭' : '●', words.say(`legend-${kind}`))]),
    ...(severity === null ? [] : [severityMark(severity, words)]),
    ...(item.contested ? [badge('≠', words.say('contested'))] : []),
    ...chips(respondents, stage.asked, words),
  ];
  const spoken = item.evidence.find(({ quote }) => quote === item.text)?.language;
  return card(
    [
      item.minority ? 'minority' : '',
      respondents.customers > 0 ? 'by-customers' : '',
      respondents.staff > 0 ? 'by-staff' : '',
    ],
    item.text,
    spoken ?? words.language,
    marks,
    [
      ...(item.minority ? [html`<p class="fact">${words.say('legend-minority')}</p>`] : []),
      ...sidesOf(item).map(({ side, statements }) => {
        const list = statements.map(({ text }) => html`<li>${text}</li>`);
        return html`<p class="fact">${words.say(`side-${side}`)}</p><ul class="answers">${list}</ul>`;
      }),
      quotes(item.evidence, words, most),
    ],
  );
}

/** A recommendation with its figures; opened, what it answers and whose words it rests on. */
export function actionCard(
  map: JourneyMap,
  action: Recommendation,
  answered: string[],
  words: Words,
  most: number,
): Html {
  const facts = [
    words.say(`origin-${action.origin}`),
    ...(action.status === 'proposed' ? [] : [words.say(`status-${action.status}`)]),
    ...(action.owner === null ? [] : [words.say('owner', { owner: action.owner })]),
    ...citedMetrics(map, action.metrics ?? [], words),
  ];
  const marks = [
    ...(action.quickWin
      ? [
          html`<span class="quick"><span aria-hidden="true">⚡</span> ${words.say('quick-win')}</span>`,
        ]
      : []),
    ...(action.impact === null
      ? []
      : [html`<span class="gauge">${words.say('impact')} <b>${action.impact}</b></span>`]),
    ...(action.effort === null
      ? []
      : [html`<span class="gauge">${words.say('effort')} <b>${action.effort}</b></span>`]),
  ];
  const from =
    action.origin === 'staff'
      ? 'by-staff'
      : action.origin === 'customer'
        ? 'by-customers'
        : 'by-customers by-staff';
  const list = answered.map((text) => html`<li dir="auto">${text}</li>`);
  return card(
    [from],
    action.text,
    action.evidence.find(({ quote }) => quote === action.text)?.language ?? words.language,
    marks,
    [
      html`<p class="fact">${facts.join(' · ')}</p>`,
      list.length > 0 &&
        html`<p class="fact">${words.say('answers-statements')}</p><ul class="answers">${list}</ul>`,
      action.evidence.length > 0 && quotes(action.evidence, words, most),
    ],
  );
}

/** A number from elsewhere, with where it comes from. */
export function metricCard(metric: Metric, words: Words): Html {
  const { value, unit } = figureOf(metric, words);
  const n = metric.n === null ? null : `n ${words.figure(metric.n)}`;
  const facts = [metric.touchpoint, metric.period, n, metric.source].filter(Boolean);
  return html`<li class="card metric"><p class="figure"><b dir="auto">${value}</b> <span dir="auto">${unit}</span></p><p dir="auto">${metric.name}</p><p class="fact" dir="auto">${facts.join(' · ')}</p></li>`;
}

function card(
  kinds: string[],
  text: string,
  language: string,
  marks: Html[],
  inside: (Html | false)[],
): Html {
  const found = inside.flatMap((part) => (part === false ? [] : [part]));
  return html`<li class="card ${kinds.filter(Boolean).join(' ')}"><details><summary>${said('span', text, language)}<span class="marks">${marks}</span></summary><div class="inside">${found}</div></details></li>`;
}

/** How many said so of how many were asked, customers and employees apart. */
export function chips(
  said: { customers: number; staff: number },
  asked: { customers: number; staff: number },
  words: Words,
): Html[] {
  return (['customers', 'staff'] as const).flatMap((who) => {
    if (said[who] === 0) return [];
    const share = asked[who] < said[who] ? String(said[who]) : `${said[who]}/${asked[who]}`;
    return [
      html`<span class="chip of-${who}"><span class="unseen">${words.label(who)} </span>${share}</span>`,
    ];
  });
}

function severityMark(severity: number, words: Words): Html {
  return html`<span class="severity">${pips(severity)}<span class="unseen">${words.label('severity')} </span>${words.decimal(severity)}</span>`;
}

/** Five pips, as many of them full as a severity from 1 to 5 says. */
export function pips(severity: number): Html {
  const dots = [1, 2, 3, 4, 5].map(
    (at) =>
      html`<i class="${severity >= at - 0.25 ? 'full' : severity >= at - 0.75 ? 'half' : 'empty'}"></i>`,
  );
  return html`<span class="pips" aria-hidden="true">${dots}</span>`;
}

function badge(sign: string, text: string): Html {
  return html`<span class="sign"><span aria-hidden="true">${sign}</span><span class="unseen">${text}</span></span>`;
}

function quotes(evidence: Evidence[], words: Words, most: number): Html {
  const list = evidence.map((each, n) => {
    const { translation, audience, quote, language } = each;
    const who = audience === 'customer' ? 'by-customers' : 'by-staff';
    return html`<li class="${n < most ? who : `${who} unprinted`}"><blockquote>${said('q', quote, language)}</blockquote><p class="fact">${words.person(each)} · ${language}</p>${
      translation
        ? html`<p class="translation"><span class="label">${words.label('translated')}</span> ${said('span', translation, words.language)}</p>`
        : null
    }</li>`;
  });
  const left = evidence.length - most;
  return html`<ul class="quotes">${list}${left > 0 && html`<li class="more-quotes">${words.say('more-quotes', { n: left })}</li>`}</ul>`;
}
