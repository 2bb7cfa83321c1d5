import { describe, expect, it } from 'vitest';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { isDenial } from '../../../src/domain/denial.ts';
import { forms, type Guide } from '../../../src/domain/guide.ts';
import { type Localized, languages } from '../../../src/domain/language.ts';
import { guidesFolder } from './folder.ts';

type Sort =
  | 'question'
  | 'explain'
  | 'label'
  | 'note'
  | 'none'
  | 'followUp'
  | 'stage'
  | 'about'
  | 'intro'
  | 'name';

/** At most so many characters, so that a phone shows them well. */
const limits: Record<Sort, number> = {
  question: 220,
  explain: 300,
  label: 24,
  note: 24,
  none: 24,
  followUp: 120,
  stage: 24,
  about: 45,
  intro: 120,
  name: 24,
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
    ...guide.followUps.map(({ id, text }) => ({
      sort: 'followUp' as const,
      place: `follow-up ${id}`,
      text,
    })),
  ];
  for (const stage of guide.stages) {
    list.push(
      { sort: 'stage', place: stage.id, text: stage.name },
      { sort: 'stage', place: `${stage.id} told`, text: stage.told },
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
        { sort: 'note', place, text: question.note },
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

const guides = loadGuides(guidesFolder);

describe.each(guides.map((guide) => [guide.id, guide] as const))('the texts of %s', (_, guide) => {
  const all = textsOf(guide);
  const each = all.flatMap(({ sort, place, text }) =>
    languages.map((language) => ({ sort, language, place, text: text[language] })),
  );

  it('fit a phone', () => {
    const long = each.filter(({ sort, text }) => [...text].length > limits[sort]);
    expect(long).toEqual([]);
  });

  it('say once, before the first question about who somebody is, that each may be skipped', () => {
    const hint = /skip|salta|pomi[nń]|пропу/i;
    const traits = guide.questions.customer.filter(({ lane }) => lane === 'persona');
    const hinting = traits.filter(({ text, explain }) =>
      languages.some((language) => hint.test(text[language] + explain[language])),
    );
    expect(hinting.map(({ id }) => id)).toEqual(traits.slice(0, 1).map(({ id }) => id));
    for (const { text } of traits.slice(0, 1))
      for (const language of languages) expect(text[language]).toMatch(hint);
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
    expect(each.filter(({ language, text }) => language === 'ru' && plain.test(text))).toEqual([]);
  });

  it('offer a "nothing" that is understood when it is typed', () => {
    const unread = each.filter(
      ({ sort, language, text }) => sort === 'none' && !isDenial(text, language),
    );
    expect(unread).toEqual([]);
  });

  it('ask one question at a time, at most followed by a "which"', () => {
    const asked = (text: string) => (text.match(/\?/g) ?? []).length;
    const wrong = each.filter(
      ({ sort, text }) =>
        (sort === 'question' && (asked(text) < 1 || asked(text) > 2)) ||
        (sort === 'followUp' && asked(text) !== 1),
    );
    expect(wrong).toEqual([]);
  });

  it('explain a question in other words, and more of them', () => {
    const questions = all.filter(({ sort }) => sort === 'question');
    for (const { place, text: question } of questions) {
      const explained = all.find(
        (one) => one.sort === 'explain' && one.place === place.split(' at ')[0],
      );
      for (const language of languages) {
        const explanation = explained?.text[language] ?? '';
        expect(explanation.length, `${place} ${language}`).toBeGreaterThan(40);
        expect(explanation, place).not.toContain(question[language]);
      }
    }
  });

  it('ask for a word or two where the time for no more is counted, and nowhere else', () => {
    const few = {
      en: /(?:a word or two|a few words) will do/iu,
      it: /bastano (?:un paio di|poche) parole/iu,
      pl: /wystarczy (?:słowo lub dwa|kilka słów)/iu,
      ru: /хватит (?:пары|нескольких) слов/iu,
    };
    for (const form of forms)
      for (const { id, short, text, textAt } of guide.questions[form])
        for (const wording of [text, ...Object.values(textAt ?? {})])
          for (const language of languages)
            expect(few[language].test(wording[language]), `${form} ${id} ${language}`).toBe(short);
  });

  it('name each answer in a recap, but for details and those that have a label', () => {
    for (const form of forms)
      for (const { id, lane, files, note } of guide.questions[form])
        expect(note !== undefined, `${form} ${id}`).toBe(
          lane !== 'reach' && lane !== 'persona' && !files,
        );
  });

  it('have a follow-up for every answer, three to five in all', () => {
    expect(guide.followUps.length).toBeGreaterThanOrEqual(3);
    expect(guide.followUps.length).toBeLessThanOrEqual(5);
    expect(guide.followUps.filter(({ lanes }) => !lanes)).toHaveLength(1);
    const lanes = guide.followUps.flatMap((one) => one.lanes ?? []);
    expect(new Set(lanes).size).toBe(lanes.length);
    // They may be shared with guides that ask more.
    const followed = guides.flatMap(({ questions }) =>
      forms.flatMap((form) =>
        questions[form].flatMap(({ lane, followUps }) => (followUps > 0 ? lane : [])),
      ),
    );
    expect(lanes.filter((lane) => !followed.includes(lane))).toEqual([]);
  });

  it('call the same touchpoint the same at every stage', () => {
    const labels = new Map<string, string>();
    for (const { id, kind, label } of guide.stages.flatMap((stage) => stage.touchpoints)) {
      const said = JSON.stringify({ kind, label });
      expect(labels.get(id) ?? said, id).toBe(said);
      labels.set(id, said);
    }
  });
});
