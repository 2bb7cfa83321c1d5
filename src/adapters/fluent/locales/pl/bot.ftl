# Co bot mówi na czacie. Zwykły tekst, bez formatowania. Każdy przycisk ma najwyżej 24 znaki.
# Zwracamy się na Ty, bez form, które różnią się dla kobiet i mężczyzn.

## Przyciski i krótkie słowa

yes = Tak
no = Nie
skipped = pominięte
button-back = ‹ Wstecz
button-skip = Pomiń ›
button-keep-this = Zostaw tę ›
button-explain = To znaczy?
button-correct = Zgadza się ✓
button-change = Zmień
button-start-over = Od początku
button-done = Gotowe ✓
button-other = Coś innego…
button-agree = Zgadzam się
button-agree-remind = Zgoda i przypomnij mi
button-remind = Przypomnij mi
button-no-reminders = Bez przypomnień
button-ask-again = Możesz jeszcze zapytać
button-no-questions = Bez kolejnych pytań
button-decline = Nie, dziękuję
button-go-on = Kontynuuj
button-stop-here = Na tym kończę
button-keep = Zachowaj odpowiedzi
button-erase = Usuń odpowiedzi
button-another = Kolejna obserwacja
button-observation = Zapisz jako obserwację
button-forget-yes = Usuń wszystko
button-forget-no = Nie, zostaw
button-invite = Zaproś
button-settings = ⚙️ Ustawienia
button-other-study = Inne badanie…
button-links = Aktywne linki
button-for-one = Dla jednej osoby
button-withdraw = Wycofaj
button-withdraw-number = Wycofaj { $number }
button-store = Zapisz
button-follow-ups = Dopytania: { $number }
button-retention =
    { $days ->
        [0] Nie usuwaj
       *[other] { $days } dni
    }
button-quota-customer =
    { $number ->
        [0] Klienci: bez limitu
       *[other] Klienci: { $number }
    }
button-quota-staff =
    { $number ->
        [0] Pracownicy: bez limitu
       *[other] Pracownicy: { $number }
    }
part-opening = O Tobie
part-closing = Patrząc wstecz
part-observation = Obserwacja
stage-of = (etap { $position } z { $of })
role-customer = Klienta
role-staff = Pracownika
role-marketer = Marketera
language-en = Angielski
language-it = Włoski
language-pl = Polski
language-ru = Rosyjski

## Zaproszenia i zgoda

invitation-unknown = Nie znam tego zaproszenia. Sprawdź, czy link otworzył się w całości, albo poproś o nowy osobę, od której go masz.
invitation-revoked = To zaproszenie zostało wycofane. Poproś o nowe osobę, od której je masz.
invitation-expired = To zaproszenie straciło ważność. Poproś o nowe osobę, od której je masz.
invitation-used-up = Z tego zaproszenia ktoś już skorzystał. Poproś osobę, od której je masz, o osobne dla Ciebie.
invitation-full = Wszystkie miejsca w tym badaniu są już zajęte. Bardzo dziękuję za chęć pomocy!
consent-customer =
    Dzień dobry! Jestem botem do wywiadów. „{ $title }” chce poznać Twoje doświadczenia.
    🎯 { $goal }

    { $minutes ->
        [one] Zajmie to około minuty:
        [few] Zajmie to około { $minutes } minut:
        [many] Zajmie to około { $minutes } minut:
       *[other] Zajmie to około { $minutes } minuty:
    } pomijaj, rób przerwy, wróć choćby za kilka dni.
    Odpowiedzi są podsumowywane bez nazwiska. /forget je usuwa, /privacy mówi więcej.

    Zaczynamy?
consent-staff =
    Dzień dobry! Jestem botem do wywiadów. „{ $title }” chce się uczyć od osób, które spotykają klientów.
    🎯 { $goal }

    { $minutes ->
        [one] Zajmie to najwyżej minutę;
        [few] Zajmie to najwyżej { $minutes } minuty;
        [many] Zajmie to najwyżej { $minutes } minut;
       *[other] Zajmie to najwyżej { $minutes } minuty;
    } gdy przyjdzie klient, zrób przerwę.
    Widać słowa, nie widać, czyje są. /forget to usuwa, /privacy mówi więcej.

    Zaczynamy?
consent-tap = Tego nie zapisuję: wywiad jeszcze się nie zaczął. Wystarczy jedno naciśnięcie. Pytania? /privacy mówi, co dzieje się z odpowiedziami, /start pokazuje zaproszenie jeszcze raz.
declined = W porządku, dziękuję za odpowiedź. Nic nie zostało zapisane. Jeśli zmienisz zdanie, otwórz link jeszcze raz.
welcome-marketer = Witaj w „{ $title }”. /invite zaprasza ludzi, /map szkicuje mapę z tego, co mówią, /export daje pliki.
welcome-manager = Dzień dobry! /newstudy zaczyna badanie, /studies pokazuje trwające, a resztą zajmą się /invite, /map i /export.
welcome-staff = Witaj ponownie! Właśnie zdarzyło się coś wartego odnotowania? Z /observe zajmie to minutę.
welcome-customer = Witaj ponownie i dziękuję za odpowiedzi. Na razie nie mam więcej pytań.
welcome-stranger = Dzień dobry! Prowadzę wywiady dla firm, które chcą lepiej służyć swoim klientom. Żeby wziąć udział, potrzebny jest link z zaproszeniem od firmy. Jeśli go masz, po prostu go otwórz.

## Wywiad

question-earlier =
    Twoja dotychczasowa odpowiedź:
    „{ $answer }”
    Podaj nową albo naciśnij „{ button-keep-this }”.
question-noted =
    „{ $answer }”
    Która buźka pasuje najlepiej?
other-words = Napisz to własnymi słowami.
social = Dziękuję, jestem tutaj! Jeszcze raz pytanie:
about-seen = Twoje imię i nazwisko nie są zapisywane. Prowadzący badanie widzą Twoje słowa bez nich, a inni pytani nie widzą ich wcale. /privacy mówi więcej, /forget usuwa wszystko.
about-length =
    Najwyżej { $questions ->
        [one] jeszcze jedno pytanie
        [few] jeszcze { $questions } pytania
       *[many] jeszcze { $questions } pytań
    }, { $minutes ->
        [one] około minuty
       *[other] około { $minutes } minut
    }. Przerwę można zrobić w każdej chwili.
about-asker = Jestem botem, nie człowiekiem, i prowadzę wywiady dla „{ $title }”:
unclear = Nie wiem, czy dobrze rozumiem.
unclear-number = Która z tych liczb jest temu najbliższa?
unclear-yesno = Czyli tak czy nie? Wystarczy nacisnąć albo napisać; zaraz potem będzie miejsce na resztę.
unclear-again = Przepraszam, nadal nie rozumiem. Możesz nacisnąć przycisk albo pominąć to pytanie.
unreadable-voice = Nie potrafię tu jeszcze słuchać wiadomości głosowych. Możesz to napisać?
unreadable-sticker = Ładne! Tutaj potrzebuję jednak słów albo przycisku.
unreadable-location = Lokalizacji nie mogę przyjąć jako odpowiedzi. Możesz opisać to słowami?
unreadable-other = Nie potrafię odczytać takiej wiadomości. Możesz opisać to słowami?
forwarded = To słowa kogoś innego. A jak brzmi Twoja odpowiedź?
edited = Nie wiem, do której odpowiedzi należy ta wiadomość, więc nic się nie zmieniło. Żeby poprawić odpowiedź, odpowiedz na wiadomość z pytaniem.
follow-up-header = { $stage } · jeszcze jedno
follow-up-about = Twoje słowa: „{ $words }” ({ $about })
recap-header = { $stage } · moje notatki
recap-ask = Czy wszystko się zgadza?
recap-unclear = Wybierz linijkę do zmiany albo napisz, co dodać. Jeśli nic nie trzeba zmieniać, naciśnij „{ button-correct }”.
recap-left = Na razie zostawiam to bez zmian i idziemy dalej. Żeby później poprawić odpowiedź, odpowiedz na tamto pytanie albo edytuj swoją wiadomość.
recap-correct = Zapisane
playback-header = Twoja historia w skrócie
playback-ask = Na ile ten skrót oddaje to, co chcesz powiedzieć? 1 = wcale, 4 = w pełni.
attached = Dziękuję, dołączam to do Twojej odpowiedzi. A jak opiszesz to słowami?
added = Dopisane do: „{ $about }”.
revised = Dziękuję, odpowiedź jest zmieniona.
voice-heard =
    🎙 „{ $text }”
    Jeśli coś się nie zgadza, odpowiedz na tę wiadomość właściwymi słowami.
voice-nothing = W tym nagraniu nie słychać słów. Powiesz jeszcze raz albo napiszesz?
voice-failed = Tym razem nie udało się zrozumieć nagrania. Czy możesz to napisać?
voice-too-big = To nagranie jest dla mnie za długie. Wyślij krótsze albo napisz, proszę.
paused = Przerwa. Wszystko do tej pory jest zapisane. Wróć, kiedy chcesz: naciśnij „{ button-go-on }” albo wyślij /start.
paused-words = Trwa przerwa, więc ta wiadomość nie została zapisana. Wyślij ją jeszcze raz, gdy wrócimy do wywiadu.
you-were-at = Jesteśmy przy pytaniu { $position } z { $of } („{ $stage }”). Idziemy dalej?
reminder-open = Wywiad wciąż na Ciebie czeka. Idziemy dalej?
reminders-on = Przypomnę się, najwyżej dwa razy.
reminders-off = Nie będzie więcej przypomnień. Wróć, kiedy chcesz.
ask-again-on = Dziękuję! Będę pytać rzadko: najwyżej dwa razy w tygodniu.
ask-again-off = Nie będzie już więcej pytań. Dziękuję za wszystko!
ask-again-lead = Dzień dobry, to znowu ja! Za Twoją zgodą mam jeszcze jedno pytanie, etap „{ $stage }”:
stop-how = Zachować Twoje dotychczasowe odpowiedzi czy je usunąć?
stopped-kept = Koniec wywiadu. Dotychczasowe odpowiedzi są zapisane. Dziękuję za Twój czas!
stopped-erased =
    { $answers ->
        [0] Koniec wywiadu. Nie było jeszcze odpowiedzi.
        [one] Koniec wywiadu. Twoja odpowiedź została usunięta.
        [few] Koniec wywiadu. Twoje { $answers } odpowiedzi zostały usunięte.
        [many] Koniec wywiadu. Usunięto { $answers } Twoich odpowiedzi.
       *[other] Koniec wywiadu. Usunięto { $answers } Twojej odpowiedzi.
    }
nothing-to-stop = Nie trwa teraz żaden wywiad.
interview-gone = Tego wywiadu już nie ma. Jeśli chcesz znowu wziąć udział, otwórz swój link z zaproszeniem.
interview-closed = Ten wywiad jest już zakończony. Dziękuję!
thanks-customer = To było ostatnie pytanie. Dziękuję, to bardzo pomaga! /mydata pokazuje, co jest zapisane.
thanks-again = Dziękuję! Nie mam więcej pytań.
thanks-staff = To było ostatnie pytanie. Dziękuję! Gdy zobaczysz coś wartego odnotowania, wyślij /observe.
thanks-observation = Zapisane, dziękuję!
observation-kept = Poprzednia jest zapisana tak, jak jest.
observation-next = Poprzednia jest zapisana tak, jak jest; to traktuję jako nową obserwację.
observation-offer = Jeśli to obserwacja z pracy, mogę ją zapisać. W każdej chwili służy do tego /observe.
observe-not-staff = /observe jest dla pracowników firmy. Jeśli w niej pracujesz, poproś o link z zaproszeniem dla pracowników.
back-in-study = Jesteśmy w badaniu „{ $title }”. Inne trwające badanie możesz wybrać tutaj:
which-study = Którego badania to dotyczy?
which-study-words = Którego badania to dotyczy? Tam to zapiszę.
words-gone = Nie widzę już Twojej wiadomości. Wyślij ją, proszę, jeszcze raz.
place-customer = { $title } (klient)
place-staff = { $title } (pracownik)
toast-stale = Na to pytanie jest już odpowiedź. /back wraca do poprzedniego.
toast-first = To jest pierwsze pytanie.
toast-closed = Ten wywiad jest już zakończony.
toast-gone = Ten przycisk już nie działa.

## Dla wszystkich

help-stranger =
    Pytam ludzi o ich doświadczenia z firmą. Żeby wziąć udział, potrzebny jest link z zaproszeniem.

    /language zmienia język, /privacy mówi, co jest zapisywane.
help-customer =
    W tej chwili nie ma otwartych pytań i nic nie trzeba robić.

    /start wraca do wywiadu albo do zaproszenia.
    /mydata pokazuje, co jest o Tobie zapisane, /forget to usuwa, a /privacy mówi więcej.
    /language zmienia język.
help-staff =
    Coś wartego zapisania? Napisz to tutaj, w zdaniu lub dwóch; o resztę zapytam przyciskami. /observe robi to samo.

    /start wraca do przerwanego wywiadu.
    /mydata pokazuje, co jest o Tobie zapisane, /forget to usuwa, a /privacy mówi więcej.
    /language zmienia język.
help-manager =
    /newstudy zaczyna badanie
    /studies pokazuje Twoje badania
    /invite tworzy linki dla klientów, pracowników i marketerów
    /map szkicuje mapę
    /export daje pliki
    Przyślij mi plik CSV, aby dodać odpowiedzi lub wskaźniki

    /language zmienia język. /privacy, /mydata i /forget dotyczą Twoich danych.
help-asked =
    Odpowiadaj, pisząc lub naciskając przyciski. Można też po prostu napisać „pomiń”, „wstecz”, „co to znaczy?”, „przerwa” albo „stop”.

    /skip pomija pytanie, /back wraca do poprzedniego.
    /pause robi przerwę, /stop kończy wywiad.
    Żeby coś poprawić, edytuj swoją wiadomość.
    /language zmienia język; /privacy, /mydata i /forget dotyczą Twoich danych.
help-paused =
    Wywiad jest wstrzymany, a wszystko do tej pory jest zapisane.

    /start albo samo „kontynuuj” wraca tam, gdzie była przerwa. /stop kończy wywiad.
    /language zmienia język; /privacy, /mydata i /forget dotyczą Twoich danych.
privacy =
    Przechowuję Twoje odpowiedzi, datę zgody na udział, zgodę na dodatkowe pytania, język i identyfikator w Telegramie, nic więcej: ani imienia i nazwiska, ani telefonu, ani kontaktów. Mapy cytują Twoje słowa, nie zdradzając, kim jesteś, a numery telefonów, adresy e-mail i linki są wcześniej usuwane.

    /mydata wysyła Ci wszystko, co jest o Tobie zapisane. /forget usuwa to na zawsze, w ciągu minuty, także z map.
privacy-model = Odpowiedzi, już bez takich szczegółów, podsumowuje model językowy innego dostawcy.
privacy-no-model = Odpowiedzi są podsumowywane na komputerze samej firmy; żadna inna firma ich nie widzi.
privacy-voice = Wiadomości głosowe zamienia na tekst usługa innego dostawcy. Zapisuję słowa, nie nagranie.
privacy-no-voice = Wiadomości głosowych nie odsłuchuję.
privacy-controller = Badanie prowadzi: { $controller }
privacy-company = Badanie prowadzi firma, od której pochodzi zaproszenie.
privacy-kept =
    { $days ->
        [one] Twoje odpowiedzi są usuwane dzień po ostatniej wiadomości od Ciebie.
        [few] Twoje odpowiedzi są usuwane { $days } dni po ostatniej wiadomości od Ciebie.
        [many] Twoje odpowiedzi są usuwane { $days } dni po ostatniej wiadomości od Ciebie.
       *[other] Twoje odpowiedzi są usuwane { $days } dnia po ostatniej wiadomości od Ciebie.
    }
privacy-kept-until = Twoje odpowiedzi są przechowywane, dopóki nie usuniesz ich Ty albo firma.
privacy-staff-consent = Jako osoba pracująca w firmie bierzesz udział za swoją zgodą. W każdej chwili możesz przestać i wszystko usunąć. Nikt z przełożonych nie widzi Twoich słów z nazwiskiem.
privacy-staff-legitimate-interest = Jako osobę pracującą w firmie pytamy Cię, bo firma ma prawnie uzasadniony interes, żeby lepiej obsługiwać klientów. W każdej chwili możesz się sprzeciwić i wszystko usunąć. Nikt z przełożonych nie widzi Twoich słów z nazwiskiem.
which-language = W jakim języku rozmawiamy?
language-set = Dobrze, rozmawiajmy po polsku.
mydata =
    { $answers ->
        [0] To wszystko, co o Tobie przechowuję. Nie ma tu żadnych odpowiedzi.
        [one] To wszystko, co o Tobie przechowuję, razem z jedyną odpowiedzią.
        [few] To wszystko, co o Tobie przechowuję, razem z { $answers } odpowiedziami.
        [many] To wszystko, co o Tobie przechowuję, razem z { $answers } odpowiedziami.
       *[other] To wszystko, co o Tobie przechowuję, razem z { $answers } odpowiedzi.
    }
mydata-readable = To samo, do czytania.
mydata-head = Wszystko, co o Tobie przechowuję
mydata-id = Identyfikator w Telegramie: { $id }
mydata-language = Język: { $language }
mydata-nothing = Nic nie jest o Tobie zapisane.
mydata-as-customer = Bierzesz udział po stronie klientów.
mydata-as-staff = Bierzesz udział po stronie firmy.
mydata-as-marketer = Prowadzisz to badanie od strony marketingu.
mydata-consent = Zgoda z { $at } (wersja tekstu { $version }, język: { $language }).
mydata-no-consent = Nie ma jeszcze Twojej zgody na udział.
mydata-reminders-on = Przypomnienia: tak
mydata-reminders-off = Przypomnienia: nie
mydata-ask-again-on = Dodatkowe pytania po wywiadzie: tak
mydata-ask-again-off = Dodatkowe pytania po wywiadzie: nie
mydata-pseudonym = W eksportach występujesz jako { $name }.
mydata-interview = Wywiad z { $begun }, ostatnia zmiana { $touched }
mydata-unclear = Czego nie udało mi się zrozumieć:
mydata-follow-up = I jeszcze o tym:
mydata-elsewhere = Inne odpowiedzi
forget-sure = Usunąć wszystko, co o Tobie wiem, we wszystkich badaniach? Tego nie da się cofnąć.
forget-not = Nic nie zostało usunięte.
forgotten =
    { $answers ->
        [0] Gotowe. Nic już o Tobie nie wiem.
        [one] Gotowe. Twoja odpowiedź i wszystko inne o Tobie zostało usunięte.
        [few] Gotowe. Usunięto Twoje { $answers } odpowiedzi i wszystko inne o Tobie.
        [many] Gotowe. Usunięto { $answers } Twoich odpowiedzi i wszystko inne o Tobie.
       *[other] Gotowe. Usunięto { $answers } Twojej odpowiedzi i wszystko inne o Tobie.
    }
unknown-command = Nie znam tego polecenia. /help pokazuje, co potrafię.
nothing-open = Nie ma teraz żadnego otwartego pytania. /help pokazuje, co potrafię.
private-only = Wywiady prowadzę tylko na prywatnych czatach. Napisz do mnie bezpośrednio.
sorry = Coś poszło nie tak po mojej stronie. Wyślij to, proszę, jeszcze raz.
store-down = Nie mogę teraz zapisywać odpowiedzi, więc ta się nie zapisała. Wyślij ją, proszę, jeszcze raz za minutę.
already-kept = Ta odpowiedź jest już zapisana, dziękuję. Nie trzeba jej wysyłać ponownie.

## Dla marketerów

not-a-marketer = To jest dla osób, które prowadzą badania. Jeśli to Ty, poproś właściciela tego bota o zaproszenie dla marketera.
no-studies = Nie ma jeszcze żadnego badania. /newstudy zaczyna nowe.
newstudy-title = Nowe badanie. Jaki ma mieć tytuł? Zobaczą go zaproszone osoby, więc może to być na przykład nazwa Twojej firmy.
newstudy-goal = Czego chcesz się dowiedzieć, w jednym zdaniu? To też zobaczą zaproszone osoby.
newstudy-kind = Jaka mapa ma powstać?
kind-current = Jak jest dziś
kind-current-for = • Jak jest dziś: przez co przechodzą klienci i co im przeszkadza
kind-future = Jak powinno być
kind-future-for = • Jak powinno być: jak idealnie wyglądałby każdy etap i czego do tego trzeba
kind-day = Dzień z życia
kind-day-for = • Dzień z życia: jeden dzień klienta i chwile, w których można pomóc
kind-blueprint = Schemat usługi
kind-blueprint-for = • Schemat usługi: jak działa usługa, na oczach klienta i na zapleczu
newstudy-template = Jakie etapy ma obejmować?
newstudy-from = Od której mapy stanu obecnego zaczynamy? Nowa pokaże dla każdego etapu, jak jest teraz i jak powinno być.
newstudy-from-none = Od żadnej
newstudy-language = W jakim języku ma być mapa? Każdy wywiad toczy się w języku rozmówcy.
newstudy-too-long = To trochę za długie: najwyżej { $longest } znaków, proszę.
newstudy-done = Badanie „{ $title }” jest gotowe. /invite tworzy linki z zaproszeniami.
newstudy-no-template = Tego szablonu już nie ma. Zacznij, proszę, od nowa: /newstudy.
study-line =
    { $interviews ->
        [0] „{ $title }”: jeszcze bez wywiadów
        [one] „{ $title }”: { $interviews } rozpoczęty wywiad, zakończone: { $finished }
        [few] „{ $title }”: { $interviews } rozpoczęte wywiady, zakończone: { $finished }
        [many] „{ $title }”: { $interviews } rozpoczętych wywiadów, zakończone: { $finished }
       *[other] „{ $title }”: { $interviews } rozpoczętego wywiadu, zakończone: { $finished }
    }
study-imported = zaimportowane: { $count }
invite-whom = Kogo zaprosić do „{ $title }”?
invite-owners-only = Marketerów zaprasza tylko właściciel tego bota. Ty możesz zapraszać klientów i pracowników.
invite-customer =
    Link do „{ $title }” dla klientów. Przez 90 dni może wziąć udział każdy, kto go otworzy:

    { $link }
invite-staff =
    Link do „{ $title }” dla pracowników. Przez 90 dni może wziąć udział każdy, kto go otworzy:

    { $link }
invite-marketer =
    Link do „{ $title }” dla jednego marketera. Działa raz, w ciągu 90 dni, i daje dostęp do wszystkich odpowiedzi:

    { $link }
invite-one-customer =
    Link do „{ $title }” dla jednego klienta. Działa raz, w ciągu 90 dni:

    { $link }
invite-one-staff =
    Link do „{ $title }” dla jednego pracownika. Działa raz, w ciągu 90 dni:

    { $link }
invite-picture-customer = „{ $title }” chce poznać Twoje doświadczenia. Zeskanuj kod, żeby zacząć.
invite-picture-staff = „{ $title }” chce dowiedzieć się więcej od osób, które na co dzień spotykają klientów. Zeskanuj kod, żeby zacząć.
invite-picture-marketer = Zaproszenie do prowadzenia „{ $title }” w roli marketera. Zeskanuj kod; działa raz.
invite-withdrawn-customer = Wycofany: ten link do „{ $title }” dla klientów nikogo nowego już nie wpuści. Kto już bierze udział, może go dokończyć.
invite-withdrawn-staff = Wycofany: ten link do „{ $title }” dla pracowników nikogo nowego już nie wpuści. Kto już bierze udział, może go dokończyć.
invite-withdrawn-marketer = Wycofany: ten link do „{ $title }” dla marketera nikogo nowego już nie wpuści. Kto już dołączył, ma dostęp jak dotąd.
toast-withdrawn = Wycofany
links-title = Aktywne linki do „{ $title }”:
links-none = „{ $title }” nie ma aktywnych linków. /invite utworzy nowy.
link-role-customer = klienci
link-role-staff = pracownicy
link-role-marketer = marketer
link-uses =
    { $most ->
        [0] { $uses ->
            [0] jeszcze nieużywany
            [one] użyty raz
           *[other] użyty { $uses } razy
        }
       *[other] użyty { $uses } z { $most }
    }
link-until = do { $date }
settings-of = Ustawienia „{ $title }”
settings-follow-ups = 🗣 Dodatkowe pytania na każdym etapie: najwyżej { $number }
settings-retention =
    { $days ->
        [0] 🗓 Odpowiedzi: przechowywane, aż ktoś je usunie
        [one] 🗓 Odpowiedzi: usuwane po jednym dniu
       *[other] 🗓 Odpowiedzi: usuwane po { $days } dniach
    }
settings-places-customer =
    { $quota ->
        [0] 👥 Klienci biorący udział: { $taken }, bez limitu
       *[other] 👥 Klienci biorący udział: { $taken } z { $quota }
    }
settings-places-staff =
    { $quota ->
        [0] 💼 Pracownicy biorący udział: { $taken }, bez limitu
       *[other] 💼 Pracownicy biorący udział: { $taken } z { $quota }
    }
settings-controller = 🏷 Prowadzi: { $controller }
settings-tap = Dotknij przycisku, żeby coś zmienić. Krótszy czas usunie też odpowiedzi, które już są starsze.
map-queued = Szkicuję mapę „{ $title }”…
map-running = Szkic już powstaje, za chwilę się tu pojawi. Przerywa to { $stop }.
map-cancel = ⏹ Anuluj
map-cancelled = Anulowano, mapa nie powstała. W każdej chwili można zacząć od nowa: /map.
map-nothing-to-cancel = W tej chwili nie powstaje żaden szkic.
map-cost =
    { $fresh ->
        [one] Zdań: około { $segments }, w tym jedno nowe. To mniej więcej { $tokens } tokenów.
       *[other] Zdań: około { $segments }, w tym nowych: { $fresh }. To mniej więcej { $tokens } tokenów.
    }
map-cost-limited =
    { $fresh ->
        [one] Zdań: około { $segments }, w tym jedno nowe. To mniej więcej { $tokens } tokenów, najwyżej { $limit }.
       *[other] Zdań: około { $segments }, w tym nowych: { $fresh }. To mniej więcej { $tokens } tokenów, najwyżej { $limit }.
    }
map-cost-nothing = Zdań: około { $segments }, wszystkie już przeczytane.
map-reading =
    Czytam odpowiedzi { $bar }
    { $done } z { $of }: { $stage }
map-drawing = Rysuję mapę { $bar }
map-ready = „{ $title }”, wersja { $version }:
map-no-study = Tego badania już nie ma.
map-no-answers = W „{ $title }” nie ma jeszcze odpowiedzi, więc nie ma czego rysować. Z /invite zaprosisz ludzi. Próby właścicieli i marketerów się nie liczą.
map-failed = Tym razem mapa się nie udała. Nic nie przepadło: za jakiś czas wystarczy ponownie wysłać /map.
summary-sample = „{ $title }” · klienci: { $customers } · pracownicy: { $staff } · odpowiedzi: { $answers }
summary-feelings = Najgorszy moment: { $worst } ({ $worstScore }). Najlepszy: { $best } ({ $bestScore }).
summary-feelings-expected = Spodziewane odczucia, najgorsze: { $worst } ({ $worstScore }). Najlepsze: { $best } ({ $bestScore }).
summary-barriers = Co najbardziej przeszkadza:
summary-actions = Co zrobić najpierw:
summary-thin =
    { $count ->
        [one] Na jednym etapie o barierach mówiły mniej niż trzy osoby: to tylko wskazówka.
        [few] Na { $count } etapach o barierach mówiły mniej niż trzy osoby: to tylko wskazówki.
        [many] Na { $count } etapach o barierach mówiły mniej niż trzy osoby: to tylko wskazówki.
       *[other] Na { $count } etapu o barierach mówiły mniej niż trzy osoby: to tylko wskazówki.
    }
summary-withdrawn =
    { $answers ->
        [one] Po wersji { $version } wycofano jedną odpowiedź; to, co opierało się tylko na niej, zniknęło z mapy.
        [few] Po wersji { $version } wycofano { $answers } odpowiedzi; to, co opierało się tylko na nich, zniknęło z mapy.
        [many] Po wersji { $version } wycofano { $answers } odpowiedzi; to, co opierało się tylko na nich, zniknęło z mapy.
       *[other] Po wersji { $version } wycofano { $answers } odpowiedzi; to, co opierało się tylko na nich, zniknęło z mapy.
    }
summary-not-covered =
    { $answers ->
        [one] Jednej odpowiedzi nie udało się tym razem podsumować.
        [few] { $answers } odpowiedzi nie udało się tym razem podsumować.
        [many] { $answers } odpowiedzi nie udało się tym razem podsumować.
       *[other] { $answers } odpowiedzi nie udało się tym razem podsumować.
    }
summary-budget = Tokenów na jeden szkic nie starczyło na wszystkie odpowiedzi. Wystarczy ponownie wysłać /map, a reszta zostanie przeczytana; za to, co już przeczytane, nie płaci się drugi raz.
summary-problems =
    { $count ->
        [one] Jednej części nie udało się pogrupować: tam każde stwierdzenie stoi osobno.
        [few] { $count } części nie udało się pogrupować: tam każde stwierdzenie stoi osobno.
        [many] { $count } części nie udało się pogrupować: tam każde stwierdzenie stoi osobno.
       *[other] { $count } części nie udało się pogrupować: tam każde stwierdzenie stoi osobno.
    }
summary-model-unavailable = Model językowy był nieosiągalny, więc ten szkic powstał bez niego. Gdy wróci, wystarczy ponownie /map.
summary-flagged =
    { $count ->
        [one] Jeden wywiad do sprawdzenia; zostaje na mapie i w liczbach:
        [few] { $count } wywiady do sprawdzenia; zostają na mapie i w liczbach:
       *[many] { $count } wywiadów do sprawdzenia; zostają na mapie i w liczbach:
    }
summary-flagged-more = i jeszcze { $count }
summary-flagged-staff =
    { $count ->
        [one] Warto zajrzeć do odpowiedzi jednej osoby z zespołu; nie pokazujemy, czyje to odpowiedzi.
       *[other] Warto zajrzeć do odpowiedzi { $count } osób z zespołu; nie pokazujemy, czyje to odpowiedzi.
    }
flag-too-short = bardzo krótkie odpowiedzi
flag-all-the-same = wciąż to samo
flag-copy-paste = skopiowany tekst
flag-off-topic = brak konkretnych odpowiedzi
summary-llm = Pogrupowane przez { $model }. Każde stwierdzenie opiera się na czyichś słowach: są w załączniku na końcu PDF.
summary-spent = Zapytania do modelu: { $calls }, tokeny na wejściu: { $input }, na wyjściu: { $output }. Nowe zdania: { $fresh }, przeczytane wcześniej: { $known }.
summary-free = Od ostatniego szkicu nie ma nic nowego, więc model nie był pytany.
summary-extractive = Pogrupowane bez modelu językowego: stwierdzenia to słowa samych ludzi, więc to samo powiedziane inaczej może stać osobno. Cytaty są w załączniku na końcu PDF.
gaps-head = Gdzie danych jest mało:
gap-thin =
    { $asked ->
        [one] { $number }. { $stage } · { $lane }: { $customers } z { $asked } klienta
       *[other] { $number }. { $stage } · { $lane }: { $customers } z { $asked } klientów
    }
gap-contested = { $number }. { $stage } · { $lane }: zdania są podzielone
gap-button = { $number }. Zapytaj { $people }: { $lane }
gaps-invite = Gdzie nie ma przycisku, na razie nie można nikogo dopytać. Z /invite zaprosisz więcej osób.
gap-ordered =
    { $count ->
        [0] Teraz nie ma kogo o to zapytać. Z /invite zaprosisz więcej osób.
        [one] Zapytam jedną osobę, o rozsądnej porze.
        [few] Zapytam { $count } osoby, o rozsądnej porze.
       *[other] Zapytam { $count } osób, o rozsądnej porze.
    }
export-what = Co przygotować z „{ $title }”?
export-newer =
    { $count ->
        [one] Od ostatniej mapy doszła { $count } nowa odpowiedź; /map przygotuje nową wersję.
        [few] Od ostatniej mapy doszły { $count } nowe odpowiedzi; /map przygotuje nową wersję.
        [many] Od ostatniej mapy doszło { $count } nowych odpowiedzi; /map przygotuje nową wersję.
       *[other] Od ostatniej mapy doszło { $count } nowej odpowiedzi; /map przygotuje nową wersję.
    }
export-png = Obraz
export-contrast = Obraz, duży kontrast
export-pdf-a4 = PDF A4
export-pdf = PDF A3
export-pdf-a1 = PDF A1
export-html = Strona WWW
export-pptx = Slajdy (PPTX)
export-xlsx = Excel (XLSX)
export-map-csv = Mapa w CSV
export-md = Markdown
export-mmd = Mermaid
export-svg = Obraz (SVG)
export-json = Mapa w JSON
export-csv = Odpowiedzi w CSV
export-answers = Odpowiedzi w JSON
export-no-map = Nie ma jeszcze mapy. /map ją naszkicuje.
export-no-answers = Nie ma jeszcze odpowiedzi. Z /invite zaprosisz ludzi.
export-too-large = Ta mapa jest za duża, żeby ją narysować. W JSON jest wszystko: /export.
export-too-slow = Rysowanie tej mapy trwało zbyt długo i zostało przerwane. Spróbuj później; w JSON możesz ją mieć od razu: /export.
import-how =
    Aby dodać odpowiedzi lub wskaźniki, przyślij mi plik CSV. Pierwszy wiersz to nazwy kolumn.

    Odpowiedzi: { $answers }
    Wskaźniki: { $metrics }

    Arkusz kalkulacyjny trzeba najpierw zapisać jako CSV.
import-read-answers =
    „{ $title }”, odpowiedzi. Wczytane wiersze: { $read }. Do zapisania: { $good }.
import-read-metrics =
    „{ $title }”, wskaźniki. Wczytane wiersze: { $read }.
    Nowe: { $stored }. Z inną wartością niż dotąd: { $replaced }.
import-refused = Odrzucone: { $refused }
import-line = wiersz { $line }: { $reason }
import-refused-more = + jeszcze { $count }
import-sure = Zapisać? Na razie nic nie jest zapisane.
import-nothing-new = Nie ma w nim nic nowego, więc nie ma czego zapisywać.
import-stored-answers =
    { $stored ->
        [0] „{ $title }” zawiera już wszystkie te odpowiedzi.
       *[other] Zapisane w „{ $title }”. Nowe odpowiedzi: { $stored }. /map naszkicuje mapę.
    }
import-stored-metrics = Zapisane w „{ $title }”. Nowe wskaźniki: { $stored }, zastąpione: { $replaced }. /map naszkicuje z nimi mapę.
import-missing = W pierwszym wierszu brakuje kolumn: { $columns }.
import-unreadable = Nie mogę odczytać tego pliku: { $reason }.
import-too-big = Ten plik jest za duży: Telegram przekazuje mi najwyżej 20 MB. Czy da się go podzielić?
import-failed = Nie udało się pobrać pliku z Telegrama. Przyślij go, proszę, ponownie za chwilę.
import-gone = Nie widzę już tego pliku. Przyślij go, proszę, jeszcze raz.

## Wizytówka bota

bot-name = Wywiady Journey
bot-description = Pytam klientów i pracowników o ich doświadczenia z firmą, po jednym pytaniu naraz. Żeby wziąć udział, potrzebny jest link z zaproszeniem od firmy.
bot-short-description = Wywiady z klientami i pracownikami do mapy podróży klienta.
command-start = Zacznij albo wróć w to samo miejsce
command-help = Co potrafię
command-privacy = Co jest o Tobie zapisane
command-language = Zmień język
command-pause = Zrób przerwę
command-stop = Zakończ wywiad
command-back = Wróć do poprzedniego pytania
command-skip = Pomiń to pytanie
command-mydata = Pobierz wszystko, co jest o Tobie zapisane
command-forget = Usuń wszystko, co jest o Tobie zapisane
command-observe = Zapisz swoją obserwację
command-newstudy = Zacznij badanie
command-studies = Twoje badania
command-invite = Zaproś ludzi
command-map = Naszkicuj mapę
command-export = Pobierz pliki
