import { expect, it } from 'vitest';
import type { Readout } from '../../src/core/ask.ts';
import { runGolden } from '../../src/core/golden.ts';
import type { Answer, Conversation, GoldenQuestion } from '../../src/core/model.ts';
import { knowledgeOf } from '../support/knowledge.ts';

const bridge = knowledgeOf();

/** Answers with the facts that a question names, separated by blanks; `?` suggests, `-` knows nothing. */
function readoutWith(golden: readonly GoldenQuestion[], seen: Conversation[] = []): Readout {
  return {
    knowledge: { ...bridge, golden },
    ask: (question, conversation = []) => {
      seen.push([...conversation]);
      return answerTo(question);
    },
    tell: () => undefined,
    complete: () => [],
    prepare: () => false,
    check: () => ({ claims: [], leftAlone: 0 }),
  };
}

function answerTo(question: string): Answer {
  const base = { question, confidence: 1, version: 'v', suggestions: [], why: { matches: [], steps: [] } };
  if (question === '-') return { ...base, outcome: 'unknown', no: 'outside' };
  if (question === '?') {
    return {
      ...base,
      outcome: 'suggested',
      suggestions: [{ fact: 'toll', question: 'Will there be a toll?' }],
    };
  }
  const parts = question.split(' ').flatMap((id) => {
    const fact = bridge.facts.get(id);
    return fact ? [{ kind: 'fact' as const, fact, asks: 'content' as const }] : [];
  });
  return { ...base, outcome: 'answered', parts };
}

const golden = (
  q: string,
  expect: GoldenQuestion['expect'],
  after: readonly string[] = [],
): GoldenQuestion => ({
  q,
  expect,
  after,
});

it.for([
  ['toll', ['toll'], undefined],
  ['toll opened-by', ['toll'], undefined],
  ['toll opened-by', ['opened-by', 'toll'], undefined],
  ['toll', ['opened-by', 'toll'], 'toll'],
  ['toll', 'unknown', 'toll'],
  ['?', ['toll'], '"did you mean" with toll'],
  ['-', ['toll'], 'no answer (outside this story)'],
  ['?', 'unknown', undefined],
  ['-', 'unknown', undefined],
] as const)('answered with %s where %s is expected, it gets %s', ([q, expected, got]) => {
  expect(runGolden(readoutWith([golden(q, expected)])).map((failure) => failure.got)).toEqual(
    got === undefined ? [] : [got],
  );
});

it('a failure names its place in the list', () => {
  const failures = runGolden(readoutWith([golden('toll', ['toll']), golden('toll', ['opened-by'])]));
  expect(failures).toMatchObject([{ index: 1, golden: { expect: ['opened-by'] } }]);
});

it('the earlier turns are asked first, each with those before it', () => {
  const seen: Conversation[] = [];
  runGolden(readoutWith([golden('toll', ['toll'], ['opened-by', '-'])], seen));
  expect(seen).toEqual([
    [],
    [{ question: 'opened-by', facts: ['opened-by'] }],
    [
      { question: 'opened-by', facts: ['opened-by'] },
      { question: '-', facts: [] },
    ],
  ]);
});
