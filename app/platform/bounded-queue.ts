type Limits = { /** How many tasks run at once. */ atOnce: number; /** How many may wait, */ waiting: number; /** and how long, in milliseconds. */ patience: number };

export type BoundedQueue = {
  /** Runs a task when its turn comes; null where too many wait, or it would have waited too long. */
  run<Value>(task: () => Promise<Value>): Promise<{ value: Value } | null>;
};

/** Lets a few tasks run at once and others wait their turn, first come first served. Whoever cannot be served in time hears it at once, so that a rush ends in answers and not in timeouts. */
export function boundedQueue({ atOnce, waiting, patience }: Limits): BoundedQueue {
  let running = 0;
  const queue: { start: (turn: boolean) => void; timer: NodeJS.Timeout }[] = [];

  function turn(): Promise<boolean> | true {
    if (running < atOnce) {
      running += 1;
      return true;
    }
    if (queue.length >= waiting) return Promise.resolve(false);
    return new Promise((start) => {
      const entry = {
        start,
        timer: setTimeout(() => {
          queue.splice(queue.indexOf(entry), 1);
          start(false);
        }, patience),
      };
      queue.push(entry);
    });
  }

  function next(): void {
    const entry = queue.shift();
    if (!entry) {
      running -= 1;
      return;
    }
    clearTimeout(entry.timer);
    entry.start(true);
  }

  return {
    async run(task) {
      if (!(await turn())) return null;
      try {
        return { value: await task() };
      } finally {
        next();
      }
    },
  };
}
