import { array, assert, constantFrom, integer, oneof, property, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { buildIndex, type FactIndex, updateIndex } from '../../../src/core/search/fact-index.ts';
import { createFactSearch, type Found, type Reach } from '../../../src/core/search/fact-search.ts';
import type { Document } from '../../../src/core/search/segment.ts';
import { vocabularyOf } from '../../../src/core/search/segment-words.ts';
import { wordsOf } from '../../../src/core/search/words.ts';

const documentOf = (id: string, texts: readonly string[]): Document => ({
  id,
  texts: texts.map((text, at) => ({ words: wordsOf(text), weight: at === 0 ? 1 : 1.5 })),
});

const word = constantFrom(
  ...'the bridge bridges opened who cost metres minister ribbon toll span speech a of long'.split(' '),
);
const text = array(word, { maxLength: 6 }).map((words) => words.join(' '));
const document = record({
  id: integer({ min: 0, max: 9 }).map((number) => `fact-${number}`),
  texts: array(text, { maxLength: 3 }),
}).map(({ id, texts }) => documentOf(id, texts));
const documents = uniqueArray(document, { selector: ({ id }) => id, maxLength: 10 });
const change = oneof(
  document,
  integer({ min: 0, max: 9 }).map((number) => `fact-${number}`),
);

/** Small enough to be felt with ten facts. */
const tight: Reach = { admitting: 4, collecting: 12, closely: 3 };

function changed(index: FactIndex, one: Document | string, keptApart: number | undefined): FactIndex {
  return typeof one === 'string'
    ? updateIndex(index, { removed: new Set([one]), put: [] }, keptApart)
    : updateIndex(index, { removed: new Set(), put: [one] }, keptApart);
}

function ranking(index: FactIndex, question: string, reach?: Reach): readonly Found[] {
  return createFactSearch(index, reach).rank(wordsOf(question), 10);
}

describe('an index that was updated answers as one that is built anew', () => {
  it.each([
    ['with all changes apart from the base', Infinity, undefined],
    ['with some of them folded in', 3, undefined],
    ['with each folded in', 0, undefined],
    ['with as many apart as usual', undefined, undefined],
    ['where a question may touch a part of it only', Infinity, tight],
  ])('%s', (_how, keptApart, reach) => {
    assert(
      property(documents, array(change, { maxLength: 8 }), text, (start, changes, question) => {
        const state = new Map(start.map((one) => [one.id, one]));
        let index = buildIndex(start);
        for (const one of changes) {
          index = changed(index, one, keptApart);
          if (typeof one === 'string') state.delete(one);
          else state.set(one.id, one);
        }
        const fresh = buildIndex(state.values());
        expect(index.size).toBe(state.size);
        expect(ranking(index, question, reach)).toEqual(ranking(fresh, question, reach));
        expect(vocabularyOf(index, [])).toEqual(vocabularyOf(fresh, []));
      }),
      { numRuns: 300 },
    );
  });

  it('and leaves the index that it came from as it was', () => {
    const before = buildIndex([
      documentOf('bridge', ['how long is the bridge']),
      documentOf('toll', ['the toll']),
    ]);
    const asked = ranking(before, 'long bridge');
    const after = changed(before, documentOf('bridge', ['who cut the ribbon']), Infinity);
    expect(ranking(before, 'long bridge')).toEqual(asked);
    expect(ranking(after, 'long bridge')).toEqual([]);
    expect(ranking(after, 'the ribbon')[0]?.id).toBe('bridge');
  });

  it('shares the base with it', () => {
    const before = buildIndex([documentOf('bridge', ['the bridge']), documentOf('toll', ['the toll'])]);
    const after = changed(before, documentOf('toll', ['the fee']), Infinity);
    expect(after.parts[0]?.segment).toBe(before.parts[0]?.segment);
  });
});

describe('an index', () => {
  const index = buildIndex([
    documentOf('length', ['how long is the bridge', 'the bridge is 412 metres long']),
    documentOf('cost', ['what did the bridge cost', 'price of the bridge']),
    documentOf('ribbon', ['who cut the ribbon', 'the opening of the bridge']),
  ]);

  it.each([
    ['how long is the bridge', 'length'],
    ['what was its price', 'cost'],
    ['ribbons', 'ribbon'],
    ['openning', 'ribbon'],
  ])('finds for "%s" the fact %s', (question, id) => {
    expect(ranking(index, question)[0]?.id).toBe(id);
  });

  it('knows a phrasing word for word', () => {
    expect(ranking(index, 'how long is the bridge')[0]?.nearest).toBeCloseTo(1, 5);
  });

  it.each(['', 'quagga zyx'])('finds nothing for %j', (question) => {
    expect(ranking(index, question)).toEqual([]);
  });

  it('without facts finds nothing, and takes the first', () => {
    const empty = buildIndex([]);
    expect(ranking(empty, 'the bridge')).toEqual([]);
    expect(ranking(changed(empty, documentOf('toll', ['the toll']), undefined), 'toll')).toHaveLength(1);
  });

  it('gives probabilities that sum to 1, in order, and nearness from 0 to 1', () => {
    assert(
      property(documents, text, (documents, question) => {
        const found = ranking(buildIndex(documents), question);
        const probabilities = found.map(({ probability }) => probability);
        expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
        const sum = probabilities.reduce((sum, one) => sum + one, 0);
        expect(sum).toBeCloseTo(Math.min(1, found.length), 9);
        for (const { nearest } of found) {
          expect(nearest).toBeGreaterThanOrEqual(0);
          expect(nearest).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
