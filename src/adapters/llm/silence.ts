/**
 * What speech models write where nobody speaks: the ends of the subtitles they have learnt from. Compared
 * word by word, without case and punctuation. Collected from reports on Whisper and its kin.
 */
const phrases = [
  '(?:thanks|thank you)(?: so much| very much)? for watching',
  '(?:please )?(?:like and )?subscribe(?: to (?:my|the|our) channel)?',
  'see you in the next video',
  'subtitles by the amara org community',
  'sottotitoli (?:creati dalla comunità amara org|e revisione a cura di qtss)',
  'grazie per aver guardato il video',
  'iscriviti al canale',
  'napisy stworzone przez społeczność amara org',
  'dzięku(?:ję|jemy) za (?:oglądanie|obejrzenie|uwagę)',
  'zapraszam do subskrypcji',
  'продолжение следует',
  'спасибо за просмотр',
  'подписывайтесь на(?: мой| наш)? канал',
  'субтитры (?:сделал|создал|создавал|делал|подогнал|добавил) \\p{L}+',
  'субтитры создавались сообществом amara org',
  'редактор субтитров \\p{L}+ \\p{L}+(?: корректор \\p{L}+ \\p{L}+)?',
];

const onlyPhrases = new RegExp(`^(?:(?:${phrases.join('|')})(?: |$))+$`, 'u');

/** Notes on sounds, as in "[BLANK_AUDIO]", "(music)" or "*sighs*". */
const notes = /\[[^\]]*\]|\([^)]*\)|\*[^*]*\*/g;

/** Whether a transcript holds nobody's words: nothing at all, notes on sounds, or what models hear in silence. */
export function isSilence(transcript: string): boolean {
  const words =
    transcript
      .normalize('NFC')
      .replace(notes, ' ')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 || onlyPhrases.test(words.join(' ').toLowerCase());
}
