import { baseLanguage } from './terms.ts';

/**
 * How people turn from trouble to what was good, by language: at the `start` of a sentence; `within` it (at its end,
 * between commas, beside a form of "to be"); and how they name the `rest`, as what says the same by itself.
 */
interface Turns {
  start: string;
  within: string;
  rest: Record<string, string>;
}

const being = 'was|were|is|are|è|sono|era|erano|jest|są|był|była|było|były|был|была|были';
/** "At least the fitter was polite" tells how it was; "at least a polite word" asks for it. */
const isSo = `(?=.*\\s(?:${being})(?!\\p{L}))`;

const lists: Record<string, Turns> = {
  en: {
    start: `but|however|though|although|otherwise|still|yet|nevertheless|nonetheless|anyway|(?:apart|aside) from (?:that|this|it)|
      (?:other than|besides|except for) (?:that|this)|(?:that|this) aside|(?:that|that being|having) said(?: that)?|mind you|to be fair|in fairness|
      i (?:must|have to) (?:say|admit)(?: that)?|admittedly|at least${isSo}|luckily|fortunately|thankfully|as for the rest|for the rest|overall|
      on the (?:plus|bright|positive|upside|good|other) (?:side|hand)|on the upside|then again`,
    within: 'though|however|mind you|at least|to be fair|on the other hand|overall|anyway',
    rest: {
      everything: 'the rest|everything else|all the rest',
      no: 'no (?:other|further|more)',
      nothing: 'nothing (?:else|more|further)',
    },
  },
  it: {
    start: `ma|però|pero|tuttavia|comunque|invece|eppure|anche se|per (?:tutto )?il resto|a parte (?:questo|ciò|cio|quello|il resto)|
      oltre a (?:questo|ciò|cio)|tolto questo|detto (?:questo|ciò|cio)|ciò detto|in compenso|almeno${isSo}|se non altro|per fortuna|fortunatamente|
      (?:devo|bisogna) (?:dire|ammettere)(?: che)?|va detto(?: che)?|ad? onor del vero|d['’]altra parte|nel complesso|altrimenti`,
    within: 'però|pero|invece|comunque|tuttavia|almeno|in compenso|devo dire|va detto',
    rest: {
      tutto: '(?:tutto )?il resto',
      nessun: "nessun(?:a |['’]|o | )altr[oa]?",
    },
  },
  pl: {
    start: `ale|jednak|jednakże|lecz|natomiast|choć|chociaż|aczkolwiek|za to|(?:po)?mimo to|mimo wszystko|(?:tak )?poza tym|o?prócz tego|pomijając to|
      z drugiej strony|przynajmniej${isSo}|na szczęście|całe szczęście(?:,? że)?|na plus|z plusów|(?:muszę|trzeba) (?:przyznać|powiedzieć)(?:,? że)?|
      przyznam(?:,? że)?|co do reszty|ogólnie|w sumie|a tak`,
    within: 'jednak|natomiast|za to|przynajmniej|akurat|trzeba przyznać|muszę przyznać',
    rest: {
      wszystko: '(?:cała )?reszta',
      nic: 'nic (?:więcej|innego|poza tym)',
      '': '(?:innych|więcej|dalszych)(?= problem| kłopot| trudno| uwag| przesz)',
    },
  },
  ru: {
    start: `но|однако|зато|а вот|а так|при этом|тем не менее|впрочем|хотя бы${isSo}|хотя(?! бы)|во вс[её]м остальном|в остальном|(?:кроме|помимо) (?:этого|того)|
      не считая этого|если не считать этого|за исключением этого|с другой стороны|по крайней мере${isSo}|к счастью|слава богу|
      из (?:плюсов|хорошего|положительного)|(?:надо|нужно|стоит|должен|должна|могу) (?:сказать|признать|отметить)(?:,? что)?|
      надо отдать (?:им )?должное|справедливости ради|в целом|в общем`,
    within: 'однако|зато|правда|впрочем|хотя бы|надо признать|надо сказать|при этом|кстати',
    rest: {
      всё: '(?:вс[её] )?остальное',
      ничего: 'больше ничего|ничего больше',
      никаких:
        'больше никаких|(?:никаких )?(?:других|иных)(?= проблем| трудност| сложност| претенз| замечан)',
    },
  },
};

interface Patterns {
  start: RegExp;
  within: RegExp;
  rest: [RegExp, string][];
}

const patterns = new Map(
  Object.entries(lists).map(([language, { start, within, rest }]): [string, Patterns] => [
    language,
    {
      start: new RegExp(
        `^\\s*(?:(?:and|e|a|i|и)\\s+)?(?:${start.replace(/\n\s+/g, '')})(?!\\p{L})[\\s,:–—-]*`,
        'iu',
      ),
      within: new RegExp(
        `(?:,\\s*|\\s)(?:${within})(?:,(?=\\s)|\\s*(?=[.!]*$)|(?=\\s(?:${being})(?!\\p{L})))|(?<=\\s(?:${being}))\\s(?:${within})(?!\\p{L})`,
        'giu',
      ),
      rest: Object.entries(rest).map(([whole, form]) => [
        new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, 'giu'),
        whole,
      ]),
    },
  ]),
);

/** What a sentence says by itself, without the words that turn to it from what was said before; null where there are none. */
export function withoutTurn(text: string, language: string): string | null {
  const found = patterns.get(baseLanguage(language));
  if (!found) return null;
  // "But overall": people turn twice.
  const turned = text.replace(found.start, '').replace(found.start, '').replace(found.within, '');
  const told = found.rest.reduce((said, [form, whole]) => said.replace(form, whole), turned);
  return told === text ? null : told;
}
