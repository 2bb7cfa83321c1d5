import type { StudyStore, Texts } from '../../app/ports.ts';
import type { MyData } from '../../app/show-my-data.ts';
import type { Answer } from '../../domain/answer.ts';
import { type Guide, toldName } from '../../domain/guide.ts';
import type { Language } from '../../domain/language.ts';
import { planOf, type Slot, wording } from '../../domain/plan.ts';
import { answerLabel } from './answer-label.ts';
import { detailSlots } from './detail-slots.ts';

type StudyData = MyData['studies'][number];
type InterviewData = StudyData['interviews'][number];

/** Builds what writes everything kept about a person as text to be read: by study and stage, question and answer. */
export function createMyDataText(deps: { studies: Pick<StudyStore, 'guide'>; texts: Texts }) {
  return async ({ person, studies }: MyData, language: Language): Promise<string> => {
    const t = (key: string, values?: Record<string, string | number>) =>
      deps.texts(language, key, values);
    if (!person) return `${t('mydata-nothing')}\n`;
    const spoken = t(`language-${person.language}`);
    const lines = [
      t('mydata-head'),
      '',
      t('mydata-id', { id: person.id }),
      t('mydata-language', { language: spoken }),
    ];
    for (const study of studies) {
      lines.push('', '', `=== ${study.title ?? study.study} ===`, '', ...partLines(study));
      const told = new Set<string>();
      for (const interview of study.interviews) {
        const guide = await deps.studies.guide(study.study, interview.guide);
        const theirs = study.answers.filter((answer) => answer.interview === interview.id);
        lines.push('', t('mydata-interview', spanOf(interview)));
        if (guide) lines.push(...answerLines(guide, interview, theirs, told));
        lines.push(...unclearLines(interview));
      }
      const rest = study.answers.filter(({ id }) => !told.has(id));
      if (rest.length > 0) lines.push('', t('mydata-elsewhere'));
      for (const { question, text, choices } of rest)
        lines.push(`${question}: ${text || choices.join('; ')}`);
    }
    return `${lines.join('\n')}\n`;

    function partLines({ role, consent, reminders, askAgain, pseudonym }: StudyData): string[] {
      return [
        t(`mydata-as-${role}`),
        ...(role === 'marketer' ? [] : [consent ? consentLine(consent) : t('mydata-no-consent')]),
        ...(role === 'marketer'
          ? []
          : [t(reminders ? 'mydata-reminders-on' : 'mydata-reminders-off')]),
        ...(role === 'customer'
          ? [t(askAgain ? 'mydata-ask-again-on' : 'mydata-ask-again-off')]
          : []),
        ...(pseudonym ? [t('mydata-pseudonym', { name: pseudonym })] : []),
      ];
    }

    function consentLine({ at, version, ...read }: NonNullable<StudyData['consent']>): string {
      const inLanguage = t(`language-${read.language}`);
      return t('mydata-consent', { at: timeOf(at), version, language: inLanguage });
    }

    function spanOf({ startedAt, touchedAt }: InterviewData) {
      return { begun: timeOf(startedAt), touched: timeOf(touchedAt) };
    }

    function timeOf(at: string): string {
      const style = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const;
      return `${new Intl.DateTimeFormat(language, style).format(new Date(at))} UTC`;
    }

    /** Questions in the order of the interview; a detail stands below the answer that it describes. */
    function answerLines(
      guide: Guide,
      { form }: InterviewData,
      answers: Answer[],
      told: Set<string>,
    ): string[] {
      const written: string[] = [];
      let heading = '';
      const plan = planOf(guide, form);
      for (const slot of plan) {
        const own = answers.filter((answer) => belongs(answer, slot) && !told.has(answer.id));
        if (slot.question.files || own.length === 0) continue;
        const name = partOf(slot, form);
        if (name !== heading) written.push('', `--- ${name} ---`);
        heading = name;
        for (const answer of own) {
          told.add(answer.id);
          const asked = answer.followUpOf ? t('mydata-follow-up') : wording(slot)[language];
          written.push('', asked, `→ ${answer.skipped ? t('skipped') : labelOf(slot, answer)}`);
          for (const detail of answer.followUpOf ? [] : detailSlots(plan, slot)) {
            const said = answerLabel(guide, detail, answer, language, deps.texts);
            if (said) written.push(`   ${wording(detail)[language]} → ${said}`);
          }
        }
      }
      return written;

      function labelOf(slot: Slot, answer: Answer): string {
        const label = answerLabel(guide, slot, answer, language, deps.texts);
        return label || String(answer.score ?? answer.choices.join('; '));
      }
    }

    function partOf({ stage, question }: Slot, form: InterviewData['form']): string {
      if (stage) return toldName(stage)[language];
      if (form === 'observation') return t('part-observation');
      return t(question.at === 'opening' ? 'part-opening' : 'part-closing');
    }

    function unclearLines({ log }: InterviewData): string[] {
      const unclear = log.flatMap(({ event, said }) =>
        event === 'unclear' && said ? [`→ ${said}`] : [],
      );
      return unclear.length > 0 ? ['', t('mydata-unclear'), ...unclear] : [];
    }
  };
}

/** Whether an answer was given to a slot; one of the opening or the closing may be filed under a stage. */
function belongs(answer: Answer, { question, stage }: Slot): boolean {
  return answer.question === question.id && (stage === null || stage.id === answer.stage);
}
