import { type Guide, guideSchema, type Question } from '../../src/domain/guide.ts';
import type { Localized } from '../../src/domain/language.ts';

const stages = 10;
/** Questions at each stage of the bench's guides. */
export const perStage = 12;

const plain = (en: string): Localized => ({ en, it: en, pl: en, ru: en });

/** A generated guide of 120 text questions to a customer: 12 at each of 10 stages. */
export const benchGuide = guideOf({ followUps: 0 });

/** The same with follow-ups: neutral ones, asked at the end of a stage where too little was said. */
export const followingGuide = guideOf({ followUps: 1 });

function guideOf({ followUps }: { followUps: number }): Guide {
  const question = (id: string, at: Question['at'], text: string) => ({
    id,
    at,
    lane: 'actions',
    kind: 'text',
    text: plain(text),
    explain: plain('Anything you remember helps. Think of the last time and tell it as it was.'),
    followUps,
  });
  const stageQuestions = Array.from({ length: perStage }, (_, n) =>
    question(
      `q${n + 1}`,
      'stage',
      `Think of the last time. What did you do then, and why that way? (${n + 1} of ${perStage})`,
    ),
  );
  return guideSchema.parse({
    id: 'bench',
    version: 1,
    kind: 'current',
    name: plain('Bench'),
    persona: plain('Customer'),
    stages: Array.from({ length: stages }, (_, n) => ({
      id: `stage-${n + 1}`,
      name: plain(`Stage ${n + 1}`),
      about: plain('what happens here'),
      intro: { customer: plain('Here is what this is about.'), staff: plain('What you see here.') },
      touchpoints: [{ id: 'website', kind: 'digital', label: plain('Website') }],
    })),
    obstacles: ['waiting', 'price'].map((id) => ({ id, label: plain(id) })),
    followUps: ['Can you tell me a little more?', 'What happened then?'].map((text, n) => ({
      id: `more-${n + 1}`,
      text: plain(text),
    })),
    questions: {
      customer: stageQuestions,
      staff: stageQuestions,
      observation: [question('seen', 'opening', 'What did you see?')],
    },
  });
}
