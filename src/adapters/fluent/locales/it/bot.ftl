# Quello che il bot dice in chat. Testo semplice, senza formattazione. Ogni pulsante ha al massimo 24 caratteri.
# Si dà del tu, senza forme che cambiano tra uomo e donna.

## Pulsanti e parole brevi

yes = Sì
no = No
skipped = saltata
button-back = ‹ Indietro
button-skip = Salta ›
button-keep-this = Tieni questa ›
button-explain = Cioè?
button-correct = Tutto giusto ✓
button-change = Cambia
button-start-over = Ricomincia
button-done = Fatto ✓
button-other = Qualcos’altro…
button-agree = Sì, accetto
button-agree-remind = Accetto, e ricordamelo
button-remind = Ricordamelo
button-no-reminders = Basta promemoria
button-ask-again = Puoi farmi altre domande
button-no-questions = Basta domande
button-decline = No, grazie
button-go-on = Continua
button-stop-here = Mi fermo qui
button-keep = Conserva le risposte
button-erase = Cancella le risposte
button-another = Un’altra osservazione
button-observation = Salva come osservazione
button-forget-yes = Cancella tutto
button-forget-no = No, non cancellare
button-invite = Invita
button-settings = ⚙️ Impostazioni
button-other-study = Un altro studio…
button-links = Link attivi
button-for-one = Per una sola persona
button-withdraw = Ritira
button-withdraw-number = Ritira il { $number }
button-store = Salva
button-follow-ups = Domande extra: { $number }
button-retention =
    { $days ->
        [0] Non cancellare mai
       *[other] { $days } giorni
    }
button-quota-customer =
    { $number ->
        [0] Clienti: senza limite
       *[other] Clienti: { $number }
    }
button-quota-staff =
    { $number ->
        [0] Dipendenti: senza limite
       *[other] Dipendenti: { $number }
    }
part-opening = Su di te
part-closing = Ripensandoci
part-observation = Osservazione
stage-of = (fase { $position } di { $of })
role-customer = Un cliente
role-staff = Un dipendente
role-marketer = Un marketer
language-en = Inglese
language-it = Italiano
language-pl = Polacco
language-ru = Russo

## Inviti e consenso

invitation-unknown = Non conosco questo invito. Controlla di aver aperto il link per intero, oppure chiedine uno nuovo a chi te l’ha mandato.
invitation-revoked = Questo invito è stato ritirato. Chiedine uno nuovo a chi te l’ha mandato.
invitation-expired = Questo invito è scaduto. Chiedine uno nuovo a chi te l’ha mandato.
invitation-used-up = Questo invito è già stato usato da un’altra persona. Chiedine uno tutto tuo a chi te l’ha mandato.
invitation-full = I posti per questo studio sono tutti occupati. Grazie di cuore per aver voluto dare una mano!
consent-customer =
    Ciao! Sono un bot che fa interviste. «{ $title }» vorrebbe imparare dalla tua esperienza.
    🎯 { $goal }

    { $minutes ->
        [one] Basta circa un minuto:
        [many] Bastano circa { $minutes } di minuti:
       *[other] Bastano circa { $minutes } minuti:
    } salta, fai pause, torna quando vuoi.
    Le risposte si riassumono senza il tuo nome. /forget le cancella, /privacy dice di più.

    Cominciamo?
consent-staff =
    Ciao! Sono un bot che fa interviste. «{ $title }» vorrebbe imparare da chi incontra i clienti.
    🎯 { $goal }

    { $minutes ->
        [one] Al massimo un minuto;
        [many] Al massimo { $minutes } di minuti;
       *[other] Al massimo { $minutes } minuti;
    } se entra un cliente, fai una pausa.
    Si vede che cosa dici, mai chi l’ha detto. /forget lo cancella, /privacy dice di più.

    Cominciamo?
consent-tap = Questo non l’ho salvato: l’intervista non è ancora iniziata. Basta un tocco per cominciare. Domande? /privacy dice che fine fanno le risposte, /start mostra di nuovo l’invito.
declined = Va benissimo, e grazie di avermelo detto. Non ho conservato nulla. Se cambi idea, riapri il link.
welcome-marketer = Ti do il benvenuto in «{ $title }». Con /invite inviti le persone, con /map ottieni una bozza della mappa da ciò che raccontano, con /export ricevi i file.
welcome-manager = Ciao! /newstudy avvia uno studio, /studies mostra quelli in corso; al resto pensano /invite, /map e /export.
welcome-staff = Ciao di nuovo! Hai appena visto qualcosa che vale la pena annotare? Con /observe basta un minuto.
welcome-customer = Ciao di nuovo, e grazie per le tue risposte. Per ora non ho altre domande.
welcome-stranger = Ciao! Intervisto le persone per conto di aziende che vogliono servirle meglio. Per partecipare serve un link d’invito dell’azienda: se ce l’hai, aprilo pure.

## L’intervista

question-earlier =
    La tua risposta finora:
    «{ $answer }»
    Danne una nuova, oppure tocca «{ button-keep-this }».
question-noted =
    «{ $answer }»
    Quale faccina ci si avvicina di più?
other-words = Scrivilo pure a parole tue.
social = Grazie a te, sono qui! Ecco di nuovo la domanda:
about-seen = Il tuo nome non viene salvato. Chi conduce lo studio vede le tue parole senza nome, e nessun altro intervistato le vede. /privacy dice di più, /forget cancella tutto.
about-length =
    Al massimo { $questions ->
        [one] un’altra domanda
       *[other] altre { $questions } domande
    }, { $minutes ->
        [one] circa un minuto
       *[other] circa { $minutes } minuti
    }. Puoi fare una pausa quando vuoi.
about-asker = Sono un bot, non una persona, e conduco le interviste di «{ $title }»:
unclear = Non so se ho capito bene.
unclear-number = Quale di questi numeri ci va più vicino?
unclear-yesno = È un sì o un no? Toccalo o scrivilo: subito dopo puoi raccontare il resto.
unclear-again = Scusa, ancora non capisco. Puoi toccare un pulsante o saltare la domanda.
unreadable-voice = Qui non riesco ancora ad ascoltare i messaggi vocali. Puoi scriverlo?
unreadable-sticker = Carino! Qui però mi servono parole o un pulsante.
unreadable-location = Una posizione non posso usarla come risposta. Puoi dirlo a parole?
unreadable-other = Non riesco a leggere questo tipo di messaggio. Puoi dirlo a parole?
forwarded = Queste sono parole di qualcun altro. Tu che cosa diresti?
edited = Non capisco a quale risposta appartenga quel messaggio, quindi non è cambiato nulla. Per correggere una risposta, rispondi al messaggio con la sua domanda.
follow-up-header = { $stage } · ancora una cosa
follow-up-about = Hai scritto: «{ $words }» ({ $about })
recap-header = { $stage } · che cosa ho annotato
recap-ask = Ho capito bene?
recap-unclear = Scegli la riga da cambiare, o scrivi che cosa aggiungere. Se va bene così, tocca «{ button-correct }».
recap-left = Per ora lascio tutto così e andiamo avanti. Per correggere una risposta più tardi, rispondi alla sua domanda o modifica il tuo messaggio.
recap-correct = Annotato
playback-header = La tua storia in breve
playback-ask = Quanto rispecchia ciò che volevi dire? 1 = per niente, 4 = del tutto.
attached = Grazie, lo tengo insieme alla tua risposta. E a parole, che cosa diresti?
added = L’ho aggiunto a «{ $about }».
revised = Grazie, ho cambiato quella risposta.
voice-heard =
    🎙 «{ $text }»
    Se ho capito male, rispondi a questo messaggio con le parole giuste.
voice-nothing = In questo vocale non ho sentito parole. Puoi ripetere o scrivere?
voice-failed = Questa volta non riesco a capire il vocale. Puoi scriverlo?
voice-too-big = Questa registrazione è troppo lunga per me. Puoi mandarne di più brevi, o scrivere?
paused = In pausa. Le risposte date finora sono salvate. Torna quando vuoi: tocca «{ button-go-on }» o manda /start.
paused-words = Siamo in pausa, quindi non ho conservato ciò che hai appena scritto. Rimandalo quando riprendiamo.
you-were-at = Eravamo alla domanda { $position } di { $of } («{ $stage }»). Continuiamo?
reminder-open = La tua intervista è ancora qui che ti aspetta. Continuiamo?
reminders-on = Te lo ricorderò, al massimo due volte.
reminders-off = Niente più promemoria. Torna quando vuoi.
ask-again-on = Grazie! Lo farò di rado: al massimo due volte a settimana.
ask-again-off = Non ti farò altre domande. Grazie di tutto quello che mi hai raccontato!
ask-again-lead = Ciao di nuovo! Mi hai detto che potevo farti altre domande. Eccone una su «{ $stage }»:
stop-how = Vuoi che conservi quello che mi hai raccontato finora o che lo cancelli?
stopped-kept = Intervista chiusa. Le risposte date finora restano salvate. Grazie per il tuo tempo!
stopped-erased =
    { $answers ->
        [0] Intervista chiusa. Non c’erano risposte da cancellare.
        [one] Intervista chiusa. La tua risposta è stata cancellata.
        [many] Intervista chiusa. I tuoi { $answers } di risposte sono stati cancellati.
       *[other] Intervista chiusa. Le tue { $answers } risposte sono state cancellate.
    }
nothing-to-stop = Non c’è nessuna intervista in corso.
interview-gone = Questa intervista non c’è più. Se vuoi partecipare di nuovo, riapri il tuo link d’invito.
interview-closed = Questa intervista è finita. Grazie!
thanks-customer = Era l’ultima domanda. Grazie, ci aiuti molto! /mydata mostra che cosa ho conservato.
thanks-again = Grazie! Non ho altre domande.
thanks-staff = Era l’ultima domanda. Grazie! Quando vedi qualcosa che vale la pena annotare, manda /observe.
thanks-observation = Annotato, grazie!
observation-kept = Quella di prima l’ho annotata così com’è.
observation-next = Quella di prima l’ho annotata così com’è; questa la prendo come una nuova osservazione.
observation-offer = Se è qualcosa che hai appena visto, posso annotarlo. Con /observe puoi farlo in ogni momento.
observe-not-staff = /observe è per chi lavora nell’azienda. Se è il tuo caso, chiedi un link d’invito per dipendenti.
back-in-study = Siamo in «{ $title }». Se vuoi continuare un altro studio, sceglilo qui:
which-study = Di quale studio si tratta?
which-study-words = Per quale studio è? Lo annoto lì.
words-gone = Non vedo più il tuo messaggio. Me lo mandi ancora una volta?
place-customer = { $title } (cliente)
place-staff = { $title } (dipendente)
toast-stale = A questa domanda hai già risposto. Con /back torni alla precedente.
toast-first = Questa è la prima domanda.
toast-closed = Questa intervista è finita.
toast-gone = Questo pulsante non funziona più.

## Per tutti

help-stranger =
    Intervisto le persone sulla loro esperienza con un’azienda. Per partecipare serve un link d’invito.

    /language cambia la lingua, /privacy spiega che cosa conservo.
help-customer =
    Al momento non ci sono domande aperte e non devi fare nulla.

    /start ti riporta a un’intervista o a un invito.
    /mydata mostra che cosa conservo su di te, /forget lo cancella, /privacy ti dice di più.
    /language cambia la lingua.
help-staff =
    Hai visto qualcosa che vale la pena annotare? Scrivilo qui, in una frase o due: il resto te lo chiedo con i pulsanti. Con /observe è lo stesso.

    /start riprende un’intervista lasciata a metà.
    /mydata mostra che cosa conservo su di te, /forget lo cancella, /privacy ti dice di più.
    /language cambia la lingua.
help-manager =
    /newstudy avvia uno studio
    /studies elenca i tuoi studi
    /invite crea i link per clienti, dipendenti e marketer
    /map prepara la bozza della mappa
    /export ti dà i file
    Mandami un file CSV per aggiungere risposte o indicatori

    /language cambia la lingua. /privacy, /mydata e /forget riguardano i tuoi dati.
help-asked =
    Rispondi scrivendo o toccando i pulsanti. Puoi anche scrivere semplicemente «salta», «indietro», «in che senso?», «pausa» o «basta».

    /skip salta una domanda, /back torna alla precedente.
    /pause fa una pausa, /stop chiude l’intervista.
    Per correggerti, modifica il messaggio.
    /language cambia la lingua; /privacy, /mydata e /forget riguardano i tuoi dati.
help-paused =
    L’intervista è in pausa e quello che hai detto è al sicuro.

    Con /start, o scrivendo «continua», riprendi da dove eri. /stop la chiude.
    /language cambia la lingua; /privacy, /mydata e /forget riguardano i tuoi dati.
privacy =
    Conservo le tue risposte, la data del tuo consenso, se posso farti altre domande, la tua lingua e il tuo ID Telegram, nient’altro: niente nome, telefono o contatti. Le mappe citano le tue parole senza dire chi sei; prima vengono tolti numeri di telefono, indirizzi e-mail e link.

    /mydata ti manda tutto ciò che conservo su di te. /forget lo cancella per sempre, entro un minuto, anche dalle mappe.
privacy-model = Le risposte, ripulite da questi dettagli, vengono riassunte dal modello linguistico di un altro fornitore.
privacy-no-model = Le risposte vengono riassunte su un computer dell’azienda stessa; nessun’altra azienda le vede.
privacy-voice = I messaggi vocali vengono trascritti dal servizio di un altro fornitore. Conservo le parole, non la registrazione.
privacy-no-voice = I messaggi vocali non li ascolto.
privacy-controller = Conduce lo studio: { $controller }
privacy-company = Conduce lo studio l’azienda da cui viene il tuo invito.
privacy-kept =
    { $days ->
        [one] Le tue risposte vengono cancellate un giorno dopo il tuo ultimo messaggio.
        [many] Le tue risposte vengono cancellate { $days } di giorni dopo il tuo ultimo messaggio.
       *[other] Le tue risposte vengono cancellate { $days } giorni dopo il tuo ultimo messaggio.
    }
privacy-kept-until = Le tue risposte restano finché tu o l’azienda non le cancellate.
privacy-staff-consent = Come dipendente partecipi perché hai accettato. Puoi smettere e cancellare tutto in qualsiasi momento. Nessun responsabile vede le tue parole con il tuo nome.
privacy-staff-legitimate-interest = Come dipendente ti viene chiesto perché l’azienda ha un legittimo interesse a servire meglio i clienti. Puoi opporti e cancellare tutto in qualsiasi momento. Nessun responsabile vede le tue parole con il tuo nome.
which-language = In che lingua parliamo?
language-set = Bene, parliamo italiano.
mydata =
    { $answers ->
        [0] Ecco tutto ciò che conservo su di te. Non ci sono risposte.
        [one] Ecco tutto ciò che conservo su di te, con la tua unica risposta.
        [many] Ecco tutto ciò che conservo su di te, con i tuoi { $answers } di risposte.
       *[other] Ecco tutto ciò che conservo su di te, con le tue { $answers } risposte.
    }
mydata-readable = Le stesse cose, da leggere.
mydata-head = Tutto ciò che conservo su di te
mydata-id = ID Telegram: { $id }
mydata-language = Lingua: { $language }
mydata-nothing = Su di te non conservo nulla.
mydata-as-customer = Partecipi come cliente.
mydata-as-staff = Partecipi come dipendente.
mydata-as-marketer = Conduci questo studio come marketer.
mydata-consent = Hai accettato il { $at } (versione { $version } del testo, lingua: { $language }).
mydata-no-consent = Non hai ancora accettato di partecipare.
mydata-reminders-on = Promemoria: sì
mydata-reminders-off = Promemoria: no
mydata-ask-again-on = Altre domande dopo l’intervista: sì
mydata-ask-again-off = Altre domande dopo l’intervista: no
mydata-pseudonym = Nei file esportati ti chiami { $name }.
mydata-interview = Intervista del { $begun }, ultima modifica { $touched }
mydata-unclear = Quello che non ho capito:
mydata-follow-up = E ancora, su questo:
mydata-elsewhere = Altre risposte
forget-sure = Vuoi che cancelli tutto ciò che so di te, in tutti gli studi? Non si può annullare.
forget-not = Non ho cancellato nulla.
forgotten =
    { $answers ->
        [0] Fatto. Non so più nulla di te.
        [one] Fatto. Ho cancellato la tua risposta e tutto ciò che sapevo di te.
        [many] Fatto. Ho cancellato i tuoi { $answers } di risposte e tutto ciò che sapevo di te.
       *[other] Fatto. Ho cancellato le tue { $answers } risposte e tutto ciò che sapevo di te.
    }
unknown-command = Non conosco questo comando. /help mostra che cosa so fare.
nothing-open = Al momento non c’è nessuna domanda aperta. /help mostra che cosa so fare.
private-only = Faccio interviste solo nelle chat private. Scrivimi direttamente.
sorry = Qualcosa è andato storto da parte mia. Per favore, mandalo di nuovo.
store-down = In questo momento non riesco a salvare le risposte, e questa non è stata salvata. Per favore, mandala di nuovo tra un minuto.
already-kept = Nel frattempo questa l’ho salvata, grazie. Non serve rimandarla.

## Per chi fa marketing

not-a-marketer = Questo è riservato a chi conduce gli studi. Se è il tuo caso, chiedi un invito da marketer a chi gestisce questo bot.
no-studies = Non c’è ancora nessuno studio. /newstudy ne avvia uno.
newstudy-title = Un nuovo studio. Che titolo gli diamo? Lo vedranno le persone che inviti: può essere, per esempio, il nome della tua azienda.
newstudy-goal = Che cosa vuoi scoprire, in una frase? Anche questa la vedrà chi partecipa.
newstudy-kind = Quale mappa vuoi?
kind-current = Com’è oggi
kind-current-for = • Com’è oggi: che cosa vivono i clienti e che cosa li ostacola
kind-future = Come dovrebbe essere
kind-future-for = • Come dovrebbe essere: come andrebbe ogni fase nel migliore dei casi, e che cosa serve
kind-day = Una giornata
kind-day-for = • Una giornata: un giorno del cliente, e quando potreste essergli utili
kind-blueprint = Il servizio da vicino
kind-blueprint-for = • Il servizio da vicino (service blueprint): come funziona, davanti al cliente e dietro le quinte
newstudy-template = Quali fasi deve seguire?
newstudy-from = Da quale mappa di oggi si parte? La nuova mostrerà, fase per fase, com’è adesso e come dovrebbe essere.
newstudy-from-none = Da nessuna
newstudy-language = In quale lingua vuoi la mappa? Le interviste si fanno nella lingua di ciascuno.
newstudy-too-long = È un po’ lungo: al massimo { $longest } caratteri, per favore.
newstudy-done = Lo studio «{ $title }» è pronto. /invite crea i link per invitare le persone.
newstudy-no-template = Questo modello di studio non esiste più. Ricomincia con /newstudy.
study-line =
    { $interviews ->
        [0] «{ $title }»: ancora nessuna intervista
        [one] «{ $title }»: un’intervista avviata, concluse: { $finished }
        [many] «{ $title }»: { $interviews } di interviste avviate, concluse: { $finished }
       *[other] «{ $title }»: { $interviews } interviste avviate, concluse: { $finished }
    }
study-imported = importate: { $count }
invite-whom = Chi vuoi invitare a «{ $title }»?
invite-owners-only = Solo il proprietario di questo bot invita altri marketer. Tu puoi invitare clienti e dipendenti.
invite-customer =
    Link di «{ $title }» per i clienti. Per 90 giorni può partecipare chiunque lo apra:

    { $link }
invite-staff =
    Link di «{ $title }» per i dipendenti. Per 90 giorni può partecipare chiunque lo apra:

    { $link }
invite-marketer =
    Link di «{ $title }» per un solo marketer. Funziona una volta, entro 90 giorni, e dà accesso a tutte le risposte:

    { $link }
invite-one-customer =
    Link di «{ $title }» per un solo cliente. Funziona una volta, entro 90 giorni:

    { $link }
invite-one-staff =
    Link di «{ $title }» per un solo dipendente. Funziona una volta, entro 90 giorni:

    { $link }
invite-picture-customer = «{ $title }» vorrebbe conoscere la tua esperienza. Per iniziare, inquadra il codice.
invite-picture-staff = «{ $title }» vorrebbe imparare da chi incontra i clienti ogni giorno. Per iniziare, inquadra il codice.
invite-picture-marketer = Un invito a condurre «{ $title }» come marketer. Inquadra il codice: funziona una volta sola.
invite-withdrawn-customer = Ritirato: da questo link per i clienti di «{ $title }» non entra più nessuno. Chi partecipa già va avanti.
invite-withdrawn-staff = Ritirato: da questo link per i dipendenti di «{ $title }» non entra più nessuno. Chi partecipa già va avanti.
invite-withdrawn-marketer = Ritirato: da questo link per un marketer di «{ $title }» non entra più nessuno. Chi è già entrato va avanti.
toast-withdrawn = Ritirato
links-title = Link attivi di «{ $title }»:
links-none = «{ $title }» non ha link attivi. Con /invite ne crei uno.
link-role-customer = clienti
link-role-staff = dipendenti
link-role-marketer = un marketer
link-uses =
    { $most ->
        [0] { $uses ->
            [0] mai usato
            [one] usato una volta
           *[other] usato { $uses } volte
        }
       *[other] usato { $uses } su { $most }
    }
link-until = fino al { $date }
settings-of = Impostazioni di «{ $title }»
settings-follow-ups = 🗣 Domande di approfondimento per fase: al massimo { $number }
settings-retention =
    { $days ->
        [0] 🗓 Risposte: restano finché qualcuno non le cancella
        [one] 🗓 Risposte: cancellate dopo un giorno
       *[other] 🗓 Risposte: cancellate dopo { $days } giorni
    }
settings-places-customer =
    { $quota ->
        [0] 👥 Clienti che partecipano: { $taken }, senza limite
       *[other] 👥 Clienti che partecipano: { $taken } su { $quota }
    }
settings-places-staff =
    { $quota ->
        [0] 💼 Dipendenti che partecipano: { $taken }, senza limite
       *[other] 💼 Dipendenti che partecipano: { $taken } su { $quota }
    }
settings-controller = 🏷 A cura di: { $controller }
settings-tap = Tocca un pulsante per cambiare. Se accorci il tempo, si cancellano anche le risposte già più vecchie.
map-queued = Preparo la bozza della mappa di «{ $title }»…
map-running = La bozza è già in preparazione: la ricevi qui tra poco. Con { $stop } la annulli.
map-cancel = ⏹ Annulla
map-cancelled = Annullata: nessuna mappa è stata fatta. Quando vuoi, /map la prepara.
map-nothing-to-cancel = In questo momento non c’è nessuna bozza in preparazione.
map-cost =
    { $fresh ->
        [one] Circa { $segments } frasi, una nuova: più o meno { $tokens } token.
       *[other] Circa { $segments } frasi, { $fresh } nuove: più o meno { $tokens } token.
    }
map-cost-limited =
    { $fresh ->
        [one] Circa { $segments } frasi, una nuova: più o meno { $tokens } token, al massimo { $limit }.
       *[other] Circa { $segments } frasi, { $fresh } nuove: più o meno { $tokens } token, al massimo { $limit }.
    }
map-cost-nothing = Circa { $segments } frasi, tutte già lette.
map-reading =
    Leggo le risposte { $bar }
    { $done } di { $of }: { $stage }
map-drawing = Disegno la mappa { $bar }
map-ready = «{ $title }», versione { $version }:
map-no-study = Questo studio non esiste più.
map-no-answers = In «{ $title }» non ci sono ancora risposte, quindi non c’è nulla da disegnare. Con /invite puoi invitare qualcuno. Le prove di proprietari e marketer non contano.
map-failed = Stavolta la mappa non è riuscita. Niente è andato perso: richiedila fra un po’ con /map.
summary-sample = «{ $title }» · clienti: { $customers } · dipendenti: { $staff } · risposte: { $answers }
summary-feelings = Momento peggiore: { $worst } ({ $worstScore }). Migliore: { $best } ({ $bestScore }).
summary-feelings-expected = Sensazione attesa più bassa: { $worst } ({ $worstScore }). Più alta: { $best } ({ $bestScore }).
summary-barriers = Che cosa ostacola di più:
summary-actions = Che cosa fare per prima cosa:
summary-thin =
    { $count ->
        [one] In una fase meno di tre persone hanno parlato di ostacoli: prendilo come un indizio.
        [many] In { $count } di fasi meno di tre persone hanno parlato di ostacoli: prendili come indizi.
       *[other] In { $count } fasi meno di tre persone hanno parlato di ostacoli: prendili come indizi.
    }
summary-withdrawn =
    { $answers ->
        [one] Dopo la versione { $version } è stata ritirata una risposta: ciò che poggiava solo su quella non c’è più.
        [many] Dopo la versione { $version } sono stati ritirati { $answers } di risposte: ciò che poggiava solo su quelle non c’è più.
       *[other] Dopo la versione { $version } sono state ritirate { $answers } risposte: ciò che poggiava solo su quelle non c’è più.
    }
summary-not-covered =
    { $answers ->
        [one] Stavolta una risposta non è stata riassunta.
        [many] Stavolta { $answers } di risposte non sono state riassunte.
       *[other] Stavolta { $answers } risposte non sono state riassunte.
    }
summary-budget = I token previsti per una bozza non sono bastati per tutte le risposte. Richiedila con /map e leggo il resto: ciò che è già letto non si paga due volte.
summary-problems =
    { $count ->
        [one] Una parte non è stata raggruppata: lì ogni affermazione resta a sé.
        [many] { $count } di parti non sono state raggruppate: lì ogni affermazione resta a sé.
       *[other] { $count } parti non sono state raggruppate: lì ogni affermazione resta a sé.
    }
summary-model-unavailable = Il modello linguistico non era raggiungibile, quindi questa bozza è stata fatta senza. Quando torna, richiedila con /map.
summary-flagged =
    { $count ->
        [one] Un’intervista da guardare; resta nella mappa e nei conteggi:
       *[other] { $count } interviste da guardare; restano nella mappa e nei conteggi:
    }
summary-flagged-more = + altre { $count }
summary-flagged-staff =
    { $count ->
        [one] Da guardare le risposte di un dipendente; di chi siano non si dice.
       *[other] Da guardare le risposte di { $count } dipendenti; di chi siano non si dice.
    }
flag-too-short = risposte brevissime
flag-all-the-same = sempre uguale
flag-copy-paste = testo copiato
flag-off-topic = risposte senza senso
summary-llm = Raggruppato da { $model }. Ogni affermazione si basa su parole dette davvero: le trovi nell’appendice del PDF.
summary-spent = Chiesto al modello: { $calls } chiamate, { $input } token in entrata, { $output } in uscita. Frasi nuove: { $fresh }; già lette: { $known }.
summary-free = Dall’ultima bozza non c’è nulla di nuovo, quindi il modello non è stato interpellato.
summary-extractive = Raggruppato senza modello linguistico: le affermazioni sono le parole delle persone, perciò idee simili dette in modo diverso possono restare separate. Le citazioni sono nell’appendice del PDF.
gaps-head = Dove i dati sono pochi:
gap-thin =
    { $customers ->
        [one] { $number }. { $stage } · { $lane }: { $customers } cliente su { $asked }
       *[other] { $number }. { $stage } · { $lane }: { $customers } clienti su { $asked }
    }
gap-contested = { $number }. { $stage } · { $lane }: pareri discordanti
gap-button = { $number }. Chiedi a { $people }: { $lane }
gaps-invite = Dove manca il pulsante, per ora non si può richiedere a nessuno. Con /invite puoi invitare altre persone.
gap-ordered =
    { $count ->
        [0] Ora non c’è nessuno a cui chiederlo. Con /invite puoi invitare altre persone.
        [one] Lo chiederò a una persona, a un’ora decente.
       *[other] Lo chiederò a { $count } persone, a un’ora decente.
    }
export-what = Che cosa ti serve di «{ $title }»?
export-newer =
    { $count ->
        [one] Dopo l’ultima mappa è arrivata una nuova risposta: con /map la bozza si aggiorna.
        [many] Dopo l’ultima mappa sono arrivate { $count } di nuove risposte: con /map la bozza si aggiorna.
       *[other] Dopo l’ultima mappa sono arrivate { $count } nuove risposte: con /map la bozza si aggiorna.
    }
export-png = Immagine
export-contrast = Immagine, più contrasto
export-pdf-a4 = PDF A4
export-pdf = PDF A3
export-pdf-a1 = PDF A1
export-html = Pagina web
export-pptx = Diapositive (PPTX)
export-xlsx = Excel (XLSX)
export-map-csv = Mappa in CSV
export-md = Markdown
export-mmd = Mermaid
export-svg = Immagine (SVG)
export-json = Mappa in JSON
export-csv = Risposte in CSV
export-answers = Risposte in JSON
export-no-map = Non c’è ancora nessuna mappa. /map ne prepara una bozza.
export-no-answers = Non ci sono ancora risposte. Con /invite puoi invitare qualcuno.
export-too-large = Questa mappa è troppo grande per essere disegnata. In JSON c’è tutto: /export.
export-too-slow = Disegnare questa mappa richiedeva troppo tempo e ho smesso. Riprova più tardi; in JSON la puoi avere subito: /export.
import-how =
    Mandami un file CSV per aggiungere risposte o indicatori. La prima riga contiene i nomi delle colonne.

    Risposte: { $answers }
    Indicatori: { $metrics }

    Un foglio di calcolo va prima salvato come CSV.
import-read-answers =
    «{ $title }»: { $read ->
        [one] letta una riga di risposte; { $good ->
            [0] non si può salvare.
           *[other] si può salvare.
        }
       *[other] lette { $read } righe di risposte; se ne possono salvare { $good }.
    }
import-read-metrics =
    «{ $title }»: indicatori, { $read ->
        [one] letta una riga.
       *[other] lette { $read } righe.
    }
    Nuovi: { $stored }. Con un valore diverso da prima: { $replaced }.
import-refused = Scartate: { $refused }
import-line = riga { $line }: { $reason }
import-refused-more = + altre { $count }
import-sure = Salvo? Per ora non ho salvato niente.
import-nothing-new = Non contiene nulla di nuovo, quindi non c’è niente da salvare.
import-stored-answers =
    { $stored ->
        [0] «{ $title }» aveva già tutte queste risposte.
        [one] Una nuova risposta salvata in «{ $title }». /map prepara la bozza della mappa.
       *[other] { $stored } nuove risposte salvate in «{ $title }». /map prepara la bozza della mappa.
    }
import-stored-metrics = Salvato in «{ $title }». Nuovi indicatori: { $stored }, sostituiti: { $replaced }. /map prepara la bozza della mappa con questi dati.
import-missing = Nella prima riga mancano alcune colonne: { $columns }.
import-unreadable = Non riesco a leggere questo file: { $reason }.
import-too-big = Questo file è troppo grande: Telegram mi passa al massimo 20 MB. Puoi dividerlo?
import-failed = Non ho potuto prendere il file da Telegram. Rimandalo tra poco, per favore.
import-gone = Non vedo più il file. Mandamelo di nuovo, per favore.

## La scheda del bot

bot-name = Interviste Journey
bot-description = Intervisto clienti e dipendenti sulla loro esperienza con un’azienda, una domanda alla volta. Per partecipare serve un link d’invito dell’azienda.
bot-short-description = Intervista clienti e dipendenti per disegnare la mappa del percorso cliente.
command-start = Comincia, o riprendi da dove eri
command-help = Che cosa so fare
command-privacy = Che cosa conservo su di te
command-language = Cambia lingua
command-pause = Fai una pausa
command-stop = Chiudi l’intervista
command-back = Torna alla domanda precedente
command-skip = Salta questa domanda
command-mydata = Ricevi tutto ciò che conservo su di te
command-forget = Cancella tutto ciò che conservo su di te
command-observe = Annota qualcosa che hai visto
command-newstudy = Avvia uno studio
command-studies = I tuoi studi
command-invite = Invita persone
command-map = Prepara la bozza della mappa
command-export = Ricevi i file
