import type { Language } from '../language.ts';
import type { Classes } from '../lexicon.ts';

/** How 0 to 10 are said, in this order; of each the forms and cases that people use for a mark. */
export const numerals: Record<Language, string[]> = {
  en: 'zero, nought|one|two|three|four|five|six|seven|eight, an eight|nine|ten'.split('|'),
  it: 'zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci'.split('|'),
  pl: 'zero, zera|jeden, jedna, jedno, jedynka, jedynkę, jedynki, jednego|dwa, dwie, dwójka, dwójkę, dwójki, dwóch|trzy, trójka, trójkę, trójki, trzech|cztery, czwórka, czwórkę, czwórki, czterech|pięć, piątka, piątkę, piątki, pięciu|sześć, szóstka, szóstkę, szóstki, sześciu|siedem, siódemka, siódemkę, siódemki, siedmiu|osiem, ósemka, ósemkę, ósemki, ośmiu|dziewięć, dziewiątka, dziewiątkę, dziewiątki, dziewięciu|dziesięć, dziesiątka, dziesiątkę, dziesiątki, dziesięciu, dycha, dychę'.split(
    '|',
  ),
  ru: 'ноль, нуль, ноля, нуля, нолик|один, одна, одно, одного, одну, единица, единицу, единицы, единичка, единичку, кол|два, две, двух, двойка, двойку, двойки, двоечка, двоечку|три, трех, тройка, тройку, тройки, троечка, троечку|четыре, четырех, четверка, четверку, четверки, четверочка, четверочку|пять, пяти, пятерка, пятерку, пятерки, пятерочка, пятерочку|шесть, шести, шестерка, шестерку, шестерки|семь, семи, семерка, семерку, семерки|восемь, восьми, восьмерка, восьмерку, восьмерки|девять, девяти, девятка, девятку, девятки|десять, десяти, десятка, десятку, десятки, десяточка, десяточку'.split(
    '|',
  ),
};

/** Around a number: F says nothing more ("I'd say", "about", "points"), D stands before the highest possible one. */
export const numberWords: Record<Language, Classes> = {
  en: {
    D: 'out of, of, slashof',
    F: 'id say, i would say, id give it, id give, i would give it, i give it, ill give it, ill say, i say, lets say, say, about, around, roughly, approximately, approx, maybe, probably, perhaps, i think, i guess, i suppose, like, a, an, the, its, it is, it was, it, is, was, solid, strong, weak, good, full, well, hmm, um, so, ok, okay, number, no, n, nr, option, answer, score, mark, rating, point, points, star, stars, please, for me, just, only, exactly, would be, circa, i choose, i pick, my answer, to be honest, honestly, for sure, definitely, a solid, a strong',
  },
  it: {
    D: 'su, slashof',
    F: 'direi, darei, do, gli do, le do, gli darei, le darei, do un, diciamo, circa, più o meno, forse, magari, probabilmente, credo, penso, secondo me, per me, un, uno, una, il, la, lo, un bel, bel, un buon, pieno, piena, beh, mah, boh, allora, ok, numero, num, n, nr, no, opzione, risposta, voto, punteggio, punto, punti, stella, stelle, solo, è, era, sarebbe, intorno a, attorno a, intorno al, sul, metterei, metto, scelgo, per favore, sinceramente, onestamente, sicuramente',
  },
  pl: {
    X: 'ten, one',
    D: 'na, slashof',
    F: 'powiedzmy, powiedzmy że, powiedziałbym, powiedziałabym, powiedziałbym że, powiedziałabym że, dałbym, dałabym, daję, dam, około, ok, jakieś, jakoś, gdzieś, mniej więcej, może, chyba, pewnie, raczej, myślę, myślę że, moim zdaniem, dla mnie, mocne, mocna, mocną, mocny, solidne, solidna, solidną, słabe, no, no to, hmm, numer, nr, n, opcja, odpowiedź, ocena, punkt, punkty, punktów, pkt, gwiazdka, gwiazdki, gwiazdek, tylko, to, jest, był, była, było, wybieram, stawiam, proszę, szczerze, tak, z',
  },
  ru: {
    D: 'из, slashof',
    F: 'скажем, допустим, я бы сказал, я бы сказала, сказал бы, сказала бы, я бы дал, я бы дала, дал бы, дала бы, даю, ставлю, поставлю, поставил бы, поставила бы, я бы поставил, я бы поставила, примерно, около, где то, наверное, наверно, пожалуй, думаю, по моему, может, может быть, скорее, вроде, твердая, твердую, твердые, твердый, крепкая, крепкую, слабая, слабую, ну, вот, так, хм, номер, ном, н, вариант, ответ, оценка, оценку, балл, балла, баллов, баллы, пункт, звезда, звезды, звезд, только, это, на, был, была, было, выбираю, пожалуйста, для меня, честно, точно, й, я, ая, ое, ый, ой',
  },
};

/** Places in a list, first to tenth; the last of the list is the last entry. */
export const ordinals: Record<Language, string[]> = {
  en: 'first, 1st|second, 2nd|third, 3rd|fourth, 4th|fifth, 5th|sixth, 6th|seventh, 7th|eighth, 8th|ninth, 9th|tenth, 10th|last'.split(
    '|',
  ),
  // "Prima" alone is "before", "secondo" alone "according to".
  it: 'primo, la prima, quella prima|seconda, il secondo|terzo, terza|quarto, quarta|quinto, quinta|sesto, sesta|settimo, settima|ottavo, ottava|nono, nona|decimo, decima|ultimo, ultima, l’ultimo, l’ultima'.split(
    '|',
  ),
  pl: 'pierwszy, pierwsza, pierwsze, pierwszą|drugi, druga, drugie, drugą|trzeci, trzecia, trzecie, trzecią|czwarty, czwarta, czwarte, czwartą|piąty, piąta, piąte, piątą|szósty, szósta, szóste, szóstą|siódmy, siódma, siódme, siódmą|ósmy, ósma, ósme, ósmą|dziewiąty, dziewiąta, dziewiąte, dziewiątą|dziesiąty, dziesiąta, dziesiąte, dziesiątą|ostatni, ostatnia, ostatnie, ostatnią'.split(
    '|',
  ),
  ru: 'первый, первая, первое, первую|второй, вторая, второе, вторую|третий, третья, третье, третью|четвертый, четвертая, четвертое, четвертую|пятый, пятая, пятое, пятую|шестой, шестая, шестое, шестую|седьмой, седьмая, седьмое, седьмую|восьмой, восьмая, восьмое, восьмую|девятый, девятая, девятое, девятую|десятый, десятая, десятое, десятую|последний, последняя, последнее, последнюю'.split(
    '|',
  ),
};

/** Around a place in a list: "the third one", "la terza opzione". */
export const placeFillers: Record<Language, string> = {
  en: 'the, one, option, answer, choice, item, number, id say, i choose, i pick, i think, please',
  it: 'il, la, l, quella, quello, opzione, risposta, scelta, voce, direi, scelgo, penso, credo, per favore',
  pl: 'ten, ta, to, tę, opcja, opcję, odpowiedź, punkt, pozycja, pozycję, wybieram, chyba, myślę że, proszę',
  ru: 'вариант, ответ, пункт, опция, опцию, строка, этот, эта, выбираю, думаю, наверное, пожалуйста',
};
