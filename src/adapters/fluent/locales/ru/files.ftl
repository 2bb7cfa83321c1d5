# Words of the map’s files: page, workbook, slides, Markdown, diagram.
file-stage = Этап
file-customers = клиенты
file-staff = сотрудники
file-asked-customers = Клиентов спрошено
file-asked-staff = Сотрудников спрошено
file-feeling-customers = Чувство клиентов
file-feeling-staff = Чувство сотрудников
file-severity = тяжесть
file-metric = Показатель
file-touchpoint = Точка контакта
file-value = Значение
file-asked = Число опрошенных
file-period = Период
file-source = Источник
