import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBoilerplate, isDateLine } from '../../../src/core/drafting/boilerplate.ts';
import { clausesOf } from '../../../src/core/drafting/clauses.ts';
import { figuresOf } from '../../../src/core/drafting/figures.ts';
import { freeId, slugOf } from '../../../src/core/drafting/ids.ts';
import { readNames } from '../../../src/core/drafting/names-found.ts';
import { tellingQuote } from '../../../src/core/drafting/telling-quote.ts';
import { keywordsOf, topicsOf } from '../../../src/core/drafting/topics.ts';
import { baseOf } from '../../../src/core/drafting/verbs.ts';

it.each([
  ['It took five hours.', [['five hours', 5, 'hour']]],
  ['the five-hour meeting', [['five-hour', 5, 'hour']]],
  ['It cost 2.4 million euros.', [['2.4 million euros', 2_400_000, 'euro']]],
  ['It cost $1,200.', [['$1,200', 1200, '$']]],
  ['a rise of 12 percent', [['12 percent', 12, '%']]],
  ['his sixth visit', [['sixth visit', 6, 'nth visit']]],
  ['twenty-five guests', [['twenty-five guests', 25, 'guest']]],
  ['on Dec. 2 and 4 May 2031, at 2:15 a.m. or 5 p.m.', []],
  ['in 1782', []],
  ['one of them', []],
] as const)('%s has the figures that it counts with', (text, figures) => {
  expect(figuresOf(text).map(({ text, value, unit }) => [text, value, unit])).toEqual(figures);
});

it.each([
  ['Subscribe to our newsletter today'],
  ['Read also: The bridge is closed'],
  ['The bridge at night. (Photo: Lena Ruiz)'],
  ['Photo: Town of Oster'],
  ['Ada Quill is a reporter at the Oster Herald.'],
  ['Follow her on Twitter @adaquill'],
  ['By Ada Quill and Tom Brandt'],
  ['4 min read'],
  ['© 2031 Oster Herald. All rights reserved.'],
  ["Editor's note: a name was corrected."],
  ['We use cookies to improve your experience.'],
  ['For more details, please see our Comment Policy.'],
  ['Related articles'],
])('%s is about the page', (text) => {
  expect(isBoilerplate(text)).toBe(true);
});

it.each([
  ['The town wants people to subscribe to the plan of the council by June.'],
  ['The photo shows the minister with the two envoys, the court heard.'],
  ['Ada Quill is the new mayor of Oster.'],
  ['Related charges against two officials were dropped on Monday.'],
  ['By Monday all 340 passengers had left the ship.'],
])('%s is news', (text) => {
  expect(isBoilerplate(text)).toBe(false);
});

it.each([
  ['4 May 2031', true],
  ['Tuesday, Dec. 2, 2031', true],
  ['2031-05-04', true],
  ['It opened on 4 May 2031 at noon.', false],
])('%s is a date line: %s', (text, is) => {
  expect(isDateLine(text)).toBe(is);
});

it.each([
  [
    'Eleven of the fifteen members of the council voted for the plan of the mayor, while four members voted against it.',
    [
      'Eleven of the fifteen members of the council voted for the plan of the mayor',
      'four members voted against it.',
    ],
  ],
  [
    'The bridge was closed for nine weeks after the storm of March; the ferry was repaired in the shipyard of the next town.',
    [
      'The bridge was closed for nine weeks after the storm of March',
      'the ferry was repaired in the shipyard of the next town.',
    ],
  ],
  [
    'The talks in the town hall involved the mayor, the treasurer of the town, and Tom Brandt, who met the engineers in Vell on Monday.',
    [
      'The talks in the town hall involved the mayor, the treasurer of the town, and Tom Brandt, who met the engineers in Vell on Monday.',
    ],
  ],
  ['It rained, while it snowed.', ['It rained, while it snowed.']],
])('%s is split where it states two things, and only there', (sentence, parts) => {
  expect(clausesOf(sentence, sentence)).toEqual(parts);
});

const even = { keepsCapital: (word: string) => /^\p{Lu}/u.test(word), weight: () => 1 };

it.each([
  [
    'The bridge will be open to cars from 4 May after a delay that angered many people in the old town.',
    /4 May/u,
  ],
  [
    'It is, as everybody who was there agrees, the case that the work cost 80 million euros in the end of it all.',
    /80 million euros/u,
  ],
  ['The alarm came at 2:15 a.m. from a neighbour.', /2:15 a\.m\./u],
])('the quote of %s holds what tells most', (passage, telling) => {
  expect(tellingQuote(passage, even)).toMatch(telling);
});

it('a quote never leaves out the "not" in front of it', () => {
  expect(tellingQuote('The cause was not known yet.', even)).toContain('not known');
});

it('a quote is verbatim, at most twelve words, and never a Discord mention', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.string({ minLength: 1, maxLength: 12 }),
          fc.constantFrom('@everyone', 'Oster', '412', 'metres,', '“so”'),
        ),
        { maxLength: 40 },
      ),
      (words) => {
        const passage = words.join(' ').replaceAll(/\s+/gu, ' ').trim();
        const quote = tellingQuote(passage, even);
        if (quote === undefined) return;
        expect(passage).toContain(quote);
        expect(quote.split(/\s+/u).length).toBeLessThanOrEqual(12);
        expect(quote).not.toContain('@everyone');
      },
    ),
  );
});

it('names are found in full, without the rank in front, and told from the first word of a sentence', () => {
  const paragraphs = [
    'T',
    'Mayor Clara Moen met Mr. Hale in Oster. Forty people came.',
    'Moen left early. Police waited.',
  ];
  const names = readNames(paragraphs, [{ name: 'Oster', kind: 'place', also: ['Osterby'] }]);
  expect(names.namesIn(paragraphs[1] ?? '').map(({ name, known }) => [name, known])).toEqual([
    ['Clara Moen', false],
    ['Hale', false],
    ['Oster', true],
  ]);
  expect(names.namesIn('Moen left Osterby. Police waited.').map(({ name }) => name)).toEqual([
    'Clara Moen',
    'Oster',
  ]);
});

it.each([
  ['arrived', 'arrive'],
  ['planned', 'plan'],
  ['denied', 'deny'],
  ['visited', 'visit'],
  ['closed', 'close'],
  ['agreed', 'agree'],
  ['held', 'hold'],
  ['travelled', 'travel'],
  ['table', undefined],
  ['hundred', undefined],
])('the base form of %s is %s', (past, base) => {
  expect(baseOf(past)).toBe(base);
});

it('topics are whole phrases, and keywords the rare words', () => {
  const text = 'The mayor presented a plan for the northern pier to the council.';
  expect(topicsOf(text, (stem) => (stem === 'pier' || stem === 'northern' ? 1 : 0.3))[0]).toBe(
    'the northern pier',
  );
  expect(keywordsOf(text, () => 0.5).split(' ')).toContain('pier');
});

it.each([
  ['Mara Lind’s U.S. trip', 'mara-linds-us-trip'],
  ['Çéréales à 5 %', 'cereales-a-5'],
  ['…', ''],
  ['unknown', ''],
])('the id made of %s is %s', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

it('an id that is taken gets the next free number', () => {
  expect(freeId('bridge', new Set(['bridge', 'bridge-2']))).toBe('bridge-3');
});
