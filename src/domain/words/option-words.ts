/** Words around the name of an option in the four languages: articles, prepositions, "we used". */
export const smallWords =
  // en
  'im, am, a, an, the, on, in, at, by, via, through, with, from, of, to, for, over, and, or, also, then, plus, as, it, was, is, i, we, my, our, your, their, his, her, me, us, you, just, mostly, mainly, only, used, use, using, quite, pretty, some, rather, probably, think, guess, its, itself, well, please, ' +
  // it
  'sono, il, lo, la, i, gli, le, l, un, uno, una, di, del, dello, della, dei, degli, delle, dell, a, al, allo, alla, ai, agli, alle, all, da, dal, dallo, dalla, dai, dalle, dall, nel, nello, nella, nei, nelle, nell, su, sul, sullo, sulla, sui, sulle, sull, con, per, tramite, attraverso, tra, e, ed, o, anche, poi, mio, mia, vostro, vostra, tuo, tua, nostro, nostra, loro, era, è, ho, abbiamo, usato, direi, solo, soprattutto, principalmente, credo, penso, abbastanza, se, sé, ' +
  // pl
  'jestem, na, w, we, z, ze, do, od, po, przez, przy, za, o, u, dla, oraz, lub, albo, czy, też, także, potem, ta, to, ten, te, ich, mój, moja, wasz, wasza, wasze, waszej, waszą, nasz, nasza, swój, jest, był, była, było, tylko, głównie, dość, raczej, chyba, sam, sama, samo, samą, myślę, że, ' +
  // ru
  'я, в, во, на, с, со, по, из, от, через, при, у, к, ко, до, за, об, для, и, или, а, также, тоже, потом, еще, этот, эта, это, мой, моя, ваш, ваша, вашем, вашего, вашу, ваши, наш, наша, их, был, была, было, только, в основном, довольно, скорее, наверное, думаю, сам, сама, само';

/** Prepositions: in "work on site" the site is no name for the option, "on site" is. */
export const prepositions =
  'on, in, at, of, by, for, from, di, da, del, della, in, su, sul, nel, nella, per, al, w, we, na, o, z, do, в, во, на, с, по, из, о, для';

/** "Or" and "and" within a label part names that each stand for the option: "quote or proposal". */
export const labelJoints = ['or', 'and', 'o', 'e', 'lub', 'albo', 'i', 'или', 'и'];

/** Words that mean too little alone to stand for the option whose label they are part of. */
export const vagueWords =
  'online, internet, internecie, internetu, интернет, интернете, web, онлайн, every, each, time, ogni, volta, każdy, każda, każdym, razem, каждый, раз, something, else, another, other, different, answer, qualcosa, altro, altra, risposta, coś, innego, inna, inny, odpowiedź, что, то, другое, другой, ответ, work, job, lavoro, praca, prace, работа, работы, trouble, problem, problems, problema, problemi, problemy, проблема, проблемы, customer, customers, client, clients, cliente, clienti, klient, klienta, клиент, клиента, know, poca, poco, personal, personale, lot, good, bad, very, more, meno, più, mniej, więcej, more, less, больше, меньше, сложно, difficult, hard, easy, posto, miejscu, месте, place, firmie, firma, company';

/** A limit of a range: under and over, in the four languages. */
export const underWords =
  'under, below, less, younger, max, maximum, meno, sotto, fino, minore, massimo, poniżej, mniej, młodszy, do, maks, до, меньше, младше, менее, моложе';
export const overWords =
  'over, above, more, older, plus, upwards, min, minimum, più, oltre, sopra, maggiore, almeno, powyżej, więcej, starszy, ponad, od, co najmniej, старше, больше, более, свыше, от, за, выше';

/** Around a typed age: "I'm 37 years old", "mam 37 lat". */
export const ageWords =
  'i, im, am, my, age, is, years, year, old, yo, y, ho, anni, anno, età, di, sono, la, mia, mam, lat, lata, rok, wiek, mój, jestem, w, мне, лет, год, года, годик, возраст, мой, уже, исполнилось, just, turned, between, and, to, tra, i, e, a, da, между, и, than, or, and, o, lub, или, of, the, że, niż, чем, now, ora, teraz, сейчас, aged';
