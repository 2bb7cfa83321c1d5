import { type ApiError, badRequest } from '../api-error.ts';
import type { Entity, FormattedText } from '../store/model.ts';

/** What an entity means, without where it stands. */
export interface Mark {
  type: string;
  url?: string | undefined;
  language?: string | undefined;
  custom_emoji_id?: string | undefined;
}

/** Collects plain text and the entities that open and close along it. */
export interface EntityWriter {
  write(text: string): void;
  /** Starts an entity here; the returned function ends it and adds what was learned on the way. */
  begin(mark: Mark): (learned?: Partial<Mark>) => void;
  result(): FormattedText;
}

/** An empty text. */
export function createEntityWriter(): EntityWriter {
  let text = '';
  const entities: Entity[] = [];

  return {
    write(more) {
      text += more;
    },
    begin(mark) {
      const entity: Entity = { ...mark, offset: text.length, length: 0 };
      entities.push(entity);
      return (learned = {}) => {
        Object.assign(entity, learned, { length: text.length - entity.offset });
        // A link without an address is a link to its own text, if that is what it looks like.
        if (entity.url === '') entity.url = text.slice(entity.offset);
      };
    },
    result: () => ({ text, entities: entities.filter(({ length }) => length > 0) }),
  };
}

/** The refusal for broken markup. */
export function markupError(problem: string): ApiError {
  return badRequest(`can't parse entities: ${problem}`);
}
