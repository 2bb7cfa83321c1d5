/**
 * What obstacles are generally about, and how each language's words for it begin (folded). It lets
 * "waited three weeks" and "such a delay" touch where they share no word; about no trade in particular.
 */
const beginnings: Record<string, string> = {
  waiting:
    'wait delay late slow queue week days hours overdue eternit attes attend aspett ritard lent coda settiman giorni ore czek oczek opozn woln kolejk tygod dni godzin dlug ждат жда ожида задерж опозд медлен долг очеред недел дней дня часов часа полчас',
  price:
    'price pric cost expens fee fees quote tariff charg prezz cost car tariff preventiv spes cen cena ceny koszt drog oplat wycen taryf цен стоим дорог тариф смет плат',
  finding:
    'find found search locat hidden navigat menu trov cerc nascost ricerc znalez znajd szuk ukryt nawig najd наход найт нашел нашл найд иск спрятан поиск навигац',
  understanding:
    'understand understood unclear confus jargon explain complicat meaning capi compren chiar spieg confus gergo incompr zrozum rozum jasn niejasn wyjasn zargon понят понял понима непонят неясн ясн объясн запутан термин',
  technical:
    'crash error bug load broke freez login password app server errore bloc caric password guast blad bled awari zawies logow haslo wczyt ошиб завис сбо грузи загруз парол сломал вылета',
  contact:
    'call phone rang reply replied respon answer repl contact hotline chiam telefon rispo richiam contatt ricontatt dzwon telefon odpow oddzwon odpis kontakt зв звон позвон перезвон дозвон телефон ответ отвеча отвеч связ трубк',
  people:
    'rude polite attitude manager staff seller consultant maleducat scortes personal operator commess niegrzecz nieuprzej obslug sprzedaw pracownik груб хам вежлив менеджер персонал сотрудник консультант продав',
  paperwork:
    'form paper document contract sign signature bureaucr modul cart document contratt firm burocraz formular papier dokument umow podpis biurokr форм бумаг документ договор подпис бюрократ анкет',
  quality:
    'quality damag defect poor scratch qualita dannegg difett rott jakos uszkod wad zepsut качеств поврежд брак дефект',
  trust:
    'trust doubt scam suspic fiduci fidar dubb truff sospett zaufa watpl oszu podejrz довер сомнен сомнев обман подозр',
};

const index = new Map<string, string>();
for (const [concept, list] of Object.entries(beginnings))
  for (const beginning of list.split(' ')) index.set(beginning, concept);
const longest = Math.max(...[...index.keys()].map((beginning) => beginning.length));

/** The concept a folded word belongs to, by its longest known beginning; null for most words. */
export function conceptOf(word: string): string | null {
  for (let length = Math.min(longest, word.length); length >= 2; length--) {
    const concept = index.get(word.slice(0, length));
    // Short beginnings would swallow unrelated longer words.
    if (concept && (length >= 4 || word.length <= length + 2)) return concept;
  }
  return null;
}

/** Spans of time and numbers in words: they say how long or how many, not what of. */
const measures =
  /^(?:minut\w*|hours?|days?|weeks?|months?|years?|half|three|four|five|ten|twice|times|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|ann[oi]|mezz\w?|quattro|cinque|dieci|godzin\w*|dni|dniach|dzien|tygodn?i?\w*|tydzien|miesi\w*|lat|rok|roku|pol|trzy|trzech|cztery|czterech|piec|dwoch|dwie|час[аоу]?[вм]?|дн[яей]+м?|день|недел\p{L}*|месяц\p{L}*|минут\p{L}*|год\p{L}{0,2}|полчаса|полдня|тр[ие]х?|четыр\p{L}*|пят[ьи]|дважды|трижды|двух|две)$/u;

/** Whether a folded word only measures. */
export function isMeasure(word: string): boolean {
  return measures.test(word);
}
