import { InlineKeyboard } from 'grammy';
import type { StudyStore } from '../../app/ports.ts';
import type { UnderWay } from '../../app/take-part.ts';
import { callbackData } from './callback-data.ts';
import type { BotContext } from './context.ts';
import { longestLabel, shortTitle } from './managed-studies.ts';

/** A button for each study; the role is added where a person has two in one study, of `all` that are theirs. */
export async function studyButtons(
  { studies }: { studies: Pick<StudyStore, 'get'> },
  ctx: BotContext,
  places: UnderWay[],
  kind: 'b' | 'h',
  all = places,
): Promise<InlineKeyboard> {
  const keyboard = new InlineKeyboard();
  for (const { study, form } of places) {
    const title = (await studies.get(study))?.title;
    if (!title) continue;
    const isTwice = all.filter((each) => each.study === study).length > 1;
    const withRole = (short: string) =>
      ctx.t(form === 'customer' ? 'place-customer' : 'place-staff', { title: short });
    const label = isTwice
      ? withRole(shortTitle(title, longestLabel - withRole('').length))
      : shortTitle(title);
    keyboard.text(label, callbackData(kind, study, form)).row();
  }
  return keyboard;
}
