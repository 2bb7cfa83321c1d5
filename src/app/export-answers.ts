import type { Answer } from '../domain/answer.ts';
import { bareWords } from '../domain/bare.ts';
import type { Guide } from '../domain/guide.ts';
import type { Language } from '../domain/language.ts';
import type { Study } from '../domain/study.ts';
import type { AnswerStore, PersonStore, StudyStore } from './ports.ts';

/** An answer as it leaves the product: `text` as it was said, `person` the study's pseudonym. */
export interface AnswerRecord {
  id: string;
  interview: string;
  person: string;
  audience: Answer['audience'];
  stage: string | null;
  lane: Answer['lane'];
  question: string;
  kind: Answer['kind'];
  text: string;
  rating: number | null;
  severity: number | null;
  obstacle: string[];
  /** Labels in the study's language, or people's own words. */
  touchpoints: string[];
  language: string;
  source: Answer['source'];
  answeredAt: string;
  revisions: number;
  trial: boolean;
  /** A scale's number: 0-10 or 1-5. */
  score: number | null;
  /** How often staff see it. */
  frequency: string | null;
  /** Who would see to what staff propose, and by when. */
  owner: string | null;
  target: string | null;
}

/** A study's answers, oldest first; skipped questions are left out. */
export type ExportAnswers = (study: Study) => Promise<AnswerRecord[]>;

/** Builds {@link ExportAnswers}. */
export function createExportAnswers(deps: {
  studies: Pick<StudyStore, 'guide'>;
  answers: Pick<AnswerStore, 'all'>;
  people: Pick<PersonStore, 'pseudonyms'>;
}): ExportAnswers {
  return async (study) => {
    const guide = await deps.studies.guide(study.id, study.guide);
    const said = (await deps.answers.all(study.id)).filter((answer) => !answer.skipped);
    const people = [...new Set(said.map((answer) => answer.person))];
    const pseudonyms = await deps.people.pseudonyms(study.id, people);
    const labels = touchpointLabels(guide, study.language);
    return said.map((answer) => recordOf(answer, pseudonyms.get(answer.person) ?? '', labels));
  };
}

type Labels = Map<string, string>;

function recordOf(answer: Answer, person: string, labels: Labels): AnswerRecord {
  const { id, interview, audience, stage, lane, question, kind } = answer;
  return {
    id,
    interview,
    person,
    audience,
    stage,
    lane,
    question,
    kind,
    text: saidIn(answer),
    rating: answer.rating,
    severity: answer.severity,
    obstacle: answer.obstacle,
    touchpoints:
      lane === 'touchpoints'
        ? answer.choices.map((choice) => labels.get(placeOf(stage, choice)) ?? choice)
        : [],
    language: answer.language,
    source: answer.source,
    answeredAt: answer.answeredAt,
    revisions: answer.revisions,
    trial: answer.trial,
    score: answer.score,
    frequency: answer.frequency,
    owner: answer.owner ?? null,
    target: answer.target ?? null,
  };
}

/** A reply of so few words says yes or no, and nothing besides. */
const fewWords = 3;

/** A yes or no, tapped or typed in whatever words, is told alike; a longer reply says more than that. */
function saidIn({ kind, text, choices }: Answer): string {
  const isBare = bareWords(text).length <= fewWords;
  return kind === 'yesno' && isBare ? (choices[0] ?? text) : text;
}

/** Touchpoints of different stages may share an id. */
function placeOf(stage: string | null, touchpoint: string): string {
  return `${stage}/${touchpoint}`;
}

function touchpointLabels(guide: Guide | null, language: Language): Labels {
  const known = guide?.stages.flatMap((stage) =>
    stage.touchpoints.map(({ id, label }) => [placeOf(stage.id, id), label[language]] as const),
  );
  return new Map(known);
}
