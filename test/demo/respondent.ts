import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { readCallback } from '../../src/adapters/telegram/callback-data.ts';
import type { Texts } from '../../src/app/ports.ts';
import type { Form, Guide } from '../../src/domain/guide.ts';
import { type Act, actOf } from './act.ts';
import { answer } from './answering.ts';
import type { Client } from './client.ts';
import { formsOf, type Prepared, preparedFor, type Respondent } from './corpus.ts';
import { type Asked, createRecogniser } from './recognise.ts';

/** An answer that somebody gave. */
export interface Given {
  asked: Asked;
  act: Act;
  /** Undefined when the question was left out because nothing was prepared. */
  prepared: Prepared | undefined;
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

/**
 * Takes part: opens the invitation, agrees, and answers whatever is asked, each question once, however
 * often it is put. Resolves to what was said.
 */
export async function takePart(deps: RespondentDeps, token: string): Promise<Given[]> {
  const { who, client, guide, texts } = deps;
  const language = who.languageCode;
  const recognise = createRecogniser(guide, formsOf(who), language);
  const given: Given[] = [];
  const done = new Set<string>();

  const isOffer = (message: VisibleMessage) =>
    client.button(message, (data) => readCallback('i', data)?.[0] === 'go') !== undefined;

  /** The next question not yet answered; null when the bot has said thanks. */
  async function nextQuestion(form: Form): Promise<Asked | null> {
    const open = (message: VisibleMessage) => {
      const asked = recognise(message);
      return asked && !done.has(asked.key) ? asked : null;
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

  async function give(asked: Asked, act: Act, prepared: Prepared | undefined) {
    await answer({ client, recognise, texts, language }, asked, act);
    done.add(asked.key);
    given.push({ asked, act, prepared });
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

  async function correct(asked: Asked, text: string) {
    client.person.sendText('/back');
    await again(asked.key);
    client.person.sendText(text);
  }

  async function fillIn(form: Form) {
    let correction: { asked: Asked; text: string } | null = null;
    for (;;) {
      let asked = await nextQuestion(form);
      if (!asked) return;
      if (correction) {
        await correct(correction.asked, correction.text);
        correction = null;
        asked = await again(asked.key);
      }
      if (given.length === 0)
        for (const opener of who.opensWith) {
          if (opener === 'sticker') client.person.sendSticker();
          else client.person.sendPhoto();
          asked = await again(asked.key);
        }
      const { question, stage } = asked.slot;
      if (question.id === who.pausesAt?.question && stage?.id === who.pausesAt.stage)
        asked = await pause(asked);
      const prepared = preparedFor(who, form, asked.slot);
      const act = actOf(prepared, question);
      await give(asked, act, prepared);
      if (act.kind === 'correct') correction = { asked, text: act.text };
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
