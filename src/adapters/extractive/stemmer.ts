import snowball from 'snowball-stemmers';

const algorithms: Record<string, string> = {
  en: 'english',
  it: 'italian',
  ru: 'russian',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
  nl: 'dutch',
  cs: 'czech',
  ro: 'romanian',
  sv: 'swedish',
  fi: 'finnish',
  da: 'danish',
  hu: 'hungarian',
  tr: 'turkish',
};

/**
 * Polish endings, longest first, after folding. Snowball has no Polish algorithm; a light stripper of
 * inflection is enough where character n-grams stand beside the stems.
 */
const polishEndings =
  /(?:owaniem|owaniu|owania|owanie|owalismy|owalem|owalam|owalo|owaly|owali|owany|owane|owana|ejszych|ejszego|ejszy|ejsza|ejsze|alismy|ilismy|elismy|aniem|eniem|aniu|eniu|ania|enia|anie|enie|alem|alam|ilem|ilam|elem|elam|ylem|ylam|iego|iemu|ymi|imi|ami|ach|ego|emu|ych|ich|ych|owi|ow|om|em|im|ym|ie|ia|iu|io|al|il|yl|el|aly|ily|ely|alo|ilo|elo|ala|ila|ela|ali|ili|eli|ac|ic|ec|yc|aj|ej|y|a|e|o|i|u)$/;

function polish(word: string): string {
  const stem = word.replace(polishEndings, '');
  return stem.length >= 3 ? stem : word.slice(0, Math.max(3, word.length - 1));
}

const stemmers = new Map<string, (word: string) => string>([['pl', polish]]);

/** The stem function of a language; words stay as they are where there is none. */
export function stemmer(language: string): (word: string) => string {
  const known = stemmers.get(language);
  if (known) return known;
  const algorithm = algorithms[language];
  const made = algorithm ? snowball.newStemmer(algorithm) : null;
  const stem = (word: string) => made?.stem(word) ?? word;
  stemmers.set(language, stem);
  return stem;
}
