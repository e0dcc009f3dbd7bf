import { expect, it } from 'vitest';

import { englishWords, syntheticBase } from './synthetic-base.ts';

const words = Array.from({ length: 2000 }, (_, at) => `word${at}`);

it('makes as many phrasings of each fact as it is told to, and 500 questions about these facts', () => {
  const { phrasings, questions } = syntheticBase(words, 30, 5, 1);
  const labels = phrasings.map(([, label]) => label);
  expect(phrasings).toHaveLength(150);
  expect(new Set(labels).size).toBe(30);
  expect(questions).toHaveLength(500);
  expect(questions.every(([, label]) => labels.includes(label))).toBe(true);
});

it('asks nothing word for word', () => {
  const { phrasings, questions } = syntheticBase(words, 30, 5, 1);
  const known = new Set(phrasings.map(([text]) => text));
  expect(questions.filter(([text]) => known.has(text))).toEqual([]);
});

it('makes the same base with the same seed and another with another', () => {
  expect(syntheticBase(words, 5, 2, 1)).toEqual(syntheticBase(words, 5, 2, 1));
  expect(syntheticBase(words, 5, 2, 1)).not.toEqual(syntheticBase(words, 5, 2, 2));
});

it('is made of tens of thousands of English words', () => {
  const english = englishWords();
  expect(english.length).toBeGreaterThan(20_000);
  expect(english).toEqual(expect.arrayContaining(['garden', 'meeting', 'bridge']));
});
