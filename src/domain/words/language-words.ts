import type { Language } from '../language.ts';

/** What each language is called, in any of them. */
export const languageNames: Record<Language, string> = {
  en: 'english, inglese, angielski, angielsku, английский, английском, английски, en, eng, gb, uk',
  it: 'italian, italiano, włoski, włosku, итальянский, итальянском, итальянски, it, ita',
  pl: 'polish, polacco, polski, polsku, польский, польском, польски, pl, pol, polska',
  ru: 'russian, russo, rosyjski, rosyjsku, русский, русском, русски, ru, rus',
};

/** How people ask for a language in that language itself. */
export const inItself: Record<Language, string> = {
  en: 'in english, english version',
  it: 'in italiano, italiano per favore',
  pl: 'po polsku, polski proszę',
  ru: 'по русски, на русском, на русском языке, русский пожалуйста',
};
