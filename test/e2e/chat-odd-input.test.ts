import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { planOf } from '../../src/domain/plan.ts';
import { answersOf, answerUpTo, codeOf, settled, slotIndex } from '../support/chat.ts';
import {
  guideNamed,
  isQuestion,
  joinAndAgree,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const guide = guideNamed('classic');
const plan = planOf(guide, 'customer');
let journey: TestJourney;
let link: string;

beforeAll(async () => {
  journey = await startTestJourney();
  link = await newStudy(journey);
});
afterEach(() => {
  // Nothing that anybody sends may be an error to us or to Telegram.
  expect(journey.logs()).not.toContain('"level":50');
  expect(journey.logs()).not.toContain('an update failed');
});
afterAll(() => journey?.close());

async function someoneAt(id: string, stage?: string) {
  const person = journey.person('Ann');
  const first = await joinAndAgree(person, link);
  const asked = await answerUpTo(person, first, { guide, id, ...(stage ? { stage } : {}) });
  return { person, asked, before: await answersOf(journey, person) };
}

const named = async (person: Person, id: string) =>
  (await answersOf(journey, person)).filter((answer) => answer.question === id);

/** Sends a text that a client of Telegram would not send as it is. */
function sendRaw(person: Person, message: Record<string, unknown>): number {
  const from = { id: person.id, is_bot: false, first_name: 'Ann', language_code: 'en' };
  const chat = { id: person.id, type: 'private', first_name: 'Ann' };
  const message_id = 1_000_000 + person.version();
  return journey.api.inject({ message: { message_id, date: 1, from, chat, ...message } });
}

describe('words instead of a button', () => {
  const cases: [string, string, string, Record<string, unknown>][] = [
    ['happened', 'awareness', 'Yes, of course', { choices: ['yes'], text: 'Yes, of course' }],
    ['feeling', 'awareness', '-1', { rating: -1 }],
    ['feeling', 'awareness', '😍', { rating: 2 }],
    ['touchpoints', 'awareness', 'search engine, their van', { choices: ['search', 'their van'] }],
    ['age', '', '3.', { choices: ['age-35-44'] }],
    ['recommend', '', '9/10', { score: 9 }],
  ];
  it.each(cases)('are understood: %s %s "%s"', async (id, stage, said, values) => {
    const { person } = await someoneAt(id, stage || undefined);
    person.sendText(said);
    await person.waitFor(({ text, edited }) => !edited && /▓|story in short/.test(text ?? ''));
    expect(await named(person, id)).toMatchObject([values]);
  });

  it('are asked about once and again with an explanation, and never trap anybody', async () => {
    const { person, asked, before } = await someoneAt('age');
    for (const said of ['hmm', 'it was a Tuesday', 'blue']) {
      person.sendText(said);
      await says(person, /not sure I understood|still can't work that out/);
      const again = await question(person);
      expect(slotIndex(again)).toBe(slotIndex(asked));
      expect(again.text).toContain(plan[slotIndex(asked)]?.question.explain.en);
    }
    expect(await answersOf(journey, person)).toEqual(before);
    const again = person.chat().findLast(isQuestion);
    if (!again) throw new Error('no question');
    tapLabel(person, again, 'Skip');
    expect(slotIndex(await question(person))).toBe(slotIndex(asked) + 1);
  });

  it('tell a feeling, and are asked for its face', async () => {
    const { person, asked } = await someoneAt('feeling');
    person.sendText('as if nobody was there');
    const again = await question(person);
    expect(slotIndex(again)).toBe(slotIndex(asked));
    expect(again.text).toContain('“as if nobody was there”');
    expect(again.text).toContain('Which face comes closest?');
    tapLabel(person, again, '−1');
    expect(slotIndex(await question(person))).toBe(slotIndex(asked) + 1);
    expect(await named(person, 'feeling')).toMatchObject([
      { text: 'as if nobody was there', rating: -1 },
    ]);
  });

  it('are left out where somebody does not know', async () => {
    const { person, asked } = await someoneAt('feeling');
    person.sendText("I don't know");
    expect(slotIndex(await question(person))).toBe(slotIndex(asked) + 1);
    expect(await named(person, 'feeling')).toMatchObject([{ skipped: true }]);
  });

  it('go on with what a detail is asked of', async () => {
    const { person } = await someoneAt('barriers');
    person.sendText('It took weeks');
    const kind = await question(person);
    person.sendText('and nobody called back');
    const again = await question(person);
    expect(again.text).toMatch(/^I've added that to “Obstacle”\./);
    expect(slotIndex(again)).toBe(slotIndex(kind));
    expect(await named(person, 'barriers')).toMatchObject([
      { text: 'It took weeks\nand nobody called back' },
    ]);
  });

  it('of a Pole who says "no" are no denial', async () => {
    const person = journey.person('Ola', 'pl');
    const first = await joinAndAgree(person, link);
    const asked = await answerUpTo(person, first, { guide, id: 'happened' });
    person.sendText('No');
    expect(slotIndex(await question(person))).toBe(slotIndex(asked));
    person.sendText('No tak');
    await question(person);
    expect(await named(person, 'happened')).toMatchObject([{ choices: ['yes'] }]);
  });
});

describe('a button where words are expected', () => {
  it('leaves things as they are', async () => {
    const { person, asked, before } = await someoneAt('profession');
    const interview = asked.buttons.flat()[0]?.data?.split(':')[1];
    const slot = slotIndex(asked);
    for (const code of ['yes', '2', 'none', 'done', 'other', 'website', '💥'.repeat(10)]) {
      await person.tapStale(`a:${interview}:${slot}:${code}`, asked.messageId).answered();
    }
    for (const data of [
      `a:${interview}:999:yes`,
      `a:${interview}:-1:yes`,
      `a:${interview}:x:yes`,
      `a:${interview}`,
    ])
      await person.tapStale(data, asked.messageId).answered();
    await settled(person);
    expect(await answersOf(journey, person)).toEqual(before);
    person.sendText('welder');
    await question(person);
    expect(await named(person, 'profession')).toMatchObject([{ text: 'welder' }]);
  });

  it('of an old question says so and changes nothing', async () => {
    const { person, before } = await someoneAt('needs');
    const age = person.chat().find(({ text }) => text?.includes('age group'));
    const [first] = before;
    if (!age || !first) throw new Error('no question');
    const tap = person.tapStale(`a:${first.interview}:0:under-25`, age.messageId);
    expect((await tap.answered()).text).toContain('already been answered');
    expect(await answersOf(journey, person)).toEqual(before);
    person.sendText('a reliable test');
    await question(person);
    expect(await named(person, 'needs')).toMatchObject([{ text: 'a reliable test' }]);
  });

  it('of somebody else is not mine to press', async () => {
    const victim = await someoneAt('feeling');
    const thief = journey.person('Thief');
    await joinAndAgree(thief, link);
    for (const data of victim.asked.buttons.flat().map((button) => button.data ?? '')) {
      const tap = thief.tapStale(data, 3);
      expect((await tap.answered()).text).toContain('no longer works');
    }
    const { interview } = victim.before[0] ?? {};
    for (const data of [`i:keep:${interview}`, `i:go:${interview}`, `i:back:${interview}`])
      expect((await thief.tapStale(data, 3).answered()).text).toContain('no longer works');
    thief.tapStale(`i:erase:${interview}`, 3);
    await says(thief, 'no longer here');
    expect(await answersOf(journey, victim.person)).toEqual(victim.before);
    tapLabel(victim.person, victim.asked, '+2');
    await question(victim.person);
  });
});

describe('every update counts once', () => {
  it('when a button is pressed twice', async () => {
    const { person, asked } = await someoneAt('happened');
    const data = codeOf(asked, 'yes');
    person.tap(asked.messageId, data);
    person.tapStale(data, asked.messageId);
    person.tapStale(data, asked.messageId);
    await settled(person);
    expect(await named(person, 'happened')).toMatchObject([{ choices: ['yes'], revisions: 0 }]);
    expect(person.chat().filter(({ text }) => text?.includes('What did you need'))).toHaveLength(1);
  });

  it('when Telegram delivers it twice', async () => {
    const { person, before } = await someoneAt('needs');
    const sent = person.sendText('a reliable test');
    await question(person);
    journey.api.redeliver(sent.updateId);
    journey.api.redeliver(sent.updateId);
    await settled(person);
    expect(await answersOf(journey, person)).toHaveLength(before.length + 1);
    expect(await named(person, 'needs')).toMatchObject([{ text: 'a reliable test', revisions: 0 }]);
    // Nor is the next question asked twice.
    const asking = person.chat().filter(({ text }) => text?.includes('come across us'));
    expect(asking).toHaveLength(1);
  });

  it('when a button overtakes a text', async () => {
    const { person, asked } = await someoneAt('needs');
    await journey.stop();
    journey.api.delivery.buttonsOvertake = true;
    person.sendText('a reliable test');
    // Pressed on the question before, by a finger that was slower.
    person.tapStale(codeOf(asked, 'none'), asked.messageId);
    await journey.start();
    await settled(person);
    journey.api.delivery.buttonsOvertake = false;
    const answers = await named(person, 'needs');
    // Words count more than a button that says "nothing", and none stand under the next question.
    expect(answers).toMatchObject([{ text: 'a reliable test' }]);
    expect((await answersOf(journey, person)).at(-1)?.question).toBe('needs');
  });
});

describe('a server that numbers what people write apart from what the bot writes', () => {
  it('gets every answer under the question that was open', async () => {
    const { person, asked } = await someoneAt('interests');
    sendRaw(person, { message_id: 1, text: 'fishing' });
    const next = await person.waitFor(({ messageId }) => messageId > asked.messageId);
    sendRaw(person, { message_id: 2, text: 'a sound weld' });
    await person.waitFor(({ messageId }) => messageId > next.messageId);
    expect(await named(person, 'interests')).toMatchObject([{ text: 'fishing' }]);
    expect(await named(person, 'goals')).toMatchObject([{ text: 'a sound weld' }]);
  });
});

describe('words in pieces', () => {
  it('sent before the next question was there are one answer', async () => {
    const { person, before } = await someoneAt('profession');
    await journey.stop();
    person.sendText('I weld');
    person.sendText('and inspect welds');
    person.sendText('since 1999');
    await journey.start();
    await question(person);
    await settled(person);
    const answers = await answersOf(journey, person);
    expect(answers).toHaveLength(before.length + 1);
    expect(answers.at(-1)).toMatchObject({
      question: 'profession',
      text: 'I weld\nand inspect welds\nsince 1999',
      revisions: 0,
    });
    expect(person.chat().filter(({ text }) => text?.includes('heard of us before'))).toHaveLength(
      1,
    );
    // What comes now is an answer to what is asked now.
    person.sendText('yes');
    await question(person);
    expect(await named(person, 'happened')).toMatchObject([{ choices: ['yes'] }]);
  });

  it('that take a denial back open the questions about it', async () => {
    const { person } = await someoneAt('barriers', 'decision');
    await journey.stop();
    person.sendText('nothing');
    person.sendText('but the manager never called back');
    await journey.start();
    await person.waitFor(({ text }) => text?.includes('What kind of obstacle') ?? false);
    await settled(person);
    expect((await named(person, 'barriers')).at(-1)?.text).toBe(
      'nothing\nbut the manager never called back',
    );
  });

  it('after a number say more about what the number is of, and stand under no other question', async () => {
    const { person, before } = await someoneAt('severity', 'awareness');
    await journey.stop();
    person.sendText('4');
    person.sendText('it was really bad');
    await journey.start();
    await question(person);
    expect(await answersOf(journey, person)).toHaveLength(before.length);
    expect(await named(person, 'barriers')).toMatchObject([
      { severity: 4, text: `${person.id} awareness barriers\nit was really bad`, revisions: 0 },
    ]);
  });

  it('that go on with a choice and name none are asked about, and put under no other question', async () => {
    const { person, before } = await someoneAt('age');
    await journey.stop();
    person.sendText('3.');
    person.sendText('I am not telling you more');
    await journey.start();
    await question(person);
    await settled(person);
    expect((await answersOf(journey, person)).slice(before.length)).toMatchObject([
      { question: 'age', choices: ['age-35-44'] },
    ]);
  });

  it('leave a question alone that is repeated meanwhile', async () => {
    const { person, before } = await someoneAt('profession');
    await journey.stop();
    person.sendSticker();
    person.sendText('welder');
    await journey.start();
    await person.waitFor(({ text }) => text?.includes('heard of us before') ?? false);
    const answers = await answersOf(journey, person);
    expect(answers).toHaveLength(before.length + 1);
    expect(answers.at(-1)).toMatchObject({ question: 'profession', text: 'welder' });
  });
});

describe('any text', () => {
  const texts: [string, string][] = [
    ['4,096 characters', `${'long '.repeat(819)}!`],
    ['emoji only', '🤷‍♀️👩‍👩‍👧'],
    ['a thousand emoji', '😀'.repeat(1000)],
    ['Arabic with control marks', '\u202Bالمدير لم يتصل\u202C \u200Fأبداً'],
    ['Hebrew', '\u2067המנהל לא חזר אליי\u2069'],
    ['control characters', 'line\u0000one\u0007\u001b[31m\ttab\r\nline two'],
    ['Markdown', '*bold* _it_ [x](https://evil.example) `code` ```\n# h'],
    ['HTML', '<b>bold</b> <a href="https://evil.example">x</a> &amp; <script>'],
    ['Fluent', '{ $answer } { -term } }'],
    ['JSON', '{"kind":"answer","id":1}'],
    ['a formula', '=HYPERLINK("https://evil.example")'],
  ];
  it.each(texts)('is kept as it is and shown as it is: %s', async (_name, said) => {
    const { person } = await someoneAt('profession');
    person.sendText(said);
    await question(person);
    expect(await named(person, 'profession')).toMatchObject([{ text: said.trim() }]);
    person.sendText('/back');
    const back = await question(person);
    const characters = [...said.trim()];
    const shown = characters.length <= 120 ? said.trim() : characters.slice(0, 100).join('');
    expect(back.text).toContain(`“${shown}`);
    expect(back.text).toBe(Buffer.from(back.text ?? '').toString());
    expect(back.linkPreview).toBe(false);
    expect(back.entities.map(({ type }) => type)).toEqual(['bold']);
    person.sendText('/mydata');
    const { document } = await person.waitFor((message) => message.document !== undefined);
    const data = JSON.parse(Buffer.from(document?.bytes ?? []).toString('utf8'));
    expect(JSON.stringify(data)).toContain(JSON.stringify(said.trim()));
  });

  it('may be longer than Telegram allows', async () => {
    const { person } = await someoneAt('profession');
    const said = `begin ${'x'.repeat(4988)} end`;
    sendRaw(person, { text: said });
    await settled(person);
    expect(await named(person, 'profession')).toMatchObject([{ text: said }]);
  });

  it.each([
    ['spaces', '   '],
    ['zero-width', '\u200B\u200D\uFEFF'],
    ['marks', '\u202E\u2066'],
  ])('of nothing but %s is no answer', async (_name, said) => {
    const { person, asked, before } = await someoneAt('profession');
    sendRaw(person, { text: said });
    await says(person, 'not sure I understood');
    const again = await person.waitFor(isQuestion, { since: asked.version });
    expect(slotIndex(again)).toBe(slotIndex(asked));
    expect(await answersOf(journey, person)).toEqual(before);
  });
});

describe('what is no text', () => {
  const sendings: [string, (person: Person) => unknown, string][] = [
    ['a sticker', (person) => person.sendSticker(), 'A nice one'],
    ['a voice message', (person) => person.sendVoice(), "can't listen to voice"],
    ['a location', (person) => person.sendLocation(), "can't use a location"],
    [
      'a forwarded message',
      (person) => person.forwardText('They are great'),
      "somebody else's words",
    ],
    [
      'a contact',
      (person) => sendRaw(person, { contact: { phone_number: '1', first_name: 'x' } }),
      "can't read this kind",
    ],
    [
      'a poll',
      (person) => sendRaw(person, { poll: { id: '1', question: '?', options: [] } }),
      "can't read this kind",
    ],
  ];
  it.each(sendings)('gets a kind word and the question again: %s', async (_name, send, word) => {
    const { person, asked, before } = await someoneAt('profession');
    send(person);
    await says(person, word);
    const again = await person.waitFor(isQuestion, { since: asked.version });
    expect(slotIndex(again)).toBe(slotIndex(asked));
    await settled(person);
    expect(await answersOf(journey, person)).toEqual(before);
    person.sendText('welder');
    await question(person);
    expect(await named(person, 'profession')).toMatchObject([{ text: 'welder' }]);
  });

  it.each<[string, (person: Person) => unknown]>([
    ['a photo', (person) => person.sendPhoto()],
    ['a document', (person) => person.sendDocument()],
    ['a video', (person) => person.sendVideo()],
  ])('is put with the answer, and asked about once: %s', async (what, send) => {
    const { person, asked, before } = await someoneAt('profession');
    send(person);
    await says(person, "I've put that with your answer");
    await settled(person);
    // The question stands in the chat already.
    expect(person.chat().filter(isQuestion).map(slotIndex)).toEqual([slotIndex(asked)]);
    expect(await answersOf(journey, person)).toEqual(before);
    person.sendText('welder');
    await question(person);
    expect(await named(person, 'profession')).toMatchObject([
      { text: 'welder', attachments: [{ kind: what.slice(2) }] },
    ]);
  });

  it('is noted with the answer that its caption gives', async () => {
    const { person } = await someoneAt('profession');
    person.sendPhoto({ caption: 'I paint, as you see' });
    await question(person);
    expect(await named(person, 'profession')).toMatchObject([
      { text: 'I paint, as you see', attachments: [{ kind: 'photo' }] },
    ]);
  });

  it('counts once as an album, with a caption or without', async () => {
    const { person, asked } = await someoneAt('profession');
    person.sendAlbum([{}, {}, {}]);
    await settled(person);
    const told = () => person.chat().filter(({ text }) => text?.includes("I've put that"));
    expect(told()).toHaveLength(1);
    expect(person.chat().filter(isQuestion).map(slotIndex)).toEqual([slotIndex(asked)]);
    person.sendAlbum([{ caption: 'I paint' }, {}, {}]);
    await question(person);
    await settled(person);
    expect(told()).toHaveLength(1);
    const [answer, ...others] = await named(person, 'profession');
    expect(answer).toMatchObject({ text: 'I paint', revisions: 0 });
    expect(answer?.attachments).toHaveLength(6);
    expect(others).toEqual([]);
    expect((await answersOf(journey, person)).at(-1)?.question).toBe('profession');
  });

  it('is an edit of an answer: said that it was changed, and nothing asked again', async () => {
    const { person } = await someoneAt('profession');
    const sent = person.sendText('welder');
    const next = await question(person);
    person.editText(sent.messageId, 'baker');
    await says(person, "I've changed that answer");
    expect(await named(person, 'profession')).toMatchObject([{ text: 'baker', revisions: 1 }]);
    expect(person.chat().filter(isQuestion).map(slotIndex)).toEqual([slotIndex(next)]);
    person.sendText('yes');
    await question(person);
    expect(await named(person, 'happened')).toMatchObject([{ choices: ['yes'] }]);
  });
});

describe('groups and channels', () => {
  it('are no place for interviews', async () => {
    const { person, before } = await someoneAt('profession');
    const profile = { id: person.id, firstName: 'Ann', languageCode: 'en' };
    const group = journey.api.group({ id: -100_500, title: 'Colleagues' });
    group.addBot(profile);
    await group.waitFor(({ text }) => text?.includes('private chats only') ?? false);
    group.sendText('welder', profile);
    group.sendText('/start', profile);
    group.sendText('/forget', profile);
    group.editText(group.sendText('one', profile).messageId, 'two');
    const channel = journey.api.group({ id: -100_501, title: 'News', type: 'channel' });
    channel.sendText('welder');
    journey.api.inject({
      channel_post: {
        message_id: 1,
        date: 1,
        chat: { id: -100_501, type: 'channel', title: 'News' },
        text: '/start',
      },
    });
    await settled(person);
    expect(await answersOf(journey, person)).toEqual(before);
    expect(group.chat().filter(({ from }) => from === 'bot')).toHaveLength(1);
    expect(channel.chat().filter(({ from }) => from === 'bot')).toHaveLength(0);
  });
});
