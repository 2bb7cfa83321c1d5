import type {
  QuoteToTranslate,
  TranslateResult,
  TranslationContext,
  Usage,
} from '../../app/summariser.ts';
import { cleanLine, inventsNumber } from './clean-line.ts';
import { tagged } from './delimit.ts';
import { directs } from './directing.ts';
import { estimateTokens } from './estimate-tokens.ts';
import { askInHalves, pack } from './in-batches.ts';
import { outputs } from './outputs.ts';
import { itemOf } from './short-id.ts';
import { nameOf } from './study-inputs.ts';
import type { Task } from './task.ts';

/** Characters of a translation beyond twice its quote's: languages differ, and none says twice as much. */
const beyond = 40;
/** Words in which different quotes may come to say the same. */
const sameWords = 4;

/** Translates quotes; one that cannot be used, or holds a figure that its quote does not, is left out. */
export async function translateQuotes(
  task: Task,
  { language, signal }: TranslationContext,
  quotes: QuoteToTranslate[],
): Promise<TranslateResult> {
  const usage: Usage = { calls: 0, input: 0, output: 0 };
  // What directs the reader is read as it was said: it must not colour what others are made to say.
  const plain = quotes.filter(({ answer }) => !directs(answer));
  const batches = pack(plain, task.batch, ({ text }) => estimateTokens(text) + 20);
  const parts = await Promise.all(
    batches.map((batch) =>
      askInHalves(batch, (items) =>
        task.ask({
          prompt: task.prompts.get('translate'),
          shape: outputs.translations,
          values: { language: nameOf(language), quotes: present(items) },
          expected: 100 + 2 * items.reduce((sum, { text }) => sum + estimateTokens(text) + 20, 0),
          signal,
          usage,
        }),
      ),
    ),
  );
  const translations = new Map<string, string>();
  for (const part of parts.flat()) {
    for (const { quote: id, text } of part.value?.translations ?? []) {
      const quote = itemOf(part.items, 'Q', id);
      if (!quote || translations.has(quote.id)) continue;
      const line = cleanLine(text, 2 * quote.text.length + beyond);
      if (line && line !== quote.text && !inventsNumber(line, [quote.text]))
        translations.set(quote.id, line);
    }
  }
  const saying = new Map<string, Set<string>>();
  for (const { id, text } of quotes) {
    const line = translations.get(id);
    if (line) saying.set(line, (saying.get(line) ?? new Set()).add(text));
  }
  for (const [id, line] of translations) {
    // One sentence for several is a summary of them, and what nobody said.
    const several = (saying.get(line)?.size ?? 0) > 1;
    if (several && line.split(' ').length > sameWords) translations.delete(id);
  }
  return { translations, usage };
}

function present(quotes: QuoteToTranslate[]): string {
  return quotes
    .map(({ text, language }, n) =>
      tagged(
        'quote',
        { id: `Q${n + 1}`, language: language.replace(/[^A-Za-z0-9-]/g, '').slice(0, 12) },
        text,
      ),
    )
    .join('\n');
}
