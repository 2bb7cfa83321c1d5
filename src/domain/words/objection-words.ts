import type { Language } from '../language.ts';

/** How people say that something read back to them is not right, in a few words. Separated by commas. */
export const objectionWords: Record<Language, string> = {
  en: 'wrong, thats wrong, that is wrong, this is wrong, not right, thats not right, that is not right, not correct, thats not correct, incorrect, thats not, that isnt, not quite, not quite right, not exactly, almost, nearly, not true, change, change it, i want to change, i would like to change, let me change, fix, correct it, mistake, theres a mistake, there is a mistake, one mistake, something is wrong, somethings wrong, no change',
  it: 'sbagliato, è sbagliato, hai sbagliato, non è giusto, non è corretto, non è così, non è vero, non giusto, non corretto, scorretto, non proprio, non esattamente, non del tutto, quasi, cambia, cambiare, vorrei cambiare, voglio cambiare, modifica, modificare, vorrei modificare, correggi, correggere, vorrei correggere, errore, c’è un errore, un errore, qualcosa non va',
  pl: 'źle, to źle, nie tak, to nie tak, nieprawda, to nieprawda, nie zgadza się, nie zgadza, coś się nie zgadza, niezupełnie, nie do końca, nie całkiem, nie całkowicie, prawie, zmień, zmienić, chcę zmienić, do zmiany, popraw, poprawić, chcę poprawić, do poprawy, błąd, jest błąd, pomyłka, niepoprawnie, nieprawidłowo, niepoprawne',
  ru: 'неверно, это неверно, неправильно, это неправильно, не так, это не так, все не так, неправда, это неправда, не совсем, не совсем так, не совсем верно, не до конца, почти, измени, измените, изменить, хочу изменить, поменять, поменяйте, исправь, исправьте, исправить, хочу исправить, ошибка, есть ошибка, тут ошибка, здесь ошибка, что то не так, не то',
};

/** What a line that was read back is called, and what stands around it, in the four languages. */
export const aboutLines =
  'thats, its, still, again, at all, totally, ancora, affatto, proprio, nadal, wciąż, jeszcze, wcale, опять, снова, все еще, вовсе, совсем, line, lines, answer, answers, you, wrote, noted, riga, righe, risposta, risposte, hai scritto, hai annotato, linijka, linijkę, odpowiedź, odpowiedzi, строка, строку, строки, ответ, ответы';

/** Words with which more follows a yes: "yes, but the price as well". */
export const joiningWords =
  'but, and, also, too, except, only, though, however, plus, ma, però, e, anche, tranne, solo, salvo, ale, tylko, też, także, oraz, i, oprócz, jednak, но, и, а, только, еще, также, тоже, кроме, однако';

/** How people say that it is right, where a yes-or-no reader does not see it, and how they thank. Separated by commas. */
export const approvalWords: Record<Language, string> = {
  en: 'looks good, looks right, looks fine, sounds good, sounds right, seems right, all good, good, great, perfect, fine, thats it, thats fine, thats good, spot on, its fine, its ok, its good, it is fine, no changes, no change, nothing to change, thanks, thank you, thanks a lot, thank you very much, cheers, many thanks',
  it: 'va bene così, va bene, tutto bene, tutto ok, sembra giusto, mi sembra giusto, bene, benissimo, ottimo, perfetto, a posto, è tutto a posto, niente da cambiare, nulla da cambiare, grazie, grazie mille, ti ringrazio, molte grazie',
  pl: 'jest ok, jest okej, jest dobrze, wygląda dobrze, dobrze, świetnie, super, idealnie, może być, zgadza się, wszystko się zgadza, nic nie zmieniaj, bez zmian, dzięki, dziękuję, wielkie dzięki, dziękuję bardzo, dzięki bardzo',
  ru: 'все хорошо, всё хорошо, все ок, всё ок, норм, нормально, отлично, хорошо, супер, подходит, годится, ничего не менять, без изменений, менять нечего, спасибо, большое спасибо, спасибо большое, благодарю',
};
