import type { Answer } from './answer.ts';
import { cleanLine } from './evidence.ts';
import type { Guide } from './guide.ts';
import type { JourneyMap } from './journey-map.ts';
import type { Language } from './language.ts';
import { fold } from './options.ts';

/**
 * Who the customers are, from their own answers: for each trait the most frequent value with how many gave
 * it. A trait in people's own words is shown only where at least two agree: one person is not a persona.
 */
export function personaOf(
  guide: Guide,
  answers: Answer[],
  language: Language,
): JourneyMap['persona'] {
  const questions = guide.questions.customer.filter((question) => question.lane === 'persona');
  const traits = questions.flatMap((question) => {
    const asked = answers.filter(
      (answer) => answer.lane === 'persona' && answer.question === question.id,
    );
    const given = asked.filter((answer) => !answer.skipped && answer.text);
    const values = new Map<string, { value: string; own: boolean; people: Set<string> }>();
    for (const answer of given)
      for (const said of answer.choices.length > 0 ? answer.choices : [answer.text]) {
        const option = question.options?.find(({ id }) => id === said);
        const key = option?.id ?? fold(said);
        const entry = values.get(key) ?? {
          value: option?.label[language] ?? cleanLine(said, 60),
          own: option === undefined,
          people: new Set(),
        };
        entry.people.add(answer.person);
        values.set(key, entry);
      }
    const [top] = [...values.values()]
      .filter(({ value, own, people }) => value !== '' && (!own || people.size > 1))
      .sort(
        (one, other) => other.people.size - one.people.size || (one.value < other.value ? -1 : 1),
      );
    if (!top) return [];
    const people = new Set(asked.map((answer) => answer.person)).size;
    const label = question.label?.[language] ?? question.id;
    return [
      { trait: question.id, label, value: top.value, respondents: top.people.size, asked: people },
    ];
  });
  return { name: guide.persona[language], traits };
}
