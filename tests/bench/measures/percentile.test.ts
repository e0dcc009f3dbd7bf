import { expect, it } from 'vitest';

import { percentile } from './percentile.ts';

it.each([
  { values: [3, 1, 2], percent: 50, is: 2 },
  { values: [4, 1, 2, 3], percent: 50, is: 2 },
  { values: Array.from({ length: 100 }, (_, at) => at + 1), percent: 99, is: 99 },
  { values: [7], percent: 99, is: 7 },
  { values: [], percent: 50, is: 0 },
])('the value that $percent percent of $values do not exceed is $is', ({ values, percent, is }) => {
  expect(percentile(values, percent)).toBe(is);
});
