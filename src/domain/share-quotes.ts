/** How many quotes are printed of a map: some fifty pages; nobody reads more of them on paper. */
export const mostPrinted = 1500;

/** However many statements there are, as many quotes of each are shown: one alone could be anybody's. */
const least = 3;

/**
 * How many quotes each statement may show so that all together show at most `most`, given how many each has: what
 * those with few leave over goes to those with many. Infinity where all can be shown.
 */
export function quotesEach(counts: number[], most: number): number {
  let left = most;
  for (const [n, count] of counts.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(left / (counts.length - n));
    if (count > share) return Math.max(least, share);
    left -= count;
  }
  return Number.POSITIVE_INFINITY;
}
