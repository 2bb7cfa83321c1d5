import type { StudyStore } from '../../app/ports.ts';
import type { Membership } from '../../domain/person.ts';
import type { Study } from '../../domain/study.ts';
import type { BotContext } from './context.ts';

/** What /privacy needs to know of how the bot is run. */
export interface PrivacyDeps {
  studies: Pick<StudyStore, 'get'>;
  /** Answers are summarised by a model of another company. */
  usesModel: boolean;
  /** Voice messages are put into words by a service of another company. */
  transcribes: boolean;
}

/** Who runs each of the person's studies, for what, how long answers are kept, and who else gets to see them. */
export async function privacyText(
  { studies, usesModel, transcribes }: PrivacyDeps,
  ctx: BotContext,
): Promise<string> {
  const parts = [
    ctx.t('privacy'),
    ctx.t(usesModel ? 'privacy-model' : 'privacy-no-model'),
    ctx.t(transcribes ? 'privacy-voice' : 'privacy-no-voice'),
  ];
  const { memberships } = ctx.person;
  for (const id of new Set(memberships.map(({ study }) => study))) {
    const study = await studies.get(id);
    const roles = memberships.filter((part) => part.study === id).map(({ role }) => role);
    if (study) parts.push(...ofStudy(ctx, study, roles));
  }
  return parts.join('\n\n');
}

function ofStudy({ t, person }: BotContext, study: Study, roles: Membership['role'][]): string[] {
  const { lawfulBasis, privacy } = study.settings;
  const lines = [
    `• ${study.title}: ${study.goal}`,
    runBy(t, study),
    untilWhen(t, study),
    ...(roles.includes('staff') ? [t(`privacy-staff-${lawfulBasis}`)] : []),
  ];
  const own = privacy[person.language];
  return [lines.join('\n'), ...(own ? [own] : [])];
}

/** Who runs a study. */
export function runBy(t: BotContext['t'], { settings: { controller } }: Study): string {
  return controller ? t('privacy-controller', { controller }) : t('privacy-company');
}

/** How long the answers of a study are kept. */
export function untilWhen(t: BotContext['t'], { settings: { retentionDays: days } }: Study) {
  return days === null ? t('privacy-kept-until') : t('privacy-kept', { days });
}
