import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../../src/core/knowledge/load.ts';
import { filesOf, type Texts } from '../../support/knowledge.ts';

const RUNS = 5000;

/** One entry of each kind: five thousand folders are loaded. */
const smallStory: Readonly<Record<string, string>> = {
  'story.yaml': 'title: T\nabout: A bridge.\nasOf: 2031-05-04\n',
  'sources.yaml':
    'sources:\n  - id: herald\n    publisher: P\n    title: T\n    published: 2031-05-04\n    url: https://e.example\n',
  'names.yaml': 'names:\n  - name: Lind\n    kind: person\n    also: [the mayor]\n',
  'facts/bridge.yaml': `topic: The bridge
facts:
  - id: length
    asked:
      - How long is it?
    answer: It is long.
    citations:
      - source: herald
        paragraph: 1
        quote: long
    related: [colour]
  - id: colour
    kind: not-said
    asked: [What colour is it?]
    related: [length]
`,
  'questions.yaml': 'questions:\n  - q: metres\n    after: [long?]\n    expect: [length]\n',
};
const smallArticles = { 'articles/herald.txt': 'Bridge\nIt is long.\n' };

// oxfmt-ignore
const TOKENS = [
  '*a', '*!', '&a ', '!!js/function ', '!!binary ', '!<x> ', '!', '? ', ': ', ':', '- ', '-', '|', '>-', '|2',
  '%TAG ! tag:x,1:', '%YAML 1.1', '---', '...', '"', "'", '[', ']', '{', '}', ', ', '#', ' #', '<<: ', '`', '@',
  '\n', '\n  ', '\n    ', '\n\t', '\t', '\r', ' ', '\u2028', '\uFEFF', '\0', '\uD800', '"\\uD800"', '\\x', '~',
  'null', 'true', '1e999', '.inf', '0x', '-0', '__proto__: ', 'constructor: ', 'toString', '1: ', '2031-02-30',
  'title: ', 'about: ', 'asOf: ', 'sources:', 'names:', 'topic: ', 'facts:', 'questions:', 'id: ', 'asked: ',
  'kind: ', 'not-said', 'answer: ', 'citations: ', 'source: ', 'paragraph: ', 'quote: ', 'says: ', 'related: ',
  'expect: ', 'unknown', 'q: ', 'after: ', 'also: ', 'herald', 'toll', 'length',
];
const token = fc.constantFrom(...TOKENS);
const tokens = fc.array(token, { maxLength: 40 }).map((parts) => parts.join(''));
const nested = fc
  .tuple(
    fc.constantFrom('[', '{a: ', '- ', '? ', '"a": {', '&a [', '!!map {'),
    fc.integer({ min: 1, max: 200 }),
  )
  .map(([opening, times]) => opening.repeat(times));
const file = fc.constantFrom(...Object.keys(smallStory), 'facts/new.yaml');

/** A file of the story with something put in the middle: most of it is still well-formed. */
const disturbed = fc
  .tuple(file, fc.oneof(tokens, nested), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(20))
  .map(([path, insert, where, skip]) => {
    const text = smallStory[path] ?? '';
    const at = Math.floor(text.length * where);
    return { path, text: text.slice(0, at) + insert + text.slice(at + skip) };
  });
const wild = fc.record({ path: file, text: fc.oneof(tokens, nested, fc.string({ unit: 'binary' })) });

it('no YAML-like text in any file makes loading throw', () => {
  fc.assert(
    fc.property(fc.oneof(disturbed, wild), ({ path, text }) => {
      const loaded = loadKnowledge(filesOf({ ...smallStory, [path]: text }), 'v');
      expect(loaded.ok || loaded.problems.length > 0).toBe(true);
    }),
    { numRuns: RUNS },
  );
});

it('no bytes in any file make loading throw', () => {
  const paths = fc.constantFrom(...Object.keys(smallStory), ...Object.keys(smallArticles));
  fc.assert(
    fc.property(paths, fc.uint8Array({ maxLength: 200 }), (path, bytes) => {
      const files = new Map(filesOf({ ...smallStory, ...smallArticles }));
      files.set(path, bytes);
      expect(typeof loadKnowledge(files, 'v').ok).toBe('boolean');
    }),
    { numRuns: RUNS },
  );
});

it('every problem stands in a line and column that the file has', () => {
  fc.assert(
    fc.property(disturbed, ({ path, text }) => {
      const texts: Texts = { ...smallStory, [path]: text };
      const loaded = loadKnowledge(filesOf(texts), 'v');
      for (const { file: at, line, column } of loaded.ok ? loaded.warnings : loaded.problems) {
        const lines = (texts[at] ?? '').split('\n');
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      }
    }),
    { numRuns: 1000 },
  );
});

it.each([
  ['brackets', '['],
  ['braces', '{a: '],
  ['hyphens', '- '],
  ['question marks', '? '],
  ['quoted keys', '"a": ['],
  ['aliases', '*a '],
  ['keys', 'a: 1\n'],
  ['asterisks in a list', '- *a\n'],
  ['items', '- a\n'],
  ['unknown ids', '- id: a\n'],
])('thirty thousand %s are refused within seconds', (_, opening) => {
  const names = opening.repeat(30_000);
  const loaded = loadKnowledge(filesOf({ ...smallStory, 'names.yaml': names }), 'v');
  expect(loaded.ok).toBe(false);
});

it('an alias bomb is refused, not followed', () => {
  const levels = Array.from(
    { length: 30 },
    (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
  );
  const bomb = ['a0: &a0 [x, x]', ...levels].join('\n');
  const loaded = loadKnowledge(filesOf({ ...smallStory, 'names.yaml': bomb }), 'v');
  expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toContain('yaml-alias');
});

it('a file full of ids that lead nowhere is refused within seconds', () => {
  const related = Array.from({ length: 30_000 }, (_, index) => `length-${index}`).join(', ');
  const facts = `${smallStory['facts/bridge.yaml']}`.replace('[colour]', `[${related}]`);
  const loaded = loadKnowledge(filesOf({ ...smallStory, 'facts/bridge.yaml': facts }), 'v');
  expect(loaded.ok ? [] : loaded.problems.map(({ code }) => code)).toContain('unknown-related');
});
