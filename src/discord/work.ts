import { setTimeout as wait } from 'node:timers/promises';

/** What is under way, so that a stop can wait for it. */
export interface Work {
  /** Runs a task unless a stop has begun; `failed` gets what it throws. */
  start(task: () => Promise<void>, failed: (error: unknown) => void): void;
  /** Takes no more, and waits for what is under way, at most so many milliseconds. */
  finish(milliseconds: number): Promise<void>;
}

export function createWork(): Work {
  const underWay = new Set<Promise<void>>();
  let open = true;
  return {
    start(task, failed) {
      if (!open) return;
      const running = task()
        .catch(failed)
        .finally(() => underWay.delete(running));
      underWay.add(running);
    },
    async finish(milliseconds) {
      open = false;
      await Promise.race([Promise.all(underWay), wait(milliseconds, undefined, { ref: false })]);
    },
  };
}
