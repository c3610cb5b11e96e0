/** How hard other people's servers may be leaned on. */
export interface GateLimits {
  /** Connections in all. */
  total: number;
  /** Connections to one host. */
  perHost: number;
  /** Milliseconds between the end of one request to a host and the start of the next. */
  hostGap: (host: string) => number;
}

/** Gives the place back; the host stays closed for `pause` ms, or its gap if that is longer. */
export type Leave = (pause?: number) => void;

export interface Gate {
  /** Waits until a request to this host may start. First come, first served within a host. */
  enter: (host: string) => Promise<Leave>;
}

interface Lane {
  gap: number;
  running: number;
  /** Monotonic time before which nothing may start. */
  readyAt: number;
  waiting: (() => void)[];
  /** Set while the lane waits for its time or stands in the queue for a free connection. */
  scheduled: boolean;
}

/** One door for the whole run: counts connections in all and per host, and keeps the gaps. */
export function createGate(limits: GateLimits): Gate {
  const lanes = new Map<string, Lane>();
  const queue: Lane[] = [];
  let running = 0;

  function enter(host: string): Promise<Leave> {
    const lane = lanes.get(host) ?? newLane(limits.hostGap(host));
    lanes.set(host, lane);
    return new Promise((resolve) => {
      lane.waiting.push(() => resolve(once((pause = 0) => leave(lane, pause))));
      schedule(lane);
    });
  }

  function leave(lane: Lane, pause: number): void {
    running -= 1;
    lane.running -= 1;
    lane.readyAt = Math.max(lane.readyAt, performance.now() + Math.max(pause, lane.gap));
    schedule(lane);
    startWaiting();
  }

  function schedule(lane: Lane): void {
    if (lane.scheduled || lane.waiting.length === 0 || lane.running >= limits.perHost) return;
    lane.scheduled = true;
    const wait = lane.readyAt - performance.now();
    if (wait > 0) {
      // A timer may fire a millisecond early, hence the second look.
      setTimeout(() => {
        lane.scheduled = false;
        schedule(lane);
      }, Math.ceil(wait));
      return;
    }
    queue.push(lane);
    startWaiting();
  }

  function startWaiting(): void {
    while (running < limits.total && queue.length > 0) {
      const lane = queue.shift()!;
      lane.scheduled = false;
      if (lane.readyAt > performance.now()) {
        schedule(lane);
        continue;
      }
      running += 1;
      lane.running += 1;
      // With two places per host the second request keeps the distance from the first one's start.
      if (limits.perHost > 1) lane.readyAt = performance.now() + lane.gap;
      lane.waiting.shift()!();
      schedule(lane);
    }
  }

  return { enter };
}

function newLane(gap: number): Lane {
  return { gap, running: 0, readyAt: 0, waiting: [], scheduled: false };
}

function once(leave: (pause: number) => void): Leave {
  let done = false;
  return (pause = 0) => {
    if (done) return;
    done = true;
    leave(pause);
  };
}
