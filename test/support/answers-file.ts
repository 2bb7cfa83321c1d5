import { writeFile } from 'node:fs/promises';

/** The columns an import must have, with those it may have. */
export const header =
  'respondent_id,audience,language,stage,lane,text,rating,answered_at,severity,obstacle';

const complaints = [
  'The price list is hard to find on the site',
  'I waited three days until the manager called back',
  'The report was full of terms that nobody explained',
  'The form asked for the same details twice',
  'Nobody could tell me when the inspector would come',
];
const stages = ['awareness', 'interest', 'decision', 'consumption', 'loyalty'];

/** Rows of `people` customers, each with a barrier and a feeling at every stage. */
export function interviewRows(people: number, at: readonly string[] = stages): string[] {
  return Array.from({ length: people }, (_, person) =>
    at.flatMap((stage, n) => {
      const who = `r${person},customer,en,${stage}`;
      const said = complaints[(person + n) % complaints.length];
      const when = `2026-03-${String(1 + (person % 28)).padStart(2, '0')}T10:00:00Z`;
      return [
        `${who},barriers,"${said}, case ${person}",,${when},${1 + (person % 5)},process`,
        `${who},emotions,,${(person % 5) - 2},${when},,`,
      ];
    }),
  ).flat();
}

/** Writes rows under the header; resolves to the file. */
export async function answersFile(file: string, rows: string[]): Promise<string> {
  await writeFile(file, `${[header, ...rows].join('\n')}\n`);
  return file;
}
