import { describe, expect, it } from 'vitest';
import { createTexts } from '../../../src/adapters/fluent/texts.ts';
import { loadGuides } from '../../../src/adapters/guides/guide-library.ts';
import { followUpView, recapView } from '../../../src/adapters/telegram/closing-view.ts';
import { playbackView } from '../../../src/adapters/telegram/playback-view.ts';
import { questionView, type View } from '../../../src/adapters/telegram/question-view.ts';
import type { InterviewView, Noted, Standing } from '../../../src/app/interview-view.ts';
import { type Answer, answerSchema } from '../../../src/domain/answer.ts';
import { type Form, forms, type Guide } from '../../../src/domain/guide.ts';
import { beginInterview, type Interview } from '../../../src/domain/interview.ts';
import { type Language, languages } from '../../../src/domain/language.ts';
import { optionsOf } from '../../../src/domain/options.ts';
import { planOf, progressAt, type Slot } from '../../../src/domain/plan.ts';
import { guidesFolder } from '../guides/folder.ts';

const texts = createTexts();
/** What a phone shows at a glance, in characters. */
const longestText = 400;
const longestButton = 24;
/** Why a question is put again, in the same message. */
const again = [
  ...[
    'unclear',
    'unclear-yesno',
    'unclear-again',
    'forwarded',
    'voice-nothing',
    'voice-failed',
    'voice-too-big',
  ],
  ...['unreadable-voice', 'unreadable-sticker', 'unreadable-location', 'unreadable-other'],
];
/** What people say is as long as they like; here it counts one character. */
const said = '…';

const guides = loadGuides(guidesFolder);
const cases = guides.flatMap((guide) => languages.map((language) => ({ guide, language })));

describe.each(cases)('$guide.id in $language', ({ guide, language }) => {
  const each = <T>(show: (slot: Slot, interview: Interview) => T[]): T[] =>
    forms.flatMap((form) =>
      planOf(guide, form).flatMap((slot) => show(slot, interviewAt(guide, form, slot, language))),
    );

  it('puts every question within a glance, also explained, answered before, or with all options ticked', () => {
    const views = each((slot, interview) => {
      const isTicked = slot.question.kind === 'multi';
      const picked = isTicked ? optionsOf(guide, slot).map(({ id }) => id) : [];
      const shown = [interview, { ...interview, picked }].flatMap((one) =>
        [null, answerTo(interview, slot, said)].map((earlier) => ({
          ...standing(guide, one, slot, { kind: 'question' }),
          slot,
          earlier,
          progress: progressAt(planOf(guide, interview.form), interview.marks, slot),
        })),
      );
      return [false, true].flatMap((isExplained) =>
        shown.map((view) => questionView(view, language, texts, isExplained)),
      );
    });
    expect(views.length).toBeGreaterThan(100);
    expect(views.flatMap(misfits)).toEqual([]);
  });

  it('puts a question again within a glance, also explained, with the reason why before it', () => {
    const reasons = again.map((key) => texts(language, key));
    const views = each((slot, interview) => {
      const progress = progressAt(planOf(guide, interview.form), interview.marks, slot);
      const view = { ...standing(guide, interview, slot, { kind: 'question' }), slot, progress };
      const { text, ...shown } = questionView(view, language, texts, true);
      return reasons.map((reason) => ({ ...shown, text: `${reason}\n\n${text}` }));
    });
    expect(views.flatMap(misfits)).toEqual([]);
  });

  it('asks once more within a glance, with why, but for the words of the person', () => {
    const views = each((slot, begun) => {
      const interview = { ...begun, reopened: true };
      if (!slot.stage || interview.form !== 'customer' || slot.question.files) return [];
      const progress = progressAt(planOf(guide, interview.form), interview.marks, slot);
      const view = { ...standing(guide, interview, slot, { kind: 'question' }), slot, progress };
      const about = answerTo(interview, slot, said);
      const followUps = guide.followUps.map(({ text }) => {
        const stands = { kind: 'follow-up' as const, text: text[language], about, earlier: null };
        return followUpView(standing(guide, interview, slot, stands), language, texts);
      });
      return [questionView(view, language, texts), ...followUps];
    });
    const lead = texts(language, 'ask-again-lead', { stage: '' }).split('«')[0] ?? '';
    expect(views.every(({ text }) => text.startsWith(lead.slice(0, 10)))).toBe(true);
    expect(views.length).toBeGreaterThan(30);
    expect(views.flatMap(misfits)).toEqual([]);
  });

  it('puts every follow-up, recap and playback within a glance, but for the words of the person', () => {
    const views = each((slot, interview) => {
      const { stage } = slot;
      if (!stage || interview.form === 'observation') return [];
      const noted = notedIn(guide, interview, (other) => other.stage?.id === stage.id);
      const recap = standing(guide, interview, slot, { kind: 'recap' as const, stage, noted });
      const unclear = { ...recap, interview: { ...interview, unclear: 1 } };
      const about = answerTo(interview, slot, said);
      const followUps = guide.followUps.map(({ text }) =>
        standing(guide, interview, slot, {
          kind: 'follow-up' as const,
          text: text[language],
          about,
          earlier: null,
        }),
      );
      return [
        recapView(recap, language, texts),
        recapView(unclear, language, texts, true),
        ...followUps.map((view) => followUpView(view, language, texts)),
      ];
    });
    const playbacks = forms.map((form) => {
      const [slot] = planOf(guide, form);
      if (!slot) throw new Error('no question');
      const interview = interviewAt(guide, form, slot, language);
      // Who says why their journey ended there says no more about that stage.
      const noted = notedIn(guide, interview, ({ question }) => question.lane !== 'dropoff');
      return playbackView(
        standing(guide, interview, slot, { kind: 'playback' as const, noted }),
        language,
        texts,
      );
    });
    expect([...views, ...playbacks].flatMap(misfits)).toEqual([]);
  });
});

/** What of a message is too long for a phone. */
function misfits({ text, keyboard }: View): string[] {
  const labels = keyboard.inline_keyboard.flat().map((button) => button.text);
  return [
    ...labels.filter((label) => [...label].length > longestButton),
    ...(text.length > longestText ? [`${text.length} ${text}`] : []),
  ];
}

function interviewAt(guide: Guide, form: Form, slot: Slot, language: Language): Interview {
  const begun = beginInterview(
    guide,
    {
      id: 'interview1',
      study: 'study1234567',
      guide: 'guide-1',
      form,
      participant: 'p',
      language,
      trial: false,
    },
    new Date(0),
  );
  const marks = 'a'.repeat(slot.index) + '.'.repeat(begun.marks.length - slot.index);
  return { ...begun, at: slot.index, marks };
}

function standing<S extends Standing>(guide: Guide, interview: Interview, slot: Slot, shown: S) {
  const view: InterviewView & { slot: Slot; standing: S } = {
    guide,
    interview,
    slot,
    progress: null,
    earlier: null,
    standing: shown,
  };
  return view;
}

/** An answer with everything that may be read back: words, and how bad and of what kind it was. */
function answerTo(interview: Interview, slot: Slot, text: string): Answer {
  return answerSchema.parse({
    id: `${interview.id}-${slot.index}`,
    interview: interview.id,
    person: 'p',
    audience: 'customer',
    stage: slot.stage?.id ?? null,
    lane: slot.question.lane,
    question: slot.question.id,
    kind: slot.question.kind,
    text,
    language: interview.language,
    source: 'text',
    answeredAt: new Date(0).toISOString(),
  });
}

/** Every question of some part answered, each in its own way. */
function notedIn(guide: Guide, interview: Interview, isIn: (slot: Slot) => boolean): Noted[] {
  return planOf(guide, interview.form)
    .filter((slot) => isIn(slot) && !slot.question.files)
    .map((slot) => {
      const { kind, lane } = slot.question;
      const [option] = optionsOf(guide, slot);
      const label = option?.label[interview.language];
      const answer = answerTo(interview, slot, kind === 'text' ? said : (label ?? ''));
      const details =
        lane === 'barriers' ? { severity: 5, obstacle: [guide.obstacles[0]?.id] } : {};
      const rated = kind === 'rating' ? { rating: 2 } : {};
      return { slot, answer: answerSchema.parse({ ...answer, ...details, ...rated }) };
    });
}
