import type { Evidence } from './evidence.ts';
import type { Ranked } from './ranker.ts';

/** What confidence is computed from, each about 0 to a few. */
export function signals(best: Ranked, evidence: Evidence): readonly number[] {
  return [
    1,
    Math.max(-4, Math.log(best.probability)),
    best.nearest,
    evidence.unexplainedShare,
    Math.min(3, evidence.unexplained.length),
    evidence.kindMissing ? 1 : 0,
    Math.min(2, evidence.strangers.length),
  ];
}

/** Weights of the signals, in their order; fitted by tests/bench/calibrate.ts. */
const WEIGHTS = [2.2, 1.1, 4, -3, -0.5, -1.6, -0.8];

/**
 * 0 to 1.
 * @param nudge log-odds that the conversation adds
 */
export function confidenceOf(best: Ranked, evidence: Evidence, nudge = 0): number {
  const sum = signals(best, evidence).reduce(
    (total, signal, at) => total + signal * (WEIGHTS[at] ?? 0),
    nudge,
  );
  return 1 / (1 + Math.exp(-sum));
}
