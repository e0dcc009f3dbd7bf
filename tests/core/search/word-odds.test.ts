import { expect, it } from 'vitest';

import { postingsOf } from '../../../src/core/search/postings.ts';
import { addOdds } from '../../../src/core/search/word-odds.ts';

/** Feature 0 stands in both labels, 1 and 2 in one each; the weight of 2 is four times that of 1. */
const vectors = [
  { ids: Int32Array.of(0, 1), weights: Float32Array.of(0.2, 0.2) },
  { ids: Int32Array.of(0, 2), weights: Float32Array.of(0.2, 0.8) },
];
const size = 3;
const sums = postingsOf(
  vectors.map((vector, column) => ({ vector, column, weight: 1 })),
  size,
);

function voteOf(feature: number, label: number): number {
  const weights = new Float32Array(sums.value.length);
  addOdds(weights, sums, sums, 2);
  const at = sums.column.findIndex((column, at) => column === label && at >= (sums.start[feature] ?? 0));
  return (weights[at] ?? 0) * (vectors[label]?.weights[feature === 0 ? 0 : 1] ?? 0);
}

it('a word votes for each label that it belongs to, most for the one that it is a larger share of', () => {
  expect(voteOf(0, 1)).toBeGreaterThan(0);
  expect(voteOf(0, 0)).toBeGreaterThan(voteOf(0, 1));
  expect(voteOf(1, 0)).toBeGreaterThan(voteOf(0, 0));
});

it('a word that is four times as rare has nowhere near four times the vote', () => {
  expect(voteOf(2, 1)).toBeLessThan(1.5 * voteOf(1, 0));
});
