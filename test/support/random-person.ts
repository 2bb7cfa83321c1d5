import type { Guide } from '../../src/domain/guide.ts';
import { optionsOf } from '../../src/domain/options.ts';
import { planOf, type Slot } from '../../src/domain/plan.ts';
import { createInterviewModel, type Shown, tokenOf } from './interview-model.ts';
import type { Button, Command, RandomChat } from './random-chat.ts';
import type { Move, Way } from './random-moves.ts';

/** Somebody who does whatever a history says, and a model of what ought to come of it. */
export function createRandomPerson(guide: Guide, chat: RandomChat) {
  const plan = planOf(guide, 'customer');
  const model = createInterviewModel(guide);
  const { language } = chat;
  /** Updates that were taken as something: Telegram delivers any of them again. */
  const taken: number[] = [];
  const asked: { message: number; slot: number }[] = [];
  const pressed: Button[] = [];
  const told: { message: number; text: string }[] = [];
  const lines: string[] = [];
  let count = 0;
  let wasOver = false;

  const line = (text: string) => lines.push(text);
  const pickOf = <T>(list: T[], pick: number): T | undefined => list[pick % list.length];

  /** Looks at the chat: what stands there when something is done is what it is done to. */
  function look(): Shown {
    const shown = chat.shown();
    if (!shown) throw new Error('nothing was asked');
    model.sees(shown);
    if (asked.at(-1)?.message !== shown.message && shown.kind === 'question')
      asked.push({ message: shown.message, slot: shown.slot });
    return shown;
  }

  function say(how: string, take: (message: number, text: string) => void, beside = {}) {
    const text = tokenOf(count++);
    look();
    const { message, update } = chat.say(text, beside);
    line(`${how} "${text}" (#${message}) ${at(chat.shown())}`);
    take(message, text);
    told.push({ message, text });
    taken.push(update);
  }

  function words(how: string) {
    say(how, model.words, count % 5 === 4 ? { photo: true } : {});
  }

  function press(button: Button) {
    look();
    line(`taps ${JSON.stringify(button)} ${at(chat.shown())}`);
    const { update } = chat.tap(button);
    if (button.press === 'back') model.turnsBack();
    if (!isInVain(button.press)) taken.push(update);
    pressed.push(button);
  }

  /**
   * Whether something may count for nothing, and so is not known again: a skip when the question has been
   * answered, a way back where there is none.
   */
  function isInVain(does: string): boolean {
    const shown = chat.shown();
    const isFirst = shown?.kind === 'question' && shown.slot === 0;
    return does === 'skip' ? model.isAnswered : does === 'back' && isFirst && !model.isAnswered;
  }

  /** Types what a button says. */
  function type(text: string, value: string) {
    look();
    const { message, update } = chat.say(text);
    line(`types "${text}" (#${message}) ${at(chat.shown())}`);
    model.typed(message, value);
    taken.push(update);
  }

  function tap(slot: number, code: string, value = code) {
    press({ press: 'answer', slot, code });
    model.tapped(value);
  }

  function answerQuestion(slot: Slot, pick: number) {
    const { question, index } = slot;
    const isTyped = pick % 2 === 0;
    const options = optionsOf(guide, slot);
    const option = pickOf(options, pick >> 1);
    const label = option?.label[language] ?? '';
    switch (question.kind) {
      case 'text':
        return question.none && pick % 4 === 3 ? tap(index, 'none') : words('says');
      case 'yesno': {
        const code = pick % 8 === 7 ? 'no' : 'yes';
        return isTyped ? type(yesWords[language], 'yes') : tap(index, code);
      }
      case 'rating': {
        const rating = String((pick % 5) - 2);
        return isTyped ? type(rating, rating) : tap(index, rating);
      }
      case 'scale': {
        const score = String(1 + (pick % 5));
        return isTyped ? type(score, score) : tap(index, score);
      }
      case 'choice':
      case 'moment':
        return isTyped ? type(label, option?.id ?? '') : tap(index, option?.id ?? '');
      case 'multi':
        if (model.picked.length > 0 && pick % 4 !== 0)
          return tap(index, 'done', model.picked.join());
        return question.other && pick % 3 === 0 ? words('names') : type(label, option?.id ?? '');
    }
  }

  /** Words for what is shown, while it is still to be seen whether a correction leads elsewhere. */
  function answerAtOnce() {
    const shown = look();
    const isNew = shown.kind === 'question' && !model.isKept(shown.slot);
    if (isNew && model.takesWords(shown.slot)) words('says at once');
  }

  function answer(pick: number) {
    const shown = look();
    switch (shown.kind) {
      case 'question': {
        const slot = plan[shown.slot];
        return slot && answerQuestion(slot, pick);
      }
      case 'follow-up':
        return words('says');
      case 'recap': {
        const slots = plan.filter(({ stage }) => stage === guide.stages[shown.stage]);
        const wanted = pick % 3 === 0 ? pickOf(slots, pick)?.index : undefined;
        return press({ press: 'recap', stage: shown.stage, code: String(wanted ?? 'ok') });
      }
      case 'playback':
        return press({ press: 'playback', rating: pick % 5 });
    }
  }

  async function resume(pick: number) {
    if ((await chat.quiet()) !== 'paused') return;
    const how = pick % 4;
    if (how === 0) press({ press: 'resume' });
    else if (how === 1) {
      press({ press: 'start over' });
      model.startsOver();
    } else {
      line('goes on');
      taken.push(chat.command('resume', how === 2 ? 'command' : 'word').update);
    }
  }

  function command(does: Command, way: Way) {
    const shown = look();
    const slot = 'slot' in shown ? shown.slot : null;
    const isFollowUp = shown.kind === 'follow-up';
    if (way === 'button' && does === 'skip' && slot !== null)
      return press({ press: 'skip', slot, isFollowUp });
    if (way === 'button' && does === 'back') return press({ press: 'back' });
    if (way === 'button' && does === 'explain' && shown.kind === 'question')
      return press({ press: 'answer', slot: shown.slot, code: 'explain' });
    line(`asks to ${does} ${at(shown)}`);
    const { update } = chat.command(does, way === 'button' ? 'command' : way);
    if (does === 'back') model.turnsBack();
    if ((does === 'skip' || does === 'back') && !isInVain(does)) taken.push(update);
  }

  /** Several things at once, while the bot is away or busy. */
  function hurry(pick: number) {
    const last = told.at(-1);
    const shown = look();
    const slot = shown.kind === 'question' ? plan[shown.slot] : undefined;
    if (pick % 3 === 0 && last && model.canEdit(last.message)) editWords(last.message);
    else if (model.isAnswered || (slot && model.takesWords(slot.index))) {
      words('says');
      words('says at once');
    } else if (slot) answerQuestion(slot, pick);
  }

  function editWords(message: number) {
    const text = tokenOf(count++);
    look();
    line(`edits #${message} to "${text}" ${at(chat.shown())}`);
    taken.push(chat.edit(message, text).update);
    model.edited(message, text);
    const own = told.find((each) => each.message === message);
    if (own) own.text = text;
  }

  async function play(move: Move, status: 'open' | 'paused' | 'over'): Promise<void> {
    const isOver = status === 'over';
    // An interview that ends again hears nothing more, and says so: there is nothing to hurry for.
    wasOver ||= isOver;
    if (wasOver && hurried.includes(move.does)) return;
    const then = 'then' in move && !wasOver ? move.then : 'wait';
    switch (move.does) {
      case 'answer':
        if (isOver) return;
        answer(move.pick);
        if (then === 'at once' && model.isAnswered) words('adds at once');
        if (then === 'while asked' && model.isAnswered)
          await chat.whileAsked(() => words('adds late'));
        return;
      case 'go ahead':
        for (let n = 0; n <= move.pick % 8 && (await chat.quiet()) === 'open'; n++)
          answer(move.pick + 3 * n);
        return;
      case 'more words': {
        const shown = isOver ? null : look();
        const isWordy =
          shown?.kind === 'follow-up' ||
          (shown?.kind === 'question' && model.takesWords(shown.slot));
        if (!isWordy) return;
        words('says');
        words('adds');
        if (then === 'while asked') await chat.whileAsked(() => words('adds late'));
        return;
      }
      case 'odd words':
        return isOver ? undefined : words('says oddly');
      case 'tick': {
        const shown = isOver ? null : look();
        const slot = shown?.kind === 'question' ? plan[shown.slot] : undefined;
        if (slot?.question.kind !== 'multi') return;
        // Words of their own, perhaps, and then a box ticked while it is sure that they may still go on.
        if (chat.isTimeless && move.pick % 4 === 0 && model.takesWords(slot.index)) words('names');
        const option = pickOf(optionsOf(guide, slot), move.pick)?.id ?? '';
        press({ press: 'answer', slot: slot.index, code: option });
        model.ticked(option);
        if (then === 'wait' || model.picked.length === 0) return;
        tap(slot.index, 'done', model.picked.join());
        if (then === 'while asked') words('adds at once');
        return;
      }
      case 'edit': {
        const own = pickOf(told, move.pick);
        // In a pause there is no answer that other words could become.
        if (own && model.canEdit(own.message) && (status !== 'paused' || model.isPart(own.message)))
          editWords(own.message);
        if (then === 'at once' && status === 'open') answerAtOnce();
        return;
      }
      case 'correct': {
        const older = pickOf(asked, move.pick);
        if (!older || !model.takesWords(older.slot)) return;
        const shown = look();
        const isOpen = !isOver && shown.kind === 'question' && shown.slot === older.slot;
        say(
          `replies to #${older.message}`,
          isOpen ? model.words : (message, text) => model.corrected(older.slot, message, text),
          { replyTo: older.message },
        );
        if (then === 'at once' && status === 'open') answerAtOnce();
        return;
      }
      case 'add': {
        const own = pickOf(told, move.pick);
        if (!own || (status !== 'open' && !model.isPlaced(own.message))) return;
        const add = model.isPlaced(own.message)
          ? (message: number, text: string) => model.added(own.message, message, text)
          : model.words;
        say(`replies to own #${own.message}`, add, { replyTo: own.message });
        return;
      }
      case 'skip':
        if (isOver) return;
        command('skip', move.way);
        model.skipped();
        return;
      case 'back':
      case 'explain':
      case 'repeat':
        return isOver ? undefined : command(move.does, move.way);
      case 'pause':
        if (isOver) return;
        command('pause', move.way);
        if (move.pick % 4 === 0 && (await chat.quiet()) === 'paused') {
          const text = tokenOf(count++);
          chat.say(text);
          line(`says "${text}" while paused`);
        }
        return;
      case 'manners':
        if (isOver) return;
        look();
        line(`greets ${at(chat.shown())}`);
        taken.push(chat.greet().update);
        return;
      case 'asked again':
        if (isOver && (await chat.askAgain?.(move.pick))) {
          line('is asked once more');
          look();
          model.askedAgain();
          answer(move.pick);
        }
        return;
      case 'old button': {
        const shown = look();
        const button = pickOf(pressed, move.pick);
        if (!button || isOfShown(button, shown)) return;
        line(`taps an old button ${JSON.stringify(button)} ${at(shown)}`);
        chat.tap(button);
        return;
      }
      case 'again': {
        const update = pickOf(taken, move.pick);
        if (update === undefined) return;
        line(`update ${update} comes again`);
        chat.again(update);
        return;
      }
      case 'overtake': {
        const shown = isOver ? null : look();
        const slot = shown?.kind === 'question' ? plan[shown.slot] : undefined;
        if (!slot?.question.none) return;
        line('a button overtakes:');
        await chat.restart(() => {
          press({ press: 'answer', slot: slot.index, code: 'none' });
          model.tapped('none');
          words('says before');
        }, true);
        return;
      }
      case 'chatter':
        line('chatters');
        return chat.chatter(move.pick);
      case 'restart':
        line('restarts the bot:');
        return chat.restart(() => (status === 'open' && !wasOver ? hurry(move.pick) : undefined));
    }
  }

  return {
    model,
    /** What was done so far, to be read. */
    transcript: () => lines.join('\n'),
    async live(history: Move[]) {
      await chat.quiet();
      // A number above that of the question: the bot learns that this chat's messages are numbered in order.
      const first = plan[0];
      if (first) answerQuestion(first, 0);
      let before: Move['does'] = 'answer';
      for (const move of history) {
        // Some cannot wait: what they do next is on its way before the answer has been taken.
        const isHasty =
          hasty.includes(move.does) && before === 'answer' && model.isAnswered && !wasOver;
        const pick = 'pick' in move ? move.pick : 0;
        if (!isHasty && !restful.includes(move.does)) await resume(pick);
        await play(move, isHasty ? 'open' : await chat.quiet());
        before = move.does;
      }
      await chat.quiet();
    },
  };
}

/** What somebody may do before the bot has said anything to their answer. */
const hasty: Move['does'][] = ['skip', 'back', 'restart', 'pause'];
/** What takes more than one message. */
const hurried: Move['does'][] = ['more words', 'tick', 'overtake'];
/** What may be done in a pause without ending it. */
const restful: Move['does'][] = ['edit', 'add', 'again', 'restart', 'chatter'];

const yesWords = { en: 'yes', it: 'sì', pl: 'tak', ru: 'да' };

/** Whether a button is one of those that stand below what is shown, or would lead there at any time. */
function isOfShown(button: Button, shown: Shown): boolean {
  switch (button.press) {
    case 'answer':
    case 'skip':
      return 'slot' in shown && shown.slot === button.slot;
    case 'recap':
      return shown.kind === 'recap' && shown.stage === button.stage;
    case 'playback':
      return shown.kind === 'playback';
    default:
      return true;
  }
}

function at(shown: Shown | null): string {
  if (!shown) return '';
  const where = 'slot' in shown ? shown.slot : 'stage' in shown ? shown.stage : '';
  return `at ${shown.kind} ${where} (#${shown.message})`;
}
