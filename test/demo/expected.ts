import { type Act, wordsOf } from '../../src/adapters/example/act.ts';
import type { Respondent } from '../../src/adapters/example/corpus.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { Language } from '../../src/domain/language.ts';
import { findOption, optionsOf } from '../../src/domain/options.ts';
import { yesOrNo } from '../../src/domain/yes-or-no.ts';
import type { Asked } from './recognise.ts';
import type { Given } from './respondent.ts';

/** What an exported answer should hold; what is not named here may be anything. */
export interface Expected {
  /** Whether it answers a follow-up to the question. */
  isMore: boolean;
  stage: string | null;
  question: string;
  text: string;
  rating?: number;
  severity?: number;
  obstacle?: string[];
}

/** What the store should hold of everything a person said; questions left out are not exported. */
export function expectedOf(guide: Guide, who: Respondent, given: Given[]): Expected[] {
  const expected = new Map<string, Expected>();
  for (const { asked, act, isMore } of given) {
    const { question, stage } = asked.slot;
    if (isMore) {
      if (act.kind !== 'type') continue;
      const own = { stage: stage?.id ?? null, question: question.id, text: wordsOf(act) };
      expected.set(asked.key, { isMore, ...own });
      continue;
    }
    const said = act.kind === 'skip' ? null : saidBy(guide, asked, act, who.languageCode);
    if (said === null) continue;
    const place = `${asked.form}/${stage?.id ?? question.at}`;
    if (!question.files) {
      const { text, rating } = said;
      const own = { isMore, stage: stage?.id ?? null, question: question.id, text };
      expected.set(`${place}/${question.id}`, rating === null ? own : { ...own, rating });
      continue;
    }
    const described = expected.get(`${place}/${question.files.of}`);
    if (!described) continue;
    if (question.files.as === 'severity') described.severity = Number(said.text);
    if (question.files.as === 'obstacle') described.obstacle = said.ids;
    if (question.files.as === 'stage') described.stage = said.ids[0] ?? null;
  }
  return [...expected.values()];
}

function saidBy(
  guide: Guide,
  { slot }: Asked,
  act: Exclude<Act, { kind: 'skip' }>,
  language: Language,
): { text: string; ids: string[]; rating: number | null } {
  const { question } = slot;
  const options = optionsOf(guide, slot);
  const labels = (ids: string[]) =>
    ids.map((id) => options.find((option) => option.id === id)?.label[language] ?? id).join('; ');
  if (act.kind === 'tick') {
    const ids = act.other === null ? act.codes : [...act.codes, act.other];
    return { text: labels(ids), ids, rating: null };
  }
  const code = act.kind === 'tap' ? act.code : wordsOf(act);
  switch (question.kind) {
    case 'rating':
      return { text: act.kind === 'tap' ? '' : code, ids: [], rating: Number(code) };
    case 'choice':
    case 'moment': {
      const id = findOption(options, code, language)?.id ?? code;
      return { text: labels([id]), ids: [id], rating: null };
    }
    case 'text': {
      const none = act.kind === 'tap' ? question.none?.[language] : undefined;
      return { text: none ?? code, ids: [], rating: null };
    }
    case 'yesno': {
      const said = act.kind === 'tap' ? code : yesOrNo(code, language);
      return { text: said ?? code, ids: [code], rating: null };
    }
    default:
      return { text: code, ids: [code], rating: null };
  }
}
