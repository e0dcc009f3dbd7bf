import { assert, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnglish, isPlainEnglish } from '../../../src/core/search/english-words.ts';
import { learnSpelling } from '../../../src/core/search/spelling.ts';

const vocabulary = new Map([
  ['witkoff', 30],
  ['kushner', 20],
  ['putin', 60],
  ['zelensky', 25],
  ['meeting', 90],
  ['ceasefire', 12],
  ['with', 80],
  ['talks', 40],
  ['framework', 9],
  ['us', 30],
]);
const spelling = learnSpelling(vocabulary);

describe('a misspelt word', () => {
  it.each([
    ['witkof', 'witkoff'],
    ['wittkof', 'witkoff'],
    ['kushnr', 'kushner'],
    ['kusnher', 'kushner'],
    ['puitn', 'putin'],
    ['zelenski', 'zelensky'],
    ['zelesnky', 'zelensky'],
    ['meetng', 'meeting'],
    ['ceasefier', 'ceasefire'],
    ['framwork', 'framework'],
  ])('"%s" is read as "%s"', (typed, meant) => {
    expect(spelling.correct(typed)).toBe(meant);
  });

  it('that drops its g is read as the English word it is', () => {
    expect(spelling.correct('bombin')).toBe('bombing');
  });
});

describe('a word is left alone', () => {
  it.each([
    ['of the knowledge', 'kushner'],
    ['of English', 'tacos'],
    ['of English, inflected', 'farmers'],
    ['of English near one of the knowledge', 'meaning'],
    ['the name of a stranger', 'keith'],
    ['of two letters', 'uz'],
    ['beyond all words in length', 'witkoffwitkoffwitkoffwitkoff'],
    ['with a digit', 'put1n'],
    ['of another script', 'путин'],
    ['that is like nothing', 'xqzzjv'],
    ['that is empty', ''],
  ])('%s', (_what, word) => {
    expect(spelling.correct(word)).toBeUndefined();
  });
});

it('the same word always gets the same correction, however many others come between', () => {
  const meant = spelling.correct('kusnher');
  for (let at = 0; at < 2500; at += 1) spelling.correct(`${at.toString(26).replace(/\d/g, 'q')}xq`);
  expect(spelling.correct('kusnher')).toBe(meant);
});

it('a correction is a word of the knowledge or of English, whatever is typed', () => {
  assert(
    property(stringMatching(/^[a-z]{0,12}$/), (typed) => {
      const meant = spelling.correct(typed);
      expect(meant === undefined || vocabulary.has(meant) || isEnglish(meant)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('English', () => {
  it.each(['bridge', 'bridges', 'stories', 'stopped', 'making', 'quickly', 'farmers', 'went', 'which'])(
    'has the plain word "%s"',
    (word) => {
      expect(isPlainEnglish(word)).toBe(true);
    },
  );

  it.each(['florida', 'moscow'])('has the name "%s", which is no plain word', (word) => {
    expect([isEnglish(word), isPlainEnglish(word)]).toEqual([true, false]);
  });

  it.each(['brigde', 'xqzzj', '', 's', 'Bridge'])('does not have "%s"', (word) => {
    expect(isEnglish(word)).toBe(false);
  });
});
