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

/** "Call me on [phone]": how somebody can be reached, and nothing besides. */
function isContactOnly(plain: string): boolean {
  const rest = plain.replace(token, ' ').match(/\p{L}+/gu) ?? [];
  return plain.search(token) >= 0 && rest.every((word) => contactWords.has(word));
}
