import { expect, it } from 'vitest';
import { answersFrom, judge, ZONES } from '../../../src/core/answer/zones.ts';
import { createReadout } from '../../../src/core/ask.ts';
import type { Fact } from '../../../src/core/model.ts';
import { learn } from '../../../src/core/search/learn.ts';
import { createMatcher, type Reading } from '../../../src/core/search/matcher.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

const bridge = knowledgeOf();
const reading = createMatcher(bridge, learn(bridge)).read('How long is the Oster bridge?');

/** The reading with this confidence of its best, by a knowledge that lists this share of what is not said. */
function of(confidence: number, unsaid: number): Reading {
  const candidates = reading.candidates.map((one) => Object.assign({}, one, { confidence }));
  return { ...reading, candidates, unsaid };
}

it('what is as sure as an answer has to be is given, and a little less is offered', () => {
  expect(judge(of(ZONES.answer, 0.5)).kind).toBe('sure');
  expect(judge(of(ZONES.answer - 0.01, 0.5)).kind).toBe('offer');
});

it('the less a knowledge lists of what is not said, the surer an answer has to be', () => {
  const from = [0, 0.05, 0.1, 0.2, 0.6].map((unsaid) => answersFrom(of(1, unsaid)));
  expect(from).toEqual(from.toSorted((a, b) => b - a));
  expect(new Set(from).size).toBe(4);
  expect(from.at(-1)).toBe(ZONES.answer);
  const [most = 1] = from;
  expect(judge(of(most, 0)).kind).toBe('sure');
  expect(judge(of(most - 0.01, 0)).kind).toBe('offer');
  expect(judge(of(most - 0.01, 0.6)).kind).toBe('sure');
});

it('the share of what is not said is that of the facts, and an explanation names the bound that held', () => {
  expect(reading.unsaid).toBeCloseTo(1 / bridge.facts.size);
  const told = new Map<string, Fact>([...bridge.facts].filter(([, { kind }]) => kind !== 'not-said'));
  const { why } = createReadout({ ...bridge, facts: told }).ask('How long is the Oster bridge?');
  expect(why.steps.find(({ kind }) => kind === 'sure')).toMatchObject({
    from: answersFrom({ ...reading, unsaid: 0 }),
  });
});
