import { plain } from '../../domain/plain-text.ts';

/** Markup of ours; only {@link html} makes it. */
export interface Html {
  readonly markup: string;
}

/** What may stand in markup: texts are escaped, markup stays, nothing is nothing. */
type Part = string | number | Html | readonly Html[] | null | false;

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Markup with every text in it escaped, for elements and for quoted attributes alike. */
export function html(pieces: TemplateStringsArray, ...parts: Part[]): Html {
  const markup = pieces.map((piece, n) => `${piece}${markupOf(parts[n] ?? null)}`).join('');
  return { markup };
}

function markupOf(part: Part): string {
  if (part === null || part === false) return '';
  if (typeof part === 'string')
    return plain(part).replace(/[&<>"']/g, (char) => entities[char] ?? char);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('');
}

/** A text with its language, where that is a language's code, and its own direction. */
export function said(tag: 'p' | 'span' | 'q', text: string, language: string): Html {
  const known = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(language);
  const attributes = known ? html` lang="${language}"` : html``;
  if (tag === 'q') return html`<q dir="auto"${attributes}>${text}</q>`;
  if (tag === 'p') return html`<p dir="auto"${attributes}>${text}</p>`;
  return html`<span dir="auto"${attributes}>${text}</span>`;
}
