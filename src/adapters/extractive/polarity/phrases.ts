/** Every beginning with every end, as phrases of a word list: "easier" and "than_expected than_i_thought". */
export function phrases(beginnings: string, ends: string): string {
  const all = beginnings
    .split(' ')
    .flatMap((beginning) => ends.split(' ').map((end) => `${beginning}_${end}`));
  return all.join(' ');
}
