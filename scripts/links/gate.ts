/** How hard other people's servers may be leaned on. */
export interface GateLimits {
  /** Links under way, and so connections, in all. */
  total: number;
  /** Connections to one host. */
  perHost: number;
  /** Milliseconds between the end of one request to a host and the start of the next. */
  hostGap: (host: string) => number;
}

/** One link under way: a request to its host is open when the gate hands it out. */
export interface Visit {
  /** The request is over; its host stays closed for `pause` ms, or its gap if that is longer. */
  close: (pause?: number) => void;
  /** Waits for the next request of this link, ahead of the links that have not begun. */
  open: (host: string) => Promise<void>;
  /** Gives the place back; nothing may be open. */
  end: () => void;
}

export interface Gate {
  /** Waits for a place and for the host. First come, first served within a host. */
  begin: (host: string) => Promise<Visit>;
}

interface Lane {
  gap: number;
  running: number;
  /** Monotonic time before which nothing may start. */
  readyAt: number;
  /** Links that hold a place and go on here, then those that still need one. */
  begun: (() => void)[];
  fresh: (() => void)[];
  /** Whether a timer will look at this lane again. */
  timed: boolean;
  /** Whether the lane stands in the queue for a place. */
  queued: boolean;
}

/**
 * One door for the whole run: counts links under way and connections per host, and keeps the gaps.
 * A link keeps its place until it is done, so that a run that is killed repeats the requests of
 * `total` links at most; those that wait to be tried again have given theirs back.
 */
export function createGate(limits: GateLimits): Gate {
  const lanes = new Map<string, Lane>();
  const queue: Lane[] = [];
  let underWay = 0;

  function laneOf(host: string): Lane {
    const lane = lanes.get(host) ?? newLane(limits.hostGap(host));
    lanes.set(host, lane);
    return lane;
  }

  async function begin(host: string): Promise<Visit> {
    let lane = laneOf(host);
    await waitIn(lane, lane.fresh);
    return {
      close(pause = 0) {
        lane.running -= 1;
        lane.readyAt = Math.max(lane.readyAt, performance.now() + Math.max(pause, lane.gap));
        advance(lane);
      },
      open(next) {
        lane = laneOf(next);
        return waitIn(lane, lane.begun);
      },
      end() {
        underWay -= 1;
        while (queue.length > 0 && underWay < limits.total) {
          const first = queue.shift()!;
          first.queued = false;
          advance(first);
        }
      },
    };
  }

  function waitIn(lane: Lane, waiting: (() => void)[]): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve);
      advance(lane);
    });
  }

  /** Starts what may start in a lane now, and sees to it that the rest is looked at again. */
  function advance(lane: Lane): void {
    while (lane.running < limits.perHost && lane.begun.length + lane.fresh.length > 0) {
      const wait = lane.readyAt - performance.now();
      if (wait > 0) {
        lookAgain(lane, wait);
        return;
      }
      const isBegun = lane.begun.length > 0;
      if (!isBegun && underWay >= limits.total) {
        if (!lane.queued) queue.push(lane);
        lane.queued = true;
        return;
      }
      if (!isBegun) underWay += 1;
      lane.running += 1;
      // With two places per host the second request keeps the distance from the first one's start.
      if (limits.perHost > 1) lane.readyAt = performance.now() + lane.gap;
      (isBegun ? lane.begun : lane.fresh).shift()!();
    }
  }

  function lookAgain(lane: Lane, wait: number): void {
    if (lane.timed) return;
    lane.timed = true;
    // A timer may fire a millisecond early, or the pause may have grown: hence the second look.
    setTimeout(() => {
      lane.timed = false;
      advance(lane);
    }, Math.ceil(wait));
  }

  return { begin };
}

function newLane(gap: number): Lane {
  return { gap, running: 0, readyAt: 0, begun: [], fresh: [], timed: false, queued: false };
}
