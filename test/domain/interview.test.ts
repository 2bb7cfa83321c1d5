import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerId } from '../../src/domain/compose-answer.ts';
import { type InterviewEvent, placeOfEvent } from '../../src/domain/event.ts';
import { currentSlot, openFollowUp, parentSlot } from '../../src/domain/interview.ts';
import type { Language } from '../../src/domain/language.ts';
import { isFollowUp, slotOfPlace } from '../../src/domain/place.ts';
import { applies, nextSlot, planOf, progressAt } from '../../src/domain/plan.ts';
import { smallGuide } from '../support/small-guide.ts';
import { pause, stepByStep } from '../support/step-by-step.ts';

const plan = planOf(smallGuide, 'customer');
const barrier = plan.findIndex(({ question }) => question.id === 'barriers');
type Given = Parameters<typeof stepByStep>[1];
const interviewing = (given: Given = {}) => stepByStep(smallGuide, given);

/** An interview at a question, with "yes" said to what happened and the rest left out. */
function at(open: string, given: Given = {}) {
  const s = interviewing(given);
  while (s.open !== open) {
    if (s.open === null) throw new Error(`never came to "${open}"`);
    if (s.do({ kind: 'skip' }) === 'unclear') s.taps('yes');
  }
  return s;
}

/** An interview at the recap of the first stage, where everything was answered. */
function atRecap(given: Given = {}) {
  const s = at('search/touchpoints', given);
  s.says('website');
  s.taps('-1');
  s.says('Nobody answered the phone');
  s.says('waiting');
  s.says('4');
  return s;
}

describe('an interview', () => {
  it('goes through the stages that happened, and asks why of one that did not', () => {
    const s = interviewing();
    expect(s.open).toBe('opening/age');
    s.taps('under-40');
    s.says('engineer');
    expect(s.open).toBe('search/happened');
    s.says('no');
    // Where nothing happened there is nothing to read back.
    expect(s.open).toBe('decide/happened');
    s.taps('no');
    expect(s.open).toBe('decide/ended');
    // Changing one's mind opens the stage again.
    s.do({ kind: 'back' });
    s.taps('yes');
    expect(s.open).toBe('decide/touchpoints');
    s.taps('meeting');
    s.taps('contract');
    s.taps('done');
    s.taps('-2');
    s.says('They called back after two weeks');
    expect(s.open).toBe('decide/obstacle');
    s.taps('waiting');
    s.taps('done');
    s.taps('5');
    expect(s.open).toBe('decide/recap');
    expect(s.do({ kind: 'recap', stage: 1 })).toBe('recap');
    s.says('When they called');
    s.taps('decide');
    s.taps('9');
    expect(s.open).toBe('playback');
    expect(s.do({ kind: 'playback', rating: 3 })).toBe('playback');
    expect(s.interview).toMatchObject({ status: 'finished', playback: 3, recaps: '.c' });
    expect(s.answerTo('barriers')).toMatchObject({
      stage: 'decide',
      text: 'They called back after two weeks',
      obstacle: ['waiting'],
      severity: 5,
    });
    expect(s.answerTo('touchpoints')).toMatchObject({
      choices: ['meeting', 'contract'],
      text: 'Meeting; Contract',
    });
    expect(s.answerTo('moment')).toMatchObject({
      stage: 'decide',
      lane: 'moments',
      text: 'When they called',
    });
  });

  it('asks nothing about a barrier that is denied, in words or by the button', () => {
    for (const deny of ['Nothing at all', null]) {
      const s = at('search/barriers');
      if (deny) s.says(deny);
      else s.taps('none');
      expect(s.open).toBe('decide/happened');
    }
  });

  it('goes back, shows the answer given, and returns to where it was', () => {
    const s = interviewing();
    s.taps('under-40');
    s.says('engineer');
    expect(s.do({ kind: 'back' })).toBe('back');
    expect(s.open).toBe('opening/job');
    s.says('welder');
    expect(s.open).toBe('search/happened');
    expect(s.answerTo('job')).toMatchObject({ text: 'welder', revisions: 1 });
  });

  it('keeps the earlier answer when a question reopened is skipped', () => {
    const s = interviewing();
    s.taps('under-40');
    s.do({ kind: 'back' });
    s.do({ kind: 'skip' });
    expect(s.answerTo('age')).toMatchObject({ choices: ['under-40'], skipped: false });
  });

  it('refuses a button of another question and words while paused', () => {
    const s = interviewing();
    s.taps('under-40');
    expect(s.taps('over-40', 0)).toBe('stale');
    s.do({ kind: 'pause' });
    expect(s.says('hello?')).toBe('paused');
    s.do({ kind: 'resume' });
    expect(s.says('engineer')).toBe('answer');
  });

  it('understands numbers, labels in any language, signs and synonyms', () => {
    const read = (open: string, text: string) => {
      const s = at(open);
      return [s.says(text), [...s.answers.values()].at(-1)] as const;
    };
    expect(read('opening/age', '2.')[1]).toMatchObject({ choices: ['over-40'] });
    expect(read('opening/age', 'ДО 40')[1]).toMatchObject({ choices: ['under-40'] });
    expect(read('search/happened', 'Tak, jasne')[1]).toMatchObject({ choices: ['yes'] });
    expect(read('search/feeling', '−2')[1]).toMatchObject({ rating: -2 });
    expect(read('search/feeling', '🙂')[1]).toMatchObject({ rating: 1 });
    expect(read('search/touchpoints', 'telefon, a friend')[1]).toMatchObject({
      choices: ['phone', 'a friend'],
      text: 'Phone call; a friend',
    });
    expect(read('closing/recommend', '7/10')[1]).toMatchObject({ score: 7 });
    expect(read('closing/recommend', '11')[0]).toBe('unclear');
    expect(read('search/feeling', 'so so')[1]).toMatchObject({ rating: 0 });
    expect(read('closing/recommend', 'a lot')[0]).toBe('unclear');
  });

  it('leaves out what somebody does not know, where only a button would do', () => {
    const s = at('search/feeling');
    expect(s.says("I don't know")).toBe('skip');
    expect(s.open).toBe('search/barriers');
    expect(s.answerTo('feeling')).toMatchObject({ skipped: true, rating: null });
    // What is said there later changes no answer: it is the first.
    s.do({ kind: 'back' });
    s.taps('1');
    expect(s.answerTo('feeling')).toMatchObject({ skipped: false, rating: 1, revisions: 0 });
    const kept = at('search/happened');
    expect(kept.says('no idea')).toBe('unclear');
    const told = at('search/barriers');
    expect(told.says("well, I don't know")).toBe('answer');
    // Nobody is asked how bad it was, of what they do not know.
    expect(told.open).not.toBe('search/obstacle');
    const hedging = at('search/happened');
    for (const said of ['sort of', 'maybe', 'no idea']) expect(hedging.says(said)).toBe('unclear');
    expect(hedging.open).toBe('search/happened');
  });

  it.each(['I don’t see any', 'not that I know of', 'can’t complain'])(
    'asks no further where nothing was met: %s',
    (said) => {
      const s = at('search/barriers');
      s.says(said);
      expect(s.open).not.toBe('search/obstacle');
      const wall = at('search/barriers');
      wall.says('I don’t see any prices');
      expect(wall.open).toBe('search/obstacle');
    },
  );

  it('takes no word for an answer once somebody means to stop', () => {
    const s = at('search/barriers');
    s.do({ kind: 'pause', stopping: true });
    for (const said of ['delete', 'yes', 'keep my answers']) expect(s.says(said)).toBe('paused');
    expect(s.answerTo('barriers')).toBeUndefined();
    s.do({ kind: 'resume' });
    expect(s.interview).toMatchObject({ status: 'open', stopping: false });
    expect(s.says('yes')).toBe('answer');
  });

  it('does not let a late "back" of an older question move the one that is open', () => {
    const s = at('search/feeling');
    const older = `${s.slot('search/touchpoints')}`;
    expect(s.do({ kind: 'back', place: older })).toBe('stale');
    expect(s.open).toBe('search/feeling');
    expect(s.do({ kind: 'back', place: `${s.slot('search/feeling')}` })).toBe('back');
    expect(s.open).toBe('search/touchpoints');
  });
});

describe('a feeling told in words', () => {
  const told = () => {
    const s = at('search/feeling');
    s.says('it was a Tuesday');
    return s;
  };

  it('is kept, and asked for its face', () => {
    const s = told();
    expect(s.open).toBe('search/feeling');
    expect(s.answerTo('feeling')).toMatchObject({ text: 'it was a Tuesday', rating: null });
    s.taps('-1');
    expect(s.open).toBe('search/barriers');
    expect(s.answerTo('feeling')).toMatchObject({
      text: 'it was a Tuesday',
      rating: -1,
      source: 'text',
      revisions: 0,
    });
  });

  it('is asked for its face once, and not again', () => {
    const s = told();
    s.says('and it rained');
    expect(s.open).toBe('search/barriers');
    expect(s.answerTo('feeling')).toMatchObject({
      text: 'it was a Tuesday\nand it rained',
      rating: null,
    });
  });

  it('takes a number as its face, and not as more words', () => {
    const s = told();
    s.says('2');
    expect(s.open).toBe('search/barriers');
    expect(s.answerTo('feeling')).toMatchObject({ text: 'it was a Tuesday', rating: 2 });
  });

  it('may do without one', () => {
    const s = told();
    s.do({ kind: 'skip' });
    expect(s.open).toBe('search/barriers');
    expect(s.answerTo('feeling')).toMatchObject({ skipped: false, rating: null });
  });
});

describe('words that come after something else was asked', () => {
  const detailed = () => {
    const s = at('search/barriers');
    s.says('It took weeks');
    expect(s.open).toBe('search/obstacle');
    return s;
  };

  it('go on with what a detail is asked of, and the detail is asked again', () => {
    const s = detailed();
    s.taps('waiting');
    expect(s.writes('and nobody called back')).toBe('more');
    expect(s.interview.listening).toMatchObject({ late: true });
    s.settles();
    expect(s.open).toBe('search/obstacle');
    expect(s.interview.picked).toEqual(['waiting']);
    s.taps('done');
    expect(s.answerTo('barriers')).toMatchObject({
      text: 'It took weeks\nand nobody called back',
      obstacle: ['waiting'],
      revisions: 0,
    });
  });

  it('answer the detail where they can, also right after others that did not', () => {
    const s = detailed();
    s.writes('and nobody called back');
    s.writes('Waiting');
    s.settles();
    expect(s.open).toBe('search/severity');
    expect(s.answerTo('barriers')).toMatchObject({
      text: 'It took weeks\nand nobody called back',
      obstacle: ['waiting'],
    });
  });

  it.each([
    ['en', 'the manager was rude as well', 'thats not quite right'],
    ['it', 'anche il responsabile era scortese', 'non è proprio così'],
    ['pl', 'nie było też żadnej ceny na stronie', 'nie do końca'],
    ['ru', 'и менеджер ещё нагрубил', 'не совсем так'],
  ] as const)(
    'go on with the last words of a stage that is read back (%s)',
    (language, more, no) => {
      const s = interviewing({ language });
      while (s.open !== 'search/feeling') if (s.do({ kind: 'skip' }) === 'unclear') s.taps('yes');
      s.taps('-1');
      s.says('It took weeks');
      s.do({ kind: 'skip' });
      s.taps('4');
      expect(s.open).toBe('search/recap');
      expect(s.says(more)).toBe('more');
      expect(s.open).toBe('search/recap');
      expect(s.answerTo('barriers')?.text).toBe(`It took weeks\n${more}`);
      expect(s.says(no)).toBe('unclear');
      expect(s.answerTo('barriers')?.text).toBe(`It took weeks\n${more}`);
    },
  );
});

describe('words where a number is asked for', () => {
  const atSeverity = (language: Language) => {
    const s = interviewing({ language });
    while (s.open !== 'search/feeling') if (s.do({ kind: 'skip' }) === 'unclear') s.taps('yes');
    s.taps('-1');
    s.says('It took weeks');
    s.do({ kind: 'skip' });
    return s;
  };

  it.each([
    [
      'en',
      'very|quite|not much|a little bit|really annoying|I’d say quite a lot|extremely annoying',
    ],
    ['it', 'molto|abbastanza|direi parecchio|un po’|poco|pessimo|tantissimo'],
    ['pl', 'bardzo|dość|trochę|niezbyt|bardzo mocno|strasznie'],
    ['ru', 'очень|довольно|немного|не очень|сильно|очень сильно'],
  ] as const)(
    'say no number where they may mean several, and go nowhere else (%s)',
    (tag, list) => {
      for (const said of list.split('|')) {
        const s = atSeverity(tag);
        expect([said, s.says(said), s.open]).toEqual([said, 'unclear', 'search/severity']);
        expect(s.says('4')).toBe('answer');
        expect(s.answerTo('barriers')).toMatchObject({ text: 'It took weeks', severity: 4 });
      }
    },
  );

  it.each([
    ['en', 'not at all', 1],
    ['en', 'so-so', 3],
    ['en', 'extremely', 5],
    ['en', 'a nuisance', 1],
    ['it', 'per niente', 1],
    ['it', 'così così', 3],
    ['it', 'il massimo', 5],
    ['pl', 'wcale', 1],
    ['pl', 'średnio', 3],
    ['pl', 'maksymalnie', 5],
    ['ru', 'совсем нет', 1],
    ['ru', 'средне', 3],
    ['ru', 'максимально', 5],
  ] as const)('say one where they can mean no other (%s: %s)', (tag, said, severity) => {
    const s = atSeverity(tag);
    expect(s.says(said)).toBe('answer');
    expect(s.answerTo('barriers')).toMatchObject({ text: 'It took weeks', severity });
  });

  it('are no more of the obstacle when they come after the number', () => {
    const s = atSeverity('it');
    s.writes('4');
    expect(s.writes('molto')).toBe('more');
    expect(s.answerTo('barriers')).toMatchObject({ text: 'It took weeks', severity: 4 });
  });
});

describe('an answer put in other words', () => {
  it('has its details asked again, with what was tapped before to be kept', () => {
    const s = at('search/feeling');
    s.taps('-1');
    s.says('It took weeks');
    s.taps('waiting');
    s.taps('done');
    s.taps('4');
    s.do({ kind: 'recap', stage: 0, slot: s.slot('search/barriers') });
    s.says('The price was hidden');
    expect(s.open).toBe('search/obstacle');
    s.taps('price');
    s.taps('done');
    expect(s.open).toBe('search/severity');
    s.do({ kind: 'skip' });
    expect(s.open).toBe('search/recap');
    expect(s.answerTo('barriers')).toMatchObject({ obstacle: ['price'], severity: 4 });
  });
});

describe('words that may be going on', () => {
  it('are one answer, joined by line breaks, and nothing is asked before they have settled', () => {
    const s = at('opening/job');
    expect(s.writes('I weld')).toBe('answer');
    expect(s.answerTo('job')).toMatchObject({ text: 'I weld', revisions: 0 });
    expect(s.interview.listening).toMatchObject({ place: '1' });
    s.wait(pause - 1);
    expect(s.do({ kind: 'settle' })).toBe('early');
    expect(s.writes('and inspect welds')).toBe('more');
    // Each message begins the wait anew.
    s.wait(pause - 1);
    expect(s.do({ kind: 'settle' })).toBe('early');
    s.wait(1);
    expect(s.open).toBe('opening/job');
    expect(s.do({ kind: 'settle' })).toBe('settle');
    expect(s.open).toBe('search/happened');
    expect(s.answerTo('job')).toMatchObject({ text: 'I weld\nand inspect welds', revisions: 0 });
    expect(s.do({ kind: 'settle' })).toBe('stale');
  });

  it('do not go on after a tap', () => {
    const s = at('search/feeling');
    s.taps('1');
    expect(s.interview.listening).toBeNull();
    expect(s.open).toBe('search/barriers');
  });

  it('are opened again by "back", and only the wait is skipped by "skip"', () => {
    const s = at('opening/job');
    s.writes('engineer');
    expect(s.do({ kind: 'back' })).toBe('back');
    expect(s.open).toBe('opening/job');
    s.writes('welder');
    expect(s.do({ kind: 'skip' })).toBe('skip');
    expect(s.open).toBe('search/happened');
    expect(s.answerTo('job')).toMatchObject({ text: 'welder', revisions: 1, skipped: false });
    expect(s.answerTo('happened')).toBeUndefined();
  });

  it('sent before the next question reached the chat go on with the answer before', () => {
    const s = at('opening/job');
    s.asked(10);
    s.writes('I weld', 11);
    s.settles();
    s.asked(13, '1');
    expect(s.writes('and inspect welds', 12)).toBe('more');
    expect(s.open).toBe('search/happened');
    expect(s.answerTo('job')).toMatchObject({ text: 'I weld\nand inspect welds' });
    expect(s.writes('yes', 14)).toBe('answer');
    expect(s.answerTo('happened')).toMatchObject({ choices: ['yes'] });
  });

  it('answer the open question where nobody knows the order of messages', () => {
    const s = at('opening/job');
    s.asked(1000);
    s.writes('I weld', 1);
    s.settles();
    s.asked(1001, '1');
    expect(s.writes('yes', 2)).toBe('answer');
    expect(s.answerTo('happened')).toMatchObject({ choices: ['yes'] });
    expect(s.answerTo('job')).toMatchObject({ text: 'I weld' });
  });

  it('go on where nothing was asked for sure, and answer what may have been seen before a crash', () => {
    const refused = at('opening/job');
    refused.says('I weld');
    refused.lost('1', true);
    expect(refused.writes('and inspect welds')).toBe('more');
    expect(refused.do({ kind: 'settle' })).toBe('early');
    refused.settles();
    expect(refused.open).toBe('search/happened');
    expect(refused.answerTo('job')).toMatchObject({ text: 'I weld\nand inspect welds' });

    const crashed = at('opening/job');
    crashed.says('I weld');
    crashed.lost('1', false);
    expect(crashed.writes('yes')).toBe('answer');
    expect(crashed.interview).toMatchObject({ unasked: null, unsent: false });
    crashed.settles();
    expect(crashed.answerTo('job')).toMatchObject({ text: 'I weld' });
    expect(crashed.answerTo('happened')).toMatchObject({ choices: ['yes'] });
    expect(crashed.open).toBe('search/touchpoints');
  });

  it('answer a follow-up that may have been seen before a crash', () => {
    const s = atRecap({ followUps: () => [{ slot: barrier, text: 'What happened next?' }] });
    s.lost(`${s.slot('search/severity')}`, false);
    expect(s.open).toBe(`search/follow-up ${barrier}`);
    expect(s.writes('I gave up')).toBe('answer');
    expect(s.interview.unasked).toBeNull();
    s.settles();
    expect(s.open).toBe('search/recap');
    expect(s.answers.get(`i1-${barrier}f`)).toMatchObject({ text: 'I gave up' });
  });

  it('that take a denial back open the questions about it', () => {
    const s = at('search/barriers');
    s.writes('nothing');
    expect(s.writes('but nobody ever called back')).toBe('more');
    s.settles();
    expect(s.open).toBe('search/obstacle');
    expect(s.answerTo('barriers')?.text).toBe('nothing\nbut nobody ever called back');
  });

  it('about a detail are kept with what it is a detail of', () => {
    const s = at('search/barriers');
    s.says('Nobody answered');
    s.says('waiting');
    s.writes('4');
    expect(s.writes('it was really bad')).toBe('more');
    expect(s.answerTo('barriers')).toMatchObject({
      text: 'Nobody answered\nit was really bad',
      severity: 4,
    });
    s.settles();
    expect(s.open).toBe('decide/happened');
  });

  it('bring files along, before the words and with them', () => {
    const s = at('opening/job');
    const attach = (file: string) => s.do({ kind: 'attach', attachment: { kind: 'photo', file } });
    expect(attach('p1')).toBe('attached');
    expect(s.open).toBe('opening/job');
    s.writes('I paint');
    expect(attach('p2')).toBe('attached');
    s.settles();
    const files = s.answerTo('job')?.attachments?.map(({ file }) => file);
    expect(files).toEqual(['p1', 'p2']);
    expect(s.interview.attachments).toEqual([]);
  });
});

describe('an answer given before', () => {
  const revise = (place: string, text: string, how: 'replace' | 'add' = 'replace') =>
    ({ kind: 'revise', place, text, source: 'edit', how }) as const;

  it('is replaced or added to, with its revisions counted, and what stood open stays', () => {
    const s = at('opening/job');
    s.says('engineer');
    expect(s.do(revise('1', 'welder'))).toBe('revised');
    expect(s.answerTo('job')).toMatchObject({ text: 'welder', revisions: 1, source: 'edit' });
    expect(s.do(revise('1', 'for thirty years', 'add'))).toBe('revised');
    expect(s.answerTo('job')).toMatchObject({ text: 'welder\nfor thirty years', revisions: 1 });
    expect(s.open).toBe('search/happened');
  });

  it('is changed while it is listened to, and the wait goes on', () => {
    const s = at('opening/job');
    s.writes('enginer');
    expect(s.do(revise('1', 'engineer'))).toBe('revised');
    expect(s.interview.listening).toMatchObject({ place: '1' });
    s.settles();
    expect(s.open).toBe('search/happened');
    expect(s.answerTo('job')).toMatchObject({ text: 'engineer' });
  });

  it('stays as it was where the new words make no sense as one', () => {
    const s = at('opening/age');
    s.taps('over-40');
    expect(s.do(revise(`${s.slot('opening/age')}`, 'a Tuesday'))).toBe('unclear');
    expect(s.answerTo('age')).toMatchObject({ choices: ['over-40'], revisions: 0 });
    expect(s.open).toBe('opening/job');
  });

  it('asks for the face again where a feeling is put in words instead', () => {
    const s = at('search/feeling');
    s.taps('1');
    expect(s.do(revise(`${s.slot('search/feeling')}`, 'a Tuesday'))).toBe('answer');
    expect(s.answerTo('feeling')).toMatchObject({ rating: null, text: 'a Tuesday' });
    expect(s.open).toBe('search/feeling');
  });

  it('opens the questions that the correction asks for, then returns', () => {
    const s = at('search/happened');
    s.taps('no');
    expect(s.open).toBe('decide/happened');
    expect(s.do(revise(`${s.slot('search/happened')}`, 'yes'))).toBe('answer');
    expect(s.open).toBe('search/touchpoints');
    s.says('website');
    s.taps('1');
    s.taps('none');
    expect(s.open).toBe('search/recap');
    s.says('yes');
    expect(s.open).toBe('decide/happened');
  });

  it('leaves a question that no longer applies', () => {
    const s = at('search/feeling');
    expect(s.do(revise(`${s.slot('search/happened')}`, 'no'))).toBe('answer');
    expect(s.open).toBe('decide/happened');
  });

  it('can be put right after the end, but not after a stop', () => {
    const s = at('closing/recommend');
    s.taps('9');
    s.do({ kind: 'playback', rating: 2 });
    expect(s.interview.status).toBe('finished');
    expect(s.do(revise(`${s.slot('closing/recommend')}`, '3'))).toBe('revised');
    expect(s.answerTo('recommend')).toMatchObject({ score: 3, revisions: 1 });
    expect(s.interview.status).toBe('finished');
    expect(s.says('one more thing')).toBe('closed');
    const stopped = at('opening/job');
    stopped.do({ kind: 'stop' });
    expect(stopped.do(revise('0', '2'))).toBe('closed');
    expect(stopped.says('hello')).toBe('closed');
  });
});

describe('the end of a stage', () => {
  const followUps = () => [{ slot: barrier, text: 'What happened next?' }];

  it('asks its follow-ups once, each answered by an answer of its own or skipped, then reads back', () => {
    const s = atRecap({
      followUps: ({ at }) => (plan[at]?.stage?.id === 'search' ? followUps() : []),
    });
    expect(s.open).toBe(`search/follow-up ${barrier}`);
    expect(s.taps('yes')).toBe('stale');
    expect(s.writes('I gave up')).toBe('answer');
    expect(s.writes('and bought elsewhere')).toBe('more');
    s.settles();
    expect(s.open).toBe('search/recap');
    const answer = s.answers.get(`i1-${barrier}f`);
    expect(answer).toMatchObject({
      text: 'I gave up\nand bought elsewhere',
      followUpOf: `i1-${barrier}`,
      lane: 'barriers',
      kind: 'text',
      revisions: 0,
    });
    expect(s.answerTo('barriers')).toMatchObject({ text: 'Nobody answered the phone' });
    // The recap leads back to it, and on from it.
    expect(s.do({ kind: 'recap', stage: 0, slot: barrier, isFollowUp: true })).toBe('back');
    expect(s.open).toBe(`search/follow-up ${barrier}`);
    expect(s.do({ kind: 'skip' })).toBe('skip');
    expect(s.open).toBe('search/recap');
    s.do({ kind: 'recap', stage: 0, slot: barrier, isFollowUp: true });
    s.says('I went to a shop');
    expect(s.open).toBe('search/recap');
    expect(s.answers.get(`i1-${barrier}f`)).toMatchObject({
      text: 'I went to a shop',
      revisions: 1,
    });
    // Changing an answer of the stage brings no follow-ups again.
    s.do({ kind: 'recap', stage: 0, slot: s.slot('search/feeling') });
    s.taps('2');
    expect(s.open).toBe('search/recap');

    const skipping = atRecap({ followUps });
    expect(skipping.do({ kind: 'skip', place: `${barrier}` })).toBe('stale');
    expect(skipping.do({ kind: 'skip', place: `${barrier}f` })).toBe('skip');
    expect(skipping.open).toBe('search/recap');
    expect(skipping.answers.has(`i1-${barrier}f`)).toBe(false);
  });

  it('reads back what was said, once it was more than one thing', () => {
    const s = atRecap();
    expect(s.open).toBe('search/recap');
    expect(s.do({ kind: 'recap', stage: 1 })).toBe('stale');
    expect(s.do({ kind: 'recap', stage: 0 })).toBe('recap');
    expect(s.open).toBe('decide/happened');
    expect(s.do({ kind: 'recap', stage: 0 })).toBe('stale');
    const little = at('search/touchpoints');
    little.says('website');
    little.do({ kind: 'skip' });
    little.do({ kind: 'skip' });
    expect(little.open).toBe('decide/happened');
  });

  it('turns to the line that is to be changed, and reads back once more', () => {
    const s = atRecap();
    const feeling = s.slot('search/feeling');
    expect(s.do({ kind: 'recap', stage: 0, slot: s.slot('search/happened') + 99 })).toBe('stale');
    expect(s.do({ kind: 'recap', stage: 0, slot: feeling })).toBe('back');
    expect(s.open).toBe('search/feeling');
    s.taps('2');
    expect(s.open).toBe('search/recap');
    expect(s.answerTo('feeling')).toMatchObject({ rating: 2, revisions: 1 });
  });

  it('takes a typed yes, never a no for one, and keeps nobody there', () => {
    const agreeing = atRecap();
    expect(agreeing.says('yes, exactly')).toBe('recap');
    expect(agreeing.open).toBe('decide/happened');
    const s = atRecap();
    for (const said of ['no', 'No, that is wrong', 'well']) {
      expect(s.says(said)).toBe('unclear');
      expect(s.open).toBe('search/recap');
    }
    expect(s.says('well')).toBe('recap-left');
    expect(s.open).toBe('decide/happened');
  });

  it.each([
    ['en', ['no, it was the price', 'wrong, the price', 'no the price', 'yes, but the price too']],
    ['it', ['no, era il prezzo', 'no il prezzo', 'sì, ma anche il prezzo']],
    ['pl', ['nie, chodziło o cenę', 'nie cena', 'tak, ale cena też']],
    ['ru', ['нет, дело было в цене', 'не так, цена', 'да, но ещё и цена']],
  ] as const)('loses nothing that is said beside a yes or no (%s)', (language, replies) => {
    const s = atRecap({ language });
    for (const said of replies) {
      expect(s.says(said)).toBe('more');
      expect(s.open).toBe('search/recap');
      expect(s.answerTo('barriers')?.text).toContain(said);
    }
  });

  it.each([
    ['en', ['no', 'nope', 'No, that is wrong', 'that’s not right'], ['yes, all correct', 'yep']],
    ['it', ['no', 'no, è sbagliato', 'non è così'], ['sì, tutto giusto', 'esatto']],
    [
      'pl',
      ['nie', 'nie, to nieprawda', 'nie zgadza się'],
      ['tak, wszystko się zgadza', 'dokładnie'],
    ],
    ['ru', ['нет', 'нет, это неверно', 'не совсем так'], ['да, всё верно', 'именно']],
  ] as const)('adds no mere yes or no to an answer (%s)', (language, noes, yeses) => {
    for (const no of noes) expect(atRecap({ language }).says(no)).toBe('unclear');
    for (const yes of yeses) expect(atRecap({ language }).says(yes)).toBe('recap');
  });

  it('opens the line that is named, be it after a no', () => {
    const guide = structuredClone(smallGuide);
    for (const question of guide.questions.customer)
      if (question.id === 'feeling')
        question.note = { en: 'Feeling', it: 'Sensazione', pl: 'Odczucia', ru: 'Ощущения' };
    for (const said of [
      'feeling',
      'no, the feeling',
      'change the feeling',
      'the feeling is wrong',
    ]) {
      const s = stepByStep(guide);
      while (s.open !== 'search/feeling') if (s.do({ kind: 'skip' }) === 'unclear') s.taps('yes');
      s.taps('-1');
      s.says('Nobody answered the phone');
      s.says('waiting');
      s.says('4');
      expect(s.says(said)).toBe('back');
      expect(s.open).toBe('search/feeling');
    }
  });

  it('is found right with thanks, and opens the line that is named', () => {
    const pleased = atRecap();
    expect(pleased.says('looks good')).toBe('recap');
    const thanking = atRecap();
    expect(thanking.says('thanks a lot')).toBe('recap');
  });

  it('comes up again by "back" from the next question', () => {
    const s = atRecap();
    s.do({ kind: 'back' });
    expect(s.open).toBe('search/severity');
    s.taps('2');
    expect(s.open).toBe('search/recap');
    expect(s.answerTo('barriers')).toMatchObject({ severity: 2 });
  });

  it('lets an observation go as it is when its person is in a hurry', () => {
    const s = interviewing({ form: 'observation' });
    s.says('They look for the price');
    expect(s.do({ kind: 'pause' })).toBe('skip');
    expect(s.interview.status).toBe('finished');
    const begun = interviewing({ form: 'observation' });
    expect(begun.do({ kind: 'pause' })).toBe('pause');
  });

  it('lets an observation go as it is when its person is in a hurry', () => {
    const s = interviewing({ form: 'observation' });
    s.says('They look for the price');
    expect(s.do({ kind: 'pause' })).toBe('skip');
    expect(s.interview.status).toBe('finished');
    const begun = interviewing({ form: 'observation' });
    expect(begun.do({ kind: 'pause' })).toBe('pause');
  });

  it('has none of this in an observation', () => {
    const s = interviewing({ form: 'observation', followUps });
    s.says('They look for the price');
    s.taps('decide');
    s.taps('often');
    s.taps('4');
    expect(s.interview.status).toBe('finished');
    expect(s.answerTo('seen')).toMatchObject({ stage: 'decide', frequency: 'often', severity: 4 });
  });
});

describe('the playback', () => {
  const atPlayback = () => {
    const s = at('closing/recommend');
    s.taps('9');
    return s;
  };

  it('is rated by button or number, or left out', () => {
    const rated = atPlayback();
    expect(rated.open).toBe('playback');
    expect(rated.says('4.')).toBe('playback');
    expect(rated.interview).toMatchObject({ status: 'finished', playback: 4 });
    const skipped = atPlayback();
    expect(skipped.do({ kind: 'skip' })).toBe('skip');
    expect(skipped.interview).toMatchObject({ status: 'finished', playback: null });
    const tapped = atPlayback();
    expect(tapped.do({ kind: 'recap', stage: 0 })).toBe('stale');
    expect(tapped.do({ kind: 'playback', rating: 1 })).toBe('playback');
    expect(tapped.do({ kind: 'playback', rating: 2 })).toBe('closed');
    expect(tapped.interview.playback).toBe(1);
  });

  it('asks once more at other words, then ends', () => {
    const s = atPlayback();
    expect(s.says('so so')).toBe('unclear');
    expect(s.open).toBe('playback');
    expect(s.says('so so')).toBe('skip');
    expect(s.interview).toMatchObject({ status: 'finished', playback: null });
  });

  it('is not there where nothing was said', () => {
    const s = interviewing();
    while (s.open) if (s.do({ kind: 'skip' }) === 'unclear') s.taps('no');
    expect(s.interview.status).toBe('finished');
    expect([...s.answers.values()].every(({ skipped, kind }) => skipped || kind === 'yesno')).toBe(
      true,
    );
  });

  it('goes back to the last answer', () => {
    const s = atPlayback();
    s.do({ kind: 'back' });
    expect(s.open).toBe('closing/recommend');
    s.taps('3');
    expect(s.open).toBe('playback');
    expect(s.answerTo('recommend')).toMatchObject({ score: 3, revisions: 1 });
  });
});

describe('beginning once more', () => {
  it('puts the first question, keeps every answer, and finds it at its question', () => {
    const s = atRecap();
    const before = new Map(s.answers);
    expect(s.do({ kind: 'restart' })).toBe('restart');
    expect(s.open).toBe('opening/age');
    expect(s.answers).toEqual(before);
    s.taps('over-40');
    expect(s.open).toBe('opening/job');
    // What was said the first time stands where it is passed by, questions that must be answered included.
    s.do({ kind: 'skip' });
    expect(s.do({ kind: 'skip' })).toBe('skip');
    expect(s.open).toBe('search/touchpoints');
    s.says('phone');
    expect(s.answerTo('touchpoints')).toMatchObject({ choices: ['phone'], revisions: 1 });
    expect(s.answerTo('barriers')).toEqual(before.get(`i1-${s.slot('search/barriers')}`));
  });

  it('reads the stages back again', () => {
    const s = atRecap();
    s.do({ kind: 'recap', stage: 0 });
    s.do({ kind: 'restart' });
    while (s.open?.startsWith('opening')) s.do({ kind: 'skip' });
    for (let n = 0; n < 6; n++) s.do({ kind: 'skip' });
    expect(s.open).toBe('search/recap');
  });
});

describe('whatever people do', () => {
  const words = fc.oneof(
    fc.string(),
    fc.constantFrom('no', 'да', '3', '-1', 'nothing', '🙂', 'yes', 'phone'),
  );
  const codes = ['yes', 'no', 'none', 'done', 'other', '-1', '4', 'waiting', 'phone'];
  const place = fc
    .tuple(fc.nat(plan.length - 1), fc.boolean())
    .map(([slot, isMore]) => `${slot}${isMore ? 'f' : ''}`);
  const tap = fc.record({ code: fc.constantFrom(...codes) });
  /** What somebody does; taps are of the question that stands open then. */
  type Deed = { kind: 'wait'; ms: number } | { kind: 'tap'; code: string } | InterviewEvent;
  const deed: fc.Arbitrary<Deed> = fc.oneof(
    { weight: 5, arbitrary: tap.map(({ code }) => ({ kind: 'tap' as const, code })) },
    {
      weight: 5,
      arbitrary: words.map((text) => ({
        kind: 'answer' as const,
        input: { kind: 'text' as const, text, source: 'text' as const },
      })),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('revise' as const),
        place,
        text: words,
        source: fc.constantFrom('text' as const, 'edit' as const),
        how: fc.constantFrom('replace' as const, 'add' as const),
      }),
    },
    { weight: 3, arbitrary: fc.constant({ kind: 'wait' as const, ms: pause }) },
    {
      weight: 3,
      arbitrary: fc.oneof(
        fc.record({ kind: fc.constant('recap' as const), stage: fc.nat(1) }),
        fc.record({ kind: fc.constant('recap' as const), stage: fc.nat(1), slot: fc.nat(14) }),
        fc.record({
          kind: fc.constant('playback' as const),
          rating: fc.integer({ min: 1, max: 4 }),
        }),
        fc.constantFrom<InterviewEvent[]>(
          { kind: 'skip' },
          { kind: 'back' },
          { kind: 'pause' },
          { kind: 'resume' },
          { kind: 'restart' },
        ),
      ),
    },
  );

  it('every answer stays under its own question, and the end is reached', () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 80 }), (deeds) => {
        // Every text is followed up.
        const s = interviewing({
          followUps: ({ at, marks }) =>
            plan
              .filter(({ index, stage, question }) => {
                const isHere = stage?.id === plan[at]?.stage?.id && question.kind === 'text';
                return isHere && marks[index] === 'a';
              })
              .map(({ index }) => ({ slot: index, text: 'What happened next?' })),
        });
        for (const each of deeds) {
          const before = s.interview;
          const slot = currentSlot(smallGuide, before);
          const known = new Map(s.answers);
          if (each.kind === 'wait') {
            s.wait(each.ms);
            expect(s.do({ kind: 'settle' })).toBe(
              before.listening && before.status === 'open' ? 'settle' : slot ? 'stale' : 'closed',
            );
            expect(s.answers).toEqual(known);
            continue;
          }
          const event: InterviewEvent =
            each.kind === 'tap'
              ? { kind: 'answer', slot: before.at, input: { kind: 'tap', code: each.code } }
              : each;
          const what = s.do(event);
          expect(s.interview.marks).toHaveLength(plan.length);
          if (!slot && event.kind !== 'revise') expect(what).toBe('closed');
          // Only the answer at the event's place, or the one it describes, may have changed.
          const at = placeOfEvent(smallGuide, before, event);
          const own = plan[slotOfPlace(at)];
          const parent = own && parentSlot(smallGuide, before, own);
          const mine = [
            ...(own ? [answerId(before, own, isFollowUp(at))] : []),
            ...(parent ? [answerId(before, parent)] : []),
          ];
          for (const [id, answer] of s.answers)
            if (known.get(id) !== answer) expect(mine).toContain(id);
          for (const id of known.keys()) expect(s.answers.has(id)).toBe(true);
          // A follow-up that stands open is about the stage that has just ended.
          const followUp = openFollowUp(s.interview);
          if (followUp)
            expect(plan[followUp.slot]?.stage?.id).toBe(plan[s.interview.at]?.stage?.id);
          const now = currentSlot(smallGuide, s.interview);
          if (now) {
            const { position, of } = progressAt(plan, s.interview.marks, now);
            expect(position).toBeGreaterThanOrEqual(1);
            expect(of).toBeGreaterThanOrEqual(position);
          }
        }
        for (let n = 0; s.interview.status !== 'finished'; n++) {
          expect(n).toBeLessThanOrEqual(3 * plan.length);
          // What may not be skipped is answered.
          if (s.do({ kind: 'skip' }) === 'unclear') s.taps('no');
        }
        const { marks } = s.interview;
        expect(nextSlot(plan, marks)).toBeNull();
        for (const slot of plan)
          if (marks[slot.index] === '.') expect(applies(plan, marks, slot)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
