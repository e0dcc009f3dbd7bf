import { expect, it } from 'vitest';
import { findDates } from '../../../src/articles/article-dates.ts';
import { NOTHING_KNOWN, comparer, type Standing } from '../../../src/core/drafting/compare.ts';
import { bridgeWith, edit, knowledgeOf } from '../../support/knowledge.ts';

const FILE = 'facts/bridge.yaml';
const known = knowledgeOf(
  bridgeWith(
    edit(
      FILE,
      'The bridge is 412 metres long.',
      'The new bridge at Oster is 412 metres long. It opened on 4 May 2031.',
    ),
  ),
);

function standingOf(text: string, source = 'tribune', paragraph = 3): Standing {
  return comparer(known, findDates, '2031-05-06')({ source, paragraph, text, saidBy: undefined });
}

it.each([
  ['The new bridge at Oster is 412 metres long.'],
  ['At 412 metres, the new bridge at Oster is long.'],
])('%s is told already', (sentence) => {
  expect(standingOf(sentence)).toEqual({ kind: 'corroborates', fact: 'bridge-length', cited: false });
});

it('a passage that a fact cites is told already, however it is worded', () => {
  expect(standingOf('A span of 412 metres was seen by all who came.', 'herald', 1)).toEqual({
    kind: 'corroborates',
    fact: 'bridge-length',
    cited: true,
  });
});

it.each([
  [
    'The new bridge at Oster is 450 metres long.',
    { about: 'number', article: '450 metres', fact: '412 metres' },
  ],
  [
    'The new bridge at Oster is not 412 metres long.',
    { about: 'negation', article: 'not', fact: 'no such word' },
  ],
  ['It opened on 5 May 2031.', undefined],
])('%s differs in %o', (sentence, difference) => {
  const standing = standingOf(sentence);
  expect(standing.kind === 'conflicts' ? standing.differences[0] : undefined).toEqual(difference);
});

it('another day for the same thing differs', () => {
  const story = knowledgeOf(
    bridgeWith(edit(FILE, 'The bridge is 412 metres long.', 'The new bridge opened on 4 May 2031.')),
  );
  const compare = comparer(story, findDates, '2031-05-06');
  expect(
    compare({ source: 'tribune', paragraph: 1, text: 'The new bridge opened on 5 May.', saidBy: undefined }),
  ).toEqual({
    kind: 'conflicts',
    fact: 'bridge-length',
    differences: [{ about: 'date', article: '5 May', fact: '4 May 2031' }],
  });
});

it.each([
  ['The hotel at Oster has 412 beds.'],
  ['The mayor likes long walks along the river.'],
  ['Fishermen complain that the new bridge at Oster scares the herring away.'],
])('%s is new', (sentence) => {
  expect(standingOf(sentence).kind).toBe('new');
});

it('with nothing known all is new', () => {
  const compare = comparer(NOTHING_KNOWN, findDates, undefined);
  expect(
    compare({ source: 'a', paragraph: 1, text: 'The bridge is 412 metres long.', saidBy: undefined }),
  ).toEqual({ kind: 'new' });
});
