import { z } from 'zod';
import { formatCaption } from '../entities/format-text.ts';
import type { MessageContent } from '../store/model.ts';
import { entities, string } from './params.ts';

/** The parameters of a caption. */
export const captionSchema = z.object({
  caption: string.default(''),
  parse_mode: string.optional(),
  caption_entities: entities.optional(),
});

/** The caption's part of a message; an empty caption is none. */
export function captionContent(
  input: z.output<typeof captionSchema>,
): Pick<MessageContent, 'caption' | 'caption_entities'> {
  const { caption: text, parse_mode: parseMode, caption_entities } = input;
  const formatted = formatCaption({ text, parseMode, entities: caption_entities });
  return {
    caption: formatted.text || undefined,
    caption_entities: formatted.entities.length > 0 ? formatted.entities : undefined,
  };
}
