import type {
  AnswerStore,
  Eraser,
  FollowUpStore,
  InterviewChange,
  InterviewStore,
  InvitationStore,
  LogEntry,
  MapStore,
  MetricStore,
  PersonStore,
  ReadingCache,
  SpendingStore,
  StudyStore,
} from '../../src/app/ports.ts';
import type { Answer } from '../../src/domain/answer.ts';
import { AppError } from '../../src/domain/app-error.ts';
import type { PreparedFollowUp } from '../../src/domain/follow-up.ts';
import type { Guide } from '../../src/domain/guide.ts';
import type { Interview } from '../../src/domain/interview.ts';
import type { Invitation } from '../../src/domain/invitation.ts';
import type { JourneyMap } from '../../src/domain/journey-map.ts';
import type { Audience } from '../../src/domain/lane.ts';
import type { StudyMetric } from '../../src/domain/metric.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Place } from '../../src/domain/place.ts';
import type { ActionsReading, AnswerReading, LaneReading } from '../../src/domain/reading.ts';
import type { Study } from '../../src/domain/study.ts';

/** Every store of the application, on one memory. They keep to the same contracts as Redis's. */
export interface InMemoryStores {
  studies: StudyStore;
  interviews: InterviewStore;
  answers: AnswerStore;
  people: PersonStore;
  invitations: InvitationStore;
  maps: MapStore;
  metrics: MetricStore;
  followUps: FollowUpStore;
  readings: ReadingCache;
  spendings: SpendingStore;
  eraser: Eraser;
}

/** An interview and what is kept beside it. */
interface KeptInterview {
  interview: Interview;
  log: LogEntry[];
  updates: Set<string>;
  messages: Map<string, Place>;
  waiting?: InterviewChange['waiting'];
  followUps?: Map<number, PreparedFollowUp>;
}

/** What a study holds. */
interface Shelf {
  answers: Map<string, Answer>;
  interviews: Map<string, KeptInterview>;
  pseudonyms: Map<string, string>;
  named: number;
  maps: JourneyMap[];
  metrics: Map<string, StudyMetric>;
  drafts: Map<string, number>;
  seats: Record<Audience, Set<string>>;
  read: {
    answers: Map<string, AnswerReading>;
    lanes: Map<string, LaneReading>;
    actions: Map<string, ActionsReading>;
  };
}

/** Empty stores. What goes in and out is copied, as from a database. */
export function createInMemoryStores(): InMemoryStores {
  const studies = new Map<string, { study: Study; guides: Map<string, Guide> }>();
  const shelves = new Map<string, Shelf>();
  const spent = new Map<string, { calls: number; tokens: number }>();
  const people = new Map<string, Person>();
  const invitations = new Map<string, { invitation: Invitation; people: Set<string> }>();
  const shelf = (study: string): Shelf => {
    const known = shelves.get(study) ?? {
      answers: new Map(),
      interviews: new Map(),
      pseudonyms: new Map(),
      named: 0,
      maps: [],
      metrics: new Map(),
      drafts: new Map(),
      seats: { customer: new Set(), staff: new Set() },
      read: { answers: new Map(), lanes: new Map(), actions: new Map() },
    };
    shelves.set(study, known);
    return known;
  };

  return {
    studies: {
      async create(study, guide) {
        const guides = studies.get(study.id)?.guides ?? new Map<string, Guide>();
        guides.set(study.guide, copy(guide));
        studies.set(study.id, { study: copy(study), guides });
      },
      get: async (id) => copy(studies.get(id)?.study ?? null),
      list: async () =>
        copy([...studies.values()].map(({ study }) => study)).sort(
          (a, b) => compare(a.createdAt, b.createdAt) || compare(a.id, b.id),
        ),
      guide: async (study, ref) => copy(studies.get(study)?.guides.get(ref) ?? null),
      async update(id, change) {
        const known = studies.get(id);
        if (!known) return null;
        known.study = copy(change(copy(known.study)));
        return copy(known.study);
      },
      async takeSeat(study, role, participant, quota) {
        const taken = shelf(study).seats[role];
        if (taken.has(participant)) return true;
        if (quota !== null && taken.size >= quota) return false;
        taken.add(participant);
        return true;
      },
      async freeSeat(study, role, participant) {
        shelf(study).seats[role].delete(participant);
      },
      seats: async (study, role) => shelf(study).seats[role].size,
    },

    answers: {
      async get(study, stage, id) {
        const answer = shelf(study).answers.get(id);
        return answer?.stage === stage ? copy(answer) : null;
      },
      some: async (study, stage, ids) =>
        ids.flatMap((id) => {
          const answer = shelf(study).answers.get(id);
          return answer?.stage === stage ? [copy(answer)] : [];
        }),
      all: async (study) =>
        copy([...shelf(study).answers.values()]).sort(
          (a, b) => Date.parse(a.answeredAt) - Date.parse(b.answeredAt) || compare(a.id, b.id),
        ),
      ids: async (study) => [...shelf(study).answers.keys()],
      async add(study, answers) {
        const stored = shelf(study).answers;
        const before = stored.size;
        for (const answer of answers)
          if (!stored.has(answer.id)) stored.set(answer.id, copy(answer));
        return stored.size - before;
      },
    },

    interviews: {
      async open(interview) {
        const { interviews } = shelf(interview.study);
        if (!interviews.has(interview.id))
          interviews.set(interview.id, {
            interview: copy(interview),
            log: [],
            updates: new Set(),
            messages: new Map(),
          });
      },
      get: async (study, id) => copy(shelf(study).interviews.get(id)?.interview ?? null),
      list: async (study) =>
        copy([...shelf(study).interviews.values()].map(({ interview }) => interview)).sort(
          (a, b) => compare(a.startedAt, b.startedAt) || compare(a.id, b.id),
        ),
      log: async (study, id) => copy(shelf(study).interviews.get(id)?.log ?? []),
      placeOf: async (study, id, kind, message) =>
        shelf(study).interviews.get(id)?.messages.get(`${kind}:${message}`) ?? null,
      waiting: async (study) =>
        [...shelf(study).interviews.values()]
          .flatMap(({ interview, waiting }) =>
            waiting?.until == null
              ? []
              : [{ study, interview: interview.id, chat: waiting.chat, until: waiting.until }],
          )
          .sort((a, b) => a.until - b.until),
      async record({ update, expected, interview, entry, answer, messages = [], waiting }) {
        const { interviews, answers } = shelf(interview.study);
        const stored = interviews.get(interview.id);
        if (update !== null && stored?.updates.has(update)) return 'seen';
        if (stored?.interview.revision !== expected) return 'moved';
        stored.interview = copy(interview);
        if (entry) stored.log.push(copy(entry));
        if (update !== null) stored.updates.add(update);
        if (waiting) stored.waiting = waiting;
        for (const { kind, message, place } of messages)
          stored.messages.set(`${kind}:${message}`, place);
        // One place for each id: writing it anew takes it away from its former stage.
        if (answer) answers.set(answer.id, copy(answer));
        return 'recorded';
      },
    },

    people: {
      get: async (id) => copy(people.get(id) ?? null),
      async save(person) {
        if ((people.get(person.id)?.revision ?? 0) !== person.revision)
          throw new AppError('person-moved', 'Stored or removed by somebody else.');
        person.revision += 1;
        people.set(person.id, copy(person));
      },
      async remove(id) {
        people.delete(id);
        for (const invitation of invitations.values()) invitation.people.delete(id);
      },
      async pseudonyms(study, participants) {
        const known = shelf(study);
        const names = new Map<string, string>();
        for (const participant of participants) {
          const name =
            known.pseudonyms.get(participant) ?? `P${String(++known.named).padStart(2, '0')}`;
          known.pseudonyms.set(participant, name);
          names.set(participant, name);
        }
        return names;
      },
      members: async (study) =>
        [...people.values()]
          .filter(({ memberships }) => memberships.some((part) => part.study === study))
          .map(({ id }) => id),
    },

    invitations: {
      async create(invitation) {
        if (!invitations.has(invitation.token))
          invitations.set(invitation.token, { invitation: copy(invitation), people: new Set() });
      },
      get: async (token) => copy(invitations.get(token)?.invitation ?? null),
      list: async (study) =>
        copy([...invitations.values()].map(({ invitation }) => invitation))
          .filter((invitation) => invitation.study === study)
          .sort((a, b) => compare(b.createdAt, a.createdAt) || compare(a.token, b.token)),
      async giveBack(study, role, person) {
        for (const { invitation, people: users } of invitations.values())
          if (invitation.study === study && invitation.role === role && users.delete(person))
            invitation.uses--;
      },
      async use(token, person) {
        const found = invitations.get(token);
        if (!found) return false;
        const { invitation, people: users } = found;
        if (users.has(person)) return true;
        const full = invitation.maxUses !== null && invitation.uses >= invitation.maxUses;
        if (invitation.revoked || full) return false;
        users.add(person);
        invitation.uses++;
        return true;
      },
      async revoke(token) {
        const found = invitations.get(token);
        if (found) found.invitation.revoked = true;
      },
    },

    maps: {
      latest: async (study) => copy(shelf(study).maps.at(-1) ?? null),
      get: async (study, version) => copy(shelf(study).maps[version - 1] ?? null),
      async add(study, draft, map) {
        const { maps, drafts } = shelf(study);
        const version = drafts.get(draft) ?? maps.push(copy(map));
        drafts.set(draft, version);
        const stored = { ...(maps[version - 1] ?? map), version };
        maps[version - 1] = stored;
        return copy(stored);
      },
      async rewrite(study, change) {
        const known = shelf(study);
        known.maps = known.maps.map((map) => copy(change(copy(map))));
      },
    },

    metrics: {
      all: async (study) => copy([...shelf(study).metrics.values()]),
      async put(study, metrics) {
        for (const metric of metrics) shelf(study).metrics.set(metric.id, copy(metric));
      },
    },

    followUps: {
      async put(study, id, slot, followUp) {
        const kept = shelf(study).interviews.get(id);
        if (kept) kept.followUps = new Map(kept.followUps).set(slot, copy(followUp));
      },
      get: async (study, id) => copy(shelf(study).interviews.get(id)?.followUps ?? new Map()),
      async clear(study, id) {
        shelf(study).interviews.get(id)?.followUps?.clear();
      },
    },

    spendings: {
      of: async (study, draft) => copy(spent.get(`${study} ${draft}`) ?? { calls: 0, tokens: 0 }),
      async add(study, draft, calls, tokens) {
        const before = spent.get(`${study} ${draft}`) ?? { calls: 0, tokens: 0 };
        spent.set(`${study} ${draft}`, {
          calls: before.calls + calls,
          tokens: before.tokens + tokens,
        });
      },
    },

    readings: {
      answers: async (study, ids) => {
        const { answers } = shelf(study).read;
        return new Map(
          ids.flatMap((id) => {
            const reading = answers.get(id);
            return reading ? [[id, copy(reading)] as const] : [];
          }),
        );
      },
      async keepAnswers(study, stage, readings) {
        const { answers, read } = shelf(study);
        for (const [id, reading] of readings)
          if (answers.get(id)?.stage === stage) read.answers.set(id, copy(reading));
      },
      lane: async (study, stage, lane) =>
        copy(shelf(study).read.lanes.get(`${stage} ${lane}`) ?? null),
      async keepLane(study, stage, lane, reading, from) {
        const { answers, read } = shelf(study);
        if (from.every((id) => answers.get(id)?.stage === stage))
          read.lanes.set(`${stage} ${lane}`, copy(reading));
      },
      actions: async (study, stage) => copy(shelf(study).read.actions.get(stage) ?? null),
      async keepActions(study, stage, reading, from) {
        const { answers, read } = shelf(study);
        if (from.every((id) => answers.get(id)?.stage === stage))
          read.actions.set(stage, copy(reading));
      },
    },

    eraser: {
      async forget(study, participant) {
        const { answers, interviews, pseudonyms, seats, read } = shelf(study);
        for (const [id, { interview }] of interviews)
          if (interview.participant === participant) interviews.delete(id);
        const theirs = [...answers.values()].filter(({ person }) => person === participant);
        for (const { id } of theirs) {
          answers.delete(id);
          read.answers.delete(id);
        }
        if (theirs.length > 0) {
          read.lanes.clear();
          read.actions.clear();
        }
        pseudonyms.delete(participant);
        for (const taken of Object.values(seats)) taken.delete(participant);
        return theirs.length;
      },
      async purge() {},
    },
  };
}

function copy<T>(value: T): T {
  return structuredClone(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
