import { expect, it } from 'vitest';
import { nearest } from '../../../src/core/knowledge/nearest.ts';

it.for([
  ['hearld', ['gazette', 'herald'], 'herald'],
  ['HERALD', ['gazette', 'herald'], 'herald'],
  ['start-dely', ['start-date', 'start-delay'], 'start-delay'],
  ['q', ['w', 'quote'], 'w'],
  ['autor', ['author', 'author2'], 'author'],
  ['tea', ['publisher'], undefined],
  ['page', ['source', 'quote'], undefined],
  ['', ['source'], undefined],
  ['x'.repeat(100_000), ['x'.repeat(99_999)], undefined],
] as const)('for %s among %s it offers %s', ([written, candidates, meant]) => {
  expect(nearest(written, candidates)).toBe(meant);
});
