import { describe, expect, it } from 'vitest';
import { inTurns } from '../../src/app/in-turns.ts';

const many = Array.from({ length: 1000 }, (_, n) => n);
const { signal } = new AbortController();

describe('work in turns', () => {
  it('gives all results in order', async () => {
    expect(await inTurns(many, (n) => n * 2, signal)).toEqual(many.map((n) => n * 2));
    expect(await inTurns([], (n) => n, signal)).toEqual([]);
  });

  it('lets others in between', async () => {
    let others = 0;
    let over = false;
    const other = () => {
      others++;
      if (!over) setImmediate(other);
    };
    setImmediate(other);
    const seen = await inTurns(many, () => others, signal);
    over = true;
    expect(new Set(seen).size).toBeGreaterThan(10);
  });

  it('ends when cancelled', async () => {
    const cancelled = new AbortController();
    const done: number[] = [];
    const working = inTurns(
      many,
      (n) => {
        done.push(n);
        if (n === 120) cancelled.abort(new Error('enough'));
      },
      cancelled.signal,
    );
    await expect(working).rejects.toThrow('enough');
    expect(done.length).toBeLessThan(200);
  });
});
