import { checkPage, type CheckOptions } from './check-page.ts';
import type { PageTask } from './plan.ts';
import { resultOf, type LinkResult } from './result.ts';

/** Links of one host under way together: while one waits to be retried, the others go on. */
const PER_HOST = 16;

/** Links under way in all; keeps memory flat however long the list is. */
const IN_ALL = 128;

interface Lane {
  tasks: PageTask[];
  next: number;
  active: number;
}

/**
 * Checks all pages, taking turns among the hosts. How many requests run at once is the gate's
 * business; this only decides which links are under way.
 *
 * @param onResults called once per page, in the order of completion
 * @throws the first error that is not the network's
 */
export async function runTasks(
  tasks: readonly PageTask[],
  options: CheckOptions,
  onResults: (results: LinkResult[]) => void,
): Promise<void> {
  const lanes = toLanes(tasks);
  let turn = 0;
  let active = 0;

  /** The next task of the first host in turn that has room, or undefined. */
  function take(): { lane: Lane; task: PageTask } | undefined {
    for (let tried = 0; tried < lanes.length; tried += 1) {
      turn = (turn + 1) % lanes.length;
      const lane = lanes[turn]!;
      if (lane.active >= PER_HOST) continue;
      const task = lane.tasks[lane.next]!;
      lane.next += 1;
      if (lane.next === lane.tasks.length) lanes.splice(turn, 1);
      return { lane, task };
    }
    return undefined;
  }

  await new Promise<void>((resolve, reject) => {
    let failed = false;
    const fill = (): void => {
      while (!failed && active < IN_ALL) {
        const taken = take();
        if (!taken) break;
        active += 1;
        taken.lane.active += 1;
        check(taken.task, options)
          .then(onResults)
          .then(() => {
            active -= 1;
            taken.lane.active -= 1;
            fill();
          })
          .catch((error: unknown) => {
            failed = true;
            reject(error instanceof Error ? error : new Error(String(error)));
          });
      }
      if (active === 0 && !failed) resolve();
    };
    fill();
  });
}

async function check(task: PageTask, options: CheckOptions): Promise<LinkResult[]> {
  const page = await checkPage(task.address, task.wantsFragment, options);
  return task.urls.map((url) => resultOf(url, page, options.allowLoopback));
}

function toLanes(tasks: readonly PageTask[]): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const task of tasks) {
    const lane = lanes.get(task.address.host);
    if (lane) lane.tasks.push(task);
    else lanes.set(task.address.host, { tasks: [task], next: 0, active: 0 });
  }
  return [...lanes.values()];
}
