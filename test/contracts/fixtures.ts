import { type Answer, answerSchema } from '../../src/domain/answer.ts';
import { type Guide, guideSchema } from '../../src/domain/guide.ts';
import { type Interview, interviewSchema } from '../../src/domain/interview.ts';
import { type Invitation, invitationSchema } from '../../src/domain/invitation.ts';
import { type JourneyMap, journeyMapSchema } from '../../src/domain/journey-map.ts';
import type { Localized } from '../../src/domain/language.ts';
import { type StudyMetric, studyMetricSchema } from '../../src/domain/metric.ts';
import { type Person, personSchema } from '../../src/domain/person.ts';
import { type Study, studySchema } from '../../src/domain/study.ts';

let count = 0;

/** An id that no other test of this process uses. */
export function freshId(prefix: string): string {
  count += 1;
  return `${prefix}-${process.pid}-${count}`;
}

function all(text: string): Localized {
  return { en: text, it: text, pl: text, ru: text };
}

// Parsed, so that a field the domain gains later has its default.

/** A study; fields can be given. */
export function aStudy(fields: Partial<Study> = {}): Study {
  return studySchema.parse({
    id: freshId('study'),
    title: 'Buying a bicycle',
    goal: 'Where do customers give up?',
    focus: '',
    kind: 'current',
    template: 'retail',
    language: 'en',
    guide: 'retail-1',
    createdAt: '2026-01-05T10:00:00.000Z',
    ...fields,
  });
}

/** A guide with one stage and one question for each form. */
export function aGuide(): Guide {
  const question = {
    id: 'doing',
    at: 'stage',
    lane: 'actions',
    kind: 'text',
    text: all('What did you do?'),
    explain: all('Step by step.'),
    other: false,
    skippable: true,
  };
  return guideSchema.parse({
    id: 'retail',
    version: 1,
    kind: 'current',
    name: all('Retail'),
    persona: all('Customer'),
    stages: [
      {
        id: 'search',
        name: all('Search'),
        about: all('Looking around'),
        intro: { customer: all('You searched'), staff: all('They searched') },
        touchpoints: [{ id: 'shop', kind: 'physical', label: all('Shop') }],
      },
    ],
    obstacles: [
      { id: 'price', label: all('Price') },
      { id: 'time', label: all('Time') },
    ],
    questions: { customer: [question], staff: [question], observation: [question] },
  });
}

/** An interview at its start; fields can be given. */
export function anInterview(fields: Partial<Interview> = {}): Interview {
  return interviewSchema.parse({
    id: freshId('interview'),
    study: freshId('study'),
    guide: 'retail-1',
    form: 'customer',
    participant: freshId('participant'),
    language: 'pl',
    status: 'open',
    at: 0,
    marks: '....',
    picked: [],
    revision: 0,
    trial: false,
    startedAt: '2026-01-05T10:00:00.000Z',
    touchedAt: '2026-01-05T10:00:00.000Z',
    ...fields,
  });
}

/** An answer with text in two scripts; fields can be given. */
export function anAnswer(fields: Partial<Answer> = {}): Answer {
  return answerSchema.parse({
    id: freshId('answer'),
    interview: freshId('interview'),
    person: freshId('participant'),
    audience: 'customer',
    stage: 'search',
    lane: 'actions',
    question: 'doing',
    kind: 'text',
    text: 'Zażółć "gęślą" jaźń\n— и ещё 🚲',
    choices: [],
    rating: null,
    score: null,
    severity: null,
    obstacle: [],
    frequency: null,
    language: 'pl',
    source: 'text',
    answeredAt: '2026-01-05T10:01:00.000Z',
    revisions: 0,
    trial: false,
    skipped: false,
    ...fields,
  });
}

/** A customer of no study; fields can be given. */
export function aPerson(fields: Partial<Person> = {}): Person {
  return personSchema.parse({
    id: freshId('7'),
    language: 'it',
    languageChosen: false,
    memberships: [],
    current: null,
    blocked: false,
    ...fields,
  });
}

/** An invitation for any number of customers; fields can be given. */
export function anInvitation(fields: Partial<Invitation> = {}): Invitation {
  return invitationSchema.parse({
    token: freshId('invitation-token').padEnd(24, '_'),
    study: freshId('study'),
    role: 'customer',
    createdAt: '2026-01-05T10:00:00.000Z',
    expiresAt: null,
    maxUses: null,
    uses: 0,
    revoked: false,
    ...fields,
  });
}

/** A number at the fixtures' stage; fields can be given. */
export function aMetric(fields: Partial<StudyMetric> = {}): StudyMetric {
  return studyMetricSchema.parse({
    id: freshId('metric'),
    stage: 'search',
    touchpoint: null,
    name: 'CES',
    value: 3.2,
    unit: '1-7',
    n: 120,
    period: '2026-Q3',
    source: 'CRM',
    ...fields,
  });
}

/** An empty map; `title` tells maps apart. */
export function aMap(title: string): JourneyMap {
  return journeyMapSchema.parse({
    schema: 'journey-map/1',
    study: { id: 's', title, goal: 'g', focus: '', kind: 'current', language: 'en' },
    version: 1,
    status: 'draft',
    createdAt: '2026-01-05T10:00:00.000Z',
    basedOn: null,
    summariser: { kind: 'extractive', model: null, promptVersions: {} },
    sample: { customers: 0, staff: 0, answers: 0, languages: {}, from: null, to: null },
    persona: { name: 'Customer', traits: [] },
    stages: [],
    recommendations: [],
    hypotheses: [],
    notCovered: [],
    dropped: { noEvidence: 0, unknownIds: 0 },
    coverage: [],
    fromTheFuture: { kept: [] },
  });
}
