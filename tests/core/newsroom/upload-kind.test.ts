import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { topicFrom, uploadKindOf } from '../../../src/core/newsroom/upload-kind.ts';

it.each([
  ['topic: X\nfacts:\n  - id: a\n', 'facts'],
  ['topic: X\nfacts: [\n', 'facts'],
  ['source:\n  id: a\ntopic: X\nfacts: []\n', 'drafts'],
  ['source:\n  id: a\ntopic: X\n# the rest is not looked at', 'drafts'],
  ['sources: []\n', 'sources'],
  ['names: []\n', 'names'],
  ['questions: []\n', 'questions'],
  ['title: T\nabout: A.\nasOf: 2026-01-01\n', 'story'],
  ['title: T\nauthor: somebody\n\nThe bridge opened.\n', 'article'],
  ['The bridge opened.\n\nIt cost: nine million.\n', 'article'],
  ['- a\n- b\n', 'article'],
  ['<!doctype html><p>facts: none</p>', 'article'],
  ['', 'article'],
])('takes %j for what it is', (text, kind) => {
  expect(uploadKindOf(text)).toBe(kind);
});

it.each([
  ['The Bridge.yaml', 'the-bridge'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\x\\Über Brücken.yml', 'uber-brucken'],
  ['...', 'imported'],
  [`${'x'.repeat(59)} y`, 'x'.repeat(59)],
])('makes of the file name %j a topic that is one', (name, topic) => {
  expect(topicFrom(name)).toBe(topic);
});

it('makes a topic of any file name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      expect(topicFrom(name)).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    }),
    { numRuns: 2000 },
  );
});
