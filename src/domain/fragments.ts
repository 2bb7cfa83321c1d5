import type { Place } from './place.ts';

/** What a log tells of words: the place they belong to, and how they came to it. */
export interface LoggedWords {
  place?: Place;
  how?: 'new' | 'add' | 'edit';
  message?: number;
  said?: string;
}

/** One message of an answer. */
export interface Fragment {
  message: number | undefined;
  text: string;
}

/** The messages that make up the answer at a place as it stands, in the order in which they were sent. */
export function fragmentsOf(log: LoggedWords[], place: Place): Fragment[] {
  let fragments: Fragment[] = [];
  for (const { place: at, how, message, said = '' } of log) {
    if (at !== place || how === undefined) continue;
    const fragment = { message, text: said };
    if (how === 'new') fragments = said ? [fragment] : [];
    else if (how === 'add') fragments.push(fragment);
    else fragments = withEdited(fragments, fragment);
  }
  return fragments;
}

/** The fragments with another text for one of the messages; a message that is none of them stands for them all. */
export function withEdited(fragments: Fragment[], edited: Fragment): Fragment[] {
  const isKnown = fragments.some(({ message }) => message === edited.message);
  return isKnown
    ? fragments.map((each) => (each.message === edited.message ? edited : each))
    : [edited];
}

/** The words of several messages as one text. */
export function wordsOf(fragments: Fragment[]): string {
  return fragments.map(({ text }) => text).join('\n');
}
