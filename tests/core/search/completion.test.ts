import { assert, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCompletion } from '../../../src/core/search/completion.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf();
const starters = ['toll', 'opened-by'].flatMap((id) => knowledge.facts.get(id) ?? []);
const completion = createCompletion(knowledge, starters);
const idsFor = (typed: string, limit = 25): readonly string[] =>
  completion.complete(typed, limit).map(({ id }) => id);

describe('completing a question', () => {
  it.each(['', '  ', '\n'])(
    'offers what it was given to begin with before anything is typed (%j)',
    (typed) => {
      expect(idsFor(typed)).toEqual(['toll', 'opened-by']);
      expect(idsFor(typed, 1)).toEqual(['toll']);
    },
  );

  it.each([
    ['the canonical question', 'How long is', 'bridge-length'],
    ['another way to ask it', 'who cut the rib', 'opened-by'],
    ['lower case', 'will there be a', 'toll'],
    ['a slip', 'how lnog is the brigde', 'bridge-length'],
    ['a word from the middle', 'ribbon', 'opened-by'],
    ['text of another kind after it', `how long is the Oster bridge${' '.repeat(200)}x`, 'bridge-length'],
  ])('finds a fact by %s', (_what, typed, id) => {
    expect(idsFor(typed)[0]).toBe(id);
  });

  it('offers nothing for what is like no question', () => {
    expect(idsFor('xqzzj vvkkw')).toEqual([]);
  });

  it.each(['What colour was the ribbon?', 'ribbon colour', 'speech of the minister'])(
    'never offers what the articles do not say, nor what they deny: %s',
    (typed) => {
      expect(idsFor(typed)).not.toContain('ribbon-colour');
      expect(idsFor(typed)).not.toContain('minister-absent');
    },
  );

  it('keeps to its limit and offers each fact once, whatever is typed', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 60 }), integer({ min: 1, max: 25 }), (typed, limit) => {
        const ids = idsFor(typed, limit);
        expect(ids.length).toBeLessThanOrEqual(limit);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 300 },
    );
  });
});
