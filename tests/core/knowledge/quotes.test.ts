import { expect, it } from 'vitest';
import { articleParagraphs, countProvable, proveQuotes } from '../../../src/core/knowledge/quotes.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const article = 'The headline\n\n  It’s “done”,  she\u00A0said  \r\n \t\nFifty-five hours later\n';

it('paragraphs are the lines that are not blank, trimmed', () => {
  expect(articleParagraphs(article)).toEqual([
    'The headline',
    'It’s “done”,  she\u00A0said',
    'Fifty-five hours later',
  ]);
  expect(articleParagraphs(' \n\r\n')).toEqual([]);
});

it.for([
  ['word for word', 1, '“done”, she said', undefined],
  ['with straight quotation marks', 1, 'It\'s "done"', undefined],
  ['with other white space', 1, 'done”,\n she said', undefined],
  ['from the headline', 0, 'headline', undefined],
  ['with a letter changed', 1, 'she says', 'quote-not-found'],
  ['in another case', 0, 'the headline', 'quote-not-found'],
  ['with a gap', 1, 'It’s she said', 'quote-not-found'],
  ['from the middle of a word', 2, 'teen hours', 'quote-not-found'],
  ['that ends within a word', 2, 'five hour', 'quote-not-found'],
  ['that starts after a hyphen', 2, 'five hours', undefined],
  ['from another paragraph', 2, 'she said', 'quote-not-found'],
  ['from beyond the end', 3, 'she said', 'paragraph-missing'],
] as const)('a quote %s is judged', ([, paragraph, quote, code]) => {
  const citation = { file: 'f', source: 's', paragraph, quote, at: () => ({ line: 1, column: 1 }) };
  expect(proveQuotes([citation], new Map([['s', article]]))[0]?.code).toBe(code);
});

it('a quote of an article that is not there is left alone', () => {
  const citation = { file: 'f', source: 's', paragraph: 9, quote: 'q', at: () => ({ line: 1, column: 1 }) };
  expect(proveQuotes([citation], new Map())).toEqual([]);
});

it('a misplaced quote is told its paragraphs', () => {
  const citation = { file: 'f', source: 's', paragraph: 1, quote: 'b', at: () => ({ line: 1, column: 1 }) };
  expect(proveQuotes([citation], new Map([['s', 'b\na\nb']]))[0]?.wrong).toBe(
    'the quote stands in paragraph 0 and 2 of s, not in paragraph 1',
  );
});

it('quotes are counted by whether their article is there', () => {
  const knowledge = knowledgeOf();
  expect(countProvable(knowledge, () => true)).toBe(6);
  expect(countProvable(knowledge, (source) => source === 'herald')).toBe(3);
});
