import { assert, array, property, stringMatching } from 'fast-check';
import { expect, it } from 'vitest';
import { createLetterSieve } from '../../../src/core/search/spelling-sieve.ts';
import { typingDistance } from '../../../src/core/search/typing-distance.ts';

it('the sieve of letters lets every word through that is within the distance', () => {
  const word = stringMatching(/^[abcdeé]{1,10}$/u);
  assert(
    property(word, array(word, { maxLength: 20 }), (typed, words) => {
      for (const limit of [1.15, 1.6, 2.1]) {
        const through = createLetterSieve(words)(typed, limit);
        const near = words.filter((other) => typingDistance(typed, other, limit) <= limit);
        expect(through).toEqual(expect.arrayContaining(near));
      }
    }),
    { numRuns: 1000 },
  );
});

it('the sieve of letters keeps back what has other letters', () => {
  expect(createLetterSieve(['ceasefire', 'ceiling', 'summit'])('ceasefier', 2.1)).toEqual(['ceasefire']);
});
