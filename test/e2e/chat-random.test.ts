import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import { planOf } from '../../src/domain/plan.ts';
import { answersOf, codeOf, settled, slotIndex, usualReply } from '../support/chat.ts';
import {
  guideNamed,
  isQuestion,
  joinAndAgree,
  newStudy,
  startTestJourney,
  type TestJourney,
} from '../support/journey.ts';

const guide = guideNamed('classic');
const plan = planOf(guide, 'customer');
let journey: TestJourney;
let link: string;

beforeAll(async () => {
  journey = await startTestJourney();
  link = await newStudy(journey);
});
afterAll(() => journey?.close());

/** What a person may do next; a number picks among what there is. */
const action = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ does: 'answer' as const }) },
  { weight: 2, arbitrary: fc.constant({ does: 'back' as const }) },
  { weight: 2, arbitrary: fc.constant({ does: 'skip' as const }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('old button' as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('again' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('command' as const), pick: fc.nat() }) },
  { weight: 1, arbitrary: fc.constant({ does: 'pause' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'sticker' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'restart' as const }) },
  { weight: 1, arbitrary: fc.constant({ does: 'lose state' as const }) },
);

/**
 * What ought to be stored, kept in the plainest way: each answer under the question that stood open when it
 * was given. It knows nothing of how the bot keeps or orders anything.
 */
function createModel() {
  const answers = new Map<string, { value: string; revisions: number }>();
  return {
    answers,
    put(slot: number, value: string) {
      const { question, stage } = plan[slot] ?? {};
      if (!question || question.files) return;
      const key = `${stage?.id}/${question.id}`;
      const before = answers.get(key);
      answers.set(key, { value, revisions: before ? before.revisions + 1 : 0 });
    },
    keep(slot: number): boolean {
      const { question, stage } = plan[slot] ?? {};
      const before = answers.get(`${stage?.id}/${question?.id}`);
      return before !== undefined && before.value !== 'skipped';
    },
  };
}

it('loses, doubles and misplaces no answer, whatever a person does', async () => {
  let words = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 12, maxLength: 30 }), async (actions) => {
      const person = journey.person('Any');
      let open = await joinAndAgree(person, link);
      const model = createModel();
      const shown: VisibleMessage[] = [open];
      const updates: number[] = [];
      let isPaused = false;

      /** The question that stands open once everything has come to its end. */
      const look = async () => {
        await settled(person);
        open = person.chat().findLast(isQuestion) ?? open;
        shown.push(open);
      };
      const resume = async () => {
        if (!isPaused) return;
        isPaused = false;
        person.sendText('yes');
        await look();
      };

      for (const each of actions) {
        const slot = plan[slotIndex(open)];
        if (!slot) break;
        switch (each.does) {
          case 'answer': {
            await resume();
            const now = plan[slotIndex(open)] ?? slot;
            const said = `w${words++}`;
            const reply = usualReply(now, guide, said);
            if ('type' in reply) {
              updates.push(person.sendText(reply.type).updateId);
              model.put(now.index, reply.type);
            } else if ('tap' in reply) {
              updates.push(person.tap(open.messageId, codeOf(open, reply.tap)).updateId);
              model.put(now.index, reply.tap);
            } else if ('ticks' in reply) {
              const labels = reply.ticks.join(', ');
              updates.push(person.sendText(labels).updateId);
              model.put(now.index, reply.ticks.join());
            }
            break;
          }
          case 'skip':
            await resume();
            if (!model.keep(slotIndex(open))) model.put(slotIndex(open), 'skipped');
            updates.push(person.sendText('/skip').updateId);
            break;
          case 'back':
            await resume();
            updates.push(person.sendText('/back').updateId);
            break;
          case 'pause':
            updates.push(person.sendText('/pause').updateId);
            isPaused = true;
            break;
          case 'sticker':
            person.sendSticker();
            break;
          case 'command':
            person.sendText(['/privacy', '/mydata', '/map', '/nothing'][each.pick % 4] ?? '/help');
            break;
          case 'old button': {
            const old = shown[each.pick % shown.length];
            const data = old?.buttons.flat().find(({ data }) => data?.startsWith('a:'))?.data;
            if (old && data && slotIndex(old) !== slotIndex(open))
              await person.tapStale(data, old.messageId).answered();
            break;
          }
          case 'again': {
            const update = updates[each.pick % Math.max(1, updates.length)];
            if (update !== undefined) journey.api.redeliver(update);
            break;
          }
          case 'restart':
            await journey.stop();
            await journey.start();
            break;
          case 'lose state':
            await journey.redis().del(`turn:1:${person.id}`);
            break;
        }
        await look();
      }
      await compare(person, model);
      expect(journey.logs()).not.toContain('an update failed');
    }),
    { numRuns: 15, seed: 20_260_101 },
  );
}, 60_000);

async function compare(person: Person, model: ReturnType<typeof createModel>) {
  const stored = await answersOf(journey, person);
  const found = stored.map((answer) => [
    `${answer.stage ?? undefined}/${answer.question}`,
    { value: shownValue(answer), revisions: answer.revisions },
  ]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(model.answers));
  expect(found).toHaveLength(model.answers.size);
}

function shownValue(answer: Awaited<ReturnType<typeof answersOf>>[number]): string {
  if (answer.skipped) return 'skipped';
  if (answer.rating !== null) return String(answer.rating);
  if (answer.score !== null) return String(answer.score);
  if (answer.choices.length > 0) return answer.choices.join();
  return answer.text;
}
