import type { Language } from '../language.ts';

/** How people answer "keep what you said, or delete it?", by how their reply begins. Separated by commas. */
export const stopWords: Record<Language, { keep: string; erase: string }> = {
  en: {
    keep: 'keep, save, you can keep, please keep, yes keep, leave it, leave them, store, dont delete, do not delete, no dont delete, use them, stop, just stop, end, quit, finish',
    erase:
      'delete, erase, remove, please delete, yes delete, clear, wipe, forget, get rid of, throw away, dont keep, do not keep, no dont keep',
  },
  it: {
    keep: 'conserva, conservale, conservalo, conservate, tieni, tienile, tienilo, tenetele, salva, salvale, lascia, lasciale, sì conserva, non cancellare, non cancellarle, non cancellarlo, usale, stop, basta, fine, chiudi',
    erase:
      'cancella, cancellale, cancellalo, cancellate, sì cancella, elimina, eliminale, eliminalo, rimuovi, butta, dimentica, non conservare, non conservarle, non tenerle',
  },
  pl: {
    keep: 'zachowaj, zachować, zachowajcie, tak zachowaj, zostaw, zostawcie, zapisz, nie usuwaj, nie kasuj, użyj, stop, koniec, dość, zakończ',
    erase:
      'usuń, usunąć, usuńcie, tak usuń, skasuj, skasować, skasujcie, wykasuj, wyrzuć, zapomnij, nie zachowuj, nie zostawiaj',
  },
  ru: {
    keep: 'сохрани, сохраните, сохранить, да сохрани, да сохраните, оставь, оставьте, оставить, не удаляй, не удаляйте, не надо удалять, стоп, хватит, закончить, закончи, всё, все',
    erase:
      'удали, удалите, удалить, да удали, да удалите, сотри, сотрите, стереть, забудь, забудьте, убери, уберите, не сохраняй, не сохраняйте, не оставляй',
  },
};
