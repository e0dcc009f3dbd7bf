import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTo } from '../../../src/core/answer/link.ts';
import type { Source } from '../../../src/core/model.ts';

const source: Source = {
  id: 'herald',
  publisher: 'Oster Herald',
  title: 'Bridge opens at last',
  published: '2031-05-04',
  url: 'https://herald.example/bridge',
};
const link = (quote: string, url = source.url): string =>
  linkTo({ ...source, url }, { source: 'herald', paragraph: 1, quote });

describe('the link to a passage', () => {
  it.each([
    ['plain words', 'a span of 412 metres', 'a%20span%20of%20412%20metres'],
    ['a comma, which would part start from end', 'late, but open', 'late%2C%20but%20open'],
    ['a dash, which would mark a prefix', 'five-hour talks', 'five%2Dhour%20talks'],
    ['an ampersand, which would begin the next text', 'Lind & Sons', 'Lind%20%26%20Sons'],
    ['straight quotes', 'a "long" bridge', 'a%20%22long%22%20bridge'],
    ['curly quotes', 'a “long” bridge', 'a%20%E2%80%9Clong%E2%80%9D%20bridge'],
    ['a long dash', 'open – at last', 'open%20%E2%80%93%20at%20last'],
    ['a hash', 'pier #4', 'pier%20%234'],
    ['a percent sign', '80% done', '80%25%20done'],
    ['an emoji', 'open 🌉', 'open%20%F0%9F%8C%89'],
    ['half a character, which no address can hold', 'open\uD83C now', 'open%20now'],
  ])('encodes %s', (_what, quote, text) => {
    expect(link(quote)).toBe(`https://herald.example/bridge#:~:text=${text}`);
  });

  it('is the plain address where there is no quote', () => {
    expect(link('')).toBe('https://herald.example/bridge');
  });

  it('keeps a query and a fragment that the address has', () => {
    expect(link('open', 'https://herald.example/?p=1')).toBe('https://herald.example/?p=1#:~:text=open');
    expect(link('open', 'https://herald.example/a#b')).toBe('https://herald.example/a#b:~:text=open');
  });

  it('gives the quote back when its fragment is read, whatever the quote', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1 }), (quote) => {
        const [, text = ''] = link(quote).split('#:~:text=');
        expect(text).not.toMatch(/[-,&\s"]/);
        expect(decodeURIComponent(text)).toBe(quote.replace(/\p{Surrogate}/gu, ''));
      }),
    );
  });
});
