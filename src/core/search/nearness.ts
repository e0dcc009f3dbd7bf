import type { Vector } from './features.ts';
import type { Example } from './learn-ranking.ts';

/** Examples one after the other, those of one label together; plain data, so that it can be kept. */
export interface ExampleTable {
  /** Where the examples of each label start; one more than there are labels. */
  readonly labelStart: Int32Array;
  /** Where the features of each example start in `ids` and `values`; one more than there are examples. */
  readonly start: Int32Array;
  readonly ids: Int32Array;
  /** Weights of the features, times how much the example counts, which is at most 1 here. */
  readonly values: Float32Array;
}

/** Cosines of one text to examples. */
export interface Nearness {
  /** The text from now on. */
  ask(vector: Vector): void;
  /** Cosine to the nearest example of a label, 0 to 1. */
  to(label: number): number;
}

/** @param labels number of labels */
export function tableOf(examples: readonly Example[], labels: number): ExampleTable {
  const sorted = examples.toSorted((a, b) => a.label - b.label);
  const size = sorted.reduce((sum, { vector }) => sum + vector.ids.length, 0);
  const labelStart = new Int32Array(labels + 1);
  const start = new Int32Array(sorted.length + 1);
  const ids = new Int32Array(size);
  const values = new Float32Array(size);
  for (const [at, { vector, label, weight }] of sorted.entries()) {
    const first = start[at] ?? 0;
    const count = Math.min(1, weight);
    ids.set(vector.ids, first);
    values.set(
      vector.weights.map((value) => value * count),
      first,
    );
    start[at + 1] = first + vector.ids.length;
    labelStart[label + 1] = at + 1;
  }
  for (let label = 0; label < labels; label += 1)
    labelStart[label + 1] = Math.max(labelStart[label] ?? 0, labelStart[label + 1] ?? 0);
  return { labelStart, start, ids, values };
}

/**
 * Reads the examples of the labels that it is asked for and no others: to hold a question against all 9,000 phrasings of the
 * shipped knowledge takes half of the time of an answer.
 * @param size number of features
 */
export function createNearness({ labelStart, start, ids, values }: ExampleTable, size: number): Nearness {
  const sought = new Float64Array(size);
  let asked: Int32Array = new Int32Array(0);
  return {
    ask(vector) {
      for (const id of asked) sought[id] = 0;
      asked = vector.ids;
      for (let at = 0; at < asked.length; at += 1) sought[asked[at] ?? 0] = vector.weights[at] ?? 0;
    },
    to(label) {
      let nearest = 0;
      const last = labelStart[label + 1] ?? 0;
      for (let example = labelStart[label] ?? 0; example < last; example += 1) {
        let cosine = 0;
        const end = start[example + 1] ?? 0;
        for (let at = start[example] ?? 0; at < end; at += 1)
          cosine += (sought[ids[at] ?? 0] ?? 0) * (values[at] ?? 0);
        if (cosine > nearest) nearest = cosine;
      }
      return nearest;
    },
  };
}
