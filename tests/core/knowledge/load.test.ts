import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/core/knowledge/load.ts';
import {
  bridgeArticles,
  bridgeStory,
  bridgeWith,
  edit,
  filesOf,
  knowledgeOf,
} from '../../support/knowledge.ts';

const LIGHTS = `topic: The lights
facts:
${Array.from(
  { length: 19 },
  (_, at) => `  - id: light-${at}
    asked: [Who lit lamp ${at}?]
    answer: A man did.
    citations: [{ source: herald, paragraph: 1, quote: opened }]
`,
).join('')}`;
const UNSAID =
  '  - id: unsaid\n    kind: not-said\n    asked: [Who paid for lamps?]\n    related: [light-0]\n';

it.each([
  [
    'of twenty facts that lists nothing of what is not said is warned of',
    true,
    LIGHTS +
      LIGHTS.slice(LIGHTS.indexOf('  - id: light-0'), LIGHTS.indexOf('  - id: light-1')).replaceAll(
        '0',
        '20',
      ),
  ],
  ['of nineteen is not', false, LIGHTS],
  ['that lists something is not', false, LIGHTS + UNSAID],
])('a story %s', (_, isWarned, lights) => {
  const files = filesOf({
    'story.yaml': bridgeStory['story.yaml'],
    'sources.yaml': bridgeStory['sources.yaml'],
    'facts/lights.yaml': lights,
  });
  const loaded = loadKnowledge(files, 'v');
  expect(loaded.ok ? [] : loaded.problems).toEqual([]);
  expect(loaded.warnings.some(({ code }) => code === 'nothing-not-said')).toBe(isWarned);
});

it('a good folder has neither problems nor warnings', () => {
  const loaded = loadKnowledge(filesOf({ ...bridgeStory, ...bridgeArticles }), 'v');
  expect(loaded).toMatchObject({ ok: true, warnings: [] });
});

it('a good folder becomes its nouns, with defaults filled in', () => {
  const knowledge = knowledgeOf();
  expect(knowledge.version).toBe('0123456789ab');
  expect(knowledge.story).toEqual({
    title: 'The Oster bridge opens, 4 May 2031',
    about: 'The opening of the new bridge at Oster and the delay before it.',
    asOf: '2031-05-04',
  });
  expect(knowledge.topics).toEqual([
    { id: 'bridge', title: 'The bridge' },
    { id: 'people', title: 'The people' },
  ]);
  expect([...knowledge.sources.keys()]).toEqual(['herald', 'gazette']);
  expect(knowledge.sources.get('gazette')).toMatchObject({ origin: 'Wire', dateNote: 'from the address' });
  expect(knowledge.names[0]).toEqual({ name: 'Mara Lind', kind: 'person', also: ['Lind', 'the mayor'] });
  expect([...knowledge.facts.keys()]).toEqual([
    'bridge-length',
    'bridge-cost',
    'toll',
    'opened-by',
    'minister-absent',
    'ribbon-colour',
  ]);
  expect(knowledge.facts.get('bridge-length')).toEqual({
    id: 'bridge-length',
    topic: 'bridge',
    kind: 'reported',
    asked: expect.arrayContaining(['How long is the Oster bridge?']),
    answer: 'The bridge is 412 metres long.',
    asOf: '2031-05-04',
    citations: [{ source: 'herald', paragraph: 1, quote: 'a span of 412 metres' }],
    related: ['bridge-cost'],
  });
  expect(knowledge.facts.get('toll')).toMatchObject({
    kind: 'undisclosed',
    saidBy: 'Mara Lind',
    asOf: '2031-05-03',
  });
  expect(knowledge.facts.get('ribbon-colour')).toMatchObject({ kind: 'not-said', answer: '', citations: [] });
  expect(knowledge.facts.get('bridge-cost')).toMatchObject({
    citations: [{ says: 'It cost 80 million.' }, { says: 'The bill was 95 million.' }],
    holds: ['money'],
  });
});

it('golden questions keep their turns, and one id becomes a list', () => {
  expect(knowledgeOf().golden).toEqual([
    {
      q: 'how many metres from one side to the other',
      after: [],
      expect: ['bridge-length'],
      because: 'no word of the answer',
    },
    {
      q: 'and what was the price?',
      after: ['How long is the Oster bridge?'],
      expect: ['bridge-cost'],
    },
    { q: 'what is the weather in Oster', after: [], expect: 'unknown' },
  ]);
});

it.each(['names.yaml', 'questions.yaml'])('%s may be absent', (file) => {
  expect(loadKnowledge(filesOf(bridgeWith({ [file]: undefined })), 'v').ok).toBe(true);
});

it('a text over several lines is read as one', () => {
  const folded = edit(
    'facts/bridge.yaml',
    'The bridge is 412 metres long.',
    '>\n      The bridge is\n      412 metres long.',
  );
  expect(knowledgeOf(bridgeWith(folded)).facts.get('bridge-length')?.answer).toBe(
    'The bridge is 412 metres long.',
  );
});

it('a byte order mark and Windows line ends change nothing', () => {
  const windows = Object.entries(bridgeStory).map(([file, text]) => [
    file,
    `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  ]);
  expect(knowledgeOf(Object.fromEntries(windows))).toEqual(knowledgeOf());
});

it('files that are not part of the format are not looked at', () => {
  const others = { 'schema/facts.json': '{', 'README.md': '\0', 'articles/notes.md': '' };
  expect(knowledgeOf(bridgeWith(others))).toEqual(knowledgeOf());
});

it('the mistakes of all files come at once, sorted by place', () => {
  const loaded = loadKnowledge(
    filesOf(
      bridgeWith({
        ...edit('story.yaml', '2031-05-04', '2031-02-30'),
        ...edit('sources.yaml', 'author: Ada', 'autor: Ada'),
        ...edit('names.yaml', 'kind: person', 'kind: persn'),
        'facts/bridge.yaml': bridgeStory['facts/bridge.yaml']
          ?.replace('source: herald', 'source: hearld')
          .replace('related: [bridge-length]', 'related: [bridge-lenght]'),
        ...edit('facts/people.yaml', 'topic: The', 'topik: The'),
        ...edit('questions.yaml', 'q: and what', 'w: and what'),
      }),
    ),
    'v',
  );
  const found = loaded.ok ? [] : loaded.problems.map(({ file, line, code }) => `${file}:${line} ${code}`);
  expect(found).toEqual([
    'facts/bridge.yaml:15 unknown-source',
    'facts/bridge.yaml:39 unknown-related',
    'facts/people.yaml:1 missing-key',
    'facts/people.yaml:1 unknown-key',
    'names.yaml:3 not-allowed',
    'questions.yaml:5 missing-key',
    'questions.yaml:5 unknown-key',
    'sources.yaml:5 unknown-key',
    'story.yaml:3 bad-date',
  ]);
});

it('what lies in a file that cannot be read is not said to be missing', () => {
  const broken = bridgeWith({ 'facts/people.yaml': 'topic: [', 'sources.yaml': '- }' });
  const loaded = loadKnowledge(filesOf(broken), 'v');
  const found = loaded.ok ? [] : loaded.problems.map(({ file, code }) => `${file} ${code}`);
  expect(new Set(found)).toEqual(new Set(['facts/people.yaml yaml-syntax', 'sources.yaml yaml-syntax']));
});
