import type { Redis } from 'ioredis';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Form, Guide } from '../../src/domain/guide.ts';
import { languages } from '../../src/domain/language.ts';
import { optionsOf } from '../../src/domain/options.ts';
import { planOf, type Slot } from '../../src/domain/plan.ts';
import { isClosing, isQuestion, passBy, question, says, type TestJourney } from './journey.ts';

const texts = createTexts();

/** What a respondent does with a question: types, taps a code, or ticks codes and perhaps adds their own words. */
export type Reply =
  | { type: string }
  | { tap: string }
  | { ticks: string[]; other?: string }
  | { skip: 'button' | 'command' };

/** A question that was asked, and the reply it got. */
export interface Exchange {
  slot: Slot;
  message: VisibleMessage;
  reply: Reply;
}

/** The slot of a question by its buttons; a question without buttons is the first one. */
export function slotIndex(message: VisibleMessage): number {
  const data = message.buttons
    .flat()
    .map((button) => button.data ?? '')
    .find((each) => each.startsWith('a:'));
  return Number(data?.split(':')[2] ?? 0);
}

/** The data of the button that answers with a code. */
export function codeOf(message: VisibleMessage, code: string): string {
  const data = message.buttons
    .flat()
    .map((button) => button.data ?? '')
    .find((each) => each.startsWith('a:') && each.split(':')[3] === code);
  if (data === undefined)
    throw new Error(`no "${code}" under ${message.text}: ${JSON.stringify(message.buttons)}`);
  return data;
}

/** Replies to one question; resolves once the last of it is sent. */
export async function replyTo(
  person: Person,
  message: VisibleMessage,
  reply: Reply,
): Promise<void> {
  if ('type' in reply) return void person.sendText(reply.type);
  if ('tap' in reply) return void person.tap(message.messageId, codeOf(message, reply.tap));
  if ('skip' in reply) {
    if (reply.skip === 'command') return void person.sendText('/skip');
    return void person.tap(message.messageId, codeOf(message, 'skip'));
  }
  for (const code of reply.ticks) {
    const data = codeOf(message, code);
    person.tap(message.messageId, data);
    await person.waitFor(({ messageId, buttons }) => {
      const button = buttons.flat().find((each) => each.data === data);
      return messageId === message.messageId && Boolean(button?.text.startsWith('✓'));
    });
  }
  if (reply.other === undefined)
    return void person.tapStale(
      codeOf(message, 'other').replace(/other$/, 'done'),
      message.messageId,
    );
  person.tap(message.messageId, codeOf(message, 'other'));
  await person.waitFor(({ text }) => languages.some((each) => text === texts(each, 'other-words')));
  person.sendText(reply.other);
}

/** Answers whatever is asked until there is no question any more; resolves to all that was asked, and the last word. */
export async function answerAll(
  person: Person,
  first: VisibleMessage,
  deps: { guide: Guide; form: Form; reply: (slot: Slot, message: VisibleMessage) => Reply },
): Promise<{ exchanges: Exchange[]; last: VisibleMessage }> {
  const plan = planOf(deps.guide, deps.form);
  const exchanges: Exchange[] = [];
  let message = first;
  while (isQuestion(message)) {
    const slot = plan[slotIndex(message)];
    if (!slot) throw new Error(`no such slot: ${message.text}`);
    const reply = deps.reply(slot, message);
    exchanges.push({ slot, message, reply });
    await replyTo(person, message, reply);
    message = await nextAfter(person, message);
  }
  return { exchanges, last: message };
}

/** What the bot says next, with what comes at the end of a stage passed by. */
async function nextAfter(person: Person, before: VisibleMessage): Promise<VisibleMessage> {
  const next = await person.waitFor(
    ({ messageId, edited }) => messageId > before.messageId && !edited,
    { timeoutMs: 30_000 },
  );
  if (!isClosing(next)) return next;
  passBy(person, next);
  return nextAfter(person, next);
}

/** A reply of every kind, with words that tell where they were said. */
export function usualReply(slot: Slot, guide: Guide, said: string): Reply {
  const { question: asked, stage } = slot;
  const stages = guide.stages.map(({ id }) => id);
  const n = stage ? stages.indexOf(stage.id) : 0;
  const options = optionsOf(guide, slot).map(({ id }) => id);
  const words = `${said} ${stage?.id ?? asked.at} ${asked.id}`;
  switch (asked.kind) {
    case 'text':
      return asked.none && n % 2 === 1 ? { tap: 'none' } : { type: words };
    case 'yesno':
      return { tap: n === stages.length - 1 ? 'no' : 'yes' };
    case 'rating':
      return { tap: String((n % 5) - 2) };
    case 'scale':
      return { tap: String(n + 1) };
    case 'choice':
    case 'moment':
      return { tap: options[1] ?? '' };
    case 'multi':
      return asked.other && n === 0
        ? { ticks: options.slice(0, 2), other: `${words} elsewhere` }
        : { ticks: options.slice(1, 3) };
  }
}

/** What the store should hold after these exchanges: by "stage/question", the values that were given. */
export function expectedAnswers(exchanges: Exchange[]) {
  const expected = new Map<string, Partial<Answer>>();
  const key = ({ stage, question: asked }: Slot, id = asked.id) => `${stage?.id ?? ''}/${id}`;
  for (const { slot, reply } of exchanges) {
    const { files } = slot.question;
    const values = valuesOf(slot, reply);
    if (!files) {
      expected.set(key(slot), values);
      continue;
    }
    const parent = expected.get(key(slot, files.of)) ?? {};
    const [choice = null] = values.choices ?? [];
    if (files.as === 'severity') parent.severity = values.score ?? null;
    if (files.as === 'obstacle') parent.obstacle = values.choices ?? [];
    if (files.as === 'frequency') parent.frequency = choice;
    if (files.as === 'stage') parent.stage = choice;
    if (files.as === 'owner') parent.owner = choice;
    if (files.as === 'target') parent.target = choice;
  }
  return expected;
}

function valuesOf({ question: asked, stage }: Slot, reply: Reply): Partial<Answer> {
  const at = { stage: stage?.id ?? null, question: asked.id, lane: asked.lane, kind: asked.kind };
  if ('skip' in reply) return { ...at, skipped: true, text: '' };
  if ('type' in reply) return { ...at, text: reply.type, source: 'text' };
  if ('ticks' in reply)
    return {
      ...at,
      choices: [...reply.ticks, ...(reply.other === undefined ? [] : [reply.other])],
    };
  switch (asked.kind) {
    case 'rating':
      return { ...at, rating: Number(reply.tap), source: 'button' };
    case 'scale':
      return { ...at, score: Number(reply.tap), source: 'button' };
    default:
      return { ...at, choices: [reply.tap], source: 'button' };
  }
}

/** Everything one Redis holds, as text. */
export async function everythingIn(redis: Redis): Promise<string> {
  const parts: string[] = [];
  for (const key of await redis.keys('*')) {
    const type = await redis.type(key);
    const value =
      type === 'string'
        ? await redis.get(key)
        : type === 'hash'
          ? await redis.hgetall(key)
          : type === 'list'
            ? await redis.lrange(key, 0, -1)
            : type === 'set'
              ? await redis.smembers(key)
              : type === 'zset'
                ? await redis.zrange(key, '0', '-1')
                : await redis.xrange(key, '-', '+');
    parts.push(`${key} ${JSON.stringify(value)}`);
  }
  return parts.join('\n');
}

/** Lets everything the person did so far come to its end: updates of a chat are taken one after the other. */
export async function settled(person: Person): Promise<void> {
  person.sendText('/help');
  await says(person, '/language');
}

/** What the person has in a study: their answers, oldest first. */
export async function answersOf(
  { stores }: Pick<TestJourney, 'stores'>,
  person: Person,
  study?: string,
): Promise<Answer[]> {
  const known = await stores().people.get(String(person.id));
  const found: Answer[] = [];
  for (const part of known?.memberships ?? [])
    if (study === undefined || part.study === study)
      found.push(
        ...(await stores().answers.all(part.study)).filter(
          ({ person: participant }) => participant === part.participant,
        ),
      );
  return found;
}

/** Answers until the question with this id is asked, at this stage if one is given; resolves to it. */
export async function answerUpTo(
  person: Person,
  first: VisibleMessage,
  {
    guide,
    id,
    stage,
    form = 'customer',
  }: { guide: Guide; id: string; stage?: string; form?: Form },
): Promise<VisibleMessage> {
  const plan = planOf(guide, form);
  let message = first;
  for (;;) {
    const slot = plan[slotIndex(message)];
    if (!slot) throw new Error(`no such slot: ${message.text}`);
    if (slot.question.id === id && (stage === undefined || slot.stage?.id === stage))
      return message;
    await replyTo(person, message, usualReply(slot, guide, person.id.toString()));
    message = await question(person);
  }
}

/** The bot's side of a chat as it reads now, to be looked at. */
export function transcript(person: Person): string {
  return person
    .chat()
    .map(({ from, text, caption, buttons }) => {
      const keys = buttons.map((row) => row.map((button) => `[${button.text}]`).join(' '));
      return [`${from === 'bot' ? '🤖' : '🧑'} ${text ?? caption ?? '(file)'}`, ...keys].join(
        '\n   ',
      );
    })
    .join('\n');
}
