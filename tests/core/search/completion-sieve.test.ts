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
  expect(sieve.near(typed, 5)).toEqual(places);
});

it('the sieve of texts gives no more than it is asked for', () => {
  expect(sieve.near('the bridge cost', 1)).toHaveLength(1);
});

it('a sieve that was prepared bit by bit finds what one finds that reads all at once', () => {
  const texts = Array.from({ length: 2500 }, (_, at) => `who laid stone ${at} of the bridge`);
  const [prepared, other] = [createTextSieve(texts), createTextSieve(texts)];
  let steps = 1;
  while (prepared.prepare()) steps += 1;
  expect(steps).toBe(3);
  expect(prepared.prepare()).toBe(false);
  expect(prepared.near('stone 2477', 3)).toEqual(other.near('stone 2477', 3));
  expect(prepared.near('stone 2477', 1)).toEqual([2477]);
});
