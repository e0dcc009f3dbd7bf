import { expect, it } from 'vitest';
import { readQuestions } from './question-file.ts';

it('a line holds a question or the turns of a conversation; what is not given is empty', () => {
  const text =
    '{"id":"1","q":"how long","kind":"answerable","must":["412"],"sources":["herald"]}\r\n\n{"turns":["how long","and the price"],"kind":"followup"}\n';
  expect(readQuestions(text)).toEqual([
    {
      turns: ['how long'],
      kind: 'answerable',
      must: [/412/i],
      mustNot: [],
      sources: ['herald'],
      needAllSources: false,
    },
    {
      turns: ['how long', 'and the price'],
      kind: 'followup',
      must: [],
      mustNot: [],
      sources: [],
      needAllSources: false,
    },
  ]);
});

it.each([
  ['no JSON', '{"q":', /^line 2: /],
  ['no question', '{"kind":"multi"}', /^line 2: .*neither `q` nor `turns`/],
  ['an unknown kind', '{"q":"a","kind":"easy"}', /^line 2: kind /],
  ['a pattern that is none', '{"q":"a","kind":"multi","must":["("]}', /^line 2: must 0 is not a regular/],
])('%s is told with the number of the line', (_, line, message) => {
  expect(() => readQuestions(`{"q":"a","kind":"multi"}\n${line}`)).toThrow(message);
});
