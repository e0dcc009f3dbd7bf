import { describe, expect, it } from 'vitest';

import type { Labelled } from '../data-sets.ts';
import { peers } from './all.ts';
import { readout } from './readout.ts';

const examples: readonly Labelled[] = [
  ['how long is the bridge', 'length'],
  ['what is the length of the bridge in metres', 'length'],
  ['who painted the harbour', 'painter'],
  ['which artist made the picture of the harbour', 'painter'],
  ['when does the museum open', 'hours'],
  ['opening hours of the museum', 'hours'],
];

describe.each([readout, ...peers])('$name', (engine) => {
  const contestant = engine.build(examples);

  it('puts the label of a phrasing that it knows first', () => {
    expect(contestant.rank('who painted the harbour', 3)[0]?.label).toBe('painter');
  });

  it('gives different labels, best first, and no more than it is asked for', () => {
    const guesses = contestant.rank('how long is the museum by the harbour', 2);
    expect(guesses.length).toBeLessThanOrEqual(2);
    expect(new Set(guesses.map(({ label }) => label)).size).toBe(guesses.length);
    const scores = guesses.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it.each(['', '?!', '" OR *', 'zzzz qqqq'])('survives the question %j', (question) => {
    expect(Array.isArray(contestant.rank(question, 3))).toBe(true);
  });
});
