import type { Person } from '../../src/adapters/playground/people/person.ts';
import type { VisibleMessage } from '../../src/adapters/playground/people/visible-message.ts';
import type { LogEntry } from '../../src/app/ports.ts';
import type { Answer } from '../../src/domain/answer.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { Interview } from '../../src/domain/interview.ts';
import { planOf } from '../../src/domain/plan.ts';
import { studySettingsSchema } from '../../src/domain/study.ts';
import { anInvitation, aStudy, freshId } from '../contracts/fixtures.ts';
import { answersOf, codeOf, slotIndex } from './chat.ts';
import { joinAndAgree, question, type TestJourney } from './journey.ts';
import { smallGuide } from './small-guide.ts';

/** A study with open invitations, put into the store: the chat makes studies of whole templates only. */
export async function smallStudy(
  { stores }: Pick<TestJourney, 'stores'>,
  { guide = smallGuide, followUps = 0, title = 'Welds' } = {},
): Promise<{ id: string; customer: string; staff: string }> {
  const settings = studySettingsSchema.parse({ followUps });
  const study = aStudy({ title, template: guide.id, guide: `${guide.id}-1`, settings });
  await stores().studies.create(study, guide);
  const invite = async (role: 'customer' | 'staff') => {
    const invitation = anInvitation({ study: study.id, role, token: freshId('t').padEnd(24, '_') });
    await stores().invitations.create(invitation);
    return invitation.token;
  };
  return { id: study.id, customer: await invite('customer'), staff: await invite('staff') };
}

/** Goes on, skipping and saying that nothing happened, until the stage's first question; resolves to it. */
async function goToStage(
  person: Person,
  first: VisibleMessage,
  { guide, stage }: { guide: Guide; stage: string },
): Promise<VisibleMessage> {
  const plan = planOf(guide, 'customer');
  let message = first;
  for (;;) {
    const slot = plan[slotIndex(message)];
    if (slot?.stage?.id === stage) return message;
    if (slot?.question.lane === 'reach') person.tap(message.messageId, codeOf(message, 'no'));
    else person.sendText('/skip');
    message = await question(person);
  }
}

/** Joins and goes to a stage. */
export async function joinAt(
  person: Person,
  token: string,
  at: { guide: Guide; stage: string },
): Promise<VisibleMessage> {
  return goToStage(person, await joinAndAgree(person, token), at);
}

/** A person's answers to a question. */
export async function named(
  journey: Pick<TestJourney, 'stores'>,
  person: Person,
  id: string,
  study?: string,
): Promise<Answer[]> {
  return (await answersOf(journey, person, study)).filter((answer) => answer.question === id);
}

/** A person's interview in a study, as it is stored. */
export async function interviewOf(
  { stores }: Pick<TestJourney, 'stores'>,
  person: Person,
  study: string,
): Promise<Interview> {
  const known = await stores().people.get(String(person.id));
  const part = known?.memberships.find((each) => each.study === study);
  const ids = Object.values(part?.interviews ?? {});
  const found = await Promise.all(ids.map((id) => stores().interviews.get(study, id)));
  const interview = found.find((each) => each !== null);
  if (!interview) throw new Error('no interview');
  return interview;
}

/** What the log tells of it. */
export async function logOf(
  journey: Pick<TestJourney, 'stores'>,
  person: Person,
  study: string,
): Promise<LogEntry[]> {
  const { id } = await interviewOf(journey, person, study);
  return journey.stores().interviews.log(study, id);
}
