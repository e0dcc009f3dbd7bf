import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { plainValues } from '../../../src/core/knowledge/plain-values.ts';
import { skimYaml } from '../../../src/core/knowledge/skim-yaml.ts';
import { bridgeStory } from '../../support/knowledge.ts';

const RUNS = 20_000;

/** What the yaml package reads, and whether it finds anything wrong. */
function oracle(text: string): { readonly value: unknown; readonly wrong: boolean } {
  const document = parseDocument(text, { prettyErrors: false, stringKeys: true, logLevel: 'error' });
  const { value, refusals } = plainValues(document.contents);
  const wrong = document.errors.length + refusals.length > 0 || document.directives?.yaml.explicit === true;
  return { value, wrong };
}

/** What is read of a text, beside what should be. */
function bothReadings(text: string): readonly [unknown, unknown] {
  const skimmed = skimYaml(text);
  return skimmed ? [{ ...skimmed, wrong: false }, oracle(text)] : [undefined, undefined];
}

// oxfmt-ignore
const PIECES = [
  'word', 'two words', 'it is: so', 'a:', 'a: b', 'key:', 'a #b', 'a#b', '#c', '# c', 'null', 'Null', 'true', 'False', '~', 'yes',
  '0', '12', '007', '1e3', '0x1f', '1_000', '12:30', '5 hours', '2031-05-04', '2031-05-04 ', '.5', '-1', '+1', '1.', '.inf',
  "'one'", "'it''s'", "'a' b", "it's", '"two"', '"a\\"b"', '"a\\\\"', '"a\\n"', '"a" b', '"', "'", '"a: b"', '"null"',
  '[]', '[ ]', '[a, b]', '[a,b]', '[a , "b, c"]', '[a, ]', '[,a]', '[a, [b]]', '[null]', '[1]', '[5 hours]', "[it's, b]", "['a']",
  '[a: b]', '[a', 'a]', '{a: b}', '[a] b', '[é, ü]', '["a" b]', '[a"b]', "[ 'a, b']", '[a # b]', '[- a]', '[a - b]', '[a? b]',
  '>-', '>', '|', '>+', '>2', '|-', '> # c', '*a', '&a b', '!b c', '!', '%', '@a', '`a', '- a', '-', '--', '---', '...', '?', '? a',
  'é', '“a”', 'a,b', 'a\u00A0b', '\u00A0', 'a\u0085b', 'a\tb', 'a ', '  a', '', '<<', 'a-b', 'a - b', ',', 'http://a.b/c?d#e', 'a?', 'a\r',
];
const piece = fc.constantFrom(...PIECES);
const line = fc
  .tuple(
    fc.constantFrom('', '', '  ', '  ', '    ', '    ', '      ', '   ', ' '),
    fc.constantFrom('', '', '', '- ', '-   ', '- - ', '-'),
    fc.constantFrom(
      '',
      '',
      'a: ',
      'b: ',
      'c:',
      'd:  ',
      'true: ',
      '1: ',
      'a b: ',
      '"a": ',
      'constructor: ',
      'a:  >-',
      'b: >',
      '#',
    ),
    piece,
    fc.constantFrom('', '', '', ' ', '  ', ' # c', '\t'),
  )
  .map((parts) => parts.join(''));
const wild = fc.array(line, { maxLength: 9 }).map((lines) => lines.join('\n'));

const fair = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('word', 'two words', "it's", '[a, b]', '5 hours', '12', '"a: b"') },
  { weight: 1, arbitrary: piece },
);

/** Mostly well-formed, so that much of it is read: a tree of maps and lists. */
const { tree } = fc.letrec<{ tree: string[]; map: string[]; list: string[] }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, tie('map'), tie('list')),
  map: fc
    .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 3 })
    .chain((keys) => fc.tuple(...keys.map((key) => entry(`${key}:`, tie))))
    .map((entries) => entries.flat()),
  list: fc
    .array(
      fc.oneof(
        fair.map((text) => [`- ${text}`]),
        tie('map').map(itemOf),
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((items) => items.flat()),
}));

function entry(key: string, tie: (name: 'tree') => fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  const folded = fc.array(fair, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    { depthSize: 'small' },
    fair.map((text) => [`${key} ${text}`]),
    folded.map((texts) => [`${key} >-`].concat(texts.map((text) => `    ${text}`))),
    fc
      .tuple(tie('tree'), fc.constantFrom('', '  ', '   '))
      .map(([lines, indent]) => [key].concat(lines.map((text) => indent + text))),
  );
}

function itemOf([first = '', ...others]: readonly string[]): string[] {
  return [`- ${first}`, ...others.map((text) => `  ${text}`)];
}

const formed = fc
  .tuple(tree, fc.nat(), fc.option(line, { freq: 3 }))
  .map(([lines, at, extra]) =>
    (extra === null ? lines : lines.toSpliced(at % (lines.length + 1), 0, extra)).join('\n'),
  );

const disturbed = fc
  .tuple(
    fc.constantFrom(...Object.values(bridgeStory)),
    fc.oneof(piece, line, fc.string()),
    fc.nat(),
    fc.nat(6),
  )
  .map(([text, insert, where, skip]) => {
    const at = where % text.length;
    return text.slice(0, at) + insert + text.slice(at + skip);
  });

it.for([
  ['wild lines', wild],
  ['trees', formed],
  ['disturbed files', disturbed],
] as const)('of %s, the yaml package reads the same or the text is left to it', ([, texts]) => {
  fc.assert(
    fc.property(texts, (text) => {
      const [skimmed, read] = bothReadings(text);
      expect(skimmed).toEqual(read);
    }),
    { numRuns: RUNS },
  );
  expect(fc.sample(texts, 1000).some((text) => skimYaml(text) !== undefined)).toBe(true);
});

it.for(Object.keys(bridgeStory))('%s is plain enough', (file) => {
  expect(skimYaml(bridgeStory[file] ?? '')).toBeDefined();
});

it.for([
  ['a:\n  - b\n  - c: 1\n    d: [e, "f, g"]\n', { a: ['b', { c: 1, d: ['e', 'f, g'] }] }],
  ['a:\n- b\nc: d', { a: ['b'], c: 'd' }],
  ['a: >-\n  one # two\n  three: four\n\nb: >\n  five\n', { a: 'one # two three: four', b: 'five\n' }],
  ['# c\na: \'it\'\'s\'\n\n  # d\nb: "\\"q\\""', { a: "it's", b: '"q"' }],
  ['a: 2031-05-04\nb: 5 hours\nc: 12', { a: '2031-05-04', b: '5 hours', c: 12 }],
] as const)('%j is read', ([text, value]) => {
  expect(skimYaml(text)).toEqual({ value });
});

it.for([
  'a: b\n  c',
  'a: b\na: c',
  'a: *b',
  'a: &b c',
  'a: !b c',
  'a: true',
  'a: ~',
  'a:',
  'a: |\n  b',
  'a: b: c',
  'a: b # c',
  'a: >-\n  b\n\n  c',
  'a: >-\n  b\n   c',
  'a: {b: c}',
  '- - a',
  '---\na: b',
  '%YAML 1.1\n---\na: b',
  'a:\tb',
  '',
  'a',
  '? a',
])('%j is left to the yaml package', (text) => {
  expect(skimYaml(text)).toBeUndefined();
});
