import type { Act } from './adapters/example/act.ts';
import { answerFor, standInFor } from './adapters/example/answer-for.ts';
import type { Corpus } from './adapters/example/corpus.ts';
import type { Person } from './adapters/playground/people/person.ts';
import type { VisibleMessage } from './adapters/playground/people/visible-message.ts';
import { readCallback } from './adapters/telegram/callback-data.ts';
import type { Stores } from './composition.ts';
import { audienceOf, type Form } from './domain/guide.ts';
import { slotOfPlace } from './domain/place.ts';
import { planOf } from './domain/plan.ts';

/** Does what comes next in somebody's chat as a person of the example would; false when nothing is asked. */
export type FillIn = (person: Person) => Promise<boolean>;

/** Builds {@link FillIn}. */
export function createFillIn(
  corpus: Corpus,
  { people, studies, interviews }: Pick<Stores, 'people' | 'studies' | 'interviews'>,
): FillIn {
  /** The last message that was answered for each person: words are waited for a little before the next one comes. */
  const answered = new Map<number, number>();

  /** The stand-in's answer to a question of an interview. */
  async function actAt(person: Person, interview: string, place: number, isFollowUp: boolean) {
    const profile = await people.get(String(person.id));
    const study = profile?.current && (await studies.get(profile.current.study));
    const found = study && (await interviews.get(study.id, interview));
    const guide = found && (await studies.guide(study.id, found.guide));
    const slot = guide && planOf(guide, found.form)[place];
    if (!profile || !found || !slot) return null;
    const role = audienceOf(found.form satisfies Form);
    const name = person.name();
    const who = standInFor(corpus, { name, language: profile.language, role });
    return who ? answerFor(who, found.form, slot, isFollowUp) : null;
  }

  return async (person) => {
    const message = person.chat().findLast((each) => each.from === 'bot' && isOpen(each));
    if (!message || answered.get(person.id) === message.messageId) return false;
    const { messageId } = message;
    // While the answer was looked up, somebody may have given another one, which takes the buttons away.
    const standing = () =>
      dataOf(person.chat().find((each) => each.messageId === messageId) ?? message);
    const tap = (wanted: (data: string) => boolean) => {
      const found = standing().find(wanted);
      if (found !== undefined) person.tap(messageId, found);
      return found !== undefined;
    };
    const typed = () => answered.set(person.id, messageId);

    for (const each of standing()) {
      const question = readCallback('a', each);
      if (question) {
        const [interview, place] = question;
        const act = (await actAt(person, interview, place, false)) ?? skipping;
        return perform(act, (code) => `a:${interview}:${place}:${code}`);
      }
      const followUp = readCallback('u', each);
      if (followUp) {
        const [interview, place] = followUp;
        const act = (await actAt(person, interview, slotOfPlace(place), true)) ?? skipping;
        return perform(act.kind === 'type' ? act : skipping, () => each);
      }
    }
    return (
      tap((each) => readCallback('q', each)?.[2] === 'ok') ||
      tap((each) => readCallback('y', each)?.[1] === 4) ||
      tap((each) => readCallback('c', each)?.[0] === 'yes') ||
      tap((each) => readCallback('i', each)?.[0] === 'go') ||
      tap((each) => readCallback('b', each) !== null)
    );

    async function perform(act: Act, dataFor: (code: string) => string): Promise<boolean> {
      switch (act.kind) {
        case 'type':
          if (standing().length === 0) return false;
          typed();
          for (const piece of act.pieces) person.sendText(act.repair?.text ?? piece);
          return true;
        case 'skip':
          return tap((each) => each === dataFor('skip'));
        case 'tap':
          return (
            tap((each) => each === dataFor(act.code)) || tap((each) => each === dataFor('skip'))
          );
        case 'tick': {
          // Each tick is shown before the next one: they would otherwise be taken for one another's doubles.
          const codes = act.codes.filter((code) => standing().includes(dataFor(code)));
          if (codes.length === 0) return tap((each) => each === dataFor('skip'));
          for (const code of codes) await person.tap(messageId, dataFor(code)).answered();
          typed();
          person.tapStale(dataFor('done'), messageId);
          return true;
        }
      }
    }
  };
}

const skipping: Act = { kind: 'skip', by: 'button' };

function dataOf({ buttons }: VisibleMessage): string[] {
  return buttons.flat().flatMap(({ data }) => data ?? []);
}

/** Whether a message waits for an answer that somebody who is interviewed can give. */
function isOpen(message: VisibleMessage): boolean {
  return dataOf(message).some((data) => /^[auqycib]:/.test(data));
}
