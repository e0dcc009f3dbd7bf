import { expect, it } from 'vitest';
import { crossValidate } from '../../../src/core/evaluation/cross-validate.ts';
import type { Fact, Knowledge } from '../../../src/core/model.ts';
import { UNCORRECTED } from '../../../src/core/search/confidence.ts';
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
    const held = crossValidate(bridge, UNCORRECTED, folds).filter(({ leftOut }) => !leftOut);
    expect(held.map(({ question }) => question).toSorted()).toEqual(
      facts.flatMap(({ asked }) => asked).toSorted(),
    );
  },
);

it('every second phrasing is asked without its whole fact, which is then never found', () => {
  const left = crossValidate(bridge).filter(({ leftOut }) => leftOut);
  expect(left.map(({ question }) => question).toSorted()).toEqual(
    facts
      .filter(({ kind }) => kind !== 'false-premise')
      .flatMap(({ asked }) => asked.filter((_, index) => index % 2 === 0))
      .toSorted(),
  );
  expect(left.filter(({ own, top }) => top.includes(own.id))).toEqual([]);
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
  expect(row).toMatchObject({
    best: undefined,
    confidence: 0,
    ownConfidence: 0,
    verdict: 'no-match',
    right: false,
    top: [],
  });
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

it('a fact that was left out is answered right by one that tells the same, and by no other', () => {
  const length = factOf(bridge, 'bridge-length');
  const twin: Fact = {
    ...length,
    id: 'bridge-span',
    asked: ['How long is the new span?', 'length in metres'],
    related: [length.id],
  };
  const rows = crossValidate(withFacts([length, twin, ...facts.slice(1)])).filter(
    ({ leftOut, own }) => leftOut && own === length,
  );
  expect(rows.map(({ best, right }) => [best?.id, right])).toEqual(
    rows.map(({ best }) => [best?.id, best?.id === 'bridge-span']),
  );
  expect(rows.some(({ right }) => right)).toBe(true);
});

it('a correction changes how sure, and neither what is best nor what is right', () => {
  const sure = crossValidate(bridge);
  const doubtful = crossValidate(bridge, { slope: 0.5, shift: -1 });
  const parts = ({ best, right, top }: (typeof sure)[number]) => ({ best, right, top });
  expect(doubtful.map(parts)).toEqual(sure.map(parts));
  expect(
    doubtful.every(({ confidence }, at) => confidence <= Math.max(0.12, sure[at]?.confidence ?? 0)),
  ).toBe(true);
});

it('a row knows the confidence of its own fact, which is that of the best where both are one', () => {
  const rows = crossValidate(bridge);
  const reached = rows.filter(({ own, best }) => own.id === best?.id);
  expect(reached.filter(({ confidence, ownConfidence }) => ownConfidence !== confidence)).toEqual([]);
  const missing = rows.filter(({ leftOut }) => leftOut);
  expect(missing.filter(({ ownConfidence }) => ownConfidence > 0)).toEqual([]);
});
