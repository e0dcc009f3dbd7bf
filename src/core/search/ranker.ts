import type { Vector } from './features.ts';
import { createNearness, type ExampleTable } from './nearness.ts';
import { multiply, type Postings } from './postings.ts';
import { softmax } from './softmax.ts';

/** A label with how well it fits a text. */
interface Ranked {
  readonly label: number;
  /** Softmax probability among all labels, 0 to 1. */
  readonly probability: number;
  /** Cosine to the label's nearest example, 0 to 1. */
  readonly nearest: number;
}

export interface Ranker {
  /** Labels that share a feature with the text, best first. */
  rank(vector: Vector, most: number): readonly Ranked[];
}

/** What was learnt from the examples; plain data, so that it can be kept. */
export interface Ranking {
  readonly labels: number;
  /** A column a label; no weight is 0. */
  readonly weights: Postings;
  readonly examples: ExampleTable;
}

export function createRanker({ labels, weights, examples }: Ranking): Ranker {
  const scores = new Float64Array(labels);
  const probabilities = new Float64Array(labels);
  const nearness = createNearness(examples, weights.start.length - 1);

  return {
    rank(vector, most) {
      multiply(weights, vector, scores);
      softmax(scores, probabilities);
      nearness.ask(vector);
      return surest(scores, probabilities, most).map((label) => ({
        label,
        probability: probabilities[label] ?? 0,
        nearest: nearness.to(label),
      }));
    },
  };
}

/** The likeliest labels, best first, of those that share a feature with the text: the others have a score of exactly 0. */
function surest(scores: Float64Array, probabilities: Float64Array, most: number): readonly number[] {
  const best: number[] = [];
  const isBehind = (at: number, probability: number): boolean =>
    (probabilities[best[at] ?? 0] ?? 0) < probability;
  for (let label = 0; label < scores.length; label += 1) {
    if (scores[label] === 0) continue;
    const probability = probabilities[label] ?? 0;
    if (best.length === most && !isBehind(most - 1, probability)) continue;
    let at = best.length;
    while (at > 0 && isBehind(at - 1, probability)) at -= 1;
    best.splice(at, 0, label);
    if (best.length > most) best.pop();
  }
  return best;
}
