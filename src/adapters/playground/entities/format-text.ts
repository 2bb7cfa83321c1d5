import { badRequest } from '../api-error.ts';
import type { Entity, FormattedText } from '../store/model.ts';
import { parseHtml } from './parse-html.ts';
import { parseMarkdownV2 } from './parse-markdown-v2.ts';

/** A text as a bot sends it, before its markup is parsed. */
export interface RawText {
  text: string;
  parseMode?: string | undefined;
  entities?: Entity[] | undefined;
}

/** The longest message and the longest caption, in UTF-16 units after parsing. */
export const TEXT_LIMITS = { message: 4096, caption: 1024 } as const;

/** The text of a message: parsed, trimmed, neither empty nor too long. */
export function formatMessageText(raw: RawText): FormattedText {
  const formatted = formatText(raw);
  if (formatted.text === '') throw badRequest('message text is empty');
  if (formatted.text.length > TEXT_LIMITS.message) throw badRequest('message is too long');
  return formatted;
}

/** A caption: parsed, trimmed, perhaps empty, not too long. */
export function formatCaption(raw: RawText): FormattedText {
  const formatted = formatText(raw);
  if (formatted.text.length > TEXT_LIMITS.caption) throw badRequest('message caption is too long');
  return formatted;
}

function formatText({ text, parseMode, entities = [] }: RawText): FormattedText {
  switch (parseMode?.toLowerCase()) {
    case undefined:
    case '':
    case 'none':
      return trim({ text, entities });
    case 'html':
      return trim(parseHtml(text));
    case 'markdownv2':
      return trim(parseMarkdownV2(text));
    default:
      throw badRequest('unsupported parse_mode');
  }
}

/** Telegram cuts white space off both ends; entities move and shrink with the text. */
function trim({ text, entities }: FormattedText): FormattedText {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities.map((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset + entity.length - start, kept.length);
    return { ...entity, offset: from, length: to - from };
  });
  return { text: kept, entities: moved.filter(({ length }) => length > 0) };
}
