import { phrases } from './phrases.ts';
import type { PolarityWords } from './words.ts';

export const polish: PolarityWords = {
  fine: `nie_musialam nie_musialem nie_musielismy nic_o_czym_bym_wiedzial nic_o_czym_bym_wiedziala nie_sadze
    nie_wydaje_mi_sie chyba_nie raczej_nie nie_tym_razem tym_razem_nie bez_zarzutu bez_zastrzezen bez_problemu
    bez_problemow bez_przeszkod bez_trudu bez_trudnosci bez_klopotu bez_klopotow bez_komplikacji bez_stresu bez_nerwow
    bez_niespodzianek bez_zgrzytow bez_zgrzytu bez_uwag bez_szwanku bez_pudla bez_wpadek bez_zaklocen nie_narzekam
    nie_mam_na_co_narzekac nie_ma_na_co_narzekac nie_moge_narzekac nie_bylo_na_co_narzekac nie_mam_zastrzezen
    nie_mam_uwag nie_mam_sie_do_czego_przyczepic nie_ma_sie_do_czego_przyczepic nie_ma_do_czego
    nie_mam_nic_do_zarzucenia nic_do_zarzucenia nic_dodac_nic_ujac nic_do_dodania nic_do_zgloszenia nic_do_powiedzenia
    nic_szczegolnego nic_takiego nic_specjalnego nic_konkretnego nic_powaznego nic_istotnego nic_wielkiego nic_zlego
    nic_negatywnego nic_z_tych_rzeczy nic_z_mojej_strony nic_nie_przychodzi_mi_do_glowy nic_nie_przychodzi_do_glowy
    nic_mi_nie_przychodzi_do_glowy nic_bym_nie_zmienil nic_bym_nie_zmienila niczego_bym_nie_zmienil
    niczego_bym_nie_zmienila nic_a_nic zero_problemow zero_uwag zero_stresu zero_klopotow lepiej_byc_nie_moglo
    lepiej_sie_nie_da nie_moglo_byc_lepiej nie_da_sie_lepiej obylo_sie_bez nie_bylo_o_co nie_mam_co_narzekac
    nie_bylo_co_narzekac nie_ma_co_narzekac`,
  smooth: `mialo_sens ma_sens za_jednym_razem luz spiewajaco od_razu_zadzialalo zadzialalo_od_razu
    tak_jak_sie_spodziewalem tak_jak_sie_spodziewalam spoczko zadzialalo_za_pierwszym_razem
    udalo_sie_za_pierwszym_razem za_pierwszym_razem_zadzialalo za_pierwszym_razem_sie_udalo od_reki same_zalety
    trafilem_od_razu trafilam_od_razu znalazlem_od_razu znalazlam_od_razu jeszcze_wroce chetnie_wroce jak_po_masle
    jak_z_platka jak_w_zegarku jak_w_szwajcarskim_zegarku bulka_z_maslem bezproblemow* same_plusy same_pochwaly
    same_pozytywy same_dobre_rzeczy tylko_chwalic tylko_pochwalic moge_tylko_pochwalic pelen_profesjonalizm
    pelna_profeska na_piatke na_szostke na_medal na_plus na_duzy_plus piatka_z_plusem piec_gwiazdek
    dziesiec_na_dziesiec 10_na_10 wszystko_gra wszystko_gralo wszystko_git wszystko_ok wszystko_okej wszystko_super
    wszystko_dobrze wszystko_w_porzadku pelen_luz luzik spoko zgodnie_z_planem zgodnie_z_umowa zgodnie_z_oczekiwaniami
    zgodnie_z_obietnica tak_jak_powinno jak_powinno jak_nalezy jak_trzeba jak_obiecano powyzej_oczekiwan
    przeszlo_moje_oczekiwania czapki_z_glow bajka rewelka pierwsza_klasa bezbled* nienagann* niezle calkiem_niezle
    poszlo_gladko poszlo_sprawnie
    ${phrases('lepiej latwiej szybciej prosciej sprawniej taniej', 'niz_myslalem niz_myslalam niz_oczekiwalem niz_oczekiwalam niz_sie_spodziewalem niz_sie_spodziewalam')}`,
  nothing: `0 niczym niczemu ani_jednego ani_jednej nic niczego nico zaden zadna zadne zadnych zadnego zadnej zadnym
    zadnymi zero nul`,
  reply: 'nie_no no_nie nope',
  no: `niezbyt nie_powiem nie_powiem_ze nie_powiem_zeby nie_powiedzialabym nie_powiedzialbym nie_moge_powiedziec
    nie_pamietam nie_pamietam_zebym nie_przypominam_sobie ani_razu nie nigdy ani bez brak braku nikt nikogo wcale
    niestety_nie zabraklo brakuje`,
  but: `nie_zaszkodziloby nie_zaszkodzilby nie_zawadziloby nie_bez nigdy_bez nic_bez nie_ma_konca bez_konca
    nic_gorszego nic_gorzej nie_ma_komu nie_bylo_komu nie_ma_z_kim nie_bylo_z_kim nie_ma_gdzie nie_bylo_gdzie
    dzieki_za_nic inaczej w_praktyce w_rzeczywistosci ale oprocz poza_tym_ze poza_jednym poza jednak lecz wyjatkiem
    dopoki natomiast choc chociaz aczkolwiek jedynie procz pomijajac pomimo mimo niestety z_tym_ze tyle_ze tylko_ze
    jedyne jedyna jedyny az_do jedna_rzecz`,
  modal: `powin* moglo* mogla* mogl* mogloby moglaby moglby mogliby mozna_by trzeba musial* musi musze musieli`,
  doubt: `dobrze_ze fajnie_ze super_ze wystarcz* godzin* dni tygod* chcial* chce chcieli mialo_byc mial_byc miala_byc
    miali obiec* mowil* powiedz* mowia twierdz* myslal* sadzil* spodziewal* oczekiwal* probowal* staral* prosil* pytal*
    liczyl* szkoda za zbyt tylko ledwo prawie jeszcze znowu znow ponownie kolejn* razy raz dwa_razy po przed zanim
    zamiast niz bardziej wiecej mniej pol wreszcie w_koncu gdyby jesli jezeli gdy kiedy dlaczego czemu jak gdzie kto
    ironi* niby rzekomo podobno najpierw potem pozniej raczej srednio czasem czasami zalezy gorzej lepiej bylby byloby
    bylaby oby chyba_ze nastepnym niby aha jasne_ze dopiero`,
  works: `zglosic_problemu zglosic_bledu zglosic_usterki zglosic_awarii zlozyc_skargi zlozyc_reklamacji dzial* zadzial*
    przysz* przyjech* dotar* dojech* zdarzyl* pomog* pomaga* ladow* wyjasn* tlumacz* wytlumacz* odpowied* odpowiad*
    odpis* odebra* odbier* rozwiaz* napraw* inform* poinform* uprzed* ostrzeg* wie wiedz* rozum* zrozum* slucha*
    przepros* zadzwon* dzwon* oddzwon* pokaz* otwier* otworz* zmien* dostepn* znale* widac widzial* gotow* dostarcz*
    oferow* powiedz* mowi* kontakt* przyjel* pasow* interes* wspomn* zalatw*`,
  met: `kazal* czul* poczul* dzialo dzieje stanal* stanel* mam mialem mialam mielismy mialy bylo byly byl byla ma
    napotka* spotka* zauwaz* doswiadcz* odczul* odczuw* wystap* pojawil* pamiet* przypomin* przychodz* stwierdz*
    dostrzeg* stanow* sprawi* sprawia* wydarz* natknal* natknel* natraf* widze zaistnial* wynikl* zetknal* zetknel*
    trafil*`,
  problem: `prob probl robil_problemow robila_problemow robili_problemow robilo_problemow robi_problemow problem*
    trudn* przeszk* przeszkod* klopot* barier* komplik* zastrzez*`,
  trouble: `dlugo dlugi dluga dlugie dlugich dluzej dluzsz* kolejek kolejce drogo drogie drozej drozyzn* balem balam
    bali psuje psulo glosno glosny glosna glosne koszt koszty kosztow kosztowal* kosztuje klamstw* klamal* klamia
    przykro przykry przykra przykre przykrosci powoln* blokow* blokad* blokuj* wpadek zaluj* zalow* nienajlep*
    bym_zmienil bym_zmienila zmienilbym zmienilabym skarz* zepsu* pogania* pospiesza* popedza* meczy* trud trudu trudow
    martwi* problem* trudn* przeszk* przeszkod* przeszkadza* barier* klopot* utrudn* komplik* skomplik* zastrzez* uwag
    uwagi skarg* narzek* pretens* zatrzym* powstrzym* zablok* zniech* denerw* zdenerw* irytow* irytuj* drazni* ciezk*
    zle zlego zly zla niejasn* blad bled* opozn* spozn* watpliw* minus* wad wady wade niedogodn* niespodz* zarzut* obaw*
    hamow* spowoln* negatyw* stres* zakloc* zgrzyt* wpadk* potkn* czeka* czekan* kolejk* ukryt* zgub* zagub* zepsut*
    zawies* awari* uszkod* wadliw* zarys* brud* niemil* niegrzecz* nieuprzej* arogan* chamsk* ignor* zapomn* odmow*
    odrzuc* mylac* myli* pomyl* oszu* oszuk* niesprawied* uciazl* meczac* nudn* nerw* boja* strach* waha* niepewn*
    rozczarow* zawiod* zawied* niezadowol* zly wsciek* fataln* okropn* strasz* tragicz* tragedi* beznadziej* bezsens*
    absurd* koszmar* balagan* chaos* chaot* wolno wiecznos* ciasn* tlok* tlocz* dalek* daleko brakowa* brako*
    nieczyteln* niezrozum* niewygod* uczepi* przyczep* czepi* dolega* nawal* szwank* szwanko* wkurz* wnerw* zaskocz*
    doplat* oplat* prowizj* natret* nachaln* halas* zaszkodz* zawad* gorsz* sprzeciw* wstrzym* odstrasz* zrazil*
    zaklopot*`,
  good: `niedrog* mily mila mile milo milej mili milych mile_widziana mile_widziany zaopiekowan* bezbolesn* gladziut*
    szybciut* nieskomplikowan* smiga* dobrze dobra dobry dobre dobrze super ok okej okay okey jasno jasn* latwo latw*
    prosto prost* swietn* idealn* doskonal* wygodn* szybko szybk* sprawn* gladk* plynn* przyjem* fajn* porzadku porzadn*
    zrozumial* czyteln* zadowol* podoba* spodoba* pomyslnie na_czas o_czasie w_terminie terminow* punktual* przejrzy*
    intuicyjn* uprzejm* pomocn* profesjonal* normaln* rewelac* znakomi* wspanial* cudown* fantasty* wzorow* rzeteln*
    solidn* kompeten* zyczliw* sympaty* serdeczn* cierpliw* kultural* grzeczn* ladn* piekn* czyst* schludn* polec*
    chwal* pochwal* dziekuj* brawo brawa wdzieczn* docen* uwielb* kocha* komfort* spokojn* sprytn* efektyw* skutecz*
    pozytyw* uczciw* fair przyzwoi* najlep* perfekcyjn* perfekt* elegancko elegancki extra ekstra bomba mega spoko
    sympatycz* konkretn* logicz* zorganizowan* dogodn* przystepn* troskliw* ekspresow* blyskawicz* natychmiast przemil*
    przepiekn* slicz* przeslicz* pyszn* smaczn* uroczy urocza urocze`,
  light: `po_prostu powiedzialabym powiedzialbym doslownie powodu_do powodow_do powodu_zeby powodow_zeby czego nimi
    wami od_poczatku_do_konca jakies nie_moglabym_byc_bardziej nie_moglbym_byc_bardziej nie_moglo_byc_bardziej dzk thx
    z_tego_co_wiem z_tego_co_pamietam o_ile_wiem o_ile_pamietam zebym zeby jak_poszlo jak_przebieglo jak_to_poszlo
    bez_watpienia nie_wiem naprawde szczerze wlasciwie osobiscie absolutnie zupelnie calkiem calkowicie kompletnie
    powazn* wieksz* istotn* duz* realn* jakikolwiek jakichkolwiek jakiegokolwiek najmniejsz* konkretn* szczegoln*
    specjaln* pojedyncz* etap* etapie krok* moment* momencie strony mojej poczatku konca kwestii sprawa sprawy rzecz
    rzeczy proces* doswiadczenie ogolnie generalnie sumie zasadzie mowiac powiem powiedziec dodac zglosic zglaszac
    dodania zgloszenia powiedzenia wspomniec napisac opisac glowy mysl mysli mysle sadze uwazam wydaje chyba dzieki
    dziekuje tak no hej czesc witam hmm haha poszlo szlo przebieg* przeszlo odbylo udalo cala calosc calego wszyscy
    dzisiaj dzis wzgledem temat temacie typu rodzaju zwyczajnie sluchajcie`,
};
