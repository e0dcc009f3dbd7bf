import { setTimeout as wait } from 'node:timers/promises';
import { isDropped } from './errors.ts';

/**
 * Waits for `work`; if it takes longer than `milliseconds`, `late` is run meanwhile and has ended before this returns.
 * @throws what `work` throws, or else what `late` throws
 */
export async function orMeanwhile<Result>(
  work: Promise<Result>,
  milliseconds: number,
  late: () => Promise<unknown>,
): Promise<{ readonly result: Result; readonly wasLate: boolean }> {
  let meanwhile: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    meanwhile = late();
    // It is awaited below; until then nobody listens for its failure.
    meanwhile.catch(() => undefined);
  }, milliseconds);
  try {
    const result = await work;
    await meanwhile;
    return { result, wasLate: meanwhile !== undefined };
  } finally {
    clearTimeout(timer);
  }
}

/** Pauses in milliseconds before the second and the third attempt. */
const pauses = [100, 500] as const;

/** Repeats a request whose connection was dropped, which discord.js does not; the request must be safe to repeat. */
export async function throughDrops<Result>(request: () => Promise<Result>): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await request();
    } catch (error) {
      if (!isDropped(error)) throw error;
      await wait(pause);
    }
  }
  return await request();
}

/** Runs tasks of one key one after the other, those of different keys side by side. */
export interface Lanes {
  (key: string, task: () => Promise<void>): Promise<void>;
}

export function createLanes(): Lanes {
  const lanes = new Map<string, Promise<void>>();
  return async (key, task) => {
    const before = lanes.get(key);
    const turn = before === undefined ? task() : before.then(task, task);
    lanes.set(key, turn);
    try {
      await turn;
    } finally {
      if (lanes.get(key) === turn) lanes.delete(key);
    }
  };
}
