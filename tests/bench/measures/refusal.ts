/** How sure an engine was of its first label for a question, and whether that label was right. */
export interface Outcome {
  /** Higher is surer, comparable between questions; `-Infinity` if it found nothing, which is always a refusal. */
  readonly confidence: number;
  readonly right: boolean;
}

/**
 * The threshold of Larson et al. 2019: it maximises accuracy with "outside" as one more class. A question is refused if
 * its confidence is below; of equally good thresholds the lowest, which refuses least.
 */
export function thresholdOfBestAccuracy(inside: readonly Outcome[], outside: readonly number[]): number {
  const steps = [
    ...inside.map(({ confidence, right }) => ({ confidence, lost: right ? 1 : 0, won: 0 })),
    ...outside.map((confidence) => ({ confidence, lost: 0, won: 1 })),
  ]
    .filter(({ confidence }) => confidence > -Infinity)
    .toSorted((a, b) => a.confidence - b.confidence);
  let best = steps[0]?.confidence ?? Infinity;
  let gain = 0;
  let most = 0;
  steps.forEach(({ confidence, lost, won }, at) => {
    gain += won - lost;
    const next = steps[at + 1]?.confidence ?? Infinity;
    if (next > confidence && gain > most) {
      most = gain;
      best = next;
    }
  });
  return best;
}

/** The threshold below which lies that share of the confidences, or less where many are equal. */
export function thresholdOfShare(confidences: readonly number[], share: number): number {
  const sorted = confidences.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Infinity;
}

/** Share of the confidences, of 1, that are refused at the threshold; `undefined` if there is none. */
export function refusedShare(confidences: readonly number[], threshold: number): number | undefined {
  if (confidences.length === 0) return undefined;
  return confidences.filter((confidence) => refuses(confidence, threshold)).length / confidences.length;
}

export function refuses(confidence: number, threshold: number): boolean {
  return confidence === -Infinity || confidence < threshold;
}

/** Area under the ROC curve: how often a question inside has more confidence than one outside; equal ones count half. */
export function areaUnderRoc(inside: readonly number[], outside: readonly number[]): number | undefined {
  if (inside.length === 0 || outside.length === 0) return undefined;
  const sorted = outside.toSorted((a, b) => a - b);
  let above = 0;
  for (const confidence of inside) {
    above += (countBelow(sorted, confidence, false) + countBelow(sorted, confidence, true)) / 2;
  }
  return above / (inside.length * outside.length);
}

/** How many of the ascending numbers are below the limit, or at it as well. */
function countBelow(sorted: readonly number[], limit: number, including: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = sorted[middle] ?? Infinity;
    if (value < limit || (including && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}
