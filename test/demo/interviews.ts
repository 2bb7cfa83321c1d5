import pLimit from 'p-limit';
import type { Respondent } from '../../src/adapters/example/corpus.ts';
import type { LocalBotApi } from '../../src/adapters/playground/local-bot-api.ts';
import type { Texts } from '../../src/app/ports.ts';
import type { Guide } from '../../src/domain/guide.ts';
import { type Client, createClient } from './client.ts';
import { type Given, takePart } from './respondent.ts';

/** A person after the interview: their chat and what they said. */
export interface Interviewed {
  who: Respondent;
  client: Client;
  given: Given[];
}

/** What holding interviews needs. */
export interface InterviewsDeps {
  api: LocalBotApi;
  guide: Guide;
  texts: Texts;
  /** Tokens of the invitations. */
  tokens: Record<Respondent['role'], string>;
  onAnswer: () => void;
  onFinished: (who: Respondent) => void;
}

/** People interviewed at the same time. */
const atOnce = 6;
const firstId = 2001;

/** Sends everybody through their interview, several at the same time. */
export function holdInterviews(deps: InterviewsDeps, people: Respondent[]): Promise<Interviewed[]> {
  const { api, guide, texts, tokens, onAnswer, onFinished } = deps;
  const limit = pLimit(atOnce);
  const interview = async (who: Respondent, n: number): Promise<Interviewed> => {
    const { name: firstName, languageCode } = who;
    const client = createClient(api.person({ id: firstId + n, firstName, languageCode }));
    try {
      const given = await takePart({ who, client, guide, texts, onAnswer }, tokens[who.role]);
      onFinished(who);
      return { who, client, given };
    } catch (cause) {
      throw new Error(`${firstName}: ${cause instanceof Error ? cause.message : cause}`, { cause });
    }
  };
  return Promise.all(people.map((who, n) => limit(() => interview(who, n))));
}
