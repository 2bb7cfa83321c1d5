import type { ThemeSummary } from '../../app/summariser.ts';
import type { CodeLane } from '../../domain/lane.ts';
import type { ActionsReading } from '../../domain/reading.ts';
import type { Study } from '../../domain/study.ts';

type Theme = ActionsReading['themes'][number];

/** Lanes whose themes call for action, and what may contradict them. */
const calling: CodeLane[] = ['barriers', 'ideal', 'dropoff', 'gains'];
/** Where the map is not of a journey as it is: what is wished for, and how the work is done. */
const callingElsewhere: CodeLane[] = ['moments', 'needs', 'frontstage', 'backstage', 'systems'];
/** Share of those asked from which on themes weigh; below it, one voice more changes nothing. */
const weighty = 0.05;
/** A change of share times severity (at most 5) that is no matter of one voice more. */
const heavy = 0.5;

/** What a theme is called from draft to draft. */
export function nameOfTheme({ lane, title }: Pick<ThemeSummary, 'lane' | 'title'>): string {
  return `${lane}: ${title}`;
}

/** Themes that call for action, as they are kept beside the actions proposed for them. */
export function callingThemes(themes: ThemeSummary[], kind: Study['kind']): Theme[] {
  const lanes = kind === 'current' ? calling : [...calling, ...callingElsewhere];
  return themes
    .filter(({ lane }) => lanes.includes(lane))
    .map((theme) => ({
      name: nameOfTheme(theme),
      people: theme.customers + theme.staff,
      asked: theme.asked,
      severity: theme.severity,
    }));
}

/**
 * Whether what calls for action has changed so much that other actions may be due: a theme grew or shrank, or those
 * that came or went weigh together. Voices that are too few one by one are not passed over for good.
 */
export function changedMaterially(then: Theme[], now: Theme[]): boolean {
  const before = new Map(then.map((theme) => [theme.name, theme]));
  const after = new Set(now.map(({ name }) => name));
  const gone = then.filter(({ name }) => !after.has(name));
  const come = now.filter(({ name }) => !before.has(name));
  if ([...gone, ...come].reduce((sum, theme) => sum + share(theme), 0) >= weighty) return true;
  return now.some((theme) => {
    const former = before.get(theme.name);
    return former !== undefined && Math.abs(pain(theme) - pain(former)) >= heavy;
  });
}

function share({ people, asked }: Theme): number {
  return people / (asked || 1);
}

function pain(theme: Theme): number {
  return share(theme) * (theme.severity ?? 3);
}
