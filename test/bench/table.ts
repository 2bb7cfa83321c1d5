import { z } from 'zod';

/**
 * One line of a benchmark's result. `ratio` is ours against the reference in words; `met` is the verdict of a
 * benchmark that judges itself: `?` for a goal that only a person can judge, empty for a line without one.
 */
export const rowSchema = z.object({
  what: z.string(),
  ours: z.string(),
  reference: z.string(),
  goal: z.string(),
  ratio: z.string().exactOptional(),
  met: z.enum(['yes', 'NO', '?', '']).exactOptional(),
});
export type Row = z.infer<typeof rowSchema>;

/** Lays cells out in columns under a header, as wide as their longest cell. */
export function tableOf(header: string[], rows: string[][]): string {
  const all = [header, ...rows];
  const widths = header.map((_, n) => Math.max(...all.map((row) => widthOf(row[n] ?? ''))));
  const line = (row: string[]) =>
    widths.map((width, n) => (row[n] ?? '') + ' '.repeat(width - widthOf(row[n] ?? ''))).join('  ');
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [line(header), rule, ...rows.map(line)].map((text) => text.trimEnd()).join('\n');
}

function widthOf(text: string): number {
  return [...text].length;
}
