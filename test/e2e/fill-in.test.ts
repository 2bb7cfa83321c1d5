import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/adapters/example/corpus.ts';
import type { Person } from '../../src/adapters/playground/people/person.ts';
import { createFillIn, type FillIn } from '../../src/fill-in.ts';
import { answersOf } from '../support/chat.ts';
import { guideNamed, says, startTestJourney, type TestJourney } from '../support/journey.ts';
import { interviewOf, smallStudy } from '../support/small-study.ts';

const people = new URL('../../example/people.yaml', import.meta.url);
const corpus = loadCorpus(people);

let journey: TestJourney;
let fillIn: FillIn;

beforeAll(async () => {
  journey = await startTestJourney({ FRAGMENT_PAUSE_MS: '20' });
  fillIn = createFillIn(corpus, journey.stores());
});
afterAll(() => journey?.close());

/** Presses "Fill in for me" until nothing is asked any more. */
async function fillInAll(person: Person, study: string) {
  // Nothing to answer for so long, and nothing will come.
  for (let idle = 0; idle < 1000; ) {
    idle = (await fillIn(person)) ? 0 : idle + 1;
    await sleep(30);
    const interview = await interviewOf(journey, person, study).catch(() => null);
    if (interview?.status === 'finished') return interview;
  }
  throw new Error(
    `the interview does not end:\n${JSON.stringify(person.chat().slice(-3), null, 1)}`,
  );
}

const cases = [
  { name: 'Hannah', language: 'en', role: 'customer', template: 'classic' },
  { name: 'Nobody we know', language: 'pl', role: 'customer', template: 'classic' },
  { name: 'Nobody we know', language: 'ru', role: 'staff', template: 'classic' },
  { name: 'Nobody we know', language: 'it', role: 'customer', template: 'blueprint' },
] as const;

describe.each(cases)('filling in for $name ($language), $role of $template', (of) => {
  it('answers every question to the end, in the words of one of the example', async () => {
    const { name, language, role, template } = of;
    const guide = guideNamed(template);
    const study = await smallStudy(journey, { guide, title: `${template} ${language} ${role}` });
    const person = journey.person(name, language);
    person.start(study[role]);
    await says(person, /./);
    await fillInAll(person, study.id);
    const answers = await answersOf(journey, person, study.id);
    const said = answers.filter(
      ({ kind, text, choices }) => kind === 'text' && text !== '' && choices.length === 0,
    );
    expect(said.length).toBeGreaterThan(template === 'classic' ? 4 : 0);
    const known = JSON.stringify(corpus);
    for (const { text } of said)
      for (const line of text.split('\n'))
        expect(known).toContain(JSON.stringify(line).slice(1, -1));
  });
});

it('does nothing where nothing is asked', async () => {
  const person = journey.person('Somebody');
  expect(await fillIn(person)).toBe(false);
});
