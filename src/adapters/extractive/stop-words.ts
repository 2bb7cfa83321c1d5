/** Words that carry no topic, by language, without marks (see `fold`); negations and courtesies among them. */
const lists: Record<string, string> = {
  en: `a about after again all also always am an and any anyone anything are around as at away back be became because
    been before being both but by came can could did do does doing done down during each even ever every everyone
    everything few first for from get gets getting give given go goes going gone got had has have having he her here him
    his how i if in into is it its itself just keep kept know last least let like little lot lots made make makes many
    maybe me mine more most much must my myself need needed never next no nobody none nor not nothing now of off often ok
    on once one only or other our ours out over own perhaps please put quite rather really said same say see seem seemed
    she should since so some somebody someone something sometimes soon still such take taken than thank thanks that the
    their them then there these they thing things think this those though through till to too took two under until up
    upon us use used using usually very want wanted was way we well went were what when where whether which while who
    whole whom whose why will with within without would yes yet you your im ive id dont didnt doesnt wasnt isnt arent
    couldnt cant cannot wouldnt havent hadnt hasnt wont youre theyre thats theres lets ill weve`,
  it: `a abbastanza abbia abbiamo ad agli ai al alcun alcuna alcuni alla alle allo allora altra altre altri altro anche
    ancora anzi appena avere aveva avevano avevo avrei bene c che chi ci cio cioe co col come comunque con cosa cose cosi cui
    da dai dal dalla dalle dallo davvero degli dei del dell della delle dello dentro di dopo dove dovuto due e ecco ed era
    erano eravamo ero essere est fa fare fatto fino forse fosse fra fu gia gli ha hai hanno ho i il in infine io l la le lei
    li lo loro lui ma mai me meno mentre mi mia mie miei mio molta molte molti molto ne neanche nel nella nelle nello
    nemmeno nessun nessuna nessuno niente no noi non nostra nostro nulla o od ogni oltre per perche pero piu po poi poco
    poteva potevo presso prima proprio puo pure qual quale quali qualche qualcosa qualcuno quando quanto quasi quel quella
    quelle quelli quello questa queste questi questo qui sara se sei sembra sempre senza sia siamo solo sono sopra sotto sta
    stata state stati stato stessa stesso su sua sugli sui sul sulla sulle suo tra tre tu tutta tutte tutti tutto un una uno
    va vi voi volta volte vorrei`,
  pl: `a aby ale ani az bardzo bez bo by byc byl byla byli bylo byly byc bym byli chce chcialem chcialam ci cie co cos czasem
    czy czyli dla dlaczego do dobrze dopiero duzo dwa gdy gdyby gdzie go i ich ile im inne inny innych ja jak jakas jakby
    jaki jakie jakis jako je jeden jednak jedna jego jej jest jestem jeszcze jesli juz kazdy kiedy kilka kto ktora ktore
    ktorego ktorej ktory ktorych ktorym ktos lub ma maja mam mamy mi mial miala mialem mialam mieli miec mna mnie mnie moge
    mogl mogla mogloby mogloby mozna moze moj moja moje musialem musialam musi my na nad nam nami nas nasz nasze nawet nic
    nich nie niego niej nikt nim niz no o od on ona one oni ono oraz pan pani po pod podczas ponad poniewaz potem prawie
    prosze przed przez przy raz razem sa sam sama sie sobie swoj swoje ta tak taki takie tam te tego tej temu ten teraz tez
    to toba tu tutaj tych tylko tym u w we wcale wiec wiecej wiele wszystkie wszystko wtedy z za zaden zadnej zadnych zawsze
    ze zeby znow znowu zostal zostala bede bedzie`,
  ru: `а без более больше будет будто бы был была были было быть в вам вами вас ведь весь во вообще вот все всего всегда всей
    всем всех всю вы где да даже два для до другой его ее ей если есть еще ж же за зачем здесь и из или им иногда их к как
    какая какие какой когда конечно которая которого которое которой которую которые который которых кто куда ли либо
    лишь лучше между меня мне много может можно мной мог могла могли мой моя мое мои мы на над надо наконец нам нами нас наш
    не него нее ней нельзя нет ни нибудь никогда никто ничего но ну нужно о об один одна одни однако она они оно он опять от
    очень перед по под пока после потом потому почему почти при про просто раз разве с сам сама сами свой своя свое свою
    себе себя сейчас сих со совсем стал стала стало так такая такие такой там тебе тебя тем теперь то тогда того тоже той
    только том тот три тут ты у уж уже хотел хотела хоть хотя чего чем через что чтоб чтобы чуть эта эти этим этих это этого
    этой этом этот эту я пришлось приходится приходилось нужен нужна нужны например`,
};

const sets = new Map(
  Object.entries(lists).map(([language, list]) => [language, new Set(list.split(/\s+/))]),
);

/** The stop words of a language; none for a language we have no list of. */
export function stopWords(language: string): ReadonlySet<string> {
  return sets.get(language) ?? new Set();
}
