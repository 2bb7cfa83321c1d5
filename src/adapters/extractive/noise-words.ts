/** Orders to whatever reads the answers, in the product's languages, folded. */
export const orders: RegExp[] = [
  /[{[]\s*["'“]\p{L}+["'”]\s*:/u,
  /^\W*\*+\s*(?:system|assistant|user|developer|admin|sistema|система)\s*\*+/,
  /(?:^|[.,:;!?"»“”)\]-]\s*|\bplease\s+|\band\s+)(?:ignore|disregard|forget|override)\s+(?:all|any|every|your|the previous|the above|previous|prior|earlier|everything)\b.*\b(?:instruct\w*|rules?|prompts?|orders?|above|before|told|guidelines|data|answers)\b/,
  /\b(?:system prompt|system message|system override|developer mode|language model|as an ai|you are (?:now )?(?:an? )?(?:ai|assistant|model|chatbot|dan)|new instructions?|prompt injection|jailbreak)\b/,
  /^\W*(?:system|assistant|user|developer|admin|istruzion[ei]|sistema|instrukcja|polecenie|система|инструкция)\s*:/,
  /<\/?(?:system|instructions?|answers?|segments?|assistant|prompt|user)\b/,
  /(?:^|[.,:;!?"»“”)\]-]\s*|\bplease\s+|\band\s+|\bthen\s+)(?:write|say|output|print|respond|reply|return|add|include|insert|put|mark|set|list|report|state|make|give|rate|translate|reveal|show|delete)\b.*\b(?:(?:in|on|to|into|onto|from) (?:the|your) (?:map|report|summary|draft|output|analysis|results?|system|prompt)|recommendations?|as (?:the )?(?:top|main|biggest|first|only) (?:barrier|finding|theme|recommendation)|barriers? (?:list|section|lane)|(?:nothing|anything) else|verbatim|everyone (?:said|says)|all (?:respondents|customers|participants))\b/,
  /\b(?:note|message|attention|order|instruction)s? (?:to|for) (?:the )?(?:ai|model|bot|machine|assistant|summari[sz]er|llm|system)\b/,
  /(?:^|[.,:;!?"»“”)\]-]\s*|\be\s+)(?:ignora|ignorate|ignori|dimentica|dimenticate|trascura|scorda)\s+.*\b(?:istruzion\w*|regol\w*|prompt|comand\w*|ordin\w*|quanto sopra|precedent\w*)\b/,
  /\b(?:prompt di sistema|modello linguistico|sei (?:ora |adesso )?un(?:a|')? ?(?:ia|ai|assistente|modello)|nuove istruzioni|nota per (?:l )?(?:ia|ai|il modello|il bot|la macchina|assistente))\b/,
  /(?:^|[.,:;!?"»“”)\]-]\s*|\be\s+|\bpoi\s+)(?:scrivi|scrivete|stampa|rispondi|rispondete|aggiungi|aggiungete|inserisci|inserite|metti|segna|imposta|mostra|elenca|riporta|indica|cancella|rivela|traduci)\b.*\b(?:mapp\w*|rapporto|report|sintesi|riassunto|bozza|raccomandazion\w*|prompt|nient altro|tutti i (?:clienti|partecipanti)|come (?:barriera|problema) principale)\b/,
  /(?:^|[.,:;!?"»“”)\]-]\s*|\bi\s+)(?:z?ignoruj|zapomnij|pomin|olej|odrzuc)\w*\s+.*\b(?:instrukcj\w*|polece\w*|regul\w*|zasad\w*|prompt\w*|powyz\w*|wczesniejsz\w*|poprzedni\w*)\b/,
  /\b(?:prompt systemowy|model jezykowy|jestes (?:teraz )?(?:ai|asystentem|modelem|botem)|nowe instrukcje|uwaga dla (?:ai|modelu|bota|systemu|maszyny)|polecenie dla (?:ai|modelu|bota|systemu))\b/,
  /(?:^|[.,:;!?"»“”)\]-]\s*|\bi\s+|\bprosze\s+)(?:napisz|wypisz|odpowiedz|dodaj|wstaw|wpisz|umiesc|zaznacz|ustaw|oznacz|podaj|usun|przetlumacz|ujawnij|pokaz)\b.*\b(?:map\w*|raport\w*|podsumowani\w*|szkic\w*|rekomendacj\w*|prompt\w*|nic (?:innego|wiecej)|wszyscy (?:klienci|respondenci)|glown\w* barier\w*)\b/,
  /(?:^|[.,:;!?"»“”)\]-]\s*|(?<!\p{L})и\s+)(?:про)?(?:игнорируй|игнорируйте|забудь|забудьте|отбрось|отмени)\s+.*(?<!\p{L})(?:инструкци|указани|правил|промпт|команд|предыдущ|прежн|выше)/u,
  /(?<!\p{L})(?:системн\p{L}+ (?:промпт|сообщени|инструкци)|языков\p{L}+ модел|ты (?:теперь |сейчас )?(?:ии|ассистент|модель|бот)(?!\p{L})|вы (?:теперь )?(?:ии|ассистент)(?!\p{L})|нов\p{L}+ инструкци|(?:сообщение|указание|примечание|команда) для (?:ии|модели|бота|машины|системы))/u,
  /(?:^|[.,:;!?"»“”)\]-]\s*|(?<!\p{L})и\s+|пожалуйста\s+)(?:напиши|напишите|выведи|выведите|ответь|ответьте|добавь|добавьте|вставь|вставьте|впиши|впишите|поставь|поставьте|отметь|отметьте|укажи|укажите|удали|удалите|переведи|раскрой|покажи)(?!\p{L}).*(?<!\p{L})(?:карт[уеы]|отчет|сводк|черновик|рекомендаци|промпт|больше ничего|ничего больше|все (?:клиенты|респонденты|участники)|главн\p{L}+ (?:барьер|проблем))/u,
];

/** What people write around an address or a number of theirs. */
export const contactWords = new Set(
  `a an the is are at on by via to or and if for me my mine i im you your can could please pls contact call phone ring reach text
  write email mail e number mobile cell whatsapp telegram viber signal here this it s anytime any time always best after before
  about number tax account evening evenings morning mornings afternoon weekdays want need more details info information questions ask get in touch back name
  conto codice fiscale chiamami chiamatemi chiamate chiamare scrivi scrivimi scrivetemi scrivete contattatemi contattami contattare ricontattatemi
  richiamatemi richiamami telefono telefonate cellulare numero mio mia il la lo al allo alla mi sono potete puoi posta elettronica
  indirizzo questo ecco se serve volete per favore dopo le sera mattina pomeriggio sempre di in o ed nome
  konto pesel zadzwon zadzwoncie dzwon dzwoncie dzwonic prosze moj moja numer telefon telefonu komorka napisz napiszcie pisz piszcie pisac kontakt
  kontaktowac mailowy mailem adres na pod do mnie to jest lub albo w razie czego pytan potrzeby mozna moze mozecie wieczorem rano po
  сайт инн снилс паспорт карта карты счет звоните позвоните перезвоните наберите пишите напишите мне мой моя номер телефон телефона тел почта почту почте адрес связаться
  связь свяжитесь можно можете на по в или и если что вопросы вот это мое вечером утром днем после меня зовут телеграм ватсап имя`.split(
    /\s+/,
  ),
);

/** What is about the asking, or a wish for a feast. Other topics may be those of somebody's service. */
export const offTopic =
  /(?<!\p{L})(?:(?:this|your|the) (?:bot|survey|questionnaire|interview|chatbot)|who (?:made|built|wrote) (?:you|this)|are you (?:a )?(?:bot|human|real|robot)|how are you|my (?:cat|dog|horoscope)|horoscope for|tell (?:me|us) a joke|(?:what s|how s) the weather|what music do you|your favou?rite|greetings to|happy (?:birthday|new year|christmas|easter)|merry christmas|questo (?:bot|sondaggio|questionario)|questa intervista|sei (?:un )?(?:bot|robot|umano)|come stai|che tempo fa|che musica (?:ascolti|ti piace)|il mio (?:gatto|cane)|(?:il mio|dimmi l) oroscopo|oroscopo (?:di oggi|del giorno|per oggi)|barzelletta|buon (?:natale|compleanno|anno)|buona pasqua|forza (?:juve|inter|milan|roma|napoli)|t[ea] ankiet[aey]|ten (?:bot|wywiad)|jestes (?:botem|robotem|czlowiekiem)|jak sie masz|jaka (?:jest )?pogoda|jakiej muzyki|moj (?:kot|pies)|moj horoskop|horoskop na|opowiedz (?:mi )?(?:kawal|zart|dowcip)|wesolych swiat|sto lat|эт(?:от|а|у) (?:бот|опрос|анкет\p{L}|интервью)|ты (?:бот|робот|человек)|вы (?:бот|робот|человек)|как (?:дела|поживаешь)|какая (?:у вас )?погода|какую музыку|мо(?:й|я) (?:кот|кошка|собака|пес)|мой гороскоп|гороскоп на|расскажи(?:те)? (?:мне )?(?:анекдот|шутку)|с (?:новым годом|днем рождения|рождеством|праздником))(?!\p{L})/u;
