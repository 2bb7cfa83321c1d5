import type { Answer } from './answer.ts';
import type { Guide, Question } from './guide.ts';

/** Whether somebody said that a stage did not happen for them. */
export function saidNo(answer: Answer): boolean {
  return answer.lane === 'reach' && answer.choices[0] === 'no';
}

/**
 * The answers that count. Who corrects "did this happen for you?" leaves answers behind that no longer hold:
 * where it did not happen, all that was asked there but why; where it did, why it had not. They stay stored,
 * so that a later correction brings them back.
 */
export function countedAnswers(answers: Answer[], guide: Pick<Guide, 'questions'>): Answer[] {
  const happened = new Map<string, boolean>();
  for (const answer of answers)
    if (answer.lane === 'reach' && !answer.skipped) happened.set(placeOf(answer), !saidNo(answer));
  return answers.filter((answer) => {
    if (answer.stage === null || answer.lane === 'reach') return true;
    const reached = happened.get(placeOf(answer));
    const question = questionOf(answer, guide);
    if (reached === false) return answer.lane === 'dropoff' || isFiledThere(question);
    return reached !== true || answer.lane !== 'dropoff' || question?.when?.is !== 'no';
  });
}

function placeOf({ interview, stage }: Answer): string {
  return JSON.stringify([interview, stage]);
}

/** Asked in the opening or the closing: then the person chose the stage, whatever they had said of it before. */
function isFiledThere(question: Question | undefined): boolean {
  return question !== undefined && question.at !== 'stage';
}

function questionOf({ audience, question }: Answer, { questions }: Pick<Guide, 'questions'>) {
  const { customer, staff, observation } = questions;
  const asked = audience === 'customer' ? customer : [...staff, ...observation];
  return asked.find(({ id }) => id === question);
}
