import { assert, property, stringMatching, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { typingDistance } from '../../../src/core/search/typing-distance.ts';

/** Words of few letters, so that swaps and doublings come up; and the same with one letter changed. */
const word = stringMatching(/^[aeqwst]{1,9}$/);

/** Damerau-Levenshtein distance (optimal string alignment), every slip counting 1, written as its definition. */
function plainDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const least = Math.min(
      at(i - 1, j) + 1,
      at(i, j - 1) + 1,
      at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
      swapped ? at(i - 2, j - 2) + 1 : Infinity,
    );
    known.set(key, least);
    return least;
  };
  return at(a.length, b.length);
}

describe('the distance of two typed words', () => {
  it('is never more than the number of slips between them', () => {
    assert(
      property(word, word, (a, b) => {
        expect(typingDistance(a, b, 20)).toBeLessThanOrEqual(plainDistance(a, b));
      }),
      { numRuns: 2000 },
    );
  });

  it('is zero for the same word and for no other', () => {
    assert(
      property(word, word, (a, b) => {
        expect(typingDistance(a, a, 2)).toBe(0);
        expect(typingDistance(a, b, 20) === 0).toBe(a === b);
      }),
    );
  });

  it('is the same in both directions', () => {
    assert(
      property(word, word, (a, b) => {
        expect(typingDistance(a, b, 20)).toBeCloseTo(typingDistance(b, a, 20), 9);
      }),
      { numRuns: 1000 },
    );
  });

  it('is given up above its limit, and unchanged below it', () => {
    assert(
      property(tuple(word, word), ([a, b]) => {
        const full = typingDistance(a, b, 20);
        for (const limit of [0.5, 1, 1.5, 2, 3])
          expect(typingDistance(a, b, limit)).toBe(full <= limit ? full : Infinity);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['a neighbour key', 'putin', 'pitin', 'pmtin'],
    ['a neighbour key in the row below', 'meet', 'mewt', 'mekt'],
    ['one vowel for another', 'zelensky', 'zelansky', 'zelbnsky'],
    ['two letters swapped', 'putin', 'puitn', 'pumsn'],
    ['a letter doubled', 'putin', 'puttin', 'pumtin'],
    ['a doubled letter typed once', 'witkoff', 'witkof', 'itkoff'],
  ])('is less for %s than for any other slip', (_what, meant, likely, unlikely) => {
    expect(typingDistance(likely, meant, 9)).toBeLessThan(typingDistance(unlikely, meant, 9));
  });
});
