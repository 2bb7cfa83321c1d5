import { type Guide, guideSchema } from '../../src/domain/guide.ts';
import type { Localized } from '../../src/domain/language.ts';

const all = (en: string, it: string, pl: string, ru: string): Localized => ({ en, it, pl, ru });
const plain = (text: string): Localized =>
  all(text, `${text} (it)`, `${text} (pl)`, `${text} (ru)`);
const asked = (text: string) => ({ text: plain(text), explain: plain(`${text} Explained.`) });

const search = {
  id: 'search',
  name: all('Search', 'Ricerca', 'Szukanie', 'Поиск'),
  about: plain('looks around'),
  intro: { customer: plain('How you searched.'), staff: plain('How people search.') },
  touchpoints: [
    { id: 'website', kind: 'digital', label: all('Website', 'Sito web', 'Strona', 'Сайт') },
    { id: 'phone', kind: 'physical', label: all('Phone call', 'Telefonata', 'Telefon', 'Звонок') },
  ],
};
const decide = {
  id: 'decide',
  name: all('Decision', 'Decisione', 'Decyzja', 'Решение'),
  about: plain('chooses'),
  intro: { customer: plain('How you decided.'), staff: plain('How people decide.') },
  touchpoints: [
    { id: 'meeting', kind: 'physical', label: all('Meeting', 'Incontro', 'Spotkanie', 'Встреча') },
    { id: 'contract', kind: 'physical', label: all('Contract', 'Contratto', 'Umowa', 'Договор') },
  ],
};

const severity = { min: 1, max: 5, low: plain('A nuisance'), high: plain('I had to stop') };
const customer = [
  {
    id: 'age',
    at: 'opening',
    lane: 'persona',
    kind: 'choice',
    label: all('age', 'età', 'wiek', 'возраст'),
    ...asked('Which age group are you in?'),
    options: [
      { id: 'under-40', label: all('Under 40', 'Meno di 40', 'Poniżej 40', 'До 40') },
      { id: 'over-40', label: all('40 or over', '40 o più', '40 lub więcej', '40 и старше') },
    ],
  },
  {
    id: 'job',
    at: 'opening',
    lane: 'persona',
    kind: 'text',
    label: all('profession', 'professione', 'zawód', 'профессия'),
    ...asked('What do you do?'),
  },
  {
    id: 'happened',
    at: 'stage',
    lane: 'reach',
    kind: 'yesno',
    ...asked('Did this happen?'),
    skippable: false,
  },
  {
    id: 'ended',
    at: 'stage',
    stages: ['decide'],
    lane: 'dropoff',
    kind: 'text',
    ...asked('Why was that?'),
    when: { question: 'happened', is: 'no' },
  },
  {
    id: 'touchpoints',
    at: 'stage',
    lane: 'touchpoints',
    kind: 'multi',
    ...asked('Where did it happen?'),
    optionsFrom: 'touchpoints',
    other: true,
    when: { question: 'happened', is: 'yes' },
  },
  {
    id: 'feeling',
    at: 'stage',
    lane: 'emotions',
    kind: 'rating',
    ...asked('How did that feel?'),
    when: { question: 'happened', is: 'yes' },
  },
  {
    id: 'barriers',
    at: 'stage',
    lane: 'barriers',
    kind: 'text',
    ...asked('What got in your way?'),
    none: plain('Nothing got in the way'),
    when: { question: 'happened', is: 'yes' },
  },
  {
    id: 'obstacle',
    at: 'stage',
    lane: 'barriers',
    kind: 'multi',
    ...asked('What kind of obstacle was it?'),
    optionsFrom: 'obstacles',
    when: { question: 'barriers', is: 'said' },
    files: { as: 'obstacle', of: 'barriers' },
  },
  {
    id: 'severity',
    at: 'stage',
    lane: 'barriers',
    kind: 'scale',
    ...asked('How bad was it?'),
    scale: severity,
    when: { question: 'barriers', is: 'said' },
    files: { as: 'severity', of: 'barriers' },
  },
  {
    id: 'moment',
    at: 'closing',
    lane: 'moments',
    kind: 'text',
    ...asked('Which moment decided it?'),
    none: plain('No such moment'),
  },
  {
    id: 'moment-stage',
    at: 'closing',
    lane: 'moments',
    kind: 'moment',
    ...asked('At which stage was that?'),
    when: { question: 'moment', is: 'said' },
    files: { as: 'stage', of: 'moment' },
  },
  {
    id: 'recommend',
    at: 'closing',
    lane: 'recommend',
    kind: 'scale',
    ...asked('Would you recommend us?'),
    scale: { min: 0, max: 10, low: plain('Not at all'), high: plain('Certainly') },
  },
];

const staff = [
  {
    id: 'works',
    at: 'stage',
    lane: 'reach',
    kind: 'yesno',
    ...asked('Do you work at this stage?'),
  },
  {
    id: 'frontstage',
    at: 'stage',
    lane: 'frontstage',
    kind: 'text',
    ...asked('What did the customer see?'),
    when: { question: 'works', is: 'yes' },
  },
  {
    id: 'backstage',
    at: 'stage',
    stages: ['decide'],
    lane: 'backstage',
    kind: 'text',
    ...asked('What went on behind?'),
    when: { question: 'works', is: 'yes' },
  },
  {
    id: 'observations',
    at: 'stage',
    lane: 'observations',
    kind: 'text',
    ...asked('Where do customers struggle?'),
    textAt: { decide: plain('Where do customers struggle to decide?') },
    none: plain('Nowhere that I see'),
    when: { question: 'works', is: 'yes' },
  },
];

const observation = [
  {
    id: 'seen',
    at: 'opening',
    lane: 'observations',
    kind: 'text',
    ...asked('What did you see?'),
    skippable: false,
  },
  {
    id: 'seen-stage',
    at: 'opening',
    lane: 'observations',
    kind: 'moment',
    ...asked('At which stage?'),
    when: { question: 'seen', is: 'said' },
    files: { as: 'stage', of: 'seen' },
  },
  {
    id: 'frequency',
    at: 'opening',
    lane: 'observations',
    kind: 'choice',
    ...asked('How often?'),
    options: [
      { id: 'often', label: all('Often', 'Spesso', 'Często', 'Часто') },
      { id: 'seldom', label: all('Seldom', 'Di rado', 'Rzadko', 'Редко') },
    ],
    when: { question: 'seen', is: 'said' },
    files: { as: 'frequency', of: 'seen' },
  },
  {
    id: 'seen-severity',
    at: 'opening',
    lane: 'observations',
    kind: 'scale',
    ...asked('How bad?'),
    scale: severity,
    when: { question: 'seen', is: 'said' },
    files: { as: 'severity', of: 'seen' },
  },
];

/** A guide small enough to hold in the head: two stages (`search`, `decide`), all kinds of question, all forms. */
export const smallGuide: Guide = guideSchema.parse({
  id: 'small',
  version: 1,
  kind: 'current',
  name: plain('Small guide'),
  persona: all('Customer', 'Cliente', 'Klient', 'Клиент'),
  stages: [search, decide],
  obstacles: [
    { id: 'waiting', label: all('Waiting', 'Attesa', 'Czekanie', 'Ожидание') },
    { id: 'price', label: all('Price', 'Prezzo', 'Cena', 'Цена') },
    {
      id: 'finding',
      label: all(
        'Finding information',
        'Trovare informazioni',
        'Szukanie informacji',
        'Поиск информации',
      ),
    },
    { id: 'other', label: all('Something else', 'Qualcos’altro', 'Coś innego', 'Что-то другое') },
  ],
  questions: { customer, staff, observation },
});
