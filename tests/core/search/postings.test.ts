import { array, assert, double, integer, property, record, uniqueArray } from 'fast-check';
import { expect, it } from 'vitest';
import type { Vector } from '../../../src/core/search/features.ts';
import { multiply, postingsOf } from '../../../src/core/search/postings.ts';

const size = 12;
const columns = 6;
const weight = double({ min: -4, max: 4, noNaN: true });

const vector = uniqueArray(record({ id: integer({ min: 0, max: size - 1 }), weight }), {
  selector: ({ id }) => id,
  maxLength: size,
}).map((features): Vector => ({
  ids: Int32Array.from(features, ({ id }) => id),
  weights: Float32Array.from(features, ({ weight }) => weight),
}));
/** Entries of one column stand together, as `postingsOf` asks. */
const entries = array(record({ vector, column: integer({ min: 0, max: columns - 1 }), weight })).map((list) =>
  list.toSorted((a, b) => a.column - b.column),
);

const dense = ({ ids, weights }: Vector): readonly number[] =>
  Array.from({ length: size }, (_, id) => weights[ids.indexOf(id)] ?? 0);

it('the product is that of the dense matrix with the dense vector', () => {
  assert(
    property(entries, vector, (entries, question) => {
      const product = new Float64Array(columns).fill(7);
      multiply(postingsOf(entries, size), question, product);
      const asked = dense(question);
      const expected = Array.from({ length: columns }, (_, column) =>
        entries
          .filter((entry) => entry.column === column)
          .reduce(
            (sum, entry) =>
              sum +
              entry.weight *
                dense(entry.vector).reduce((dot, value, id) => dot + value * (asked[id] ?? 0), 0),
            0,
          ),
      );
      product.forEach((value, column) => expect(value).toBeCloseTo(expected[column] ?? NaN, 2));
    }),
    { numRuns: 500 },
  );
});

it('each row lists each column at most once, in order', () => {
  assert(
    property(entries, (entries) => {
      const { start, column } = postingsOf(entries, size);
      for (let row = 0; row < size; row += 1) {
        const listed = Array.from(column.slice(start[row], start[row + 1]));
        expect(listed).toEqual([...new Set(listed)].toSorted((a, b) => a - b));
      }
    }),
  );
});

it('nothing to build gives a product of zeros', () => {
  const product = new Float64Array([3, 3]);
  multiply(postingsOf([], 4), { ids: Int32Array.of(2), weights: Float32Array.of(1) }, product);
  expect([...product]).toEqual([0, 0]);
});
