import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTexts } from '../../src/adapters/fluent/texts.ts';
import type { Form } from '../../src/domain/guide.ts';
import type { Language } from '../../src/domain/language.ts';
import { mapRows } from '../../src/domain/map-rows.ts';
import { minutesOf } from '../../src/domain/plan.ts';
import { answerAll, answersOf, expectedAnswers, transcript, usualReply } from '../support/chat.ts';
import { command } from '../support/command.ts';
import {
  guideNamed,
  invitation,
  newStudy,
  question,
  says,
  startTestJourney,
  type TestJourney,
  tapLabel,
} from '../support/journey.ts';

const texts = createTexts();
let journey: TestJourney;

beforeAll(async () => {
  journey = await startTestJourney();
});
afterAll(() => journey?.close());

/** Somebody who agrees, answers everything, and is thanked. */
async function interviewed(link: string, template: string, form: Form, language: Language) {
  const guide = guideNamed(template);
  const person = journey.person(`${template} ${form}`, language);
  person.start(link);
  const values = { title: 'Welds', goal: 'Find what gets in the way' };
  const minutes = minutesOf(guide, form);
  const consent = await says(person, texts(language, `consent-${form}`, { ...values, minutes }));
  tapLabel(person, consent, texts(language, 'button-agree'));
  const { exchanges, last } = await answerAll(person, await question(person), {
    guide,
    form,
    reply: (slot) => usualReply(slot, guide, 'Words that somebody found for'),
  });
  expect(last.text).toBe(texts(language, `thanks-${form}`));
  if (process.env.SHOW) console.log(transcript(person));
  const expected = [...expectedAnswers(exchanges).values()];
  const answers = await answersOf(journey, person);
  expect(answers).toHaveLength(expected.length);
  for (const each of expected)
    expect(
      answers.filter(({ question: id, stage }) => id === each.question && stage === each.stage),
    ).toMatchObject([each]);
}

it.each([
  {
    ...{ template: 'future', languages: ['ru', 'it'] as const },
    rows: [
      ...['ideal', 'emotions', 'thoughts', 'touchpoints', 'needs', 'moments'],
      ...['recommendations', 'frontstage', 'backstage'],
    ],
  },
  {
    ...{ template: 'day', languages: ['it', 'pl'] as const },
    rows: [
      ...['actions', 'touchpoints', 'thoughts', 'emotions', 'needs', 'barriers', 'moments'],
      ...['ideal', 'recommendations'],
    ],
  },
  {
    ...{ template: 'blueprint', languages: ['pl', 'ru'] as const },
    rows: [
      ...['touchpoints', 'actions', { line: 'interaction' }, 'frontstage', { line: 'visibility' }],
      ...['backstage', { line: 'internal' }, 'systems', 'barriers', 'ideal', 'recommendations'],
    ],
  },
])('takes a study of kind $template from /newstudy to its map', async (given) => {
  const { template, languages, rows } = given;
  const link = await newStudy(journey, { template });
  const staff = await invitation(journey, 'staff');
  await interviewed(link, template, 'customer', languages[0]);
  await interviewed(staff, template, 'staff', languages[1]);
  const study = (await journey.stores().studies.list()).at(-1);
  // Drawing it would take longer than all the rest.
  const wish = [
    'draft',
    study?.id ?? '',
    '--out',
    join(journey.dataDir, 'out'),
    '--formats',
    'json',
  ];
  expect(await command(wish, { DATA_DIR: journey.dataDir })).toMatchObject({ code: 0 });
  const map = await journey.stores().maps.latest(study?.id ?? '');
  expect(study).toMatchObject({ kind: template, template });
  expect(map?.sample).toMatchObject({ customers: 1, staff: 1 });
  expect(map && mapRows(map)).toEqual(rows);
  expect(map?.stages.map(({ dropOff }) => dropOff.left)).toEqual(map?.stages.map(() => 0));
});
