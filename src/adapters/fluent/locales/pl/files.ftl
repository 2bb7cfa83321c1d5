# Words of the map’s files: page, workbook, slides, Markdown, diagram.
file-stage = Etap
file-customers = klienci
file-staff = pracownicy
file-asked-customers = Zapytani klienci
file-asked-staff = Zapytani pracownicy
file-feeling-customers = Odczucie klientów
file-feeling-staff = Odczucie pracowników
file-severity = dotkliwość
file-metric = Wskaźnik
file-touchpoint = Punkt styku
file-value = Wartość
file-asked = Liczba osób
file-period = Okres
file-source = Źródło
