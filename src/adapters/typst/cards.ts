import type { Phrases } from '../../app/phrases.ts';
import type { Recommendation, Statement } from '../../domain/journey-map.ts';
import type { Card, Chip } from './view.ts';

/** How many customers and employees there were to ask. */
export interface Asked {
  customers: number;
  staff: number;
}

/** A card of its text alone. */
export function plainCard(text: string): Card {
  return {
    text,
    chips: [],
    severity: null,
    impact: null,
    effort: null,
    quickWin: false,
    minority: false,
    contested: false,
    kind: null,
    proposedBy: null,
    note: null,
    figure: null,
  };
}

/** A statement with how many said so, of those asked at the stage. */
export function statementCard(statement: Statement, asked: Asked, phrases: Phrases): Card {
  const { severity } = statement;
  return {
    ...plainCard(statement.text),
    chips: chipsOf(statement.respondents, asked),
    severity: severity === null ? null : { value: severity, text: phrases.decimal(severity) },
    minority: statement.minority,
    contested: statement.contested,
    kind: statement.kind,
  };
}

const proposers = { model: null, customer: 'customers', staff: 'staff' } as const;

/** A recommendation with its impact and effort, who proposed it, and where its work stands. */
export function recommendationCard(action: Recommendation, phrases: Phrases): Card {
  const status = action.status === 'proposed' ? [] : [phrases.say(`status-${action.status}`)];
  const target = action.target ? [phrases.say('target', { target: action.target })] : [];
  const owner = action.owner === null ? [] : [phrases.say('owner', { owner: action.owner })];
  return {
    ...plainCard(action.text),
    impact: action.impact,
    effort: action.effort,
    quickWin: action.quickWin,
    proposedBy: proposers[action.origin],
    note: [...status, ...owner, ...target].join(' · ') || null,
  };
}

/** `7/16` for customers and `2/4` for employees; only those groups in which somebody said so. */
export function chipsOf(said: Asked, asked: Asked): Chip[] {
  return (['customers', 'staff'] as const).flatMap((who) =>
    said[who] === 0 ? [] : [chip(who, said[who], asked[who])],
  );
}

function chip(who: 'customers' | 'staff', said: number, asked: number): Chip {
  // Observations may come from employees whom nobody asked: then there is no share to show.
  if (asked < said) return { who, text: String(said), share: null };
  return { who, text: `${said}/${asked}`, share: said / asked };
}
