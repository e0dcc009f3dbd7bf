import { expect, it } from 'vitest';
import type { Readout } from '../../../src/core/ask.ts';
import type { Answer } from '../../../src/core/model.ts';
import { knowledgeOf } from '../../support/knowledge.ts';
import type { FileQuestion } from './question-file.ts';
import { askQuestion, type Verdict } from './verdict.ts';

const knowledge = knowledgeOf();

/** A Readout that gives one fact for every question, in the outcome asked for. */
function giving(id: string, outcome: Answer['outcome']): Readout {
  const fact = knowledge.facts.get(id);
  const matches = fact ? [{ fact, confidence: 0.6, reasons: [] }] : [];
  const base = (question: string) => ({
    question,
    confidence: 0.6,
    version: 'v',
    suggestions: [],
    why: { matches, steps: [] },
  });
  return {
    knowledge,
    ask(question): Answer {
      if (outcome === 'suggested') return { ...base(question), outcome };
      if (outcome === 'unknown' || !fact) return { ...base(question), outcome: 'unknown', no: 'not-covered' };
      return { ...base(question), outcome, parts: [{ kind: 'fact', fact, asks: 'content' }] };
    },
    tell: () => undefined,
    complete: () => [],
    prepare: () => false,
    check: () => ({ claims: [], leftAlone: 0 }),
  };
}

const question: FileQuestion = {
  turns: ['how long is it'],
  kind: 'answerable',
  must: [/412\s+metres/i],
  mustNot: [],
  sources: ['herald'],
  needAllSources: false,
};

it.each<[string, Partial<FileQuestion>, string, Answer['outcome'], Verdict, boolean]>([
  ['the right text and source', {}, 'bridge-length', 'answered', 'right', true],
  ['a text without what must be there', { must: [/413/] }, 'bridge-length', 'answered', 'wrong', false],
  ['a text with what must not be there', { mustNot: [/long/] }, 'bridge-length', 'answered', 'wrong', false],
  ['another source', { sources: ['gazette'] }, 'bridge-length', 'answered', 'wrong source', false],
  [
    'one of two sources that are needed',
    { sources: ['herald', 'gazette'], needAllSources: true },
    'bridge-length',
    'answered',
    'wrong source',
    false,
  ],
  [
    'both sources that are needed',
    { must: [/80/, /95/], sources: ['herald', 'gazette'], needAllSources: true },
    'bridge-cost',
    'answered',
    'right',
    true,
  ],
  ['an offer', {}, 'bridge-length', 'suggested', 'only suggested', false],
  ['a refusal', {}, 'bridge-length', 'unknown', 'refused', false],
  [
    'an answer where there is none',
    { kind: 'unanswerable' },
    'bridge-length',
    'answered',
    'false answer',
    false,
  ],
  [
    'a refusal where there is no answer',
    { kind: 'unanswerable' },
    'bridge-length',
    'unknown',
    'refused',
    true,
  ],
])('%s', (_, change, id, outcome, verdict, good) => {
  expect(askQuestion(giving(id, outcome), { ...question, ...change })).toMatchObject({ verdict, good });
});

it.each<[string, Partial<FileQuestion>, string, Answer['outcome'], boolean | undefined]>([
  ['what was offered is scored by its own text', {}, 'bridge-length', 'suggested', true],
  ['a wrong fact that was not given is scored as wrong', {}, 'toll', 'unknown', false],
  [
    'nothing is right where there is no answer',
    { kind: 'unanswerable' },
    'bridge-length',
    'suggested',
    false,
  ],
  [
    'half of a question in two parts is not scored',
    { kind: 'multi' },
    'bridge-length',
    'suggested',
    undefined,
  ],
  ['what is never an answer is not scored', {}, 'ribbon-colour', 'unknown', undefined],
])('%s', (_, change, id, outcome, right) => {
  expect(askQuestion(giving(id, outcome), { ...question, ...change }).scored?.right).toBe(right);
});
