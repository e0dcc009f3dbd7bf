import type { Labelled } from './data-sets.ts';
import type { Contestant, Engine, Guess } from './peers/engine.ts';

/** What came back for a question: at most three labels, and how long it took in milliseconds. */
export interface Reply {
  readonly guesses: readonly Guess[];
  readonly ms: number;
}

/** Questions that are asked to learn how fast a contestant is. */
const PROBES = 10;

/** Builds an engine and says how long it took, in milliseconds. */
export function timedBuild(
  engine: Engine,
  examples: readonly Labelled[],
): { readonly contestant: Contestant; readonly buildMs: number } {
  const begin = performance.now();
  const contestant = engine.build(examples);
  return { contestant, buildMs: performance.now() - begin };
}

export function ask(contestant: Contestant, text: string): Reply {
  const begin = performance.now();
  const guesses = contestant.rank(text, 3);
  return { guesses, ms: performance.now() - begin };
}

/**
 * Share of so many questions, of 1, that a contestant answers within the seconds, judged by a few of them. A sample
 * serves as well for engines that take a second a question: nobody waits two hours for their last tenth of a point.
 */
export function shareWithin(
  contestant: Contestant,
  questions: readonly string[],
  count: number,
  seconds: number,
): number {
  if (seconds === Infinity || count === 0) return 1;
  const probes = spread(questions, PROBES / Math.max(1, questions.length));
  const begin = performance.now();
  for (const text of probes) contestant.rank(text, 3);
  const each = (performance.now() - begin) / Math.max(1, probes.length);
  return Math.min(1, (seconds * 1000) / (each * count));
}

/** That share of the items, evenly spread over them. */
export function spread<T>(items: readonly T[], share: number): readonly T[] {
  if (share >= 1) return items;
  const count = Math.ceil(items.length * share);
  return Array.from({ length: count }, (_, at) => items[Math.floor((at * items.length) / count)]).filter(
    (item) => item !== undefined,
  );
}
