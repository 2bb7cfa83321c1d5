import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { settled } from '../support/chat.ts';
import {
  invitation,
  joinAndAgree,
  newStudy,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
  token,
} from '../support/journey.ts';

const texts = createTexts();
let journey: TestJourney;
let customer: string;
let staff: string;

beforeAll(async () => {
  journey = await startTestJourney();
  customer = await newStudy(journey);
  staff = await invitation(journey, 'staff');
});
afterAll(() => journey?.close());

const commands = z.array(z.object({ command: z.string(), description: z.string() }));

/** What Telegram answers to whoever asks with the bot's token. */
async function ask(method: string, params: Record<string, unknown>, at = journey) {
  const reply = await fetch(`${at.api.url}/bot${token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  });
  return z.object({ result: z.unknown() }).parse(await reply.json()).result;
}

/** A person's own menu. */
async function menuOf({ id }: Person) {
  return commands.parse(await ask('getMyCommands', { scope: { type: 'chat', chat_id: id } }));
}

/** Waits for a menu of these commands, in a language; a menu is set beside the answer to a message. */
async function seesMenu(person: Person, names: string[], language: Language = 'en') {
  const wanted = names.map((command) => ({
    command,
    description: texts(language, `command-${command}`),
  }));
  await expect.poll(() => menuOf(person)).toEqual(wanted);
}

const strangers = ['start', 'help', 'language', 'privacy'];
const always = ['language', 'help', 'privacy', 'mydata', 'forget'];
const interview = ['start', 'skip', 'back', 'pause', 'stop'];
const management = ['newstudy', 'studies', 'invite', 'map', 'export'];

describe('the commands that a chat offers', () => {
  it('are the owner’s', async () => {
    await seesMenu(journey.owner, [...management, 'start', ...always]);
  });

  it.each(languages)('are a customer’s, in %s', async (language) => {
    const person = journey.person('Ann', language);
    await joinAndAgree(person, customer);
    await seesMenu(person, [...interview, ...always], language);
  });

  it.each(languages)('are an employee’s, in %s', async (language) => {
    const person = journey.person('Eve', language);
    await joinAndAgree(person, staff);
    await seesMenu(person, ['observe', ...interview, ...always], language);
  });

  it('change with the language', async () => {
    const person = journey.person('Ann');
    await joinAndAgree(person, customer);
    await seesMenu(person, [...interview, ...always]);
    person.sendText('/language');
    tapLabel(person, await says(person, 'Which language'), 'Polski');
    await seesMenu(person, [...interview, ...always], 'pl');
  });

  it('grow when somebody becomes a marketer, or an employee as well', async () => {
    const person = journey.person('Mia', 'it');
    await joinAndAgree(person, customer);
    await seesMenu(person, [...interview, ...always], 'it');
    person.start(await invitation(journey, 'marketer'));
    await seesMenu(person, [...management, ...interview, ...always], 'it');
    await joinAndAgree(person, staff);
    await seesMenu(person, [...management, 'observe', ...interview, ...always], 'it');
  });

  it('are everybody’s again for somebody who was forgotten', async () => {
    const person = journey.person('Ann', 'ru');
    await joinAndAgree(person, customer);
    await seesMenu(person, [...interview, ...always], 'ru');
    person.sendText('/forget');
    const sure = await says(person, texts('ru', 'forget-sure'));
    person.tap(sure.messageId, texts('ru', 'button-forget-yes'));
    await seesMenu(person, []);
  });

  it('are everybody’s for somebody who has no part in anything, or has declined', async () => {
    const stranger = journey.person('Sam');
    stranger.start();
    await says(stranger, 'invitation link');
    const shy = journey.person('Shy');
    shy.start(customer);
    tapLabel(shy, await says(shy, 'Shall we begin?'), 'No, thanks');
    await says(shy, 'kept nothing');
    await settled(stranger);
    for (const person of [stranger, shy]) await seesMenu(person, []);
  });

  it('are set again at the next message where Telegram refused them', async () => {
    const person = journey.person('Ann');
    person.start(customer);
    const consent = await says(person, 'Shall we begin?');
    await seesMenu(person, [...interview, ...always]);
    person.sendText('/language');
    const which = await says(person, 'Which language');
    journey.api.faults.next('setMyCommands', { status: 400, description: 'Bad Request' });
    tapLabel(person, which, 'Italiano');
    await says(person, texts('it', 'language-set'));
    await seesMenu(person, [...interview, ...always]);
    person.sendText('/help');
    await seesMenu(person, [...interview, ...always], 'it');
    expect(consent.messageId).toBeGreaterThan(0);
  });

  it('are set once for each change, not for each message', async () => {
    const person = journey.person('Ann');
    await joinAndAgree(person, customer);
    await seesMenu(person, [...interview, ...always]);
    const scope = JSON.stringify({ scope: { type: 'chat', chat_id: person.id }, commands: [] });
    await ask('setMyCommands', JSON.parse(scope));
    await settled(person);
    await settled(person);
    expect(await menuOf(person)).toEqual([]);
  });
});

describe('what Telegram shows before the first message', () => {
  it.each([['', 'en'], ...languages.map((language) => [language, language] as const)] as const)(
    'is in the person’s language (%s)',
    async (code, language) => {
      const menu = strangers.map((command) => ({
        command,
        description: texts(language, `command-${command}`),
      }));
      await expect
        .poll(async () => commands.parse(await ask('getMyCommands', { language_code: code })))
        .toEqual(menu);
      await expect
        .poll(() => ask('getMyDescription', { language_code: code }))
        .toEqual({ description: texts(language, 'bot-description') });
      await expect
        .poll(() => ask('getMyShortDescription', { language_code: code }))
        .toEqual({ short_description: texts(language, 'bot-short-description') });
    },
  );

  it('is a name for a bot that has none but its username', async () => {
    for (const language of languages)
      await expect
        .poll(() => ask('getMyName', { language_code: language }))
        .toEqual({ name: texts(language, 'bot-name') });
  });

  it('stays the name that somebody gave the bot', async () => {
    await journey.stop();
    const bot = journey.api.state.bots.get(token);
    if (!bot) throw new Error('no bot');
    bot.user.first_name = 'Ask Welds';
    bot.profile.clear();
    await journey.start();
    // The last one that is written: had the others been given names, it would have been before.
    await expect
      .poll(() => ask('getMyDescription', { language_code: 'ru' }))
      .toEqual({ description: texts('ru', 'bot-description') });
    for (const language of ['', 'en', 'it', 'pl'])
      expect(await ask('getMyName', { language_code: language })).toEqual({ name: '' });
  });

  it('is written only where it differs: Telegram allows few changes a day', async () => {
    await journey.stop();
    journey.api.faults.next('setMyDescription', { status: 429, retryAfter: 60 }, 10);
    journey.api.faults.next('setMyShortDescription', { status: 429, retryAfter: 60 }, 10);
    await ask('setMyCommands', { language_code: 'ru', commands: [] });
    await journey.start();
    // Nothing of it was written again, or the last language would not be reached in time.
    const menu = async () => commands.parse(await ask('getMyCommands', { language_code: 'ru' }));
    await expect.poll(async () => (await menu()).length).toBe(strangers.length);
    journey.api.faults.clear();
  });
});
