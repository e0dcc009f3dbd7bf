import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { applyChanges } from '../../../src/core/newsroom/apply-changes.ts';
import type { Change } from '../../../src/core/newsroom/change.ts';
import { misfitInWords } from '../../../src/core/newsroom/refusal-in-words.ts';
import { en } from '../../../src/core/texts/en.ts';

const bridge = `# the bridge
topic: The bridge
facts:
  # what it cost
  - id: bridge-cost # in euros
    asked:
      - What did the bridge cost?
      - price of the bridge
    answer: Nine million euros.
    related: [bridge-length]

  # how long
  - id: bridge-length
    asked:
      - How long is the bridge?
    answer: >
      Four hundred
      metres.
    related:
      - bridge-cost
      - bridge-opening
  # when
  - id: bridge-opening
    asked: [When does it open?]
    answer: "On 4 May: at noon."
`;
const golden = `questions:
  - q: how much money
    expect: bridge-cost
  # two at once
  - q: how much and how long
    expect: [bridge-cost, bridge-length]
  - q: menu?
    expect: unknown
`;
const length = `id: bridge-length
asked:
  - How long is the bridge?
answer: >
  Four hundred
  metres.
related:
  - bridge-cost
  - bridge-opening`;

function folder(texts: Record<string, string> = { 'facts/bridge.yaml': bridge, 'questions.yaml': golden }) {
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
}

function made(changes: readonly Change[], files = folder()): Record<string, string> {
  const applied = applyChanges(files, changes);
  if (!applied.ok) throw new Error(JSON.stringify(applied.misfit));
  return Object.fromEntries(
    [...applied.files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  );
}

function refused(change: Change, files = folder()): string {
  const applied = applyChanges(files, [change]);
  if (applied.ok) throw new Error('was not refused');
  return misfitInWords(applied.misfit, en);
}

describe('changing a fact', () => {
  it('replaces its lines and leaves every other line as it was', () => {
    const text = 'id: bridge-length\nasked:\n  - How long?\nanswer: |\n  400\n\n  metres';
    const after = made([{ kind: 'put-fact', topic: 'bridge', fact: 'bridge-length', text, base: length }])[
      'facts/bridge.yaml'
    ];
    const [head, tail] = bridge.split(/ {2}- id: bridge-length[^]*?(?= {2}# when)/u);
    expect(after).toBe(
      `${head}  - id: bridge-length\n    asked:\n      - How long?\n    answer: |\n      400\n\n      metres\n${tail}`,
    );
  });

  it('refuses where somebody else has changed the fact since', () => {
    const change = { kind: 'put-fact', topic: 'bridge', fact: 'bridge-length', text: length } as const;
    expect(refused({ ...change, base: `${length} now` })).toMatch(
      /bridge-length has been changed by somebody else/u,
    );
    expect(refused(change)).toMatch(/there is a fact bridge-length already/u);
    expect(refused({ ...change, fact: 'gone', base: 'id: gone' })).toMatch(/gone is not there any more/u);
  });

  it('keeps Windows line breaks', () => {
    const files = folder({ 'facts/bridge.yaml': bridge.replaceAll('\n', '\r\n') });
    const change = {
      kind: 'put-fact',
      topic: 'bridge',
      fact: 'bridge-length',
      text: 'id: bridge-length\nanswer: x',
    } as const;
    const after = made([{ ...change, base: length }], files)['facts/bridge.yaml'] ?? '';
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });
});

describe('adding a fact', () => {
  const fresh = {
    kind: 'put-fact',
    topic: 'bridge',
    fact: 'bridge-colour',
    text: 'id: bridge-colour\nanswer: Green.',
  } as const;

  it('puts it at the end of its topic', () => {
    expect(made([fresh])['facts/bridge.yaml']).toBe(`${bridge}  - id: bridge-colour\n    answer: Green.\n`);
  });

  it('ends a file that had no last line break first', () => {
    const after = made([fresh], folder({ 'facts/bridge.yaml': bridge.trimEnd() }))['facts/bridge.yaml'];
    expect(after).toBe(`${bridge}  - id: bridge-colour\n    answer: Green.\n`);
  });

  it('makes the file of a topic that has none', () => {
    const after = made([{ ...fresh, topic: 'paint-work' }])['facts/paint-work.yaml'] ?? '';
    expect(parse(after)).toEqual({ topic: 'Paint work', facts: [{ id: 'bridge-colour', answer: 'Green.' }] });
  });

  it('refuses a file that is not written line by line', () => {
    expect(refused(fresh, folder({ 'facts/bridge.yaml': 'topic: B\nfacts: [{id: a}]\n' }))).toMatch(
      /by hand/u,
    );
  });
});

describe('retiring a fact', () => {
  it('takes it, its mentions and its golden questions out, and leaves the comments of its neighbours', () => {
    const after = made([
      {
        kind: 'retire-fact',
        fact: 'bridge-cost',
        base: bridge.slice(bridge.indexOf('id:'), bridge.indexOf('\n\n')).replaceAll('\n    ', '\n'),
      },
    ]);
    const text = after['facts/bridge.yaml'] ?? '';
    expect(text).not.toContain('bridge-cost');
    expect(text).toContain('# how long\n');
    expect(text).toContain('    related: [bridge-opening]\n  # when\n');
    expect(parse(text).facts).toHaveLength(2);
    expect(parse(after['questions.yaml'] ?? '')).toEqual({
      questions: [
        { q: 'how much and how long', expect: ['bridge-length'] },
        { q: 'menu?', expect: 'unknown' },
      ],
    });
  });

  it('takes the file with its last fact', () => {
    const files = folder({ 'facts/one.yaml': 'topic: One\nfacts:\n  - id: only\n    answer: x\n' });
    expect(made([{ kind: 'retire-fact', fact: 'only', base: 'id: only\nanswer: x' }], files)).toEqual({});
  });
});

describe('adding a phrasing', () => {
  it.each(['how much was it', 'is it true: nine million?', '- dash', '# hash', 'it\'s "dear"', 'yes', '12'])(
    'adds %j as a line that reads back as typed',
    (phrasing) => {
      const after =
        made([{ kind: 'add-phrasing', fact: 'bridge-cost', phrasing }])['facts/bridge.yaml'] ?? '';
      expect(parse(after).facts[0].asked).toEqual([
        'What did the bridge cost?',
        'price of the bridge',
        phrasing,
      ]);
      expect(after.split('\n')).toHaveLength(bridge.split('\n').length + 1);
    },
  );

  it('refuses a list that stands in one line', () => {
    expect(refused({ kind: 'add-phrasing', fact: 'bridge-opening', phrasing: 'x' })).toMatch(
      /edit the fact/u,
    );
  });
});

describe('putting a file', () => {
  it('refuses one that has changed since, and a path that is none of a knowledge', () => {
    const put = { kind: 'put-file', path: 'questions.yaml', content: 'x' } as const;
    expect(made([{ ...put, base: golden }])['questions.yaml']).toBe('x');
    expect(refused({ ...put, base: 'other' })).toMatch(/changed by somebody else/u);
    expect(refused(put)).toMatch(/exists already/u);
    for (const path of ['../x.yaml', 'facts/../x.yaml', 'articles/a.txt', '/etc/passwd', 'facts/a/b.yaml']) {
      expect(refused({ ...put, path })).toMatch(/no file of a knowledge/u);
    }
  });
});

it('never throws and never touches a file that no change is about, whatever the texts', () => {
  const change: fc.Arbitrary<Change> = fc.oneof(
    fc.record({
      kind: fc.constant('put-fact' as const),
      topic: fc.constant('bridge'),
      fact: fc.constantFrom('bridge-cost', 'new'),
      text: fc.string(),
    }),
    fc.record({
      kind: fc.constant('retire-fact' as const),
      fact: fc.constantFrom('bridge-length', 'x'),
      base: fc.constantFrom(length, ''),
    }),
    fc.record({
      kind: fc.constant('add-phrasing' as const),
      fact: fc.constantFrom('bridge-cost', 'x'),
      phrasing: fc.string(),
    }),
  );
  const other = new TextEncoder().encode('topic: Other\n');
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), fc.string(), (changes, text) => {
      const files = new Map([
        ...folder({ 'facts/bridge.yaml': bridge, 'questions.yaml': text }),
        ['story.yaml', other],
      ]);
      const applied = applyChanges(files, changes);
      expect(applied.ok ? applied.files.get('story.yaml') : applied.misfit).not.toBe(
        applied.ok ? undefined : '',
      );
      expect(applied.ok && applied.files.get('story.yaml') !== other).toBe(false);
    }),
    { numRuns: 500 },
  );
});
