import type { Vector } from './features.ts';

/** Rows of a sparse matrix: for each feature the columns (labels, or examples) that have it, with a value. */
export interface Postings {
  /** Where each row starts in `column` and `value`; one more than there are rows. */
  readonly start: Int32Array;
  readonly column: Int32Array;
  readonly value: Float32Array;
}

/** One column of a matrix to be built: several vectors in a row may belong to the same column and are added up. */
export interface Entry {
  readonly vector: Vector;
  readonly column: number;
  readonly weight: number;
}

/**
 * Builds the matrix; entries of one column must stand together.
 * @param size number of features
 */
export function postingsOf(entries: readonly Entry[], size: number): Postings {
  const start = rowStarts(entries, size);
  const column = new Int32Array(start[size] ?? 0);
  const value = new Float32Array(column.length);
  const filled = start.slice();
  for (const entry of entries) {
    const { ids, weights } = entry.vector;
    for (let i = 0; i < ids.length; i += 1) {
      const id = ids[i] ?? 0;
      let at = (filled[id] ?? 0) - 1;
      if (at < (start[id] ?? 0) || column[at] !== entry.column) {
        at += 1;
        filled[id] = at + 1;
        column[at] = entry.column;
      }
      value[at] = (value[at] ?? 0) + (weights[i] ?? 0) * entry.weight;
    }
  }
  return { start, column, value };
}

function rowStarts(entries: readonly Entry[], size: number): Int32Array {
  const start = new Int32Array(size + 1);
  const last = new Int32Array(size).fill(-1);
  for (const { vector, column } of entries) {
    for (const id of vector.ids) {
      if (last[id] === column) continue;
      last[id] = column;
      start[id + 1] = (start[id + 1] ?? 0) + 1;
    }
  }
  for (let id = 0; id < size; id += 1) start[id + 1] = (start[id + 1] ?? 0) + (start[id] ?? 0);
  return start;
}

/** Writes the product of the vector with each column to `into`. */
export function multiply(
  { start, column, value }: Postings,
  { ids, weights }: Vector,
  into: Float64Array,
): void {
  into.fill(0);
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i] ?? 0;
    const weight = weights[i] ?? 0;
    const end = start[id + 1] ?? 0;
    for (let at = start[id] ?? 0; at < end; at += 1) {
      const to = column[at] ?? 0;
      into[to] = (into[to] ?? 0) + weight * (value[at] ?? 0);
    }
  }
}
