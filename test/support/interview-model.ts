import type { Answer } from '../../src/domain/answer.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { planOf, type Slot, sibling } from '../../src/domain/plan.ts';

/** What stands open in a chat, as the person sees it, and the message that put it. */
export type Shown = { message: number } & (
  | { kind: 'question' | 'follow-up'; slot: number }
  | { kind: 'recap'; stage: number }
  | { kind: 'playback' }
);

/** What ought to be stored of one answer, in a shape that both the model and the store can be brought to. */
export type Expected = Record<'said' | 'stage' | 'severity' | 'obstacle', string> & {
  skipped: boolean;
  revisions: number;
};

/** An answer as a person would remember it. `value` is what was chosen, `words` what was said, by message. */
interface Kept {
  value: string;
  words: { message: number; text: string }[];
  skipped: boolean;
  revisions: number;
  details: Map<string, string>;
}

/** Words that nobody could take for anything else, and that tell each saying from every other. */
const token = /xq[a-z]{4}/g;

/** A new token for each number. */
export function tokenOf(n: number): string {
  const letters = [...n.toString(26).padStart(4, '0')].map((digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 26)),
  );
  return `xq${letters.join('')}`;
}

/**
 * What ought to come of an interview, in the plainest way: whatever somebody says belongs to the question they
 * saw last when they said it. It knows nothing of pauses, processes, updates, or of how anything is kept.
 */
export function createInterviewModel(guide: Guide) {
  const plan = planOf(guide, 'customer');
  const answers = new Map<string, Kept>();
  /** Where each message was said. */
  const saidAt = new Map<number, string>();
  /** Every saying, for the log. */
  const said: string[] = [];
  let shown: Shown = { message: 0, kind: 'playback' };
  /** What is shown has been answered: more words go on with that answer. */
  let isAnswered = false;
  /** They turned back, or began anew: the same question once more is answered anew. */
  let isTurned = false;
  let picked: string[] = [];
  /** The earlier answer that words go on with, where what is shown takes none. */
  let late: string | null = null;
  /** Feelings told in words that are still asked for a face. */
  const faceless = new Set<string>();
  /** Feelings that stay in words: their face was asked for, and not given. */
  const wordy = new Set<string>();
  /** Follow-ups answered since a question was shown last. */
  let followedUp: string[] = [];

  const placeOf = (at: Shown) =>
    'slot' in at ? `${at.slot}${at.kind === 'follow-up' ? 'f' : ''}` : null;
  const slotAt = (place: string): Slot => {
    const slot = plan[Number.parseInt(place, 10)];
    if (!slot) throw new Error(`no slot ${place}`);
    return slot;
  };
  /** Whether words of any kind make an answer there. */
  const takesWords = (place: string) => {
    const { kind, other, files } = slotAt(place).question;
    if (place.endsWith('f') || kind === 'text' || kind === 'rating') return true;
    return kind === 'multi' && other && !files;
  };
  const parentOf = (slot: Slot) => {
    const { files } = slot.question;
    return files ? String(sibling(plan, slot, files.of)?.index) : null;
  };

  /** Whether an answer tells a feeling, and no face. */
  const isFaceless = (place: string, { value, skipped }: Pick<Kept, 'value' | 'skipped'>) =>
    slotAt(place).question.kind === 'rating' && !place.endsWith('f') && value === '' && !skipped;

  /** A new answer instead of the one before, if there was one. */
  function put(place: string, what: { value?: string; words?: Kept['words']; skipped?: boolean }) {
    const before = answers.get(place);
    const { value = '', words = [], skipped = false } = what;
    const details = value === 'none' ? new Map() : (before?.details ?? new Map());
    const revisions = before && !before.skipped ? before.revisions + 1 : 0;
    answers.set(place, { value, words, skipped, revisions, details });
    wordy.delete(place);
    if (isFaceless(place, { value, skipped })) faceless.add(place);
    else faceless.delete(place);
  }

  /** Nobody is asked for a face a third time, whatever they do with their words. */
  function staysInWords(place: string) {
    faceless.delete(place);
    wordy.add(place);
  }

  /** More words of the same answer; about a detail, they belong to what it is a detail of. */
  function add(place: string, message: number, text: string): void {
    const parent = place.endsWith('f') ? null : parentOf(slotAt(place));
    if (parent !== null) {
      if (answers.has(parent)) add(parent, message, text);
      return;
    }
    const before = answers.get(place);
    saidAt.set(message, place);
    if (before && !before.skipped && before.value !== 'none') {
      before.words.push({ message, text });
      if (isFaceless(place, before) && !wordy.has(place)) faceless.add(place);
    } else if (takesWords(place)) {
      put(place, { words: [{ message, text }] });
      // They take back a "nothing" that was tapped while they were on their way.
      const now = answers.get(place);
      if (before && now) now.revisions = before.revisions;
    }
  }

  /** The earlier answer that words belong to: the one a detail is asked of, or the last in words of a stage. */
  function lateHome(): string | null {
    const isSaid = (place: string) => {
      const kept = answers.get(place);
      return kept !== undefined && !kept.skipped;
    };
    if (shown.kind === 'recap') {
      const stage = guide.stages[shown.stage]?.id;
      const texts = plan.filter(
        (slot) =>
          slot.stage?.id === stage && slot.question.kind === 'text' && isSaid(`${slot.index}`),
      );
      return followedUp.at(-1) ?? String(texts.at(-1)?.index ?? '');
    }
    const parent = shown.kind === 'question' ? parentOf(slotAt(`${shown.slot}`)) : null;
    return parent !== null && isSaid(parent) && answers.get(parent)?.value !== 'none'
      ? parent
      : null;
  }

  function choose(value: string, message?: number) {
    const place = placeOf(shown);
    if (place === null) return;
    isAnswered = true;
    late = null;
    const before = answers.get(place);
    if (slotAt(place).question.kind === 'rating' && !place.endsWith('f')) {
      const typed = message === undefined ? [] : [{ message, text: value }];
      // Words that told the feeling stay beside the face they are asked for.
      if (before && !before.skipped && before.value === '' && (!message || faceless.has(place))) {
        before.value = value;
        before.words.push(...typed);
        faceless.delete(place);
      } else put(place, { value, words: typed });
      return;
    }
    const slot = slotAt(place);
    const { files } = slot.question;
    const parent = parentOf(slot);
    if (files && parent !== null) answers.get(parent)?.details.set(files.as, value);
    else put(place, { value });
    picked = [];
  }

  function note(message: number, text: string, place: string | null) {
    said.push(text);
    if (place !== null) saidAt.set(message, place);
  }

  return {
    said,
    /** The question, follow-up, recap or playback that reached the person last. */
    sees(next: Shown) {
      if (next.message === shown.message) return;
      const place = placeOf(next);
      const isSame = place !== null && place === placeOf(shown);
      if (!isSame) picked = [];
      // A bot that was stopped while it asked asks once more: more words still go on with what was said.
      isAnswered &&= isSame && !isTurned && !faceless.has(place);
      isTurned = false;
      late = null;
      if (next.kind === 'question') followedUp = [];
      shown = next;
    },
    get isAnswered() {
      return isAnswered;
    },
    get picked() {
      return picked;
    },
    /** Something in their own words, as an answer to what is shown or as more of it. */
    words(message: number, text: string) {
      const place = placeOf(shown);
      note(message, text, place);
      if (place !== null && isAnswered) return add(place, message, text);
      if (place === null || !takesWords(place)) {
        late ??= lateHome();
        if (late) add(late, message, text);
        return;
      }
      isAnswered = true;
      if (shown.kind === 'follow-up') followedUp.push(place);
      if (faceless.has(place)) {
        staysInWords(place);
        return add(place, message, text);
      }
      put(place, { value: picked.join(), words: [{ message, text }] });
      picked = [];
    },
    /** What a button says, typed. */
    typed(message: number, value: string) {
      const place = placeOf(shown);
      if (place !== null) saidAt.set(message, place);
      choose([...new Set([...picked, ...value.split(',')])].join(), message);
    },
    tapped: (value: string) => choose(value),
    /** A box ticked or cleared. One ticked right after words leaves the words standing. */
    ticked(option: string) {
      const place = placeOf(shown);
      const answer = isAnswered && place !== null ? answers.get(place) : undefined;
      if (answer)
        picked = [...answer.value.split(','), ...answer.words.map(({ text }) => text)].filter(
          Boolean,
        );
      isAnswered = false;
      picked = picked.includes(option)
        ? picked.filter((each) => each !== option)
        : [...picked, option];
    },
    /** Everything is asked anew; what is said replaces what was said. */
    startsOver: () => {
      isTurned = true;
      faceless.clear();
      wordy.clear();
    },
    turnsBack: () => {
      isTurned = true;
    },
    skipped() {
      const place = placeOf(shown);
      if (place === null || isAnswered || late) return;
      const slot = slotAt(place);
      const own = answers.get(place);
      const isDetail = slot.question.files !== undefined || place.endsWith('f');
      if (!isDetail && !own && !slot.question.skippable) return;
      isAnswered = true;
      picked = [];
      // What was answered before stays.
      if (!isDetail && (!own || own.skipped)) put(place, { skipped: true });
      else if (!isDetail) staysInWords(place);
    },
    /** One of their messages reads otherwise now; one that is no part of the answer any more replaces it. */
    edited(message: number, text: string) {
      const place = saidAt.get(message);
      if (place === undefined) return;
      said.push(text);
      if (!takesWords(place)) return;
      const words = answers.get(place)?.words ?? [];
      const isPart = words.some((word) => word.message === message);
      const changed = words.map((word) => (word.message === message ? { message, text } : word));
      // A face that was typed goes with what was typed.
      const isFace = words.length === 1 && words.every((word) => !word.text.startsWith('xq'));
      const isTyped = isFace && slotAt(place).question.kind === 'rating';
      const value = isPart && !isTyped ? (answers.get(place)?.value ?? '') : '';
      const isWordy = wordy.has(place);
      put(place, { value, words: isPart ? changed : [{ message, text }] });
      if (isPart && !isTyped && isWordy) staysInWords(place);
    },
    /** Other words instead of an older answer. */
    corrected(slot: number, message: number, text: string) {
      note(message, text, String(slot));
      put(String(slot), { words: [{ message, text }] });
    },
    /** More words in reply to one of their own older messages. */
    added(to: number, message: number, text: string) {
      const place = saidAt.get(to);
      if (place === undefined) return;
      note(message, text, place);
      add(place, message, text);
    },
    /** What was left out is asked once more. */
    askedAgain() {
      isAnswered = false;
    },
    /** Whether a question has an answer already. */
    isKept: (slot: number) => answers.has(String(slot)),
    /** Whether words would be an answer to a question by themselves. */
    takesWords: (slot: number) => takesWords(String(slot)),
    /** Whether it can be told what an edit of a message leads to: other words instead of words. */
    canEdit(message: number) {
      const place = saidAt.get(message);
      return place !== undefined && (takesWords(place) || !answers.get(place)?.words.length);
    },
    /** Whether a message says anything of a question; what was said of a recap does not. */
    isPlaced: (message: number) => saidAt.has(message),
    /** Whether a message is a part of an answer as it stands. */
    isPart(message: number) {
      const kept = answers.get(saidAt.get(message) ?? '');
      return kept?.words.some((word) => word.message === message) ?? false;
    },
    expected(): Record<string, Expected> {
      return Object.fromEntries(
        [...answers].map(([place, { value, words, skipped, revisions, details }]) => {
          const slot = slotAt(place);
          const texts = words.map(({ text }) => text).filter((text) => text.startsWith('xq'));
          const isText = slot.question.kind === 'text' || place.endsWith('f');
          const parts = [...value.split(','), ...texts].filter(Boolean);
          return [
            place,
            {
              said: isText
                ? [value, ...texts].filter(Boolean).join('\n')
                : parts.toSorted().join(' '),
              stage: details.get('stage') ?? slot.stage?.id ?? '',
              severity: details.get('severity') ?? '',
              obstacle: details.get('obstacle') ?? '',
              skipped,
              revisions,
            },
          ];
        }),
      );
    },
  };
}
/** What is stored, in the model's shape. */
export function foundIn(stored: Answer[]): Record<string, Expected> {
  return Object.fromEntries(
    stored.map((answer) => {
      const { id, interview, stage, severity, obstacle, skipped, revisions } = answer;
      return [
        id.slice(interview.length + 1),
        {
          said: saidIn(answer),
          stage: stage ?? '',
          severity: String(severity ?? ''),
          obstacle: obstacle.join(),
          skipped,
          revisions,
        },
      ];
    }),
  );
}

/** The tokens that a log has noted, in order of their names. */
export function tokensIn(log: { said?: string }[]): string[] {
  return log.flatMap(({ said = '' }) => said.match(token) ?? []).toSorted();
}

/** Text answers are compared to the letter; of others, what was chosen and which words came with it. */
function saidIn({ kind, text, choices, rating, score }: Answer): string {
  if (choices.includes('none')) return 'none';
  if (kind === 'text') return text;
  const number = rating ?? score;
  const chosen = number === null ? choices : [String(number)];
  const beside = (text.match(token) ?? []).filter((word) => !chosen.includes(word));
  return [...chosen, ...beside].toSorted().join(' ');
}
