import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import type { BotState } from '../store/state.ts';
import { defineMethod, type Method } from './method.ts';
import { json, string } from './params.ts';

const language = string.default('');
const scope = json(z.looseObject({ type: z.string() })).default({ type: 'default' });
const scopeSchema = z.object({ scope, language_code: language });
const commandsSchema = scopeSchema.extend({
  commands: json(z.array(z.object({ command: z.string(), description: z.string() }))),
});

const keyOf = ({ scope, language_code }: z.output<typeof scopeSchema>) =>
  JSON.stringify([scope.type, scope.chat_id ?? null, scope.user_id ?? null, language_code]);

/**
 * The commands that a client shows in a private chat: those of the narrowest scope that has any, and there those
 * of the person's language before those of none (the Bot API's "Determining list of commands").
 */
export function commandsFor(state: BotState, chat: number, language: string) {
  const scopes = [
    { type: 'chat', chat_id: chat },
    { type: 'all_private_chats' },
    { type: 'default' },
  ];
  const keys = scopes.flatMap((scope) =>
    [language, ''].map((language_code) => keyOf({ scope, language_code })),
  );
  return keys.map((key) => state.commands.get(key)).find((list) => list?.length) ?? [];
}

const getMe = defineMethod(z.object({}), ({ host }) => ({
  ...host.state.user,
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: false,
  can_connect_to_business: false,
  has_main_web_app: false,
}));

const setMyCommands = defineMethod(commandsSchema, ({ host }, input) => {
  for (const { command, description } of input.commands) {
    if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
    if (description.length < 1 || description.length > 256)
      throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
  }
  const commands = input.commands.map((each) => ({
    ...each,
    command: each.command.replace(/^\//, ''),
  }));
  host.state.commands.set(keyOf(input), commands);
  host.changes.emit();
  return true;
});

const getMyCommands = defineMethod(
  scopeSchema,
  ({ host }, input) => host.state.commands.get(keyOf(input)) ?? [],
);

const deleteMyCommands = defineMethod(scopeSchema, ({ host }, input) => {
  host.state.commands.delete(keyOf(input));
  host.changes.emit();
  return true;
});

const profileSchema = z.object({
  name: string.default(''),
  description: string.default(''),
  short_description: string.default(''),
  language_code: language,
});
type ProfileField = Exclude<keyof z.output<typeof profileSchema>, 'language_code'>;

/** The setter and getter of one text a bot says of itself, per language. */
function textMethods(method: string, field: ProfileField, limit: number): Record<string, Method> {
  return {
    [`set${method}`]: defineMethod(profileSchema, ({ host }, input) => {
      if (input[field].length > limit) throw badRequest(`${field} is too long`);
      host.state.profile.set(`${field}:${input.language_code}`, input[field]);
      host.changes.emit();
      return true;
    }),
    [`get${method}`]: defineMethod(profileSchema, ({ host }, input) => ({
      [field]: host.state.profile.get(`${field}:${input.language_code}`) ?? '',
    })),
  };
}

/** What a bot says of itself to somebody who speaks a language. */
export function profileText({ profile }: BotState, field: string, language: string): string {
  return profile.get(`${field}:${language}`) || profile.get(`${field}:`) || '';
}

/** What a bot says of itself. */
export const profileMethods: Record<string, Method> = {
  getMe,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  ...textMethods('MyName', 'name', 64),
  ...textMethods('MyDescription', 'description', 512),
  ...textMethods('MyShortDescription', 'short_description', 120),
};
