import { type Language, languages } from './language.ts';
import { fold } from './options.ts';
import { wordList } from './word-list.ts';

/**
 * Words that tell nothing by themselves: function words, general judgements, "things", "as usual". An answer
 * made of nothing else is too vague to be used. Notation as in `wordList`.
 */
const vagueWords: Record<Language, string> = {
  en: `a an the it its it_s that that_s this they them he she we us our my me i i_m im i_ve ive you your was
    were is are be been am had have has did do does done doing went go goes going gone got get gets made make
    and or but so if of in on at to for with from by as about all everything something anything nothing none less things thing
    stuff whatever various several some many much more most lot lots bit little few quite very really just
    pretty rather fairly kind sort ok okay okey k fine good well alright right nice great bad badly not no yes
    yeah normal* usual* typical* standard average regular* general* basic* same always sometimes often never
    ever again there here then when how what who which where why know don_t dont didn_t didnt remember think guess
    suppose maybe perhaps probably honestly actually simply overall whole way like hard say tell idea special
    particular* specific* interesting different problem* issue* difficult* easy easily could can would should
    will might better best worse other* etc hm hmm um uh sure depend* somehow somewhat somewhere happened
    happens worked works work`,
  it: `il lo la i gli le l un uno una dei delle degli di a da in con su per tra fra del della dello al alla allo
    nel nella sul sulla e ed o ma se che chi non no si sì è era erano sono stato stata stati state ho hai ha
    abbiamo avete hanno avevo aveva fatto fare faccio andato andata andate andati andava andare va vado tutto tutti
    tutte tutta niente nulla qualcosa cosa cose varie vario vari qualche alcuni alcune molto molti molte tanto
    tanti tante poco pochi po più meno abbastanza proprio davvero così bene male benino buono buona buoni bello
    bella brutto ok okay normal* solit* come sempre mai ogni volta volte spesso boh bho mah beh insomma diciamo
    credo penso forse magari so saprei ricordo dipende genere generale particolar* special* mi me ci ti io tu lui
    lei noi loro questo questa quello quella quelle qui li lì là poi quando dove altro altre altri ecc eccetera
    problem* difficoltà difficil* facil* meglio peggio miglior* potrebbe dovrebbe sarebbe essere può tipo norma
    standard classic* giusto discret* vabbè vabbe successo succede`,
  pl: `to co czy nie no tak jest był była było były byli są być będzie jakoś jakos jakieś jakiś jakaś jakies coś
    cos wszystko wszystkie wszyscy nic różnie roznie różne rozne różny rzeczy rzecz sprawy i a w z ze na do od po
    o u za przy dla przez jak bo ale więc wiec że ze się sie mi mnie ja my nam nas ok okej dobrze dobre dobry dobra
    źle zle złe nieźle niezle fajnie super normaln* zwykle zwykł* zwyczajnie standard* zawsze czasem czasami często
    czesto nigdy raz bardzo dosyć dość dosc trochę troche mało dużo duzo wiele parę kilka niektóre inne inny
    inaczej ogólnie ogolnie generalnie raczej chyba może moze pewnie wiem pamiętam pamietam powiedzieć trudno łatwo
    latwo trudne trudny problem* kłopot* ciężko powinno mogłoby byłoby lepiej gorzej lepsze lepszy tam tu tutaj
    wtedy potem ten ta te tego tym itd itp hm hmm średnio srednio sobie zależy zalezy prostu poszło poszlo
    przebiegło szło działało szczególnego specjalnego konkretnego przeciętnie takie taki taka`,
  ru: `это то что как так не нет да ну и а в во с со на к у о об по из за от до для при же бы ли было был была
    были есть быть будет все всякое всяко разное разные разный разному разно какие какой нечто ничего нормальн*
    норм нормас обычн* стандартн* ок окей хорошо плохо неплохо отлично супер себе средне вроде вообще целом общем
    принципе более менее очень довольно достаточно много мало немного несколько некоторые другие другой иначе
    всегда иногда часто никогда раз я мы мне меня нам нас вы они он она оно особенного знаю помню сказать трудно
    сложно легко сложност* проблем* трудност* наверное может возможно кажется думаю зависит лучше хуже просто
    сделал сделала делал делала делали прошло прошел шло вещи вещь дела дело там тут здесь потом тогда когда где
    этот эта эти того тому т д тд тп хм могло должно работает работало`,
};

const lists = languages.map((language) => wordList(vagueWords[language]));

/** Whether a text holds nothing but words that tell nothing by themselves, in whatever language. */
export function isVague(text: string): boolean {
  const left = lists.reduce((rest, list) => rest.replace(list, ' '), fold(text));
  return !/[\p{L}\p{N}]/u.test(left);
}
