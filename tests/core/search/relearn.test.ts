import { describe, expect, it } from 'vitest';

import type { Fact, Knowledge } from '../../../src/core/model.ts';
import { learn } from '../../../src/core/search/learn.ts';
import { createMatcher } from '../../../src/core/search/matcher.ts';
import { relearn } from '../../../src/core/search/relearn.ts';
import { knowledgeOf } from '../../support/knowledge.ts';

/** So that the small story is already too large to be learnt by heart. */
const TRAINED = 2;

const before = knowledgeOf();
const learnt = learn(before, TRAINED);

function withFacts(change: (facts: Map<string, Fact>) => void): Knowledge {
  const facts = new Map(before.facts);
  change(facts);
  return { ...before, facts };
}

function edited(id: string, edit: Partial<Fact>): Knowledge {
  return withFacts((facts) => {
    const fact = facts.get(id);
    if (fact) facts.set(id, { ...fact, ...edit });
  });
}

const questions = [
  ...[...before.facts.values()].flatMap(({ asked }) => asked),
  'how long is the brigde',
  'where did the zebra graze?',
  'who is your barber?',
];

describe('a knowledge that is too large to be learnt by heart', () => {
  it('says what is left out', () => {
    expect(learnt.kind).toBe('indexed');
    expect(learnt.leftOut.join()).toContain('too many to train');
    expect(learn(before).leftOut).toEqual([]);
  });

  it.each([...before.facts.values()].flatMap(({ id, asked }) => asked.map((text) => [text, id])))(
    'still answers "%s" with %s',
    (text, id) => {
      expect(createMatcher(before, learnt).read(text).candidates[0]?.fact.id).toBe(id);
    },
  );

  it('still has the misspelt word corrected, and knows which words are strange', () => {
    const reading = createMatcher(before, learnt).read('zebra brigde');
    expect(reading.corrected).toEqual([['brigde', 'bridge']]);
    expect(reading.familiarity).toBe(0.5);
  });
});

describe('a changed knowledge is read as if it were learnt anew', () => {
  it.each([
    ['nothing', before],
    ['a phrasing', edited('bridge-length', { asked: ['Where did the zebra graze?'] })],
    ['an answer', edited('bridge-cost', { answer: 'Less than the ferry.' })],
    [
      'a quote',
      edited('bridge-cost', { citations: [{ source: 'herald', paragraph: 1, quote: 'a barber' }] }),
    ],
    ['what the index does not see', edited('bridge-cost', { related: [] })],
    ['a fact less', withFacts((facts) => facts.delete('toll'))],
    [
      'a fact more',
      withFacts((facts) => {
        const [fact] = facts.values();
        if (fact) facts.set('zebra', { ...fact, id: 'zebra', asked: ['where did the zebra graze'] });
      }),
    ],
    ['a name', { ...before, names: before.names.slice(1) }],
    ['everything', withFacts((facts) => facts.clear())],
  ])('%s', (_what, after) => {
    const again = createMatcher(after, relearn(learnt, before, after, TRAINED));
    const anew = createMatcher(after, learn(after, TRAINED));
    for (const question of questions) expect(again.read(question)).toEqual(anew.read(question));
  });

  it('and what was learnt before still answers for the knowledge before', () => {
    relearn(learnt, before, edited('bridge-length', { asked: ['Where did the zebra graze?'] }), TRAINED);
    const matcher = createMatcher(before, learnt);
    expect(matcher.read('How long is the Oster bridge?').candidates[0]?.fact.id).toBe('bridge-length');
  });

  it('is learnt by heart again once it is small enough', () => {
    const after = withFacts((facts) => facts.delete('toll'));
    expect(relearn(learnt, before, after, after.facts.size)).toEqual(learn(after));
  });
});
