import { Composer } from 'grammy';
import type { InterviewView } from '../../app/interview-view.ts';
import { askedAbout, type Topic } from '../../domain/asked-about.ts';
import { leftOf } from '../../domain/plan.ts';
import type { Study } from '../../domain/study.ts';
import type { BotContext } from './context.ts';
import { type PrivacyDeps, privacyText, runBy, untilWhen } from './privacy-text.ts';
import { askConsent, type JoiningDeps, undecided } from './returning.ts';

/** What answers to questions about an interview need. */
export interface AboutDeps extends JoiningDeps, Omit<PrivacyDeps, 'studies'> {}

/** Answers what people ask about the interview itself, in the middle of it or before they agree; its question stays open. */
export function aboutComposer(deps: AboutDeps): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.on('message:text', async (ctx, next) => {
    // "What does that mean?" is about the question; and what somebody else wrote asks nothing.
    const mayAsk = (ctx.wish === null || ctx.wish === 'help') && !ctx.message.forward_origin;
    if (!mayAsk || !askedAbout(ctx.message.text, ctx.person.language)) return next();
    const ref = deps.takingPart.current(ctx.person);
    const view = ref && (await deps.interviewing.view(ref));
    const topic = askedAbout(
      ctx.message.text,
      ctx.person.language,
      view?.interview.phase === 'question' && view.slot?.question.lane === 'thoughts',
    );
    if (!topic) return next();
    if (view?.slot) {
      const study = await deps.studies.get(view.interview.study);
      return study ? deps.asking.askAgain(ctx.talk, view, said(ctx, topic, study, view)) : next();
    }
    const waiting = undecided(ctx);
    const study = waiting && (await deps.studies.get(waiting.study));
    if (waiting && study && topic !== 'seen') return askConsent(deps, ctx, study, waiting);
    if (topic !== 'seen') return next();
    await ctx.reply(await privacyText(deps, ctx));
    if (waiting && study) await askConsent(deps, ctx, study, waiting, 'consent-tap');
  });
  return composer;
}

/** The answer, from what is known of the study and of how far along the interview is. */
function said({ t }: BotContext, topic: Topic, study: Study, view: InterviewView): string {
  switch (topic) {
    case 'seen':
      return [t('about-seen'), untilWhen(t, study)].join(' ');
    case 'length':
      return t('about-length', leftOf(view.guide, view.interview.form, view.interview.marks));
    case 'asker':
      return [t('about-asker', { title: study.title }), study.goal, runBy(t, study)].join('\n');
  }
}
