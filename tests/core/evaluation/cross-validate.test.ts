import { expect, it } from 'vitest';
import { answers, crossValidate } from '../../../src/core/evaluation/cross-validate.ts';
import type { Fact, Knowledge } from '../../../src/core/model.ts';
import { knowledgeOf } from '../../support/knowledge.ts';
import { factOf } from './held-out.ts';

const bridge = knowledgeOf();
const facts = [...bridge.facts.values()];

function withFacts(changed: readonly Fact[]): Knowledge {
  return { ...bridge, facts: new Map(changed.map((fact) => [fact.id, fact])) };
}

it.each([[2], [5], [9]])(
  'dealt into %d parts, every phrasing is asked once without having been learnt',
  (folds) => {
    const held = crossValidate(bridge, folds).filter(({ leftOut }) => !leftOut);
    expect(held.map(({ question }) => question).toSorted()).toEqual(
      facts.flatMap(({ asked }) => asked).toSorted(),
    );
  },
);

it('every second phrasing is asked without its whole fact, and then nothing is right', () => {
  const left = crossValidate(bridge).filter(({ leftOut }) => leftOut);
  expect(left.map(({ question }) => question).toSorted()).toEqual(
    facts
      .filter(({ kind }) => kind !== 'false-premise')
      .flatMap(({ asked }) => asked.filter((_, index) => index % 2 === 0))
      .toSorted(),
  );
  expect(left.filter(({ right, own, top }) => right || top.includes(own.id))).toEqual([]);
});

it('a row says where its phrasing stands', () => {
  for (const { question, own, phrasing } of crossValidate(bridge)) {
    expect(own.asked[phrasing]).toBe(question);
  }
});

it('a phrasing that shares no word with what is left gets nothing', () => {
  const odd: Fact = { ...factOf(bridge, 'bridge-length'), asked: ['How long is it?', 'xylophone'] };
  const row = crossValidate(withFacts([odd, factOf(bridge, 'toll')])).find(
    ({ question, leftOut }) => question === 'xylophone' && !leftOut,
  );
  expect(row).toMatchObject({ best: undefined, confidence: 0, verdict: 'no-match', right: false, top: [] });
});

it('the only phrasing of a fact is not held out', () => {
  const [first, ...others] = facts;
  const lone = withFacts(first ? [{ ...first, asked: [first.asked[0]] }, ...others] : []);
  const held = crossValidate(lone).filter(({ leftOut }) => !leftOut);
  expect(held.filter(({ own }) => own.id === first?.id)).toEqual([]);
});

it.each([[0], [1], [2]])('a knowledge of %d facts can be evaluated', (count) => {
  expect(() => crossValidate(withFacts(facts.slice(0, count)))).not.toThrow();
});

it.each([
  ['itself', 'toll', 'toll', true],
  ['a correction by what it is related to', 'minister-absent', 'opened-by', true],
  ['a related fact by a correction', 'opened-by', 'minister-absent', true],
  ['a correction by what it is not related to', 'minister-absent', 'toll', false],
  ['a related fact that corrects nothing', 'bridge-length', 'bridge-cost', false],
])('%s: is %s asked for by a phrasing of %s?', (_, best, own, expected) => {
  expect(answers(factOf(bridge, best), factOf(bridge, own))).toBe(expected);
});
