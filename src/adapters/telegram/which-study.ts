import { Composer } from 'grammy';
import type { UnderWay } from '../../app/take-part.ts';
import { readCallback } from './callback-data.ts';
import { say } from './chat.ts';
import type { BotContext } from './context.ts';
import { incoming } from './incoming.ts';
import { told } from './interviewing.ts';
import { beginForm, type JoiningDeps, undecided } from './returning.ts';
import { gently } from './sending.ts';
import { studyButtons } from './study-buttons.ts';

/** Fewer words than this are a greeting or a slip rather than an observation. */
const fewestWords = 3;

/**
 * Words that belong to no interview the chat is about: an employee's are an observation; where they may belong
 * to several interviews, the person says to which, and they are taken as its answer.
 */
export function whichStudyComposer(deps: JoiningDeps): Composer<BotContext> {
  const { takingPart } = deps;
  const composer = new Composer<BotContext>();

  composer.on('message', async (ctx, next) => {
    const meant = await meantFor(deps, ctx);
    if (meant?.is === 'next') {
      await beginNext(deps, ctx, meant.study);
      return next();
    }
    const isTaken = takingPart.current(ctx.person) !== null && meant?.is !== 'over';
    const said = isTaken ? null : saidIn(ctx);
    if (!said || undecided(ctx)) return next();
    const isEnough = said.text === null || wordsIn(said.text) >= fewestWords;
    const places = await placesFor(deps, ctx, isEnough);
    const [only, more] = places;
    if (!only) return next();
    if (!more) {
      // The interview takes it from here, as the answer to the first question.
      if (only.form === 'observation') await beginNext(deps, ctx, only.study);
      return next();
    }
    const kind = said.text === null ? 'b' : 'h';
    const keyboard = await studyButtons(deps, ctx, places, kind);
    const asking = ctx.t(said.text === null ? 'which-study' : 'which-study-words');
    await say(ctx.talk, asking, { keyboard, replyTo: ctx.message.message_id });
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const place = readCallback('h', ctx.callbackQuery.data);
    if (!place) return next();
    const [study, form] = place;
    await gently(ctx.editMessageReplyMarkup());
    const { message } = ctx.callbackQuery;
    const asked = message && 'reply_to_message' in message ? message.reply_to_message : undefined;
    const text = asked?.text ?? asked?.caption;
    if (text === undefined) {
      await gently(ctx.answerCallbackQuery());
      await say(ctx.talk, ctx.t('words-gone'));
      return beginForm(deps, ctx, study, form);
    }
    const { current } = ctx.person;
    const isBegun = current?.study === study && current.form === form;
    if (form === 'observation' && !isBegun) await beginNext(deps, ctx, study);
    const ref = await takingPart.begin(ctx.person, study, form);
    if (typeof ref === 'string') return beginForm(deps, ctx, study, form);
    // Named by the words: however often the button is pressed, they are one answer.
    const update = `words-${asked?.message_id}`;
    const words = { ...told(ctx), update };
    const view = await deps.interviewing.view(ref);
    if (view?.interview.status === 'paused')
      await deps.interviewing.apply(ref, { kind: 'resume' }, { ...words, update: `${update}-go` });
    const input = { kind: 'text' as const, text, source: 'text' as const };
    const outcome = await deps.interviewing.apply(ref, { kind: 'answer', input }, words);
    ctx.heard = { ref, outcome };
    return next();
  });

  return composer;
}

/** Begins an observation for words that are one; about one that was still being filed, it is said that it is noted. */
async function beginNext({ observing, asking }: JoiningDeps, ctx: BotContext, study: string) {
  const { noted } = await observing.begin(ctx.person, study, told(ctx));
  if (!noted) return;
  await asking.tidy(ctx.talk, noted);
  await say(ctx.talk, ctx.t('observation-next'));
}

/** What words are to the observation that the chat is about. */
async function meantFor({ observing }: JoiningDeps, ctx: BotContext) {
  const came = incoming(ctx, ctx.person.language);
  if (came.kind !== 'event' || came.event.kind !== 'answer' || 'replyTo' in came.event) return null;
  return observing.meant(ctx.person, came.event);
}

/** What was said, where it may be an answer; null text for a recording. */
function saidIn(ctx: BotContext): { text: string | null } | null {
  const came = incoming(ctx, ctx.person.language);
  if (came.kind === 'recording') return { text: null };
  const isAnswer = came.kind === 'event' && came.event.kind === 'answer';
  const text = ctx.message?.text ?? ctx.message?.caption;
  return isAnswer && text !== undefined ? { text } : null;
}

function wordsIn(text: string): number {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}

/** What words may belong to: interviews under way, and the observation that they may begin where they are enough. */
async function placesFor(
  { takingPart }: JoiningDeps,
  { person }: BotContext,
  isEnough: boolean,
): Promise<UnderWay[]> {
  const underWay = (await takingPart.underWay(person)).filter(({ form }) => form !== 'observation');
  if (!isEnough) return underWay;
  const staff = person.memberships.filter(({ role, consent }) => role === 'staff' && consent);
  const observation = ({ study }: { study: string }): UnderWay => ({ study, form: 'observation' });
  // After an observation, what comes next is another one.
  const { current } = person;
  const here = staff.find(({ study }) => current?.role === 'staff' && study === current.study);
  if (here) return [observation(here)];
  const isAsked = ({ study }: { study: string }) =>
    underWay.some((each) => each.study === study && each.form === 'staff');
  return [...underWay, ...staff.filter((part) => !isAsked(part)).map(observation)];
}
