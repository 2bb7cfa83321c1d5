import type { Entity } from '../store/model.ts';

/** The entity Telegram puts on a command at the beginning of what a person types. */
export function commandEntities(text: string): Entity[] {
  const command = /^\/[A-Za-z0-9_]{1,64}(@\w+)?/.exec(text)?.[0];
  return command ? [{ type: 'bot_command', offset: 0, length: command.length }] : [];
}
