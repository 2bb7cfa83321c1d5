import { Composer } from 'grammy';
import { readCallback } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { type DialogueContext, type DialogueStorage, rememberDialogues } from './dialogue-state.ts';
import { type NewStudyDialogueDeps, newStudyConversation } from './new-study-dialogue.ts';

/** What setting up a study in the chat needs. */
export interface NewStudyDeps extends NewStudyDialogueDeps {
  dialogues: DialogueStorage;
}

/** /newstudy and its dialogue, for owners and marketers: no other person's update costs a look for one. */
export function newStudyComposer(deps: NewStudyDeps): Composer<BotContext> {
  const { designing } = deps;
  const composer = new Composer<BotContext>();
  const managers = composer.filter(
    // What they get is put there first thing below.
    (ctx): ctx is DialogueContext => designing.mayCreate(ctx.person),
    rememberDialogues(deps.dialogues),
    async (ctx, next) => {
      if (leadsAway(ctx)) await ctx.conversation.exitAll();
      await next();
      if (ctx.heard) await ctx.conversation.exitAll();
    },
    newStudyConversation(deps),
  );
  managers.command('newstudy', async (ctx) => {
    await ctx.conversation.exitAll();
    await ctx.conversation.enter('new-study', ctx.person.language);
  });
  composer.command('newstudy', (ctx) => ctx.reply(ctx.t('not-a-marketer')));
  return composer;
}

/** Whether somebody turns to an interview, or has something erased: what they type next is not for the dialogue. */
function leadsAway(ctx: BotContext): boolean {
  const data = ctx.callbackQuery?.data;
  return (
    ctx.hasCommand(['start', 'observe']) ||
    readCallback('c', data) !== null ||
    readCallback('b', data) !== null ||
    readCallback('i', data)?.[0] === 'erase' ||
    readCallback('f', data)?.[0] === 'yes'
  );
}
