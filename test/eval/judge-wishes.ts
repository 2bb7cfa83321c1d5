import type { DraftedCorpus } from './draft-corpus.ts';
import { type AllPlanted, cites, type Planted } from './planted.ts';
import { share } from './share.ts';
import type { ShownBarriers } from './statements.ts';

/** Whether wishes lead to actions that answer the right barrier, and deciding moments are shown. */
export function judgeWishes({ map }: DraftedCorpus, planted: AllPlanted, shown: ShownBarriers) {
  const statements = map.stages.flatMap(({ lanes }) => Object.values(lanes).flat());
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const answered = (wish: Planted) =>
    map.recommendations
      .filter(({ evidence, answers }) =>
        [evidence, ...answers.map((id) => byId.get(id)?.evidence ?? [])]
          .flat()
          .some((each) => cites(each, wish)),
      )
      .flatMap(({ answers }) => answers.flatMap((id) => byId.get(id) ?? []))
      .flatMap((statement) => shown.meaning(statement) ?? []);
  const linked = planted.ideals.filter((wish) => answered(wish).length > 0);
  return {
    /** Wishes with an action that answers their barrier, of all wishes. */
    idealsLinked: share(planted.ideals, (wish) => answered(wish).includes(wish.answers)),
    /** The same, of the wishes whose action answers any planted barrier. */
    linksRight: share(linked, (wish) => answered(wish).includes(wish.answers)),
    moments: share(planted.moments, (moment) =>
      map.stages.some(({ lanes }) =>
        lanes.moments.some(({ evidence }) => evidence.some((each) => cites(each, moment))),
      ),
    ),
  };
}
