import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learn } from '../../../src/core/search/learn.ts';
import { contentOf } from '../../../src/core/search/evidence.ts';
import { createMatcher } from '../../../src/core/search/matcher.ts';
import { wordsOf } from '../../../src/core/search/words.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const knowledge = knowledgeOf();
const matcher = createMatcher(knowledge, learn(knowledge));

function best(question: string) {
  const [first] = matcher.read(question).candidates;
  if (!first) throw new Error(`nothing was found for ${question}`);
  return first;
}

/** How sure it is of the cost, asked for after an answer with these facts. */
function surenessOfCost(facts: readonly string[]): number {
  const { candidates } = matcher.read('what about the price', { question: 'the bridge', facts });
  return candidates.find(({ fact }) => fact.id === 'bridge-cost')?.confidence ?? NaN;
}

describe('reading a question', () => {
  it('corrects what is misspelt and says so', () => {
    const { candidates, corrected } = matcher.read('how lnog is teh brigde');
    expect(candidates[0]?.fact.id).toBe('bridge-length');
    expect(corrected).toContainEqual(['brigde', 'bridge']);
  });

  it('corrects a few words at most, so that a long text costs no more than a short one', () => {
    expect(matcher.read('brigde '.repeat(500)).corrected.length).toBeLessThan(50);
  });

  it('finds names in their other spellings', () => {
    expect(matcher.read('who is the mayor').naming.mentions).toEqual([{ name: 'Mara Lind', kind: 'person' }]);
  });

  it.each([
    ['all of it', 'How long is the Oster bridge?', 1],
    ['none of it', 'quagga zebra', 0],
    ['none of nothing', '', 0],
    ['none of words that say nothing', 'what is it', 0],
  ])('knows whether the knowledge has words for it: %s', (_what, question, share) => {
    expect(matcher.read(question).familiarity).toBe(share);
  });

  it('does not look beyond the first words of a very long text', () => {
    const filler = 'quagga '.repeat(700);
    expect(matcher.read(`${filler} How long is the Oster bridge?`).candidates).toEqual([]);
  });

  it('gives confidences from 0 to 1 and each fact at most once, whatever is typed', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 80 }), (question) => {
        const { candidates, familiarity } = matcher.read(question);
        for (const { confidence } of candidates) {
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(new Set(candidates.map(({ fact }) => fact.id)).size).toBe(candidates.length);
        expect(familiarity).toBeGreaterThanOrEqual(0);
        expect(familiarity).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the evidence', () => {
  it('leaves nothing unexplained where the fact is asked for in its own words', () => {
    expect(best('How long is the Oster bridge?').evidence).toMatchObject({
      unexplained: [],
      unexplainedShare: 0,
      unknownShare: 0,
      strangers: [],
    });
  });

  it('names the words that the fact does not explain', () => {
    const { evidence, confidence } = best('how long is the bridge for zebras');
    expect(evidence.unexplained).toEqual(['zebras']);
    expect(evidence.unknownShare).toBeGreaterThan(0);
    expect(confidence).toBeLessThan(best('how long is the bridge').confidence);
  });

  it('does not count words that only say how something is asked', () => {
    expect(best('hey, can you please tell me how long is the Oster bridge').evidence.unexplained).toEqual([]);
  });

  it('names persons of the knowledge that the fact does not involve', () => {
    const { evidence, confidence } = best('price of the bridge of Mara Lind');
    expect(evidence.strangers).toEqual(['Mara Lind']);
    expect(confidence).toBeLessThan(best('price of the bridge').confidence);
  });

  it('names persons that nobody here has heard of', () => {
    const { evidence, confidence } = best('who opened the bridge with Keith');
    expect(evidence.strangers).toEqual(['keith']);
    expect(confidence).toBeLessThan(best('who opened the bridge').confidence);
  });

  it('takes a concept for no stranger', () => {
    expect(best('toll for cars on the span').evidence.strangers).toEqual([]);
  });

  it.each([
    ['an age', 'how old is the bridge'],
    ['a time', 'what time was it opened'],
  ])('sees that the fact does not hold %s', (_what, question) => {
    expect(best(question).evidence.kindMissing).toBeTruthy();
  });

  it.each([
    ['what brand is the bridge', true],
    ['which company made the crossing', true],
    ['what price has the bridge', false],
    ['what did the bridge cost', false],
    ['which Mara Lind opened the bridge', false],
  ])('sees whether the fact lacks the noun that is asked for: %s', (question, isMissing) => {
    expect(best(question).evidence.wantedMissing).toBe(isMissing);
  });

  it.each([
    ['a day that hardly a fact names', 1, true],
    ['a day that several facts name', 0.5, false],
  ])('takes for a stranger what the fact does not have: %s', (_what, rarity, foreign) => {
    expect(contentOf(wordsOf('saturday'), () => rarity)).toMatchObject([{ foreign }]);
  });

  it('sees that the fact holds what is asked for', () => {
    expect(best('how many metres is the crossing').evidence.kindMissing).toBeFalsy();
  });
});

describe('the turn before', () => {
  const context = { question: 'How long is the Oster bridge?', facts: ['bridge-length'] };

  it('lends its words to a question that has none of its own', () => {
    expect(matcher.read('and in metres?', context).candidates[0]?.fact.id).toBe('bridge-length');
    expect(matcher.read('how much?', context).candidates.map(({ fact }) => fact.id)).toContain('bridge-cost');
  });

  it('makes the facts related to its answer likelier', () => {
    expect(surenessOfCost(['bridge-length'])).toBeGreaterThan(surenessOfCost([]));
  });

  it('may name facts that are gone', () => {
    expect(() => matcher.read('and why?', { question: 'x', facts: ['gone'] })).not.toThrow();
  });
});
