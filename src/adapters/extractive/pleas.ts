import { fold } from './terms.ts';

/** Asking for help or an explanation without saying of what, in any of the product's languages, folded, as whole sentences. */
const pleas = [
  `(?:(?:hi|hello|so|but|and|please|pls) )?(?:(?:can|could|will|would) (?:you|u|someone|somebody|anyone|anybody)(?: guys)?|please|pls|kindly)
(?: please| pls| just| kindly)? (?:help|advise|assist|explain|respond|answer|check|investigate|fix|solve|sort|look into|check on|let me know)
(?: me| us| out| with| it| this| that| into| why| please| pls| asap| here| thanks| thank you)*`,
  `(?:so |and |but )?what (?:should|can|could|must|shall|do|am|is there) i (?:supposed )?(?:to )?(?:can )?do(?: now| next| here| then| about it| about this| to fix (?:it|this))?`,
  `(?:so )?how (?:can|do|should) i (?:fix|solve|resolve) (?:it|this|that)(?: please)?|please|help|help me|help please|please help|come on|what gives|just wow`,
  `(?:i (?:really )?)?(?:need|want|would like)(?: some| your)? (?:help|assistance|an explanation)(?: please| here| with (?:it|this))?`,
  `any (?:help|ideas?|advice|thoughts|suggestions)(?: please| here)?(?: (?:is|are|would be) (?:much |greatly )?(?:appreciated|great|welcome))?`,
  `(?:so )?what(?: s| is)? (?:the (?:deal|problem|hold up) here|going on)(?: here| there| with (?:it|this|that))?|(?:so )?what happened(?: here)?|(?:but )?why(?: is that| did (?:this|that|it) happen| is this happening)?`,
  `(?:is|are) (?:this|that|it) (?:ok|okay|normal|right)`,
  `(?:per favore )?(?:aiuto|aiutatemi|aiutateci|aiutami)(?: per favore| vi prego)?|(?:mi |ci )?(?:puo|puoi|potete|potreste|qualcuno puo) (?:per favore )?(?:aiutare|aiutarmi|aiutarci|spiegare|spiegarmi|verificare|controllare)(?: per favore)?`,
  `(?:e )?(?:ora |adesso )?(?:che|cosa|che cosa) (?:devo|posso|dovrei|dobbiamo|possiamo) fare(?: ora| adesso)?|(?:e )?(?:ora |adesso )?come (?:faccio|devo fare|posso fare|risolvo|posso risolvere)(?: ora| adesso)?`,
  `(?:ma )?(?:che|cosa|che cosa) (?:succede|e successo|sta succedendo)|(?:ma )?perche|e normale|vi sembra normale|fatemi sapere(?: per favore| grazie)?`,
  `(?:bardzo )?(?:prosze|prosimy) o (?:pilna |szybka )?(?:pomoc|wyjasnienie|sprawdzenie|interwencje)|pomocy|pomozcie|(?:czy )?(?:mozecie|mozesz|moze ktos|ktos moze) (?:mi |nam )?(?:pomoc|wyjasnic|to sprawdzic|sprawdzic)`,
  `(?:i )?co (?:ja )?(?:mam|moge|powinienem|powinnam|mozna) (?:teraz |z tym |w tej sytuacji )*(?:zrobic|robic)(?: teraz| dalej| z tym)?|(?:i )?co (?:teraz|robic|dalej)(?: robic)?|(?:o )?co (?:sie (?:dzieje|stalo)|chodzi)|(?:ale )?dlaczego|czy to (?:jest )?normalne`,
  `помогите(?: пожалуйста| мне| нам| разобраться)*|(?:прошу|просьба|нужно|хочу) (?:помочь|разобраться|помощи|объяснить|проверить)(?: пожалуйста| с этим)?|(?:мне )?нужна (?:ваша )?помощь|(?:вы )?(?:можете|не могли бы вы|кто нибудь может) (?:мне )?(?:помочь|объяснить|проверить)`,
  `(?:и |и вот )?что (?:мне |нам )?(?:теперь |тут |в этой ситуации |дальше )*(?:делать|предпринять)(?: теперь| дальше| в такой ситуации)?|как (?:мне )?быть|что (?:происходит|случилось)|(?:но )?почему(?: так)?|это (?:вообще )?нормально|подскажите(?: пожалуйста)?(?: что делать)?`,
].map((list) => new RegExp(`^(?:${list.replace(/\n/g, '')})$`, 'u'));

/** Tags by themselves only repeat, louder, what was said before them. */
const onlyTags = /^\s*(?:#[\p{L}\p{N}_]+\s*)+$/u;

/** Whether a sentence asks for help, or sighs, without saying what is wrong: nothing beside one that does. */
export function isPlea(text: string): boolean {
  const words = fold(text)
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
  return onlyTags.test(text) || pleas.some((plea) => plea.test(words));
}
