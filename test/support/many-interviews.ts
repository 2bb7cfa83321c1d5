import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { Audience } from '../../src/domain/lane.ts';

const lanes = ['actions', 'thoughts', 'needs', 'barriers', 'gains', 'ideal'] as const;

/** What people speak of: most of it comes up again and again, under ever other words. */
const subjects = [
  'The price list',
  'The first call',
  'The long form',
  'The written offer',
  'The waiting time',
  'The inspection report',
  'The final invoice',
  'The contact person',
  'The opening hours',
  'The online portal',
  'The delivery date',
  'The follow-up visit',
];
const turns = [
  'took far too long',
  'was easy to find',
  'came without any warning',
  'had to be repeated',
  'was explained by nobody',
  'differed from the website',
  'seemed fair to us',
  'arrived later than promised',
  'was full of terms',
  'answered all our questions',
];

/**
 * Answers of one interview to the questions of every stage, one or two sentences each. The same number gives
 * the same interview.
 */
export function interviewAnswers(
  guide: Guide,
  n: number,
  audience: Audience = 'customer',
): Answer[] {
  return guide.stages.flatMap((stage, s) =>
    lanes.flatMap((lane, l) => {
      const sentence = (more: number) => {
        const pick = mixed(n, s, l, more);
        const subject = subjects[pick % subjects.length];
        return `${subject} ${turns[(pick >> 8) % turns.length]}, as in case ${n}.`;
      };
      const two = mixed(n, s, l, 9) % 3 === 0;
      return answerSchema.parse({
        id: `a${n}-${stage.id}-${lane}`,
        interview: `i${n}`,
        person: `p${n}`,
        audience,
        stage: stage.id,
        lane,
        question: lane,
        kind: 'text',
        text: two ? `${sentence(1)} ${sentence(2)}` : sentence(1),
        severity: lane === 'barriers' ? 1 + (mixed(n, s, l, 5) % 5) : null,
        language: 'en',
        source: 'import',
        answeredAt: new Date(Date.UTC(2026, 2, 1) + n * 60_000).toISOString(),
      });
    }),
  );
}

/** A number that looks like chance and is always the same. */
function mixed(...parts: number[]): number {
  let hash = 2166136261;
  for (const part of parts) hash = Math.imul(hash ^ (part + 1), 16777619) ^ (hash >>> 13);
  return (hash ^ (hash >>> 7)) >>> 1;
}
