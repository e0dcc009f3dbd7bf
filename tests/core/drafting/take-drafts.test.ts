import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { takeDrafts } from '../../../src/core/drafting/take-drafts.ts';
import { refusalInWords } from '../../../src/core/newsroom/refusal-in-words.ts';
import { en } from '../../../src/core/texts/en.ts';
import { bridgeStory } from '../../support/knowledge.ts';

const sources = bridgeStory['sources.yaml'];
const written = `# Drafts from: A ferry
source:  # goes into sources.yaml
  id: post
  publisher: Harbour Post
  title: 'A ferry: at last'
  published: 2031-06-01
  url: https://post.example/ferry
topic: "From Harbour Post: ferries"
facts:
  # The ferry goes at noon, she said.
  - id: ferry-time
    asked: [When does the ferry go?]  # more
    answer: At noon.
    citations:
      - source: post
        paragraph: 2
        quote: goes at noon
`;

it('written drafts become facts of their topic, and their source joins the others', () => {
  const taken = takeDrafts('post.yaml', written, sources);
  expect(taken).toMatchObject({
    ok: true,
    changes: [
      { kind: 'put-file', path: 'sources.yaml', base: sources },
      {
        kind: 'put-fact',
        topic: 'from-harbour-post-ferries',
        title: 'From Harbour Post: ferries',
        fact: 'ferry-time',
      },
    ],
  });
  expect(JSON.stringify(taken)).toContain('A ferry: at last');
});

it('leaves the comments behind, which hold the article’s sentences', () => {
  expect(JSON.stringify(takeDrafts('post.yaml', written, undefined))).not.toContain('she said');
});

it('a source that is known is not added twice', () => {
  const known = written.replace('id: post', 'id: herald');
  expect(takeDrafts('post.yaml', known, sources)).toMatchObject({ changes: [{ kind: 'put-fact' }] });
});

it.each([
  [written.replace('At noon.', '""'), /not written yet: ferry-time/u],
  [written.replace('answer:', 'draft: true\n    answer:'), /not written yet: ferry-time/u],
  [written.slice(0, written.indexOf('facts:')) + 'facts: []\n', /no draft left/u],
  [written.replace('facts:', 'facts: ['), /has mistakes/u],
])('refuses in words what is not finished', (text, words) => {
  const taken = takeDrafts('post.yaml', text, sources);
  expect(taken.ok ? '' : refusalInWords(taken.why, en)).toMatch(words);
});

it('never throws, whatever the file holds', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.nat(written.length),
      fc.option(fc.string(), { nil: undefined }),
      (text, at, old) => {
        for (const one of [text, written.slice(0, at) + text, written.slice(at)]) {
          expect(takeDrafts('x.yaml', one, old)).toHaveProperty('ok');
        }
      },
    ),
    { numRuns: 1000 },
  );
});
