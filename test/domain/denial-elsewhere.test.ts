import { describe, expect, it } from 'vitest';
import { readDenial } from '../../src/domain/denial.ts';

describe('denials in languages that the product does not speak', () => {
  it.each([
    ['Nichts', 'de', 'nothing'],
    ['Nein, nichts', 'de', 'nothing'],
    ['Keine Probleme', 'de', 'smooth'],
    ['Es gab keine Schwierigkeiten.', 'de', 'smooth'],
    ['Alles super gelaufen, danke', 'de', 'praise'],
    ['Nein, alles war gut', 'de', 'praise'],
    ['Lief reibungslos', 'de', 'smooth'],
    ['Nada', 'es', 'nothing'],
    ['Ningún problema', 'es', 'smooth'],
    ['No tuve problemas', 'es', 'smooth'],
    ['No, todo salió muy bien', 'es', 'praise'],
    ['Todo perfecto, gracias', 'es', 'praise'],
    ['Нічого', 'uk', 'nothing'],
    ['Жодних проблем не було', 'uk', 'smooth'],
    ['Проблем не виникло', 'uk', 'smooth'],
    ['Все було добре', 'uk', 'praise'],
    ['Rien de spécial', 'fr', 'nothing'],
    ['Aucun problème', 'fr', 'smooth'],
    ['Não tive problemas', 'pt', 'smooth'],
    ['Alles gut', 'en', 'praise'],
  ])('%s (%s) says %s', (text, language, says) => {
    expect([...(readDenial(text, language)?.says ?? [])]).toContain(says);
  });

  it.each([
    ['Keine Antwort vom Service', 'de'],
    ['Nichts hat funktioniert', 'de'],
    ['Alles gut, aber die Lieferung kam zu spät', 'de'],
    ['Es gab keine Preise auf der Seite', 'de'],
    ['No contestan el teléfono', 'es'],
    ['Nada funcionaba', 'es'],
    ['Todo bien menos el precio', 'es'],
    ['No hay aparcamiento', 'es'],
    ['Нічого не працює', 'uk'],
    ['Все довго', 'uk'],
    ['Ніхто не відповідає', 'uk'],
    ['Aucune réponse', 'fr'],
    ['Tudo caro', 'pt'],
  ])('%s (%s) says something', (text, language) => {
    expect(readDenial(text, language)).toBeNull();
  });
});
