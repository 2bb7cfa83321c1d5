import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Form } from '../../src/domain/guide.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { optionsOf } from '../../src/domain/options.ts';
import type { Slot } from '../../src/domain/plan.ts';
import { answerAll, type Reply } from '../support/chat.ts';
import {
  guideNamed,
  invitation,
  joinAndAgree,
  newStudy,
  startTestJourney,
  type TestJourney,
} from '../support/journey.ts';
import { watchPhone } from '../support/phone.ts';

const texts = createTexts();
/** Median of the messages that the bot sends for each answer it gets. */
const mostMessages = 1.3;

/** A sentence as people type it on a phone, long enough to be no reason to ask further. */
const sentences: Record<Language, string> = {
  en: 'I asked two colleagues whom they had worked with and then called the number on the site',
  it: 'Ho chiesto a due colleghi con chi avevano lavorato e poi ho chiamato il numero sul sito',
  pl: 'Znajomi z pracy podali mi dwie nazwy, a potem był telefon pod numer ze strony',
  ru: 'Коллеги подсказали две фирмы, потом мы позвонили по номеру с сайта и договорились',
};

/** What `newStudy` says that the study is for. */
const goal = 'Find what gets in the way';

let journey: TestJourney;
beforeAll(async () => {
  journey = await startTestJourney();
});
afterAll(() => journey?.close());

it('says hardly more to a typical respondent than it asks, and nothing too long for a phone', async () => {
  const interviews: { language: Language; template: string; form: Form; token: string }[] = [];
  for (const template of ['classic', 'service']) {
    const customers = await newStudy(journey, { title: titleOf(template), template });
    const staff = await invitation(journey, 'staff');
    for (const language of languages)
      interviews.push(
        { language, template, form: 'customer', token: customers },
        { language, template, form: 'staff', token: staff },
      );
  }
  const figures: Awaited<ReturnType<typeof burdenOf>>[] = [];
  // A few at a time: nobody is to wait for the bot longer than a person would.
  for (const language of languages)
    figures.push(
      ...(await Promise.all(interviews.filter((each) => each.language === language).map(burdenOf))),
    );
  const lines = figures.map(
    ({ of, messages, answers }) =>
      `${of}: ${messages} messages for ${answers} answers, ${(messages / answers).toFixed(2)}`,
  );
  const ratios = figures.map(({ messages, answers }) => messages / answers).sort((a, b) => a - b);
  // Of an even count, the upper of the two in the middle.
  const median = ratios[Math.floor(ratios.length / 2)];
  console.log([...lines, `median: ${median?.toFixed(2)}`].join('\n'));
  expect(median).toBeLessThanOrEqual(mostMessages);
  expect(figures.flatMap(({ misfits }) => misfits)).toEqual([]);
}, 120_000);

function titleOf(template: string): string {
  return `Burden of the ${template} guide`;
}

/** Holds an interview in full: how many messages it took, from the first question to the thanks, and what was too long. */
async function burdenOf(interview: {
  language: Language;
  template: string;
  form: Form;
  token: string;
}) {
  const { language, template, form, token } = interview;
  const guide = guideNamed(template);
  const person = journey.person(`${template} ${form} ${language}`, language);
  const phone = watchPhone(person);
  const first = await joinAndAgree(person, token);
  const { exchanges, last } = await answerAll(person, first, {
    guide,
    form,
    reply: (slot): Reply => {
      const [one = '', other = ''] = optionsOf(guide, slot).map(({ id }) => id);
      return replyOf(slot, language, one, other);
    },
  });
  expect(last.text).toBe(texts(language, `thanks-${form}`));
  const messages = person
    .chat()
    .filter(({ from, messageId }) => from === 'bot' && messageId >= first.messageId);
  return {
    of: `${template} ${form} ${language}`,
    messages: messages.length,
    answers: exchanges.length,
    misfits: phone.misfits([sentences[language], titleOf(template), goal]),
  };
}

/** Types where words are asked for and taps everything else. */
function replyOf({ question }: Slot, language: Language, one: string, other: string): Reply {
  switch (question.kind) {
    case 'text':
      return { type: sentences[language] };
    case 'yesno':
      return { tap: 'yes' };
    case 'rating':
      return { tap: '1' };
    case 'scale':
      return { tap: '4' };
    case 'choice':
    case 'moment':
      return { tap: one };
    case 'multi':
      return { ticks: [one, other] };
  }
}
