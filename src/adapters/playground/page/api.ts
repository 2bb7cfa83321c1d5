import type { StudyGlance } from '../desk.ts';
import type { ChatUpdate } from '../http/chat-stream.ts';

/** A message as it comes to the page: files are named, their contents are fetched when they are shown. */
export type PageMessage = ChatUpdate['messages'][number];
/** A file of a message. */
export type PageFile = NonNullable<PageMessage['document']>;

/** Where a file can be had. */
export function fileUrl(file: PageFile): string {
  return `/_local/files/${file.fileId}`;
}

async function ask(method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  });
  // The server was started anew and knows this page no more: opening it again is all it takes.
  if (response.status === 403) location.reload();
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** Does something in a person's chat, by the name of what a client can do. */
export async function act(person: number, action: string, body: object = {}): Promise<void> {
  await ask('POST', `/_local/people/${person}/${action}`, body);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The people to begin with. */
export async function beginWith(language: string): Promise<void> {
  await ask('POST', `/page/cast?language=${language}`);
}

/** Somebody new; resolves to their number. */
export async function addPerson(name: string, language: string): Promise<number> {
  const added = await ask('POST', '/page/people', { name, language });
  return isRecord(added) ? Number(added.id) : 0;
}

/** Stores the example study. */
export async function loadExample(language: string): Promise<void> {
  await ask('POST', `/page/example?language=${language}`);
}

/** Answers for somebody what they are being asked; false when that is nothing. */
export async function fillIn(person: number): Promise<boolean> {
  const done = await ask('POST', `/page/people/${person}/fill-in`);
  return isRecord(done) && done.answered === true;
}

// What the page's own server sends is of the type it was written with: both are built from one source.
const isStudies = (value: unknown): value is StudyGlance[] => Array.isArray(value);
const isUpdates = (value: unknown): value is ChatUpdate[] => Array.isArray(value);
const isOlder = (value: unknown): value is { messages: PageMessage[]; hasOlder: boolean } =>
  isRecord(value) && Array.isArray(value.messages);

/** The studies with what has come in for them. */
export async function studies(language: string): Promise<StudyGlance[]> {
  const all = await ask('GET', `/page/studies?language=${language}`);
  return isStudies(all) ? all : [];
}

/** Messages before one of them. */
export async function olderThan(chat: number, before: number) {
  const older = await ask('GET', `/page/chats/${chat}/older?before=${before}`);
  return isOlder(older) ? older : { messages: [], hasOlder: false };
}

/** Tells `onNews` what is new in any chat, from the newest messages of each on; `onLine` whether the server is there. */
export function listen(onNews: (news: ChatUpdate[]) => void, onLine: (isThere: boolean) => void) {
  const source = new EventSource('/page/events');
  source.addEventListener('chats', ({ data }) => {
    const news: unknown = JSON.parse(String(data));
    onLine(true);
    if (isUpdates(news)) onNews(news);
  });
  source.addEventListener('error', () => {
    onLine(false);
    if (source.readyState !== EventSource.CLOSED) return;
    // Refused: a server that was started anew gives a new key with the page.
    setTimeout(async () => {
      await fetch('/').catch(() => null);
      listen(onNews, onLine);
    }, 1_000);
  });
}

/** A file's contents in base64. */
export function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
