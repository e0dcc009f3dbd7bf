import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asLabel, escapeLine, escapeText, onOneLine, withoutUnseen } from '../../src/discord/escape.ts';
import { literalOf, openSigns } from './literal.ts';
import { hostileText } from './hostile-text.ts';

describe('a text that is escaped', () => {
  it.each([
    [
      '**bold** _slanted_ ~~struck~~ ||hidden|| `code`',
      '\\*\\*bold\\*\\* \\_slanted\\_ \\~\\~struck\\~\\~ \\|\\|hidden\\|\\| \\`code\\`',
    ],
    ['<@123> <#4> <t:0:R> <:smile:5> </ask:6>', '\\<@123> \\<#4> \\<t:0:R> \\<:smile:5> \\</ask:6>'],
    ['[words](https://evil.example)', '\\[words\\](https\\://evil.example)'],
    ['# big\n-# small\n> quoted\n- item\n2. item', '\\# big\n\\-# small\n\\> quoted\n\\- item\n2\\. item'],
    ['@everyone and @here', '@\u200Beveryone and @\u200Bhere'],
    ['a\\*b', 'a\\\\\\*b'],
    ['3 - 2 > 0 is #1 (see 2.5)', '3 - 2 > 0 is #1 (see 2.5)'],
  ])('shows as it is written: %j', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
  });

  it('shows any text as it is written', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(literalOf(escapeText(text))).toBe(withoutUnseen(text));
        expect(openSigns(escapeText(text))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('on one line has no line break left', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(escapeLine(text)).not.toMatch(/[\r\n\u2028\u2029\u0085]/);
      }),
    );
  });

  it('loses characters that are not seen or turn the writing, and no others', () => {
    expect(withoutUnseen('a\u202Eb\u2066c\u200Bd\u0000e\uFEFFf')).toBe('abcdef');
    expect(withoutUnseen('مرحبا 👩‍👧 naïve\nnext')).toBe('مرحبا 👩‍👧 naïve\nnext');
  });
});

describe('a label', () => {
  it.each([
    ['short enough', 12, 'short enough'],
    ['one two three', 9, 'one two…'],
    ['one two three', 8, 'one two…'],
    ['unbroken', 5, 'unbr…'],
    ['two\nlines', 20, 'two lines'],
    ['👩👩👩', 4, '👩…'],
  ])('of %j within %i is %j', (text, limit, label) => {
    expect(asLabel(text, limit)).toBe(label);
  });

  it('is never longer than its limit and never loses a text that fits', () => {
    fc.assert(
      fc.property(hostileText, fc.integer({ min: 2, max: 100 }), (text, limit) => {
        const label = asLabel(text, limit);
        expect(label.length).toBeLessThanOrEqual(limit);
        const line = onOneLine(text);
        expect(label === line).toBe(line.length <= limit);
      }),
    );
  });
});
