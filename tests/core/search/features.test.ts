import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Vector } from '../../../src/core/search/features.ts';
import { learnFeatures, vectorOf } from '../../../src/core/search/features.ts';
import { wordsOf } from '../../../src/core/search/words.ts';

const documents = [
  'who opened the bridge',
  'how long is the bridge',
  'what did the bridge cost',
  'was there a speech',
].map(wordsOf);
const space = learnFeatures(documents);
const of = (text: string): Vector => vectorOf(wordsOf(text), space);

const text = array(constantFrom('who', 'opened', 'bridge', 'cost', 'zebra', 'quagga', '?'), {
  maxLength: 8,
}).map((words) => words.join(' '));

function length({ weights }: Vector): number {
  return Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0));
}

function cosine(a: Vector, b: Vector): number {
  const other = new Map([...b.ids].map((id, at) => [id, b.weights[at] ?? 0]));
  return [...a.ids].reduce((sum, id, at) => sum + (a.weights[at] ?? 0) * (other.get(id) ?? 0), 0);
}

describe('the vector of a text', () => {
  it('has each feature once, and a length of at most 1', () => {
    assert(
      property(text, (text) => {
        const vector = of(text);
        expect(new Set(vector.ids).size).toBe(vector.ids.length);
        expect(vector.weights).toHaveLength(vector.ids.length);
        expect(length(vector)).toBeLessThan(1 + 1e-5);
      }),
    );
  });

  it('has length 1 where every feature is known', () => {
    expect(length(of('who opened the bridge'))).toBeCloseTo(1, 5);
  });

  it('is the shorter, the more of the text nobody here has used', () => {
    expect(length(of('who opened the zebra'))).toBeLessThan(length(of('who opened the bridge')));
    expect(length(of('zebra quagga'))).toBeLessThan(0.3);
  });

  it.each(['', '?!', '😀'])('of %j is empty', (text) => {
    expect(of(text).ids).toHaveLength(0);
  });

  it('is nearest to that of the text with the same words', () => {
    const near = documents.map((words) => cosine(of('the bridge, who opened it?'), vectorOf(words, space)));
    expect(near.indexOf(Math.max(...near))).toBe(0);
  });

  it('still shares the letters of a word that is misspelt', () => {
    expect(cosine(of('bridgge'), of('bridge'))).toBeGreaterThan(0);
  });

  it('counts a rare word for more than one that stands everywhere', () => {
    expect(cosine(of('speech'), of('was there a speech'))).toBeGreaterThan(
      cosine(of('the'), of('who opened the bridge')),
    );
  });
});
