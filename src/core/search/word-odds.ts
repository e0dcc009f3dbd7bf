import type { Postings } from './postings.ts';

/**
 * How much the odds count beside what the descent has learnt. First places at 0, this and twice this: CLINC150 with 10
 * phrasings 80.6, 81.9, 81.4 % (half of validation), a synthetic base of 1,000 facts 93.9, 95.5, 95.7, the phrasings of
 * the shipped knowledge held out 57.2, 57.8, 57.5. Added before the descent, CLINC150 gains 0.2 at most.
 */
const WEIGHT = 0.04;

/**
 * Adds to the weight of each feature for a label how much larger its share of the label is than its share of all labels
 * together, as a logarithm: a unigram language model. The descent looks for what tells the labels of its examples apart,
 * and cosines grow with the square of rarity; so two rare words together can lose to one that is a little rarer. Here
 * each word has one vote of about the same size, whatever its rarity.
 * @param weights by posting of `sums`; changed in place
 * @param sums a column a label: the sum of its examples' vectors
 * @param examples a column an example
 */
export function addOdds(
  weights: Float32Array,
  { start, column, value }: Postings,
  examples: Postings,
  labels: number,
): void {
  const ofLabel = new Float64Array(labels);
  let all = 0;
  column.forEach((label, at) => {
    const sum = value[at] ?? 0;
    ofLabel[label] = (ofLabel[label] ?? 0) + sum;
    all += sum;
  });
  for (let feature = 0; feature + 1 < start.length; feature += 1) {
    const first = start[feature] ?? 0;
    const end = start[feature + 1] ?? 0;
    const share = sumOf(value, first, end) / all;
    // A vector has the feature times its rarity; this takes the rarity out again.
    const vote = WEIGHT / meanOf(examples, feature);
    for (let at = first; at < end; at += 1) {
      const own = (value[at] ?? 0) / (ofLabel[column[at] ?? 0] ?? 1);
      weights[at] = (weights[at] ?? 0) + vote * Math.log(1 + own / share);
    }
  }
}

/** The mean of a feature's weight in the examples that have it. */
function meanOf({ start, value }: Postings, feature: number): number {
  const first = start[feature] ?? 0;
  const end = start[feature + 1] ?? 0;
  return sumOf(value, first, end) / (end - first);
}

function sumOf(values: Float32Array, first: number, end: number): number {
  let sum = 0;
  for (let at = first; at < end; at += 1) sum += values[at] ?? 0;
  return sum;
}
