import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import { toldName } from '../../src/domain/guide.ts';
import { languages } from '../../src/domain/language.ts';
import { minutesOf, planOf, wording } from '../../src/domain/plan.ts';
import {
  answerAll,
  answersOf,
  expectedAnswers,
  slotIndex,
  transcript,
  usualReply,
} from '../support/chat.ts';
import {
  guideNamed,
  invitation,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const texts = createTexts();
let journey: TestJourney;

beforeAll(async () => {
  journey = await startTestJourney();
});
afterAll(() => journey?.close());

/** Each guide, and each language: what differs between them does so in the guide alone. */
const held = languages.map((language, n) => [language, n % 2 ? 'service' : 'classic'] as const);

describe('the customer interview', () => {
  it.each(held)('is held in full in %s, by the guide "%s"', async (language, template) => {
    const guide = guideNamed(template);
    const link = await newStudy(journey, { title: `Welds ${template}`, template });
    const person = journey.person(`Resp ${language}`, language);
    person.start(link);
    const minutes = minutesOf(guide, 'customer');
    const title = `Welds ${template}`;
    const goal = 'Find what gets in the way';
    const consent = await says(
      person,
      texts(language, 'consent-customer', { title, goal, minutes }),
    );
    expect(await answersOf(journey, person)).toEqual([]);

    tapLabel(person, consent, texts(language, 'button-agree'));
    const { exchanges, last } = await answerAll(person, await question(person), {
      guide,
      form: 'customer',
      reply: (slot) => usualReply(slot, guide, language),
    });
    expect(last.text).toBe(texts(language, 'thanks-customer'));

    for (const { slot, message } of exchanges) {
      const [header = ''] = (message.text ?? '').split('\n');
      const [, part, position, of, full, empty] =
        /^(.+) · (\d+)\/(\d+) (▓+)(░*)$/.exec(header) ?? [];
      const outside = slot.question.at === 'opening' ? 'part-opening' : 'part-closing';
      expect(part).toBe(slot.stage ? toldName(slot.stage)[language] : texts(language, outside));
      expect(full?.length).toBe(Number(position));
      expect(Number(position) + (empty?.length ?? 0)).toBe(Number(of));
      expect(message.text).toContain(wording(slot)[language]);
    }
    const kinds = new Set(exchanges.map(({ slot }) => slot.question.kind));
    const inGuide = new Set(guide.questions.customer.map(({ kind }) => kind));
    expect(kinds).toEqual(inGuide);

    const answers = await answersOf(journey, person);
    const expected = expectedAnswers(exchanges);
    expect(answers.map(({ id }) => id)).toHaveLength(new Set(answers.map(({ id }) => id)).size);
    expect(answers).toHaveLength(expected.size);
    for (const values of expected.values()) {
      const found = answers.filter(
        (answer) => answer.question === values.question && answer.stage === values.stage,
      );
      expect(found, JSON.stringify(values)).toHaveLength(1);
      expect(found[0]).toMatchObject({ ...values, language, revisions: 0 });
    }

    const known = await journey.stores().people.get(String(person.id));
    expect(known?.memberships[0]?.consent).toMatchObject({ language });
    if (process.env.SHOW) console.log(transcript(person));
  });
});

it('goes on in the language that is chosen in the middle, and notes each answer in its own', async () => {
  await newStudy(journey, { title: 'Languages' });
  const person = journey.person('Switcher', 'en');
  await joinAndAgree(person, await invitation(journey, 'customer'));
  person.sendText('30');
  const asked = await question(person);
  const slot = planOf(guideNamed('classic'), 'customer')[slotIndex(asked)];
  if (!slot) throw new Error('no slot');

  person.sendText('/language');
  tapLabel(person, await says(person, 'Which language'), 'Italiano');
  await says(person, texts('it', 'language-set'));
  const again = await question(person);
  expect(slotIndex(again)).toBe(slot.index);
  expect(again.text).toContain(wording(slot).it);

  // The messenger's language no longer matters.
  const sameInPolish = journey.api.person({
    id: person.id,
    firstName: 'Switcher',
    languageCode: 'pl',
  });
  sameInPolish.sendText('donna');
  expect((await question(sameInPolish)).text).toContain('Su di te');
  const answers = await answersOf(journey, person);
  expect(answers.map(({ language, text }) => [language, text])).toEqual([
    ['en', '25–34'],
    ['it', 'Donna'],
  ]);
});

it('follows the language of the messenger until one is chosen', async () => {
  const person = journey.person('Follower', 'en');
  person.sendText('/help');
  await says(person, texts('en', 'help-stranger'));
  const abroad = journey.api.person({
    id: person.id,
    firstName: 'Follower',
    languageCode: 'ru-RU',
  });
  abroad.sendText('/help');
  await says(abroad, texts('ru', 'help-stranger'));
});
