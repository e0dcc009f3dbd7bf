import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Fact, Knowledge } from '../../../src/core/model.ts';
import { compareKnowledge, isSame } from '../../../src/core/review/difference.ts';
import { formatDifference } from '../../../src/core/review/format-difference.ts';
import { bridgeStory, bridgeWith, edit, knowledgeOf, type Texts } from '../../support/knowledge.ts';

const bridge = knowledgeOf();

function linesFor(changes: Texts): readonly string[] {
  return formatDifference(compareKnowledge(bridge, knowledgeOf(bridgeWith(changes))));
}

it('a knowledge does not differ from itself, whatever its version', () => {
  const difference = compareKnowledge(bridge, { ...bridge, version: 'ffffffffffff' });
  expect(isSame(difference)).toBe(true);
  expect(formatDifference(difference)).toEqual([
    'Nothing differs: the same facts, sources, names and golden questions.',
  ]);
});

it.each([
  ['answer', ['is 412 metres', 'is 413 metres'], 'answer'],
  ['kind', ['kind: undisclosed', 'kind: reported'], 'kind'],
  ['saidBy', ['saidBy: Mara Lind', 'saidBy: the mayor'], 'said by'],
  ['asOf', ['asOf: 2031-05-03', 'asOf: 2031-05-02'], 'as of'],
  ['a phrasing', ['toll for cars', 'toll for lorries'], 'phrasings'],
  ['the first phrasing', ['Will there be a toll?', 'Is there a toll?'], 'question shown'],
  ['a quote', ['a span of 412 metres', 'span of 412 metres'], 'citations'],
  ['says', ['It cost 80 million.', 'It cost eighty million.'], 'citations'],
  ['related', ['related: [bridge-cost]', 'related: [bridge-cost, toll]'], 'related'],
  ['holds', ['holds: [money]', 'holds: [money, count]'], 'holds'],
  [
    'a new list',
    ['    answer: The bridge is', '    no: [is it short]\n    answer: The bridge is'],
    'phrasings that mean no',
  ],
  ['includes', ['    holds: [money]', '    includes: [toll]'], 'includes'],
] as const)('a fact with another %s is told with that member', (_, [from, to], member) => {
  const after = knowledgeOf(bridgeWith(edit('facts/bridge.yaml', from, to)));
  const { facts, ...others } = compareKnowledge(bridge, after);
  expect(facts.changed).toHaveLength(1);
  expect(facts.changed[0]?.members.map((change) => change.member)).toContain(member);
  expect(isSame({ ...others, facts: { added: [], changed: [], retired: [] } })).toBe(true);
});

it('a changed answer is told with the old and the new one', () => {
  expect(linesFor(edit('facts/bridge.yaml', 'is 412 metres', 'is 413 metres'))).toEqual([
    '1 fact changed.',
    'Fact changed: `bridge-length` (How long is the Oster bridge?)',
    '  answer, old: The bridge is 412 metres long.',
    '  answer, new: The bridge is 413 metres long.',
  ]);
});

it('phrasings are told as they come and go, and a mere change of order as that', () => {
  const after = edit('facts/bridge.yaml', '      - fee for using the bridge\n', '      - crossing fee\n');
  expect(linesFor(after).slice(2)).toEqual([
    '  phrasings, removed: fee for using the bridge',
    '  phrasings, added: crossing fee',
  ]);
  const swapped = edit(
    'facts/bridge.yaml',
    '      - toll for cars\n      - price of a ride across\n',
    '      - price of a ride across\n      - toll for cars\n',
  );
  expect(linesFor(swapped).slice(2)).toEqual(['  phrasings: in another order']);
});

it('a member that came or went has nothing on the other side', () => {
  expect(linesFor(edit('facts/bridge.yaml', '    saidBy: Mara Lind\n', '')).slice(2)).toEqual([
    '  said by, old: Mara Lind',
    '  said by, new: nothing',
  ]);
});

it('a fact that was added or retired is told whole', () => {
  const [topic = '', ribbon = ''] = (bridgeStory['facts/people.yaml'] ?? '').split(/(?= {2}- id: ribbon)/u);
  const without = knowledgeOf(bridgeWith({ 'facts/people.yaml': topic }));
  expect(ribbon).not.toBe('');
  const retired = formatDifference(compareKnowledge(bridge, without));
  expect(retired.slice(0, 5)).toEqual([
    '1 fact retired.',
    'Fact retired: `ribbon-colour` (What colour was the ribbon?)',
    '  topic: people',
    '  kind: not-said',
    '  as of: 2031-05-04',
  ]);
  expect(retired).toContain('  phrasing: shade of the ribbon');
  expect(formatDifference(compareKnowledge(without, bridge)).slice(0, 2)).toEqual([
    '1 fact added.',
    'Fact added: `ribbon-colour` (What colour was the ribbon?)',
  ]);
});

it('a fact in another file is told as moved and not as changed', () => {
  const moved = knowledgeOf(
    bridgeWith({
      'facts/people.yaml': undefined,
      'facts/persons.yaml': bridgeStory['facts/people.yaml'],
    }),
  );
  const { facts, topics } = compareKnowledge(bridge, moved);
  expect(facts).toEqual({ added: [], changed: [], retired: [] });
  expect(topics).toMatchObject({ added: [{ id: 'persons' }], retired: [{ id: 'people' }] });
  expect(formatDifference(compareKnowledge(bridge, moved))).toEqual([
    '3 facts moved, 1 topic retired, 1 topic added.',
    'Fact moved: `opened-by` from the topic `people` to the topic `persons`',
    'Fact moved: `minister-absent` from the topic `people` to the topic `persons`',
    'Fact moved: `ribbon-colour` from the topic `people` to the topic `persons`',
    'Topic retired: `people` (The people)',
    'Topic added: `persons` (The people)',
  ]);
});

it('sources, names, golden questions, topics and the story are told too', () => {
  const lines = linesFor({
    ...edit('sources.yaml', '    origin: Wire\n', ''),
    ...edit('names.yaml', 'also: [crossing, span]', 'also: [crossing]'),
    ...edit('questions.yaml', 'expect: unknown', 'expect: toll'),
    ...edit('facts/people.yaml', 'topic: The people', 'topic: People'),
    ...edit('story.yaml', 'about: The opening', 'about: All about the opening'),
  });
  expect(lines).toEqual([
    '1 source changed, 1 name changed, 1 golden question changed, 1 topic changed.',
    'Story changed:',
    '  about, old: The opening of the new bridge at Oster and the delay before it.',
    '  about, new: All about the opening of the new bridge at Oster and the delay before it.',
    'Source changed: `gazette` (The Gazette)',
    '  origin, old: Wire',
    '  origin, new: nothing',
    'Name changed: bridge',
    '  other spellings, removed: span',
    'Golden question changed: “what is the weather in Oster”',
    '  expects, removed: unknown',
    '  expects, added: toll',
    'Topic changed: `people` (People)',
    '  title, old: The people',
    '  title, new: People',
  ]);
});

it('what comes and goes of sources, names and golden questions is told with what it is', () => {
  const after = knowledgeOf(
    bridgeWith({
      ...edit('names.yaml', 'name: Mara Lind', 'name: Mayor Lind'),
      ...edit('questions.yaml', '  - q: and what was the price?', '  - q: and the price of it?'),
    }),
  );
  expect(formatDifference(compareKnowledge(bridge, after))).toEqual([
    '1 name retired, 1 name added, 1 golden question retired, 1 golden question added.',
    'Name retired: Mara Lind',
    '  kind: person',
    '  other spellings: Lind, the mayor',
    'Name added: Mayor Lind',
    '  kind: person',
    '  other spellings: Lind, the mayor',
    'Golden question retired: “and what was the price?” after “How long is the Oster bridge?”',
    '  expects: bridge-cost',
    'Golden question added: “and the price of it?” after “How long is the Oster bridge?”',
    '  expects: bridge-cost',
  ]);
  const sources = new Map([...bridge.sources].slice(0, 1));
  expect(formatDifference(compareKnowledge({ ...bridge, sources }, bridge))).toEqual([
    '1 source added.',
    'Source added: `gazette` (The Gazette)',
    '  title: Two towns, one bridge',
    '  published: 2031-05-05',
    '  url: https://gazette.example/two-towns',
  ]);
});

it('a story that alone was described anew is counted as that', () => {
  expect(linesFor(edit('story.yaml', 'Oster bridge opens', 'Oster bridge'))[0]).toBe(
    'The story is described anew.',
  );
});

function withFacts(facts: readonly Fact[]): Knowledge {
  return { ...bridge, facts: new Map(facts.map((fact) => [fact.id, fact])) };
}

const someFacts = fc.subarray([...bridge.facts.values()]);

it('what came in one direction went in the other, and no difference means the same facts', () => {
  fc.assert(
    fc.property(someFacts, someFacts, (one, other) => {
      const [a, b] = [withFacts(one), withFacts(other)];
      const [there, back] = [compareKnowledge(a, b), compareKnowledge(b, a)];
      expect(there.facts.added).toEqual(back.facts.retired);
      expect(there.facts.retired).toEqual(back.facts.added);
      expect(isSame(there)).toBe([...a.facts.keys()].join(' ') === [...b.facts.keys()].join(' '));
    }),
  );
});
