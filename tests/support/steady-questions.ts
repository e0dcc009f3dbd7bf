import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';

/** What became of questions that came at a steady pace, whatever else went on. */
export interface Steady {
  readonly asked: number;
  /** Milliseconds from the moment that each was due to its answer, shortest first. */
  readonly waits: readonly number[];
  readonly errors: readonly unknown[];
}

/**
 * Asks at a steady pace until something is over. A question that is late because the program is busy counts from when
 * it was due: a person would have waited for it.
 * @param pace questions a second
 */
export async function askSteadily(
  pace: number,
  ask: (turn: number) => Promise<void>,
  meanwhile: Promise<unknown>,
): Promise<Steady> {
  const waits: number[] = [];
  const errors: unknown[] = [];
  const open: Promise<void>[] = [];
  const over = new AbortController();
  const ended = meanwhile.finally(() => over.abort());
  const begin = performance.now();
  let asked = 0;
  const one = async (turn: number, due: number): Promise<void> => {
    try {
      await ask(turn);
      waits.push(performance.now() - due);
    } catch (error) {
      errors.push(error);
    }
  };
  while (!over.signal.aborted) {
    const due = begin + (asked * 1000) / pace;
    // On a machine too slow for the pace all are due, and what goes on meanwhile must get its turn all the same.
    await (due > performance.now() ? wait(1) : nextTurn());
    if (due > performance.now()) continue;
    open.push(one(asked, due));
    asked += 1;
  }
  await ended;
  await Promise.all(open);
  return { asked, waits: waits.toSorted((a, b) => a - b), errors };
}
