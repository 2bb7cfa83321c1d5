import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Texts } from '../../app/ports.ts';
import { languages } from '../../domain/language.ts';
import { strangersMenu } from './menus.ts';

/**
 * Tells Telegram the bot's name, descriptions and the commands for those who do not take part yet, in every
 * language. Only what differs is written: Telegram allows few changes a day. A name that somebody chose for
 * the bot stays; one that is just its username is none. Ends early once `isOver`.
 */
export async function introduce(
  api: Api,
  me: Pick<UserFromGetMe, 'username' | 'first_name'>,
  texts: Texts,
  isOver: () => boolean = () => false,
): Promise<void> {
  const isNameless = me.first_name === '' || me.first_name === me.username;
  for (const language of [undefined, ...languages]) {
    if (isOver()) return;
    const t = (key: string) => texts(language ?? 'en', key);
    const code = language ? { language_code: language } : {};
    await api.setMyCommands(strangersMenu(t), { ...code });
    const { description } = await api.getMyDescription({ ...code });
    if (description !== t('bot-description'))
      await api.setMyDescription(t('bot-description'), { ...code });
    const { short_description: short } = await api.getMyShortDescription({ ...code });
    if (short !== t('bot-short-description'))
      await api.setMyShortDescription(t('bot-short-description'), { ...code });
    if (isNameless) await api.setMyName(t('bot-name'), { ...code });
  }
}
