import type { Api } from 'grammy';
import type { Texts } from '../../app/ports.ts';
import { languages } from '../../domain/language.ts';

const everyone = [
  'start',
  'observe',
  'skip',
  'back',
  'pause',
  'stop',
  'language',
  'help',
  'privacy',
  'mydata',
  'forget',
] as const;
const owners = ['newstudy', 'studies', 'invite', 'map', 'export'] as const;

/** Tells Telegram the bot's description and commands, in every language; owners see theirs as well. Ends early once `isOver`. */
export async function introduce(
  api: Api,
  texts: Texts,
  ownerIds: string[],
  isOver: () => boolean = () => false,
): Promise<void> {
  for (const language of [undefined, ...languages]) {
    if (isOver()) return;
    const t = (key: string) => texts(language ?? 'en', key);
    const code = language ? { language_code: language } : {};
    await api.setMyCommands(commands(everyone, t), { ...code });
    // Refused for an owner who has not written to the bot yet; they get them at the next start.
    for (const id of ownerIds)
      await api
        .setMyCommands(commands([...owners, ...everyone], t), {
          ...code,
          scope: { type: 'chat', chat_id: Number(id) },
        })
        .catch(() => null);
    await api.setMyDescription(t('bot-description'), { ...code });
    await api.setMyShortDescription(t('bot-short-description'), { ...code });
  }
}

function commands(names: readonly string[], t: (key: string) => string) {
  return names.map((command) => ({ command, description: t(`command-${command}`) }));
}
