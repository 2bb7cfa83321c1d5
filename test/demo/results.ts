import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from './client.ts';
import type { ReceivedMap } from './marketer.ts';
import { transcriptOf } from './transcript.ts';

/** What came out at the end, as files. */
export interface Results {
  map: ReceivedMap;
  mapJson: string;
  answersJson: string;
}

/** A chat under the name of the person in it. */
export interface Chat {
  name: string;
  title: string;
  client: Client;
}

/** Makes the folder `out` ready for new results. */
export async function clearResults(out: string): Promise<void> {
  await rm(join(out, 'chats'), { recursive: true, force: true });
  await mkdir(join(out, 'chats'), { recursive: true });
}

/** Writes the map, the answers and every chat into the folder `out`. */
export async function saveResults(out: string, results: Results, chats: Chat[]): Promise<void> {
  const { map, mapJson, answersJson } = results;
  await writeFile(join(out, 'map.png'), map.picture);
  await writeFile(join(out, 'map.pdf'), map.pdf);
  await writeFile(join(out, 'map.json'), mapJson);
  await writeFile(join(out, 'answers.json'), answersJson);
  for (const { name, title, client } of chats)
    await writeFile(join(out, 'chats', `${name}.md`), transcriptOf(title, client));
}
