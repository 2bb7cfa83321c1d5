/** What makes a sentence worse as the title of a group, and how much less it then counts. */
const flaws: [RegExp, number][] = [
  // Personal data stood here: how to reach somebody is seldom what a group has in common.
  [/\[(?:email|iban|id|card|phone|number)\]|(?<=[\p{L}\p{N}].*)\[name\]/u, 0.1],
  [/\[link\]/u, 0.7],
  // Markup and data are no words of a person.
  [/[{}<>|]|\*\*|^\W*\w+\s*=/u, 0.1],
  // Nobody takes these to a board while there are other words for the same.
  [
    /(?<!\p{L})(?:f+u+c+k\p{L}*|shit\p{L}*|bullshit|crap|damn\p{L}*|ass(?:hole)?s?|bastards?|wtf|cazz\p{L}*|merd\p{L}*|stronz\p{L}*|vaffa\p{L}*|coglion\p{L}*|kurw\p{L}*|chuj\p{L}*|pierdol\p{L}*|jeban\p{L}*|gówn\p{L}*|gown\p{L}*|dup[aęy]|(?:на|по|о)?ху[йяеё]\p{L}*|пизд\p{L}*|бля(?:дь|ть|ди)?|(?:за|вы|у|от)?[её]ба(?:н|л|т)\p{L}*|говн\p{L}*|дерьм\p{L}*|мудак\p{L}*|жоп\p{L}*)(?!\p{L})/iu,
    0.2,
  ],
  // A question says what somebody did not know rather than what was wrong.
  [/\?/u, 0.6],
  // The same without its mark, where the first words tell.
  [
    /^\W*(?:how|what|where|why|which|who|can|could|do|does|did|will|would|is|are) (?:i|you|u|we|it|this|that|the|my|your|there|long|to|much|many|is|are|do|does|did|was|will|can|should)(?!\p{L})(?!.*\?)|^\W*(?:czy|dlaczego|gdzie|kiedy|perché mi|quando arriva|come mai|come faccio|почему|где|когда|сколько)(?!\p{L})(?!.*\?)/iu,
    0.6,
  ],
  // Quotation marks and rows of dots: it may not be meant as it stands.
  [/[“”"«»„]|\.\.|…|🙄|😒|🤦|🤡/u, 0.7],
  [/!!|😡|😠|🤬|😤/u, 0.8],
  // It goes on with something that a title does not say.
  [
    /^\W*(?:and|but|so|then|also|plus|because|which|or|again|same|another|e|ed|ma|poi|però|quindi|anche|inoltre|perché|oppure|idem|ancora|i|a|ale|potem|więc|też|bo|albo|no|znowu|znów|oraz|и|а|но|потом|ещё|еще|также|поэтому|потому|или|опять|снова|зато|ну|повторяю)(?!\p{L})/iu,
    0.6,
  ],
  // "Nothing, except that": the trouble comes after it.
  [
    /^\W*(?:nothing|none|no|niente|nulla|nessuno|nic|nie|brak|ничего|нет)(?:\s*[,.:–—-]|\s+(?:but|except|apart|besides|a parte|tranne|oprócz|poza|кроме))/iu,
    0.6,
  ],
  // Greetings, sighs and thanks stand in front of what was to be said.
  [
    /^\W*(?:hi|hello|hey|dear|oh|ok|okay|well|lol|omg|thanks|honestly|seriously|ciao|salve|buongiorno|boh|mah|beh|grazie|cześć|hej|dzień dobry|witam|ech|no cóż|привет|здравствуйте|добрый день|ох|ой|о|эх|ну)(?!\p{L})/iu,
    0.7,
  ],
];

/** Whom it was said to: "[name] my bag never came". */
const address = /^[^\p{L}\p{N}[]*(?:\[name\][\s,:;.!–—-]*)+(?=[\p{L}\p{N}])/u;

/** A sentence as a title: without the names of those it was said to, and the sign that more was to come. */
export function titleOf(sentence: string): string {
  return sentence.replace(address, '').replace(/(?<=[\p{L}\p{N}])[;,:]+$/u, '');
}

/** How well a sentence, apart from what it says, would stand as the title of a card, from 0 to 1. */
export function fitnessOf(sentence: string): number {
  const text = titleOf(sentence);
  const found = flaws.reduce((fit, [flaw, factor]) => (flaw.test(text) ? fit * factor : fit), 1);
  return found * (isShouted(text) ? 0.5 : 1) * lengthFactor(text);
}

function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  return letters.length > 6 && text === text.toUpperCase() && text !== text.toLowerCase();
}

/** How well a sentence's length suits a card: from 20 to 140 characters best, and of three words at least. */
function lengthFactor(text: string): number {
  const length = [...text].length;
  if (length > 140) return 0.35;
  if (length > 100) return 0.9;
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return length < 12 || words.length < 3 ? 0.5 : length < 20 ? 0.8 : 1;
}
