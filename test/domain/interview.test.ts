import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/domain/answer.ts';
import { answerId } from '../../src/domain/compose-answer.ts';
import {
  beginInterview,
  currentSlot,
  type Interview,
  type InterviewEvent,
  parentSlot,
  step,
} from '../../src/domain/interview.ts';
import { applies, nextSlot, planOf, progressAt } from '../../src/domain/plan.ts';
import { smallGuide } from '../support/small-guide.ts';

const now = new Date('2026-11-21T10:00:00Z');
const plan = planOf(smallGuide, 'customer');

function begin(): Interview {
  const names = { id: 'i1', study: 's1', guide: 'small-1', participant: 'p1' };
  return beginInterview(
    smallGuide,
    { ...names, form: 'customer', language: 'en', trial: false },
    now,
  );
}

/** An interview with its stored answers, as the use case keeps them. */
function interviewing() {
  let interview = begin();
  const answers = new Map<string, Answer>();
  return {
    answers,
    get interview() {
      return interview;
    },
    /** The id of the question that is open. */
    get open() {
      const slot = currentSlot(smallGuide, interview);
      return slot && `${slot.stage?.id ?? slot.question.at}/${slot.question.id}`;
    },
    do(event: InterviewEvent) {
      const slot = currentSlot(smallGuide, interview);
      const parent = slot && parentSlot(smallGuide, interview, slot);
      const stored = (id: string | null | undefined) => (id && answers.get(id)) || null;
      const own = slot && !slot.question.files ? stored(answerId(interview, slot)) : null;
      const earlier = { own, parent: stored(parent && answerId(interview, parent)) };
      const taken = step(smallGuide, interview, event, earlier, now);
      if (taken.kind !== 'recorded') return taken.kind;
      if (taken.answer) answers.set(taken.answer.id, taken.answer);
      interview = taken.interview;
      return taken.what;
    },
    says(text: string) {
      return this.do({ kind: 'answer', input: { kind: 'text', text, source: 'text' } });
    },
    taps(code: string) {
      return this.do({ kind: 'answer', input: { kind: 'tap', code } });
    },
  };
}

describe('an interview', () => {
  it('goes through the stages that happened, and asks why of one that did not', () => {
    const s = interviewing();
    expect(s.open).toBe('opening/age');
    s.taps('under-40');
    s.says('engineer');
    expect(s.open).toBe('search/happened');
    s.says('no');
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
    s.says('When they called');
    s.taps('decide');
    s.taps('9');
    expect(s.interview.status).toBe('finished');
    const barrier = [...s.answers.values()].find(({ question }) => question === 'barriers');
    expect(barrier).toMatchObject({
      stage: 'decide',
      text: 'They called back after two weeks',
      obstacle: ['waiting'],
      severity: 5,
    });
    const touched = [...s.answers.values()].find(({ question }) => question === 'touchpoints');
    expect(touched).toMatchObject({ choices: ['meeting', 'contract'], text: 'Meeting; Contract' });
    const moment = [...s.answers.values()].find(({ question }) => question === 'moment');
    expect(moment).toMatchObject({ stage: 'decide', lane: 'moments', text: 'When they called' });
  });

  it('asks nothing about a barrier that is denied, in words or by the button', () => {
    for (const deny of ['Nothing at all', null]) {
      const s = interviewing();
      while (s.open !== 'search/barriers') if (s.taps('yes') === 'unclear') s.do({ kind: 'skip' });
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
    const job = [...s.answers.values()].find(({ question }) => question === 'job');
    expect(job).toMatchObject({ text: 'welder', revisions: 1 });
  });

  it('keeps the earlier answer when a question reopened is skipped', () => {
    const s = interviewing();
    s.taps('under-40');
    s.do({ kind: 'back' });
    s.do({ kind: 'skip' });
    const age = [...s.answers.values()].find(({ question }) => question === 'age');
    expect(age).toMatchObject({ choices: ['under-40'], skipped: false });
  });

  it('refuses a button of another question and words while paused', () => {
    const s = interviewing();
    s.taps('under-40');
    expect(s.do({ kind: 'answer', slot: 0, input: { kind: 'tap', code: 'over-40' } })).toBe(
      'stale',
    );
    s.do({ kind: 'pause' });
    expect(s.says('hello?')).toBe('paused');
    s.do({ kind: 'resume' });
    expect(s.says('engineer')).toBe('answer');
  });

  it('understands numbers, labels in any language, signs and synonyms', () => {
    const read = (open: string, text: string) => {
      const s = interviewing();
      while (s.open !== open) if (s.taps('yes') === 'unclear') s.do({ kind: 'skip' });
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
    expect(read('search/feeling', 'so so')[0]).toBe('unclear');
  });

  const event: fc.Arbitrary<InterviewEvent> = fc.oneof(
    fc.record({
      kind: fc.constant('answer' as const),
      input: fc.oneof(
        fc.record({
          kind: fc.constant('text' as const),
          text: fc.oneof(fc.string(), fc.constantFrom('no', 'да', '3', '-1', 'nothing', '🙂')),
          source: fc.constant('text' as const),
        }),
        fc.record({
          kind: fc.constant('tap' as const),
          code: fc.constantFrom(
            'yes',
            'no',
            'none',
            'done',
            'other',
            '-1',
            '4',
            'waiting',
            'phone',
          ),
        }),
      ),
    }),
    fc.constantFrom<InterviewEvent[]>(
      { kind: 'skip' },
      { kind: 'back' },
      { kind: 'pause' },
      { kind: 'resume' },
    ),
  );

  it('stays sound whatever people do: every answer under its own question, and the end is reached', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 80 }), (events) => {
        const s = interviewing();
        for (const each of events) {
          const before = s.interview;
          const slot = currentSlot(smallGuide, before);
          const known = new Map(s.answers);
          const what = s.do(each);
          expect(s.interview.marks).toHaveLength(plan.length);
          if (!slot) expect(what).toBe('closed');
          // Only the answer to the open question, or to the one it describes, may have changed.
          const parent = slot && parentSlot(smallGuide, before, slot);
          const mine = [slot, parent].flatMap((each) => (each ? [answerId(before, each)] : []));
          for (const [id, answer] of s.answers)
            if (known.get(id) !== answer) expect(mine).toContain(id);
          for (const id of known.keys()) expect(s.answers.has(id)).toBe(true);
          const now = currentSlot(smallGuide, s.interview);
          if (now) {
            const { position, of } = progressAt(plan, s.interview.marks, now);
            expect(position).toBeGreaterThanOrEqual(1);
            expect(of).toBeGreaterThanOrEqual(position);
          }
        }
        for (let n = 0; s.interview.status !== 'finished'; n++) {
          expect(n).toBeLessThanOrEqual(2 * plan.length);
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
