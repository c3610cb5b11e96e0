/** A piece of work that may have to wait for others. */
export interface Job<Result> {
  name: string;
  /** Names of jobs before it in the list that must have ended. */
  after?: readonly string[];
  run: (write: Write) => Promise<Result>;
}

export type Write = (text: Uint8Array | string) => void;

/**
 * Runs every job as soon as those that it waits for have ended, well or not. What jobs write comes out one job after the
 * other, in the order given: the first that has not ended is heard at once, the later ones when their turn comes.
 * @returns results in the order of the jobs
 */
export async function runSideBySide<Result>(
  jobs: readonly Job<Result>[],
  write: Write,
): Promise<Result[]> {
  const kept = jobs.map((): (Uint8Array | string)[] => []);
  const ended = new Set<number>();
  let front = 0;
  const say = (index: number, text: Uint8Array | string) => {
    if (index === front) write(text);
    else kept[index]!.push(text);
  };
  const end = (index: number) => {
    ended.add(index);
    while (ended.has(front)) {
      front += 1;
      for (const text of kept[front]?.splice(0) ?? []) write(text);
    }
  };
  const running: Promise<Result>[] = [];
  for (const [index, { after = [], run }] of jobs.entries()) {
    const before = running.filter((_, other) => after.includes(jobs[other]!.name));
    running.push(
      Promise.allSettled(before)
        .then(() => run((text) => say(index, text)))
        .finally(() => end(index)),
    );
  }
  // All of them end before the first failure is told, so that nothing is heard after it.
  await Promise.allSettled(running);
  return Promise.all(running);
}
