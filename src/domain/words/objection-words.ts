import type { Language } from '../language.ts';

/** How people say that something read back to them is not right, in a few words. Separated by commas. */
export const objectionWords: Record<Language, string> = {
  en: 'wrong, thats wrong, that is wrong, this is wrong, not right, thats not right, that is not right, not correct, thats not correct, incorrect, thats not, that isnt, not quite, not quite right, not exactly, almost, nearly, not true, change, change it, i want to change, i would like to change, let me change, fix, correct it, mistake, theres a mistake, there is a mistake, one mistake, something is wrong, somethings wrong, no change',
  it: 'sbagliato, è sbagliato, hai sbagliato, non è giusto, non è corretto, non è così, non è vero, non giusto, non corretto, scorretto, non proprio, non esattamente, non del tutto, quasi, cambia, cambiare, vorrei cambiare, voglio cambiare, modifica, modificare, vorrei modificare, correggi, correggere, vorrei correggere, errore, c’è un errore, un errore, qualcosa non va',
  pl: 'źle, to źle, nie tak, to nie tak, nieprawda, to nieprawda, nie zgadza się, nie zgadza, coś się nie zgadza, niezupełnie, nie do końca, nie całkiem, nie całkowicie, prawie, zmień, zmienić, chcę zmienić, do zmiany, popraw, poprawić, chcę poprawić, do poprawy, błąd, jest błąd, pomyłka, niepoprawnie, nieprawidłowo, niepoprawne',
  ru: 'неверно, это неверно, неправильно, это неправильно, не так, это не так, все не так, неправда, это неправда, не совсем, не совсем так, не совсем верно, не до конца, почти, измени, измените, изменить, хочу изменить, поменять, поменяйте, исправь, исправьте, исправить, хочу исправить, ошибка, есть ошибка, тут ошибка, здесь ошибка, что то не так, не то',
};
