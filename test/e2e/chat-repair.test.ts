import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { type Language, languages } from '../../src/domain/language.ts';
import { planOf } from '../../src/domain/plan.ts';
import { allTaken } from '../support/at-question.ts';
import { answersOf, codeOf, settled, slotIndex } from '../support/chat.ts';
import {
  guideNamed,
  isQuestion,
  joinAndAgree,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';
import { interviewOf, joinAt, logOf, named, smallStudy } from '../support/small-study.ts';

const texts = createTexts();
const classic = guideNamed('classic');
let journey: TestJourney;
let full: { id: string; customer: string };
let small: { id: string; customer: string };

beforeAll(async () => {
  journey = await startTestJourney();
  full = await smallStudy(journey, { guide: classic });
  small = await smallStudy(journey);
});
afterAll(() => journey?.close());

const wishes = ['skip', 'back', 'repeat', 'explain', 'pause', 'resume', 'stop', 'help', 'language'];
const words: Record<Language, string[]> = {
  en: [
    'Skip this one',
    'go back please',
    'say that again?',
    'What do you mean?',
    "let's take a break",
    'go on',
    'stop here',
    'What can you do?',
    'change language',
  ],
  it: [
    'salta questa',
    'torna indietro',
    'ripeti la domanda, per favore',
    'Cosa intendi?',
    'facciamo una pausa',
    'continuiamo!',
    'basta domande',
    'Aiuto',
    'cambia lingua',
  ],
  pl: [
    'pomiń to pytanie',
    'Wróć',
    'powtórz pytanie',
    'Co masz na myśli?',
    'zróbmy przerwę',
    'kontynuujmy',
    'na tym kończę',
    'pomocy!',
    'zmień język',
  ],
  ru: [
    'Пропустить',
    'вернуться назад',
    'повторите вопрос, пожалуйста',
    'Что вы имеете в виду?',
    'сделаем паузу',
    'продолжим',
    'хватит вопросов',
    'Помощь',
    'сменить язык',
  ],
};
const commands = wishes.map((wish) => (wish === 'resume' ? '/start' : `/${wish}`));
const saying = (said: string[]) => (wish: string) => said[wishes.indexOf(wish)] ?? '';

/** How often a question was put, by the texts of the bot. */
const askedOften = (person: Person, message: VisibleMessage) =>
  person.chat().filter(({ text }) => text?.split('\n\n')[0] === message.text?.split('\n\n')[0])
    .length;

describe.each(languages)('in %s', (language) => {
  const t = (key: string) => texts(language, key);
  const labelled = (message: VisibleMessage, key: string) =>
    message.buttons.flat().find((button) => button.text === t(key))?.data ?? `no ${key}`;

  /** Somebody at "what did you need", with nothing else answered than that it happened. */
  async function atNeeds() {
    const person = journey.person('Ann', language);
    const happened = await joinAt(person, full.customer, { guide: classic, stage: 'awareness' });
    person.tap(happened.messageId, codeOf(happened, 'yes'));
    const asked = await question(person);
    return { person, asked, before: await answersOf(journey, person) };
  }

  /** Nothing of it is an answer, nor was anything noted as words that could not be understood. */
  async function leftNoTrace(person: Person, said: string[]) {
    const log = await logOf(journey, person, full.id);
    const all = JSON.stringify([await answersOf(journey, person), log]);
    for (const each of said) expect(all).not.toContain(each);
    expect(log.filter(({ event }) => event === 'unclear')).toEqual([]);
  }

  it.each([
    ['commands', commands],
    ['plain words', words[language]],
  ])('%s do what they say, and are no answers', async (_name, said) => {
    const { person, asked, before } = await atNeeds();
    const say = saying(said);
    const slot = planOf(classic, 'customer')[slotIndex(asked)];
    const explained = slot?.question.explain[language] ?? '?';
    expect(asked.text).not.toContain(explained);

    person.sendText(say('explain'));
    const anew = await question(person);
    expect(anew.messageId).toBeGreaterThan(asked.messageId);
    expect(anew.text).toContain(explained);
    person.sendText(say('repeat'));
    const again = await question(person);
    expect(again.text).toBe(asked.text);
    expect(again.messageId).toBeGreaterThan(anew.messageId);
    person.sendText(say('help'));
    expect((await says(person, '/skip')).text).toBe(t('help-asked'));
    person.sendText(say('language'));
    const which = await says(person, t('which-language'));
    person.tap(which.messageId, `l:${language}`);
    expect((await question(person)).text).toBe(asked.text);

    person.sendText(say('pause'));
    await says(person, t('paused').split('.')[0] ?? '');
    person.sendText(say('resume'));
    if (said === commands) {
      const offer = await person.waitFor(({ buttons }) =>
        buttons.flat().some(({ data }) => data?.startsWith('i:go')),
      );
      person.tap(offer.messageId, t('button-go-on'));
    }
    expect(slotIndex(await question(person))).toBe(slotIndex(asked));

    person.sendText(say('skip'));
    const next = await question(person);
    expect(slotIndex(next)).toBe(slotIndex(asked) + 1);
    person.sendText(say('back'));
    expect(slotIndex(await question(person))).toBe(slotIndex(asked));

    person.sendText(say('stop'));
    const how = await says(person, t('stop-how'));
    person.tap(how.messageId, t('button-keep'));
    await says(person, t('stopped-kept'));
    expect(await answersOf(journey, person)).toMatchObject([
      ...before,
      { question: 'needs', skipped: true, text: '' },
    ]);
    await leftNoTrace(person, said);
  });

  it('buttons do the same; asked what it means, a question explains itself where it stands', async () => {
    const { person, asked, before } = await atNeeds();
    const explain =
      planOf(classic, 'customer')[slotIndex(asked)]?.question.explain[language] ?? '?';
    person.tap(asked.messageId, t('button-explain'));
    const explained = await person.waitFor(({ text }) => text?.includes(explain) ?? false);
    expect(explained.messageId).toBe(asked.messageId);
    expect(askedOften(person, asked)).toBe(1);
    expect(labelled(explained, 'button-skip')).toBe(labelled(asked, 'button-skip'));
    person.tap(asked.messageId, t('button-skip'));
    const next = await question(person);
    person.tap(next.messageId, t('button-back'));
    expect(slotIndex(await question(person))).toBe(slotIndex(asked));

    person.sendText('/stop');
    const how = await says(person, t('stop-how'));
    person.tap(how.messageId, t('button-go-on'));
    expect(slotIndex(await question(person))).toBe(slotIndex(asked));
    // What was thought better of is not left lying about.
    expect(person.chat().find(({ messageId }) => messageId === how.messageId)?.buttons).toEqual([]);
    person.sendText('/stop');
    const again = await says(person, t('stop-how'));
    person.tap(again.messageId, t('button-erase'));
    await says(person, texts(language, 'stopped-erased', { answers: before.length + 1 }));
    expect(await answersOf(journey, person)).toEqual([]);
  });
});

/** Somebody who has said that they are a baker, at the first question of a stage. */
async function baker(name = 'Ann') {
  const person = journey.person(name);
  const age = await joinAndAgree(person, small.customer);
  tapLabel(person, age, 'Under 40');
  const job = await question(person);
  const sent = person.sendText('baker');
  const happened = await question(person);
  return { person, age, job, sent, happened };
}

/** Every wording of an answer that the log has. */
async function versions(person: Person, id: string) {
  const log = await logOf(journey, person, small.id);
  return log.flatMap(({ answer }) =>
    answer?.question === id ? [[answer.text, answer.revisions]] : [],
  );
}

/** The question that stands open, by what the person types next: `words` must become its answer. */
async function nextWordsGoTo(person: Person, words: string, id: string) {
  person.sendText(words);
  await expect
    .poll(
      async () => (await answersOf(journey, person)).find(({ text }) => text === words)?.question,
    )
    .toBe(id);
}

describe('an edited message', () => {
  it('changes the answer it gave, as often as it is edited, and every wording is kept', async () => {
    const { person, sent, happened } = await baker();
    for (const text of ['welder', 'nurse']) {
      person.editText(sent.messageId, text);
      await says(person, "I've changed that answer");
    }
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'nurse', revisions: 2, source: 'edit' },
    ]);
    expect(await versions(person, 'job')).toEqual([
      ['baker', 0],
      ['welder', 1],
      ['nurse', 2],
    ]);
    // The open question stands in the chat already, and still waits.
    expect(askedOften(person, happened)).toBe(1);
    tapLabel(person, happened, 'Yes');
    expect(slotIndex(await question(person))).toBe(slotIndex(happened) + 1);
  });

  it('of an older answer changes that one, and leaves the open question alone', async () => {
    const { person, sent, happened } = await baker();
    tapLabel(person, happened, 'Yes');
    await question(person);
    person.sendText('website');
    await question(person);
    person.editText(sent.messageId, 'welder');
    await says(person, "I've changed that answer");
    person.sendText('+1');
    await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'welder', revisions: 1 }]);
    expect(await named(journey, person, 'feeling')).toMatchObject([{ rating: 1 }]);
  });

  it('changes its own part of an answer in pieces', async () => {
    const person = journey.person('Ann');
    tapLabel(person, await joinAndAgree(person, small.customer), 'Under 40');
    await question(person);
    person.sendText('I bake');
    const second = person.sendText('and sell');
    person.sendText('bread');
    await question(person);
    person.editText(second.messageId, 'and give away');
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'job')).toMatchObject([
      { text: 'I bake\nand give away\nbread', revisions: 1 },
    ]);
  });

  it('while words may still follow is heard with them', async () => {
    const person = journey.person('Ann');
    tapLabel(person, await joinAndAgree(person, small.customer), 'Under 40');
    await question(person);
    const sent = person.sendText('I bkae');
    person.editText(sent.messageId, 'I bake');
    person.sendText('bread');
    const next = await question(person);
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'I bake\nbread' }]);
    await settled(person);
    expect(askedOften(person, next)).toBe(1);
  });

  it('makes another choice of a word typed for a button', async () => {
    const { person, happened } = await baker();
    tapLabel(person, happened, 'Yes');
    await question(person);
    const sent = person.sendText('website');
    await question(person);
    person.editText(sent.messageId, 'phone call');
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'touchpoints')).toMatchObject([
      { choices: ['phone'], revisions: 1 },
    ]);
  });

  it('that turns a yes into a no and back leads to what applies then', async () => {
    const { person, happened } = await baker();
    const sent = person.sendText('yes');
    await question(person);
    person.sendText('website');
    const feeling = await question(person);
    person.editText(sent.messageId, 'no');
    const decide = await question(person);
    expect(decide.text).toContain('Decision · 1/');
    expect(await named(journey, person, 'happened')).toMatchObject([{ choices: ['no'] }]);
    person.editText(sent.messageId, 'yes');
    const again = await question(person);
    expect(slotIndex(again)).toBe(slotIndex(feeling));
    expect(await named(journey, person, 'happened')).toMatchObject([
      { choices: ['yes'], revisions: 2 },
    ]);
    // What was said meanwhile is still there, once.
    expect(await named(journey, person, 'touchpoints')).toMatchObject([
      { choices: ['website'], revisions: 0 },
    ]);
    expect(slotIndex(happened)).toBe(2);
  });

  it('of words that were not understood answers the question after all', async () => {
    const { person, happened } = await baker();
    const sent = person.sendText('my cousin told me about you');
    // The two ways to answer are named, and that there is room for the rest.
    await says(person, 'Was that a yes or a no? Tap one, or write it; you can tell more');
    const again = await question(person);
    expect(slotIndex(again)).toBe(slotIndex(happened));
    person.editText(sent.messageId, 'yes');
    const next = await question(person);
    expect(slotIndex(next)).toBe(slotIndex(happened) + 1);
    expect(await named(journey, person, 'happened')).toMatchObject([
      { choices: ['yes'], revisions: 0 },
    ]);
  });

  it('counts after the end of the interview as well', async () => {
    const { person, sent } = await finished();
    person.editText(sent.messageId, 'welder');
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'welder', revisions: 1 }]);
    expect(await interviewOf(journey, person, small.id)).toMatchObject({ status: 'finished' });
    person.sendText('thanks a lot');
    await says(person, 'no question open');
  });

  it('after the end opens the questions that then apply, and ends again', async () => {
    const { person, denied } = await finished();
    person.editText(denied.messageId, 'yes');
    const where = await question(person);
    expect(where.text).toContain('Search · 2/');
    await nextWordsGoTo(person, 'Website', 'touchpoints');
    for (let left = 0; left < 2; left++) {
      await question(person);
      person.sendText('/skip');
    }
    await says(person, 'That was the last question');
    expect(await interviewOf(journey, person, small.id)).toMatchObject({ status: 'finished' });
  });

  it('that was no answer is said to be none', async () => {
    const { person } = await baker();
    const before = await answersOf(journey, person);
    const help = person.sendText('/help');
    await says(person, '/skip');
    person.editText(help.messageId, 'help me');
    await says(person, texts('en', 'edited'));
    expect(await answersOf(journey, person)).toEqual(before);
  });

  it('of a stranger is nothing', async () => {
    const person = journey.person('Sam');
    const { messageId } = person.sendText('hello');
    await says(person, 'invitation link');
    const since = person.version();
    person.editText(messageId, 'hello there');
    await allTaken(journey);
    person.sendText('/help');
    await says(person, 'invitation link');
    expect(
      person.chat().filter(({ from, version }) => from === 'bot' && version > since),
    ).toHaveLength(1);
  });

  it('may be a caption: the words change, the picture stays', async () => {
    const person = journey.person('Ann');
    tapLabel(person, await joinAndAgree(person, small.customer), 'Under 40');
    await question(person);
    const sent = person.sendPhoto({ caption: 'my oven' });
    await question(person);
    const [before] = await named(journey, person, 'job');
    expect(before).toMatchObject({ text: 'my oven', attachments: [{ kind: 'photo' }] });
    person.editCaption(sent.messageId, 'our oven');
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'job')).toEqual([
      { ...before, text: 'our oven', revisions: 1, source: 'edit' },
    ]);
  });

  it('delivered twice counts once, also across a restart', async () => {
    const { person, sent } = await baker();
    const { updateId } = person.editText(sent.messageId, 'welder');
    await says(person, "I've changed that answer");
    journey.api.redeliver(updateId);
    await allTaken(journey);
    await journey.stop();
    await journey.start();
    const since = person.version();
    journey.api.redeliver(updateId);
    await person.waitFor(isQuestion, { since });
    expect(await versions(person, 'job')).toEqual([
      ['baker', 0],
      ['welder', 1],
    ]);
  });
});

/** Somebody for whom neither stage happened, who has answered everything. */
async function finished() {
  const { person, sent } = await baker('Fin');
  const denied = person.sendText('no');
  let message = await question(person);
  tapLabel(person, message, 'No');
  message = await question(person);
  person.sendText('/skip');
  await question(person);
  person.sendText('/skip');
  await question(person);
  person.sendText('9');
  const playback = await person.waitFor(({ buttons }) =>
    buttons.flat().some(({ data }) => data?.startsWith('y:')),
  );
  tapLabel(person, playback, '4');
  await says(person, 'That was the last question');
  return { person, sent, denied };
}

describe('a reply', () => {
  it('to an older question takes the place of its answer', async () => {
    const { person, job, happened } = await baker();
    person.sendText('welder', { replyTo: job.messageId });
    await says(person, "I've changed that answer");
    expect(await versions(person, 'job')).toEqual([
      ['baker', 0],
      ['welder', 1],
    ]);
    tapLabel(person, happened, 'Yes');
    expect(slotIndex(await question(person))).toBe(slotIndex(happened) + 1);
  });

  it('to an older question that was tapped makes another choice', async () => {
    const { person, happened } = await baker();
    const age = person.chat().find(({ text }) => text?.includes('age group'));
    person.sendText('over 40', { replyTo: age?.messageId });
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'age')).toMatchObject([
      { choices: ['over-40'], revisions: 1 },
    ]);
    expect(slotIndex(happened)).toBe(2);
  });

  it('to what one wrote oneself adds to it, and may be edited like any part', async () => {
    const { person, sent } = await baker();
    const more = person.sendText('at night', { replyTo: sent.messageId });
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker\nat night' }]);
    person.editText(more.messageId, 'by day');
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'job')).toMatchObject([{ text: 'baker\nby day' }]);
  });

  it('to the open question is simply its answer', async () => {
    const { person, happened } = await baker();
    const sent = person.sendText('yes', { replyTo: happened.messageId });
    expect(slotIndex(await question(person))).toBe(slotIndex(happened) + 1);
    expect(await named(journey, person, 'happened')).toMatchObject([
      { choices: ['yes'], revisions: 0 },
    ]);
    expect(person.chat().some(({ text }) => text === texts('en', 'revised'))).toBe(false);
    expect(sent.messageId).toBeGreaterThan(0);
  });

  it('belongs to the interview whose question it quotes, and what comes next to the open one', async () => {
    const { person, job } = await baker();
    const other = await smallStudy(journey, { title: 'Bridges' });
    tapLabel(person, await joinAndAgree(person, other.customer), '40 or over');
    await question(person);
    person.sendText('welder', { replyTo: job.messageId });
    await says(person, "I've changed that answer");
    expect(await named(journey, person, 'job', small.id)).toMatchObject([{ text: 'welder' }]);
    expect(await named(journey, person, 'job', other.id)).toEqual([]);
    // The last question in the chat is the other study's.
    person.sendText('bridge builder');
    await question(person);
    expect(await named(journey, person, 'job', other.id)).toMatchObject([
      { text: 'bridge builder' },
    ]);
  });

  it('that makes no sense there leaves the answer as it was, and says so', async () => {
    const { person, age, happened } = await baker();
    const before = await answersOf(journey, person);
    person.sendText('blue', { replyTo: age.messageId });
    await says(person, 'not sure I understood');
    expect(slotIndex(await question(person))).toBe(slotIndex(happened));
    expect(await answersOf(journey, person)).toEqual(before);
    // What was said is noted, and under no answer.
    const log = await logOf(journey, person, small.id);
    expect(log.at(-1)).toMatchObject({ event: 'unclear', said: 'blue' });
    await nextWordsGoTo(person, 'yes', 'happened');
  });
});
