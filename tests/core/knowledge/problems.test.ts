import { expect, it } from 'vitest';
import { problemCodes, type ProblemCode } from '../../../src/core/knowledge/codes.ts';
import { loadKnowledge } from '../../../src/core/knowledge/load.ts';
import { formatProblem } from '../../../src/core/problem.ts';
import {
  bridgeArticles,
  bridgeStory,
  bridgeWith,
  edit,
  filesOf,
  type Texts,
} from '../../support/knowledge.ts';
import {
  BRIDGE,
  PEOPLE,
  type Broken,
  files,
  drafts,
  yaml,
  shapes,
  facts,
  withArticles,
} from './broken-stories.ts';

it.for([...files, ...drafts, ...yaml, ...shapes, ...facts])(
  '%s is %s',
  ([place, code, change, words = /./u]) => {
    expect(mistakesOf(bridgeWith(change), words)).toEqual([`${place} ${code}`]);
  },
);

it.for(withArticles)('with the articles there, %s is %s', ([place, code, change, words = /./u]) => {
  expect(mistakesOf({ ...bridgeStory, ...bridgeArticles, ...change }, words)).toEqual([`${place} ${code}`]);
});

const source = (id: string): string =>
  `  - id: ${id}\n    publisher: P\n    title: T\n    published: 2031-05-04\n    url: https://e.example\n`;

it('an answer that fills a Discord message with what outlets say is too long', () => {
  const long = 'x'.repeat(300);
  const more = ['c', 'd', 'e', 'f', 'g'];
  const citation = (id: string) =>
    `      - source: ${id}\n        paragraph: 1\n        quote: words\n        says: ${long}\n`;
  const folder = bridgeWith({
    'sources.yaml': `${bridgeStory['sources.yaml']}${more.map(source).join('')}`,
    ...edit(BRIDGE, 'The outlets give different sums.', 'x'.repeat(400)),
  });
  const text = folder[BRIDGE]?.replace(
    'says: The bill was 95 million.\n',
    `says: The bill was 95 million.\n${more.map(citation).join('')}`,
  );
  expect(mistakesOf({ ...folder, [BRIDGE]: text }, /shorten them to 1800/u)).toEqual([
    `${BRIDGE}:29:13 reply-too-long`,
  ]);
});

it('a file that is not UTF-8 is named with the place of the first bad byte', () => {
  const bytes = new Map(filesOf(bridgeStory));
  bytes.set('names.yaml', new Uint8Array([...new TextEncoder().encode('names: []\n# caf'), 0xe9, 0x0a]));
  const loaded = loadKnowledge(bytes, 'v');
  expect(loaded.ok ? [] : loaded.problems).toMatchObject([
    { file: 'names.yaml', line: 2, column: 6, code: 'not-utf8' },
  ]);
});

it.for<Broken>([
  [`${PEOPLE}:5:7`, 'few-phrasings', edit(PEOPLE, '      - who was there to open it\n', ''), /has 7 of 8/u],
  ['names.yaml:4:11', 'name-without-spellings', edit('names.yaml', '[Lind, the mayor]', '[]'), /Mara Lind/u],
  [`${PEOPLE}:3:5`, 'no-related', edit(PEOPLE, '    related: [bridge-length]\n', '')],
  [`${PEOPLE}:18:15`, 'related-not-said', edit(PEOPLE, '[bridge-length]', '[ribbon-colour]')],
  [`${PEOPLE}:6:9`, 'repeated-phrasing', edit(PEOPLE, 'who cut the ribbon', 'who opened the bridge')],
  ['name.yaml:1:1', 'ignored-file', { 'name.yaml': 'names: []' }, /mean names.yaml/u],
  ['facts/more.yml:1:1', 'ignored-file', { 'facts/more.yml': '' }, /mean facts\/more.yaml/u],
])('%s is only warned of as %s', ([place, code, change, words = /./u]) => {
  const loaded = loadKnowledge(filesOf(bridgeWith(change)), 'v');
  expect(loaded.ok).toBe(true);
  expect(loaded.warnings.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`)).toEqual([
    `${place} ${code}`,
  ]);
  expect(loaded.warnings.map(formatProblem).join('\n')).toMatch(words);
});

it('every code has a case in these tables', () => {
  const tested = new Set<ProblemCode>(
    [...files, ...drafts, ...yaml, ...shapes, ...facts, ...withArticles].map(([, code]) => code),
  );
  const elsewhere: readonly ProblemCode[] = [
    'reply-too-long',
    'not-utf8',
    'golden-failed',
    'few-phrasings',
    'nothing-not-said',
    'name-without-spellings',
    'no-related',
    'related-not-said',
    'repeated-phrasing',
    'ignored-file',
    'large-knowledge',
    'zones-fail',
    'facts-compete',
    'phrasing-unreached',
  ];
  expect(problemCodes.filter((code) => !tested.has(code))).toEqual(expect.arrayContaining([...elsewhere]));
  expect(problemCodes.filter((code) => !tested.has(code) && !elsewhere.includes(code))).toEqual([]);
});

it('a fact that stands in a file with another name is told with that file', () => {
  const moved = { [BRIDGE]: undefined, 'facts/bridge.yml': bridgeStory[BRIDGE] ?? '' };
  expect(mistakesOf(bridgeWith(moved), /did you mean facts\/bridge\.yaml/u)).toContain(
    'facts/bridge.yml:1:1 ignored-file',
  );
});

/** The problems of a folder without their words, one of which must be among those given. */
function mistakesOf(texts: Texts, words: RegExp): readonly string[] {
  const loaded = loadKnowledge(filesOf(texts), 'v');
  const problems = loaded.ok ? [] : loaded.problems;
  expect(problems.map(formatProblem).join('\n')).toMatch(words);
  return problems.map(({ file, line, column, code }) => `${file}:${line}:${column} ${code}`);
}
