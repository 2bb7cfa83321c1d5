import type { ImportRow } from '../../app/import-answers.ts';
import { audienceOf, type Form, type Guide, type Question } from '../../domain/guide.ts';
import type { Language } from '../../domain/language.ts';
import { planOf, type Slot } from '../../domain/plan.ts';
import { type Act, actOf, wordsOf } from './act.ts';
import { formsOf, preparedFor, preparedToAdd, type Respondent } from './corpus.ts';

type Record_ = Record<string, string>;

/** What people of the example answer to a guide's questions, as rows of an import of answers. */
export function answerRows(people: Respondent[], guide: Guide): ImportRow[] {
  return people
    .filter(({ declines }) => !declines)
    .flatMap((who) => formsOf(who).flatMap((form) => rowsOf(who, form, guide)))
    .map((record, n) => ({ line: n + 1, record }));
}

function rowsOf(who: Respondent, form: Form, guide: Guide): Record_[] {
  const rows = new Map<string, Record_>();
  const added: Record_[] = [];
  const keyOf = ({ question, stage }: Slot, id = question.id) =>
    `${stage?.id ?? question.at}/${id}`;
  for (const slot of planOf(guide, form)) {
    const { question, stage } = slot;
    const act = actOf(preparedFor(who, form, slot), question.kind);
    if (act.kind === 'skip') continue;
    if (question.files) {
      // What an answer is filed under belongs into its row.
      const row = rows.get(keyOf(slot, question.files.of));
      if (row) row[question.files.as] = codesOf(act).join('; ');
      continue;
    }
    const frame = {
      respondent_id: who.name,
      audience: audienceOf(form),
      language: who.languageCode,
      stage: stage?.id ?? '',
      lane: question.lane,
      question: question.id,
      rating: '',
      severity: '',
      obstacle: '',
      answered_at: '',
    };
    const said =
      question.kind === 'rating'
        ? { text: '', rating: codesOf(act).join() }
        : { text: textOf(act, slot, guide, who.languageCode) };
    rows.set(keyOf(slot), { ...frame, ...said });
    const more = actOf(preparedToAdd(who, slot), 'text');
    if (more.kind === 'type') added.push({ ...frame, text: wordsOf(more) });
  }
  return [...rows.values(), ...added];
}

function codesOf(act: Exclude<Act, { kind: 'skip' }>): string[] {
  switch (act.kind) {
    case 'type':
      return [wordsOf(act)];
    case 'tap':
      return [act.code];
    case 'tick':
      return act.other === null ? act.codes : [...act.codes, act.other];
  }
}

function textOf(
  act: Exclude<Act, { kind: 'skip' }>,
  { question, stage }: Slot,
  guide: Guide,
  language: Language,
): string {
  const offered = optionsOf(question, stage, guide);
  const label = (code: string) =>
    code === 'none' && question.none
      ? question.none[language]
      : (offered.find(({ id }) => id === code)?.label[language] ?? code);
  return codesOf(act).map(label).join('; ');
}

function optionsOf(question: Question, stage: Slot['stage'], guide: Guide) {
  if (question.optionsFrom === 'touchpoints') return stage?.touchpoints ?? [];
  if (question.optionsFrom === 'obstacles') return guide.obstacles;
  return question.options ?? [];
}
