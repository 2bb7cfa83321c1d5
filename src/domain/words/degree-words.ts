import type { Language } from '../language.ts';

/**
 * How people answer "how much, from 1 to 5?" in words: L says the lowest number, M the one in the middle, H the
 * highest; B is somewhere between, and no number in particular: "very" is a 4 to some and a 5 to others.
 */
export const degreeWords: Record<Language, Record<'L' | 'M' | 'H' | 'B', string>> = {
  en: {
    L: 'not at all, not in the least, not in the slightest, not one bit, the lowest, lowest, the minimum, minimum, the least',
    M: 'medium, moderate, moderately, average, the middle, in the middle, somewhere in the middle, halfway, half, half and half, fifty fifty, so so, middling',
    H: 'extremely, extremely so, the maximum, maximum, max, the highest, highest, as much as possible, completely, totally, to the max, absolutely, the most',
    B: 'a little, a little bit, a bit, slightly, somewhat, not much, not very, not very much, not so much, not that much, not a lot, little, hardly, barely, hardly at all, quite, quite a bit, quite a lot, rather, fairly, pretty, pretty much, very, very much, very much so, really, a lot, lots, much, so, so much, too much, strongly, highly, enough, seriously, badly, a great deal, big time, kind of, sort of, more or less, low, high, hugely, enormously, incredibly, terribly, considerably, noticeably, significantly, severely, heavily, minor, major, small, big, huge, serious, severe, likely, very likely, unlikely, very unlikely, probably, definitely, certainly',
  },
  it: {
    L: 'per niente, per nulla, affatto, niente affatto, per nulla al mondo, il minimo, minimo, al minimo, zero assoluto',
    M: 'medio, media, mediamente, moderatamente, così così, una via di mezzo, a metà, metà, nel mezzo, né poco né tanto, né tanto né poco, discretamente',
    H: 'estremamente, il massimo, massimo, al massimo, totalmente, completamente, tantissimissimo, in assoluto, assolutamente, più di così non si può',
    B: 'poco, pochissimo, un po, un pochino, un poco, leggermente, non molto, non tanto, non troppo, non granché, mica tanto, abbastanza, piuttosto, parecchio, molto, moltissimo, tanto, tantissimo, troppo, assai, davvero, davvero tanto, davvero molto, decisamente, fortemente, notevolmente, enormemente, più o meno, alquanto, basso, alto, grave, gravissimo, lieve, un sacco, un casino, probabile, molto probabile, poco probabile, improbabile, probabilmente, sicuramente, certamente',
  },
  pl: {
    L: 'wcale, wcale nie, w ogóle, w ogóle nie, ani trochę, zupełnie nie, najmniej, minimum, minimalnie, bynajmniej',
    M: 'średnio, przeciętnie, umiarkowanie, pośrodku, w połowie, pół na pół, tak sobie, po środku, ani mało ani dużo',
    H: 'maksymalnie, maksimum, max, na maksa, najbardziej, ekstremalnie, całkowicie, absolutnie, najbardziej jak się da',
    B: 'trochę, troszkę, odrobinę, lekko, nieco, mało, niewiele, niezbyt, nie bardzo, nie za bardzo, nie tak bardzo, dość, dosyć, całkiem, raczej, sporo, dużo, bardzo, bardzo dużo, bardzo mocno, bardzo mocno, mocno, silnie, strasznie, ogromnie, znacznie, poważnie, poważne, mniej więcej, za bardzo, za dużo, niesamowicie, naprawdę, nisko, wysoko, prawdopodobnie, raczej tak, raczej nie, na pewno, mało prawdopodobne, bardzo prawdopodobne',
  },
  ru: {
    L: 'совсем не, совсем нет, вообще не, вообще нет, нисколько, ничуть, ни капли, вовсе не, вовсе нет, совершенно не, минимум, минимально, никак не',
    M: 'средне, средний, средняя, посередине, умеренно, половина, наполовину, пятьдесят на пятьдесят, так себе, в средней степени',
    H: 'максимально, максимум, предельно, крайне, по максимуму, полностью, абсолютно, на все сто, хуже некуда',
    B: 'немного, немножко, чуть чуть, слегка, чуть, мало, не очень, не сильно, не особо, не особенно, несильно, довольно, довольно сильно, достаточно, порядочно, прилично, много, сильно, очень, очень сильно, очень много, слишком, весьма, серьезно, значительно, заметно, ужасно, страшно, невероятно, более менее, более или менее, действительно, низко, высоко, скорее да, скорее нет, вряд ли, наверное, точно, наверняка, вероятно, маловероятно, очень вероятно',
  },
};
