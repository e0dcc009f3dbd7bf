import { expect, it } from 'vitest';
import type { HeldOut } from '../../../src/core/evaluation/cross-validate.ts';
import { deepWarnings } from '../../../src/core/evaluation/deep-warnings.ts';
import { reportOf } from '../../../src/core/evaluation/report.ts';
import { formatProblem } from '../../../src/core/problem.ts';
import { bridgeStory, bridgeWith, edit, filesOf, knowledgeOf, type Texts } from '../../support/knowledge.ts';
import { factOf, heldOut } from './held-out.ts';

function said(rows: readonly HeldOut[], texts: Texts = bridgeStory) {
  const { warnings, more } = deepWarnings(reportOf(rows), filesOf(texts));
  return { lines: warnings.map(formatProblem), more };
}

const bridge = knowledgeOf();
const length = factOf(bridge, 'bridge-length');
const cost = factOf(bridge, 'bridge-cost');

it('a search that finds everything is not warned of', () => {
  expect(said([heldOut(length, length)])).toEqual({ lines: [], more: 0 });
});

it('answers that are wrong too often are told with what should be', () => {
  const right = Array.from({ length: 80 }, () => heldOut(length, length));
  const wrong = Array.from({ length: 20 }, () => heldOut(length, cost, { top: ['bridge-length'] }));
  const zones = said([...right, ...wrong]).lines.filter((line) => line.includes('zones-fail'));
  expect(zones).toEqual([
    'facts:1:1 zones-fail: readers who ask in words of their own may get a wrong answer too often: of 100 phrasings that were asked as if nobody had written them down, and that got an answer, 20 got that to another question, and at most 9 should; word the facts differently that are named under `facts-compete`, and give more phrasings to those that `npm run health` names first',
  ]);
});

it.each([
  ['one of ten', 10, 1],
  ['twelve of a hundred', 100, 12],
])('%s wrong may be chance', (_, asked, wrong) => {
  const rows = Array.from({ length: asked }, (_, at) =>
    at < wrong ? heldOut(length, cost, { top: ['bridge-length'] }) : heldOut(length, length),
  );
  expect(said(rows).lines.join('')).not.toContain('zones-fail');
});

it('two facts compete from three questions on, at the question taken most surely', () => {
  const taken = (question: string, phrasing: number) =>
    heldOut(length, cost, {
      question,
      phrasing,
      verdict: 'offer',
      top: ['bridge-length'],
      confidence: phrasing / 10,
    });
  expect(said([taken('a', 1), taken('b', 2)]).lines).toEqual([]);
  expect(said([taken('a', 1), taken('b', 3), taken('c', 2)]).lines).toEqual([
    'facts/bridge.yaml:8:9 facts-compete: `bridge-length` competes with `bridge-cost`: `bridge-cost` takes 3 of its questions, such as "b"; word both so that they differ, move phrasings that belong to the other, or make them one fact',
  ]);
  const back = heldOut(cost, length, { verdict: 'offer', top: ['bridge-cost'] });
  expect(said([taken('a', 1), taken('b', 2), back]).lines.join('')).toContain("they take 3 of each other's");
});

it.each([
  ['gets `bridge-cost`', cost],
  ['gets nothing', undefined],
])('a phrasing that is not reached is told at its place, and that it %s', (words, best) => {
  const rows = [heldOut(length, best, { question: 'length of the bridge', phrasing: 1, verdict: 'offer' })];
  expect(said(rows).lines).toEqual([
    `facts/bridge.yaml:6:9 phrasing-unreached: without this phrasing, "length of the bridge" does not reach \`bridge-length\` and ${words}; add phrasings in words like these, or delete it if it asks for something else`,
  ]);
});

it('of many phrasings that are not reached, twenty are told and the others counted', () => {
  const rows = Array.from({ length: 23 }, () => heldOut(length, undefined, { verdict: 'no-match' }));
  expect(said(rows)).toMatchObject({ lines: { length: 20 }, more: 3 });
});

it('of many pairs that compete, twenty are told and the others counted', () => {
  const example = heldOut(length, cost);
  const pair = { loser: length, winner: cost, count: 3, toWinner: 3, example };
  const report = { ...reportOf([]), rivals: Array.from({ length: 23 }, () => pair) };
  const { warnings, morePairs } = deepWarnings(report, filesOf(bridgeStory));
  expect(warnings.filter(({ code }) => code === 'facts-compete')).toHaveLength(20);
  expect(morePairs).toBe(3);
});

it('phrasings with a yes or no stand in lists of their own', () => {
  const texts = bridgeWith(
    edit(
      'facts/bridge.yaml',
      '    answer: The bridge is',
      '    yes: [is it over 400 metres]\n    no: [is it under 9 metres, is it over a mile]\n    answer: The bridge is',
    ),
  );
  const fact = factOf(knowledgeOf(texts), 'bridge-length');
  const places = fact.asked.map((_, phrasing) => {
    const { lines } = said([heldOut(fact, undefined, { phrasing, verdict: 'no-match' })], texts);
    return lines.join('').split(' ')[0];
  });
  expect(places.slice(-4)).toEqual([
    'facts/bridge.yaml:12:9',
    'facts/bridge.yaml:13:11',
    'facts/bridge.yaml:14:10',
    'facts/bridge.yaml:14:32',
  ]);
});
