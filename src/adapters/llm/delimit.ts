// Format characters (zero-width, bidirectional, tags) can carry words that a person does not see.
const hidden = /[\p{Cf}\p{Co}\p{Cs}]+/gu;
const space = /[\p{Cc}\s]+/gu;
// Full-width, small and mathematical angle brackets read like tags to a model.
const opening = /[<＜﹤〈⟨‹]/g;
const closing = /[>＞﹥〉⟩›]/g;

/** Text of strangers on one line without anything that could open or close a tag. */
export function neutralise(text: string): string {
  const line = text.replace(hidden, '').replace(space, ' ').trim();
  return line.replace(opening, '(').replace(closing, ')');
}

/** A tag around neutralised text; attributes without a value are left out. */
export function tagged(
  tag: string,
  attributes: Record<string, string | number | null>,
  text: string,
  inner: string[] = [],
): string {
  const given = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${neutralise(String(value)).replaceAll('"', '')}"`);
  const body = [neutralise(text), ...inner].join('\n') + (inner.length > 0 ? '\n' : '');
  return `<${tag}${given.join('')}>${body}</${tag}>`;
}
