import { stemmer } from './stemmer.ts';

/**
 * Words that people use whatever they speak of, by language, folded: that two texts share one says little of
 * what they are about.
 */
const lists: Record<string, string> = {
  en: `able absolutely actually add ahead allow almost alone along amount anyway apparently appear arrange ask awful bad
    barely basically become begin believe better big bit bother bring bunch care case certain chance come complete completely
    consider constantly continue couple course crazy cut day deal decide definitely despite die directly disaster disgrace easy
    effort either else end enough entire especially exact exactly expect experience extra extremely fact fail fair feel felt few
    fine finally finish five follow four front full further fully general gonna great guess guy half hand happen hard hardly hate
    head hear help hope horrible huge idea immediately important impossible instead issue job joke kind knew lady large later
    leave left less let literally live long look lose love mad main man matter mean mention middle mind minor miss mom mum
    moment mostly move multiple name nearly new nice nightmare nobody normal notice number obviously odd okay old open
    original others outside overall part past pathetic people per perfect person place plain plus point poor possible
    pretty previous probably problem proper properly purpose question quickly random rather ready real reason recently refuse
    remember ridiculous right round run sad seriously set several short show side similar simple simply single sit six small
    somehow somewhere sort speak spend spent stand start state stay step stick stop straight strange stuff stupid sudden
    suddenly suppose sure talk tell terrible thought three tomorrow today together tonight totally treat tried try turn twice
    unable unacceptable unbelievable unfortunately useless various wife husband wonder word work worse worst worth wow yesterday
    year yell yet young ten seven eight nine hundred second third first third time date item thing way`,
  it: `assurdo allucinante altrettanto ampio appunto arrivare assolutamente avanti basta basso bello bisogna bravo brutto capitare
    caso cattivo certo chiedere cinque completamente continuare continuo credere dare decidere dieci dire diverso donna doppio
    enorme esattamente esempio esperienza fatto finire finalmente fine forte fortuna genere gente giorno giro giusto grande
    grosso gruppo idea importante incredibile infatti iniziare insomma insieme intero invece lasciare lavoro lungo
    maggior male maniera marito meta meglio mettere mezzo minimo modo moglie momento mondo nome normale nuovo occorre ora
    ottenere pare parte passare peggio pena pensare persona pessimo piccolo possibile praticamente preciso prendere
    principio probabilmente problema proprio pronto provare punto qua quattro quindi ragione realta rendere restare rimanere
    riuscire roba salire scandaloso secondo sei semplice semplicemente sentire serio sette signora signore situazione
    solito stare strano subito succedere talmente tanto tempo tentare terribile terzo tipo toccare togliere tornare totale
    totalmente troppo ultimo unico uomo usare uscire vecchio vedere venire vergogna vero volere zero vari diversi`,
  pl: `absurd akurat bez chodzic caly calkiem chciec chwila cos czas czegos czesc czlowiek czuc dac dalej dany dawac dawno dlugo dobry
    doszlo dobrze dostac dramat druga drugi dwa dzien dziesiec dziwny facet faktycznie fatalny gorszy gotowy glupi glowa ile
    inaczej inny isc jakos jasny jechac jeden juz kazac kazdy kobieta komus kompletnie koncu koniec konkretny koszmar
    koniecznosc krotki lepszy lepiej lecz ludzie maly masakra maz miejsce miec mimo moment mowic musiec myslec naprawde nagle
    najgorszy najpierw natomiast niby nowy normalny normalnie ogolnie ogromny osoba ostatni pani pan pare pewny piec pierwszy
    podac pojsc pomoc pomagac porazka poszlo potrzebny powiedziec powinien powod pozniej problem prosic prosty
    probowac probowalem proba przeciez przyjsc przypadek pusty raz robic rzecz rozne samo siedem siedziec skonczyc sluchac slabo
    slaby sposob spory sprawa stac standard stary strasznie straszny stronie swietny szczegolnie szesc szybko tragedia
    trafic trudny trwac trzeba trzeci trzy tylko uwazac uzywac wciaz widziec wielki wiedziec wlasnie wolec wreszcie
    wstyd wyglad wyjsc wziac zaczac zadna zaraz zero zly znac zona zobaczyc zostac zostawic zrobic zupelnie zwykly zwykle
    dziesiaty kilkanascie mama tata dom domu`,
  ru: `абсолютно больший большой бабушка важный вещь взять видеть видно видимо вид вместо внутри вовсе возможно вокруг
    вполне время выйти вышло говорить голова год данный дать давать дальше девушка действительно делать дело десять домой достаточно
    другой думать дурдом ерунда женщина жизнь жить забрать зато знать иначе идти интересно итог кажется каждый как-то
    конец конкретно короче кошмар кстати лично любой люди маленький мама место минимум момент мужчина муж жена
    надеяться назад найтись начать начинать находиться невозможно непосредственно нечто новый нормальный нормально
    обычно обычный огромный оказаться оказалось остаться остальной ответственный отлично первый писать плохой плохо полностью
    половина получить получиться получилось помнить помочь помогать понадобиться поэтому попасть попросить
    попытка пробовать последний постоянно походу почему-то правда правильно практически прийти приходить пришел пришла пришлось
    проблема просить простой процесс пять работа рабочий разный ребенок ровно сделать сегодня семь серьезно сидеть сильно
    сказать слишком случай случиться смочь смотреть снова собственно совершенно соответственно спокойно спросить
    сразу стоять сторона стать странный старый страшно такой-то тупо третий тридцать ужас ужасно ужасный узнать
    уйти устать утро фактически хватать хороший хотеть хотелось целый час человек честно четыре шесть явно вечер день`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The stems of a language's words that say little; none for a language we have no list of. */
export function commonStems(language: string): ReadonlySet<string> {
  const known = sets.get(language);
  if (known) return known;
  const made = new Set((lists[language] ?? '').split(/\s+/).map(stemmer(language)));
  sets.set(language, made);
  return made;
}
