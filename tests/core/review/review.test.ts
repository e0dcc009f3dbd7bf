import { expect, it } from 'vitest';
import { createReadout } from '../../../src/core/ask.ts';
import { loadKnowledge } from '../../../src/core/knowledge/load.ts';
import { answerChanges, formatAnswerChanges } from '../../../src/core/review/answer-changes.ts';
import { formatReview, review } from '../../../src/core/review/review.ts';
import { bridgeWith, edit, filesOf, knowledgeOf, type Texts } from '../../support/knowledge.ts';

/** The bridge with golden questions that the search is sure to meet. */
const met: Texts = {
  'questions.yaml': `questions:
  - q: how long is the Oster bridge then
    expect: bridge-length
  - q: what is the weather on Mars
    expect: unknown
`,
};

const bridge = createReadout(knowledgeOf(bridgeWith(met)));

function changed(texts: Texts) {
  return loadKnowledge(filesOf(bridgeWith({ ...met, ...texts })), 'ffffffffffff');
}

function readoutOf(texts: Texts) {
  return createReadout(knowledgeOf(bridgeWith({ ...met, ...texts })));
}

it('another version that says the same changes no answer', () => {
  const other = createReadout({ ...bridge.knowledge, version: 'ffffffffffff' });
  const questions = [...bridge.knowledge.facts.values()].flatMap(({ asked }) => asked.map((q) => ({ q })));
  expect(answerChanges(bridge, other, questions)).toEqual([]);
  expect(formatAnswerChanges([])).toEqual(['No answer that was tried would change.']);
});

it.each<[string, Texts, object]>([
  [
    'text',
    edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres'),
    { text: 'The bridge is 413 metres long.' },
  ],
  [
    'date',
    edit('story.yaml', 'asOf: 2031-05-04', 'asOf: 2031-05-06'),
    { notes: ['One outlet only: Oster Herald', 'As of 6 May 2031'] },
  ],
  ['source', edit('sources.yaml', 'Bridge opens at last', 'Bridge opened at last'), { outcome: 'answered' }],
])('an answer with another %s is a change', (_, texts, now) => {
  const question = 'How long is the Oster bridge?';
  const changes = answerChanges(bridge, readoutOf(texts), [{ q: question }]);
  expect(changes).toMatchObject([
    { question, after: [], before: { text: 'The bridge is 412 metres long.' }, now },
  ]);
});

it('a question is tried once, in the conversation it belongs to', () => {
  const after = readoutOf(edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres'));
  const asked = { q: 'How long is the Oster bridge?' };
  const later = { ...asked, after: ['Who opened the bridge?'] };
  expect(answerChanges(bridge, after, [asked, later, asked, later])).toMatchObject([
    { after: [] },
    { after: ['Who opened the bridge?'] },
  ]);
});

it('a change is told with the old answer and the new one as readers have them', () => {
  const after = readoutOf(edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres'));
  const probe = { q: 'How long is the Oster bridge?', after: ['Who opened the bridge?'] };
  expect(formatAnswerChanges(answerChanges(bridge, after, [probe]))).toEqual([
    '1 answer would change:',
    '“How long is the Oster bridge?” (after “Who opened the bridge?”)',
    '  old answer: an answer from `bridge-length`',
    '    The bridge is 412 metres long.',
    '  new answer: an answer from `bridge-length`',
    '    The bridge is 413 metres long.',
  ]);
});

it('an answer that goes is told with what it takes along', () => {
  const emptied = createReadout({
    ...bridge.knowledge,
    facts: new Map([...bridge.knowledge.facts].filter(([id]) => id !== 'bridge-length')),
    golden: [],
  });
  const lines = formatAnswerChanges(answerChanges(bridge, emptied, [{ q: 'How long is the Oster bridge?' }]));
  expect(lines.join('\n')).toContain(
    '    source: Oster Herald, “Bridge opens at last”, 4 May 2031: “a span of 412 metres”',
  );
  expect(lines.join('\n')).toContain('    without sources');
});

it('with problems, the problems alone are told', () => {
  const reviewed = review(bridge, changed(edit('story.yaml', '2031-05-04', '2031-05-32')), createReadout);
  expect(formatReview(reviewed)).toEqual([
    'This cannot be published: 1 problem.',
    'story.yaml:3:7 bad-date: `asOf` is not a date of the calendar; write it as in 2025-12-02',
  ]);
});

it('a golden question that fails blocks, whatever else changed', () => {
  const reviewed = review(
    bridge,
    changed({ 'questions.yaml': met['questions.yaml']?.replace('expect: unknown', 'expect: toll') }),
    createReadout,
  );
  expect(reviewed).toMatchObject({ verdict: 'golden', failures: [{ golden: { expect: ['toll'] } }] });
  expect(formatReview(reviewed).slice(0, 3)).toEqual([
    'This cannot be published: 1 golden question would be answered wrongly.',
    '“what is the weather on Mars” should get toll and gets no answer (outside this story)',
    '1 golden question changed.',
  ]);
});

it('another answer to a golden question or to a gap asks first', () => {
  const loaded = changed(edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres'));
  expect(review(bridge, loaded, createReadout)).toMatchObject({
    verdict: 'ask',
    changes: [{ question: 'how long is the Oster bridge then' }],
  });
  const minister = changed(edit('facts/people.yaml', 'was not there', 'stayed away'));
  const gap = review(bridge, minister, createReadout, ['what about the minister’s speech']);
  expect(gap).toMatchObject({
    verdict: 'ask',
    changes: [{ question: 'what about the minister’s speech', now: { text: 'The minister stayed away.' } }],
  });
  expect(formatReview(gap)[0]).toBe('This can be published if you agree with what changes.');
});

it('a fact that no golden question reaches is asked for by its own question', () => {
  const minister = changed(edit('facts/people.yaml', 'was not there', 'stayed away'));
  expect(review(bridge, minister, createReadout)).toMatchObject({
    verdict: 'ask',
    changes: [
      { question: 'What did the minister say at the opening?', now: { text: 'The minister stayed away.' } },
    ],
  });
});

it('a golden question that was dropped is still tried', () => {
  const dropped = {
    ...edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres'),
    'questions.yaml': 'questions:\n  - q: what is the weather on Mars\n    expect: unknown\n',
  };
  expect(review(bridge, changed(dropped), createReadout)).toMatchObject({
    verdict: 'ask',
    changes: [{ question: 'how long is the Oster bridge then' }],
  });
});

it('what changes no answer is clear, and what differs is still told', () => {
  const reviewed = review(bridge, changed(edit('names.yaml', 'the mayor', 'madam mayor')), createReadout);
  expect(reviewed.verdict).toBe('clear');
  expect(formatReview(reviewed)).toEqual([
    'This can be published: no answer that was tried would change.',
    '1 name changed.',
    'Name changed: Mara Lind',
    '  other spellings, removed: the mayor',
    '  other spellings, added: madam mayor',
  ]);
});

it('the first knowledge of all has nothing to be compared with', () => {
  const reviewed = review(undefined, changed({}), createReadout);
  expect(reviewed).toMatchObject({ verdict: 'clear', difference: undefined, changes: [] });
  expect(formatReview(reviewed)[1]).toBe(
    'There is nothing to compare it with: nothing was published before.',
  );
});
