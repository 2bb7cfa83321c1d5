import fc from 'fast-check';

const pick = fc.nat(99);
const way = fc.constantFrom('button' as const, 'command' as const, 'word' as const);
/** When the person goes on: once the bot has said all it wants to, at once, or just before it asks. */
const then = fc.constantFrom('wait' as const, 'at once' as const, 'while asked' as const);

/** What a person may do next; a number picks among what there is at that moment. */
const move = fc.oneof(
  { weight: 10, arbitrary: fc.record({ does: fc.constant('answer' as const), pick, then }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('go ahead' as const), pick }) },
  { weight: 5, arbitrary: fc.record({ does: fc.constant('more words' as const), then }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('odd words' as const) }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('tick' as const), pick, then }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('edit' as const), pick, then }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('correct' as const), pick, then }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('add' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('skip' as const), way }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('back' as const), way }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('explain' as const), way }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('repeat' as const), way }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('pause' as const), way, pick }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('manners' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('asked again' as const), pick }) },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('old button' as const), pick }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant('again' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('overtake' as const) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('chatter' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('restart' as const), pick }) },
);
export type Move = typeof move extends fc.Arbitrary<infer T> ? T : never;
export type Way = 'button' | 'command' | 'word';

/** What somebody does in an interview, from the second question on. */
export const history = fc.array(move, { minLength: 1, maxLength: 40, size: 'max' });
