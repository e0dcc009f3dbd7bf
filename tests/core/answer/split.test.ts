import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf, cutsOf } from '../../../src/core/answer/split.ts';

describe('cutting a question in two', () => {
  it.each([
    ['at "and"', 'who opened it and how long is it?', 'who opened it', 'how long is it?'],
    ['at a question mark', 'How long is it? What did it cost?', 'How long is it', 'What did it cost?'],
    ['at "and also"', 'who opened it, and also what did it cost', 'who opened it', 'what did it cost'],
    ['at a comma before a question word', 'how long is it, who opened it', 'how long is it', 'who opened it'],
    ['at an ampersand', 'how long is it & who opened it', 'how long is it', 'who opened it'],
    ['at a semicolon', 'how long is it; who opened it', 'how long is it', 'who opened it'],
    ['at "and" before a preposition', 'who opened it and at what time', 'who opened it', 'at what time'],
    ['at "and" before a verb', 'who opened it and was it late', 'who opened it', 'was it late'],
  ])('%s gives two questions', (_where, question, first, second) => {
    expect(cutsOf(question)).toContainEqual({ pieces: [first, second], othersAsk: true, allAsk: true });
  });

  it.each(['Witkoff and Kushner met Putin', 'was it cold and wet'])(
    'inside a list does not: %s',
    (question) => {
      expect(cutsOf(question).every(({ allAsk }) => !allAsk)).toBe(true);
    },
  );

  it.each(['', 'how long is it?', 'and', '? ? ?', 'sand castle'])('does nothing to %j', (question) => {
    expect(cutsOf(question)).toEqual([]);
  });

  it('tries a few places only in a text full of them', () => {
    expect(cutsOf('who said what and '.repeat(300)).length).toBeLessThan(20);
  });
});

describe('the clauses of a long question', () => {
  it('are those that may be the question itself, the last first', () => {
    const [last] = clausesOf(
      'I walked across it today. My knees still hurt. How long is the Oster bridge from end to end?',
    );
    expect(last).toBe('How long is the Oster bridge from end to end?');
  });

  it.each(['', 'How long is the Oster bridge?', 'well, so'])('are none in %j', (question) => {
    expect(clausesOf(question)).toEqual([]);
  });
});

it('halves and clauses are parts of the question, whatever is typed', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), (question) => {
      const parts = [...clausesOf(question), ...cutsOf(question).flatMap(({ pieces }) => pieces)];
      for (const part of parts) expect(question).toContain(part);
    }),
    { numRuns: 1000 },
  );
});
