import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gistOf, leastInCommon, likeness, mostAlike } from '../../../src/core/newsroom/same-question.ts';
import { learnNames } from '../../../src/core/search/names.ts';

const names = learnNames([{ name: 'Mara Quill', kind: 'person', also: ['Quill', 'the mayor'] }]);
const like = (one: string, other: string) => likeness(gistOf(one, names), gistOf(other, names));

describe('two questions are one', () => {
  it.each([
    [
      'for the same words in another order',
      'Who painted the old bridge?',
      'the old bridge, who painted that',
    ],
    ['for other forms of the words', 'who painted the bridges', 'Who is painting a bridge?'],
    ['for accents and letters of another size', 'Is the café OPEN?', 'is the cafe open'],
    ['for a nickname', 'Where does the mayor live?', 'where is Mara Quill living'],
    ['with most words in common', 'how tall are the steel bridge towers', 'how tall are the bridge towers'],
    ['where they only say how they ask', 'what happened?', 'so what happened'],
  ])('%s', (_why, one, other) => {
    expect(like(one, other)).toBeGreaterThanOrEqual(0.5);
  });
});

describe('two questions are two', () => {
  it.each([
    ['with one word in common', 'the bridge?', 'the bridge deal?'],
    ['with less than three of five words in common', 'bridge painted steel', 'bridge painted wood'],
    ['with nothing in common', 'who painted the bridge', 'when does the ferry leave'],
    ['where one has nothing in it', '?!', 'who painted the bridge'],
    ['where both have nothing in them', '', ''],
  ])('%s', (_why, one, other) => {
    expect(like(one, other)).toBe(0);
  });
});

it('a question is like itself and as like another as that is like it', () => {
  assert(
    property(string(), string(), (one, other) => {
      expect(like(one, other)).toBe(like(other, one));
      expect(like(one, one)).toBe(gistOf(one, names).length === 0 ? 0 : 1);
    }),
  );
});

it('the words of a gist survive being kept with blanks between them', () => {
  assert(
    property(string({ unit: 'grapheme' }), (question) => {
      const gist = gistOf(
        `${question} ${question}`,
        learnNames([{ name: 'a b', kind: 'place', also: [question] }]),
      );
      expect(gist.join(' ').split(' ').filter(Boolean)).toEqual(gist);
    }),
  );
});

/** Few words, so that questions often share some. */
const gists = array(constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 }).map((words) =>
  [...new Set(words)].toSorted(),
);

/** The plain way: sets, and nothing left out. */
function plainLikeness(one: readonly string[], other: readonly string[]): number {
  const common = one.filter((word) => new Set(other).has(word)).length;
  if (common === 0) return 0;
  const share = common / new Set([...one, ...other]).size;
  return share === 1 || (share >= 0.6 && common >= 2) ? share : 0;
}

it('how alike two questions are is found as the plain way finds it, and never below the least in common', () => {
  assert(
    property(gists, gists, (one, other) => {
      const plain = plainLikeness(one, other);
      expect(likeness(one, other)).toBe(plain);
      const common = one.filter((word) => other.includes(word)).length;
      expect(plain === 0 || common >= leastInCommon(one)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('the most alike is found, the first of equals', () => {
  const among = ['bridge steel towers', 'bridge steel towers height', 'steel bridge towers'].map(
    (text, at) => ({
      at,
      gist: gistOf(text),
    }),
  );
  expect(mostAlike(gistOf('towers of the steel bridge'), among)?.at).toBe(0);
  expect(mostAlike(gistOf('how is the weather'), among)).toBeUndefined();
});
