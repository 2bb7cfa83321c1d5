/** What people praise and blame, by axis and language: how the words of each side begin, folded; `=` a whole word. */
export const oppositeWords: Record<string, Record<string, { good: string; bad: string }>> = {
  speed: {
    en: {
      good: 'fast quick prompt swift speedy instant immediate punctual on-time in-time right-away straight-away no-time early',
      bad: 'slow wait delay late= queue queued queues forever ages= hours weeks long= longer endless',
    },
    it: {
      good: 'veloc rapid subito= puntual immediat tempestiv in-orario in-tempo svelt',
      bad: 'lent attes attend aspett ritard coda= code= tardi= settiman lungh ore= eternit',
    },
    pl: {
      good: 'szyb punktual od-razu natychmiast na-czas blyskaw terminow sprawn ekspres',
      bad: 'wol czek oczek opozn spozn kolejk dlug tygod godzin wiecznos',
    },
    ru: {
      good: 'быстр оператив сразу= моментал вовремя= пунктуал мгновен своеврем шустр',
      bad: 'медлен ждал ждат ждем ждет дожид ожида задерж опозд очеред долг недел час= часа= часов= вечност',
    },
  },
  price: {
    en: {
      good: 'cheap affordable inexpensive reasonable bargain good-value fair-price worth discount',
      bad: 'expensive pricey overpriced costly dear= cost costs fee= fees surcharge rip-off too-much',
    },
    it: {
      good: 'economic convenient conveniente onest abbordab affare= scont buon-prezzo',
      bad: 'caro= cara= cari= care= costos costa= costava sovrapprezz commission supplement esagerat',
    },
    pl: {
      good: 'tani= tania tanie tanio niedrog przystepn okazj rabat uczciw warto=',
      bad: 'drog drozsz koszt doplat oplat przeplac kosmiczn',
    },
    ru: {
      good: 'дешев недорог доступн выгодн приемлем скидк адекватн',
      bad: 'дорог дорож переплат доплат наценк космическ завыш',
    },
  },
  clarity: {
    en: {
      good: 'clear= clearly understandable straightforward transparent well-explained obvious intuitive simple plain=',
      bad: 'unclear confus incomprehens vague jargon understand understood complicated gibberish misleading',
    },
    it: {
      good: 'chiar comprensib trasparent intuitiv semplic lineare',
      bad: 'confus incomprens vago= vaga= gergo capi capire capito complicat fuorviant oscur',
    },
    pl: {
      good: 'jasn zrozumial przejrzy czyteln intuicyjn prost',
      bad: 'niejasn niezrozum nieczyteln zagmatw skomplikow zargon zawil metn',
    },
    ru: {
      good: 'понятн ясн прозрачн доходчив четк прост= просто= интуитив',
      bad: 'непонятн неясн запутан туман сложн мудрен невнятн',
    },
  },
  manners: {
    en: {
      good: 'friend polite kind= kindly lovely helpful courteous attentive patient caring welcoming respectful nice=',
      bad: 'rude unfriendly impolite arrogant unhelpful dismissive condescend grumpy snapped ignor disrespect',
    },
    it: {
      good: 'gentil cortes disponib simpatic educat premuros accoglient cordial pazient',
      bad: 'maleducat scortes sgarb antipatic arrogan scocciat indifferen ignor svogliat',
    },
    pl: {
      good: 'mil= mila= mily= mili= milo uprzejm pomocn zyczliw sympat serdeczn grzeczn kulturaln cierpliw',
      bad: 'niemil niegrzecz nieuprzej opryskl arogan chamsk burkn ignor lekcewaz zbyw',
    },
    ru: {
      good: 'вежлив приветлив доброж внимател отзывч любезн дружел терпелив тактичн',
      bad: 'груб хам невежлив нелюбезн неприветл равнодуш игнор надменн высокомер',
    },
  },
  ease: {
    en: {
      good: 'easy easily effortless smooth simple convenient painless user-friendly handy',
      bad: 'difficult hard= complicated awkward clumsy fiddly inconvenient tedious struggl cumbersome tricky',
    },
    it: {
      good: 'facil semplic comod agevol pratic scorrevol fluid',
      bad: 'difficil complicat scomod macchinos faticos ostic impacc',
    },
    pl: {
      good: 'latw prost wygodn bezproblem sprawn gladk',
      bad: 'trudn skomplikow niewygod uciazl toporn meczac klopotl',
    },
    ru: {
      good: 'легк удобн прост= просто= комфорт гладк несложн',
      bad: 'трудн сложн неудобн муторн тяжел хлопотн замороч',
    },
  },
  answers: {
    en: {
      good: 'picked-up answered replied reachable responsive got-through called-back',
      bad: 'no-answer no-reply unanswered unreachable voicemail hung-up ignored silence hold= on-hold',
    },
    it: {
      good: 'risposto= rispondono= raggiungib richiamato=',
      bad: 'irraggiung segreteria riattacc silenzio=',
    },
    pl: { good: 'odebral odpisal oddzwonil dodzwonil', bad: 'sluchawk infolini milcz' },
    ru: { good: 'ответили= перезвонил дозвонил', bad: 'недозвон автоответ молчат= игнорир' },
  },
  noise: {
    en: { good: 'quiet= peaceful calm=', bad: 'noise noisy loud=' },
    it: { good: 'silenzios tranquill', bad: 'rumor chiass' },
    pl: { good: 'cich cisz spokojn', bad: 'halas glosn' },
    ru: { good: 'тих тишин спокойн', bad: 'шум громк' },
  },
  cleanliness: {
    en: { good: 'clean= spotless tidy', bad: 'dirty filthy messy stain' },
    it: { good: 'pulit ordinat', bad: 'sporc disordin' },
    pl: { good: 'czyst schludn', bad: 'brud balagan' },
    ru: { good: 'чист опрят', bad: 'гряз бардак' },
  },
  quality: {
    en: {
      good: 'sturdy solid durable well-made excellent reliable',
      bad: 'flimsy broken broke damaged defective faulty cracked',
    },
    it: { good: 'robust solid resistent affidab', bad: 'rott dannegg difett scadent fragil' },
    pl: { good: 'solidn trwal porzadn niezawodn', bad: 'zepsut uszkod wadliw tandet kiepsk' },
    ru: { good: 'прочн крепк надежн качествен', bad: 'сломан поврежд брак хлипк некачеств' },
  },
};
