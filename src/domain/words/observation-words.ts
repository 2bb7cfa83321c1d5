/** How people begin to say where or when something was, in the four languages. */
export const whereWords =
  'when, while, during, at, in, on, by, after, before, near, from, already, quando, mentre, durante, a, al, allo, alla, ai, alle, in, nel, nella, nei, nelle, dopo, prima, per, su, sul, sulla, da, dal, dalla, già, gdy, kiedy, jak, podczas, przy, w, we, na, po, przed, przez, już, когда, во, в, на, при, после, перед, до, у, уже';

/** Words with which people say how often something is, in the four languages. */
export const howOftenWords =
  'time, times, day, days, daily, week, weeks, weekly, month, months, year, often, rarely, seldom, sometimes, always, never, hour, volta, volte, giorno, giorni, settimana, settimane, mese, mesi, spesso, raramente, sempre, mai, ogni, raz, razy, dzień, dni, dziennie, codziennie, tydzień, tygodniu, tygodniowo, miesiąc, miesiącu, często, rzadko, czasem, czasami, zawsze, nigdy, раз, раза, день, дня, дней, неделю, неделе, месяц, часто, редко, иногда, всегда, никогда, каждый, каждую';
