import type { ProblemCode } from '../../../src/core/knowledge/codes.ts';
import { bridgeStory, edit, type Texts } from '../../support/knowledge.ts';

/** The story of the bridge with one mistake each, by what is broken. */

export const BRIDGE = 'facts/bridge.yaml';
export const PEOPLE = 'facts/people.yaml';
const TITLE = 'The Oster bridge opens, 4 May 2031';

const SECOND_HERALD =
  '  - {id: herald, publisher: P, title: T, published: 2031-05-04, url: https://e.example}\n';

const title = (written: string): Texts => edit('story.yaml', TITLE, written);
const times = (count: number, text: string): string => Array.from({ length: count }, () => text).join(' ');

/** Where the problem stands, its code, what was changed, and the words that help to mend it where they matter. */
export type Broken = readonly [place: string, code: ProblemCode, change: Texts, words?: RegExp];

export const files: readonly Broken[] = [
  ['story.yaml:1:1', 'file-missing', { 'story.yaml': undefined }],
  ['sources.yaml:1:1', 'file-missing', { 'sources.yaml': undefined }],
  ['facts:1:1', 'file-missing', { [BRIDGE]: undefined, [PEOPLE]: undefined, 'questions.yaml': undefined }],
  ['names.yaml:1:1', 'file-empty', { 'names.yaml': ' \n' }],
  ['names.yaml:1:1', 'file-empty', { 'names.yaml': '# only a comment\n' }],
  ['names.yaml:1:1', 'file-too-large', { 'names.yaml': `names: []\n${'#'.repeat(2_000_000)}` }],
  ['facts/Two.yaml:1:1', 'bad-file-name', { [PEOPLE]: undefined, 'facts/Two.yaml': bridgeStory[PEOPLE] }],
];

export const drafts: readonly Broken[] = [
  [
    `${BRIDGE}:4:12`,
    'unwritten-draft',
    edit(BRIDGE, '  - id: bridge-length\n', '  - id: bridge-length\n    draft: true\n'),
    /a draft that nobody has finished; write its `answer` in your own words and delete the line `draft: true`/u,
  ],
  [
    `${BRIDGE}:13:12`,
    'unwritten-draft',
    edit(BRIDGE, '    answer: The bridge is 412 metres long.', '    draft: true\n    answer: ""'),
  ],
  [
    `${BRIDGE}:13:12`,
    'unwritten-draft',
    edit(BRIDGE, '    answer: The bridge is 412 metres long.', '    draft: true\n    answer:'),
  ],
  [
    `${BRIDGE}:13:12`,
    'unwritten-draft',
    edit(BRIDGE, '    answer: The bridge', '    draft: yes\n    answer: The bridge'),
  ],
];

export const yaml: readonly Broken[] = [
  ['story.yaml:1:8', 'yaml-syntax', title('a: b'), /colon.*quotes/u],
  ['names.yaml:2:1', 'yaml-syntax', { 'names.yaml': 'names:\n\t- name: a\n' }, /tab; use spaces/u],
  [
    `${BRIDGE}:5:1`,
    'yaml-syntax',
    edit(BRIDGE, '      - How long is', '\t- How long is'),
    /tab; use spaces/u,
  ],
  [
    'story.yaml:2:1',
    'yaml-syntax',
    edit('story.yaml', 'about:', '<<<<<<< HEAD\nabout: A.\n=======\nabout:'),
    /two versions.*keep one/u,
  ],
  [`${BRIDGE}:19:3`, 'yaml-syntax', edit(BRIDGE, '[bridge-cost]', '[bridge-cost'), /not closed with \]/u],
  [`${BRIDGE}:18:26`, 'yaml-syntax', edit(BRIDGE, '[bridge-cost]', '{bridge-cost]'), /not closed with \}/u],
  [
    `${BRIDGE}:5:1`,
    'yaml-syntax',
    edit(BRIDGE, '      - How long is', '\u00A0\u00A0    - How long is'),
    /space of another kind.*plain spaces/u,
  ],
  [
    `${BRIDGE}:19:3`,
    'yaml-syntax',
    edit(BRIDGE, '  - id: bridge-cost', '  • id: bridge-cost'),
    /bullet.*hyphen/u,
  ],
  ['names.yaml:2:1', 'several-documents', { 'names.yaml': 'names: []\n---\nnames: []\n' }],
  ['story.yaml:1:27', 'yaml-too-deep', title(`${'['.repeat(40)}${']'.repeat(40)}`)],
  ['story.yaml:1:8', 'yaml-alias', title('*!'), /quotes/u],
  ['story.yaml:1:8', 'yaml-alias', title('*that')],
  ['story.yaml:1:14', 'yaml-alias', title('&that title')],
  ['story.yaml:1:14', 'yaml-tag', title('!!str title')],
  ['story.yaml:1:22', 'yaml-tag', title('!!js/function "f"')],
  ['story.yaml:1:1', 'yaml-directive', { 'story.yaml': `%YAML 1.1\n---\n${bridgeStory['story.yaml']}` }],
  ['story.yaml:2:1', 'duplicate-key', edit('story.yaml', 'about:', 'title:')],
];

export const shapes: readonly Broken[] = [
  ['story.yaml:1:1', 'missing-key', edit('story.yaml', 'asOf: 2031-05-04\n', ''), /`asOf` is missing/u],
  ['sources.yaml:5:5', 'unknown-key', edit('sources.yaml', 'author:', 'auhtor:'), /did you mean `author`/u],
  [`${BRIDGE}:17:9`, 'unknown-key', edit(BRIDGE, 'quote: a', 'page: 3\n        quote: a'), /source, para/u],
  ['story.yaml:1:8', 'wrong-type', title('2031'), /must be text, and is a number; put it in quotes/u],
  ['names.yaml:4:11', 'wrong-type', edit('names.yaml', '[Lind, the mayor]', 'Lind'), /line of its own/u],
  [`${BRIDGE}:16:20`, 'wrong-type', edit(BRIDGE, 'paragraph: 1', 'paragraph: one'), /digits only/u],
  [`${BRIDGE}:5:9`, 'wrong-type', edit(BRIDGE, 'How long is', 'How long: is'), /quotes/u],
  ['story.yaml:1:1', 'wrong-type', { 'story.yaml': 'a bridge' }, /keys/u],
  ['sources.yaml:5:5', 'empty-value', edit('sources.yaml', ' Ada Quill', ''), /`author` has nothing/u],
  ['story.yaml:1:8', 'empty-text', title('"  "')],
  ['facts/new.yaml:2:8', 'empty-list', { 'facts/new.yaml': 'topic: New\nfacts: []\n' }],
  ['story.yaml:1:8', 'too-long', title('x'.repeat(201)), /201 characters; use at most 200/u],
  ['names.yaml:3:11', 'not-allowed', edit('names.yaml', 'person', 'persn'), /did you mean `person`/u],
  [`${BRIDGE}:16:20`, 'bad-number', edit(BRIDGE, 'paragraph: 1', 'paragraph: -1')],
  [`${BRIDGE}:41:9`, 'bad-id', edit(BRIDGE, 'id: toll', 'id: The_Toll')],
  [`${BRIDGE}:41:9`, 'bad-id', edit(BRIDGE, 'id: toll', 'id: unknown')],
  ['story.yaml:3:7', 'bad-date', edit('story.yaml', '2031-05-04', '2031-02-29')],
  ['story.yaml:3:7', 'bad-date', edit('story.yaml', '2031-05-04', '4 May 2031')],
  ...['2031-02-30', '2031-13', '2031-05-04 24:00', 'May 2031', '2031-05-04 9:00'].map((on): Broken => [
    `${BRIDGE}:41:19`,
    'bad-moment',
    edit(BRIDGE, 'holds: [money]', `holds: [money]\n    events: [{on: ${on}, what: x}]`),
  ]),
  ['sources.yaml:7:10', 'bad-url', edit('sources.yaml', 'https://herald', 'ftp://herald')],
  ['sources.yaml:7:10', 'bad-url', edit('sources.yaml', 'https://herald', 'javascript:herald')],
  ['questions.yaml:3:13', 'bad-expect', edit('questions.yaml', 'bridge-length', '{}')],
  ['story.yaml:1:8', 'hidden-character', title('a\u200Bb')],
  ['story.yaml:1:8', 'hidden-character', title('"a\\u202Eb"')],
  ['story.yaml:1:8', 'hidden-character', title('"a\\uD800b"')],
  ['story.yaml:1:8', 'mention', title('to @everyone')],
  ['story.yaml:1:8', 'mention', title('to <@&123456>')],
];

export const facts: readonly Broken[] = [
  [`${PEOPLE}:36:9`, 'duplicate-fact', edit(PEOPLE, 'id: ribbon-colour', 'id: toll'), /bridge.yaml:41/u],
  [
    'sources.yaml:16:10',
    'duplicate-source',
    { 'sources.yaml': `${bridgeStory['sources.yaml']}${SECOND_HERALD}` },
  ],
  ['names.yaml:7:12', 'shared-spelling', edit('names.yaml', 'crossing', 'LIND'), /Mara Lind/u],
  [`${PEOPLE}:7:9`, 'shared-phrasing', edit(PEOPLE, 'which person opened it', 'TOLL, for cars!'), /`toll`/u],
  [`${PEOPLE}:7:9`, 'wordless-phrasing', edit(PEOPLE, 'which person opened it', '"?!"')],
  [`${PEOPLE}:5:9`, 'canonical-too-long', edit(PEOPLE, 'Who opened', times(30, 'Who'))],
  [`${PEOPLE}:3:5`, 'answer-missing', edit(PEOPLE, '    answer: Mayor Mara Lind opened it.\n', '')],
  [
    `${PEOPLE}:3:5`,
    'citations-missing',
    edit(
      PEOPLE,
      '    citations:\n      - source: herald\n        paragraph: 1\n        quote: Mayor Mara Lind\n',
      '',
    ),
  ],
  [
    `${PEOPLE}:36:5`,
    'related-missing',
    edit(PEOPLE, 'how did the ribbon look\n    related: [opened-by]', 'x'),
  ],
  [`${PEOPLE}:47:13`, 'not-said-has-more', edit(PEOPLE, 'ribbon look\n', 'ribbon look\n    answer: Red.\n')],
  [`${BRIDGE}:17:16`, 'quote-too-long', edit(BRIDGE, 'a span of 412 metres', times(13, 'word')), /13 words/u],
  [`${BRIDGE}:35:9`, 'says-incomplete', edit(BRIDGE, '        says: The bill was 95 million.\n', '')],
  [
    `${BRIDGE}:18:15`,
    'says-needs-two-sources',
    edit(BRIDGE, 'a span of 412 metres\n', 'a span of 412 metres\n        says: It is long.\n'),
  ],
  [
    `${BRIDGE}:18:9`,
    'duplicate-citation',
    edit(
      BRIDGE,
      'metres\n    related',
      'metres\n      - source: herald\n        paragraph: 1\n        quote: a span of 412 metres\n    related',
    ),
  ],
  [`${BRIDGE}:15:17`, 'unknown-source', edit(BRIDGE, 'source: herald', 'source: hearld'), /mean `herald`/u],
  [`${BRIDGE}:18:15`, 'unknown-related', edit(BRIDGE, '[bridge-cost]', '[bridge-price]'), /facts/u],
  [
    `${BRIDGE}:18:15`,
    'unknown-related',
    edit(BRIDGE, '[bridge-cost]', '[brigde-cost]'),
    /mean `bridge-cost`/u,
  ],
  [
    `${BRIDGE}:18:16`,
    'bad-includes',
    edit(BRIDGE, 'related: [bridge-cost]', 'includes: [bridge-length]'),
    /includes itself/u,
  ],
  [`${BRIDGE}:18:15`, 'related-itself', edit(BRIDGE, '[bridge-cost]', '[bridge-length]')],
  [
    'questions.yaml:3:13',
    'unknown-fact',
    edit('questions.yaml', 'bridge-length', 'bridge-lenght'),
    /-length`/u,
  ],
  ['questions.yaml:3:13', 'golden-not-said', edit('questions.yaml', 'bridge-length', 'ribbon-colour')],
  [
    'questions.yaml:2:8',
    'golden-is-phrasing',
    edit('questions.yaml', 'how many metres from', 'Toll for cars? #'),
  ],
  [
    'questions.yaml:8:8',
    'duplicate-golden',
    edit('questions.yaml', 'what is the weather in Oster', 'How many metres from one side to the other?'),
  ],
];

export const withArticles: readonly Broken[] = [
  [
    `${BRIDGE}:17:16`,
    'quote-not-found',
    edit(BRIDGE, 'a span of 412', 'a span of 413'),
    /not stand in the article/u,
  ],
  [
    `${BRIDGE}:17:16`,
    'quote-not-found',
    edit(BRIDGE, 'paragraph: 1', 'paragraph: 2'),
    /stands in paragraph 1/u,
  ],
  [
    `${BRIDGE}:16:20`,
    'paragraph-missing',
    edit(BRIDGE, 'paragraph: 1', 'paragraph: 9'),
    /stands in paragraph 1/u,
  ],
  ['articles/herald.txt:1:1', 'file-empty', { 'articles/herald.txt': '' }],
];
