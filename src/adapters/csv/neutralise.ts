/**
 * Beginnings that a spreadsheet may take for a formula or a command (OWASP, "CSV Injection"), full-width
 * forms included. Apostrophes before them belong to the pattern, so that adding one can be undone exactly.
 */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;
const neutralised = /^'+[=+\-@\t\r\n＝＋－＠]/;

/** A text that no spreadsheet takes for a formula: a leading apostrophe where it would begin like one. */
export function neutralise(text: string): string {
  return dangerous.test(text) ? `'${text}` : text;
}

/** The text before {@link neutralise}. */
export function restore(text: string): string {
  return neutralised.test(text) ? text.slice(1) : text;
}
