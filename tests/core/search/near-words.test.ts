import { assert, integer, property, string } from 'fast-check';
import { expect, it } from 'vitest';

import { createNearWords } from '../../../src/core/search/near-words.ts';

const words = ['bridge', 'bride', 'fridge', 'ribbon', 'minister', 'ministry', 'straße', 'toll'];
const near = createNearWords(words);

it.each([
  ['brigde', 'bridge'],
  ['ribon', 'ribbon'],
  ['minsiter', 'minister'],
  ['ministri', 'ministry'],
  ['strasse', 'straße'],
  ['tol', 'toll'],
])('for "%s" proposes "%s" among the first two', (typed, meant) => {
  expect(near(typed, 2)).toContain(meant);
});

it('proposes nothing for a word that shares no letters', () => {
  expect(near('qqzx', 5)).toEqual([]);
});

it('proposes distinct words, no more than asked for, whatever is typed', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 20 }), integer({ min: 1, max: 9 }), (typed, most) => {
      const proposed = near(typed, most);
      expect(proposed.length).toBeLessThanOrEqual(most);
      expect(new Set(proposed).size).toBe(proposed.length);
      expect(words).toEqual(expect.arrayContaining([...proposed]));
    }),
  );
});
