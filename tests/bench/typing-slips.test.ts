import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { randomOf } from './random.ts';
import { withSlips } from './typing-slips.ts';

const changed = (before: string, after: string): number => {
  const words = after.split(' ');
  return before.split(' ').filter((word, at) => word !== words[at]).length;
};

it('leaves a text without slips as it is', () => {
  expect(withSlips('where was the meeting', 0, randomOf(1))).toBe('where was the meeting');
});

it('leaves words of three letters alone', () => {
  expect(withSlips('who let the dog out?', 2, randomOf(1))).toBe('who let the dog out?');
});

it('spoils as many words as it is told to, each by one slip', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 1, max: 2 }), (seed, slips) => {
      const text = 'where will the next meeting be held';
      const spoilt = withSlips(text, slips, randomOf(seed));
      expect(changed(text, spoilt)).toBe(slips);
      expect(Math.abs(spoilt.length - text.length)).toBeLessThanOrEqual(slips);
    }),
  );
});

it('spoils the only long word once, however many slips are asked for', () => {
  expect(withSlips('how big is the garden', 2, randomOf(3))).toMatch(/^how big is the (?!garden)\w{5,7}$/);
});

it('makes the same slips with the same seed', () => {
  const text = 'where will the next meeting be held';
  expect(withSlips(text, 2, randomOf(5))).toBe(withSlips(text, 2, randomOf(5)));
});
