/** What people say with figures in it and nothing that could be anybody's own: four languages. */
export const harmlessSentences = `
We waited 3 weeks for the quote.
It took from 10:30 to 16:45 to get through.
They are open 24/7 and still nobody answers.
The supplier is certified to ISO 9001:2015 and EN 1090-2.
We asked for 1,250 tubes of 6 m each.
The first price was €12,500.00, the second €9,800.
Delivery went from 4 to 14 working days.
On 12/05/2025 they promised a call, on 19/05/2025 it came.
We compare 5-7 offers before we choose.
Half of it, 50%, arrived in 2024, the rest in 2025.
The minimum order is 2,500 pieces, we need 300.
Version 2.14.3 of the form lost everything I had typed.
Between 2019 and 2023 we bought 40,000 metres.
The diameter was 60.3 x 3.91 mm, not 2.9 mm.
Page 3 of 12 contradicts page 7.
I would give it 8 out of 10, maybe 7.5.
We ordered 100 000 units at 0.12 EUR.
The drawing says 1200 x 800 x 600.
A quote of 1.2 million, 15% above budget.
It is 2 km from here, 5 minutes by car.
I called 4 times, on hold for 20-25 minutes each.
The lead time is 6-8 weeks, sometimes 10-12.
The 2023-2024 catalogue is still on the site.
Room 214, 2nd floor, at 9:00 sharp.
They charge 35 USD per 1,000 kg.
S355J2 and P265GH in sizes DN15 to DN600.
From £1,000 to £1,500 in one week.
He read 150-200 pages of standards.
The 3rd reminder came after 90 days.
Size M, 2XL and 42 were sold out.
We needed it by 2025-06-30, they offered 2025-08-15.
We have 3 sites, 2 shifts and 120 people.
The warranty is 2 years or 10,000 hours.
The tolerance is +/- 0.05 mm.
At -20 °C it cracked, at 35 °C it was fine.
They answered 1 of our 14 questions.
A4 or A3, 300 dpi, under 10 MB.
It cost 19.99 then, 24.99 now.
The invoice said net 30, we had agreed on net 60.
About 1 in 5 calls gets dropped.
Abbiamo aspettato 3 settimane per il preventivo.
Dalle 8.30 alle 17.00 non risponde nessuno.
Sono aperti 24 ore su 24, 7 giorni su 7.
Il prezzo era di 1.250,00 euro, poi 1.480,50.
Servivano 2.500 pezzi, il minimo era 10.000.
Il 12/05/2025 hanno promesso una chiamata.
Consegna tra il 15.06 e il 30.06.2025.
Certificati ISO 9001 e UNI EN 10216-2.
Tubi da 60,3 x 3,91 mm, lunghi 6 m.
Sconto del 15%, non del 20% come detto.
Nel 2023 abbiamo speso 120.000 €, nel 2024 la metà.
Ho chiamato 4 volte in 2 giorni.
La versione 3.2.1 del modulo non funziona.
Su 10 richieste ne hanno evase 6.
Un voto? 7 su 10, forse 7,5.
L'offerta da € 12.500 a € 13.000 era confusa.
Tempi di consegna: 6-8 settimane, poi 10-12.
Il catalogo 2023/2024 è ancora sul sito.
A 15 km da Milano, 20 minuti in auto.
Pagamento a 30/60/90 giorni.
Ordine minimo 500 kg, prezzo 3,20 €/kg.
Il camion da 7,5 t non passava.
Articolo 12, comma 3, pagina 45.
Ufficio 214, secondo piano, ore 9:00.
Da 1 a 5 direi 2.
Circa 1 su 5 non arriva.
Lotti da 100, 200 o 300 pezzi.
Temperatura da -20 a 35 °C.
Garanzia di 24 mesi o 10.000 ore.
Diametro 3/4 di pollice, spessore 2 mm.
Hanno 3 sedi e 120 dipendenti.
Risposta dopo 48 ore, non 24.
Prezzo al metro: 4,35 / 4,60 / 5,10.
Siamo passati da 1 milione a 2,5 milioni.
Entro il 2026 vogliamo 500.000 pezzi.
Erano le 16:05, la riunione era alle 15:00.
Il PDF era di 25 MB, 180 pagine.
Il 3° sollecito ha funzionato.
Bolla del 3/4, fattura del 5/4.
Acciaio 1.4301 e 1.4404, pezzi 40.
Czekaliśmy 3 tygodnie na wycenę.
Od 8:00 do 16:00 nikt nie odbiera.
Są czynni 24/7, a i tak cisza.
Cena wynosiła 1 250,00 zł, potem 1 480,50 zł.
Potrzeba było 2 500 szt., minimum to 10 000 szt.
12.05.2025 obiecali telefon, zadzwonili 19.05.2025.
Dostawa od 15.06 do 30.06.2025.
Mają ISO 9001:2015 i PN-EN 10216-2.
Rury 60,3 x 3,91 mm, po 6 m.
Rabat 15%, a miało być 20%.
W 2023 r. wydaliśmy 120 000 zł, w 2024 r. połowę.
Dzwoniłam 4 razy w ciągu 2 dni.
Wersja 3.2.1 formularza nie działa.
Na 10 zapytań odpowiedzieli na 6.
Ocena? 7 na 10, może 7,5.
Od 12 500 do 13 000 zł, nikt nie wie czemu.
Termin 6-8 tygodni, potem 10-12.
Katalog 2023/2024 dalej wisi na stronie.
15 km od Warszawy, 20 minut autem.
Płatność 14, 30 albo 60 dni.
Minimum 500 kg, po 3,20 zł/kg.
Ciężarówka 7,5 t nie przejechała.
Art. 12 ust. 3, strona 45.
Pokój 214, 2. piętro, godz. 9:00.
W skali od 1 do 5 daję 2.
Co piąte, czyli 1 na 5, nie dochodzi.
Temperatura od -20 do 35 °C.
Gwarancja 24 miesiące lub 10 000 godzin.
Średnica 3/4 cala, grubość 2 mm.
Mają 3 oddziały i 120 osób.
Odpowiedź po 48 godzinach, nie po 24.
Cena za metr: 4,35, 4,60 albo 5,10.
Z 1 mln zrobiło się 2,5 mln.
Do 2026 roku chcemy 500 000 sztuk.
Była 16:05, spotkanie miało być o 15:00.
Plik PDF miał 25 MB i 180 stron.
Dopiero 3. przypomnienie pomogło.
Dokument z 3.04, faktura z 5.04.
Stal 1.4301 i 1.4404, sztuk 40.
Wymiar 1200 x 800 x 600, nie 1250.
Ждали 3 недели, пока пришлют расчёт.
С 8:00 до 17:00 никто не берёт трубку.
Работают 24/7, а ответа нет.
Цена была 1 250 000 руб., стала 1 480 500 руб.
Нужно 2 500 шт., а минимум 10 000 шт.
12.05.2025 обещали позвонить, позвонили 19.05.2025.
Поставка с 15.06 по 30.06.2025.
У них ISO 9001:2015 и ГОСТ Р 52857.1-2007.
Трубы 60,3 х 3,91 мм, по 6 м.
Скидка 15%, а обещали 20%.
В 2023 году потратили 120 000 рублей, в 2024 вдвое меньше.
Звонил 4 раза за 2 дня.
Версия формы 3.2.1 не работает.
Из 10 запросов ответили на 6.
Оценка? 7 из 10, может 7,5.
От 12 500 до 13 000 руб., почему – непонятно.
Срок 6-8 недель, потом 10-12.
Каталог 2023/2024 до сих пор на сайте.
15 км от города, 20 минут на машине.
Оплата 30, 60 или 90 дней.
Минимум 500 кг по 320 руб./кг.
Машина 7,5 т не прошла.
Пункт 12.3 договора, страница 45.
Кабинет 214, 2-й этаж, в 9:00.
По шкале от 1 до 5 поставлю 2.
Каждый пятый, 1 из 5, не доходит.
Температура от -20 до 35 °C.
Гарантия 24 месяца или 10 000 часов.
Диаметр 3/4 дюйма, толщина 2 мм.
У них 3 филиала и 120 человек.
Ответили через 48 часов, а не через 24.
Цена за метр: 435, 460 или 510 руб.
Был 1 млн, стало 2,5 млн.
К 2026 году хотим 500 000 штук.
Было 16:05, встреча была в 15:00.
Файл на 25 МБ, 180 страниц.
Помогло только 3-е напоминание.
Накладная от 3.04, счёт от 5.04.
Сталь 09Г2С и 12Х18Н10Т, 40 штук.
Размер 1200 х 800 х 600, а не 1250.
`
  .trim()
  .split('\n');
