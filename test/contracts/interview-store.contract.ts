import { describe, expect, it } from 'vitest';
import type { AnswerStore, InterviewChange, InterviewStore } from '../../src/app/ports.ts';
import type { Interview } from '../../src/domain/interview.ts';
import { anAnswer, anInterview, freshId } from './fixtures.ts';

/** The change by which an update moves an interview one question on; fields can be given. */
export function aChange(
  interview: Interview,
  fields: Partial<InterviewChange> = {},
): InterviewChange {
  return {
    update: freshId('update'),
    expected: interview.revision,
    interview: { ...interview, at: interview.at + 1, revision: interview.revision + 1 },
    entry: { at: '2026-01-05T10:01:00.000Z', event: 'answered', slot: interview.at },
    ...fields,
  };
}

/** What every InterviewStore keeps to, together with the AnswerStore beside it. */
export function interviewStoreContract(
  make: () => Promise<{ interviews: InterviewStore; answers: AnswerStore }>,
): void {
  const opened = async () => {
    const stores = await make();
    const interview = anInterview();
    await stores.interviews.open(interview);
    return { ...stores, interview, study: interview.study };
  };

  describe('InterviewStore', () => {
    it('gives back an opened interview, and null for another', async () => {
      const { interviews, interview, study } = await opened();
      expect(await interviews.get(study, interview.id)).toEqual(interview);
      expect(await interviews.get(study, 'another')).toBeNull();
      expect(await interviews.log(study, interview.id)).toEqual([]);
    });

    it('does not undo what was recorded when it is opened again', async () => {
      const { interviews, interview, study } = await opened();
      await interviews.record(aChange(interview));
      await interviews.open(interview);
      expect((await interviews.get(study, interview.id))?.revision).toBe(1);
    });

    it('lists the interviews of one study, oldest first', async () => {
      const { interviews, interview, study } = await opened();
      const earlier = anInterview({ study, startedAt: '2025-12-31T00:00:00.000Z' });
      await interviews.open(earlier);
      await interviews.open(anInterview());
      expect(await interviews.list(study)).toEqual([earlier, interview]);
    });

    it('records state, log and answer', async () => {
      const { interviews, answers, interview, study } = await opened();
      const answer = anAnswer({ interview: interview.id });
      const at = '2026-01-05T10:01:00.000Z';
      const entry = { at, event: 'answer', slot: 0, answer, place: '0', how: 'new' as const };
      const change = aChange(interview, { answer, entry });
      expect(await interviews.record(change)).toBe('recorded');
      expect(await interviews.get(study, interview.id)).toEqual(change.interview);
      expect(await interviews.log(study, interview.id)).toEqual([change.entry]);
      expect(await answers.all(study)).toEqual([answer]);
    });

    it('records an update once, whatever comes after', async () => {
      const { interviews, interview, study } = await opened();
      const change = aChange(interview);
      await interviews.record(change);
      const next = aChange(change.interview);
      expect(await interviews.record(next)).toBe('recorded');
      expect(await interviews.record(change)).toBe('seen');
      // The same update, thought out anew from the current state.
      const again = aChange(next.interview, { update: change.update });
      expect(await interviews.record(again)).toBe('seen');
      expect(await interviews.log(study, interview.id)).toHaveLength(2);
      expect(await interviews.get(study, interview.id)).toEqual(next.interview);
    });

    it('writes nothing when another update came first', async () => {
      const { interviews, answers, interview, study } = await opened();
      await interviews.record(aChange(interview));
      const late = aChange(interview, { answer: anAnswer() });
      expect(await interviews.record(late)).toBe('moved');
      expect(await answers.all(study)).toEqual([]);
      expect(await interviews.log(study, interview.id)).toHaveLength(1);
      // Not remembered as seen either: decided anew, the update is recorded.
      const current = await interviews.get(study, interview.id);
      expect(current?.revision).toBe(1);
      if (current)
        expect(await interviews.record(aChange(current, { update: late.update }))).toBe('recorded');
    });

    it('writes nothing for an interview that does not exist', async () => {
      const { interviews, answers } = await make();
      const interview = anInterview();
      const change = aChange(interview, { answer: anAnswer() });
      expect(await interviews.record(change)).toBe('moved');
      expect(await answers.all(interview.study)).toEqual([]);
      expect(await interviews.list(interview.study)).toEqual([]);
    });

    it('lets one of twenty simultaneous updates through', async () => {
      const { interviews, answers, interview, study } = await opened();
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () =>
          interviews.record(aChange(interview, { answer: anAnswer() })),
        ),
      );
      expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'moved')).toHaveLength(19);
      expect(await answers.all(study)).toHaveLength(1);
      expect(await interviews.log(study, interview.id)).toHaveLength(1);
    });

    it('lets one of twenty deliveries of the same update through', async () => {
      const { interviews, interview, study } = await opened();
      const change = aChange(interview);
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, () => interviews.record(change)),
      );
      expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'seen')).toHaveLength(19);
      expect(await interviews.log(study, interview.id)).toHaveLength(1);
    });

    it('recognises updates of each interview by itself', async () => {
      const { interviews, interview } = await opened();
      const other = anInterview({ study: interview.study });
      await interviews.open(other);
      await interviews.record(aChange(interview, { update: '77' }));
      expect(await interviews.record(aChange(other, { update: '77' }))).toBe('recorded');
    });

    it('revises an answer in place', async () => {
      const { interviews, answers, interview, study } = await opened();
      const answer = anAnswer();
      const first = aChange(interview, { answer });
      await interviews.record(first);
      const revised = { ...answer, text: 'Something else', revisions: 1 };
      // A former stage that is also the new one must not delete the answer.
      await interviews.record(aChange(first.interview, { answer: revised, formerStage: 'search' }));
      expect(await answers.all(study)).toEqual([revised]);
    });

    it('moves an answer between stages, and from and to none', async () => {
      const { interviews, answers, study, ...rest } = await opened();
      const answer = anAnswer();
      let { interview } = rest;
      let formerStage: string | null | undefined;
      for (const stage of ['search', 'decide', null, 'search']) {
        const change = aChange(interview, {
          answer: { ...answer, stage },
          ...(formerStage === undefined ? {} : { formerStage }),
        });
        expect(await interviews.record(change)).toBe('recorded');
        expect(await answers.all(study)).toEqual([{ ...answer, stage }]);
        if (formerStage !== undefined)
          expect(await answers.get(study, formerStage, answer.id)).toBeNull();
        formerStage = stage;
        interview = change.interview;
      }
    });

    it('notes what no update told of, each time anew', async () => {
      const { interviews, interview, study } = await opened();
      const first = aChange(interview, { update: null, entry: null });
      expect(await interviews.record(first)).toBe('recorded');
      const second = aChange(first.interview, { update: null });
      expect(await interviews.record(second)).toBe('recorded');
      expect(await interviews.get(study, interview.id)).toEqual(second.interview);
      expect(await interviews.log(study, interview.id)).toEqual([second.entry]);
      // Nor does it count when it is late.
      expect(await interviews.record(first)).toBe('moved');
    });

    it('knows an update that left no line in the log', async () => {
      const { interviews, interview, study } = await opened();
      const change = aChange(interview, { entry: null });
      expect(await interviews.record(change)).toBe('recorded');
      expect(await interviews.record(change)).toBe('seen');
      expect(await interviews.log(study, interview.id)).toEqual([]);
    });

    it('says whether an update is known without writing anything', async () => {
      const { interviews, interview, study } = await opened();
      const change = aChange(interview);
      await interviews.record(change);
      const asking = { expected: -1, interview: { ...interview, revision: 0 }, entry: null };
      expect(await interviews.record({ update: change.update, ...asking })).toBe('seen');
      expect(await interviews.record({ update: 'another', ...asking })).toBe('moved');
      expect(await interviews.get(study, interview.id)).toEqual(change.interview);
    });

    it('knows the place of each message, questions apart from answers', async () => {
      const { interviews, interview, study } = await opened();
      const first = aChange(interview, {
        messages: [
          { kind: 'asked', message: 7, place: '0' },
          { kind: 'said', message: 8, place: '0' },
        ],
      });
      await interviews.record(first);
      await interviews.record(
        aChange(first.interview, {
          messages: [
            { kind: 'said', message: 9, place: '3f' },
            { kind: 'asked', message: 7, place: '2' },
          ],
        }),
      );
      const placeOf = (kind: 'asked' | 'said', message: number) =>
        interviews.placeOf(study, interview.id, kind, message);
      expect(await placeOf('asked', 7)).toBe('2');
      expect(await placeOf('said', 8)).toBe('0');
      expect(await placeOf('said', 9)).toBe('3f');
      expect(await placeOf('said', 7)).toBeNull();
      expect(await placeOf('asked', 10)).toBeNull();
      const other = anInterview({ study });
      await interviews.open(other);
      expect(await interviews.placeOf(study, other.id, 'asked', 7)).toBeNull();
      // A change that is not written notes no message either.
      const messages = [{ kind: 'said' as const, message: 11, place: '1' }];
      await interviews.record(aChange(interview, { messages }));
      expect(await placeOf('said', 11)).toBeNull();
    });

    it('lists the interviews that wait, the earliest first, until they wait no more', async () => {
      const { interviews, study, ...rest } = await opened();
      const other = anInterview({ study, id: freshId('an id with spaces') });
      await interviews.open(other);
      const until = Date.parse('2026-01-05T10:01:01.500Z');
      const named = { study, interview: rest.interview.id, chat: 5 };
      const first = aChange(rest.interview, { waiting: { chat: 5, until } });
      await interviews.record(first);
      await interviews.record(aChange(other, { waiting: { chat: -100_7, until: until - 1 } }));
      expect(await interviews.waiting(study)).toEqual([
        { study, interview: other.id, chat: -100_7, until: until - 1 },
        { ...named, until },
      ]);
      expect(await interviews.waiting(freshId('study'))).toEqual([]);
      // More words put the time off; a change that says nothing of it leaves it.
      const more = aChange(first.interview, { waiting: { chat: 5, until: until - 2 } });
      await interviews.record(more);
      const silent = aChange(more.interview);
      await interviews.record(silent);
      expect((await interviews.waiting(study))[0]).toEqual({ ...named, until: until - 2 });
      await interviews.record(aChange(silent.interview, { waiting: { chat: 5, until: null } }));
      expect((await interviews.waiting(study)).map(({ interview }) => interview)).toEqual([
        other.id,
      ]);
    });
  });
}
