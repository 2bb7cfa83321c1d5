import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { JourneyMap } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { mapItems } from '../../domain/map-items.ts';
import { mapRows } from '../../domain/map-rows.ts';
import { mostPrinted, quotesEach } from '../../domain/share-quotes.ts';
import { type Html, html } from './html-text.ts';
import { faceSymbols } from './page-curve.ts';
import { mapTable } from './page-map.ts';
import { coverageTable, firstActions, legend, openEnds, pageHead } from './page-notes.ts';
import type { Words } from './words.ts';

// As it is written, but for remarks and the blanks at the ends of lines.
const style = readFileSync(new URL('page.css', import.meta.url), 'utf8')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s*\n\s*/g, '\n');
const script = readFileSync(new URL('page.client.js', import.meta.url), 'utf8');
/** The map as one page that needs nothing else: to be read, filtered, searched, printed and sent around. */
export function writePage(map: JourneyMap, hash: string, words: Words): string {
  const { study } = map;
  const { say, label } = words;
  const counts = [...mapItems(map), ...keptActions(map.recommendations)].map(
    ({ evidence }) => evidence.length,
  );
  const all = counts.reduce((sum, count) => sum + count, 0);
  const most = quotesEach(counts, mostPrinted);
  const looks = `:root { --n: ${map.stages.length}; }\n${style}`;
  // Only what we wrote runs or styles, whatever else should find its way into the page, and nothing is fetched.
  const policy = [
    "default-src 'none'",
    `style-src '${digest(looks)}'`,
    `script-src '${digest(script)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const { markup } = html`<!doctype html>
<html lang="${study.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1, minimum-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${study.title} – ${say(`kind-${study.kind}`)}</title>
<style>${raw(looks)}</style>
</head>
<body>
<a class="skip" href="#map">${label('skip')}</a>
${faceSymbols()}
${pageHead(map, hash, words)}
${tools(map, words)}
<main>
${map.stages.length === 0 ? html`<p class="empty" id="map">${say('empty')}</p>` : mapTable(map, words, most)}
<div class="below">
${firstActions(map, words)}
${openEnds(map, words)}
${legend(map, words)}
${coverageTable(map, words)}
</div>
<section class="appendix" id="appendix" hidden aria-labelledby="appendix-title"><h2 id="appendix-title">${say('appendix')}</h2><p>${say('appendix-intro')}</p>${all > mostPrinted && html`<p>${say('appendix-most', { all, most })}</p>`}</section>
</main>
<footer>${label('promise')} · ${say('hash', { hash })}</footer>
<script>${raw(script)}</script>
</body>
</html>
`;
  return markup;
}

/** Filters and the switch between light and dark; shown once the script that serves them runs. */
function tools(map: JourneyMap, { label, lane }: Words): Html {
  const audiences = [
    ['everyone', label('everyone')],
    ['customers', label('customers')],
    ['staff', label('staff')],
  ] as const;
  const who = audiences.map(
    ([value, text]) =>
      html`<label><input type="radio" name="who" value="${value}"${value === 'everyone' ? html` checked` : null}><span>${text}</span></label>`,
  );
  const rows = mapRows(map).flatMap((row) =>
    typeof row === 'string'
      ? [
          html`<label class="lane-${row}"><input type="checkbox" name="lane" value="${row}" checked><span>${lane(row)}</span></label>`,
        ]
      : [],
  );
  return html`<section class="tools" id="tools" aria-label="${label('show')}" hidden><fieldset class="who-filter"><legend class="unseen">${label('show')}</legend>${who}</fieldset><details class="lane-filter"><summary>${label('lanes')}</summary><fieldset><legend class="unseen">${label('lanes')}</legend>${rows}</fieldset></details><button type="button" id="quotes" aria-pressed="false">${label('all-quotes')}</button><button type="button" id="theme"><span aria-hidden="true">◐</span> ${label('theme')}</button></section>`;
}

/** Text of our own that is markup, style or script already. */
function raw(text: string): Html {
  return { markup: text };
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
