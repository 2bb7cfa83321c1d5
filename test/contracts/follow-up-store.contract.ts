import { describe, expect, it } from 'vitest';
import type { Eraser, FollowUpStore, InterviewStore } from '../../src/app/ports.ts';
import type { PreparedFollowUp } from '../../src/domain/follow-up.ts';
import { anInterview, freshId } from './fixtures.ts';

/** What every FollowUpStore keeps to, together with the interviews it stands beside. */
export function followUpStoreContract(
  make: () => Promise<{ interviews: InterviewStore; followUps: FollowUpStore; eraser: Eraser }>,
): void {
  const opened = async () => {
    const stores = await make();
    const interview = anInterview();
    await stores.interviews.open(interview);
    return { ...stores, interview, study: interview.study, id: interview.id };
  };
  const about = (text: string): PreparedFollowUp => ({
    text,
    language: 'pl',
    answerRevision: 2,
    answerLength: 7,
  });

  describe('FollowUpStore', () => {
    it('gives back what was put, by slot; the last one counts', async () => {
      const { followUps, study, id } = await opened();
      expect(await followUps.get(study, id)).toEqual(new Map());
      await followUps.put(study, id, 4, about('Co było dalej?'));
      await followUps.put(study, id, 11, about('Как это было?'));
      await followUps.put(study, id, 4, about('Co się stało?'));
      expect(await followUps.get(study, id)).toEqual(
        new Map([
          [4, about('Co się stało?')],
          [11, about('Как это было?')],
        ]),
      );
      expect(await followUps.get(study, 'another')).toEqual(new Map());
      expect(await followUps.get(freshId('study'), id)).toEqual(new Map());
    });

    it('clears one interview and no other', async () => {
      const { followUps, interviews, study, id } = await opened();
      const other = anInterview({ study });
      await interviews.open(other);
      await followUps.put(study, id, 1, about('Co było dalej?'));
      await followUps.put(study, other.id, 1, about('Co było dalej?'));
      await followUps.clear(study, id);
      await followUps.clear(study, 'never seen');
      expect(await followUps.get(study, id)).toEqual(new Map());
      expect(await followUps.get(study, other.id)).toHaveProperty('size', 1);
    });

    it('is erased with the interview, and takes nothing for it any more', async () => {
      const { followUps, eraser, interview, study, id } = await opened();
      await followUps.put(study, id, 1, about('Co było dalej?'));
      await eraser.forget(study, interview.participant);
      expect(await followUps.get(study, id)).toEqual(new Map());
      await followUps.put(study, id, 1, about('Co było dalej?'));
      expect(await followUps.get(study, id)).toEqual(new Map());
    });
  });
}
