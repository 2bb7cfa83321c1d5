import { describe, expect, it } from 'vitest';
import type {
  AnswerStore,
  Eraser,
  InterviewStore,
  PersonStore,
  StudyStore,
} from '../../src/app/ports.ts';
import { anAnswer, anInterview, freshId } from './fixtures.ts';
import { aChange } from './interview-store.contract.ts';

/** The stores whose contents an Eraser deletes. */
export interface ErasableStores {
  interviews: InterviewStore;
  answers: AnswerStore;
  people: PersonStore;
  studies: StudyStore;
  eraser: Eraser;
}

/** What every Eraser keeps to. */
export function eraserContract(make: () => Promise<ErasableStores>): void {
  const interviewed = async ({ interviews }: ErasableStores, study: string, person: string) => {
    const interview = anInterview({ study, participant: person });
    await interviews.open(interview);
    let current = interview;
    for (const stage of ['search', 'decide', null]) {
      const answer = anAnswer({ person, stage, interview: interview.id });
      const change = aChange(current, { answer });
      await interviews.record(change);
      current = change.interview;
    }
    return current;
  };

  describe('Eraser', () => {
    it('deletes all of one participant and nothing of others', async () => {
      const stores = await make();
      const [study, elsewhere] = [freshId('study'), freshId('study')];
      const gone = await interviewed(stores, study, 'gone');
      await interviewed(stores, study, 'gone');
      const stays = await interviewed(stores, study, 'stays');
      await interviewed(stores, elsewhere, 'gone');
      await stores.answers.add(study, [anAnswer({ person: 'gone', source: 'import' })]);
      await stores.people.pseudonyms(study, ['gone', 'stays']);
      for (const person of ['gone', 'stays'])
        await stores.studies.takeSeat(study, 'customer', person, 2);

      expect(await stores.eraser.forget(study, 'gone')).toBe(7);

      expect(await stores.interviews.get(study, gone.id)).toBeNull();
      expect(await stores.interviews.log(study, gone.id)).toEqual([]);
      expect(await stores.interviews.list(study)).toEqual([stays]);
      expect((await stores.answers.all(study)).map(({ person }) => person)).toEqual(
        Array.from({ length: 3 }, () => 'stays'),
      );
      expect(await stores.answers.all(elsewhere)).toHaveLength(3);
      // The place is free for one more.
      expect(await stores.studies.seats(study, 'customer')).toBe(1);
      // The pseudonym is forgotten and not given to anybody else.
      const names = await stores.people.pseudonyms(study, ['new', 'stays']);
      expect([...names.values()]).toEqual(['P03', 'P02']);
    });

    it('leaves nothing an update under way could write to', async () => {
      const stores = await make();
      const study = freshId('study');
      const interview = await interviewed(stores, study, 'gone');
      await stores.eraser.forget(study, 'gone');
      const late = aChange(interview, { answer: anAnswer({ person: 'gone' }) });
      expect(await stores.interviews.record(late)).toBe('moved');
      expect(await stores.answers.all(study)).toEqual([]);
    });

    it('can be called again, and for nobody', async () => {
      const { eraser } = await make();
      const study = freshId('study');
      expect(await eraser.forget(study, 'nobody')).toBe(0);
      expect(await eraser.forget(study, 'nobody')).toBe(0);
    });
  });
}
