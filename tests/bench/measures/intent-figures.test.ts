import { expect, it } from 'vitest';

import type { Labelled, Parts } from '../data-sets.ts';
import type { Engine } from '../peers/engine.ts';
import { measureIntents } from './intent-figures.ts';

/** Reads label and confidence off the question: "cat 0.9"; nothing is found for "?". */
const reader: Engine = {
  name: 'reader',
  build: () => ({
    rank(text) {
      const [label = '', score = '0', ...others] = text.split(' ');
      if (label === '?') return [];
      return [{ label, score: Number(score) }, ...others.map((other) => ({ label: other, score: 0 }))];
    },
  }),
};

const train: readonly Labelled[] = [['cat', 'cat']];
const parts: Parts = {
  train,
  val: [
    ['cat 0.8', 'cat'],
    ['cat 0.9', 'cat'],
  ],
  test: [
    ['cat 0.9', 'cat'],
    ['cat 0.5', 'cat'],
    ['dog 0.95 cat', 'cat'],
    ['?', 'cat'],
  ],
  outsideVal: ['dog 0.7'],
  outsideTest: ['dog 0.6', 'dog 0.99', '?'],
};

it('counts right labels with and without a threshold, and refusals of what is outside', () => {
  expect(measureIntents(reader, train, parts)).toMatchObject({
    engine: 'reader',
    accuracy: 0.5,
    hitsAt3: 0.75,
    inScope: 0.25,
    oosRecall: 0.6667,
    oosRecallAt10: 0.6667,
    asked: 7,
  });
});

it('has no figures of refusal for a set that has nothing outside', () => {
  const figures = measureIntents(reader, train, { ...parts, outsideVal: [], outsideTest: [] });
  expect(figures).toMatchObject({ inScope: null, oosRecall: null, auroc: null, oosRecallAt10: null });
});
