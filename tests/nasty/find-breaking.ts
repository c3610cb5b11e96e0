/**
 * The place of one that breaks a build of all, by halves.
 * @param builds whether a build goes well with those that are picked
 */
export function findBreaking(
  total: number,
  builds: (pick: (index: number) => boolean) => boolean,
): number {
  let [from, to] = [0, total];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    const first = from;
    if (builds((index) => index >= first && index < middle)) from = middle;
    else to = middle;
  }
  return from;
}
