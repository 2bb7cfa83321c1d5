import { bareWords } from './bare.ts';
import { type Language, languages } from './language.ts';
import { ownFirst } from './lexicon.ts';
import { aboutWords, interviewWords } from './words/about-words.ts';

/** What people ask about the interview: who sees what they say, how long it takes, who it is that asks. */
export type Topic = 'seen' | 'length' | 'asker';

const topics = ['seen', 'length', 'asker'] as const;
const patterns = new Map(
  languages.map((language) => {
    const { before, after, ...asked } = aboutWords[language];
    const whole = (pattern: string) =>
      new RegExp(`^(?:(?:${before}) )*(?:${pattern})(?: (?:${after}))*$`, 'u');
    return [language, topics.map((topic) => [topic, whole(asked[topic])] as const)];
  }),
);
const certain = new RegExp(`(?<!\\S)(?:${interviewWords})`, 'u');
const longest = 120;

/**
 * What a whole message asks about the interview, in any of our languages; null when it is anything else. Where
 * `thoughts` are asked for, "how long will it take?" may be one: only what names the interview counts there.
 */
export function askedAbout(text: string, language: Language, thoughts = false): Topic | null {
  if (text.length > longest) return null;
  const said = bareWords(text).join(' ');
  if (thoughts && !certain.test(said)) return null;
  for (const candidate of ownFirst(language))
    for (const [topic, pattern] of patterns.get(candidate) ?? [])
      if (pattern.test(said)) return topic;
  return null;
}
