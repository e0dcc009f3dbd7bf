import { expect, it } from 'vitest';
import { createTextSieve } from '../../../src/core/search/completion-sieve.ts';

const sieve = createTextSieve(['How long is the bridge?', 'Who opened the bridge?', 'What did it cost?']);

it.each([
  ['the beginning of a text', 'how lo', [0]],
  ['a slip, an accent and capitals', 'ÓPENDE', [1]],
  ['what two texts share, the shorter first', 'the bridge', [1, 0]],
  ['what none has', 'zzz', []],
  ['nothing but signs', '?!', []],
])('the sieve of texts finds %s', (_what, typed, places) => {
  expect(sieve(typed, 5)).toEqual(places);
});

it('the sieve of texts gives no more than it is asked for', () => {
  expect(sieve('the bridge cost', 1)).toHaveLength(1);
});
