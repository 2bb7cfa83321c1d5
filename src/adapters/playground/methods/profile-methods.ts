import { z } from 'zod';
import { badRequest } from '../api-error.ts';
import { defineMethod, type Method } from './method.ts';
import { json, string } from './params.ts';

const language = string.default('');
const scope = json(z.looseObject({ type: z.string() })).default({ type: 'default' });
const scopeSchema = z.object({ scope, language_code: language });
const commandsSchema = scopeSchema.extend({
  commands: json(z.array(z.object({ command: z.string(), description: z.string() }))),
});

const keyOf = ({ scope, language_code }: z.output<typeof scopeSchema>) =>
  JSON.stringify([scope, language_code]);

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
  return true;
});

const getMyCommands = defineMethod(
  scopeSchema,
  ({ host }, input) => host.state.commands.get(keyOf(input)) ?? [],
);

const deleteMyCommands = defineMethod(scopeSchema, ({ host }, input) => {
  host.state.commands.delete(keyOf(input));
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
function profileText(method: string, field: ProfileField, limit: number): Record<string, Method> {
  return {
    [`set${method}`]: defineMethod(profileSchema, ({ host }, input) => {
      if (input[field].length > limit) throw badRequest(`${field} is too long`);
      host.state.profile.set(`${field}:${input.language_code}`, input[field]);
      return true;
    }),
    [`get${method}`]: defineMethod(profileSchema, ({ host }, input) => ({
      [field]: host.state.profile.get(`${field}:${input.language_code}`) ?? '',
    })),
  };
}

/** What a bot says of itself. */
export const profileMethods: Record<string, Method> = {
  getMe,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  ...profileText('MyName', 'name', 64),
  ...profileText('MyDescription', 'description', 512),
  ...profileText('MyShortDescription', 'short_description', 120),
};
