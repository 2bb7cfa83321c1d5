import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foundIn, tokensIn } from '../support/interview-model.ts';
import { createPaperChat } from '../support/paper-chat.ts';
import { history } from '../support/random-moves.ts';
import { createRandomPerson } from '../support/random-person.ts';
import { histories, replay, seed } from '../support/random-runs.ts';
import { wordyGuide } from '../support/wordy-guide.ts';

it('loses, doubles and misplaces no answer, whatever a person does', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (moves) => {
      const { chat, answers, log } = await createPaperChat(wordyGuide);
      const person = createRandomPerson(wordyGuide, chat);
      try {
        await person.live(moves);
        expect(foundIn(await answers())).toEqual(person.model.expected());
        expect(tokensIn(await log())).toEqual(person.model.said.toSorted());
      } catch (error) {
        throw new Error(`${error}\n\n${person.transcript()}`, { cause: error });
      }
    }),
    // On paper a thousand take a few seconds.
    { numRuns: Math.max(1000, histories), seed, ...replay },
  );
}, 120_000);
