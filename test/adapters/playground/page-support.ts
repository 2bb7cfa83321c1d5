import type { Desk } from '../../../src/adapters/playground/desk.ts';
import type { PageOptions } from '../../../src/adapters/playground/local-bot-api.ts';

/** A page without a product behind it: the desk never comes. */
export function pageOptions(
  own: Pick<PageOptions, 'folder' | 'bot'> & Partial<PageOptions>,
): PageOptions {
  return {
    marketer: 1001,
    words: () => 'page-title = Test',
    cast: (language) => [{ id: 1001, name: 'Ines', language }],
    desk: new Promise<Desk>(() => {}),
    ...own,
  };
}
