import { type Act, actOf } from '../../src/adapters/example/act.ts';
import {
  formsOf,
  type Prepared,
  preparedFor,
  preparedToAdd,
  type Respondent,
} from '../../src/adapters/example/corpus.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { readCallback } from '../../src/adapters/telegram/callback-data.ts';
import type { Texts } from '../../src/app/ports.ts';
import type { Form, Guide } from '../../src/domain/guide.ts';
import { planOf } from '../../src/domain/plan.ts';
import { answer } from './answering.ts';
import type { Client } from './client.ts';
import { followUpKey } from './corpus.ts';
import { type Asked, type Closing, closingIn, createRecogniser } from './recognise.ts';
import { createRepairs } from './repairs.ts';

/** An answer that somebody gave. */
export interface Given {
  asked: Asked;
  act: Act;
  /** Undefined when the question was left out because nothing was prepared. */
  prepared: Prepared | undefined;
  /** Whether it answers a follow-up to the question. */
  isMore: boolean;
}

/** What a respondent needs. */
export interface RespondentDeps {
  who: Respondent;
  client: Client;
  guide: Guide;
  texts: Texts;
  /** Told about every answer, as soon as it is sent. */
  onAnswer: () => void;
}

type Next = { kind: 'question'; asked: Asked } | Closing;

/**
 * Takes part: opens the invitation, agrees, and answers whatever is asked, each question once, however
 * often it is put. Resolves to what was said.
 */
export async function takePart(deps: RespondentDeps, token: string): Promise<Given[]> {
  const { who, client, guide, texts } = deps;
  const language = who.languageCode;
  const recognise = createRecogniser(guide, formsOf(who), language);
  const repairs = createRepairs({ client, texts, language, again });
  const given: Given[] = [];
  const done = new Set<string>();

  const isOffer = (message: VisibleMessage) =>
    client.button(message, (data) => readCallback('i', data)?.[0] === 'go') !== undefined;

  /** What is put next and was not answered yet; null when the bot has said thanks. */
  async function nextIn(form: Form): Promise<Next | null> {
    const open = (message: VisibleMessage): Next | null => {
      const closing = closingIn(message, planOf(guide, form));
      if (closing?.kind === 'follow-up' && done.has(followUpKey(form, closing.slot))) return null;
      const asked = recognise(message);
      return closing ?? (asked && !done.has(asked.key) ? { kind: 'question', asked } : null);
    };
    const thanks = texts(language, `thanks-${form}`);
    return open(await client.next((message) => message.text === thanks || open(message) !== null));
  }

  async function again(key: string): Promise<Asked> {
    const message = await client.next((each) => recognise(each)?.key === key);
    const asked = recognise(message);
    if (!asked) throw new Error(`${key} was not asked again`);
    return asked;
  }

  async function give(asked: Asked, isMore: boolean, prepared: Prepared | undefined, act: Act) {
    const message = await answer({ client, recognise, texts, language }, asked, act);
    done.add(asked.key);
    given.push({ asked, act, prepared, isMore });
    repairs.note(asked, message, act);
    deps.onAnswer();
  }

  /** Goes away without an answer and comes back. */
  async function pause(asked: Asked): Promise<Asked> {
    client.person.sendText('/pause');
    const { messageId } = await client.next(isOffer);
    client.person.start();
    const offer = await client.next((each) => each.messageId > messageId && isOffer(each));
    client.tap(offer, client.button(offer, (data) => readCallback('i', data)?.[0] === 'go') ?? '');
    return again(asked.key);
  }

  /** Sends what is no answer in words before the first one. */
  async function open(asked: Asked): Promise<Asked> {
    let shown = asked;
    for (const opener of who.opensWith) {
      if (opener === 'sticker') {
        client.person.sendSticker();
        shown = await again(asked.key);
      } else {
        client.person.sendPhoto();
        await client.next(({ text }) => text === texts(language, 'attached'));
      }
    }
    return shown;
  }

  async function answerQuestion(first: Asked) {
    const { question, stage } = first.slot;
    let asked = given.length === 0 ? await open(first) : first;
    if (question.id === who.pausesAt?.question && stage?.id === who.pausesAt.stage)
      asked = await pause(asked);
    const prepared = preparedFor(who, asked.form, asked.slot);
    await give(asked, false, prepared, actOf(prepared, question.kind));
  }

  async function answerFollowUp(form: Form, closing: Extract<Closing, { kind: 'follow-up' }>) {
    const { slot, message, skip } = closing;
    const asked: Asked = { form, slot, message, key: followUpKey(form, slot) };
    const prepared = preparedToAdd(who, slot);
    const act = actOf(prepared, 'text');
    if (act.kind !== 'skip') return give(asked, true, prepared, act);
    client.tap(message, skip);
    done.add(asked.key);
    given.push({ asked, act, prepared, isMore: true });
  }

  async function fillIn(form: Form) {
    for (;;) {
      const next = await nextIn(form);
      if (!next) return;
      // Going back brings up once more what has just come.
      if (await repairs.before(next.kind === 'recap' ? next : null)) continue;
      switch (next.kind) {
        case 'question':
          await answerQuestion(next.asked);
          break;
        case 'follow-up':
          await answerFollowUp(form, next);
          break;
        case 'recap':
          client.tap(next.message, next.ok);
          break;
        case 'playback': {
          const rating = (data: string) => readCallback('y', data)?.[1] === (who.rates ?? 0);
          client.tap(next.message, next.ratings.find(rating) ?? '');
        }
      }
    }
  }

  client.person.start(token);
  const answerOf = (data: string) => readCallback('c', data)?.[0];
  const invitation = await client.next(
    (message) => client.button(message, (data) => answerOf(data) === 'yes') !== undefined,
  );
  const wanted = who.declines ? 'no' : 'yes';
  client.tap(invitation, client.button(invitation, (data) => answerOf(data) === wanted) ?? '');
  if (who.declines) {
    await client.next((message) => message.text === texts(language, 'declined'));
    return given;
  }
  await fillIn(who.role);
  if (who.observation) {
    client.person.sendText('/observe');
    await fillIn('observation');
  }
  return given;
}
