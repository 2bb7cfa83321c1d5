/** Does work in a chat after everything begun there before, so that no two things happen in it at once. */
export type InTurn = <T>(chat: number, work: () => Promise<T>) => Promise<T>;

/** Creates {@link InTurn}: one queue for each chat, for updates and for what the bot does by itself. */
export function createTurns(): InTurn {
  const last = new Map<number, Promise<unknown>>();
  return (chat, work) => {
    const turn = (last.get(chat) ?? Promise.resolve()).then(work, work);
    const ended = turn.then(
      () => null,
      () => null,
    );
    last.set(chat, ended);
    void ended.then(() => {
      if (last.get(chat) === ended) last.delete(chat);
    });
    return turn;
  };
}
