import { type Guide, guideSchema } from '../../src/domain/guide.ts';
import type { Localized } from '../../src/domain/language.ts';
import { smallGuide } from './small-guide.ts';

const plain = (text: string): Localized => ({
  en: text,
  it: `${text} (it)`,
  pl: `${text} (pl)`,
  ru: `${text} (ru)`,
});

const actions = {
  id: 'actions',
  at: 'stage',
  lane: 'actions',
  kind: 'text',
  text: plain('What did you do?'),
  explain: plain('The last time, step by step.'),
  when: { question: 'happened', is: 'yes' },
};

const { customer } = smallGuide.questions;

/** The small guide with one more question for words at each stage, and follow-ups: short answers get them. */
export const wordyGuide: Guide = guideSchema.parse({
  ...smallGuide,
  id: 'wordy',
  followUps: [
    { id: 'last-time', text: plain('Could you tell me about the last time?') },
    { id: 'then', text: plain('What happened then?') },
  ],
  questions: {
    ...smallGuide.questions,
    customer: customer
      .flatMap((question) => (question.id === 'feeling' ? [actions, question] : [question]))
      .map((question) =>
        ['actions', 'barriers'].includes(question.id) ? { ...question, followUps: 1 } : question,
      ),
  },
});
