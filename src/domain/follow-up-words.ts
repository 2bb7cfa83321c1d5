import type { Language } from './language.ts';

/** What the rules for follow-ups look for in one language. Notation as in `wordList`, unless said otherwise. */
export interface FollowUpWords {
  /** Function words that show which language a text is in. */
  common: string;
  /** Words that open a question which is not answered by yes or no. */
  asks: string;
  /** Of these, the ones that open a question after a comma, too. */
  asksAfterComma: string;
  /** First words that ask for yes or no. */
  closed: string;
  /** What else a question may begin with. */
  opens: string;
  /** "Could you tell me …": a regular expression for the beginning of a folded text. */
  invites: string;
  and: string;
  or: string;
  /** Suggests an answer, blames, or takes agreement for granted. */
  leading: string;
  /** Asks for habits, and not for the one time. */
  habits: string;
  /** Feelings and judgements: only in the person's own words. */
  feelings: string;
  /** Greetings, thanks, orders. */
  manners: string;
  /** Data that an interviewer has no business to ask for. */
  secrets: string;
  /** Ways of addressing that this product does not use, or that presume whether a woman or a man reads. */
  address: string;
  /** Numbers in words. */
  numbers: string;
  /** Words with a capital letter that are no names. */
  capitals: string;
  /** Words an interviewer may bring in: they say nothing about what happened. */
  neutral: string;
}

/** By language. */
export const followUpWords: Record<Language, FollowUpWords> = {
  en: {
    common: `the a an of to in on at for with from by about as that this these those there then it its you your me
      my was were is are be been did do does had have has could can would will and or but not if so any some
      what which who how when where why just one`,
    asks: 'what which who whom whose how when where why',
    asksAfterComma: 'what which who whom whose how',
    closed: `was were is are am be do did does have has had can could will would should shall may might must any
      ever so`,
    opens: `in at on during after before while once since until from for of with to by about as if looking thinking
      going that this the and at`,
    invites:
      '(?:could|can|would|will) you (?:please |perhaps |maybe |possibly |also |just )*(?:tell|describe|explain|give|say|share|recall|remember|walk|name|think of)(?= )|do you (?:remember|recall|have an example)(?= )',
    and: 'and',
    or: 'or',
    leading: `don_t_you don_t_they isn_t_it isn_t_that isn_t_there wasn_t_it wasn_t_that wasn_t_there weren_t_you
      weren_t_they aren_t_you aren_t_they wouldn_t_you wouldn_t_it wouldn_t_that shouldn_t_it shouldn_t_we
      shouldn_t_they couldn_t_we couldn_t_it couldn_t_you couldn_t_they didn_t_you didn_t_it didn_t_they won_t_you
      can_t_you haven_t_you hasn_t_it do_you_not would_you_not would_it_not surely obviously clearly of_course admit
      agree must_have so_you you_mean it_seems it_sounds i_assume i_guess presumably why how_come what_if what_about_a what_about_an how_about
      would_you_say_to would_you_like do_you_think your_fault even_though_you should_have ought_to even_bother`,
    habits: 'usually generally normally always typically often ever',
    feelings: `frustrat* annoy* happy happier happi* confus* angr* anger* upset sad sadd* disappoint* stress* worr* anxious anxiet*
      scared afraid pleas* satisf* dissatisf* unhapp* relie* excit* bored boring irritat* impatien* furious
      embarrass* overwhelm* nervous proud delight* surpris* uncomfortable trust* distrust* doubt* love* hate* feel*
      felt feeling* expensive cheap slow slowly fast quick* rude friendly unfriendly unclear difficult* hard easy
      complicated bad badly terrible awful horrible poor* good great excellent perfect* helpful unhelpful
      unprofessional professional late unfair wrong useless broken ugly unreliable reliable chaotic messy needless unnecess* pointless
      tedious give_up gave_up giving_up given_up fail* wait*`,
    manners: `hello hi hey thanks thank_you sorry congratulations welcome unfortunately click tap visit download
      install subscribe buy pay send forward reply type enter upload ignore sign_up log_in instruction* prompt
      language_model assistant`,
    secrets: `credit_card* debit_card* card_number* password* passcode* pin pin_code cvv cvc iban account_number*
      bank_account* bank_details passport* social_security date_of_birth birth_date birthday full_name your_name
      surname* maiden_name phone_number* telephone_number* mobile_number* email* e_mail_address* your_address
      home_address where_you_live do_you_live salary security_code secret* health religion* vote voted card cards
      bank* digit* code codes contact contacts employer earn earns earning* income money number your_phone age born old
      telegram account`,
    address: '',
    numbers: `two three four five six seven eight nine ten twelve twenty thirty fifty hundred* thousand* million*
      twice dozen* half`,
    capitals: 'I',
    neutral: `last time happen* tell describe explain give say said share recall remember example* moment* point
      step* exact* first next before after during while mean meant mind look* like made make do doing did done
      happened thing* something anything part* detail* case situation* specific* concrete* notice* led lead make
      there then more most else kind way place through went go going came come go change* help* need* want* expect*
      would differently different ask* answer* see saw talk* spoke know knew find found try tried use* using deal*
      begin began start* end* ended long much many name time* day stage sort them they he she people person
      someone us we i called call think thought* word* words ideal* effect result* took
      take taken longest most least came across hold held up out down back on off trying finish* beginning whether wonder* try again into over under where_from each every all both same other another only also still already even ever
      something_else much little really actually back_then earlier later until be being have having had got get gotten
      left stand stood reach reached decide* decision* choose chose chosen visit* show* showed
      explain* compare* check* start* finished turn* whom myself yourself`,
  },
  it: {
    common: `il lo la i gli le l un uno una di del della dei delle degli da dal dalla in nel nella con su sul sulla per
      tra e ed o che chi cui non si è era ha hai ho sei mi ti ci ne questo questa quello quella quel come quando dove
      cosa quale quali quanto perché più qualche a al alla se stato stata`,
    asks: `che_cosa cosa cos come com quando dove dov quale quali qual chi quanto quanti quanta quante perché in_che
      di_che con_che a_che da_che che_tipo per_quale`,
    asksAfterComma: 'che_cosa cosa cos come com quale quali qual chi quanto in_che di_che a_che',
    closed:
      'è era erano sono sei hai ha avevi avete c ce ti mi vi si vuoi puoi potresti pensi credi trovi',
    opens: `in di a da su per con tra nel nella nello al alla all quella quel quell l la le il lo gli i e durante dopo
      prima mentre se pensando ripensando tornando che ciò`,
    invites:
      '(?:mi |ci )?(?:puoi|potresti|riesci a|riusciresti a|sapresti|ti va di|ti andrebbe di|vuoi) (?:per favore )?(?:raccontar|dir|descriver|fare? |farmi |spiegar|ricordar|portar|ripensar|precisar)|mi (?:racconti|descrivi|dici|fai|faresti|spieghi|porti)(?= )|(?:ti )?ricordi(?= )|hai (?:in mente )?(?:un|qualche) esempi',
    and: 'e ed',
    or: 'o oppure od ovvero',
    leading: `non_credi non_pensi non_trovi non_ti_sembra non_ti_pare non_ritieni non_sarebbe non_è_vero non_avresti
      non_era non_dovremmo non_dovrebbe non_potremmo non_potrebbero sicuramente ovviamente certamente chiaramente
      naturalmente deve_essere dev_essere sarà_stato sarà_stata avrai immagino suppongo sei_d_accordo ammetti perché come_mai che_ne_dici che_ne_pensi che_ne_diresti e_se pensi_di pensi_del
      pensi_della colpa_tua avresti_dovuto quindi_hai sembra_che`,
    habits: 'di_solito in_genere generalmente normalmente sempre abitualmente spesso mai',
    feelings: `frustra* infastidi* fastidi* felic* content* confus* arrabbia* rabbia triste tristezza delus* delusion*
      stress* preoccup* ansi* paura spavent* soddisfa* insoddisfa* soddisfatt* insoddisfatt* sollie* sollev* entusias*
      annoia* noios* irritat* impazien* furios* imbarazz* nervos* orgoglio* sorpres* sorpren* disagio fiducia diffid*
      dubb* odi odia* amato sentit* sentiv* provato provav* emozion* costos* caro cara cari care economic* lent*
      lentezza veloc* rapid* maleducat* scortes* gentil* cortes* poco_chiar* chiar* difficil* facil* complicat* brutt*
      male terribil* orribil* pessim* ottim* perfett* buon* bene util* inutil* professional* ritardo tardi ingiust*
      sbagliat* rott* affidabil* inaffidabil* caotic* dovuto_aspettare fatto_aspettare attes* rinunci* superflu*`,
    manners: `ciao salve buongiorno buonasera grazie scusa scusami congratulazioni benvenut* purtroppo clicca premi
      visita scarica installa iscriviti compra paga invia inviami manda mandami inoltra rispondi scrivi scrivimi digita
      inserisci ignora istruzion* prompt modello_linguistico assistente`,
    secrets: `carta_di_credito carte_di_credito carta_di_debito numero_della_carta numero_di_carta numero_della_tua_carta
      password codice_segreto pin cvv cvc iban conto_corrente numero_di_conto coordinate_bancarie passaporto
      codice_fiscale data_di_nascita nome_e_cognome come_ti_chiami tuo_nome cognome numero_di_telefono cellulare_tuo
      tuo_numero indirizzo_email indirizzo_e_mail email tua_mail tuo_indirizzo dove_abiti dove_vivi stipendio
      guadagni codice_di_sicurezza segret* religion* votato salute carta carte banca cifre codice contatto
      contatti soldi denaro reddito numero tuo_telefono tuo_cellulare età quanti_anni nato nata datore_di_lavoro
      telegram conto`,
    address:
      'lei_ha suo_parere sua_opinione potrebbe_dirmi puo_dirmi può_dirmi mi_dica mi_racconti_pure vi_è',
    numbers: `due tre quattro cinque sei_volte sette otto nove dieci dodici venti trenta cinquanta cento mille milion*
      dozzin* metà`,
    capitals: '',
    neutral: `ultim* volta volte success* succed* accad* accadut* raccont* dir* descri* spiega* spiegar* fare fatto fai
      ricord* esempi* momento momenti punto pass* esatt* prim* dop* durante mentre intend* intendi mente vist* vedi
      vedere cosa cose qualcosa parte dettagl* caso situazion* concret* precis* not* port* portato in che modo tipo
      posto luogo andat* vai cambi* aiut* serv* serviv* bisogn* vol* volut* aspett* diver* chies* chied* rispost* parl*
      sapev* sai trov* prov* usa* uso us* comincia* cominciat* inizi* fin* finit* tempo giorno giornata fase quella persona
      person* chiam* chiamat* telefon* pensa* pensav* parola parole ideal* effetto result* risult* cost* mi ti ci noi
      stat* volevi avres* concretamente andò andata raccontarmi dirmi farmi portarmi descrivermi spiegarmi qualcos
      dovut* dover* essere stat* aver* avut* avevi affront* incontr* trattav* tratta cercav* cercat* cercare arriv* dall
      dai dagli sugli sulle ai agli alle loro tuo tua tuoi tue te ne accort* accorg* inizio allora poi subito ancora già
      anche solo davvero veramente altro altra altri ogni tutto tutta tutti meno durat* dura rest* rimast* venut* viene
      vengono ver* decis* decid* scelt* scegli* confront* controll* visitat* mostr* passaggi* vid* reazion* reagit* seguit*
      seguito ha_portato ostacol* complet* capita* succede stava stavi
      stavano facendo cercando guardando quel quegli quei preciso`,
  },
  pl: {
    common: `co jak jaki jaka jakie kiedy gdzie kto który która które czy w we z ze na do od po o u za przy dla przez i
      a ale że nie się to ten ta te tego tej tym było był była jest był są Ci Cię Tobie Ciebie Twoje Twoja Twój mi mnie
      nam możesz wtedy wtedy tam ile czym czego dokładnie`,
    asks: `co czego czemu czym jak jaki jaka jakie jakich jakim jaką jakiej jakimi kiedy gdzie skąd dokąd kto kogo komu
      kim który która które którym którą której których ile dlaczego`,
    asksAfterComma: 'co czego czym jak jaki jaka jakie jakich jakim jaką kto kogo',
    closed: 'czy było był była były jest są masz możesz pamiętasz uważasz myślisz sądzisz',
    opens: `w we z ze na do od po o u za przy dla przez podczas przed wtedy kiedy gdy a i tamten tamta tamtego ostatni
      ostatnim tym tej ten ta to pamiętając wracając patrząc myśląc jeśli`,
    invites:
      '(?:czy )?(?:możesz|dasz radę|zechcesz|można|da się|mogę) (?:proszę |prosić o )?(?:opowiedzieć|opisać|podać|powiedzieć|wyjaśnić|przytoczyć|przypomnieć|przywołać|rozwinąć|dopowiedzieć|jakiś przykład|konkretny przykład|przykład)(?= )|(?:czy )?(?:pamiętasz|przypominasz sobie)(?= )|(?:czy )?(?:opowiesz|opiszesz|podasz|powiesz)(?= )|(?:czy )?masz (?:jakiś |konkretny )?przykład',
    and: 'i a oraz',
    or: 'lub albo bądź',
    leading: `nie_sądzisz nie_uważasz nie_myślisz nie_wydaje nie_byłoby czy_nie nie_powinno nie_powinni nieprawdaż
      na_pewno oczywiście przecież z_pewnością zapewne pewnie musiało_być musiał_być musiała_być chyba zgadzasz
      zgodzisz przyznasz dlaczego czemu co_sądzisz co_myślisz co_powiesz co_ty_na a_gdyby a_może twoja_wina wydaje_się czyli_było rozumiem_że zakładam`,
    habits: 'zwykle zazwyczaj na_ogół zawsze często przeważnie normalnie kiedykolwiek nigdy',
    feelings: `frustr* zirytow* irytow* irytac* zdenerw* denerw* szczęśliw* zadowol* niezadowol* zdezorient* zły zła złoś*
      złośc* smutn* smut* rozczarow* stres* zestres* martwi* zmartwi* niepok* zaniepok* strach* bał* boisz przestrasz*
      ulg* ulż* podekscyt* znudz* nudn* zniecierpl* niecierpl* wściek* wstyd* zawstydz* dumn* zaskocz* zaskak* zaufa*
      wątp* kocha* nienawi* czuł* czuje* poczuł* uczuc* emocj* drog* tani* woln* powoln* szybk* niegrzeczn* niemił*
      mił* uprzejm* nieuprzejm* niejasn* jasn* trudn* łatw* skomplik* okropn* straszn* fataln* świetn* doskonał*
      idealn* dobr* dobrze źle złe pomocn* niepomocn* profesjonal* nieprofesjonal* spóźni* opóźn* niesprawiedl* błędn*
      zeps* bezużyteczn* niezawodn* zawodn* chaot* czeka* rezygn* zbędn*`,
    manners: `cześć witaj witam dzień_dobry dzięki dziękuję przepraszam gratulacje niestety kliknij naciśnij odwiedź
      pobierz zainstaluj zapisz kup zapłać wyślij prześlij odpowiedz napisz wpisz zignoruj ignoruj instrukcj* prompt
      model_językowy asystent`,
    secrets: `kart*_kredytow* kart*_płatnicz* kart*_debetow* numer*_karty hasło hasła hasłem pin kod_pin cvv cvc iban
      numer_konta numeru_konta konto_bankowe konta_bankowego dane_bankowe paszport* pesel dat*_urodzenia
      imię_i_nazwisko masz_na_imię się_nazywasz twoje_imię nazwisk* numer_telefonu numeru_telefonu adres* email
      e_mail_masz mieszkasz zarabiasz zarobk* pensj* kod_bezpieczeństwa sekret* tajemnic* religi* głosował* zdrowi* karta karty kartę
      kartą karcie bank* kod kodu numer numeru kontakt_do pieniądz* dochod* swój_telefon twój_telefon masz_lat wiek wieku
      urodz* pracodawc* telegram konto konta`,
    address: 'pan pani pana panu panią państwo państwa',
    numbers: `dwa dwie dwóch dwoje trzy trzech cztery czterech pięć sześć siedem osiem dziewięć dziesięć dwanaście
      dwadzieścia pięćdziesiąt sto stu tysiąc* milion* dwukrotnie tuzin* połow* pół`,
    capitals:
      'Ci Cię Tobie Ciebie Tobą Twoje Twoja Twój Twojego Twojej Twoim Twoją Twoich Twoimi Ty',
    neutral: `ostatni* raz razem razu zdarz* wydarz* sta* stało działo dzieje opowie* opisa* opisz* podać podasz powie*
      wyjaśni* przykład* przypomnie* pamięta* moment* chwil* krok* dokładn* pierw* potem później przed po podczas
      chodzi* myśl* wygląda* wyglądało rzecz* coś czegoś część* części szczegół* przypad* sytuac* konkretn* zauważ*
      doprowadz* spraw* sposób miejsc* przebieg* poszł* zmieni* zmian* pomog* pomóc pomóg* potrzeb* oczeki* inacz*
      inn* pyta* zapyta* odpowie* widzi* widać rozmaw* rozmow* wiedz* znale* szuka* próbow* używ* korzyst* zacz*
      zaczęło skończ* końc* trwa* czas* dzień dnia etap* osob* ludzi ktoś kogoś dzwon* słow* brak* zabrak* skutek
      skutk* koszt* masz tamt* wtedy opowiedzieć opisać wchodzi* składa* znaczy* oznacza* utrudni* utrudnia* przeszk*
      mogło mógł pomocą zrob* rob* dopowiedzieć rozwinąć krótko krócej dłużej najdłużej najbardziej
      najmniej trzeba trzeba_było załatwi* ramach tych tymi te ją jego jej ich nimi nim niej kolejności kolei informacji
      informacj* powinn* pójść iść poszło wpływ miał* mieć ma mają pojawi* od początku koniec do końca razie wtedy zanim
      aż dalej następn* kolejn* jeszcze już też także tylko naprawdę wszystk* każd* żeby aby gdyby by byłoby będzie bywa
      zostało zostać trafi* dotar* decyz* decyd* wybor* wybra* wybier* porówn* sprawdz* odwiedz* pokaz* reakcj* swoj* swój
      sobie siebie nami wam was towarzysz* było_widać dzia* momen* podejmow* podję* tak twoją twojej twoim twojego twoich twoją ciebie tobą`,
  },
  ru: {
    common: `что чего чему чем как какой какая какое какие каких каким когда где куда откуда кто кого кому кем сколько
      почему зачем в во на с со к ко у о об от до для при по из за и а но не это то тот та те этот эта эти вы вас вам
      вами ваш ваша ваше ваши мы нам нас был была было были бы ли вы можете именно тогда там`,
    asks: `что чего чему чем как каким какими какой какая какое какие каких какую какого какому каком когда где куда откуда
      кто кого кому кем сколько почему зачем`,
    asksAfterComma:
      'что чего чем как каким какими какой какая какое какие каких какую какого каком кто',
    closed:
      'было был была были есть вы вам вас ваш вашего правда верно разве неужели можно согласны считаете',
    opens: `в во на с со к ко у о об от до для при по из за после перед во_время тогда если а и тот та в_тот этот эта
      последний оглядываясь вспоминая думая то`,
    invites:
      '(?:не )?(?:могли бы вы|можете|могли бы|вы могли бы|вы можете|вы не могли бы|сможете) (?:пожалуйста )?(?:рассказать|описать|привести|вспомнить|сказать|объяснить|пояснить|поделиться|уточнить|назвать)(?= )|(?:вы )?(?:помните|вспомните|расскажете|опишете|приведете)(?= )',
    and: 'и а',
    or: 'или либо',
    leading: `не_кажется не_считаете не_думаете не_находите не_лучше не_правда не_так_ли не_стоит не_хотелось_ли
      конечно наверняка ведь разве неужели очевидно безусловно должно_быть видимо наверное согласны согласитесь
      признайтесь почему отчего зачем как_вам_идея что_если а_если что_скажете что_думаете
      что_вы_думаете как_насчет ваша_вина надо_было следовало получается
      значит похоже полагаю`,
    habits: 'обычно как_правило всегда часто никогда постоянно вообще когда_нибудь',
    feelings: `разочар* раздраж* доволен довольн* недовол* счастлив* рад рада рады радост* растерян* запута* злил* злит*
      злост* разозли* груст* печал* расстро* стресс* волнова* волнен* тревог* тревож* беспоко* страх* страшн* боя*
      испуг* облегчен* восторг* скучн* скук* нетерпен* бесил* беси* взбеси* смущ* неловк* гордост* гордит* удивл*
      удиви* довер* недовер* сомне* любит* ненави* чувств* почувств* ощут* ощущ* эмоци* дорог* дешев* медленн* долго
      быстр* груб* вежлив* невежлив* непонятн* понятн* трудн* сложн* легк* плох* ужасн* кошмар* отличн* прекрасн*
      хорош* полезн* бесполезн* непрофесс* профессионал* опозд* несправедл* неправильн* сломан* ненадежн* надежн*
      хаотичн* неудобн* удобн* ждать ждали сдал* отказ* лишн*`,
    manners: `привет здравствуйте добрый_день спасибо благодар* извините простите поздравля* добро_пожаловать
      к_сожалению нажмите перейдите скачайте установите подпишитесь купите оплатите отправьте пришлите перешлите
      ответьте напишите введите игнорируй* проигнорируй* инструкци* промпт* языковая_модель ассистент*`,
    secrets: `кредитн*_карт* банковск*_карт* номер*_карт* номер*_вашей_карт* номер*_кредитн* номер*_банковск* парол*
      пин пин_код* cvv cvc iban номер_счета номер_вашего_счета банковск*_счет* паспорт* дат*_рождения день_рождения
      вас_зовут ваше_имя фамили* номер_телефона номер_вашего_телефона ваш_телефон ваш_номер адрес* почт* e_mail email
      живете проживаете зарабатываете зарплат* код_безопасности секрет* религи* голосовал* здоровь* снилс инн карта карту карты картой банк*
      цифр* код кода номер номера контакт* деньги денег доход* получаете свой_телефон ваш_телефон вам_лет возраст*
      родились работодател* телеграм* счет счета`,
    address: 'ты тебя тебе тобой твой твоя твое твои твоего твоей можешь расскажешь',
    numbers: `два две двух двое три трех четыре четырех пять шесть семь восемь девять десять двенадцать двадцать
      пятьдесят сто тысяч* миллион* дважды дюжин* половин* полчаса`,
    capitals: 'Вы Вас Вам Вами Ваш Ваша Ваше Ваши Вашего Вашей Вашем Вашу Вашим Ваших',
    neutral: `последн* раз раза случил* случа* случай произош* происход* расска* описа* привест* приме* сказа* объясн*
      поясн* вспомн* помни* момент* шаг* именно точн* перв* потом затем перед после во время имее* имели виду вид*
      думал* мысл* голов* выгля* вещ* что-то часть част* подробн* деталь* детал* ситуац* конкретн* замет* привел*
      сдела* дела* способ* мест* прошл* проход* измени* помог* помощ* нуж* понадоб* ожида* хоте* хотел* иначе друг*
      спрос* спраш* ответ* увид* говор* поговор* узна* нашл* наход* иска* пробова* пыта* использ* пользова* нача*
      начал* законч* конч* длил* времен* время день дня этап* человек* люд* звон* звонил* слов* не_хвата* хвата* результат*
      стоил* значит* меша* помеша* уточн* вы вас вам мы нам нас сама само сам этих этим этой этом этому эту того
      тому той том тем тех теми такой такое такие такую пришлось пришл* приш* оформ* идет шло шла шли идти речь ушло ушл* обрат*
      внимание зашли заш* заня* занял* меньше больше дольше дольш* должно было посмотр* смотр* начал* конц* порядк* про
      пока раньше позже сразу еще уже тоже также только действительно все всё весь всю каждый каждая себя себе своей свой
      свою их его ее им ими них нем ней или_же чтобы бы ли решени* реши* решал* выбор* выбра* выбир* сравн* провер* пров*
      показ* реакц* оказ* оста* появ* получил* принима* приня* идеал* дошл* дош* нача* сколько_времени скол* пор так самом деле`,
  },
};
