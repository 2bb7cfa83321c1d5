# Dlaczego wiersze pliku CSV są odrzucane.

## Co jest nie tak z wierszem. Kolumny nazywają się tak jak w pliku.

refused-empty = kolumna { $column } jest pusta: { $wanted }
refused-unfit = w kolumnie { $column } nie może być „{ $value }”: { $wanted }
refused-both-empty = kolumny { $column } i { $other } są puste: przy lane { $lane } trzeba wypełnić choć jedną
refused-too-long = w kolumnie { $column } jest więcej niż { $most } znaków: trzeba skrócić tekst
refused-contradiction = wiersz { $line } podaje inną wartość tego samego: zostaw tylko tę właściwą
refused-cells = komórki: { $cells }, a kolumny w pierwszym wierszu: { $columns } – sprawdź separatory i cudzysłowy
refused-cells-to-line = komórki: { $cells }, a kolumny w pierwszym wierszu: { $columns }, przy czym całość sięga wiersza { $last } – sprawdź cudzysłowy
refused-open-quote = cudzysłów otwarty w tym wierszu nigdzie się nie zamyka: zamknij go albo usuń

## Co wpisać zamiast tego

wanted-one-of = wpisz { $list }
wanted-lane = przy audience { $audience } wpisz { $list }
wanted-elsewhere = zostaw puste, wypełnia się to tylko przy lane { $list }
wanted-text = przy lane { $lane } potrzebny jest tekst
wanted-yes-or-no = przy lane { $lane } wpisz „tak” albo „nie”
wanted-score = przy lane { $lane } wpisz liczbę całkowitą od 0 do 10
wanted-whole = wpisz liczbę całkowitą od { $min } do { $max }
wanted-shorter = zmieść się w limicie znaków: { $most }
wanted-unsure = to może znaczyć { NUMBER($whole, useGrouping: 0) } albo { $decimal }; wpisz { NUMBER($whole, useGrouping: 0) } albo { NUMBER($decimal, minimumFractionDigits: 4) }
wanted-no-percent = jest tu znak procentu, a jednostka to „{ $unit }”: zostaw tylko jedno z nich
wanted-respondent = wpisz, czyja to odpowiedź
wanted-time = wpisz datę w formacie ISO 8601, na przykład 2026-03-31 albo 2026-03-31T14:05:00+02:00
wanted-language = wpisz kod języka BCP 47, na przykład en albo pt-BR
wanted-touchpoints = wymień punkty styku, oddzielając je znakiem ;
wanted-metric = wpisz, co zostało zmierzone, na przykład NPS albo konwersja
wanted-source = wpisz, skąd to pochodzi, na przykład CRM albo ankieta
wanted-number = wpisz liczbę, na przykład 3.2, 3,2 albo 41%
wanted-count = wpisz liczbę całkowitą od 1 wzwyż albo zostaw puste, jeśli jej nie znasz
wanted-period = wpisz 2026, 2026-Q3, 2026-09, 2026-09-14 albo zakres z dwóch takich dat
wanted-words = zamiast linku wpisz słowa

## Dlaczego pliku w ogóle nie da się odczytać

csv-encoding = to nie jest UTF-8, prędzej { $list }; zapisz plik jako UTF-8 (w Excelu: „CSV UTF-8”) i przyślij go jeszcze raz
csv-line-encoding = wiersz { $line } nie jest w UTF-8, prędzej w { $list }; zapisz plik jako UTF-8 (w Excelu: „CSV UTF-8”) i przyślij go jeszcze raz
csv-broken = zaczyna się jak { $encoding }, ale jest uszkodzony; zapisz go jako UTF-8 (w Excelu: „CSV UTF-8”) i przyślij jeszcze raz
csv-two-columns = dwie kolumny nazywają się „{ $column }”; zmień nazwę jednej z nich
csv-empty = jest pusty; w pierwszym wierszu muszą być nazwy kolumn
csv-open-quote = cudzysłów otwarty w pierwszym wierszu nigdzie się nie zamyka; zamknij go albo usuń
