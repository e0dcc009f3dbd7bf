import { expect, it } from 'vitest';
import { longDate } from '../../../src/core/answer/dates.ts';

it.each([
  ['2025-12-02', '2 December 2025'],
  ['2031-05-04', '4 May 2031'],
  ['2024-02-29', '29 February 2024'],
  ['1999-01-31', '31 January 1999'],
  ['2030-10-10', '10 October 2030'],
])('%s is %s in words', (date, words) => {
  expect(longDate(date)).toBe(words);
});
