import { citedMetrics, figureOf } from '../../app/metric-figure.ts';
import { sayNotCovered } from '../../app/not-covered.ts';
import { nowThen } from '../../app/now-then.ts';
import type { Evidence, JourneyMap, MapStage, Recommendation } from '../../domain/journey-map.ts';
import { keptActions } from '../../domain/kept.ts';
import { itemsAt, type MapItem, saidRows } from '../../domain/map-items.ts';
import { sidesOf } from '../../domain/moment-sides.ts';
import { escaped } from './markdown-text.ts';
import { answersOf } from './recommended.ts';
import { headFacts, type Words } from './words.ts';

/** The map as Markdown: a table of the stages, then every statement of each with the words it rests on. */
export function writeMarkdown(map: JourneyMap, hash: string, words: Words): string {
  const { study, persona } = map;
  const { say } = words;
  const missing = sayNotCovered(map, words);
  const traits = persona.traits.map(
    ({ trait, value, respondents, asked }) =>
      `- ${escaped(trait)}: **${escaped(value)}** (${respondents}/${asked})`,
  );
  const blocks = [
    `# ${escaped(study.title)}`,
    `**${escaped(say(`kind-${study.kind}`))}** · ${headFacts(map, hash, words).map(escaped).join(' · ')}`,
    ...(missing === null ? [] : [`**${escaped(missing)}**`]),
    `> ${escaped(study.goal)}`,
    ...(study.focus === '' || study.focus === study.goal ? [] : [escaped(study.focus)]),
    ...(traits.length === 0
      ? []
      : [`**${escaped(say('persona'))}: ${escaped(persona.name)}**`, traits.join('\n')]),
    ...(map.stages.length === 0 ? [escaped(say('empty'))] : [overview(map, words)]),
    ...besideNow(map, words),
    ...map.stages.flatMap((stage) => stageBlocks(map, stage, words)),
    ...wholeJourney(map, words),
    `_${escaped(words.label('promise'))}_`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function overview(map: JourneyMap, words: Words): string {
  const score = ({ emotion }: MapStage, who: 'customers' | 'staff') => {
    const feeling = emotion[who];
    return feeling === null ? '–' : `${words.signed(feeling.score)} (n ${feeling.n})`;
  };
  const head = [
    words.label('stage'),
    words.label('asked-customers'),
    words.label('asked-staff'),
    words.label('feeling-customers'),
    words.label('feeling-staff'),
    words.lane('barriers'),
  ];
  const rows = map.stages.map((stage) => [
    stage.name,
    String(stage.asked.customers),
    String(stage.asked.staff),
    score(stage, 'customers'),
    score(stage, 'staff'),
    itemsAt(stage, 'barriers')[0]?.text ?? '–',
  ]);
  return table(head, rows);
}

/** Of a future that starts from a map of today: each stage now and as it should be. */
function besideNow({ stages }: JourneyMap, words: Words): string[] {
  if (stages.every(({ now }) => now === undefined)) return [];
  const sides = (stage: MapStage) =>
    nowThen(stage, words).flatMap(({ feeling, said }) => [
      feeling ? `${words.signed(feeling.score)} (n ${feeling.n})` : '–',
      said ? `${said.text} (${said.share})` : '–',
    ]);
  const head = [
    ...[words.label('stage'), words.say('now'), words.lane('barriers')],
    ...[words.say('expected'), words.lane('ideal')],
  ];
  const rows = stages.map((stage) => [stage.name, ...sides(stage)]);
  return [`## ${escaped(words.say('now-then'))}`, table(head, rows)];
}

function stageBlocks(map: JourneyMap, stage: MapStage, words: Words): string[] {
  const actions = keptActions(map.recommendations).filter((action) => action.stage === stage.id);
  const guesses = map.hypotheses.filter((guess) => guess.stage === stage.id);
  const { left, of } = stage.dropOff;
  return [
    `## ${escaped(stage.name)}`,
    ...(stage.about === '' ? [] : [escaped(stage.about)]),
    ...saidRows(map).flatMap((row) => {
      const items = itemsAt(stage, row);
      const lead = row === 'dropoff' && left > 0 ? [escaped(words.say('left', { left, of }))] : [];
      if (items.length + lead.length === 0) return [];
      return [
        `### ${escaped(words.lane(row))}`,
        ...lead,
        ...items.map((item) => said(item, stage, words)),
      ];
    }),
    ...section('recommendations', actionBlocks(map, actions, words), words),
    ...section('metrics', stage.metrics.length === 0 ? [] : [metrics(stage, words)], words),
    ...section('hypotheses', guessLines(guesses), words),
  ];
}

function wholeJourney(map: JourneyMap, words: Words): string[] {
  const known = new Set(map.stages.map(({ id }) => id));
  const actions = keptActions(map.recommendations).filter(({ stage }) => !known.has(stage));
  const guesses = map.hypotheses.filter(({ stage }) => stage === null || !known.has(stage));
  const blocks = [
    ...section('recommendations', actionBlocks(map, actions, words), words),
    ...section('hypotheses', guessLines(guesses), words),
  ];
  return blocks.length === 0 ? [] : [`## ${escaped(words.say('whole-journey'))}`, ...blocks];
}

function section(row: 'recommendations' | 'metrics' | 'hypotheses', body: string[], words: Words) {
  return body.length === 0 ? [] : [`### ${escaped(words.lane(row))}`, ...body];
}

function said(item: MapItem, stage: MapStage, words: Words): string {
  const { customers, staff } = item.respondents;
  const facts = [
    ...(customers > 0 ? [`${words.label('customers')} ${customers}/${stage.asked.customers}`] : []),
    ...(staff > 0 ? [`${words.label('staff')} ${staff}/${stage.asked.staff}`] : []),
    ...(item.severity === null
      ? []
      : [`${words.label('severity')} ${words.decimal(item.severity)}`]),
    ...(item.kind === null ? [] : [words.say(`legend-${item.kind}`)]),
    ...(item.minority ? [words.say('one-voice')] : []),
    ...(item.contested ? [words.say('contested')] : []),
  ];
  return [
    `- **${escaped(item.text)}** (${facts.map(escaped).join(', ')})`,
    ...sidesOf(item).map(
      ({ side, statements }) =>
        `  - ${escaped(words.say(`side-${side}`))} ${statements.map(({ text }) => escaped(text)).join('; ')}`,
    ),
    ...quotes(item.evidence, words),
  ].join('\n');
}

function actionBlocks(map: JourneyMap, actions: Recommendation[], words: Words): string[] {
  const answers = answersOf(map);
  return actions.map((action) => {
    const facts = [
      ...(action.quickWin ? [`⚡ ${words.say('quick-win')}`] : []),
      ...(action.impact === null ? [] : [`${words.say('impact')} ${action.impact}/5`]),
      ...(action.effort === null ? [] : [`${words.say('effort')} ${action.effort}/5`]),
      words.say(`origin-${action.origin}`),
      ...(action.status === 'proposed' ? [] : [words.say(`status-${action.status}`)]),
      ...(action.owner === null ? [] : [words.say('owner', { owner: action.owner })]),
      ...citedMetrics(map, action.metrics ?? [], words),
    ];
    const answered = answers(action.answers).map(escaped);
    return [
      `- **${escaped(action.text)}** (${facts.map(escaped).join(', ')})`,
      ...(answered.length === 0
        ? []
        : [`  - ${escaped(words.say('answers-statements'))} ${answered.join('; ')}`]),
      ...quotes(action.evidence, words),
    ].join('\n');
  });
}

function quotes(evidence: Evidence[], words: Words): string[] {
  const lines = evidence.map((each) => {
    const who = `${escaped(words.person(each))}, ${escaped(each.language)}`;
    const { translation } = each;
    const also = translation
      ? ` _(${escaped(words.say('translated', { text: translation }))})_`
      : '';
    return `  > ${words.say('quote-open')}${escaped(each.quote)}${words.say('quote-close')} — ${who}${also}`;
  });
  return lines.length === 0 ? [] : [lines.join('\n  >\n')];
}

function metrics(stage: MapStage, words: Words): string {
  const labels = ['metric', 'touchpoint', 'value', 'asked', 'period', 'source'];
  return table(
    labels.map((key) => words.label(key)),
    stage.metrics.map((metric) => {
      const { value, unit } = figureOf(metric, words);
      const n = metric.n === null ? '–' : words.figure(metric.n);
      const number = [value, unit].filter(Boolean).join(' ');
      return [metric.name, metric.touchpoint ?? '–', number, n, metric.period, metric.source];
    }),
  );
}

function guessLines(guesses: { text: string }[]): string[] {
  return guesses.length === 0 ? [] : [guesses.map(({ text }) => `- ${escaped(text)}`).join('\n')];
}

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map(escaped).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
