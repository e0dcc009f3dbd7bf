import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heardOf, READ } from '../../../src/core/answer/door.ts';
import { createReadout } from '../../../src/core/ask.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

describe('of a text', () => {
  it('as long as a question every character is read', () => {
    assert(
      property(string({ unit: 'binary', maxLength: READ.whole / 2 }), (text) => {
        expect(heardOf(text)).toEqual({ text, steps: [] });
      }),
    );
  });

  it('longer than a question only the two ends are read, cut between words, and that is said', () => {
    const { text, steps } = heardOf(`first ${'middle '.repeat(500)}last`);
    expect(text).toMatch(/^first (?:middle )+last$/);
    expect(text.length).toBeLessThanOrEqual(READ.head + READ.tail + 1);
    expect(steps).toEqual([{ kind: 'cut', typed: 3510, head: 300, tail: 299 }]);
  });

  it('without a blank the two ends are read as they are', () => {
    const { text } = heardOf('x'.repeat(6000));
    expect(text).toBe(`${'x'.repeat(READ.head)} ${'x'.repeat(READ.tail)}`);
  });

  it('of any length no more is read than that', () => {
    assert(
      property(string({ unit: 'binary', minLength: READ.whole, maxLength: 3000 }), (text) => {
        expect(heardOf(text).text.length).toBeLessThanOrEqual(READ.whole + 1);
      }),
    );
  });
});

it('what was not read of a text is the first step of its explanation', () => {
  const { why, question } = createReadout(knowledgeOf()).ask('how long is the Oster bridge '.repeat(100));
  expect(question).toHaveLength(2900);
  expect(why.steps[0]).toMatchObject({ kind: 'cut', typed: 2900 });
});
