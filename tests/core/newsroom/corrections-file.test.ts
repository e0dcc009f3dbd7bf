import { expect, it } from 'vitest';
import { withCorrections } from '../../../src/core/newsroom/corrections-file.ts';

const first = {
  fact: 'bridge-cost',
  on: '2026-03-01',
  what: 'It cost nine million, not *six*.',
  was: 'aaaaaaaaaaaa',
  is: 'bbbbbbbbbbbb',
};
const second = {
  ...first,
  fact: 'bridge-length',
  on: '2026-03-02',
  what: 'It has\n\n# four hundred metres.',
};

it('puts a new correction above the older ones, each once', () => {
  const text = withCorrections(withCorrections(undefined, [first]), [second]);
  expect(text.match(/^## .*$/gmu)).toEqual([
    '## 2 March 2026: `bridge-length`',
    '## 1 March 2026: `bridge-cost`',
  ]);
  expect(text.match(/^# Corrections$/gmu)).toHaveLength(1);
  expect(text).toContain('Until version `aaaaaaaaaaaa`; right since `bbbbbbbbbbbb`.');
});

it('reads nothing that a moderator typed as Markdown, and keeps it in one line', () => {
  const text = withCorrections(undefined, [first, second]);
  expect(text).toContain(String.raw`not \*six\*.`);
  expect(text).toContain(String.raw`It has \# four hundred metres.`);
});

it('keeps what a person wrote into the file', () => {
  expect(withCorrections('Our own words.\n', [first])).toMatch(/bbbbbbbbbbbb`\.\n\nOur own words\.\n$/u);
});
