import type { Language } from '../language.ts';

/**
 * How people ask about the interview itself, as patterns of a whole message that is `bare`: who sees what they
 * say, how long it takes, who asks. Before and after it may stand what is polite.
 */
export const aboutWords: Record<
  Language,
  Record<'seen' | 'length' | 'asker' | 'before' | 'after', string>
> = {
  en: {
    before:
      'hey|hi|hello|sorry|wait|and|but|so|ok|well|um|just|one question|quick question|may i ask|can i ask|can you tell me|could you tell me|tell me|please|actually',
    after: 'please|then|now|exactly|actually|by the way|btw|at all|thanks|thank you|anyway|roughly',
    seen: '(?:who|who all|who else) (?:(?:will|can|could|is going to|gets to|would|actually) )*(?:see|sees|read|reads|get|gets|look at|looks at|have access to|has access to|receive|receives) (?:this|that|it|these|them|all this|my answers?|my words|my data|my replies|the answers|these answers|the results|what i (?:say|write|type|said|wrote|answer))|(?:is|are) (?:this|it|that|the interview|the survey|my answers?|the answers|these answers|my data|they|this interview|this survey) (?:(?:really|all|completely|fully|kept) )*(?:anonymous|anonymised|anonymized|confidential|private|secret)|(?:will|can|does) (?:my boss|my manager|anyone|anybody|someone|the company|they|my employer|my colleagues) (?:see|read|know|find out) (?:this|it|that|my answers?|what i (?:say|write)|who i am|my name|its me|it is me|about this)|(?:do|will) you (?:store|keep|save|share|sell|pass on|record|publish|know) (?:my name|my data|my answers?|my number|my phone number|who i am|what i (?:say|write))|what (?:happens|will happen|do you do|will you do|are you going to do) (?:to|with) (?:my answers?|my data|the answers|my words|what i (?:say|write))|where (?:do my answers go|are my answers stored|is my data stored)|anonymous',
    length:
      'how long (?:is|does|will|would) (?:this|it|the interview|the survey|all this|this interview|this survey)(?: (?:take|last|be|going to take|gonna take|interview|survey))?|how long (?:to go|is left|left)|how much longer(?: (?:is it|will it take|does it take|is this|will this take))?|how many (?:more )?questions?(?: (?:are|is|there|still|left|to go|more|remaining|in total|altogether|to come|do you have|will there be))*|how many (?:are )?(?:left|to go|remaining)|how much (?:time )?(?:is )?left|(?:is|was) (?:this|that) the last (?:question|one)|are we (?:almost |nearly )?(?:done|there|finished)(?: yet)?|when (?:is|does|will) (?:this|the interview|the survey) (?:be )?(?:over|end|finished|done)|how far (?:along )?(?:am i|are we)|(?:are there )?(?:many|a lot of) (?:more )?questions(?: left)?',
    asker:
      'who are you|what are you|who is this|whos this|who am i talking to|who is asking|whos asking|who (?:is|s) behind this|who (?:runs|is running|is doing|is conducting) (?:this|the interview|the survey|the study)|what is this(?: about| for| all about)?|whats this(?: about| for| all about)?|is this (?:a bot|a robot|spam|a scam|legit|real|a survey)|are you (?:a bot|a robot|human|a human|a person|a real person|real|an ai|ai)|why (?:are you asking|do you ask|am i being asked)(?: me)?(?: this| these questions| all this| all these questions)?|what is it for|whats it for|what for|which company is this(?: for)?|on whose behalf',
  },
  it: {
    before:
      'ciao|salve|scusa|scusi|scusate|aspetta|e|ma|allora|ok|una domanda|posso chiedere|mi dici|mi dite|puoi dirmi|sapete|senti|prima|solo|pero',
    after:
      'per favore|grazie|esattamente|di preciso|adesso|ora|in realta|circa|piu o meno|scusa|poi',
    seen: 'chi (?:le |lo |la |li |altro )?(?:vede|vedra|legge|leggera|puo vedere|puo leggere|vedono|leggono|puo vederle|puo leggerle|avra accesso a|ha accesso a)(?: (?:questo|queste|tutto questo|le mie risposte|le risposte|queste risposte|quello che (?:scrivo|dico)|cio che (?:scrivo|dico)|i miei dati|le mie parole|alle mie risposte|alle risposte))?|(?:lintervista |il sondaggio |questo |tutto |le (?:mie )?risposte )?(?:e|sono|resta|restano|rimane|rimangono) (?:(?:tutto|davvero|veramente|completamente|tutta) )*(?:anonim[oaie]|riservat[oaie]|confidenzial[ei])(?: (?:lintervista|il sondaggio|questo|le (?:mie )?risposte|questa intervista))?|(?:il mio capo|il capo|il mio responsabile|lazienda|qualcuno|i miei colleghi) (?:le |lo |mi )?(?:vede|vedra|legge|leggera|puo vedere|puo leggere|sapra)(?: (?:questo|le mie risposte|quello che (?:scrivo|dico)|chi sono|che sono io))?|che fine fanno (?:le mie risposte|i miei dati|le risposte)|(?:che )?cosa (?:fate|ne fate|farete|succede) (?:con|delle|dei|alle|ai|di) (?:le )?(?:mie risposte|miei dati|risposte|quello che (?:scrivo|dico))|(?:salvate|conservate|memorizzate|registrate) (?:il mio nome|i miei dati|le mie risposte)|dove finiscono (?:le mie risposte|i miei dati|le risposte)|anonimo',
    length:
      'quanto (?:dura|durera|ci vuole|ci vorra|tempo ci vuole|tempo serve|tempo manca|manca|tempo dura|e lung[oa])(?: (?:ancora|lintervista|il sondaggio|questo|questa intervista|questa cosa|il tutto|tutto|alla fine|in tutto))*|quante (?:altre )?domande(?: (?:ci|sono|mancano|restano|rimangono|ancora|in tutto|in totale|hai|avete))*|quante ne (?:mancano|restano)(?: ancora)?|(?:e|era) (?:questa )?lultima(?: domanda)?|manca (?:molto|tanto)(?: ancora| alla fine)?|(?:ne )?mancano (?:molte|tante)(?: domande)?|quando (?:finisce|finiamo)(?: lintervista| il sondaggio)?|a che punto (?:siamo|sono)',
    asker:
      'chi (?:sei|siete)|con chi (?:parlo|sto parlando)|chi (?:ce dietro|fa queste domande|conduce (?:lo studio|lintervista|questo studio))|(?:che )?(?:cose|cosa e|cos e) (?:questo|questa cosa|questo bot|questa intervista|tutto questo)|di (?:che )?cosa si tratta|(?:sei|siete|e) (?:un |una )?(?:bot|robot|uman[oa]|persona|persona vera|ia|macchina)|a (?:che )?cosa serve(?: (?:questo|tutto questo|questa intervista|questo sondaggio))?|perche (?:mi )?(?:fate|fai) (?:queste|tutte queste) domande|per conto di chi|per quale azienda',
  },
  pl: {
    before:
      'czesc|hej|dzien dobry|przepraszam|a|ale|no|to|ok|czekaj|chwila|jedno pytanie|mam pytanie|powiedz|mozesz powiedziec|czy mozesz powiedziec|wlasciwie|zaraz',
    after: 'prosze|dziekuje|dokladnie|wlasciwie|teraz|mniej wiecej|tak w ogole|dzieki',
    seen: 'kto (?:(?:to|je|moje odpowiedzi|jeszcze) )?(?:widzi|zobaczy|czyta|przeczyta|bedzie (?:to )?(?:czytal|widzial)|ma do tego dostep|moze to zobaczyc|moze to przeczytac|ma dostep)(?: (?:to|te odpowiedzi|moje odpowiedzi|odpowiedzi|do tego|do moich odpowiedzi|co pisze))?|(?:czy )?(?:to |ta ankieta |ten wywiad |wywiad |ankieta |moje odpowiedzi |odpowiedzi )?(?:jest|sa|beda|bedzie) (?:to )?(?:(?:w pelni|calkiem|naprawde|calkowicie|wszystko) )*(?:anonimow[aeoy]|poufn[aey])|(?:czy )?to (?:jest )?(?:anonimowe|anonimowo|poufne)|czy (?:to )?anonimow[aeoy]|czy (?:moj |moja )?(?:szef|szefowa|kierownik|kierowniczka|przelozony|przelozona|firma|ktos|ktokolwiek) (?:to |mnie )?(?:zobaczy|widzi|przeczyta|czyta|pozna|rozpozna|bedzie (?:to )?(?:widzial|czytal))(?: (?:to|moje odpowiedzi|co pisze))?|co (?:sie stanie|sie dzieje|robicie|zrobicie|bedzie) z (?:tymi |moimi )?(?:odpowiedziami|danymi)|gdzie (?:trafiaja|trafia) (?:moje )?(?:odpowiedzi|dane)|(?:czy )?(?:zapisujecie|przechowujecie) (?:moje |moja )?(?:imie|dane|nazwisko|odpowiedzi)|anonimowo|anonimowe',
    length:
      '(?:jak dlugo|ile czasu|ile) (?:(?:to|jeszcze|wywiad|ankieta|ta ankieta|ten wywiad) )*(?:potrwa|trwa|zajmie|zajmuje|bedzie trwac|bedzie trwala|bedzie trwal|czasu zostalo|zostalo czasu)(?: (?:to|jeszcze|wywiad|ankieta|ta ankieta|ten wywiad|wszystko))*|ile (?:(?:jeszcze|jest|bedzie|zostalo|tych|masz) )*pytan(?: (?:jeszcze|zostalo|jest|bedzie|w sumie|lacznie|do konca|pozostalo))*|ile (?:jeszcze )?zostalo(?: do konca| jeszcze)?|(?:czy )?to (?:juz |jest )*ostatnie pytanie|(?:czy )?duzo (?:jeszcze |zostalo |jest )*(?:tego|pytan|zostalo)|kiedy (?:bedzie )?koniec|daleko jeszcze',
    asker:
      'kim (?:jestes|jestescie)|z kim (?:rozmawiam|pisze)|kto (?:pyta|za tym stoi|to robi|prowadzi (?:to )?badanie|prowadzi te ankiete)|co to (?:jest|za ankieta|za bot|za badanie|za wywiad)|po co (?:to|to wszystko|ta ankieta|te pytania|wam to|ten wywiad)(?: jest)?|(?:czy )?(?:jestes|to) (?:bot|botem|robot|robotem|czlowiekiem|czlowiek|ai)|dlaczego (?:mnie )?(?:o to )?pytacie|w czyim imieniu|dla kogo to(?: jest)?|dla jakiej firmy',
  },
  ru: {
    before:
      'привет|здравствуйте|простите|извините|подождите|стоп|а|но|и|так|ок|ну|один вопрос|вопрос|можно спросить|скажите|скажи|подскажите|кстати|можно узнать',
    after: 'пожалуйста|спасибо|точно|вообще|примерно|если не секрет|кстати|сейчас|то',
    seen: 'кто (?:(?:это|их|мои ответы|все это|еще) )?(?:видит|увидит|читает|прочитает|прочтет|будет (?:это )?(?:читать|видеть)|может видеть|может (?:это )?(?:прочитать|увидеть)|имеет доступ)(?: (?:это|мои ответы|ответы|эти ответы|все это|к этому|к ответам|к моим ответам|что я пишу|то что я пишу))?|(?:(?:это|опрос|интервью|мои ответы|ответы|все) )+(?:(?:точно|полностью|правда|действительно|будет|будут) )*(?:анонимно|анонимный|анонимное|анонимны|анонимные|конфиденциально|конфиденциальны)|анонимно(?: ли)?(?: это)?|(?:мой |мое )?(?:начальник|начальство|руководитель|шеф|босс|кто нибудь|кто то|компания|работодатель) (?:это |их )?(?:увидит|видит|прочитает|узнает|читает)(?: (?:это|мои ответы|что это я|кто я))?|что (?:будет|вы делаете|вы будете делать|станет|происходит) с (?:моими )?(?:ответами|данными)|куда (?:идут|попадают|пойдут|попадут) (?:мои )?(?:ответы|данные)|(?:вы )?(?:сохраняете|храните|записываете|передаете) (?:мое |мои )?(?:имя|данные|ответы)|где хранятся (?:мои )?(?:ответы|данные)',
    length:
      '(?:сколько|как долго) (?:(?:это|интервью|опрос|времени|еще|все это|по времени|минут) )*(?:займет|длится|продлится|занимает|идет|осталось|будет идти)(?: (?:интервью|опрос|еще|это|времени|минут|все это))*|сколько (?:(?:еще|всего|там|тут|у вас|будет|осталось) )*вопросов(?: (?:еще|осталось|всего|будет|впереди))*|сколько еще осталось|(?:это )?последний вопрос|(?:еще )?много (?:(?:еще|осталось|вопросов|там) )*(?:вопросов|осталось)|долго (?:еще|осталось)|скоро (?:конец|закончим)|когда (?:конец|закончим|это закончится)',
    asker:
      '(?:вы |ты )?кто (?:вы|ты)(?: такой| такая| такие| такое)?|с кем я (?:говорю|общаюсь|разговариваю)|кто (?:это спрашивает|за этим стоит|проводит (?:опрос|исследование|это))|что это(?: такое| за опрос| за бот| за исследование| вообще)|зачем (?:это|все это|вам это|эти вопросы|этот опрос)(?: (?:нужно|надо|вам))?|(?:вы|ты|это) (?:бот|робот|человек|живой человек|нейросеть|ии)|для чего (?:это|все это|этот опрос)(?: нужно)?|от чьего имени|для какой компании',
  },
};

/** Words by which a question is surely about the interview, and not what somebody thought about something else. */
export const interviewWords =
  'interview|survey|question|answer|anonym|bot|intervist|sondagg|domand|rispost|anonim|wywiad|ankiet|pyta|odpowied|badani|интервью|опрос|вопрос|ответ|аноним|бот|исследован';
