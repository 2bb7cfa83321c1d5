import type { Audience } from '../../domain/lane.ts';

/** A cryptographic hash of a text, as at least 40 hexadecimal digits. */
export type Hash = (text: string) => string;

/** How an imported respondent is known in a study: what they are called in the file is not kept. */
export function respondentIds(
  hash: Hash,
  study: string,
  respondent: string,
  audience: Audience,
): { person: string; interview: string } {
  // With the study, so that nobody can be followed from one study to another.
  const digits = hash(JSON.stringify(['respondent', study, respondent, audience]));
  return {
    person: `respondent-${digits.slice(0, 20)}`,
    interview: `import-${digits.slice(20, 40)}`,
  };
}
