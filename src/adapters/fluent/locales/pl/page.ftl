# Słowa strony, na której można wypróbować bota bez Telegrama. To, co mówi sam bot, jest w bot.ftl.

page-title = Wywiady Journey
page-language = Język tej strony
page-close = Zamknij
page-cancel = Anuluj
page-done = Gotowe
page-offline = Bot nie działa. Po ponownym npm start ta strona sama go znajdzie.

## Pierwsza minuta

page-guide = Od czego zacząć
page-guide-done = To już wszystko
page-step-study = Jesteś po stronie marketingu. Wczytaj przykład z kilkunastoma wywiadami w czterech językach albo przygotuj własne badanie.
page-step-map = Poproś o mapę: jej szkic powstaje z tego, co mówią ludzie.
page-step-invite = Teraz wypróbuj wywiad. Poproś o zaproszenie, otwórz link jako klient i odpowiadaj, a w razie potrzeby skorzystaj z gotowych odpowiedzi.
page-step-again = Gdy dojdą kolejne odpowiedzi, poproś o mapę jeszcze raz: każdy szkic to nowa wersja, a poprzednie zostają.
page-load-example = Wczytaj przykład
page-loading = Wczytywanie…
page-new-study = Zacznij badanie
page-ask-map = Naszkicuj mapę
page-ask-invite = Zaproś kogoś

## Ludzie

page-all-chats = Wszystkie czaty
page-add-person = Dodaj osobę
page-add = Dodaj
page-name = Imię
page-language-of-telegram = Język Telegrama tej osoby
page-unread = { $count ->
    [one] { $count } nieprzeczytana wiadomość
    [few] { $count } nieprzeczytane wiadomości
    [many] { $count } nieprzeczytanych wiadomości
   *[other] { $count } nieprzeczytanej wiadomości
}
page-part-marketer = Marketing
page-part-employee = Obsługa
page-part-customer = Klient
page-part-guest = Bez zaproszenia
page-as-whom = Kto otwiera zaproszenie?
page-as-whom-why = W Telegramie ten link otworzyłby bota każdemu, kto go dotknie.
page-somebody-new = Ktoś nowy

## Czat

page-chat-of = Czat z botem: { $name }
page-messages = Wiadomości
page-two-panes = Pokaż obok drugi czat
page-close-pane = Zamknij ten czat
page-to-end = Do ostatniej wiadomości
page-typing = pisze…
page-sending = wysyła plik…
page-what-it-does = Co potrafi ten bot?
page-start = Zacznij
page-bot = Bot
page-said-by-bot = Bot
page-said-by-person = { $name }
page-forwarded = Przekazano dalej
page-edited = zmieniono
page-buttons = Przyciski tej wiadomości
page-message-menu = Więcej o tej wiadomości
page-reply = Odpowiedz
page-edit = Edytuj
page-copy = Kopiuj
page-delete = Usuń
page-spoiler = Pokaż ukryte słowa
page-file = Plik
page-sticker = Naklejka
page-zoom = Powiększ { $name }
page-zoom-in = Pokaż w pełnym rozmiarze
page-zoom-out = Dopasuj do okna
page-save = Zapisz
page-download = Zapisz { $name }
page-play = Odtwórz
page-pause = Wstrzymaj
page-played = Odtworzono

## Pisanie

page-menu = Polecenia
page-commands = Polecenia bota
page-keys = Klawisze bota
page-message = Wiadomość
page-write = Wiadomość, którą pisze { $name }
page-attach = Dołącz plik
page-record = Nagraj wiadomość głosową
page-recording = Nagrywanie
page-send = Wyślij
page-editing = Zmiana wiadomości
page-replying = W odpowiedzi: { $name }
page-fill-in = Odpowiedz za mnie
page-fill-in-why = Odpowiada na to pytanie tak, jak ktoś z przykładu
page-nothing-to-fill-in = Teraz nie ma otwartego pytania.
page-not-sent = Nie udało się wysłać. Spróbuj jeszcze raz.
page-too-large = { $name } ma ponad 20 MB, więcej, niż bot może pobrać.
page-no-microphone = Nie ma mikrofonu albo ta strona nie może go użyć.

## Co już przyszło

page-answers = Odpowiedzi i mapa
page-no-study = Gdy powstanie badanie, tutaj widać napływające odpowiedzi.
page-people = klienci: { $customers }, pracownicy: { $staff }
page-by-stage = Odpowiedzi według etapów
page-stage = Etap
page-customers = Klienci
page-employees = Pracownicy
page-no-map = Mapy jeszcze nie ma: wystarczy /map na czacie marketingu.
page-version =
    { $news ->
        [0] Wersja { $version }
        [one] Wersja { $version }, od tego czasu { $news } nowa odpowiedź
        [few] Wersja { $version }, od tego czasu { $news } nowe odpowiedzi
        [many] Wersja { $version }, od tego czasu { $news } nowych odpowiedzi
       *[other] Wersja { $version }, od tego czasu { $news } nowej odpowiedzi
    }
page-map-of = Mapa „{ $title }”
