/** Escapes what could end a hash tag or blur two ids into one key (`:`, `{`, `}`); ids of ours pass unchanged. */
const part = encodeURIComponent;

/** Where answers of the opening and the closing are kept: no escaped stage id can look like this. */
const noStage = '@';

/** The name of a stage inside keys and in the set of stages that have answers. */
export function stageName(stage: string | null): string {
  return stage === null ? noStage : part(stage);
}

/** Every Redis key of one study. They share a hash tag, so a script on them runs on Redis Cluster too. */
export function studyKeys(study: string) {
  const tag = `{s:${part(study)}}`;
  return {
    /** JSON of the study. */
    study: `${tag}:study`,
    /** JSON of a guide as it was when interviews began to follow it. */
    guide: (ref: string) => `${tag}:guide:${part(ref)}`,
    /** Hash: interview id → participant. */
    interviews: `${tag}:interviews`,
    /** Hash: `revision`, `json`. */
    interview: (id: string) => `${tag}:interview:${part(id)}`,
    /** List of log lines, each with the update it came from. */
    log: (interview: string) => `${tag}:log:${part(interview)}`,
    /** Hash: message, by whether it asked or said something (`asked:12`, `said:13`) → place of the answer. */
    messages: (interview: string) => `${tag}:messages:${part(interview)}`,
    /** Sorted set: interview and chat, by the time (ms) at which its next question is to be asked. */
    waiting: `${tag}:waiting`,
    /** Hash: slot → JSON of the follow-up written for it; kept for 30 days. */
    followUps: (interview: string) => `${tag}:follow-ups:${part(interview)}`,
    /** The revision that an update led to; kept for 48 hours. */
    update: (interview: string, update: string) =>
      `${tag}:update:${part(interview)}:${part(update)}`,
    /** Set of the names of stages that have answers. */
    stages: `${tag}:stages`,
    /** Hash: answer id → JSON; `name` comes from `stageName`. */
    answers: (name: string) => `${tag}:answers:${name}`,
    /** Hash: metric id → JSON. */
    metrics: `${tag}:metrics`,
    /** Hash: answer id → JSON of what a model made of it; kept for 90 days. The number changes with the format. */
    readAnswers: `${tag}:read:1:answers`,
    /** Hash: stage and lane, or stage alone → JSON of the themes, or actions, that a model made; as long. */
    readStages: `${tag}:read:1:stages`,
    /** Hash: map version → JSON, in gzip where it is long. */
    maps: `${tag}:maps`,
    /** Hash: draft id → map version. */
    drafts: `${tag}:drafts`,
    /** Hash: `calls`, `tokens` that a draft asked of a model; kept for a week. */
    spent: (draft: string) => `${tag}:spent:${part(draft)}`,
    /** Hash: participant → pseudonym. */
    pseudonyms: `${tag}:pseudonyms`,
    /** How many pseudonyms were ever given: a forgotten one is not given again. */
    pseudonymCount: `${tag}:pseudonym-count`,
    /** Set of the messenger ids of people with a role in the study. */
    members: `${tag}:members`,
    /** Set of the participants who hold a place in a role. */
    seats: (role: string) => `${tag}:seats:${part(role)}`,
    /** Set of the tokens of the study's invitations. */
    invitations: `${tag}:invitations`,
  };
}

/** Every Redis key of one person. */
export function personKeys(id: string) {
  const key = `person:${part(id)}`;
  /** `studies` and `invitations` say where else the person's messenger id stands, so that it can be removed. */
  return { person: key, studies: `${key}:studies`, invitations: `${key}:invitations` };
}

/** Every Redis key of one invitation: a hash, and the set of people who used it. */
export function invitationKeys(token: string) {
  const tag = `{invitation:${part(token)}}`;
  return { invitation: tag, people: `${tag}:people` };
}

/** Set of the ids of all studies. */
export const studiesKey = 'studies';

/**
 * State of a dialogue in a chat. Named as when questions of interviews were kept here, too: what is left of
 * those goes with its person.
 */
export function dialogueKey(key: string): string {
  return `turn:1:${part(key)}`;
}

/** Hash of what the CLI needs to know about the bot. */
export const botKey = 'bot';

/** The name by which a process's connections are recognised among a server's clients. */
export function clientName(pid: number): string {
  return `journey:${pid}`;
}

/** Prefix of the keys that BullMQ makes; a hash tag, as its scripts use several at once. */
export const queuePrefix = '{queue}';

/** The streams in which queues tell what became of jobs, as SCAN matches them. */
export const queueEventsPattern = `${queuePrefix}:*:events`;

/** How often something was erased, and up to which of these the history was rewritten since. */
export const historyKeys = { owed: 'history:owed', purged: 'history:purged' };
