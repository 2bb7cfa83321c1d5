# Perché le righe di un file CSV vengono scartate.

## Che cosa non va in una riga. Le colonne si chiamano come nel file.

refused-empty = la colonna { $column } è vuota: { $wanted }
refused-unfit = in { $column } non può essere «{ $value }»: { $wanted }
refused-both-empty = le colonne { $column } e { $other } sono entrambe vuote: con lane { $lane } ne serve almeno una
refused-too-long = in { $column } ci sono più di { $most } caratteri: accorcia il testo
refused-contradiction = la riga { $line } dà un altro valore per lo stesso dato: lascia solo quello giusto
refused-cells =
    { $cells ->
        [one] ha una cella
       *[other] ha { $cells } celle
    }, ma nella prima riga { $columns ->
        [one] c’è una colonna
       *[other] ci sono { $columns } colonne
    }: controlla i separatori e le virgolette
refused-cells-to-line =
    { $cells ->
        [one] ha una cella
       *[other] ha { $cells } celle
    }, ma nella prima riga { $columns ->
        [one] c’è una colonna
       *[other] ci sono { $columns } colonne
    }, e arriva fino alla riga { $last }: controlla le virgolette
refused-open-quote = qui si aprono delle virgolette che non si chiudono più: chiudile o toglile

## Che cosa scrivere invece

wanted-one-of = scrivi { $list }
wanted-lane = con audience { $audience } scrivi { $list }
wanted-elsewhere = lascia la cella vuota, si compila solo con lane { $list }
wanted-text = con lane { $lane } serve un testo
wanted-yes-or-no = con lane { $lane } scrivi sì o no
wanted-score = con lane { $lane } scrivi un numero intero da 0 a 10
wanted-whole = scrivi un numero intero da { $min } a { $max }
wanted-shorter = usa al massimo { $most } caratteri
wanted-unsure = può voler dire { NUMBER($whole, useGrouping: 0) } o { $decimal }; scrivi { NUMBER($whole, useGrouping: 0) } o { NUMBER($decimal, minimumFractionDigits: 4) }
wanted-no-percent = ha il segno di percentuale, ma l’unità è «{ $unit }»: lascia solo uno dei due
wanted-respondent = indica chi ha risposto
wanted-time = scrivi la data in formato ISO 8601, come 2026-03-31 o 2026-03-31T14:05:00+02:00
wanted-language = scrivi un codice di lingua BCP 47, come en o pt-BR
wanted-touchpoints = elenca i punti di contatto, separati da ;
wanted-metric = scrivi che cosa è stato misurato, per esempio NPS o conversione
wanted-source = scrivi da dove viene il dato, per esempio CRM o sondaggio
wanted-number = scrivi un numero, come 3.2, 3,2 o 41%
wanted-count = scrivi un numero intero da 1 in su, o niente se non lo sai
wanted-period = scrivi 2026, 2026-Q3, 2026-09, 2026-09-14 o un intervallo tra due di questi
wanted-words = al posto del link scrivi qualche parola

## Perché un file non si può leggere affatto

csv-encoding = non è in UTF-8, sembra piuttosto { $list }; salvalo come UTF-8 (in Excel: «CSV UTF-8») e rimandamelo
csv-line-encoding = la riga { $line } non è in UTF-8, sembra piuttosto { $list }; salva il file come UTF-8 (in Excel: «CSV UTF-8») e rimandamelo
csv-broken = comincia come { $encoding }, ma è danneggiato; salvalo come UTF-8 (in Excel: «CSV UTF-8») e rimandamelo
csv-two-columns = due colonne si chiamano «{ $column }»; cambia il nome a una delle due
csv-empty = è vuoto; la prima riga deve contenere i nomi delle colonne
csv-open-quote = nella prima riga si aprono delle virgolette che non si chiudono più; chiudile o toglile
