import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, stem, wordsOf } from '../../../src/core/search/words.ts';

const textsOf = (text: string): readonly string[] => wordsOf(text).map(({ text }) => text);

describe('the words of a text', () => {
  it.each([
    ['upper case', 'WHO Met Putin', ['who', 'met', 'putin']],
    ['a contraction', "didn't", ['did', 'not']],
    ['a contraction with its own form', "won't", ['will', 'not']],
    ['a contraction without its apostrophe', 'wasnt', ['was', 'not']],
    ['a curly apostrophe', 'didn’t', ['did', 'not']],
    ['a backtick for an apostrophe', 'didn`t', ['did', 'not']],
    ['a pronoun with its verb', "they're", ['they', 'are']],
    ['a possessive', 'Putin’s aide', ['putin', 'aide']],
    ['a verb after the apostrophe like a possessive', "who's", ['who']],
    ['curly quotes', '“peace” ‘deal’', ['peace', 'deal']],
    ['an apostrophe inside a name', "O'Neill", ['oneill']],
    ['accents', 'Zürich café', ['zurich', 'cafe']],
    ['a ligature and full-width letters', 'ﬁrst Ｋｙｉｖ', ['first', 'kyiv']],
    ['zero-width characters inside a word', 'Pu\u200Bt\u2060in', ['putin']],
    ['a soft hyphen', 'cease\u00ADfire', ['ceasefire']],
    ['a direction override', '\u202EPutin\u202C', ['putin']],
    ['shorthand', 'wat did ppl say b4', ['what', 'did', 'people', 'say', 'before']],
    ['shorthand that says nothing', 'lol who', ['who']],
    ['dotted capitals at the end', 'the U.S.', ['the', 'us']],
    ['dotted capitals in the middle', 'U.S.-Russia', ['us', 'russia']],
    ['thousands', '600,000 men', ['600000', 'men']],
    ['a share', 'what % of it, 20%?', ['what', 'percent', 'of', 'it', '20', 'percent']],
    ['an ordinal', 'December 2nd', ['december', '2']],
    ['a hyphen', 'five-hour', ['five', 'hour']],
    ['Cyrillic', 'Кто встретил Путина?', ['кто', 'встретил', 'путина']],
    ['Chinese', '普京 和谁见面', ['普京', '和谁见面']],
    ['right-to-left writing', 'من قابل بوتين؟', ['من', 'قابل', 'بوتين']],
    ['punctuation and emoji only', '?! 😀 … —', []],
    ['nothing', '', []],
    ['markdown and mentions', '**who** <@123> @everyone', ['who', '123', 'everyone']],
  ])('read %s', (_what, text, words) => {
    expect(textsOf(text)).toEqual(words);
  });

  it('are lower-case letters and digits without anything invisible, whatever is typed', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const word of wordsOf(text)) {
          expect(word.text).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(word.text).toBe(word.text.toLowerCase());
          expect(word.text).not.toMatch(/\p{Cf}|\p{M}/u);
          expect(word.stem).not.toBe('');
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('stay the same words when they are read again', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 100 }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the stem of a word', () => {
  it.each([
    ['meetings', 'meeting'],
    ['meets', 'meet'],
    ['arrived', 'arrive'],
    ['countries', 'country'],
  ])('of "%s" is that of "%s"', (one, other) => {
    expect(stem(one)).toBe(stem(other));
  });

  it('of a number in letters is the number in digits', () => {
    expect(['zero', 'five', 'twelve'].map(stem)).toEqual(['0', '5', '12']);
  });
});
