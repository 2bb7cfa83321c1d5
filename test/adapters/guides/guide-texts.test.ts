import { describe, expect, it } from 'vitest';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { isDenial } from '../../../src/domain/denial.ts';
import { forms, type Guide } from '../../../src/domain/guide.ts';
import { type Localized, languages } from '../../../src/domain/language.ts';
import { guidesFolder } from './folder.ts';

type Sort = 'question' | 'explain' | 'label' | 'none' | 'stage' | 'about' | 'intro' | 'name';

/** At most so many characters, so that a phone shows them well. */
const limits: Record<Sort, number> = {
  question: 220,
  explain: 300,
  label: 24,
  none: 24,
  stage: 24,
  about: 45,
  intro: 120,
  name: 60,
};

/** Every text of a guide with its place. */
function textsOf(guide: Guide): { sort: Sort; place: string; text: Localized }[] {
  const list: { sort: Sort; place: string; text: Localized | undefined }[] = [
    { sort: 'name', place: 'name', text: guide.name },
    { sort: 'label', place: 'persona', text: guide.persona },
    ...guide.obstacles.map(({ id, label }) => ({
      sort: 'label' as const,
      place: `obstacle ${id}`,
      text: label,
    })),
  ];
  for (const stage of guide.stages) {
    list.push(
      { sort: 'stage', place: stage.id, text: stage.name },
      { sort: 'about', place: stage.id, text: stage.about },
      { sort: 'intro', place: `${stage.id} customer`, text: stage.intro.customer },
      { sort: 'intro', place: `${stage.id} staff`, text: stage.intro.staff },
    );
    for (const { id, label } of stage.touchpoints)
      list.push({ sort: 'label', place: `${stage.id} ${id}`, text: label });
  }
  for (const form of forms)
    for (const question of guide.questions[form]) {
      const place = `${form} ${question.id}`;
      list.push(
        { sort: 'question', place, text: question.text },
        { sort: 'explain', place, text: question.explain },
        { sort: 'none', place, text: question.none },
        { sort: 'label', place: `${place} label`, text: question.label },
        { sort: 'label', place: `${place} low`, text: question.scale?.low },
        { sort: 'label', place: `${place} high`, text: question.scale?.high },
      );
      for (const [stage, text] of Object.entries(question.textAt ?? {}))
        list.push({ sort: 'question', place: `${place} at ${stage}`, text });
      for (const { id, label } of question.options ?? [])
        list.push({ sort: 'label', place: `${place} ${id}`, text: label });
    }
  return list.flatMap(({ text, ...rest }) => (text ? [{ ...rest, text }] : []));
}

describe.each(loadGuides(guidesFolder).map((guide) => [guide.id, guide] as const))(
  'the texts of %s',
  (_, guide) => {
    const all = textsOf(guide);
    const each = all.flatMap(({ sort, place, text }) =>
      languages.map((language) => ({ sort, language, place, text: text[language] })),
    );

    it('fit a phone', () => {
      const long = each.filter(({ sort, text }) => [...text].length > limits[sort]);
      expect(long).toEqual([]);
    });

    it('are translated: no two languages say the same, numbers aside', () => {
      const same = all.filter(({ text }) => {
        const said = languages.map((language) => text[language]);
        return /\p{L}/u.test(text.en) && new Set(said).size < said.length;
      });
      expect(same).toEqual([]);
    });

    it('are written in the letters of their language', () => {
      const foreign = { en: /[^\p{ASCII}–’“”«»]/u, it: /[ąćęłńśźż\p{Script=Cyrillic}]/u };
      const letters = { ...foreign, pl: /[àèéìòù\p{Script=Cyrillic}]/u, ru: /\p{Script=Latin}/u };
      expect(each.filter(({ language, text }) => letters[language].test(text))).toEqual([]);
    });

    it('are set well: no straight quotes, stray or double spaces', () => {
      expect(each.filter(({ text }) => /['"\n]| {2}|^ | $| [,.?!:;]/.test(text))).toEqual([]);
    });

    it('address everybody: no form for only women or men, the same politeness throughout', () => {
      const wrong = {
        en: /\b(?:guys|sir|madam|he|she|his|her)\b/iu,
        it: /(?<!\p{L})(?:sei|ti sei) \p{L}+[oa](?!\p{L})|(?<!\p{L})(?:Lei|Le|Suo|Sua|vuole|ha usato)(?!\p{L})/u,
        pl: /\p{L}+(?:łeś|łaś|łbyś|łabyś)(?!\p{L})|(?<!\p{L})(?:Pan|Pani|Państwo|ci|cię|twój|twoja|twoje|tobie)(?!\p{L})/u,
        ru: /(?<=[\p{L},:] )(?:Вы|Вас|Вам|Вами|Ваш\p{L}*)(?!\p{L})|(?<!\p{L})(?:ты|тебе|твой)(?!\p{L})/u,
      };
      expect(each.filter(({ language, text }) => wrong[language].test(text))).toEqual([]);
    });

    it('keep the letter ё where Russian has it', () => {
      const plain =
        /(?<!\p{L})(?:еще|все[ -]таки|начнем|пойдем|перейдем|отчет|счет|ее|моё)(?!\p{L})/iu;
      expect(each.filter(({ language, text }) => language === 'ru' && plain.test(text))).toEqual(
        [],
      );
    });

    it('offer a "nothing" that is understood when it is typed', () => {
      const unread = each.filter(
        ({ sort, language, text }) => sort === 'none' && !isDenial(text, language),
      );
      expect(unread).toEqual([]);
    });

    it('ask one question at a time, at most followed by a "which"', () => {
      const many = each.filter(
        ({ sort, text }) => sort === 'question' && (text.match(/\?/g) ?? []).length > 2,
      );
      expect(many).toEqual([]);
    });

    it('call the same touchpoint the same at every stage', () => {
      const labels = new Map<string, string>();
      for (const { id, kind, label } of guide.stages.flatMap((stage) => stage.touchpoints)) {
        const said = JSON.stringify({ kind, label });
        expect(labels.get(id) ?? said, id).toBe(said);
        labels.set(id, said);
      }
    });
  },
);
