import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnFeatures, vectorOf } from '../../../src/core/search/features.ts';
import { learnRanking } from '../../../src/core/search/learn-ranking.ts';
import { createRanker } from '../../../src/core/search/ranker.ts';
import { softmax } from '../../../src/core/search/softmax.ts';
import { wordsOf } from '../../../src/core/search/words.ts';

const phrasings = [
  ['how long is the bridge', 'length of the bridge', 'how many metres is the crossing'],
  ['what did the bridge cost', 'price of the bridge', 'how much money was spent'],
  ['who opened the bridge', 'who cut the ribbon', 'opening by whom'],
  ['did the minister speak', 'speech of the minister', 'what the minister told the guests'],
] as const;
const texts = phrasings.flatMap((asked, label) => asked.map((text) => ({ text, label })));

function learnt() {
  const space = learnFeatures(texts.map(({ text }) => wordsOf(text)));
  const examples = texts.map(({ text, label }) => ({
    vector: vectorOf(wordsOf(text), space),
    label,
    weight: 1,
  }));
  return { space, ranking: learnRanking(examples, phrasings.length, space.ids.size) };
}

const { space, ranking } = learnt();
const ranker = createRanker(ranking);
const rank = (text: string, most = 10) => ranker.rank(vectorOf(wordsOf(text), space), most);

describe('what was learnt', () => {
  it.each(texts)('ranks the label of "$text" first for that very text', ({ text, label }) => {
    const [best] = rank(text);
    expect(best?.label).toBe(label);
    expect(best?.nearest).toBeCloseTo(1, 5);
  });

  it.each([
    ['what was the price of the crossing', 1],
    ['who was it that opened it', 2],
    ['the length in metres', 0],
    ['minister, what speech', 3],
  ])('ranks the right label first for "%s", which was never asked before', (text, label) => {
    expect(rank(text)[0]?.label).toBe(label);
  });

  it('is the same when it is learnt again', () => {
    expect(learnt()).toEqual({ space, ranking });
  });

  it('ranks the same after other questions as before them', () => {
    const before = rank('who opened the bridge');
    rank('what did it cost');
    expect(rank('who opened the bridge')).toEqual(before);
  });
});

describe('a ranking', () => {
  it('is sorted by probabilities, which are at most 1 together', () => {
    for (const { text } of texts) {
      const probabilities = rank(text).map(({ probability }) => probability);
      expect(probabilities).toEqual(probabilities.toSorted((a, b) => b - a));
      expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeLessThan(1 + 1e-9);
    }
  });

  it('leaves out labels that share nothing with the text', () => {
    expect(rank('guests').map(({ label }) => label)).toEqual([3]);
    expect(rank('quagga')).toEqual([]);
    expect(rank('')).toEqual([]);
  });

  it('is no longer than asked for', () => {
    expect(rank('the bridge', 2)).toHaveLength(2);
  });
});

describe('softmax', () => {
  it('sums to 1, keeps the order and never leaves 0 to 1', () => {
    const scores = array(double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });
    assert(
      property(scores, (scores) => {
        const probabilities = new Float64Array(scores.length);
        softmax(Float64Array.from(scores), probabilities);
        expect(probabilities.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        const byScore = scores.map((score, at) => ({ score, share: probabilities[at] ?? NaN }));
        const shares = byScore.toSorted((a, b) => a.score - b.score).map(({ share }) => share);
        expect(shares).toEqual(shares.toSorted((a, b) => a - b));
      }),
    );
  });

  it('gives equal scores equal shares', () => {
    const shares = new Float64Array(4);
    softmax(new Float64Array(4).fill(-800), shares);
    expect([...shares]).toEqual([0.25, 0.25, 0.25, 0.25]);
  });
});
