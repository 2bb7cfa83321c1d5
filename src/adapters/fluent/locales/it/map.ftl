# Testi della mappa disegnata e della sua appendice.
draw-kind-current = Mappa del percorso · stato attuale
draw-kind-future = Mappa del percorso · stato futuro
draw-kind-day = Una giornata del cliente
draw-kind-blueprint = Service blueprint
draw-version = Versione { $version }
draw-based-on = a partire dalla versione { $version }
draw-starts-from = parte da «{ $title }», versione { $version }
draw-customers = { $n ->
    [one] { $n } cliente
   *[other] { $n } clienti
}
draw-employees = { $n ->
    [one] { $n } dipendente
   *[other] { $n } dipendenti
}
draw-answers = { $n ->
    [one] { $n } risposta
   *[other] { $n } risposte
}
draw-draft = Bozza
draw-approved = Approvata
draw-persona = Persona tipo
draw-persona-source = dalle risposte degli intervistati
draw-more-traits = altri { $n }
draw-part = Fasi { $from }–{ $to } di { $of }

draw-lane-actions =
    { $kind ->
        [blueprint] Azioni del cliente
       *[other] Azioni
    }
draw-hint-actions =
    { $kind ->
        [future] che cosa farebbe il cliente
        [day] anche lontano dall’azienda
       *[other] che cosa fa il cliente
    }
draw-lane-touchpoints =
    { $kind ->
        [blueprint] Evidenze fisiche
        [day] Intorno al cliente
       *[other] Punti di contatto
    }
draw-hint-touchpoints =
    { $kind ->
        [blueprint] che cosa il cliente vede, tocca o riceve
        [day] luoghi, dispositivi, persone
        [future] dove dovrebbe avvenire
       *[other] dove incontra l’azienda
    }
draw-lane-thoughts =
    { $kind ->
        [future] Reazioni attese
       *[other] Pensieri
    }
draw-hint-thoughts =
    { $kind ->
        [future] che cosa penserebbe o direbbe
       *[other] che cosa gli passa per la testa
    }
draw-lane-emotions =
    { $kind ->
        [future] Emozioni attese
       *[other] Emozioni
    }
draw-hint-emotions =
    { $kind ->
        [future] immaginate, non osservate: da −2 a +2
       *[other] voti dati dagli intervistati, da −2 a +2
    }
draw-lane-needs =
    { $kind ->
        [future] Che cosa serve
       *[other] Bisogni
    }
draw-hint-needs =
    { $kind ->
        [future] che cosa dovrebbe esserci
       *[other] che cosa cercava
    }
draw-lane-barriers =
    { $kind ->
        [future] Ostacoli di oggi
       *[other] Ostacoli
    }
draw-hint-barriers =
    { $kind ->
        [future] osservati, e citati di passaggio
       *[other] che cosa blocca; gravità da 1 a 5
    }
draw-lane-gains =
    { $kind ->
        [future] Già buono oggi
       *[other] Che cosa ha funzionato
    }
draw-hint-gains = e che cosa distingue l’azienda
draw-lane-moments =
    { $kind ->
        [future] Che cosa conta di più
        [day] Quando essere utili
       *[other] Micromomenti
    }
draw-hint-moments =
    { $kind ->
        [future] l’unico cambiamento che si sceglierebbe
        [day] quando il nostro prodotto sarebbe utile
       *[other] dove si decide davvero
    }
draw-lane-dropoff = Abbandoni
draw-hint-dropoff = dove il percorso si è interrotto e perché
draw-lane-ideal = Ideale
draw-hint-ideal =
    { $kind ->
        [future] come dovrebbe andare
       *[other] come andrebbe se tutto fosse perfetto
    }
draw-lane-recommendations = Raccomandazioni
draw-hint-recommendations =
    { $kind ->
        [future] che cosa fare, chi se ne occupa, entro quando
       *[other] che cosa cambiare; impatto e impegno da 1 a 5
    }
draw-lane-hypotheses = Ipotesi
draw-hint-hypotheses = non ancora sostenute da nessuno
draw-lane-frontstage = In scena
draw-hint-frontstage =
    { $kind ->
        [future] il nostro lavoro che il cliente vedrebbe
       *[other] il nostro lavoro che il cliente vede
    }
draw-lane-backstage = Dietro le quinte
draw-hint-backstage = il nostro lavoro che il cliente non vede
draw-lane-systems =
    { $kind ->
        [blueprint] Processi di supporto
       *[other] Sistemi e strumenti
    }
draw-hint-systems =
    { $kind ->
        [blueprint] strumenti, altri reparti, fornitori
       *[other] su che cosa si regge il lavoro
    }
draw-lane-metrics = Indicatori
draw-hint-metrics = da analytics, CRM e sondaggi
draw-now-then = Oggi → domani
draw-hint-now-then = com’è la fase oggi, e come dovrebbe essere
draw-now = oggi
draw-expected = atteso
draw-line-interaction = Linea di interazione
draw-line-visibility = Linea di visibilità
draw-line-internal = Linea di interazione interna

draw-more = altri { $n } in appendice
draw-more-in-pdf = altri { $n } nel PDF
draw-nobody-asked = non chiesto a nessuno
draw-nothing-said = nessuna risposta
draw-nothing-proposed = nessuna proposta
draw-no-figures = nessun dato
draw-nobody-rated = nessuno ha votato questa fase
draw-left = { $left ->
    [one] { $left } su { $of } ha lasciato qui
   *[other] { $left } su { $of } hanno lasciato qui
}
draw-nobody-left = nessun abbandono
draw-one-voice = una persona
draw-contested = pareri discordi
draw-quick-win = risultato rapido
draw-impact = impatto
draw-effort = impegno
draw-customer-mean = clienti { $score } · n { $n }
draw-staff-mean = dipendenti { $score } · n { $n }
draw-status-accepted = accettata
draw-status-doing = in corso
draw-status-done = fatta

draw-legend-customers = clienti: l’hanno detto / interpellati
draw-legend-staff = dipendenti: l’hanno detto / interpellati
draw-legend-pill = nominato da 7 su 16
draw-legend-feeling =
    { $kind ->
        [future] sensazione attesa da −2 a +2
       *[other] sensazione da −2 a +2
    }
draw-legend-curve =
    { $kind ->
        [future] attese, media dei clienti
       *[other] media dei clienti
    }
draw-legend-staff-curve =
    { $kind ->
        [future] attese, media dei dipendenti
       *[other] media dei dipendenti
    }
draw-legend-band = dal voto più basso al più alto
draw-legend-spread = quanti hanno scelto ciascun voto
draw-legend-physical = fisico
draw-legend-digital = digitale
draw-legend-severity = gravità, media dei voti
draw-legend-thin = pochi dati
draw-legend-minority = parere di una sola persona
draw-legend-contested = pareri discordi
draw-legend-quick-win = risultato rapido: impatto ≥ 4, impegno ≤ 2
draw-legend-moment =
    { $kind ->
        [future] che cosa conta di più
        [day] quando essere utili
       *[other] micromomento
    }
draw-legend-estimate = impatto e impegno: stima del modello
draw-legend-computed = impatto: calcolato da diffusione e gravità
draw-method-llm = Raggruppato da un modello linguistico ({ $model })
draw-method-llm-unnamed = Raggruppato da un modello linguistico
draw-method-extractive = Raggruppato senza modello linguistico
draw-method-promise = ogni affermazione ha le sue citazioni, vedi appendice
draw-picture-promise = ogni affermazione ha le sue citazioni, sono nel PDF
draw-photo-promise = ciò che hanno detto in più; tutto il resto, con le citazioni, è nel PDF
draw-not-covered = Non incluso: { $list }
draw-not-covered-item = { $stage }: { $n ->
    [one] { $n } risposta
   *[other] { $n } risposte
} ({ $why })
draw-lacking-budget = oltre il limite di token per una bozza
draw-lacking-refused = il modello linguistico si è rifiutato
draw-lacking-unusable = il modello linguistico non ha dato una risposta utilizzabile
draw-lacking-unreachable = il modello linguistico non era raggiungibile
draw-lacking-aside = segnalato come ostacolo, ma letto come privo di contenuto
draw-lacking-share = più spazio di quanto possano occupare le parole di una sola persona
draw-hash = mappa { $hash }

draw-appendix = Appendice: le prove
draw-appendix-intro = Tutte le affermazioni della mappa con le parole su cui si basano, nella lingua in cui sono state dette. P01, P02 … sono pseudonimi dei clienti; le parole dei dipendenti non portano numero.
draw-appendix-mark = { $mark } sta per caratteri che questi font non possono disegnare; il file JSON li contiene.
draw-appendix-most = Le citazioni sono { $all }: sotto ogni affermazione ne trovi al massimo { $most }, e una riga dice quante altre ce ne sono. Le trovi tutte nel foglio di calcolo (XLSX), nella pagina (HTML) e nel file JSON.
draw-more-quotes = { $n ->
    [one] un’altra citazione
   *[other] altre { $n } citazioni
} nei file XLSX, HTML e JSON
draw-employee = dipendente
draw-answers-statements = Risponde a:
draw-side-strengths = Punti di forza indicati in questa fase dalle stesse persone:
draw-side-weaknesses = Punti deboli indicati in questa fase dalle stesse persone:
draw-origin-model = proposta del modello
draw-origin-customer = proposta di un cliente
draw-origin-staff = proposta di un dipendente
draw-owner = responsabile: { $owner }
draw-target = quando: { $target }
draw-whole-journey = Tutto il percorso
draw-empty = Su questa mappa non ci sono ancora affermazioni.
draw-translated = Tradotto dal modello: { $text }
draw-quote-open = «
draw-quote-close = »
