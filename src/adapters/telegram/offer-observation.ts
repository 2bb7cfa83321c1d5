import { InlineKeyboard } from 'grammy';
import type { StudyStore } from '../../app/ports.ts';
import type { Interview } from '../../domain/interview.ts';
import { callbackData } from './callback-data.ts';
import { say } from './chat.ts';
import type { BotContext } from './context.ts';
import { studyButtons } from './study-buttons.ts';

/** Fewer words than this are a greeting or a slip rather than an observation. */
const fewestWords = 3;

/** Whether words are enough to be an observation. */
export function isObservation(text: string): boolean {
  return (text.match(/\p{L}[\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0) >= fewestWords;
}

/** Offers an employee to note words that were no answer to a question of an interview as an observation. */
export async function offerObservation(
  deps: { studies: Pick<StudyStore, 'get'> },
  ctx: BotContext,
  { study, form, phase }: Pick<Interview, 'study' | 'form' | 'phase'>,
): Promise<void> {
  const { message, person, talk, t } = ctx;
  if (form === 'observation' || phase !== 'question') return;
  // A reply is about what it replies to.
  if (message?.text === undefined || message.reply_to_message) return;
  if (!isObservation(message.text)) return;
  const staff = person.memberships.filter(({ role, consent }) => role === 'staff' && consent);
  const here = staff.filter((each) => each.study === study);
  const [only, more] = here.length > 0 ? here : staff;
  if (!only) return;
  const keyboard = more
    ? await studyButtons(
        deps,
        ctx,
        staff.map((each) => ({ study: each.study, form: 'observation' })),
        'h',
      )
    : new InlineKeyboard().text(
        t('button-observation'),
        callbackData('h', only.study, 'observation'),
      );
  await say(talk, t('observation-offer'), { keyboard, replyTo: message.message_id });
}
