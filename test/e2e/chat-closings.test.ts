import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { planOf } from '../../src/domain/plan.ts';
import { answersOf, codeOf, settled, slotIndex } from '../support/chat.ts';
import {
  guideNamed,
  isClosing,
  isQuestion,
  joinAndAgree,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';
import { createScriptedModel } from '../support/scripted-model.ts';
import { smallGuide } from '../support/small-guide.ts';
import { interviewOf, joinAt, logOf, named, smallStudy } from '../support/small-study.ts';

const guide = guideNamed('classic');
const plan = planOf(guide, 'customer');
let journey: TestJourney;
let study: { id: string; customer: string; staff: string };
let small: { id: string; customer: string; staff: string };

beforeAll(async () => {
  journey = await startTestJourney({ FRAGMENT_PAUSE_MS: '30' });
  study = await smallStudy(journey, { guide, followUps: 2 });
  small = await smallStudy(journey);
});
afterAll(() => journey?.close());

/** What is said at the stage "interest" where nothing else is given; an empty text skips. */
const usual: Record<string, string> = {
  happened: 'yes',
  actions: 'I compared three offers on my phone one evening',
  touchpoints: 'website',
  feeling: '+1',
  thoughts: 'I wondered whether anybody would call back',
  barriers: 'I waited three days until the manager called back',
  obstacle: 'waiting',
  severity: '3',
  ideal: 'Somebody would call me back on the same day',
};
const thin = { actions: 'looked around', barriers: 'the price', ideal: 'faster' };

const lastWord = (person: Person) =>
  person.waitFor((message) => isQuestion(message) || isClosing(message), { timeoutMs: 10_000 });

/** Answers a whole stage; resolves to what comes at its end. */
async function tell(
  person: Person,
  first: VisibleMessage,
  said: Record<string, string>,
): Promise<VisibleMessage> {
  let message = first;
  while (isQuestion(message)) {
    const id = plan[slotIndex(message)]?.question.id ?? '';
    person.sendText((said[id] ?? usual[id] ?? '') || '/skip');
    message = await lastWord(person);
  }
  return message;
}

/** Somebody who has been through "interest"; resolves to what comes at its end. */
async function through(said: Record<string, string> = {}, at = { journey, study }) {
  const person = at.journey.person('Ann');
  const first = await joinAt(person, at.study.customer, { guide, stage: 'interest' });
  const closing = await tell(person, first, said);
  return { person, closing };
}

const isFollowUp = ({ text }: VisibleMessage) => text?.includes('one more thing') ?? false;
const isRecap = ({ text }: VisibleMessage) => text?.includes('what I noted') ?? false;

/** The follow-ups from here on, each skipped. */
async function followUpsFrom(person: Person, closing: VisibleMessage): Promise<string[]> {
  const found: string[] = [];
  for (let message = closing; isFollowUp(message); message = await lastWord(person)) {
    found.push(message.text ?? '');
    tapLabel(person, message, 'Skip');
  }
  return found;
}

describe.concurrent('follow-ups', () => {
  it.each([
    [0, []],
    [1, ['The last time this happened']],
    [2, ['The last time this happened', 'from beginning to end']],
    [3, ['The last time this happened', 'from beginning to end', 'how did it really go']],
  ])('of thin answers are asked, where up to %i are wanted: %j', async (followUps, asked) => {
    const at = { journey, study: await smallStudy(journey, { guide, followUps }) };
    const { person, closing } = await through(thin, at);
    const found = await followUpsFrom(person, closing);
    expect(found).toHaveLength(asked.length);
    asked.forEach((each, n) => {
      expect(found[n]).toContain(each);
    });
    // Each says what it is about, in the person's own words.
    ['the price', 'looked around', 'faster'].slice(0, followUps).forEach((words, n) => {
      expect(found[n]).toContain(`You wrote: “${words}”`);
    });
  });

  it.each([
    ['of answers that say enough', {}],
    ['of a denial', { barriers: 'nothing at all' }],
    ['of what was skipped', { barriers: '', ideal: '' }],
  ])('%s are not asked', async (_name, said) => {
    const { closing } = await through(said);
    expect(closing.text).toContain('what I noted');
  });

  it('are skipped by button, by command and by a word, and leave no answer', async () => {
    const at = { journey, study: await smallStudy(journey, { guide, followUps: 3 }) };
    const { person, closing } = await through(thin, at);
    const before = await answersOf(journey, person);
    tapLabel(person, closing, 'Skip');
    expect(isFollowUp(await lastWord(person))).toBe(true);
    person.sendText('/skip');
    expect(isFollowUp(await lastWord(person))).toBe(true);
    person.sendText('skip this one');
    expect(isRecap(await lastWord(person))).toBe(true);
    expect(await answersOf(journey, person)).toEqual(before);
  });

  it('can be put right in the recap, like any other answer', async () => {
    const at = { journey, study: await smallStudy(journey, { guide, followUps: 1 }) };
    const { person } = await through(thin, at);
    person.sendText('They wrote back after a weak');
    const change = async () => {
      tapLabel(person, await lastWord(person), 'Change');
      tapLabel(person, await says(person, 'choose the line'), '↳ Obstacle');
      return lastWord(person);
    };
    const again = await change();
    expect(again.text).toContain('Your answer so far:\n“They wrote back after a weak”');
    tapLabel(person, again, 'Keep this one');
    await change();
    person.sendText('They wrote back after a week');
    const recap = await lastWord(person);
    expect(recap.text).toContain('↳ They wrote back after a week');
    // Also once what was asked is no longer known.
    tapLabel(person, recap, 'Change');
    tapLabel(person, await says(person, 'choose the line'), 'Feeling');
    await question(person);
    person.sendText('+2');
    expect((await change()).text).toContain('“They wrote back after a week”');
  });

  it('are answered in pieces: an answer of its own that names the one it follows', async () => {
    const { person } = await through(thin);
    person.sendText('They wrote back');
    person.sendText('after a week');
    const next = await lastWord(person);
    expect(isFollowUp(next)).toBe(true);
    const [first, more] = await named(journey, person, 'barriers');
    expect(first).toMatchObject({ text: 'the price', revisions: 0, severity: 3 });
    expect(more).toMatchObject({
      id: `${first?.id}f`,
      followUpOf: first?.id,
      text: 'They wrote back\nafter a week',
      stage: 'interest',
      lane: 'barriers',
      question: 'barriers',
      kind: 'text',
      source: 'text',
      severity: null,
      revisions: 0,
    });
    expect(first?.followUpOf).toBeUndefined();
  });

  it('can be put right: by editing, and by replying to the question', async () => {
    const { person, closing } = await through(thin);
    const sent = person.sendText('after a week');
    await lastWord(person);
    person.editText(sent.messageId, 'after two weeks');
    await says(person, "I've changed that answer");
    const answer = async () => (await named(journey, person, 'barriers'))[1];
    expect(await answer()).toMatchObject({ text: 'after two weeks', revisions: 1 });
    person.sendText('after three weeks', { replyTo: closing.messageId });
    await says(person, "I've changed that answer");
    expect(await answer()).toMatchObject({ text: 'after three weeks', revisions: 2 });
    expect((await named(journey, person, 'barriers'))[0]).toMatchObject({ text: 'the price' });
  });

  it('lead back to the question before', async () => {
    const { person, closing } = await through(thin);
    tapLabel(person, closing, 'Back');
    const back = await question(person);
    expect(plan[slotIndex(back)]?.question.id).toBe('ideal');
    expect(back.text).toContain('“faster”');
  });
});

describe.concurrent('a recap', () => {
  /** Somebody at the recap of "interest". */
  const recap = async (said: Record<string, string> = {}) => {
    const { person, closing } = await through(said);
    expect(isRecap(closing)).toBe(true);
    return { person, recap: closing };
  };
  const decision = async (person: Person) => {
    const next = await lastWord(person);
    expect(next.text).toContain('Deciding · 1/');
    return next;
  };

  it('reads back what was noted, one line an answer, in the order of the questions', async () => {
    const { recap: shown } = await recap();
    const lines = (shown.text ?? '').split('\n').filter((line) => line.startsWith('• '));
    const said = [
      usual.actions,
      'Website',
      '🙂 +1',
      usual.thoughts,
      `${usual.barriers} (Waiting, 3/5)`,
      usual.ideal,
    ];
    expect(lines).toHaveLength(said.length);
    said.forEach((words, n) => {
      expect(lines[n]).toMatch(/^• .{2,24}: /);
      expect(lines[n]).toContain(words);
    });
  });

  it('reads back what a follow-up brought, too', async () => {
    const { person } = await through({ barriers: 'the price' });
    person.sendText('They asked for twice as much as the others');
    const shown = await lastWord(person);
    expect(isRecap(shown)).toBe(true);
    expect(shown.text).toContain('the price');
    expect(shown.text).toContain('They asked for twice as much as the others');
  });

  it('found correct becomes a line of the chat, and the next stage follows', async () => {
    const { person, recap: shown } = await recap();
    tapLabel(person, shown, 'Correct');
    await decision(person);
    const now = person.chat().find(({ messageId }) => messageId === shown.messageId);
    expect(now?.text).toBe(`${shown.text}\n\n✓ Noted`);
    expect(now?.buttons).toEqual([]);
    const late = person.tapStale(shown.buttons[0]?.[0]?.data ?? '', shown.messageId);
    expect((await late.answered()).text).toContain('already been answered');
  });

  it.each([
    ['yes', 'yes'],
    ['words for it', "That's right!"],
    ['a sign', '👍'],
    ['a command', '/skip'],
  ])('is found correct by %s as well', async (_name, text) => {
    const { person } = await recap();
    person.sendText(text);
    await decision(person);
  });

  it('changed: a line is chosen, answered anew, and read back again', async () => {
    const { person, recap: shown } = await recap();
    tapLabel(person, shown, 'Change');
    const lines = await person.waitFor(({ buttons }) => buttons.length > 3);
    expect(lines.messageId).toBe(shown.messageId);
    const slot = plan.find((each) => each.stage?.id === 'interest' && each.question.id === 'ideal');
    const button = lines.buttons.flat().find(({ data }) => data?.endsWith(`:${slot?.index}`));
    person.tap(lines.messageId, button?.data ?? '');
    const again = await question(person);
    expect(slotIndex(again)).toBe(slot?.index);
    expect(again.text).toContain(`“${usual.ideal}”`);
    person.sendText('A form that works on a phone, and a call');
    const second = await lastWord(person);
    expect(isRecap(second)).toBe(true);
    expect(second.text).toContain('A form that works on a phone, and a call');
    expect(second.text).not.toContain(usual.ideal);
    expect(await named(journey, person, 'ideal')).toMatchObject([{ revisions: 1 }]);
    const log = await logOf(journey, person, study.id);
    expect(
      log.flatMap(({ answer }) => (answer?.question === 'ideal' ? [answer.text] : [])),
    ).toEqual([usual.ideal, 'A form that works on a phone, and a call']);
    tapLabel(person, second, 'Correct');
    await decision(person);
  });

  it('offers to change every line that it shows', async () => {
    const { person, recap: shown } = await recap();
    tapLabel(person, shown, 'Change');
    const lines = await person.waitFor(({ buttons }) => buttons.length > 3);
    const ids = lines.buttons.flat().flatMap(({ data }) => {
      const slot = plan[Number(data?.split(':')[3])];
      return slot ? [slot.question.id] : [];
    });
    const said = ['actions', 'touchpoints', 'feeling', 'thoughts', 'barriers', 'ideal'];
    expect(ids).toEqual(expect.arrayContaining(said));
    // Nothing to change after all.
    tapLabel(person, lines, 'Correct');
    await decision(person);
  });

  it('takes no "no" for a yes, helps, says in the end that it goes on, and loses no words', async () => {
    const { person } = await recap();
    person.sendText('no, the price was it');
    expect((await lastWord(person)).text).toMatch(/^I've added that to “Ideally”\./);
    expect((await named(journey, person, 'ideal')).map(({ text }) => text)).toEqual([
      `${usual.ideal}\nno, the price was it`,
    ]);
    const before = await answersOf(journey, person);
    for (const said of ['No', 'nope, wrong', 'well, not quite']) {
      person.sendText(said);
      const helped = await lastWord(person);
      expect(isRecap(helped)).toBe(true);
      expect(helped.text).toContain('choose the line');
    }
    person.sendText('still not right');
    expect((await decision(person)).text).toMatch(/^I'll leave it as it is and go on\./);
    expect(await answersOf(journey, person)).toEqual(before);
    const said = (await logOf(journey, person, study.id)).map((entry) => entry.said);
    expect(said).toEqual(expect.arrayContaining(['well, not quite', 'still not right']));
  });

  it('puts what comes after it with the last words of the stage, says so, and reads back again', async () => {
    const { person } = await recap();
    const before = await named(journey, person, 'ideal');
    person.sendText('and the technician should be on time, too');
    const again = await lastWord(person);
    expect(isRecap(again)).toBe(true);
    expect(again.text).toMatch(/^I've added that to “Ideally”\./);
    expect(again.text).toContain('/ and the technician should be on time, too');
    expect(await named(journey, person, 'ideal')).toMatchObject([
      { text: `${before[0]?.text}\nand the technician should be on time, too`, revisions: 0 },
    ]);
    tapLabel(person, again, 'Correct');
    await decision(person);
  });

  it('leads back to the question before, and comes again', async () => {
    const { person } = await recap();
    person.sendText('/back');
    const back = await question(person);
    expect(plan[slotIndex(back)]?.question.id).toBe('ideal');
    person.sendText('/skip');
    expect(isRecap(await lastWord(person))).toBe(true);
    expect(await named(journey, person, 'ideal')).toMatchObject([
      { text: usual.ideal, revisions: 0 },
    ]);
  });

  it('does not come where a stage did not happen, or where little was said', async () => {
    const person = journey.person('Ann');
    const interest = await joinAt(person, study.customer, { guide, stage: 'interest' });
    expect(person.chat().filter(isRecap)).toEqual([]);
    // Happened, but only one thing is told of it.
    person.tap(interest.messageId, codeOf(interest, 'yes'));
    await question(person);
    person.sendText(usual.actions ?? '');
    let next = await question(person);
    while (!next.text?.includes('Deciding')) {
      person.sendText('/skip');
      next = await lastWord(person);
      expect(isClosing(next)).toBe(false);
    }
  });

  it('does not come after an observation', async () => {
    const person = journey.person('Eve');
    await joinAndAgree(person, small.staff);
    person.sendText('/observe');
    await says(person, 'What did you see?');
    person.sendText('They could not find the price list');
    tapLabel(person, await question(person), 'Decision');
    tapLabel(person, await question(person), 'Often');
    tapLabel(person, await question(person), '4');
    const thanks = await says(person, 'Noted, thank you');
    expect(isClosing(thanks)).toBe(false);
    expect(person.chat().filter(isClosing)).toEqual([]);
  });
});

describe.concurrent('the playback', () => {
  /** Somebody who has answered everything, with one story to be played back. */
  async function atPlayback() {
    const person = journey.person('Ann');
    const happened = await joinAt(person, small.customer, { guide: smallGuide, stage: 'decide' });
    person.tap(happened.messageId, codeOf(happened, 'yes'));
    for (const text of ['contract', '-2', 'The contract was twelve pages long', 'price', '4']) {
      await question(person);
      person.sendText(text);
    }
    tapLabel(person, await person.waitFor(isClosing), 'Correct');
    for (const text of ['/skip', '9']) {
      await question(person);
      person.sendText(text);
    }
    const playback = await person.waitFor(isClosing);
    expect(playback.text).toContain('Your story in short');
    return { person, playback };
  }
  const rating = async (person: Person) => (await interviewOf(journey, person, small.id)).playback;

  it('tells the story in the person’s own words, and keeps how well it does', async () => {
    const { person, playback } = await atPlayback();
    expect(playback.text).toMatch(/▸ Decision 😡 −2\n.*The contract was twelve pages long/);
    expect(playback.text).not.toContain('▸ Search');
    expect(await rating(person)).toBeNull();
    tapLabel(person, playback, '3');
    await says(person, 'That was the last question');
    expect(await rating(person)).toBe(3);
    expect(await interviewOf(journey, person, small.id)).toMatchObject({ status: 'finished' });
    const now = person.chat().find(({ messageId }) => messageId === playback.messageId);
    expect(now?.text).toBe(`${playback.text}\n\n✓ 3`);
  });

  it('is rated by typing, too', async () => {
    const { person } = await atPlayback();
    person.sendText('2.');
    await says(person, 'That was the last question');
    expect(await rating(person)).toBe(2);
  });

  it.each([
    ['the button', (person: Person, shown: VisibleMessage) => tapLabel(person, shown, 'Skip')],
    ['the command', (person: Person) => person.sendText('/skip')],
    ['a word', (person: Person) => person.sendText('skip')],
  ])('is skipped by %s', async (_name, skip) => {
    const { person, playback } = await atPlayback();
    skip(person, playback);
    await says(person, 'That was the last question');
    expect(await rating(person)).toBeNull();
  });

  it('asks once more about other words, then ends; the words are kept', async () => {
    const { person } = await atPlayback();
    person.sendText('quite all right I would say');
    await says(person, 'Your story in short');
    person.sendText('enough of this now, I have to go home');
    await says(person, 'That was the last question');
    expect(await rating(person)).toBeNull();
    const said = (await logOf(journey, person, small.id)).map((entry) => entry.said);
    expect(said).toContain('quite all right I would say');
  });

  it('leads back to the last question, and comes again', async () => {
    const { person, playback } = await atPlayback();
    tapLabel(person, playback, 'Back');
    const back = await question(person);
    expect(back.text).toContain('Would you recommend us?');
    person.sendText('7');
    const again = await person.waitFor(isClosing);
    tapLabel(person, again, '4');
    await says(person, 'That was the last question');
    expect(await named(journey, person, 'recommend')).toMatchObject([{ score: 7, revisions: 1 }]);
  });
});

describe.concurrent('starting over', () => {
  it('shows what was said, keeps what is skipped, and counts what is said anew', async () => {
    const person = journey.person('Ann');
    const age = await joinAndAgree(person, small.customer);
    tapLabel(person, age, 'Under 40');
    await question(person);
    person.sendText('baker');
    tapLabel(person, await question(person), 'Yes');
    await question(person);
    person.sendText('website');
    await question(person);
    const before = await answersOf(journey, person);
    person.sendText('/pause');
    tapLabel(person, await says(person, 'Paused'), 'Start over');
    const again = await question(person);
    expect(slotIndex(again)).toBe(0);
    expect(again.text).toContain('Your answer so far:\n“Under 40”');
    person.sendText('/skip');
    expect((await question(person)).text).toContain('“baker”');
    person.sendText('welder');
    const happened = await question(person);
    expect(happened.text).toContain('“Yes”');
    person.sendText('/skip');
    expect((await question(person)).text).toContain('“Website”');
    person.sendText('phone call');
    const feeling = await question(person);
    expect(feeling.text).not.toContain('so far');
    const now = await answersOf(journey, person);
    expect(now.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(now).toMatchObject([
      { choices: ['under-40'], revisions: 0 },
      { text: 'welder', revisions: 1 },
      { choices: ['yes'], revisions: 0 },
      { choices: ['phone'], revisions: 1 },
    ]);
    const log = await logOf(journey, person, small.id);
    expect(log.flatMap(({ answer }) => (answer?.question === 'job' ? answer.text : []))).toEqual([
      'baker',
      'welder',
    ]);
  });

  it('works within a stage that was found correct: it is read back again', async () => {
    const person = journey.person('Ann');
    const happened = await joinAt(person, small.customer, { guide: smallGuide, stage: 'search' });
    person.tap(happened.messageId, codeOf(happened, 'yes'));
    for (const text of ['website', '+1', 'nothing']) {
      await question(person);
      person.sendText(text);
    }
    tapLabel(person, await person.waitFor(isClosing), 'Correct');
    await question(person);
    person.sendText('/pause');
    tapLabel(person, await says(person, 'Paused'), 'Start over');
    // Every answer stands; what was typed as "nothing" still opens no questions about it.
    for (let left = 0; left < 6; left++) {
      await question(person);
      person.sendText('/skip');
    }
    const recap = await person.waitFor(isClosing);
    expect(recap.text).toContain('what I noted');
    expect(recap.text).toContain('Website');
    await settled(person);
    expect(await named(journey, person, 'touchpoints')).toMatchObject([{ revisions: 0 }]);
  });
});

describe('after a restart', () => {
  it('a follow-up still stands open, also for somebody who pauses', async () => {
    const { person, closing } = await through(thin);
    await journey.stop();
    await journey.start();
    person.sendText('/pause');
    tapLabel(person, await says(person, 'Paused'), 'Go on');
    const again = await lastWord(person);
    expect(again.text).toBe(closing.text);
    person.sendText('after a week');
    await lastWord(person);
    expect(await named(journey, person, 'barriers')).toMatchObject([{}, { text: 'after a week' }]);
  });

  it('a recap still stands open', async () => {
    const { person, closing } = await through();
    await journey.stop();
    await journey.start();
    tapLabel(person, closing, 'Correct');
    expect((await lastWord(person)).text).toContain('Deciding · 1/');
  });
});

describe('follow-ups of a model', () => {
  it('come where it wrote them in time; nobody waits where it hangs', async () => {
    const model = await createScriptedModel();
    const running = await startTestJourney({ OPENAI_BASE_URL: model.url });
    try {
      const at = { journey: running, study: await smallStudy(running, { guide, followUps: 1 }) };
      const person = running.person('Ann');
      await joinAt(person, at.study.customer, { guide, stage: 'interest' });
      person.sendText('yes');
      await question(person);
      person.sendText('looked around');
      await question(person);
      const { id } = await interviewOf(running, person, at.study.id);
      const prepared = () => running.stores().followUps.get(at.study.id, id);
      await expect.poll(async () => (await prepared()).size, { timeout: 10_000 }).toBe(1);
      const [text] = [...(await prepared()).values()].map((each) => each.text);
      person.sendText('/back');
      await question(person);
      person.sendText('/skip');
      const closing = await tell(person, await question(person), {});
      expect(closing.text).toContain('You wrote: “looked around”');
      expect(closing.text).toContain(text);
      expect(JSON.stringify(guide.followUps)).not.toContain(text);

      // A model that never answers: the guide's own question comes, as if there were none.
      model.always('stall');
      const hanging = await through(thin, at);
      expect(hanging.closing.text).toContain('The last time this happened');
      expect(model.requests.some(({ fault }) => fault === 'stall')).toBe(true);
    } finally {
      await running.close();
      await model.close();
    }
  });
});
