import { createInterviewing, type Outcome } from '../../src/app/conduct-interview.ts';
import type { InterviewView } from '../../src/app/interview-view.ts';
import type { Done } from '../../src/app/read-said.ts';
import { canAskAgain } from '../../src/domain/ask-again.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { beginInterview, isOpen, openFollowUp } from '../../src/domain/interview.ts';
import { placeAt } from '../../src/domain/place.ts';
import { planOf } from '../../src/domain/plan.ts';
import { aStudy, freshId } from '../contracts/fixtures.ts';
import { createInMemoryStores } from './in-memory-stores.ts';
import type { Shown } from './interview-model.ts';
import type { Button, RandomChat } from './random-chat.ts';

/** Something sent, which the bot gets sooner or later, perhaps twice. */
interface Update {
  id: number;
  done: Done;
  isButton: boolean;
}

const pause = 1000;

/**
 * A chat without Telegram: what the person does and what the bot asks stand on one sheet, numbered in order.
 * The bot's side is the use case alone, on stores in memory and a clock that is set.
 */
export async function createPaperChat(guide: Guide) {
  const stores = createInMemoryStores();
  let now = Date.parse('2026-11-21T10:00:00Z');
  const env = { now: () => new Date(now), id: () => freshId('id') };
  let interviewing = createInterviewing({ ...stores, env, pause });
  const study = aStudy({ guide: 'wordy-1' });
  await stores.studies.create(study, guide);
  const interview = beginInterview(
    guide,
    {
      id: freshId('interview'),
      study: study.id,
      guide: 'wordy-1',
      form: 'customer',
      participant: 'p',
      language: 'en',
      trial: false,
    },
    env.now(),
  );
  await stores.interviews.open(interview);
  const ref = { study: study.id, interview: interview.id };
  const stages = guide.stages.map(({ id }) => id);
  const updates: Update[] = [];
  const onTheirWay: Update[] = [];
  let isOvertaken = false;
  let messages = 0;
  let shown: Shown | null = null;
  let beforeShown: (() => void) | null = null;

  function send(done: Done, isButton = false) {
    const update = { id: updates.length, done, isButton };
    updates.push(update);
    const texts = onTheirWay.findIndex((each) => !each.isButton);
    if (isButton && isOvertaken && texts >= 0) onTheirWay.splice(texts, 0, update);
    else onTheirWay.push(update);
    return { update: update.id };
  }

  /** Puts what stands open; the person may have written while it was on its way. */
  async function show(view: InterviewView, answered?: string | null) {
    const { slot, standing } = view;
    if (!slot || standing.kind === 'listening' || standing.kind === 'done') return;
    beforeShown?.();
    beforeShown = null;
    const message = ++messages;
    if (standing.kind === 'recap')
      shown = { message, kind: 'recap', stage: stages.indexOf(standing.stage.id) };
    else if (standing.kind === 'playback') shown = { message, kind: 'playback' };
    else
      shown = {
        message,
        kind: standing.kind,
        slot: openFollowUp(view.interview)?.slot ?? slot.index,
      };
    await interviewing.asked(view, {
      chat: 1,
      message,
      mayStandTwice: false,
      ...(answered === undefined ? {} : { answered }),
    });
  }

  async function respond(outcome: Outcome) {
    if (outcome.kind === 'seen' || outcome.kind === 'moved') return show(outcome.view);
    if (outcome.kind === 'social' && outcome.view.interview.unasked === null)
      return show(outcome.view);
    if (outcome.kind !== 'recorded') return;
    const { what, view, stood } = outcome;
    switch (what) {
      case 'unclear':
        return show(view);
      case 'back':
      case 'resume':
      case 'restart':
        return show(view, null);
      case 'answer':
      case 'skip':
      case 'recap':
      case 'playback':
      case 'settle':
        return outcome.late ? show(view) : show(view, stood);
    }
  }

  async function take(update: Update): Promise<void> {
    const told = { update: String(update.id), chat: 1, language: 'en' as const };
    const outcome = await interviewing.apply(ref, update.done, told);
    // Another process was faster, and nothing was written: once more.
    return outcome.kind === 'moved' ? take(update) : respond(outcome);
  }

  async function takeAll() {
    for (let next = onTheirWay.shift(); next; next = onTheirWay.shift()) {
      const [second] = onTheirWay;
      // Two processes, as while a new version takes over, may well take two messages at the same moment.
      if (second && isPlain(next) && isPlain(second) && next.id % 2 === 0) {
        onTheirWay.shift();
        await Promise.all([take(next), take(second)]);
      } else await take(next);
    }
  }

  async function quiet() {
    for (;;) {
      await takeAll();
      const stored = await stores.interviews.get(ref.study, ref.interview);
      if (!stored) throw new Error('the interview is gone');
      if (stored.status === 'paused') return 'paused' as const;
      if (!isOpen(stored)) return 'over' as const;
      if (!stored.listening) return 'open' as const;
      now = Date.parse(stored.listening.until);
      const settled = await interviewing.settle(ref, 1);
      if (settled.kind !== 'unasked') await respond(settled);
    }
  }

  const chat: RandomChat = {
    language: 'en',
    isTimeless: true,
    shown: () => shown,
    say(text, { replyTo } = {}) {
      const message = ++messages;
      const event = {
        kind: 'answer' as const,
        input: { kind: 'text' as const, text, source: 'text' as const },
        message,
      };
      return { message, ...send(replyTo === undefined ? event : { ...event, replyTo }) };
    },
    greet() {
      const input = { kind: 'text' as const, text: 'hello?', source: 'text' as const };
      return send({ kind: 'answer', input, message: ++messages });
    },
    async askAgain(pick) {
      const stored = await stores.interviews.get(ref.study, ref.interview);
      const places = planOf(guide, 'customer')
        .map(({ index }) => placeAt(index))
        .filter((place) => stored && canAskAgain(guide, stored, place));
      const place = places[pick % places.length];
      if (place === undefined) return false;
      const told = { update: `again-${place}`, chat: 1, language: 'en' as const };
      const outcome = await interviewing.apply(ref, { kind: 'ask-again', place }, told);
      if (outcome.kind === 'recorded') await show(outcome.view, null);
      return outcome.kind === 'recorded';
    },
    edit: (message, text) => send({ kind: 'edit', message, text }),
    tap: (button) => send(eventOf(button), true),
    command(command) {
      const message = ++messages;
      switch (command) {
        case 'skip':
          return send({ kind: 'skip', message });
        case 'explain':
        case 'repeat':
          // The same question once more.
          return { update: -1 };
        default:
          return send({ kind: command });
      }
    },
    chatter() {
      messages++;
    },
    again(update) {
      const sent = updates[update];
      if (sent) onTheirWay.push(sent);
    },
    quiet,
    async whileAsked(act) {
      beforeShown = act;
      await quiet();
      beforeShown?.();
      beforeShown = null;
    },
    async restart(meanwhile, overtake = false) {
      await takeAll();
      isOvertaken = overtake;
      meanwhile();
      isOvertaken = false;
      interviewing = createInterviewing({ ...stores, env, pause });
    },
  };

  await show((await interviewing.view(ref)) ?? neverThere(), null);
  return {
    chat,
    answers: () => stores.answers.all(ref.study),
    log: () => stores.interviews.log(ref.study, ref.interview),
  };
}

/** Whether an update is words that are no reply: of such, the first one to be taken is the first to be recorded. */
function isPlain({ done }: Update): boolean {
  return done.kind === 'answer' && done.input.kind === 'text' && !('replyTo' in done);
}

function eventOf(button: Button): Done {
  switch (button.press) {
    case 'answer':
      return button.code === 'explain'
        ? { kind: 'answer', slot: -1, input: { kind: 'tap', code: 'explain' } }
        : { kind: 'answer', slot: button.slot, input: { kind: 'tap', code: button.code } };
    case 'skip':
      return { kind: 'skip', place: `${button.slot}${button.isFollowUp ? 'f' : ''}` };
    case 'recap': {
      const { stage, code } = button;
      return code === 'ok'
        ? { kind: 'recap', stage }
        : { kind: 'recap', stage, slot: Number(code) };
    }
    case 'playback':
      return { kind: 'playback', rating: button.rating || null };
    case 'back':
    case 'resume':
      return { kind: button.press };
    case 'start over':
      return { kind: 'restart' };
  }
}

function neverThere(): never {
  throw new Error('the interview was never there');
}
