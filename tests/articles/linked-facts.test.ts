import { expect, it } from 'vitest';
import { linkedArticle } from '../../src/articles/linked-facts.ts';

const article = { '@type': 'NewsArticle', headline: 'Bridge opens', datePublished: '2031-05-04' };
const told = { title: 'Bridge opens', published: '2031-05-04' };

it.each([
  ['alone', [article]],
  ['in a list', [[{ '@type': 'WebSite' }, article]]],
  ['in a graph', [{ '@graph': [{ '@type': 'WebPage' }, article] }]],
  ['inside a page', [{ '@type': 'WebPage', mainEntity: article }]],
  [
    'with several types and a full address as type',
    [{ ...article, '@type': ['Thing', 'https://schema.org/Article'] }],
  ],
  ['in the second block', ['{ broken', article]],
])('the article is found %s', (_, blocks) => {
  expect(
    linkedArticle(blocks.map((block) => (typeof block === 'string' ? block : JSON.stringify(block)))),
  ).toMatchObject(told);
});

it.each([
  ['a name', 'Ada Quill', 'Ada Quill'],
  ['a thing', { '@type': 'Person', name: 'Ada Quill' }, 'Ada Quill'],
  ['several', [{ name: 'Ada Quill' }, 'Tom Brandt'], 'Ada Quill, Tom Brandt'],
  ['an address', 'https://herald.example/ada', undefined],
  ['nothing', undefined, undefined],
])('its author can be %s', (_, author, name) => {
  expect(linkedArticle([JSON.stringify({ ...article, author })]).author).toBe(name);
});

it('a page without an article says nothing', () => {
  expect(
    linkedArticle(['[]', 'null', '"text"', JSON.stringify({ '@type': 'Recipe', name: 'Soup' })]),
  ).toEqual({});
});
