import type { UnderWay } from '../../app/take-part.ts';

/** What a person was asked to choose a study for: `words` of a message, if any, and the studies that were offered. */
export interface StudyChoice {
  places: UnderWay[];
  words?: { text: string; message: number };
}

/** The choice of a study that each chat was asked for last. After a restart it is made by button only. */
export interface StudyChoices {
  ask(chat: number, choice: StudyChoice): void;
  /** What was asked for, which is thereby over. */
  take(chat: number): StudyChoice | undefined;
}

/** Chats remembered at most. */
const remembered = 10_000;

/** Builds {@link StudyChoices}. */
export function createStudyChoices(): StudyChoices {
  const asked = new Map<number, StudyChoice>();
  return {
    ask(chat, choice) {
      asked.set(chat, choice);
      const [oldest] = asked.keys();
      if (asked.size > remembered && oldest !== undefined) asked.delete(oldest);
    },
    take(chat) {
      const choice = asked.get(chat);
      asked.delete(chat);
      return choice;
    },
  };
}
