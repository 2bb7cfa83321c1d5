import type { Language } from './language.ts';

/** What only the other side does, by language, in lower case and without marks; `…` stands for the end of a word. */
interface OtherSide {
  /** Not to take the trouble: "nobody bothered to call", "non si sono preoccupati di noi". */
  careless: string[];
  /** To take money, or to ignore people, which is no trouble to who does it. */
  takes: string[];
  trouble: string[];
}

const others: Record<Language, OtherSide> = {
  en: {
    careless: [
      '(?:(?<!(?:no|any|zero|without|much) )bother|bothers|bothered|bothering) (?:to|2|…ing|(?:about|with) (?:me|us|my|our))',
      '(?:could|can)(?:nt| not|not) (?:even )?be bothered',
      'no ?(?:body|one) (?:could|can) be bothered',
      'troubled? (?:to|themselves|himself|herself|itself)',
      '(?:they|no ?body|no ?one|staff) (?:… ){0,3}(?:bothered|worried|concerned|troubled) about',
    ],
    takes: [
      '(?:tak(?:e|es|ing)|took|pocket(?:ed|ing)?|keep(?:ing)?|kept) (?:all )?(?:my|our|the|your|peoples?) (?:money|cash|deposit)',
      'tak(?:ing|e) money',
      '(?:over)?charg(?:e|ed|ing) (?:me|us|people|customers|extra|twice|double|for|my (?:card|account))',
      '(?:ignor|wast|insult)ing',
    ],
    trouble: ['problems?', 'issues?', 'troubles?', 'difficult(?:y|ies)', 'hesitation', 'qualms?'],
  },
  it: {
    careless: [
      'si (?:e|est|era|sono|erano|sia|siano) (?:… )?(?:disturbat…|preoccupat…|scomodat…|degnat…|pres[oi] (?:il disturbo|la briga))',
      'si (?:disturba|preoccupa|degna|scomoda)(?:no|ta|va|vano)?',
    ],
    takes: [
      '(?:hanno (?:… )?pres|prend|rub|tene|tratten|intasc|incass)… (?:i |dei )?(?:miei |nostri )?(?:soldi|quattrini)',
      '(?:a|ad|nell) (?:addebit|incass|intasc|ignor)ar…',
    ],
    trouble: ['problem[ai]', 'difficolta', 'scrupoli?'],
  },
  pl: {
    careless: [
      'zad… sobie trudu',
      'trudzi(?:l|la|li|ly) sie',
      '(?:po)?fatyg…',
      'raczy(?:l|la|li|ly)',
      '(?:nikt|nikogo|oni) (?:… ){0,4}(?:martwi|przejm|przej|troszcz|klopota)…',
    ],
    takes: [
      '(?:wzieli|wziac|wzieciem|brac|braniem|biora|po?brali|pobrac|pobraniem|pobieraja|sciagneli|zabrali|zabrac) (?:… )?(?:pieniadze|pieniedzy|kas[aey]|oplat[aey])',
      '(?:pieniadze|kase|oplate) (?:… )?(?:wzieli|biora|po?brali|pobieraja|sciagneli|zabrali)',
      'ignorowa…',
    ],
    trouble: ['problem…', 'trudnosci…', 'klopot…', 'oporow', 'skrupulow'],
  },
  ru: {
    careless: [
      '(?:по)?трудил(?:ся|ись|ась)',
      'удосужил…',
      'соизволил…',
      'озаботил…',
      'побеспокоил(?:ся|ись|ась)',
      '(?:никто|они) (?:… ){0,3}(?:беспокои|заботи|позаботи)…с[ья]',
    ],
    takes: [
      '(?:списали|списать|списывают|сняли|снимают|взяли|взять|берут|брать|забрали|содрали|удержали) (?:… )?(?:деньги|денег)',
      '(?:деньги|денег) (?:… )?(?:списали|списывают|сняли|снимают|взяли|берут|забрали|удержали)',
      'игнорировать',
    ],
    trouble: ['проблем…', 'трудност…', 'сложност…'],
  },
};

const told = new Map(
  Object.entries(others).map(([language, { careless, takes, trouble }]) => {
    const [idle = '', gain = '', smooth = ''] = [careless, takes, trouble].map(anyOf);
    return [language, new RegExp(`${idle}|${smooth}.*${gain}|${gain}.*${smooth}`, 'u')];
  }),
);

function anyOf(phrases: string[]): string {
  return String.raw`(?<!\p{L})(?:${phrases.join('|').replaceAll('…', String.raw`\p{L}*`)})(?!\p{L})`;
}

/**
 * Whether a sentence, folded, tells of what the other side did not take the trouble to do, or did without any: to deny
 * that it was trouble to them ("no problem taking my money") is to complain.
 */
export function tellsOfOtherSide(folded: string, language: string): boolean {
  return told.get(language)?.test(folded) ?? false;
}
