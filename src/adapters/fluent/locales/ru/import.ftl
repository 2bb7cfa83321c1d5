# Почему строки файла CSV не приняты.

## Что не так со строкой. Столбцы называются так же, как в файле.

refused-empty = столбец { $column } пуст: { $wanted }
refused-unfit = в столбце { $column } не подходит «{ $value }»: { $wanted }
refused-both-empty = столбцы { $column } и { $other } пусты: при lane { $lane } нужно заполнить хотя бы один
refused-too-long = в столбце { $column } больше { $most } символов: сократите текст
refused-contradiction = в строке { $line } для того же указано другое значение: оставьте только верное
refused-cells = ячеек: { $cells }, а столбцов в первой строке: { $columns } — проверьте разделители и кавычки
refused-cells-to-line = ячеек: { $cells }, а столбцов в первой строке: { $columns }, и тянется это до строки { $last } — проверьте кавычки
refused-open-quote = кавычка открыта в этой строке и нигде не закрыта: закройте её или уберите

## Что написать вместо этого

wanted-one-of = укажите { $list }
wanted-lane = при audience { $audience } укажите { $list }
wanted-elsewhere = оставьте ячейку пустой, её заполняют только при lane { $list }
wanted-text = при lane { $lane } нужен текст
wanted-yes-or-no = при lane { $lane } напишите «да» или «нет»
wanted-score = при lane { $lane } укажите целое число от 0 до 10
wanted-whole = укажите целое число от { $min } до { $max }
wanted-shorter = сократите до { $most } символов
wanted-unsure = это может значить { NUMBER($whole, useGrouping: 0) } или { $decimal }; напишите { NUMBER($whole, useGrouping: 0) } или { NUMBER($decimal, minimumFractionDigits: 4) }
wanted-no-percent = стоит знак процента, а единица — «{ $unit }»: оставьте что-то одно
wanted-respondent = укажите, кто отвечал
wanted-time = укажите дату по ISO 8601, например 2026-03-31 или 2026-03-31T14:05:00+02:00
wanted-language = укажите код языка по BCP 47, например en или pt-BR
wanted-touchpoints = перечислите точки контакта через ;
wanted-metric = напишите, что измеряли, например NPS или конверсию
wanted-source = напишите, откуда данные, например CRM или опрос
wanted-number = укажите число, например 3.2, 3,2 или 41%
wanted-count = укажите целое число от 1 или оставьте пустым, если оно неизвестно
wanted-period = укажите 2026, 2026-Q3, 2026-09, 2026-09-14 или промежуток между двумя такими датами
wanted-words = вместо ссылки напишите словами

## Почему файл не получается прочитать совсем

csv-encoding = это не UTF-8, скорее { $list }; сохраните файл как UTF-8 (в Excel — «CSV UTF-8») и пришлите ещё раз
csv-line-encoding = строка { $line } не в UTF-8, скорее в { $list }; сохраните файл как UTF-8 (в Excel — «CSV UTF-8») и пришлите ещё раз
csv-broken = начинается как { $encoding }, но повреждён; сохраните его как UTF-8 (в Excel — «CSV UTF-8») и пришлите ещё раз
csv-two-columns = два столбца называются «{ $column }»; переименуйте один из них
csv-empty = он пуст; в первой строке должны стоять названия столбцов
csv-open-quote = кавычка открыта в первой строке и нигде не закрыта; закройте её или уберите
