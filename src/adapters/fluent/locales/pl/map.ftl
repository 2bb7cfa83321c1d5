# Podpisy mapy i załącznika.
draw-kind-current = Mapa podróży · stan obecny
draw-kind-future = Mapa podróży · stan docelowy
draw-kind-day = Dzień z życia
draw-kind-blueprint = Schemat usługi
draw-version = Wersja { $version }
draw-based-on = na podstawie wersji { $version }
draw-starts-from = punkt wyjścia: „{ $title }”, wersja { $version }
draw-customers = { $n ->
    [one] { $n } klient
    [few] { $n } klientów
   *[other] { $n } klientów
}
draw-employees = { $n ->
    [one] { $n } pracownik
   *[other] { $n } pracowników
}
draw-answers = { $n ->
    [one] { $n } odpowiedź
    [few] { $n } odpowiedzi
   *[other] { $n } odpowiedzi
}
draw-draft = Szkic
draw-approved = Zatwierdzona
draw-persona = Persona
draw-persona-source = z odpowiedzi samych badanych
draw-more-traits = jeszcze { $n }
draw-part = Etapy { $from }–{ $to } z { $of }

draw-lane-actions =
    { $kind ->
        [blueprint] Działania klienta
       *[other] Działania
    }
draw-hint-actions =
    { $kind ->
        [future] co robiłby klient
        [day] także z dala od firmy
       *[other] co robi klient
    }
draw-lane-touchpoints =
    { $kind ->
        [blueprint] Dowody materialne
        [day] Otoczenie klienta
       *[other] Punkty styku
    }
draw-hint-touchpoints =
    { $kind ->
        [blueprint] co klient widzi, trzyma w ręku, dostaje
        [day] miejsca, urządzenia, ludzie
        [future] gdzie powinno się odbywać
       *[other] gdzie klient spotyka firmę
    }
draw-lane-thoughts =
    { $kind ->
        [future] Spodziewane reakcje
       *[other] Myśli
    }
draw-hint-thoughts =
    { $kind ->
        [future] co klient by pomyślał lub powiedział
       *[other] co klientowi chodzi po głowie
    }
draw-lane-emotions =
    { $kind ->
        [future] Spodziewane emocje
       *[other] Emocje
    }
draw-hint-emotions =
    { $kind ->
        [future] wyobrażone, nie zaobserwowane: od −2 do +2
       *[other] oceny samych badanych, od −2 do +2
    }
draw-lane-needs =
    { $kind ->
        [future] Czego to wymaga
       *[other] Potrzeby
    }
draw-hint-needs =
    { $kind ->
        [future] co musiałoby być
       *[other] po co klient przyszedł
    }
draw-lane-barriers =
    { $kind ->
        [future] Dzisiejsze bariery
       *[other] Bariery
    }
draw-hint-barriers =
    { $kind ->
        [future] zaobserwowane, wspomniane przy okazji
       *[other] co przeszkadza; dotkliwość od 1 do 5
    }
draw-lane-gains =
    { $kind ->
        [future] Dobre już dziś
       *[other] Co się udało
    }
draw-hint-gains = i czym firma się wyróżnia
draw-lane-moments =
    { $kind ->
        [future] Co najważniejsze
        [day] Kiedy pomóc
       *[other] Mikromomenty
    }
draw-hint-moments =
    { $kind ->
        [future] ta jedna zmiana do wyboru
        [day] kiedy przydałby się nasz produkt
       *[other] gdzie naprawdę zapada decyzja
    }
draw-lane-dropoff = Odejścia
draw-hint-dropoff = gdzie podróż się urwała i dlaczego
draw-lane-ideal = Ideał
draw-hint-ideal =
    { $kind ->
        [future] jak powinno być
       *[other] jak byłoby najlepiej
    }
draw-lane-recommendations = Rekomendacje
draw-hint-recommendations =
    { $kind ->
        [future] co zrobić, kto się tym zajmie, na kiedy
       *[other] co zmienić; wpływ i nakład od 1 do 5
    }
draw-lane-hypotheses = Hipotezy
draw-hint-hypotheses = jeszcze niczym nie potwierdzone
draw-lane-frontstage = Na scenie
draw-hint-frontstage =
    { $kind ->
        [future] nasza praca, którą klient by widział
       *[other] nasza praca, którą klient widzi
    }
draw-lane-backstage = Za kulisami
draw-hint-backstage = nasza praca, której klient nie widzi
draw-lane-systems =
    { $kind ->
        [blueprint] Procesy wsparcia
       *[other] Systemy
    }
draw-hint-systems =
    { $kind ->
        [blueprint] narzędzia, inne działy, dostawcy
       *[other] programy i narzędzia
    }
draw-lane-metrics = Wskaźniki
draw-hint-metrics = z analityki, CRM i ankiet
draw-now-then = Dziś → potem
draw-hint-now-then = jaki etap jest dziś i jaki powinien być
draw-now = dziś
draw-expected = spodziewane
draw-line-interaction = Linia interakcji
draw-line-visibility = Linia widoczności
draw-line-internal = Linia interakcji wewnętrznych

draw-more = jeszcze { $n } w załączniku
draw-more-in-pdf = jeszcze { $n } w PDF-ie
draw-nobody-asked = nikogo nie zapytano
draw-nothing-said = brak odpowiedzi
draw-nothing-proposed = brak propozycji
draw-no-figures = brak danych
draw-nobody-rated = nikt nie ocenił tego etapu
draw-left = odeszło tu { $left } z { $of }
draw-nobody-left = nikt nie odszedł
draw-one-voice = jedna osoba
draw-contested = zdania są podzielone
draw-quick-win = szybki efekt
draw-impact = wpływ
draw-effort = nakład
draw-customer-mean = klienci { $score } · n { $n }
draw-staff-mean = pracownicy { $score } · n { $n }
draw-status-accepted = przyjęta
draw-status-doing = w toku
draw-status-done = zrobiona

draw-legend-customers = klienci: tak powiedziało / zapytano
draw-legend-staff = pracownicy: tak powiedziało / zapytano
draw-legend-pill = wskazało 7 z 16
draw-legend-feeling =
    { $kind ->
        [future] spodziewane odczucie od −2 do +2
       *[other] odczucie od −2 do +2
    }
draw-legend-curve =
    { $kind ->
        [future] spodziewane, średnia klientów
       *[other] średnia klientów
    }
draw-legend-staff-curve =
    { $kind ->
        [future] spodziewane, średnia pracowników
       *[other] średnia pracowników
    }
draw-legend-band = od najniższej do najwyższej oceny
draw-legend-spread = ile osób wybrało każdą ocenę
draw-legend-physical = fizyczny
draw-legend-digital = cyfrowy
draw-legend-severity = dotkliwość, średnia ocen
draw-legend-thin = mało danych
draw-legend-minority = zdanie jednej osoby
draw-legend-contested = zdania są podzielone
draw-legend-quick-win = szybki efekt: wpływ ≥ 4, nakład ≤ 2
draw-legend-moment =
    { $kind ->
        [future] co najważniejsze
        [day] kiedy pomóc
       *[other] mikromoment
    }
draw-legend-estimate = wpływ i nakład: szacunek modelu
draw-legend-computed = wpływ: wyliczony z zasięgu i dotkliwości
draw-method-llm = Pogrupowane przez model językowy ({ $model })
draw-method-llm-unnamed = Pogrupowane przez model językowy
draw-method-extractive = Pogrupowane bez modelu językowego
draw-method-promise = każde stwierdzenie ma swoje cytaty, patrz załącznik
draw-picture-promise = każde stwierdzenie ma swoje cytaty, są w PDF-ie
draw-photo-promise = to, co mówiono najczęściej; całość z cytatami jest w PDF-ie
draw-not-covered = Nie uwzględniono: { $list }
draw-not-covered-item = { $stage }: { $n ->
    [one] { $n } odpowiedź
    [few] { $n } odpowiedzi
   *[other] { $n } odpowiedzi
} ({ $why })
draw-lacking-budget = ponad limit tokenów na szkic
draw-lacking-refused = model językowy odmówił
draw-lacking-unusable = model językowy nie dał użytecznej odpowiedzi
draw-lacking-unreachable = model językowy był nieosiągalny
draw-lacking-aside = oznaczone jako przeszkoda, ale odczytane jako brak treści
draw-lacking-share = więcej, niż mogą zająć słowa jednej osoby
draw-hash = mapa { $hash }

draw-appendix = Załącznik: na czym opiera się mapa
draw-appendix-intro = Wszystkie stwierdzenia z mapy i słowa, na których się opierają, w języku, w którym padły. P01, P02 … to pseudonimy klientów; słowa pracowników nie mają numerów.
draw-appendix-mark = { $mark } zastępuje znaki, których nie ma w krojach pisma; plik JSON je zawiera.
draw-appendix-most = Wszystkich cytatów jest { $all }: pod każdym stwierdzeniem jest ich najwyżej { $most }, a niżej podano, ile jest pozostałych. Komplet jest w arkuszu (XLSX), na stronie (HTML) i w pliku JSON.
draw-more-quotes = { $n ->
    [one] jeszcze { $n } cytat
    [few] jeszcze { $n } cytaty
   *[other] jeszcze { $n } cytatów
} w plikach XLSX, HTML i JSON
draw-employee = pracownik
draw-answers-statements = Odpowiada na:
draw-side-strengths = Mocne strony, które te same osoby wskazały na tym etapie:
draw-side-weaknesses = Słabe strony, które te same osoby wskazały na tym etapie:
draw-origin-model = propozycja modelu
draw-origin-customer = propozycja klienta
draw-origin-staff = propozycja pracownika
draw-owner = odpowiada: { $owner }
draw-target = termin: { $target }
draw-whole-journey = Cała podróż
draw-empty = Na tej mapie nie ma jeszcze stwierdzeń.
draw-translated = Tłumaczenie modelu: { $text }
draw-quote-open = „
draw-quote-close = ”
