import { expect, it } from 'vitest';
import { fold } from '../../../src/core/knowledge/fold.ts';

it.for([
  ['Who  was there?', 'who was there'],
  ['Putin’s — plane!', 'putins plane'],
  ["Putin's plane", 'putins plane'],
  ['Café ÉLAN', 'cafe elan'],
  ['12:30', '12 30'],
  ['Где Путин?', 'где путин'],
  ['?!…', ''],
] as const)('%s folds to %s', ([written, folded]) => {
  expect(fold(written)).toBe(folded);
});
