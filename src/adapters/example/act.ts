import type { Question } from '../../domain/guide.ts';
import type { Prepared } from './corpus.ts';

/** What a person does to answer a question; `repair` puts right later what was typed in `pieces`. */
export type Act =
  | { kind: 'type'; pieces: string[]; repair: Repair | null }
  | { kind: 'tap'; code: string }
  | { kind: 'tick'; codes: string[]; other: string | null }
  | { kind: 'skip'; by: 'button' | 'command' };

/** How something typed is put right: with /back, by editing the message, or from the recap of its stage. */
export interface Repair {
  by: 'back' | 'edit' | 'recap';
  text: string;
}

const typed = (text: string, repair: Repair | null = null): Act => ({
  kind: 'type',
  pieces: [text],
  repair,
});

/** Turns a prepared answer into what is done at a question; nothing prepared means that it is left out. */
export function actOf(prepared: Prepared | undefined, kind: Question['kind']): Act {
  if (prepared === undefined) return { kind: 'skip', by: 'button' };
  if (typeof prepared === 'number') return { kind: 'tap', code: String(prepared) };
  if (Array.isArray(prepared)) return { kind: 'tick', codes: prepared, other: null };
  if (typeof prepared === 'string')
    return kind === 'text' ? typed(prepared) : { kind: 'tap', code: prepared };
  if ('tap' in prepared) return { kind: 'tap', code: prepared.tap };
  if ('typed' in prepared) return typed(prepared.typed);
  if ('ticked' in prepared) return { kind: 'tick', codes: prepared.ticked, other: prepared.other };
  if ('skip' in prepared) return { kind: 'skip', by: prepared.skip };
  if ('pieces' in prepared) return { kind: 'type', pieces: prepared.pieces, repair: null };
  const { first } = prepared;
  if ('corrected' in prepared) return typed(first, { by: 'back', text: prepared.corrected });
  if ('edited' in prepared) return typed(first, { by: 'edit', text: prepared.edited });
  return typed(first, { by: 'recap', text: prepared.changed });
}

/** The words of an answer as they stand at the end. */
export function wordsOf({ pieces, repair }: Extract<Act, { kind: 'type' }>): string {
  return repair?.text ?? pieces.join('\n');
}
