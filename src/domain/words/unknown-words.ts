import type { Language } from '../language.ts';

/** How people say that they do not know or remember; no hedge that leans somewhere. Separated by commas. */
export const unknownWords: Record<Language, string> = {
  en: 'dont know, i dont know, i do not know, dunno, i dunno, idk, no idea, i have no idea, ive no idea, no clue, i have no clue, havent a clue, not a clue, i cant remember, cant remember, i cannot remember, dont remember, i dont remember, cant recall, i cant recall, dont recall, i dont recall, i forgot, hard to say, difficult to say, cant say, i cant say, hard to tell, who knows, i couldnt say, i wouldnt know, no opinion, not sure, im not sure, i am not sure',
  it: 'non so, non lo so, boh, bo, non saprei, non ne ho idea, nessuna idea, non ricordo, non mi ricordo, non me lo ricordo, chi lo sa, chissà, difficile dirlo, difficile da dire, non saprei dire, non so dire, ho dimenticato, non ne so niente, non sono sicuro, non sono sicura, mah',
  pl: 'nie wiem, nw, nie mam pojęcia, bez pojęcia, pojęcia nie mam, nie pamiętam, nie przypominam sobie, trudno powiedzieć, ciężko powiedzieć, kto wie, nie umiem powiedzieć, nie potrafię powiedzieć, zapomniałem, zapomniałam, nie jestem pewien, nie jestem pewna, nie mam zdania',
  ru: 'не знаю, я не знаю, хз, фиг знает, кто знает, кто его знает, без понятия, понятия не имею, не имею понятия, не помню, я не помню, уже не помню, трудно сказать, сложно сказать, затрудняюсь ответить, затрудняюсь, не могу сказать, не могу вспомнить, забыл, забыла, не уверен, не уверена, нет мнения',
};

/** How people say in a few words that they met nothing of what was asked for. Separated by commas. */
export const noneWords: Record<Language, string> = {
  en: 'i dont see any, dont see any, i do not see any, i see none, i dont notice any, i havent seen any, havent seen any, havent noticed any, none that i see, none i can think of, none that i can think of, not that i see, not that i noticed, i dont, i dont think so, dont think so, not that i know, not that i know of, not that im aware of, cant think of any, i cant think of any, cant think of anything, cant complain, i cant complain',
  it: 'non ne vedo, non vedo, non ne ho viste, non ne ho visti, non ne ho notate, non ne ho notati, non ne noto, non me ne vengono in mente, non mi viene in mente niente, non mi pare, non mi sembra, non direi, non credo, non penso, no dai, non mi lamento, non mi posso lamentare',
  pl: 'nie widzę, nie widzę żadnych, nie zauważyłem, nie zauważyłam, nie zauważam, nie dostrzegam, nic mi nie przychodzi do głowy, nie sądzę, nie wydaje mi się, nie przypominam sobie żadnych, nie narzekam, nie mogę narzekać',
  ru: 'не вижу, не вижу никаких, не замечаю, не замечал, не замечала, не заметил, не заметила, не видел, не видела, ничего не приходит в голову, не думаю, не сказал бы, не сказала бы, не жалуюсь, грех жаловаться',
};
