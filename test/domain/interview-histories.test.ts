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
    // On paper they are so quick that there are four of them for each that is lived through in a chat.
    { numRuns: 4 * histories, seed, ...replay },
  );
}, 600_000);

it('skips nothing unseen when a button is pressed twice', async () => {
  const { chat } = await createPaperChat(wordyGuide);
  const open = async () => {
    await chat.quiet();
    const shown = chat.shown();
    return shown && 'slot' in shown ? shown.slot : -1;
  };
  const skip = (slot: number) => chat.tap({ press: 'skip', slot, isFollowUp: false });
  for (const said of ['Under 40', 'welder', 'yes', 'Website']) {
    await open();
    chat.say(said);
  }
  await open();
  chat.say('We looked at a dozen pages of yours for two hours');
  skip(await open());
  const last = await open();
  skip(last);
  skip(last);
  await chat.quiet();
  expect(chat.shown()?.kind).toBe('recap');
});
