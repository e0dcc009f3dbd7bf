import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentencesOf, withoutQuoted } from '../../../src/core/drafting/sentences.ts';

it.each([
  ['The U.S. envoy came. He left.', ['The U.S. envoy came.', 'He left.']],
  [
    'Mr. Hale met Dr. Ode on Dec. 2 in Vell. They spoke.',
    ['Mr. Hale met Dr. Ode on Dec. 2 in Vell.', 'They spoke.'],
  ],
  [
    'It began at 5 p.m. on Monday. It ended at 6 p.m. The mayor left.',
    ['It began at 5 p.m. on Monday.', 'It ended at 6 p.m.', 'The mayor left.'],
  ],
  ['She lives in the U.S. The firm does not.', ['She lives in the U.S.', 'The firm does not.']],
  ['“Is it safe?” he asked. Nobody knew.', ['“Is it safe?” he asked.', 'Nobody knew.']],
  ['J. K. Lund won. It cost 2.4 million.', ['J. K. Lund won.', 'It cost 2.4 million.']],
  ['Wait… it goes on.', ['Wait… it goes on.']],
])('%s has the sentences of a reader', (paragraph, sentences) => {
  expect(sentencesOf(paragraph).map(({ text }) => text)).toEqual(sentences);
});

it('a sentence tells whether a quotation is open where it starts and where it ends', () => {
  expect(
    sentencesOf('“We began early. It was cold,” Lind said. She left.').map(({ opensQuoted, endsQuoted }) => [
      opensQuoted,
      endsQuoted,
    ]),
  ).toEqual([
    [false, true],
    [true, false],
    [false, false],
  ]);
});

it('what is quoted is blanked out, and nothing moves', () => {
  const [sentence] = sentencesOf('Lind said "no way" twice.');
  expect(sentence && withoutQuoted(sentence)).toBe('Lind said "······" twice.');
});

function letters(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}

it('no letter of a paragraph is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (paragraph) => {
      expect(
        letters(
          sentencesOf(paragraph)
            .map(({ text }) => text)
            .join(''),
        ),
      ).toBe(letters(paragraph));
    }),
  );
});
