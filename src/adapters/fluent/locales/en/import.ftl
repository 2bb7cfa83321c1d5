# Why rows of a CSV file are refused: in the chat, and in English on the command line.

## What is wrong with a row. Columns go by their names in the file.

refused-empty = { $column } is empty: { $wanted }
refused-unfit = { $column } "{ $value }" is not accepted: { $wanted }
refused-both-empty = { $column } and { $other } are both empty: lane { $lane } needs one of them
refused-too-long = { $column } is longer than { $most } characters: please shorten it
refused-contradiction = line { $line } gives another value for the same: keep the one that is true
refused-cells =
    { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } where the header has { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }: check its separators and quotes
refused-cells-to-line =
    { $cells ->
        [one] 1 cell
       *[other] { $cells } cells
    } where the header has { $columns ->
        [one] 1 column
       *[other] { $columns } columns
    }, and the row runs to line { $last }: check its quotes
refused-open-quote = a quote is opened in this row and never closed: close it or take it out

## What to write instead

wanted-one-of = give { $list }
wanted-lane = for audience { $audience } give { $list }
wanted-elsewhere = leave it empty, as only lane { $list } may have one
wanted-text = lane { $lane } needs one
wanted-yes-or-no = on lane { $lane } give yes or no
wanted-score = on lane { $lane } give a whole number from 0 to 10
wanted-whole = give a whole number from { $min } to { $max }
wanted-shorter = give at most { $most } characters
wanted-unsure = it may mean { NUMBER($whole, useGrouping: 0) } or { $decimal }; write { NUMBER($whole, useGrouping: 0) } or { NUMBER($decimal, minimumFractionDigits: 4) }
wanted-no-percent = it has a per cent sign, and the unit is "{ $unit }": keep one of the two
wanted-respondent = say who answered
wanted-time = give ISO 8601, such as 2026-03-31 or 2026-03-31T14:05:00+02:00
wanted-language = give a BCP 47 tag such as "en" or "pt-BR"
wanted-touchpoints = name touchpoints, with ; between
wanted-metric = say what was measured, such as NPS or conversion
wanted-source = say where it comes from, such as CRM or a survey
wanted-number = give a number, such as 3.2, 3,2 or 41%
wanted-count = give a whole number from 1 on, or nothing where it is not known
wanted-period = give 2026, 2026-Q3, 2026-09, 2026-09-14 or a range of two of them
wanted-words = give words instead of a link

## Why a file cannot be read at all

csv-encoding = it is not UTF-8, more likely { $list }; save the file as UTF-8 (in Excel: "CSV UTF-8") and try again
csv-line-encoding = line { $line } is not UTF-8, more likely { $list }; save the file as UTF-8 (in Excel: "CSV UTF-8") and try again
csv-broken = it begins as { $encoding } but is broken; save the file as UTF-8 (in Excel: "CSV UTF-8") and try again
csv-two-columns = two columns are named "{ $column }"; give one of them another name
csv-empty = the file is empty; its first line must name the columns
csv-open-quote = a quote is opened in the first line and never closed; close it or take it out
