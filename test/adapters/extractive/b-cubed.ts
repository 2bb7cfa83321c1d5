/** Precision, recall and F of a grouping against gold, item by item (Bagga and Baldwin's B-cubed). */
export function bCubed(groups: string[][], gold: Map<string, string>) {
  const groupOf = new Map(groups.flatMap((group) => group.map((item) => [item, group])));
  const sizes = new Map<string, number>();
  for (const label of gold.values()) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  let [precision, recall, alone] = [0, 0, 0];
  for (const [item, label] of gold) {
    const group = groupOf.get(item) ?? [];
    const same = group.filter((other) => gold.get(other) === label).length;
    const size = sizes.get(label) ?? 1;
    precision += same / group.length / gold.size;
    recall += same / size / gold.size;
    alone += 1 / size / gold.size;
  }
  /** `alone`: the recall of leaving everything ungrouped. */
  return { precision, recall, f: (2 * precision * recall) / (precision + recall), alone };
}
