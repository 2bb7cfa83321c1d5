import { contactWords, offTopic, orders } from './noise-words.ts';
import { classify } from './polarity/classify.ts';
import { baseLanguage, fold } from './terms.ts';

/** Where personal data stood. */
const token = /\[(?:email|link|iban|id|card|phone|number|name)\]/g;

/** Why a sentence is no answer at all; null when it may be one. */
export function noiseReason(text: string, language: string): 'nothing' | 'off-topic' | null {
  const plain = fold(text);
  if (orders.some((order) => order.test(plain))) return 'off-topic';
  if (isContactOnly(plain)) return 'nothing';
  const words = plain.match(/\p{L}+/gu) ?? [];
  const found = classify(words, baseLanguage(language)) ?? [];
  const tells = found.some((each) => each === 'trouble' || each === 'no' || each === 'but');
  return !tells && offTopic.test(plain) ? 'off-topic' : null;
}

/** "Call me on [phone]": how somebody can be reached, and next to nothing besides. */
function isContactOnly(plain: string): boolean {
  const tokens = plain.match(token)?.length ?? 0;
  const words = plain.replace(token, ' ').match(/\p{L}+/gu) ?? [];
  const own = words.filter((word) => !contactWords.has(word)).length;
  return tokens > 0 && own <= (tokens > 1 ? mostBeside : 0);
}

/** What words of one's own may stand beside two pieces of personal data or more: what they are, where they belong. */
const mostBeside = 2;
