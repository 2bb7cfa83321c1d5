import { z } from 'zod';
import type { Attachment, Recording } from '../people/attachments.ts';
import type { Person } from '../people/person.ts';

const messageId = z.number().int();
const entity = z.looseObject({ type: z.string(), offset: z.number(), length: z.number() });
const attachment = z.object({
  /** Base64. */
  bytes: z
    .string()
    .transform((text) => Buffer.from(text, 'base64'))
    .optional(),
  name: z.string().optional(),
  mime: z.string().optional(),
  caption: z.string().optional(),
  replyTo: messageId.optional(),
  forwardedFrom: z.string().optional(),
}) satisfies z.ZodType<Attachment>;
const recording = attachment.extend({
  /** In seconds. */
  duration: z.number().optional(),
}) satisfies z.ZodType<Recording>;

type Action = (person: Person, body: unknown) => unknown;

/** An action whose JSON body is parsed first. */
function action<S extends z.ZodType>(
  schema: S,
  run: (person: Person, input: z.output<S>) => unknown,
): Action {
  return (person, body) => run(person, schema.parse(body));
}

const textBody = z.object({
  text: z.string(),
  replyTo: messageId.optional(),
  entities: z.array(entity).optional(),
});

/** What a person can do, by the name of the method of `Person` that does it. */
const actions = new Map<string, Action>([
  ['start', action(z.object({ token: z.string().optional() }), (p, b) => p.start(b.token))],
  ['sendText', action(textBody, (p, { text, ...options }) => p.sendText(text, options))],
  [
    'editText',
    action(z.object({ messageId, text: z.string() }), (p, b) => p.editText(b.messageId, b.text)),
  ],
  [
    'editCaption',
    action(z.object({ messageId, caption: z.string() }), (p, b) =>
      p.editCaption(b.messageId, b.caption),
    ),
  ],
  ['deleteMessage', action(z.object({ messageId }), (p, b) => p.deleteMessage(b.messageId))],
  [
    'forwardText',
    action(z.object({ text: z.string(), from: z.string().optional() }), (p, b) =>
      p.forwardText(b.text, b.from),
    ),
  ],
  ['sendPhoto', action(attachment, (p, photo) => p.sendPhoto(photo))],
  ['sendDocument', action(attachment, (p, document) => p.sendDocument(document))],
  [
    'sendAlbum',
    action(
      z.object({
        photos: z.array(attachment).optional(),
        documents: z.array(attachment).optional(),
      }),
      (p, { photos, documents = [] }) =>
        photos ? p.sendAlbum(photos) : p.sendAlbum(documents, 'document'),
    ),
  ],
  [
    'sendSticker',
    action(z.object({ emoji: z.string().optional() }), (p, b) => p.sendSticker(b.emoji)),
  ],
  ['sendVoice', action(recording, (p, voice) => p.sendVoice(voice))],
  ['sendVideoNote', action(recording.omit({ caption: true }), (p, note) => p.sendVideoNote(note))],
  ['sendAudio', action(recording, (p, audio) => p.sendAudio(audio))],
  ['sendVideo', action(recording, (p, video) => p.sendVideo(video))],
  [
    'sendLocation',
    action(
      z.object({ latitude: z.number().optional(), longitude: z.number().optional() }),
      (p, b) => p.sendLocation(b.latitude, b.longitude),
    ),
  ],
  ['press', action(z.object({ key: z.string() }), (p, { key }) => p.press(key))],
  [
    'tap',
    action(z.object({ messageId, button: z.string() }), (p, b) =>
      tapped(p.tap(b.messageId, b.button)),
    ),
  ],
  [
    'tapStale',
    action(z.object({ messageId, data: z.string() }), (p, b) =>
      tapped(p.tapStale(b.data, b.messageId)),
    ),
  ],
  ['block', (person) => person.block()],
  ['unblock', (person) => person.unblock()],
]);

/** Does what a driver in another process asks of a person; throws on what a person cannot do. */
export function performAction(person: Person, name: string, body: unknown): unknown {
  const perform = actions.get(name);
  if (!perform) throw new Error(`a person cannot ${name}`);
  return perform(person, body);
}

function tapped({ queryId, updateId }: { queryId: string; updateId: number }) {
  return { queryId, updateId };
}
