import type { Language } from '../language.ts';
import type { Classes } from '../lexicon.ts';

/**
 * Manners: S says nothing but hello, thanks, "ok" or "are you there?", and F may stand beside it. What judges
 * ("good", "great", "va bene", "хорошо") may well be an answer and stands nowhere.
 */
export const socialWords: Record<Language, Classes> = {
  en: {
    S: 'hi, hello, hey, hiya, hello there, hi there, hey there, good morning, good afternoon, good evening, good day, thanks, thank you, thx, ty, tnx, thanks a lot, thank you very much, thank you so much, many thanks, cheers, ok, okay, okey, k, kk, ok ok, i see, got it, noted, understood, are you there, anybody there, anyone there, are you still there, youre welcome, you are welcome, bye, goodbye, nice to meet you',
    F: 'bot, dear, and, well, oh, so, you, everyone, all, again, very much, then, there, sir',
  },
  it: {
    S: 'ciao, salve, buongiorno, buon giorno, buonasera, buona sera, ehi, ehilà, pronto, grazie, grazie mille, grazie tante, molte grazie, ti ringrazio, vi ringrazio, ok, okay, okey, capito, ho capito, ricevuto, ci sei, sei lì, ci siete, c’è qualcuno, prego, arrivederci, piacere',
    F: 'bot, e, allora, a te, a voi, a tutti, di nuovo, ancora, oh, mille',
  },
  pl: {
    S: 'cześć, hej, hejka, siema, witam, witaj, dzień dobry, dobry wieczór, halo, dzięki, dziękuję, dziękuję bardzo, bardzo dziękuję, wielkie dzięki, dzięki wielkie, dzięki bardzo, dziena, ok, okej, oki, okay, rozumiem, zrozumiano, jesteś tam, jest tam ktoś, jesteś, nie ma za co, do widzenia, pa, miło mi',
    F: 'bot, bocie, i, no, no to, to, a, wszystkim, jeszcze raz, bardzo, tam',
  },
  ru: {
    S: 'привет, приветик, здравствуйте, здравствуй, здрасте, добрый день, доброе утро, добрый вечер, доброго дня, алло, ау, спасибо, спасибо большое, большое спасибо, огромное спасибо, спс, благодарю, ок, окей, ok, понял, поняла, понятно, ясно, вы тут, вы здесь, ты тут, ты здесь, есть кто, есть кто нибудь, пожалуйста, не за что, до свидания, пока, очень приятно',
    F: 'бот, и, ну, вам, тебе, всем, еще раз, вас, а, так',
  },
};
