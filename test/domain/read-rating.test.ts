import { describe, expect, it } from 'vitest';
import { faces } from '../../src/domain/interpret.ts';
import { languageSchema } from '../../src/domain/language.ts';
import { readRating } from '../../src/domain/read-rating.ts';

/** What is said of a feeling, by what it means; `?` is to be asked again. */
const table: Record<string, Record<string, string>> = {
  en: {
    '2': 'great|Great!|it went very well|amazing|very good|really good|Excellent|I loved it|it was perfect|absolutely fantastic|very happy|super|great 😍|plus two|it felt wonderful|so good!!!',
    '1': 'good|Good.|fine|pretty good|quite nice|not bad|Not bad at the time|not too bad|happy|I was pleased|all good|satisfied|it went well|well, good|good 🙂|plus one|wasn’t bad',
    '0': 'ok|OK|it was ok|so-so|so so|neutral|average|meh|nothing special|neither good nor bad|alright|indifferent|zero',
    '-1': 'bad|not good|not great|wasn’t great|not very good|Not so good|really not good|poor|disappointed|a bit annoyed|unhappy|not happy|pretty bad|it felt bad|minus one|bad 😕',
    '-2': 'awful|terrible|very bad|really bad|horrible|the worst|hated it|furious|angry|absolutely awful|a nightmare|minus two|terribly bad',
    '?': 'well|hmm|so and so|well, well|good and bad|ok, very good|interesting|surprised|not awful|not perfect|great 😡|ok 😡|good but slow|curious|very|not|fine until the invoice came|I don’t know|nothing|bad price, good people|good at first|wow',
  },
  it: {
    '2': 'benissimo|ottimo|Ottima!|molto bene|davvero bene|fantastico|perfetto|eccellente|bellissima esperienza|alla grande|entusiasta|molto contenta|è stato bellissimo',
    '1': 'bene|buono|niente male|non male|mica male|abbastanza bene|contento|soddisfatta|mi sono trovata bene|è andata bene|piacevole|va bene|più uno|tutto bene|una buona sensazione',
    '0': 'così così|cosi cosi|normale|neutro|niente di che|ok|né bene né male|nella media|indifferente|insomma|nulla di speciale',
    '-1': 'male|brutto|non bene|non molto bene|non benissimo|deluso|delusa|un po’ delusa|infastidito|non mi è piaciuto|non il massimo|maluccio|piuttosto male|non un granché|meno uno',
    '-2': 'pessimo|Pessima!|malissimo|orribile|molto male|terribile|uno schifo|disastro|arrabbiata|molto brutto|meno due',
    '?': 'bene e male|interessante|sorpresa|bene ma lento|non pessimo|non lo so|boh|niente|curiosa|bene il sito, male il prezzo|molto|bene 😡',
  },
  pl: {
    '2': 'świetnie|Swietnie!|super|rewelacja|bardzo dobrze|doskonale|fantastycznie|wspaniale|super fajnie|zachwyt|było super|naprawdę świetnie|bardzo pozytywnie',
    '1': 'dobrze|nieźle|niezle|fajnie|całkiem dobrze|nie najgorzej|w porządku|nie było źle|pozytywne odczucia|spoko|zadowolenie|dość miło|plus jeden|raczej dobrze',
    '0': 'średnio|srednio|może być|tak sobie|neutralnie|normalnie|ok|ujdzie|bez szału|przeciętnie|obojętnie|ani dobrze, ani źle|nic specjalnego',
    '-1': 'źle|zle|słabo|slabo|niezbyt dobrze|nie za dobrze|kiepsko|niedobrze|nie bardzo|rozczarowana|trochę słabo|negatywne|minus jeden|dość kiepsko|nie było dobrze',
    '-2': 'okropnie|fatalnie|strasznie|tragedia|koszmar|bardzo źle|beznadziejnie|bardzo słabo|najgorzej|wściekłość|minus dwa|było okropnie',
    '?': 'dobrze i źle|ciekawie|zaskoczenie|dobrze, ale wolno|nie strasznie|nie wiem|nic|no|bardzo|dobrze 😡|zdziwienie|dobra cena, zła obsługa',
  },
  ru: {
    '2': 'отлично|Отлично!|супер|прекрасно|очень хорошо|замечательно|восторг|в восторге|великолепно|просто супер|классно|было отлично|очень понравилось',
    '1': 'хорошо|неплохо|не плохо|довольно хорошо|приятно|понравилось|положительные эмоции|доволен|рада|было неплохо|в целом хорошо|плюс один|хорошее впечатление|)))',
    '0': 'нормально|норм|так себе|нейтрально|никак|ничего особенного|ок|сойдёт|средне|все равно|ни хорошо, ни плохо|в целом нормально',
    '-1': 'плохо|не очень|не очень хорошо|не хорошо|нехорошо|неприятно|разочарована|не понравилось|немного раздражало|слабо|довольно плохо|минус один|плохие впечатления|((',
    '-2': 'ужасно|ужас|кошмар|очень плохо|отвратительно|бесит|хуже некуда|ужасное впечатление|злость|просто ужас|минус два|очень неприятно',
    '?': 'хорошо и плохо|интересно|удивление|странно|ничего|хорошо, но долго|не ужасно|не знаю|очень|хорошо 😡|любопытно|цена плохая, люди хорошие',
  },
};

describe.each(Object.entries(table))('a feeling in words (%s)', (tag, lists) => {
  const language = languageSchema.parse(tag);
  const cases = Object.entries(lists).flatMap(([value, list]) =>
    list.split('|').map((text) => ({ text, rating: value === '?' ? null : Number(value) })),
  );
  it.each(cases)('$text → $rating', ({ text, rating }) => {
    expect(readRating(text, language)).toBe(rating);
  });
});

describe('a feeling in faces', () => {
  it.each(Object.entries(faces))('%s is the face of its button', (value, face) => {
    expect(readRating(face, 'en')).toBe(Number(value));
  });

  it.each([
    ['❤️', 2],
    ['❤', 2],
    ['🥰🥰🥰', 2],
    ['😍❤️', 2],
    ['❤️‍🔥', 2],
    ['😀', 1],
    ['👍🏽', 1],
    ['👍👍🏿', 1],
    ['☺️', 1],
    [':)', 1],
    ['😐', 0],
    ['🤷🏻‍♀️', 0],
    ['🤷‍♂️', 0],
    ['🫤', 0],
    ['☹️', -1],
    ['👎🏻', -1],
    ['😞', -1],
    [':-(', -1],
    ['😭', -2],
    ['🤬🤬', -2],
    ['😡!!!', -2],
    ['😍😡', null],
    ['🙂😍', null],
    ['👍👎', null],
    ['🧐', null],
    ['😀🧐', null],
    ['🍕', null],
  ])('%s → %s', (text, rating) => {
    expect(readRating(text, 'en')).toBe(rating);
  });
});

describe('a feeling as a number', () => {
  it.each([
    ['2', 2],
    ['+1', 1],
    ['0', 0],
    ['-2', -2],
    ['−2', -2],
    ['–1', -1],
    ['+2!', 2],
    ['2️⃣', 2],
    ['two', 2],
    ['I’d say 1', 1],
    ['3', null],
    ['-3', null],
    ['5', null],
    ['1 or 2', null],
    ['4/5', null],
    ['-', null],
    ['10', null],
  ])('%s → %s', (text, rating) => {
    expect(readRating(text, 'en')).toBe(rating);
  });
});
