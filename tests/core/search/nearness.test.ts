import { array, assert, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector } from '../../../src/core/search/features.ts';
import { createNearness, tableOf } from '../../../src/core/search/nearness.ts';

const SIZE = 12;
const LABELS = 4;

const vectors = uniqueArray(integer({ min: 0, max: SIZE - 1 }), { minLength: 1, maxLength: 6 }).map(
  (ids): Vector => ({
    ids: Int32Array.from(ids),
    weights: Float32Array.from(ids, (id) => (1 + id) / SIZE),
  }),
);
const examples = array(
  record({
    vector: vectors,
    label: integer({ min: 0, max: LABELS - 1 }),
    weight: integer({ min: 1, max: 4 }),
  }),
  { maxLength: 12 },
).map((all) => all.map((one) => ({ ...one, weight: one.weight / 2 })));

function dot(one: Vector, other: Vector): number {
  return [...one.ids].reduce((sum, id, at) => {
    const place = other.ids.indexOf(id);
    return place === -1 ? sum : sum + (one.weights[at] ?? 0) * (other.weights[place] ?? 0);
  }, 0);
}

describe('the nearest example of a label', () => {
  it('is that of the largest product, an example of little weight counting less, whatever was asked before', () => {
    assert(
      property(examples, array(vectors, { minLength: 1, maxLength: 3 }), (all, asked) => {
        const nearness = createNearness(tableOf(all, LABELS), SIZE);
        for (const text of asked) {
          nearness.ask(text);
          for (let label = 0; label < LABELS; label += 1) {
            const products = all
              .filter((one) => one.label === label)
              .map(({ vector, weight }) => dot(text, vector) * Math.min(1, weight));
            expect(nearness.to(label)).toBeCloseTo(Math.max(0, ...products), 5);
          }
        }
      }),
    );
  });

  it('is at 0 for a label without examples', () => {
    const one: Vector = { ids: Int32Array.of(3), weights: Float32Array.of(1) };
    const nearness = createNearness(tableOf([{ vector: one, label: 2, weight: 1 }], LABELS), SIZE);
    nearness.ask(one);
    expect([0, 1, 2, 3].map((label) => nearness.to(label))).toEqual([0, 0, 1, 0]);
  });
});
