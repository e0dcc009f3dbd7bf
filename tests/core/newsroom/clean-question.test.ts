import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanQuestion, LONGEST_QUESTION } from '../../../src/core/newsroom/clean-question.ts';

describe('what may point to a person is left out', () => {
  it.each([
    ['<@123456789012345678>', 'a person'],
    ['<@!123456789012345678>', 'a person with a nickname'],
    ['<@&123456789012345678>', 'a role'],
    ['<#123456789012345678>', 'a channel'],
    ['<:ada:123456789012345678>', 'an emoji'],
    ['</ask:123456789012345678>', 'a command'],
    ['@ada.lovelace', 'a name typed by hand'],
    ['123456789012345678', 'a bare id'],
    ['ada.lovelace+x@mail.example.org', 'an e-mail address'],
    ['ada@\u200bmail.example.org', 'an e-mail address with an invisible character in it'],
    ['ａｄａ＠ｍａｉｌ．ｏｒｇ', 'an e-mail address in wide letters'],
    ['https://example.org/ada?x=1', 'a link'],
    ['www.example.org', 'a link without its beginning'],
    ['discord.gg/abc', 'an invitation'],
    ['+49 170 1234567', 'a phone number with a plus'],
    ['(030) 901820', 'a phone number with brackets'],
    ['555-123-4567', 'a phone number in groups'],
    ['0170 123 45 67', 'a phone number with blanks'],
    ['01701234567', 'a phone number'],
  ])('%s, %s', (what) => {
    expect(cleanQuestion(`does ${what} know?`)).toBe('does … know?');
  });

  it('several of them one after the other are left out as one', () => {
    expect(cleanQuestion('<@1> <@2> +49 170 1234567, hello')).toBe('…, hello');
  });
});

describe('what a story is about stays', () => {
  it.each([
    'what happened on 2025-12-02?',
    'was it 1,000,000,000 or 28 billion, or 100-150 soldiers?',
    'why 2022-2025, and who are the 19 and the 28?',
    'is U.S. policy 3.5% higher?',
    'what does “five-hour” mean (in 2025)?',
  ])('%s', (question) => {
    expect(cleanQuestion(question)).toBe(question);
  });
});

it('a question becomes one line', () => {
  expect(cleanQuestion('  who\n\tpainted \0 it? ')).toBe('who painted it?');
});

it('a long question is cut, and no letter in two', () => {
  const clean = cleanQuestion('🌉 '.repeat(400));
  expect(Array.from(clean)).toHaveLength(LONGEST_QUESTION);
  expect(clean).not.toMatch(/\p{Cs}/u);
});

it('anything at all becomes one short line, and is clean when it was cleaned', () => {
  assert(
    property(string({ unit: 'binary', maxLength: 700 }), (question) => {
      const clean = cleanQuestion(question);
      expect(Array.from(clean).length).toBeLessThanOrEqual(LONGEST_QUESTION);
      expect(clean).not.toMatch(/[\r\n\0]/u);
      expect(cleanQuestion(clean)).toBe(clean);
    }),
  );
});

it.each(['a', '1 ', '.a', 'a.', '@', '-', '<@', '(12) ', 'a@b.', 'http://'])(
  'a hundred of the longest questions of %j alone are cleaned before the test is out of time',
  (unit) => {
    const longest = unit.repeat(6000);
    for (let turn = 0; turn < 100; turn += 1) {
      expect(Array.from(cleanQuestion(longest)).length).toBeLessThanOrEqual(LONGEST_QUESTION);
    }
  },
);
