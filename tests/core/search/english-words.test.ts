import { expect, it } from 'vitest';
import { isEnglish, isPersonNoun, isPlainEnglish } from '../../../src/core/search/english-words.ts';

it.each(['captain', 'officers', 'ladies', 'policewomen', 'coaches', 'president', 'member'])(
  '%s stands for a person',
  (word) => {
    expect(isPersonNoun(word)).toBe(true);
  },
);

it.each(['ferry', 'dryer', 'number', 'others', 'school', 'ministries', 'moscow', 'after', 'zqxv', ''])(
  '%s does not stand for a person',
  (word) => {
    expect(isPersonNoun(word)).toBe(false);
  },
);

it.each([
  ['planned', true, true],
  ['bigger', true, true],
  ['ponies', true, true],
  ['moscow', false, true],
  ['zqxv', false, false],
])('%s: a plain word %s, English %s', (word, plain, english) => {
  expect(isPlainEnglish(word)).toBe(plain);
  expect(isEnglish(word)).toBe(english);
});
