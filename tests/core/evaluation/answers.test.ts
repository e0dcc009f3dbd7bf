import { expect, it } from 'vitest';
import { answers } from '../../../src/core/evaluation/answers.ts';
import type { Fact } from '../../../src/core/model.ts';
import { knowledgeOf } from '../../support/knowledge.ts';
import { factOf } from './held-out.ts';

const bridge = knowledgeOf();
const length = factOf(bridge, 'bridge-length');
const cost = factOf(bridge, 'bridge-cost');
const toll = factOf(bridge, 'toll');
const opened = factOf(bridge, 'opened-by');
const colour = factOf(bridge, 'ribbon-colour');
const absent = factOf(bridge, 'minister-absent');
const otherColour: Fact = { ...colour, id: 'ribbon-length' };
const overview: Fact = { ...toll, id: 'overview', includes: ['bridge-cost'] };

it.each<[string, Fact, Fact, boolean]>([
  ['itself', toll, toll, true],
  ['a related fact of the same paragraph', opened, length, true],
  ['and the other way round', length, opened, true],
  ['a related fact of another paragraph', length, cost, false],
  ['a correction of the same paragraph that is not related', absent, toll, false],
  ['an overview that tells it', overview, cost, true],
  ['a fact that an overview tells, by the overview', cost, overview, false],
  ['what is not said, by something else that is not said', otherColour, colour, true],
  ['what is not said, by a fact', opened, colour, false],
  ['a fact, by what is not said', colour, opened, false],
])('%s: does %# answer?', (_, best, own, expected) => {
  expect(answers(best, own)).toBe(expected);
});
