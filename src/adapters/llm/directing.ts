import type { Segment } from '../../domain/segment.ts';

// Imperatives, as they are said to a machine; people tell an interviewer what others did.
const commands = [
  'ignore|disregard|forget|obey|pretend|follow|output|print|return|write|label|cite|set|put|add|say|copy|reveal|mark|' +
    'change|remove|delete|drop|merge|classify|treat|repeat|summari[sz]e|insert|include|replace|must|you are',
  'ignora|ignorate|dimentica|obbedi\\p{L}*|scrivi|metti|aggiungi|di|imposta|cita|etichetta|stampa|copia|restituisci|' +
    'cambia|elimina|togli|unisci|classifica|ripeti|riassumi|inserisci|sostituisci|segna|rivela|devi|sei|non tenere conto',
  'zignoruj|ignoruj|pomiń|zapomnij|wpisz|umieść|dodaj|napisz|ustaw|zacytuj|oznacz|odrzuć|wypisz|skopiuj|zwróć|' +
    'zmień|usuń|połącz|powtórz|streść|wstaw|zamień|ujawnij|traktuj|powiedz|musisz|jesteś',
  '(?:игнорируй|забудь|напиши|вставь|добавь|скажи|поставь|процитируй|отметь|отбрось|выведи|скопируй|верни|' +
    'измени|удали|объедини|повтори|замени|раскрой|считай|не обращай)(?:те)?|обязан|ты',
  // Guests answer in other languages too.
  'ignoriere\\p{L}*|vergiss|schreib\\p{L}*|ignore[sz]|oublie\\p{L}*|écri(?:s|vez)|olvida|escribe|ігноруй|забудь|напиши',
].join('|');
// What such commands are about; nothing that journeys are made of: no quotes, systems, forms, maps.
const objects = [
  'instructions?|prompts?|assistant|language model|ai|segments?|labels?|themes?|severity|administrator|developer|' +
    'researcher|respondents|off topic|json',
  'istruzioni|assistente|intelligenza artificiale|modello linguistico|segment[oi]|etichett[ae]|tem[ai]|gravità|' +
    'amministratore|sviluppatore|ricercatore|intervistati|citazion[ei]',
  'instrukcj\\p{L}*|poleceni\\p{L}*|prompt\\p{L}*|asystent\\p{L}*|sztuczn\\p{L}* inteligencj\\p{L}*|model\\p{L}* językow\\p{L}*|' +
    'segment\\p{L}*|etykiet\\p{L}*|temat\\p{L}*|barier\\p{L}*|administrator\\p{L}*|programist\\p{L}*|badacz\\p{L}*|' +
    'respondent\\p{L}*|cytat\\p{L}*',
  'инструкци\\p{L}*|указани\\p{L}*|промпт\\p{L}*|ассистент\\p{L}*|искусственн\\p{L}* интеллект\\p{L}*|' +
    'языков\\p{L}* модел\\p{L}*|сегмент\\p{L}*|метк\\p{L}*|тем[ыеу]|тяжесть|барьер\\p{L}*|администратор\\p{L}*|' +
    'разработчик\\p{L}*|исследовател\\p{L}*|респондент\\p{L}*|цитат\\p{L}*',
  'anweisung\\p{L}*|sprachmodell|instrucciones|etiqueta|consignes|étiquette|інструкці\\p{L}*|мітк\\p{L}*',
].join('|');
const word = (of: string) => new RegExp(`(?<!\\p{L})(?:${of})(?!\\p{L})`, 'iu');
const command = word(commands);
const object = word(objects);
// What no answer to an interviewer needs: roles, templates, tags, code, ids of ours, text that nobody sees.
const machinery =
  /^\W*(?:system|assistant|user)\s*:|<\|?\/?[a-z!]|\[\/?INST\]|```|"(?:codes|segments|label|setAside|instructions)"\s*:|\b[SCT]\d{1,4}\b.*\b[SCT]\d{1,4}\b|[a-z\d+/]{32}|\b(?:system|developer) prompt|=HYPERLINK/ims;
const unseen = /[\u200b\u2060\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

/**
 * Ids of the answers that seem to direct whoever reads them. They are read apart from those of other people,
 * so that a model that obeys them spoils nobody else's words. Only what speaks of the machine or to it is known:
 * a direction put in everyday words is not. Taking an answer for one by mistake keeps its words out of themes of others.
 */
export function directingAnswers(segments: Iterable<Segment>): Set<string> {
  const texts = new Map<string, string>();
  for (const { answer, text } of segments) texts.set(answer, `${texts.get(answer) ?? ''}${text}\n`);
  return new Set([...texts].filter(([, text]) => directs(text)).map(([answer]) => answer));
}

/** Segments to be read together: first those of everybody, then, each person's apart, what seems to direct the reader. */
export function readTogether(segments: Segment[]): Segment[][] {
  const directing = directingAnswers(segments);
  const together = segments.filter(({ answer }) => !directing.has(answer));
  const apart = new Map<string, Segment[]>();
  for (const segment of segments)
    if (directing.has(segment.answer))
      apart.set(segment.person, [...(apart.get(segment.person) ?? []), segment]);
  return [together, ...apart.values()];
}

/** Whether a text seems to direct whoever reads it. */
export function directs(text: string): boolean {
  if (unseen.test(text) || machinery.test(text)) return true;
  const plain = text.normalize('NFKC').replace(/[\p{Cf}\p{M}]+/gu, '');
  const words = (plain.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  return command.test(words) && object.test(words);
}
