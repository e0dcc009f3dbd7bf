import type { Vector } from './features.ts';
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
  /** A column a label. */
  readonly weights: Postings;
  /** A column an example. */
  readonly examples: Postings;
  /** The label of each example, and how much it counts (1 = a phrasing). */
  readonly exampleLabels: Int32Array;
  readonly exampleWeights: Float32Array;
}

export function createRanker({ labels, weights, examples, exampleLabels, exampleWeights }: Ranking): Ranker {
  const scores = new Float64Array(labels);
  const probabilities = new Float64Array(labels);
  const nearest = new Float64Array(labels);
  const nearness = new Float64Array(exampleLabels.length);

  return {
    rank(vector, most) {
      multiply(weights, vector, scores);
      softmax(scores, probabilities);
      multiply(examples, vector, nearness);
      nearest.fill(0);
      for (let at = 0; at < nearness.length; at += 1) {
        const label = exampleLabels[at] ?? 0;
        const cosine = (nearness[at] ?? 0) * Math.min(1, exampleWeights[at] ?? 0);
        if (cosine > (nearest[label] ?? 0)) nearest[label] = cosine;
      }
      const ranked: Ranked[] = [];
      for (let label = 0; label < labels; label += 1) {
        const cosine = nearest[label] ?? 0;
        if (cosine > 0) ranked.push({ label, probability: probabilities[label] ?? 0, nearest: cosine });
      }
      return ranked.toSorted((a, b) => b.probability - a.probability || a.label - b.label).slice(0, most);
    },
  };
}
