# Parole della pagina in cui si prova il bot senza Telegram. Ciò che dice il bot è in bot.ftl.

page-title = Interviste Journey
page-language = Lingua di questa pagina
page-close = Chiudi
page-cancel = Annulla
page-done = Fatto
page-offline = Il bot si è fermato. Riavvialo con npm start: questa pagina lo ritrova da sola.

## Il primo minuto

page-guide = Come si comincia
page-guide-done = È tutto qui
page-step-study = Sei tu il marketer. Carica un esempio con una decina di interviste in quattro lingue oppure prepara uno studio tuo.
page-step-map = Chiedi la mappa: la bozza nasce da ciò che le persone hanno detto.
page-step-invite = Ora prova un’intervista. Chiedi un invito, apri il link come cliente e rispondi, o lascia che le risposte arrivino da sole.
page-step-again = Quando sono arrivate altre risposte, chiedi di nuovo la mappa: ogni bozza è una nuova versione e le precedenti restano.
page-load-example = Carica l’esempio
page-loading = Caricamento…
page-new-study = Avvia uno studio
page-ask-map = Prepara la mappa
page-ask-invite = Invita qualcuno

## Persone

page-all-chats = Tutte le chat
page-add-person = Aggiungi una persona
page-add = Aggiungi
page-name = Nome
page-language-of-telegram = Lingua del suo Telegram
page-unread = { $count ->
    [one] { $count } messaggio non letto
   *[other] { $count } messaggi non letti
}
page-part-marketer = Marketing
page-part-employee = Dipendente
page-part-customer = Cliente
page-part-guest = Senza invito
page-as-whom = Chi apre l’invito?
page-as-whom-why = Su Telegram questo link apre il bot a chiunque lo tocchi.
page-somebody-new = Una persona nuova

## Una chat

page-chat-of = Chat di { $name } con il bot
page-messages = Messaggi
page-two-panes = Mostra accanto un’altra chat
page-close-pane = Chiudi questa chat
page-to-end = All’ultimo messaggio
page-typing = sta scrivendo…
page-sending = sta inviando un file…
page-what-it-does = Che cosa sa fare questo bot?
page-start = Avvia
page-bot = Il bot
page-said-by-bot = Il bot
page-said-by-person = { $name }
page-forwarded = Inoltrato
page-edited = modificato
page-buttons = Pulsanti di questo messaggio
page-message-menu = Altro su questo messaggio
page-reply = Rispondi
page-edit = Modifica
page-copy = Copia
page-delete = Elimina
page-spoiler = Mostra le parole nascoste
page-file = Un file
page-sticker = Adesivo
page-zoom = Ingrandisci { $name }
page-zoom-in = Mostra a grandezza piena
page-zoom-out = Adatta alla finestra
page-save = Salva
page-download = Salva { $name }
page-play = Riproduci
page-pause = Metti in pausa
page-played = Ascoltato finora

## Scrivere

page-menu = Comandi
page-commands = Comandi del bot
page-keys = Tasti del bot
page-message = Messaggio
page-write = Scrivi come { $name }
page-attach = Allega un file
page-record = Registra un messaggio vocale
page-recording = Registrazione
page-send = Invia
page-editing = Modifica in corso
page-replying = Risposta a { $name }
page-fill-in = Rispondi per me
page-fill-in-why = Risponde a questa domanda come farebbe qualcuno dell’esempio
page-nothing-to-fill-in = In questo momento non c’è nessuna domanda aperta.
page-not-sent = Invio non riuscito. Riprova.
page-too-large = { $name } supera i 20 MB, più di quanto un bot possa scaricare.
page-no-microphone = Non c’è un microfono, o questa pagina non può usarlo.

## Che cosa è arrivato

page-answers = Risposte e mappa
page-no-study = Quando c’è uno studio, qui vedi arrivare le risposte.
page-people = { $customers ->
    [one] { $customers } cliente
   *[other] { $customers } clienti
}, { $staff ->
    [one] { $staff } dipendente
   *[other] { $staff } dipendenti
}
page-by-stage = Risposte per fase
page-stage = Fase
page-customers = Clienti
page-employees = Dipendenti
page-no-map = Non c’è ancora una mappa: scrivi /map nella chat del marketing.
page-version =
    { $news ->
        [0] Versione { $version }
        [one] Versione { $version }, da allora una nuova risposta
        [many] Versione { $version }, da allora { $news } di nuove risposte
       *[other] Versione { $version }, da allora { $news } nuove risposte
    }
page-map-of = Mappa di «{ $title }»
