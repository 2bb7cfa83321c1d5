import type { Denial } from './denial.ts';

type Says = Denial['says'] extends Set<infer S> ? S : never;

/** What whole clauses deny with in languages that the product does not speak but people do, folded, by what they say. */
const clauses: Record<Says, string>[] = [
  {
    nothing:
      '(?:nein|noe?|nichts|gar nichts|ueberhaupt nichts|eigentlich nichts|keine?|keinerlei|nichts (?:besonderes|weiter|dergleichen|zu (?:beanstanden|bemangeln|meckern|sagen))|(?:mir )?fallt (?:mir )?nichts ein)',
    smooth:
      '(?:(?:es )?(?:gab|hatte|habe?)?(?: ich| wir| es)?(?: eigentlich| uberhaupt| gar)?\\s?(?:keine?|keinerlei|null) (?:probleme?|schwierigkeiten|hindernisse?|hurden|beschwerden|beanstandungen|einwande|klagen)(?: gehabt| damit| aufgetreten)?|(?:ging |lief |ganz )?(?:problemlos|reibungslos|ohne (?:irgendwelche )?(?:probleme|schwierigkeiten)))',
    praise:
      '(?:(?:es )?(?:war|ist|lief|ging|hat)? ?(?:alles|soweit alles) (?:war |lief |ging |ist |hat |sehr |ganz |soweit )*(?:gut|ok|okay|super|prima|bestens|perfekt|klar|toll|glatt|schnell|in ordnung|einwandfrei|problemlos|reibungslos|geklappt|gepasst)(?: geklappt| gelaufen| verlaufen| funktioniert)?|passt(?: alles| so)?)',
  },
  {
    nothing:
      '(?:no|nada|ninguno|ninguna|nada de nada|nada (?:en )?(?:especial|particular|que (?:senalar|decir|destacar|objetar))|no se me ocurre nada)',
    smooth:
      '(?:(?:no )?(?:hubo|tuve|tuvimos|hay|encontre|he tenido)? ?(?:ningun|ninguna|sin(?: ningun| ninguna)?|cero) (?:tipo de )?(?:problemas?|obstaculos?|dificultad(?:es)?|quejas?|inconvenientes?|pegas?)|no (?:hubo|tuve|tuvimos|hay|encontre|he tenido) (?:problemas?|obstaculos?|dificultad(?:es)?|quejas?|inconvenientes?|nada))',
    praise:
      '(?:todo (?:ha |fue |estuvo |salio |muy |iba |va |esta |estaba |ido |sido |me parecio )*(?:bien|ok|perfecto|correcto|genial|claro|rapido|excelente|estupendo|facil|en orden|sin problemas)|muy bien todo|funciono todo bien)',
  },
  {
    nothing:
      '(?:ні|нічого|нема|немає|нічого такого|нічого особливого|нічого не (?:заважало|завадило|пригадую|було)|не було|не пригадую|ніхто|нічим)',
    smooth:
      '(?:(?:не (?:було|виникло|мав|мала) )?(?:жодних|ніяких|будь яких) (?:проблем|перешкод|труднощів|складнощів|питань|зауважень|претензій|скарг)(?: не (?:було|виникло|мав|мала)| немає| нема)?|(?:проблем|перешкод|труднощів|складнощів|зауважень|претензій|скарг) (?:не (?:було|виникло|мав|мала)|немає|нема)|без (?:жодних )?(?:проблем|перешкод|труднощів|зауважень|питань)|не (?:було|виникло) (?:проблем|перешкод|труднощів|складнощів))',
    praise:
      '(?:(?:у мене )?(?:все|усе) (?:було |пройшло |дуже |мені |цілком |працювало )*(?:добре|гаразд|ок|окей|норм|нормально|чудово|супер|відмінно|зрозуміло|швидко|зручно|легко|ідеально|сподобалося|сподобалось|влаштовувало|влаштувало))',
  },
  {
    nothing:
      '(?:non|rien|aucun|aucune|rien du tout|rien de (?:special|particulier)|rien a (?:signaler|redire|dire|ajouter))',
    smooth:
      '(?:(?:il n y a(?:vait)? |je n ai |nai )?(?:eu )?(?:aucun|aucune|pas de|zero|sans) (?:problemes?|difficultes?|obstacles?|soucis?|plaintes?))',
    praise:
      '(?:tout (?:s est |sest |etait |va |est |a |tres |ete )*(?:bien|ok|parfait|clair|super|rapide|nickel|facile)(?: passe| deroule| marche)?|tres bien)',
  },
  {
    nothing:
      '(?:nao|nada|nenhum|nenhuma|nada (?:de )?(?:especial|a declarar|a reclamar|em particular))',
    smooth:
      '(?:(?:nao )?(?:houve|tive|tivemos|ha)? ?(?:nenhum|nenhuma|sem(?: nenhum)?|zero) (?:problemas?|dificuldades?|obstaculos?|queixas?)|nao (?:houve|tive|tivemos|ha) (?:problemas?|dificuldades?|obstaculos?|queixas?))',
    praise:
      '(?:tudo (?:correu |foi |estava |esta |muito )*(?:bem|ok|otimo|certo|perfeito|claro|rapido|facil))',
  },
];

const polite =
  /^(?:danke(?: schon)?|ja|doch|gracias|muchas gracias|si|la verdad|дякую|так|merci|oui|obrigad[oa]|sim)$/u;

const readers = clauses.map((language) =>
  Object.entries(language).map(([says, form]) => ({ says, form: new RegExp(`^${form}$`, 'u') })),
);

/**
 * Reads a sentence, in lower case, in German, Spanish, Ukrainian, French or Portuguese as a denial, where every
 * clause is one by itself; null otherwise. Less is known than of the product's languages, so it rather keeps.
 */
export function readDenialElsewhere(plain: string): Denial | null {
  const told = plain
    .normalize('NFD')
    .replace(/([a-z])\p{M}+/gu, '$1')
    .normalize('NFC')
    .split(/[^\p{L}\p{N}\s'’-]+/u)
    .map((part) => (part.match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))
    .filter((part) => part !== '' && !polite.test(part));
  if (told.length === 0) return null;
  for (const forms of readers) {
    const found = told.map((part) => forms.find(({ form }) => form.test(part))?.says);
    const says = new Set(found.flatMap((each) => (isSays(each) ? [each] : [])));
    if (found.every(isSays)) return { says, past: false };
  }
  return null;
}

function isSays(says: string | undefined): says is Says {
  return says === 'nothing' || says === 'smooth' || says === 'praise';
}
