import { expect, it } from 'vitest';
import { reportOf, zoneCost } from '../../../src/core/evaluation/report.ts';
import { knowledgeOf } from '../../support/knowledge.ts';
import { factOf, heldOut } from './held-out.ts';

const bridge = knowledgeOf();
const length = factOf(bridge, 'bridge-length');
const cost = factOf(bridge, 'bridge-cost');
const toll = factOf(bridge, 'toll');
const colour = factOf(bridge, 'ribbon-colour');

it('accuracy is counted by the kind of the own fact, without what was left out', () => {
  const { kinds } = reportOf([
    heldOut(length, length),
    heldOut(length, cost, { top: ['bridge-cost', 'bridge-length'] }),
    heldOut(length, cost),
    heldOut(colour, colour, { verdict: 'not-said' }),
    heldOut(length, cost, { leftOut: true }),
  ]);
  expect(kinds).toEqual([
    { kind: 'reported', asked: 3, right: 1, amongThree: 2 },
    { kind: 'not-said', asked: 1, right: 1, amongThree: 1 },
  ]);
});

it('the reliability curve leaves out what is never given as an answer', () => {
  const { curve } = reportOf([
    heldOut(length, length, { confidence: 0.95 }),
    heldOut(toll, length, { confidence: 0.95, leftOut: true }),
    heldOut(toll, colour, { confidence: 0.95 }),
    heldOut(toll, undefined, { confidence: 0 }),
  ]);
  expect(curve.at(-1)).toMatchObject({ count: 2, shareRight: 0.5 });
  expect(curve.reduce((sum, { count }) => sum + count, 0)).toBe(2);
});

it.each([
  [
    'what is offered counts as refused',
    ['sure', 'sure', 'offer', 'no-match'] as const,
    { asked: 4, answered: 2, wrong: 1, shareAnswered: 0.5, shareRight: 0.5, wrongPerTenRefusals: 5 },
  ],
  [
    'nothing answered is nothing wrong',
    ['not-said'] as const,
    { asked: 1, answered: 0, wrong: 0, shareAnswered: 0, shareRight: 1, wrongPerTenRefusals: 0 },
  ],
  [
    'nothing asked costs nothing',
    [] as const,
    { asked: 0, answered: 0, wrong: 0, shareAnswered: 0, shareRight: 1, wrongPerTenRefusals: 0 },
  ],
])('%s', (_, verdicts, expected) => {
  const rows = verdicts.map((verdict, index) => ({ verdict, right: index > 0 }));
  expect(zoneCost(rows)).toEqual(expected);
});

it('rivals are counted both ways, with the surest question of the one that loses more', () => {
  const { rivals } = reportOf([
    heldOut(length, cost, { question: 'a', confidence: 0.4 }),
    heldOut(length, cost, { question: 'b', confidence: 0.8 }),
    heldOut(cost, length, { question: 'c' }),
    heldOut(toll, cost, { question: 'd' }),
    heldOut(toll, cost, { question: 'e', leftOut: true }),
  ]);
  expect(rivals).toMatchObject([
    { loser: length, winner: cost, count: 3, toWinner: 2, example: { question: 'b' } },
    { loser: toll, winner: cost, count: 1, toWinner: 1, example: { question: 'd' } },
  ]);
});

it('rivals that take as many from each other are told once', () => {
  const { rivals } = reportOf([heldOut(length, cost), heldOut(cost, length)]);
  expect(rivals).toMatchObject([{ loser: cost, winner: length, count: 2, toWinner: 1 }]);
});

it('what does not reach its fact comes surest first, and a wrong refusal after every wrong answer', () => {
  const { unreached } = reportOf([
    heldOut(length, colour, { question: 'refused', confidence: 0.99 }),
    heldOut(length, cost, { question: 'doubtful', confidence: 0.1 }),
    heldOut(length, cost, { question: 'sure', confidence: 0.9 }),
    heldOut(length, cost, { question: 'second', top: ['bridge-cost', 'bridge-length'] }),
    heldOut(length, cost, { question: 'as good', right: true }),
    heldOut(length, undefined, { question: 'nothing', confidence: 0 }),
  ]);
  expect(unreached.map(({ question }) => question)).toEqual(['sure', 'doubtful', 'refused', 'nothing']);
});
