import type { Question } from '../../src/domain/guide.ts';
import type { Prepared } from './corpus.ts';

/** What a person does to answer a question. */
export type Act =
  | { kind: 'type'; text: string }
  | { kind: 'tap'; code: string }
  | { kind: 'tick'; codes: string[]; other: string | null }
  | { kind: 'skip'; by: 'button' | 'command' }
  | { kind: 'correct'; first: string; text: string };

/** Turns a prepared answer into what is done at a question; nothing prepared means that it is left out. */
export function actOf(prepared: Prepared | undefined, { kind }: Question): Act {
  if (prepared === undefined) return { kind: 'skip', by: 'button' };
  if (typeof prepared === 'number') return { kind: 'tap', code: String(prepared) };
  if (Array.isArray(prepared)) return { kind: 'tick', codes: prepared, other: null };
  if (typeof prepared === 'string')
    return kind === 'text' ? { kind: 'type', text: prepared } : { kind: 'tap', code: prepared };
  if ('tap' in prepared) return { kind: 'tap', code: prepared.tap };
  if ('typed' in prepared) return { kind: 'type', text: prepared.typed };
  if ('ticked' in prepared) return { kind: 'tick', codes: prepared.ticked, other: prepared.other };
  if ('skip' in prepared) return { kind: 'skip', by: prepared.skip };
  return { kind: 'correct', first: prepared.first, text: prepared.corrected };
}
