import type { Answer } from './answer.ts';
import type { JourneyMap } from './journey-map.ts';

/** How many of the answers that count a map does not know: given since it was made, or brought in with older dates. */
export function answersSince(
  answers: Pick<Answer, 'answeredAt' | 'skipped'>[],
  { createdAt, sample }: Pick<JourneyMap, 'createdAt' | 'sample'>,
): number {
  const said = answers.filter(({ skipped }) => !skipped);
  const later = said.filter(({ answeredAt }) => Date.parse(answeredAt) > Date.parse(createdAt));
  return Math.max(later.length, said.length - sample.answers);
}
