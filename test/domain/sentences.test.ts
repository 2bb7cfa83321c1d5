import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/domain/sentences.ts';

const partsOf = (text: string, language: string) =>
  sentences(text, language).map(({ start, end }) => text.slice(start, end));

describe('what an answer says', () => {
  it.each([
    ['en', 'Nobody called. I waited a week!\nThe price rose', 3],
    ['en', 'The site was slow; nobody picked up the phone', 2],
    ['en', '1) the site was slow 2) nobody ever called back (3) the price had changed', 3],
    ['en', 'We waited for a week, and also the report was unreadable', 2],
    ['it', 'Ho aspettato una settimana e inoltre il rapporto era illeggibile', 2],
    ['pl', 'Czekaliśmy cały tydzień, poza tym raport był nieczytelny', 2],
    ['ru', 'Ждали целую неделю, а ещё отчёт было не прочитать', 2],
    ['en', 'The price was far too high plus the contract was unclear', 2],
    ['en', 'I could not find the entrance but the bigger problem was the noise', 2],
    ['en', 'No confirmation email + the seat was already taken', 2],
    ['it', 'Non trovavo l’ingresso ma il problema più grosso era il rumore', 2],
    ['pl', 'Cena była za wysoka, na dodatek umowa była niejasna', 2],
    ['ru', 'Цена слишком высокая, мало того, договор непонятный', 2],
    ['en', '1. Long wait for a table\n2. Unclear price\n3. No receipt', 3],
    // By itself it says nothing.
    ['en', 'They promised to call the next day. They didn’t.', 1],
    ['en', 'You could come on Monday. The cheaper lot couldn’t. I paid at once.', 2],
    ['it', 'Gli altri avevano una data. Loro no.', 1],
    ['pl', 'Inni podali termin od razu. Wy nie!', 1],
    ['ru', 'У других цены на сайте есть. У вас нет.', 1],
    ['en', 'No. I did not.', 2],
    ['en', 'I had no problems at all. I really didn’t.', 2],
    ['ru', 'Никаких сложностей не было. Точно нет.', 2],
    ['en', 'The page was slow. Nobody told me what it did', 2],
    // One problem, however it is joined.
    ['en', 'No one could help, they told me to call, the number says go to the desk', 1],
    ['it', 'Codici e priorità: B, D, P... chi ci capisce è bravo', 1],
    ['en', 'We waited and waited, and nobody called', 1],
    ['en', 'Slow; very', 1],
    ['pl', 'chciałam bez lojalki, a tu cyrograf na dwa lata', 1],
    ['pl', 'Niczego, poza tym', 1],
    ['ru', 'приехал к шести забирать, она ещё на подъёмнике без колёс', 1],
    ['it', 'Niente, a parte la puzza di muffa nei bagni', 1],
  ])('in %s, "%s", is told in %i points', (language, text, points) => {
    const parts = partsOf(text, language);
    expect(parts).toHaveLength(points);
    // No word is lost between them.
    expect(parts.join(' ').replace(/\s+/g, ' ')).toBe(text.replace(/\s+/g, ' '));
  });
});
