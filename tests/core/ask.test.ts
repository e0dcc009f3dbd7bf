import { describe, expect, it } from 'vitest';
import { composeReply } from '../../src/core/answer/reply.ts';
import { reasonsInWords, stepsInWords } from '../../src/core/answer/tell-why.ts';
import { createReadout } from '../../src/core/ask.ts';
import type { Answer, Conversation } from '../../src/core/model.ts';
import { en } from '../../src/core/texts/en.ts';
import { knowledgeOf } from '../support/knowledge.ts';

const knowledge = knowledgeOf();
const readout = createReadout(knowledge);

/** The facts of an answer; `uncovered` for a part without one. */
function partsOf(answer: Answer): readonly string[] {
  if (answer.outcome !== 'answered') return [];
  return answer.parts.map((part) => (part.kind === 'fact' ? part.fact.id : part.kind));
}

const ask = (question: string, conversation?: Conversation): readonly string[] =>
  partsOf(readout.ask(question, conversation));

const surenessOf = (question: string): number => readout.ask(question).confidence;

describe('a question gets', () => {
  const phrasings = [...knowledge.facts.values()].flatMap((fact) =>
    fact.asked.map((question) => ({ question, fact })),
  );

  // Where a moderator has said what a fact holds, a phrasing for another kind of thing may be refused.
  const plain = phrasings.filter(
    ({ question, fact }) => fact.holds === undefined || question === fact.asked[0],
  );

  it.each(plain.filter(({ fact }) => fact.kind !== 'not-said'))(
    'the fact that is asked so: $question',
    ({ question, fact }) => {
      expect(ask(question)).toEqual([fact.id]);
    },
  );

  it.each(phrasings.filter(({ fact }) => fact.kind === 'not-said'))(
    'an honest no with a neighbour, where the articles do not say: $question',
    ({ question }) => {
      expect(readout.ask(question)).toMatchObject({
        outcome: 'unknown',
        no: 'not-covered',
        suggestions: [{ fact: 'opened-by', question: 'Who opened the bridge?' }],
      });
    },
  );

  it.each([
    ['slips of the fingers', 'how lnog is teh brigde', 'bridge-length'],
    ['capitals', 'WHO OPENED THE BRIDGE', 'opened-by'],
    ['signs', '¿¡who... opened — the “bridge”?!', 'opened-by'],
    ['accents and invisible characters', 'whö ópened the bri\u200Bdge', 'opened-by'],
    ['markdown', '**who** opened __the__ `bridge`?', 'opened-by'],
    ['a mention of everyone', '@everyone who opened the bridge', 'opened-by'],
    ['an introduction', 'I drove across today. Nice views. How long is the Oster bridge?', 'bridge-length'],
  ])('the same answer with %s', (_what, question, id) => {
    expect(ask(question)).toEqual([id]);
  });

  it.each([
    ['a detail of the right event', 'how old is the mayor?'],
    ['another kind of thing about the right subject', 'what time did the mayor open it?'],
  ])('no answer to %s that the articles do not give: %s', (_what, question) => {
    expect(ask(question)).toEqual([]);
  });

  it.each(['best pizza recipe', 'quagga zebra', '', '   ', '?!', '😀😀', '🇺🇦', '你好', '\u200B\u200D'])(
    'the no of another story: %j',
    (question) => {
      expect(readout.ask(question)).toMatchObject({ outcome: 'unknown', no: 'outside', suggestions: [] });
    },
  );
});

describe('a question of two parts', () => {
  it.each([
    ['How long is the Oster bridge and what did it cost?', ['bridge-length', 'bridge-cost']],
    ['Who opened the bridge? Will there be a toll?', ['opened-by', 'toll']],
    ['who cut the ribbon and how many metres is the crossing', ['opened-by', 'bridge-length']],
  ])('gets both: %s', (question, ids) => {
    expect(ask(question)).toEqual(ids);
  });

  it('is told which part the articles do not cover', () => {
    const answer = readout.ask('How long is the Oster bridge? What colour was the ribbon?');
    expect(answer).toMatchObject({
      outcome: 'answered',
      parts: [
        { kind: 'fact', fact: { id: 'bridge-length' } },
        { kind: 'uncovered', question: 'What colour was the ribbon?' },
      ],
    });
    expect(composeReply(answer, knowledge).sources.map(({ source }) => source.id)).toEqual(['herald']);
  });

  it('is no surer than the less sure part', () => {
    const [first, second] = ['How long is the Oster bridge', 'what did it cost?'] as const;
    expect(surenessOf(`${first} and ${second}`)).toBeLessThanOrEqual(surenessOf(first));
  });
});

describe('a follow-up', () => {
  const opened: Conversation = [{ question: 'Who opened the bridge?', facts: ['opened-by'] }];

  it.each(['who said so?', 'says who?', 'source?'])('for the origin tells it: %s', (question) => {
    expect(readout.ask(question, opened)).toMatchObject({
      outcome: 'answered',
      parts: [{ fact: { id: 'opened-by' }, asks: 'attribution' }],
    });
  });

  it('for the origin tells it for both parts of the answer before', () => {
    const both = [{ question: 'x', facts: ['opened-by', 'toll'] }];
    expect(ask('who said so?', both)).toEqual(['opened-by', 'toll']);
  });

  it.each([
    ['what it left out', 'and what did it cost?', 'bridge-cost'],
    ['a pronoun', 'how long is it?', 'bridge-length'],
    ['another subject', 'Will there be a toll?', 'toll'],
    ['another subject in brief', 'and the minister?', 'minister-absent'],
  ])('is read with the turn before it: %s', (_what, question, id) => {
    expect(ask(question, opened)).toEqual([id]);
  });

  it('is read with the last turn only', () => {
    const turns: Conversation = [{ question: 'Will there be a toll?', facts: ['toll'] }, ...opened];
    expect(ask('who said so?', turns)).toEqual(['opened-by']);
  });

  it('says in its steps that it was read so', () => {
    expect(readout.ask('how long is it?', opened).why.steps).toContainEqual({
      kind: 'follow-up',
      question: 'Who opened the bridge?',
    });
  });

  it.each([
    ['to an answer that is gone', [{ question: 'x', facts: ['gone'] }]],
    ['to a refusal', [{ question: 'what is the weather', facts: [] }]],
    ['to nothing', []],
  ])('%s is an answer or a no, and names no fact that was not asked', (_to, conversation) => {
    const answer = readout.ask('who said so?', conversation);
    expect(partsOf(answer)).not.toContain('gone');
    expect(composeReply(answer, knowledge).sources.length > 0).toBe(answer.outcome === 'answered');
  });
});

const whyOf = (question: string) => readout.ask(question).why;

const told = (question: string): string => {
  const { matches, steps } = whyOf(question);
  const reasons = matches.flatMap((match) => reasonsInWords(match.reasons, en));
  return [...reasons, ...stepsInWords(steps, en)].join('\n');
};

describe('the why of an answer', () => {
  it('names the matches, best first, each with reasons', () => {
    const { matches } = whyOf('who opened the bridge');
    expect(matches[0]?.fact.id).toBe('opened-by');
    expect(matches.every(({ reasons }) => reasons.length > 0)).toBe(true);
  });

  it.each([
    ['a word that was corrected', 'who opened the brigde', /“brigde”.*“bridge”/],
    ['a word that nothing explains', 'who opened the bridge with Keith', /keith/],
    ['a kind of thing that is not there', 'how old is the mayor', /\bage\b/],
    ['a question that was read as two', 'Who opened the bridge? Will there be a toll?', /\b2 questions\b/],
    [
      'a clause that was taken for the question',
      'My uncle Bartholomew and his poodle adore engineering documentaries on Belgian television: how long is the Oster bridge?',
      /“how long is the Oster bridge\?”/,
    ],
  ])('tells of %s', (_what, question, what) => {
    expect(told(question)).toMatch(what);
  });

  it('says something even where nothing was found', () => {
    expect(whyOf('quagga').matches).toEqual([]);
    expect(told('quagga')).toMatch(/^[A-Z].+\.$/s);
  });
});

describe('telling a fact that was chosen', () => {
  it.each([...knowledge.facts.values()])('is a whole answer or an honest no: $id', (fact) => {
    const answer = readout.tell(fact.id);
    expect(answer?.question).toBe(fact.asked[0]);
    expect(answer && partsOf(answer)).toEqual(fact.kind === 'not-said' ? [] : [fact.id]);
    expect(answer?.confidence).toBe(1);
  });

  it.each(['gone', '', '__proto__', 'constructor'])('is nothing for %j, which is no fact', (id) => {
    expect(readout.tell(id)).toBeUndefined();
  });
});

it('completing gives canonical questions with their facts, at first what stands for each topic', () => {
  expect(readout.complete('', 25)).toEqual([
    { fact: 'bridge-cost', question: 'What did the bridge cost?' },
    { fact: 'opened-by', question: 'Who opened the bridge?' },
  ]);
  expect(readout.complete('price of the brigde', 1)).toEqual([
    { fact: 'bridge-cost', question: 'What did the bridge cost?' },
  ]);
});
