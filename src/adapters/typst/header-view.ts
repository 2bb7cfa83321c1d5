import type { Phrases } from '../../app/phrases.ts';
import { initialsOf } from '../../domain/initials.ts';
import type { JourneyMap } from '../../domain/journey-map.ts';
import type { View } from './view.ts';

const mostTraits = 8;

/** What stands above the map, or above the part of it that is all there is to see. */
export function headerView(map: JourneyMap, phrases: Phrases, part: string | null): View['header'] {
  const { say } = phrases;
  const { study, sample } = map;
  const approved = map.status === 'approved';
  const from = map.startsFrom;
  const start = from ? [say('starts-from', { title: from.title, version: from.version })] : [];
  const based = map.basedOn === null ? [] : [say('based-on', { version: map.basedOn })];
  return {
    kind: [say(`kind-${study.kind}`), part].filter(Boolean).join(' · '),
    title: study.title,
    goal: study.goal,
    focus: study.focus === study.goal ? '' : study.focus,
    facts: [
      say('version', { version: map.version }),
      ...based,
      phrases.date(map.createdAt),
      say('customers', { n: sample.customers }),
      say('employees', { n: sample.staff }),
      say('answers', { n: sample.answers }),
      ...start,
    ],
    tag: { text: say(approved ? 'approved' : 'draft'), approved },
    persona: personaView(map, phrases),
  };
}

function personaView({ persona }: JourneyMap, { say }: Phrases): View['header']['persona'] {
  if (persona.name.trim() === '' && persona.traits.length === 0) return null;
  const rest = persona.traits.length - mostTraits;
  return {
    name: persona.name,
    initials: initialsOf(persona.name),
    label: say('persona'),
    traits: persona.traits.slice(0, mostTraits).map((trait) => ({
      trait: trait.trait,
      value: trait.value,
      chip:
        trait.asked >= trait.respondents
          ? `${trait.respondents}/${trait.asked}`
          : String(trait.respondents),
    })),
    more: rest > 0 ? say('more-traits', { n: rest }) : null,
  };
}
