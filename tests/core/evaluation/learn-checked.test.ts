import { expect, it } from 'vitest';
import { learnChecked, startWarnings } from '../../../src/core/evaluation/learn-checked.ts';
import { calibrationError, reliabilityCurve } from '../../../src/core/evaluation/reliability.ts';
import { answerable } from '../../../src/core/evaluation/report.ts';
import type { Fact, Knowledge } from '../../../src/core/model.ts';
import { UNCORRECTED } from '../../../src/core/search/confidence.ts';
import { learn } from '../../../src/core/search/learn.ts';
import { createMatcher } from '../../../src/core/search/matcher.ts';
import { relearn } from '../../../src/core/search/relearn.ts';
import { bridgeStory, filesOf, knowledgeOf } from '../../support/knowledge.ts';
import { factOf } from './held-out.ts';

const bridge = knowledgeOf();
/** So that six facts are already too many to be learnt by heart, or to be learnt twice. */
const INDEXED = { trained: 2, learntTwice: 2 };
const ONCE = { trained: 100, learntTwice: 2 };

/** Facts whose questions say nothing of which of them is meant: four words, any two of them. */
function hopeless(count: number): Knowledge {
  const words = ['red', 'green', 'blue', 'black'];
  const asked = (at: number, from: number) =>
    `${words[(at + from) % 4]} ${words[(at * 3 + from * 2) % 4]} ${from} boat`;
  const facts = Array.from({ length: count }, (_, at): Fact => ({
    ...factOf(bridge, 'toll'),
    id: `fact-${at}`,
    related: [],
    asked: [asked(at, 0), ...Array.from({ length: 9 }, (_, from) => asked(at, from + 1))],
  }));
  return { ...bridge, facts: new Map(facts.map((fact) => [fact.id, fact])) };
}

function oddsOf(share = 0): number {
  return Math.log(share / (1 - share));
}

it('a small knowledge has every phrasing asked once without having been learnt', () => {
  const { rows } = learnChecked(bridge);
  const held = rows.filter(({ leftOut }) => !leftOut).map(({ question }) => question);
  expect(new Set(held).size).toBe(held.length);
  expect(held.length).toBeGreaterThan(30);
});

it('a knowledge of very many phrasings has some hundred of them asked', () => {
  const { rows } = learnChecked(hopeless(250));
  expect(rows.length).toBeGreaterThan(300);
  expect(rows.length).toBeLessThan(2_500);
});

it('where the facts cannot be told apart, confidence comes down until it can be believed', () => {
  const knowledge = hopeless(60);
  const { learnt, rows } = learnChecked(knowledge);
  const error = (set: typeof rows) => calibrationError(reliabilityCurve(answerable(set)));
  expect(learnt.correction).not.toEqual(UNCORRECTED);
  expect(error(rows)).toBeLessThan(0.1);
});

it('what was found is in every confidence that a question gets', () => {
  const { learnt } = learnChecked(bridge);
  const question = 'how far do you walk from bank to bank';
  const [plain, corrected] = [learn(bridge), learnt].map(
    (one) => createMatcher(bridge, one).read(question).candidates[0]?.confidence ?? 0,
  );
  expect(oddsOf(corrected)).toBeCloseTo(learnt.correction.slope * oddsOf(plain) + learnt.correction.shift);
});

it('a knowledge that lists nothing of what is not said is less sure of the same facts', () => {
  const told = new Map([...hopeless(60).facts, ...bridge.facts]);
  const silent = new Map([...told].filter(([, { kind }]) => kind !== 'not-said'));
  const asked = Array.from({ length: 40 }, (_, at) => `what of the ${at} painters of the bridge`);
  const unsaid: Fact = {
    ...factOf(bridge, 'toll'),
    id: 'painters',
    kind: 'not-said',
    asked: ['Who painted the bridge?', ...asked],
  };
  const sureness = (facts: ReadonlyMap<string, Fact>) =>
    learnChecked({ ...bridge, facts }).learnt.correction.shift;
  expect(sureness(silent)).toBeLessThan(sureness(new Map([...silent, ['painters', unsaid]])));
});

it('what is learnt after a change keeps the correction', () => {
  for (const sizes of [INDEXED, { trained: 100, learntTwice: 100 }]) {
    const { learnt } = learnChecked(bridge, sizes);
    expect(relearn(learnt, bridge, knowledgeOf(), sizes.trained).correction).toEqual(learnt.correction);
  }
});

it('an index is corrected from phrasings withheld from it, and stays whole', () => {
  const { learnt, rows } = learnChecked(bridge, INDEXED);
  expect(learnt.kind).toBe('indexed');
  expect(rows.length).toBeGreaterThan(5);
  expect({ ...learnt, correction: UNCORRECTED }).toEqual(learn(bridge, INDEXED.trained));
});

it('too much to be learnt twice is said, and leaves confidence as it is', () => {
  const checked = learnChecked(bridge, ONCE);
  expect(checked.learnt.correction).toEqual(UNCORRECTED);
  expect(startWarnings(checked, filesOf(bridgeStory)).warnings).toMatchObject([
    {
      code: 'large-knowledge',
      wrong: 'there are too many phrasings to learn them twice: confidence is not checked',
    },
  ]);
});

it('what is left out at a size is a warning', () => {
  const { warnings } = startWarnings(learnChecked(bridge, INDEXED), filesOf(bridgeStory));
  expect(warnings[0]).toMatchObject({
    code: 'large-knowledge',
    wrong: '6 facts are too many to train the ranking for: it goes by the words they share alone',
  });
});

it.each([[0], [1], [2]])('a knowledge of %d facts can be learnt and checked', (count) => {
  const few = { ...bridge, facts: new Map([...bridge.facts].slice(0, count)) };
  for (const sizes of [ONCE, INDEXED, { trained: 0, learntTwice: 0 }]) {
    expect(() => startWarnings(learnChecked(few, sizes), filesOf(bridgeStory))).not.toThrow();
  }
});
