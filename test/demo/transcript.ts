import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import type { Client } from './client.ts';

/** Writes a chat as Markdown: both sides, edits in their final state, buttons as [label], taps as → [label]. */
export function transcriptOf(title: string, { person, taps }: Client): string {
  const parts = person.chat().map((message) => {
    const tapped = taps.filter(({ messageId }) => messageId === message.messageId);
    const taken = tapped.map(({ label }) => `[${label}]`).join(' ');
    return [
      message.from === 'bot'
        ? '**Bot:**'
        : `**${message.sender}:**${message.edited ? ' (edited)' : ''}`,
      quoted(linesOf(message).join('\n')),
      ...(taken ? [`→ ${taken}`] : []),
    ].join('\n\n');
  });
  return `# ${title}\n\n${parts.join('\n\n')}\n`;
}

function linesOf(message: VisibleMessage): string[] {
  const { text, caption, photo, document, sticker } = message;
  const files = [
    ...(photo ? [`(picture ${size(photo.bytes)})`] : []),
    ...(document ? [`(file ${document.name}, ${size(document.bytes)})`] : []),
    ...(sticker ? ['(sticker)'] : []),
  ];
  const rows = message.buttons.map((row) => row.map((button) => `[${button.text}]`).join(' '));
  return [
    ...files,
    ...(text ?? caption ?? '').split('\n'),
    ...(rows.length > 0 ? ['', ...rows] : []),
  ];
}

/** A block quote that keeps its line breaks, and in which nothing counts as markup. */
function quoted(text: string): string {
  const plain = text.trim().replace(/[\\`*_<>#]/g, '\\$&');
  return plain.replace(/^/gm, '> ').replace(/$/gm, '  ');
}

function size(bytes: Uint8Array): string {
  return `${Math.max(1, Math.round(bytes.byteLength / 1024))} KB`;
}
