import { InlineKeyboard } from 'grammy';
import type { Interviewing } from '../../app/conduct-interview.ts';
import type { Observing } from '../../app/observe.ts';
import type { StudyStore } from '../../app/ports.ts';
import type { Reminding } from '../../app/remind.ts';
import type { TakingPart, UnderWay } from '../../app/take-part.ts';
import type { Form } from '../../domain/guide.ts';
import type { Membership } from '../../domain/person.ts';
import { minutesOf } from '../../domain/plan.ts';
import type { Study } from '../../domain/study.ts';
import { yesOrNo } from '../../domain/yes-or-no.ts';
import type { Asking } from './asking.ts';
import { callbackData } from './callback-data.ts';
import { type BotContext, told } from './context.ts';
import { studyButtons } from './study-buttons.ts';
import type { StudyChoices } from './study-choices.ts';

/** What joining a study needs. */
export interface JoiningDeps {
  takingPart: TakingPart;
  interviewing: Interviewing;
  studies: StudyStore;
  asking: Asking;
  reminding: Pick<Reminding, 'optIn' | 'optOut'>;
  observing: Observing;
  choices: StudyChoices;
}

/** Says who asks, why and what happens to the answers, or some other `words`, and asks whether to begin. */
export async function askConsent(
  { studies }: JoiningDeps,
  ctx: BotContext,
  study: Study,
  { role }: Membership,
  words: 'consent' | 'consent-tap' = 'consent',
) {
  const form = formOf(role);
  const guide = await studies.guide(study.id, study.guide);
  const minutes = guide ? minutesOf(guide, form) : 15;
  const keyboard = new InlineKeyboard()
    .text(ctx.t('button-agree'), callbackData('c', 'yes', study.id, role))
    .text(ctx.t('button-decline'), callbackData('c', 'no', study.id, role))
    .row()
    .text(ctx.t('button-agree-remind'), callbackData('c', 'remind', study.id, role));
  const values = { title: study.title, goal: study.goal, minutes };
  const text = words === 'consent' ? ctx.t(`consent-${form}`, values) : ctx.t(words, values);
  await ctx.reply(text, { reply_markup: keyboard });
}

/** The form that an invitation in a role leads to. */
function formOf(role: Membership['role']): Form {
  return role === 'staff' ? 'staff' : 'customer';
}

/** Whether somebody has answered all that their role is asked. */
export async function isFinished(
  { interviewing }: JoiningDeps,
  { study, role, interviews }: Membership,
) {
  const interview = interviews[formOf(role)];
  const view = interview ? await interviewing.view({ study, interview }) : null;
  return view?.interview.status === 'finished';
}

/** Goes on with the interview under way in this role, or begins one. */
export async function beginAt(
  deps: JoiningDeps,
  ctx: BotContext,
  study: string,
  role: Membership['role'],
) {
  await beginForm(deps, ctx, study, formOf(role));
}

/** Asks the open question of the form that is under way, or the first one of a new one. */
export async function beginForm(deps: JoiningDeps, ctx: BotContext, study: string, form: Form) {
  const ref = await deps.takingPart.begin(ctx.person, study, form);
  if (ref === 'full') return void (await ctx.reply(ctx.t('invitation-full')));
  const view = ref === 'not-allowed' ? null : await deps.interviewing.view(ref);
  if (!view) return void (await ctx.reply(ctx.t('interview-gone')));
  // Only a paused interview is asked about: in one that is open, "yes" would be taken for an answer.
  if (view.interview.status === 'paused') return deps.asking.offerToGoOn(ctx.talk, view);
  return deps.asking.ask(ctx.talk, view, null);
}

/** Asks for an observation; one that was still being filed is noted as it is, and the person told so. */
export async function askObservation(deps: JoiningDeps, ctx: BotContext, study: string) {
  const { ref, noted } = await deps.observing.begin(ctx.person, study, told(ctx));
  const view = noted && typeof ref !== 'string' ? await deps.interviewing.view(ref) : null;
  if (!noted || !view) return beginForm(deps, ctx, study, 'observation');
  await deps.asking.tidy(ctx.talk, noted);
  return deps.asking.ask(ctx.talk, view, null, ctx.t('observation-kept'));
}

/** Goes on with the form that was chosen; an observation is always a new one. */
export function beginAnew(deps: JoiningDeps, ctx: BotContext, { study, form }: UnderWay) {
  return form === 'observation'
    ? askObservation(deps, ctx, study)
    : beginForm(deps, ctx, study, form);
}

/** Takes a person's yes or no to taking part; consent that was given stays given. */
export async function decide(
  deps: JoiningDeps,
  ctx: BotContext,
  { study, role, consent }: Membership,
  answer: 'yes' | 'remind' | 'no',
) {
  if (answer !== 'no' || consent) {
    const reminders = answer === 'remind';
    const agreed = await deps.takingPart.agree(ctx.person, study, role, { reminders });
    if (agreed === 'full') {
      await ctx.reply(ctx.t('invitation-full'));
      return void (await goOnElsewhere(deps, ctx));
    }
    return beginAt(deps, ctx, study, role);
  }
  await deps.takingPart.decline(ctx.person, study, role);
  await ctx.reply(ctx.t('declined'));
  await goOnElsewhere(deps, ctx);
}

/** Leads back to the interview under way, or asks which of several; false when there is none. */
async function goOnElsewhere(deps: JoiningDeps, ctx: BotContext): Promise<boolean> {
  const underWay = await deps.takingPart.underWay(ctx.person);
  const [only, more] = underWay;
  if (!only) return false;
  if (!more) {
    await beginForm(deps, ctx, only.study, only.form);
    return true;
  }
  const keyboard = await studyButtons(deps, ctx, underWay, 'b');
  await ctx.reply(ctx.t('which-study'), { reply_markup: keyboard });
  deps.choices.ask(ctx.talk.id, { places: underWay });
  return true;
}

/** The invitation that the person has opened and neither accepted nor declined: the latest one, where there are several. */
export function undecided({ person }: BotContext): Membership | undefined {
  const open = person.memberships.filter(({ consent, role }) => !consent && role !== 'marketer');
  const { current } = person;
  return (
    open.find((part) => part.study === current?.study && part.role === current.role) ?? open.at(-1)
  );
}

/** Answers a message that belongs to no open question: with the question that awaits a decision, if there is one. */
export async function sayWhatIsOpen(deps: JoiningDeps, ctx: BotContext): Promise<void> {
  const waiting = undecided(ctx);
  const study = waiting && (await deps.studies.get(waiting.study));
  if (waiting && study) {
    // Every button that matters can be typed as well.
    const said = yesOrNo(ctx.message?.text ?? '', ctx.person.language);
    if (said) return decide(deps, ctx, waiting, said);
    const isAsking = ctx.wish === 'explain' || ctx.wish === 'repeat';
    return askConsent(deps, ctx, study, waiting, isAsking ? 'consent' : 'consent-tap');
  }
  if (await goOnElsewhere(deps, ctx)) return;
  const key = roleKey('welcome', ctx);
  await ctx.reply(ctx.t(key === 'welcome-stranger' ? key : 'nothing-open'));
}

/** What somebody sees who writes /start without an invitation, or comes back. */
export async function welcomeBack(deps: JoiningDeps, ctx: BotContext) {
  const { current } = ctx.person;
  const underWay = await deps.takingPart.underWay(ctx.person);
  const here = underWay.find(
    ({ study, form }) => study === current?.study && form === current.form,
  );
  if (here) {
    await sayWhich(deps, ctx, here, underWay);
    return beginForm(deps, ctx, here.study, here.form);
  }
  const waiting = undecided(ctx);
  const study = waiting && (await deps.studies.get(waiting.study));
  if (waiting && study) return askConsent(deps, ctx, study, waiting);
  if (await goOnElsewhere(deps, ctx)) return;
  await ctx.reply(ctx.t(roleKey('welcome', ctx)));
}

/** Somebody with several interviews under way reads which one they are led back to, and may choose another. */
async function sayWhich(deps: JoiningDeps, ctx: BotContext, here: UnderWay, underWay: UnderWay[]) {
  const study = underWay.length > 1 ? await deps.studies.get(here.study) : null;
  if (!study) return;
  const others = underWay.filter((each) => each !== here);
  const keyboard = await studyButtons(deps, ctx, others, 'b', underWay);
  await ctx.reply(ctx.t('back-in-study', { title: study.title }), { reply_markup: keyboard });
}

/** The variant of a text for what the person may do: owner or marketer, employee, customer, or nobody yet. */
export function roleKey(key: string, ctx: BotContext): string {
  const roles = ctx.person.memberships.map(({ role }) => role);
  if (ctx.isOwner || roles.includes('marketer')) return `${key}-manager`;
  if (roles.includes('staff')) return `${key}-staff`;
  return roles.includes('customer') ? `${key}-customer` : `${key}-stranger`;
}
