import { Composer, type NextFunction } from 'grammy';
import type { UnderWay } from '../../app/take-part.ts';
import type { Language } from '../../domain/language.ts';
import { findOption, type Option } from '../../domain/options.ts';
import { readCallback } from './callback-data.ts';
import { say } from './chat.ts';
import { type BotContext, told } from './context.ts';
import { incoming } from './incoming.ts';
import { isObservation } from './offer-observation.ts';
import { beginAnew, beginForm, type JoiningDeps, undecided } from './returning.ts';
import { gently } from './sending.ts';
import { studyButtons } from './study-buttons.ts';

/**
 * Words that belong to no interview the chat is about: an employee's are an observation; where they may belong
 * to several interviews, the person says to which, and they are taken as its answer.
 */
export function whichStudyComposer(deps: JoiningDeps): Composer<BotContext> {
  const { takingPart, choices } = deps;
  const composer = new Composer<BotContext>();

  composer.on('message:text', async (ctx, next) => {
    const choice = choices.take(ctx.talk.id);
    const isWords = ctx.wish === null && !ctx.message.forward_origin;
    if (!isWords) return next();
    const offered =
      choice?.places ??
      (takingPart.current(ctx.person) || undecided(ctx) ? [] : await placesFor(deps, ctx, true));
    const place = await titled(deps, offered, ctx.message.text, ctx.person.language);
    if (!place) return next();
    return choice?.words ? give(deps, ctx, place, choice.words, next) : beginAnew(deps, ctx, place);
  });

  composer.on('message', async (ctx, next) => {
    const meant = await meantFor(deps, ctx);
    if (meant?.is === 'next') {
      await beginNext(deps, ctx, meant.study);
      return next();
    }
    const isTaken = takingPart.current(ctx.person) !== null && meant?.is !== 'over';
    const said = isTaken ? null : saidIn(ctx);
    if (!said || undecided(ctx)) return next();
    const isEnough = said.text === null || isObservation(said.text);
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
    const { message_id: message } = ctx.message;
    await say(ctx.talk, asking, { keyboard, replyTo: message });
    const words = said.text === null ? {} : { words: { text: said.text, message } };
    choices.ask(ctx.talk.id, { places, ...words });
  });

  composer.on('callback_query:data', async (ctx, next) => {
    const place = readCallback('h', ctx.callbackQuery.data);
    if (!place) return next();
    const [study, form] = place;
    choices.take(ctx.talk.id);
    await gently(ctx.editMessageReplyMarkup());
    const { message } = ctx.callbackQuery;
    const asked = message && 'reply_to_message' in message ? message.reply_to_message : undefined;
    const text = asked?.text ?? asked?.caption;
    if (asked && text !== undefined)
      return give(deps, ctx, { study, form }, { text, message: asked.message_id }, next);
    await gently(ctx.answerCallbackQuery());
    await say(ctx.talk, ctx.t('words-gone'));
    return beginForm(deps, ctx, study, form);
  });

  return composer;
}

/** The one place among those offered that is named by the title of its study, or by an unmistakable part of it. */
async function titled(
  { studies }: JoiningDeps,
  places: UnderWay[],
  text: string,
  language: Language,
): Promise<UnderWay | null> {
  if (places.length < 2) return null;
  const options: Option[] = [];
  for (const study of new Set(places.map((each) => each.study))) {
    const title = (await studies.get(study))?.title;
    if (title) options.push({ id: study, label: { en: title, it: title, pl: title, ru: title } });
  }
  const found = findOption(options, text, language);
  const [place, more] = places.filter(({ study }) => study === found?.id);
  return more ? null : (place ?? null);
}

/** Takes words that were said before as an answer in the interview that they were meant for. */
async function give(
  deps: JoiningDeps,
  ctx: BotContext,
  { study, form }: UnderWay,
  { text, message }: { text: string; message: number },
  next: NextFunction,
) {
  const { current } = ctx.person;
  const isBegun = current?.study === study && current.form === form;
  if (form === 'observation' && !isBegun) await beginNext(deps, ctx, study);
  const ref = await deps.takingPart.begin(ctx.person, study, form);
  if (typeof ref === 'string') return beginForm(deps, ctx, study, form);
  // Named by the words: however often the button is pressed, they are one answer.
  const update = `words-${message}`;
  const words = { ...told(ctx), update };
  const view = await deps.interviewing.view(ref);
  if (view?.interview.status === 'paused')
    await deps.interviewing.apply(ref, { kind: 'resume' }, { ...words, update: `${update}-go` });
  const input = { kind: 'text' as const, text, source: 'text' as const };
  const outcome = await deps.interviewing.apply(ref, { kind: 'answer', input }, words);
  ctx.heard = { ref, outcome };
  return next();
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
