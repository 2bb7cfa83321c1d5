import type { Language } from './language.ts';

/**
 * Classes of words, one letter each, so that a sentence becomes a short string that a grammar can judge:
 * Q nothing · X no (as a reply) · N not · Y anything · V recall, notice · v see, find · B what gets in the
 * way · G good · A everything · S things that are judged · W leave it so · P was · p with, in · c and ·
 * K but, except, which · f words without weight. A word of no class (u) is something said: no denial.
 */
type Classes = Record<string, string>;

/** By language and class: words separated by spaces, `_` inside phrases, `*` any ending, `~` endings of an adjective. */
export const denialWords: Record<Language, { endings: string; classes: Classes }> = {
  en: {
    endings: '(?:ly)?',
    classes: {
      Q: 'nothing none nil nada zero',
      X: 'not_that_im_aware_of not_applicable doesnt_apply no_comment no_comments no nope nah na not_much not_at_all not_really not_that_i_recall not_that_i_remember not_that_i_know_of not_that_i_noticed not_that_i_can_think_of nothing_at_all no_way',
      N: 'wouldnt_say not never didnt wasnt werent hasnt havent hadnt isnt arent dont doesnt couldnt cant cannot without neither nor',
      Y: 'any anything',
      V: 'think_there_was think_there_were think_there_is stood_out stands_out think_of recall remember notice noticed encounter encountered experience experienced face faced run_into ran_into have had name',
      v: 'see saw find found meet met',
      B: 'problem* issue* pain_point pain_points troubl* difficult* obstacle* barrier* hindrance* complain* remark remarks objection* hiccup* glitch* hurdle* snag* inconvenien* error* mistake* bug bugs delay* surprise* question questions both* hinder* stop stopped prevented annoy* irritat* disturb* blocked confus* hard complicated unclear wrong bad missing lacking concern* worries negative* challeng* friction impediment* drawback* downside* got_in_my_way get_in_my_way gets_in_my_way got_in_the_way get_in_the_way gets_in_the_way in_my_way in_the_way stood_in_my_way held_me_back hold_me_back slowed_me_down went_wrong go_wrong put_me_off',
      G: 'plain_sailing smooth_sailing like_clockwork without_a_hitch spot_on fine ok according_to_plan good_experience great_experience happy_with_everything easy_to_find okay okey k good great clear~ eas* simple smooth~ perfect~ excellent~ comfortabl* convenient~ fast quick~ nice~ well happy satisfied satisfactory pleasant~ understandable straightforward worked works awesome brilliant amazing wonderful fantastic superb super alright all_right just_fine seamless~ flawless~ intuitive on_time in_order as_expected as_planned to_plan as_it_should liked friendly polite~ helpful professional~ transparent normal~ cool prompt~ satisfying hassle_free trouble_free problem_free',
      A: 'everything all found_everything every_step',
      S: 'site website page app price prices service staff manager process order ordering delivery payment communication information support team people instructions form contract report invoice company purchase',
      W: 'as_it_was as_it_is as_is as_now the_way_it_is the_way_it_was same_as_now wouldnt_change_anything would_not_change_anything would_change_nothing change_nothing dont_change_anything to_change to_improve',
      P: 'was were went been had did got',
      p: 'with in on at for during finding getting using understanding regarding from with_the in_the',
      c: 'and or',
      K: 'not_without never_without to_report_a to_report_the to_report_my but except only just until however though although because besides apart unless which who where when yet still than other then',
      f: 'how_it_went same_as_before no_idea luckily fortunately hmm hm um uh er well fair frank in_fairness a an the i ive me my we us our it its is are be being do does have has having so far this that here really very quite pretty absolutely totally completely honestly actually exactly to of as personally particular particularly special specific specifically whatsoever ever at_all as_usual as_always always stage step point moment in_general overall whole the_whole_time time thank_you thanks you yes yeah yep i_think i_guess i_believe major big serious significant real much else there theres single of_the_sort like_that about enough came_to_mind comes_to_mind come_to_mind springs_to_mind that_i_remember that_i_recall i_can_think_of i_can_remember i_can_recall worth_mentioning to_mention to_report to_add to_say to_note dont_know i_dont_know would_leave id_leave leave would_keep keep both_ways so_far at_this_stage at_this_step at_this_point in_this_stage for_me by_me well_nothing ok_so for_now in_particular right',
    },
  },
  it: {
    endings: '(?:[oaie]|issim[oaie]|mente)',
    classes: {
      Q: 'nessunissim~ nientaltro niente nulla nessuno nessuna nessun zero',
      X: 'non_applicabile non_si_applica no nope nessuno_in_particolare per_niente affatto niente_affatto assolutamente_no direi_di_no',
      N: 'nn non mai senza ne neanche nemmeno neppure',
      Y: 'alcun alcuno alcuna alcunche',
      V: 'viene_in_mente viene_in_mente_nulla ricordo notato riscontrato avuto incontrato trovato_alcun ho ho_notato ho_riscontrato ho_avuto ho_avuti avuti avute ci_sono_stati ho_incontrato abbiamo_avuto abbiamo_riscontrato avevo',
      v: 'visto trovato ho_visto ho_trovato vedo trovo',
      B: 'problem* difficolta impediment* difficil* ostacol* barrier* intopp* inconvenient* complicazion* complicat* lament* reclam* critic* rilievi fastidi* infastidi* disturb* bloccat* fermat* impedit* frenat* rallentat* intralci* confus* sbagliat* storto brutt* negativ* male error* disag* dubb* ritard* sorpres* domande osservazioni commenti da_ridire mancava mancato creato_problemi problematic* scomod* incomprensibil* poco_chiaro dato_fastidio',
      G: 'liscio_come_lolio a_meraviglia bene benissimo mi_sono_trovato_bene mi_sono_trovata_bene nella_norma buon~ ottim~ ok okay okey chiar~ facil~ facile facili semplic~ semplice semplici perfett~ comod~ veloc~ veloce veloci velocemente rapid~ liscio tranquill~ regolar~ regolare apposto a_posto in_ordine soddisfatt~ contento contenta piacevol~ piacevole intuitiv~ funzionato funzionava funziona fluido scorrevole eccellent~ eccellente gentil~ gentile gentili cortes~ cortese cortesi professional~ professionale disponibil~ disponibile comprensibil~ comprensibile trasparent~ trasparente super puntual~ puntuale come_previsto come_da_programma normal~ normale bell~ piaciuto piaciuta',
      A: 'tutto tutti tutte',
      S: 'sito pagina app prezzo prezzi servizio personale processo ordine consegna pagamento comunicazione informazioni assistenza supporto istruzioni modulo contratto rapporto fattura azienda acquisto referente operatore procedura',
      W: 'cosi_come com_era comera come_era come_adesso come_ora va_bene_cosi bene_cosi cambierei_nulla cambierei_niente non_cambierei_nulla non_cambierei_niente da_cambiare da_migliorare come_e_stato',
      P: 'era erano stato stata stati state andato andata andava filato filava andati cera cerano sono_stato fu',
      p: 'con in su nel nella sul sulla per durante di nei nelle a col',
      c: 'e ed o',
      K: 'non_senza mai_senza cera_nessuno ce_nessuno nessuno_cera nessuno_ce ma pero tranne eccetto salvo solo soltanto finche quando perche che se invece anche_se tuttavia a_parte altro oltre poi',
      f: 'per_fortuna fortunatamente mah beh boh mh sinceramente onestamente va il lo non_saprei non_lo_so la i gli le l un uno una mi me ci io noi mio mia nostro e_stato ce c ce_ne ne_sono sono ha hanno abbia qualcosa_di molto davvero proprio assolutamente particolare particolari in_particolare da_segnalare da_dire da_aggiungere da_dichiarare tutto_sommato sinceramente onestamente direi credo penso mi_pare secondo_me per_me grazie grazie_mille si di da questo questa fase in_questa_fase momento qui finora di_che speciale rilevante grosso grossi grandi grande serio seri vero reale sempre come_sempre stato_di abbastanza fatto avere alla_fine per_ora non_so boh nessun_tipo_di tipo_di del dei della delle degli lascerei lasciare in_generale generale da_parte_mia mia ho_avuto_modo est viene mente',
    },
  },
  pl: {
    endings: '(?:y|a|e|o|i|ie|ego|ej|ych|ym|ymi|im|ich|iego)',
    classes: {
      Q: 'nic niczego zaden zadna zadne zadnych zadnego zadnej brak braku bez zero nico',
      X: 'alez_skad skadze nie_dotyczy nie_przypominam_sobie nie_bylo nie_ma nie_bardzo wcale w_ogole absolutnie_nie raczej_nie chyba_nie no_nie nie_nie nope nic_takiego',
      N: 'nie nigdy ani',
      Y: 'nijakich',
      V: 'sprawialo sprawilo sprawialy stanowilo pamietam przypominam_sobie zauwazylem zauwazylam zauwazylismy mialem mialam mielismy przychodzi_mi_do_glowy przychodzi_do_glowy napotkalem napotkalam napotkalismy mam mamy doswiadczylem doswiadczylam wystapilo wystapily wystapil',
      v: 'widze widzialem widzialam znalazlem znalazlam spotkalem spotkalam',
      B: 'problem* trudn* przeszk* stanelo_mi_na_drodze stalo_mi_na_drodze przeszkadza* barier* klopot* utrudn* utrudnia* utrudnil* utrudnien* komplikac* skomplikowan* zastrzez* uwag uwagi uwag_krytycznych skarg* narzeka* pretensj* zatrzym* powstrzym* zablokowal* blokowal* zniechec* denerwowal* zdenerwowal* irytowal* drazni* ciezk* zle zlego zly niejasn* bled* blad opozn* watpliw* pytan pytania minus* wad wady niedogodn* niespodzian* zarzut* obaw obawy hamowal* spowalnial* stalo_na_przeszkodzie stanelo_na_drodze negatyw* stresuj* zaklocen',
      G: 'bez_przygod trudno_cos_zarzucic spoko jak_po_masle bez_zastrzezen dobrze dobr~ super ok okej okay okey jasn~ latw~ prost~ proste prosto swietn~ swietnie idealn~ idealnie doskonal~ doskonale wygodn~ wygodnie szybk~ sprawn~ sprawnie gladko plynn~ plynnie mil~ milo przyjemn~ przyjemnie fajn~ fajnie porzadku w_porzadku gra git zrozumial~ zrozumiale czyteln~ czytelnie dzialalo dzialal dzialala dzialaly dziala zadowolony zadowolona zadowoleni podobalo bezproblemowo bezproblemow~ pomyslnie zgodnie_z_planem na_czas przejrzyst~ przejrzyscie intuicyjn~ intuicyjnie uprzejm~ pomocn~ profesjonaln~ profesjonalnie normaln~ normalnie terminowo bez_zarzutu po_mojej_mysli rewelacja rewelacyjnie znakomicie wspaniale',
      A: 'wszystko calosc wszyscy',
      S: 'strona strony cena ceny obsluga proces zamowienie dostawa platnosc komunikacja informacje wsparcie instrukcje formularz umowa raport faktura firma zakup kontakt aplikacja personel pracownicy',
      W: 'tak_jak_bylo tak_jak_jest jak_bylo jak_jest jak_dotychczas jak_dotad zostawic_jak_jest bym_nie_zmienil bym_nie_zmienila bym_nie_zmieniala bym_nie_zmienial nie_zmienilbym nie_zmienilabym nie_zmienialbym nie_zmienialabym do_zmiany do_poprawy nie_zmieniac',
      P: 'bylo byl byla byly przebieglo przebiegal przebiegalo poszlo szlo odbylo mialem mialam zostalo',
      p: 'z ze w na przy podczas do o od dla u we w_trakcie w_czasie',
      c: 'i oraz lub a',
      K: 'nie_bez nigdy_bez ale oprocz poza tylko jednak lecz wyjatkiem dopoki kiedy gdy bo poniewaz ktor* co chyba_ze jedynie procz natomiast choc chociaz pomijajac innego az zanim',
      f: 'jak_na_razie na_szczescie jak_dotad tym_razem akurat poza_tym od_pierwszego_dnia od_poczatku hmm coz szczerze no mi mnie ja obylo_sie nie_dziekuje my nam nas moj moja mojej to jest sa sie tu tutaj na_tym_etapie na_etapie etapie tym etap bardzo naprawde calkiem zupelnie absolutnie szczegolnego szczegolnie konkretnego specjalnego specjalnie takiego takich wiekszych wieksze duzych powaznych powazne istotnych zadnym_etapie szczerze_mowiac generalnie ogolnie w_sumie moim_zdaniem mysle sadze chyba raczej wydaje_mi_sie dziekuje dzieki tak do_tej_pory dotychczas jak_zwykle jak_zawsze zawsze mowiac do_powiedzenia do_dodania do_zgloszenia do_zarzucenia nie_wiem z_mojej_strony dosc tego typu rzeczy calosci momencie w_tym_momencie dla_mnie no wiec po_prostu proces_byl w_zasadzie zadnym istotnego jakichkolwiek jakis jakichs',
    },
  },
  ru: {
    endings: '(?:о|а|ы|и|ый|ий|ой|ая|ое|ые|ие|ого|ому|ым|им|ую|ых|их|ыми|ими)',
    classes: {
      Q: 'ни_с_чем ни_на_что ни_с_какими ничего ничто никаких никакие никакой никакого ноль нисколько ниче ничо ничем ничему',
      X: 'неприменимо не_припомню не_помню_такого не_применимо нет неа пока_ничего пока_нет никто_не_мешал никто_не_помешал не_было нету вообще_нет совсем_нет да_нет вроде_нет нет_такого ничего_такого не_особо',
      N: 'не никогда без ни',
      Y: 'чего_либо что_либо',
      V: 'помню вызвало вызывало вызвали доставило припомню вспомню вспоминается заметил заметила заметили столкнулся сталкивался сталкивалась сталкивались столкнулась столкнулись испытал испытала испытывал испытывала испытывали имел имела имею приходит_в_голову приходит_на_ум возникло возникли возникало возникал возникала возникала возникла возник могу_вспомнить могу_назвать',
      v: 'вижу видел видела увидел увидела встретил встретила нашел нашла',
      B: 'проблем* трудн* сложн* препятств* помех* помеш* меша* барьер* затрудн* неудобств* неудобн* неприятн* недостатк* минус* ошиб* сбо* заминк* задерж* вопрос вопросов вопросы жалоб* жалова* пожалова* нарекан* претенз* замечан* возражен* остановил* останавлива* отпугнул* оттолкнул* раздраж* беспоко* смути* смуща* напряг* тормози* затормоз* непонятн* плох* плохо негатив* нерв* сомнен* тревож* огорч* расстро* не_так тяжел* тягот* накладок накладк* загвозд* подводн* не_устроил* не_понравил* сюрприз*',
      G: 'без_сучка_без_задоринки нормас нормуль порядок обошлось как_по_маслу хорошо хорош~ нормально нормальн~ норм норма отлично отличн~ супер ок окей okay ok прекрасн~ замечательн~ понятн~ ясн~ ясен ясно удобн~ удобен понятен быстр~ быстро легк~ легко прост~ просто просты гладко четк~ четко доступн~ доступно приятн~ приятно комфортн~ комфортно классн~ классно здорово великолепно идеальн~ идеально превосходно устроило устраивает устраивало устроил устроила понравилось понравился понравилась понравились нравится работало работал работала работали работает доволен довольна довольны порядке в_порядке прошло_как_надо как_надо по_плану вовремя своевременно оперативн~ оперативно вежлив~ вежливо прозрачн~ прозрачно доходчиво грамотно профессиональн~ профессионально пучком отл хор беспроблемно безупречно неплохо неплох~ получилось',
      A: 'все всё весь вся полностью_все',
      S: 'сайт сайте страница цена цены обслуживание процесс заказ доставка оплата общение информация поддержка инструкция инструкции форма договор отчет счет компания покупка менеджер менеджеры персонал сотрудники приложение сервис',
      W: 'как_было как_есть так_и_оставить оставить_как_есть так_же_как_сейчас как_сейчас ничего_не_менять ничего_менять_не_надо ничего_бы_не_менял ничего_бы_не_меняла не_менял_бы не_меняла_бы не_менять ничего_не_меняла_бы ничего_не_менял_бы',
      P: 'было был была были прошло прошел прошла шло проходило проходил стало',
      p: 'с со в во на при по у для от из во_время в_процессе за о об',
      c: 'и или да_и',
      K: 'не_без никогда_без но кроме только однако помимо пока когда потому если котор* что а_вот зато исключением разве разве_что лишь иначе другого чтобы хотя',
      f: 'к_счастью слава_богу затрудняюсь в_остальном хм хмм ну честно мне меня у_меня у_нас из_этого мы нам нас я мой моей мое это этом на_этом_этапе этап этапе тут здесь очень вполне абсолютно совершенно действительно правда честно честно_говоря говоря особо особенно особенного конкретного такого такое существенного серьезного серьезных серьезные больших крупных значительных вообще совсем в_целом целом в_общем общем по_моему моему думаю считаю кажется вроде наверное пожалуй в_принципе как_всегда всегда спасибо благодарю да ага добавить сказать пока_что на_данном_этапе данном пришлось не_знаю то бы_сказал все_таки же ну в_моем_случае для_меня лично лично_мне лично_для_меня всего со_мной столько на_мой_взгляд довольно достаточно так как_обычно за_все_время как_то ли либо уж менять_ничего моменте момент',
    },
  },
};
