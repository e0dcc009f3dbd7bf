/** A score this far below the best has no probability worth an exponential (e^-16 is a ten-millionth). */
const FAINT = -16;

/** Writes the softmax of the scores, which sums to 1, to `into`. */
export function softmax(scores: Float64Array, into: Float64Array): void {
  let max = -Infinity;
  for (const value of scores) if (value > max) max = value;
  let sum = 0;
  for (let at = 0; at < scores.length; at += 1) {
    const below = (scores[at] ?? 0) - max;
    const value = below < FAINT ? 0 : Math.exp(below);
    into[at] = value;
    sum += value;
  }
  for (let at = 0; at < into.length; at += 1) into[at] = (into[at] ?? 0) / sum;
}
