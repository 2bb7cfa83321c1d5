import type { Core, Stores } from './composition.ts';
import { AppError } from './domain/app-error.ts';
import type { SettingsChange, Study } from './domain/study.ts';
import type { Said } from './operator.ts';

/** What the options of `study set` say; those left out change nothing. */
export interface SettingsWish {
  followUps?: number;
  retention?: number | 'never';
  quotaCustomers?: number | 'none';
  quotaStaff?: number | 'none';
  minimumCell?: number;
  lawfulBasis?: 'consent' | 'legitimate-interest';
  controller?: string;
  privacy?: NonNullable<SettingsChange['privacy']>;
}

/** The operator's commands about the settings of a study. */
export function createSettingsCommands(deps: {
  core: Core;
  stores: Stores;
  studyOf(id: string): Promise<Study>;
}) {
  const { core, stores, studyOf } = deps;
  return {
    async setStudy(id: string, wish: SettingsWish): Promise<Said> {
      await studyOf(id);
      const study = await core.designing.configure(id, changeOf(wish));
      if (study === 'no-such-study') throw new AppError('no-study', `No study "${id}".`);
      return { value: study.settings, text: linesOf(study).join('\n') };
    },

    async showStudy(id: string): Promise<Said> {
      const study = await studyOf(id);
      const [customer, staff] = await Promise.all([
        stores.studies.seats(id, 'customer'),
        stores.studies.seats(id, 'staff'),
      ]);
      const { guide: _, ...value } = study;
      return {
        value: { ...value, seats: { customer, staff } },
        text: [
          `${study.id}  ${study.language}  ${study.template}  ${study.title}`,
          study.goal,
          ...linesOf(study),
          `taking part: ${customer} customers, ${staff} employees`,
        ].join('\n'),
      };
    },
  };
}

function changeOf({
  retention,
  quotaCustomers,
  quotaStaff,
  ...same
}: SettingsWish): SettingsChange {
  const quota = {
    ...(quotaCustomers === undefined ? {} : { customer: limit(quotaCustomers) }),
    ...(quotaStaff === undefined ? {} : { staff: limit(quotaStaff) }),
  };
  return {
    ...same,
    quota,
    ...(retention === undefined ? {} : { retentionDays: limit(retention) }),
  };
}

/** A number, or null for the word that says there is none. */
function limit(said: number | string): number | null {
  return typeof said === 'number' ? said : null;
}

function linesOf({ settings }: Study): string[] {
  const { quota, retentionDays, privacy } = settings;
  return [
    `follow-ups: ${settings.followUps} a stage`,
    `retention: ${retentionDays === null ? 'never deleted' : `${retentionDays} days`}`,
    `quota: ${quota.customer ?? 'any number of'} customers, ${quota.staff ?? 'any number of'} employees`,
    `minimum cell: ${settings.minimumCell}`,
    `lawful basis for employees: ${settings.lawfulBasis}`,
    `controller: ${settings.controller || '(not set)'}`,
    `privacy texts: ${Object.keys(privacy).join(', ') || '(none)'}`,
  ];
}
