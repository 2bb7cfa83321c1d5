# Words of the map’s files: page, workbook, slides, Markdown, diagram.
file-stage = Fase
file-customers = clienti
file-staff = dipendenti
file-asked-customers = Clienti interpellati
file-asked-staff = Dipendenti interpellati
file-feeling-customers = Sensazione dei clienti
file-feeling-staff = Sensazione dei dipendenti
file-severity = gravità
file-metric = Indicatore
file-touchpoint = Punto di contatto
file-value = Valore
file-asked = Interpellati
file-period = Periodo
file-source = Fonte
