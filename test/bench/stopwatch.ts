import type { Interviewing } from '../../src/app/conduct-interview.ts';
import type { InterviewView } from '../../src/app/interview-view.ts';

/** How long anything to be asked is waited for, in milliseconds. */
const patience = 30_000;

/** What was asked, and how long it took from the end of the pause before it. */
interface Asked {
  view: InterviewView;
  asking: number;
}

/** Watches an {@link Interviewing} from outside: when it goes on after a pause, and when the next thing was asked. */
export function createStopwatch(watched: Interviewing) {
  const awaited = new Map<string, (asked: Asked) => void>();
  const pausesEnded = new Map<string, number>();
  const interviewing: Interviewing = {
    ...watched,
    settle(ref, chat) {
      // Woken too early it looks again: that is part of the work.
      if (!pausesEnded.has(ref.interview)) pausesEnded.set(ref.interview, performance.now());
      return watched.settle(ref, chat);
    },
    async asked(view, message) {
      await watched.asked(view, message);
      const { id } = view.interview;
      const now = performance.now();
      const asking = now - (pausesEnded.get(id) ?? now);
      pausesEnded.delete(id);
      awaited.get(id)?.({ view, asking });
      awaited.delete(id);
    },
  };
  return {
    interviewing,
    /** The next thing asked in an interview. */
    nextAsked(interview: string): Promise<Asked> {
      return new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error('nothing was asked')), patience);
        awaited.set(interview, (asked) => {
          clearTimeout(late);
          resolve(asked);
        });
      });
    },
  };
}
