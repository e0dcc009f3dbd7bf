import { expect, it } from 'vitest';
import { attribute } from '../../../src/core/drafting/attribution.ts';
import { readNames } from '../../../src/core/drafting/names-found.ts';
import { sentencesOf } from '../../../src/core/drafting/sentences.ts';
import type { Name } from '../../../src/core/model.ts';

const NAMES: readonly Name[] = [
  { name: 'Mara Lind', kind: 'person', also: ['Lind', 'mayor of Oster'] },
  { name: 'port authority', kind: 'body', also: [] },
];

function speakersOf(...paragraphs: readonly string[]): readonly (string | undefined)[] {
  const names = readNames(['The headline', ...paragraphs], NAMES);
  return attribute(
    paragraphs.map((paragraph) => sentencesOf(paragraph)),
    names,
  ).map(({ speaker }) => speaker?.name);
}

it.each([
  ['Lind said that the bridge is open.', 'Mara Lind'],
  ['Mara Lind, the mayor, said the bridge is open.', 'Mara Lind'],
  ['The bridge is open, said Mara Lind, the mayor.', 'Mara Lind'],
  ['“The bridge is open,” said Lind.', 'Mara Lind'],
  ['“The bridge is open,” Lind told reporters.', 'Mara Lind'],
  ['"The bridge is open," the mayor of Oster said on Monday.', 'Mara Lind'],
  ['According to Tom Brandt, the bridge is open.', 'Tom Brandt'],
  ['The bridge is open, according to the treasurer.', 'the treasurer'],
  ['Engineer Tom Brandt, who led the work, added that two lanes are closed.', 'Tom Brandt'],
  ['The director, Paul Renard, denied that the bridge shakes.', 'Paul Renard'],
  ['After the walk, Lind claimed that nobody was hurt.', 'Mara Lind'],
  [
    'A source in the town hall previously told the Harbour Post that Lind had hesitated.',
    'a source in the town hall',
  ],
  ['The drivers’ union welcomed the plan but warned of delays.', 'the drivers’ union'],
  ['The port authority confirmed the date.', 'port authority'],
])('%s is said by %s', (sentence, speaker) => {
  expect(speakersOf(sentence)).toEqual([speaker]);
});

it.each([
  ['The bridge was said to be open.'],
  ['Nobody was told of the closed lanes.'],
  ['The reported sum was too high.'],
  ['The bridge has been open since May.'],
  ['It had been denied a permit.'],
])('%s names no speaker', (sentence) => {
  expect(speakersOf(sentence)).toEqual([undefined]);
});

it('a quotation of several sentences has one speaker, whether named at its end or its beginning', () => {
  expect(speakersOf('“We began early. It was cold,” Lind said.')).toEqual(['Mara Lind', 'Mara Lind']);
  expect(speakersOf('Lind said: “We began early. It was cold. We went on.”')).toEqual([
    'Mara Lind',
    'Mara Lind',
    'Mara Lind',
  ]);
  expect(speakersOf('“We began early,” Lind said. “It was cold.”')).toEqual(['Mara Lind', 'Mara Lind']);
});

it('he and she mean whoever spoke last', () => {
  expect(speakersOf('Lind said that it was late.', 'She added that nobody came.')).toEqual([
    'Mara Lind',
    'Mara Lind',
  ]);
});

it('a last name alone is the person whom the article names in full', () => {
  expect(speakersOf('Ada Quill opened the fair.', 'Quill said that it rained.')).toEqual([
    undefined,
    'Ada Quill',
  ]);
});
