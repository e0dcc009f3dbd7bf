import { expect, it } from 'vitest';
import { readsAsQuestion } from '../../../src/core/answer/reads-as-question.ts';

it.each([
  'How long was it?',
  'it took five hours?',
  'who came',
  'So, who came with him',
  'hey, what’s in the plan',
  'By the way: when did they meet',
  'And why',
])('%j reads as a question', (text) => {
  expect(readsAsQuestion(text)).toBe(true);
});

it.each([
  '',
  'It took five hours.',
  'I know who came.',
  'whoever came',
  'https://example.org/?q=who',
  'see https://example.org/watch?v=1 for that',
  'Good morning!',
])('%j does not', (text) => {
  expect(readsAsQuestion(text)).toBe(false);
});
